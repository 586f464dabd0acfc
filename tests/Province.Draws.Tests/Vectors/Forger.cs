using Province.Draws.Hashing;
using Province.Draws.Json;

namespace Province.Draws.Tests.Vectors;

/// <summary>Changes certificates, and mends every hash that comes later, as somebody would who wants it to pass.</summary>
internal static class Forger
{
    internal static JsonObject Rehash(this JsonObject certificate)
    {
        var records = new List<JsonValue>();
        foreach (var record in ((JsonArray)certificate["records"]!).Cast<JsonObject>())
            records.Add(records.Count == 0 ? record : record.With("prev", DrawHash.OfJson(records[^1])));
        return certificate.With("records", new JsonArray(records)).With("head", DrawHash.OfJson(records[^1]));
    }

    internal static JsonObject Edit(this JsonObject certificate, string type, Func<JsonObject, JsonObject> edit, int nth = 0)
    {
        var records = certificate.Records();
        var index = records.Index().Where(record => record.Item.Text("type") == type).ElementAt(nth).Index;
        records[index] = edit(records[index]);
        return certificate.WithRecords(records).Rehash();
    }

    internal static JsonObject WithRecords(this JsonObject certificate, IEnumerable<JsonObject> records) => certificate.With("records", new JsonArray(records));

    internal static List<JsonObject> Records(this JsonObject certificate) => [.. ((JsonArray)certificate["records"]!).Cast<JsonObject>()];

    internal static string Text(this JsonObject holder, string name) => ((JsonString)holder[name]!).Value;

    internal static JsonArray List(this JsonObject holder, string name) => (JsonArray)holder[name]!;

    internal static JsonObject Inner(this JsonObject holder, string name) => (JsonObject)holder[name]!;

    internal static JsonObject WithInner(this JsonObject holder, string name, Func<JsonObject, JsonObject> edit) => holder.With(name, edit(holder.Inner(name)));

    internal static JsonArray WithItem(this JsonArray list, int index, JsonValue item) => new(list.Select((old, i) => i == index ? item : old));

    /// <summary>A forger who changes the request mends its hash in <c>open</c> too.</summary>
    internal static JsonObject WithRequest(this JsonObject certificate, Func<JsonObject, JsonObject> edit)
    {
        var request = edit(certificate.Inner("request"));
        return certificate.With("request", request).Edit("open", open => open.With("request", DrawHash.OfJson(request)));
    }
}
