using Province.Draws.Counting;
using Province.Draws.Json;
using Province.Draws.Pools;
using Province.Draws.Records;
using Province.Draws.Requests;

namespace Province.Draws.Certificates;

/// <summary>What a certificate says of a pool that lies in a file of its own.</summary>
/// <param name="Cells">The cells with their allowed rows before any withdrawal.</param>
/// <param name="Excluded">The excluded rows under each exclusion rule that has any, by name.</param>
/// <param name="StandIns">The names of the quotas whose stand-in applies, ascending.</param>
/// <param name="Lines">The rows chosen, withdrawn, included, or named as evidence, ascending by id.</param>
public sealed record PoolSummary(
    IReadOnlyList<Cell> Cells, IReadOnlyList<KeyValuePair<string, int>> Excluded, IReadOnlyList<string> StandIns, IReadOnlyList<PoolRow> Lines)
{
    private const string Code = "summary.invalid";

    /// <summary>The summary of a draw's pool; null when the request holds its rows itself or has none.</summary>
    /// <param name="request">A request whose pool is at hand.</param>
    /// <param name="records">The records of the draw.</param>
    /// <returns>The summary, or null.</returns>
    public static PoolSummary? Of(DrawRequest request, IReadOnlyList<JsonObject> records) => request is PoolRequest { Pool: FiledPool } pool
        ? Of(pool, IdsIn(records))
        : null;

    /// <summary>The summary as a certificate holds it.</summary>
    /// <returns>A new object.</returns>
    public JsonObject ToJson() => JsonObject.Of(
        ("cells", new JsonArray(Cells.Select(cell => JsonObject.Of(("key", new JsonArray(cell.Key)), ("count", cell.Count))))),
        ("excluded", new JsonArray(Excluded.Select(e => JsonObject.Of(("rule", e.Key), ("count", e.Value))))),
        ("standIns", new JsonArray(StandIns)), ("lines", new JsonArray(Lines.Select(line => line.ToJson()))));

    /// <summary>Reads the summary of a certificate and checks its shape.</summary>
    /// <returns>Null when the request needs none and there is none.</returns>
    internal static PoolSummary? Read(JsonObject? summary, DrawRequest request)
    {
        var pool = (request as PoolRequest)?.Pool is FiledPool ? (PoolRequest)request : null;
        if (summary is null != pool is null)
            throw new DrawFaultException(Code, "summary", "名单另存文件时才有概要，也必须有概要。", "There is a summary exactly when the pool lies in a file.");
        if (summary is null)
            return null;
        var reader = MemberReader.Of(summary, "summary", Code);
        reader.Known("cells", "excluded", "standIns", "lines");
        var read = new PoolSummary(reader.List("cells", 0, int.MaxValue, ReadCell),
            reader.SetBy("excluded", (0, int.MaxValue), ReadExcluded, excluded => excluded.Key),
            reader.IdSet("standIns"), reader.SetBy("lines", (0, int.MaxValue), PoolRow.Read, row => row.Id));
        SummaryShape.Check(reader, read, pool!);
        return read;
    }

    /// <summary>Compares the summary with the pool file.</summary>
    internal void Compare(PoolRequest request, IReadOnlySet<string> ids)
    {
        var actual = Of(request, ids).ToJson();
        foreach (var part in ((string[])["cells", "excluded", "standIns", "lines"]).Where(part => !ToJson()[part]!.Equals(actual[part])))
            throw new DrawFaultException($"summary.{part}", $"summary.{part}", "与名单文件不符。", "It is not what the pool file holds.");
    }

    /// <summary>The ids that a summary's lines must hold, beside those included; records are not judged here.</summary>
    internal static IReadOnlySet<string> IdsIn(IEnumerable<JsonObject> records) => records.SelectMany(IdsIn).ToHashSet();

    private static IEnumerable<string> IdsIn(JsonObject record) => Text(record["type"]) switch
    {
        OutcomeRecord.TypeName => Items((record["result"] as JsonObject)?["chosen"]).Select(Text),
        WithdrawalRecord.TypeName => Items(record["rows"]).Select(row => Text((row as JsonObject)?["id"])),
        VoidRecord.TypeName => Items(record["evidence"]).Select(Text).Take(Text(record["reason"]) switch
        {
            VoidGround.Duplicate => 2,
            VoidGround.Unlabelled => 1,
            _ => 0,
        }),
        _ => [],
    };

    private static JsonArray Items(JsonValue? list) => list as JsonArray ?? JsonArray.Of();

    private static string Text(JsonValue? text) => (text as JsonString)?.Value ?? "";

    private static PoolSummary Of(PoolRequest request, IReadOnlySet<string> ids) =>
        new(request.Census.Cells, [.. request.Census.Excluded], request.Census.StandIns, LinesOf(request, ids));

    private static IReadOnlyList<PoolRow> LinesOf(PoolRequest request, IEnumerable<string> ids) => request.Pool.Fetch(
        [.. ids.Concat(request.Census.Included).Distinct().Select(request.Pool.Find).Where(number => number >= 0).Order()]);

    private static Cell ReadCell(MemberReader reader)
    {
        reader.Known("key", "count");
        return new(reader.StringList("key"), reader.Number("count", 0, int.MaxValue));
    }

    private static KeyValuePair<string, int> ReadExcluded(MemberReader reader)
    {
        reader.Known("rule", "count");
        return new(reader.Id("rule"), reader.Number("count", 1, int.MaxValue));
    }
}
