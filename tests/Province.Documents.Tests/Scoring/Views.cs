using System.Text.Json;

namespace Province.Documents.Tests.Scoring;

/// <summary>What of a reading is compared with a careful one: each kind of statement as a list of comparable texts.</summary>
internal static class Views
{
    private static readonly string[] ScoredQuotas = ["random", "cross", "joint", "keyPeriod"];
    private static readonly string[] HeaderFields = ["city", "year", "documentNumber", "title", "issuer", "issuedOn", "disclosure"];

    internal static Dictionary<string, List<string>> Of(JsonElement plan) => new()
    {
        ["header"] = [.. HeaderFields.Where(f => Normal.Raw(plan, f) is not null).Select(f => $"{f} {Normal.Text(plan, f)}")],
        ["totals"] = [.. Normal.Items(plan, "totals").Select(Total)],
        ["annexes"] = [.. Normal.Items(plan, "annexes").Select(a => $"{Number(a)} {Normal.Text(a, "title")} {string.Join('+', Normal.Items(a, "industries").Select(i => i.GetString()).Order())}")],
        ["targets"] = [.. Each(plan, "targets").Select(t => $"{t.Annex} {Normal.Base(Normal.Raw(t.Item, "name"))}")],
        ["target industry"] = Of(plan, "industry", always: true),
        ["target category"] = Of(plan, "category"),
        ["target county"] = Of(plan, "county"),
        ["target team"] = Of(plan, "team"),
        ["schedule"] = [.. Each(plan, "schedule").SelectMany(s => Normal.Items(s.Item, "names").Select(n => $"{s.Annex} {Normal.Quarters(s.Item, "quarters")} {Normal.Raw(s.Item, "kind")} {Normal.Base(n.GetString())}"))],
        ["reinspections"] = [.. Each(plan, "schedule").Where(s => Normal.Items(s.Item, "reinspectionOf").Any()).Select(s => $"{s.Annex} {Normal.Quarters(s.Item, "quarters")} of {Normal.Quarters(s.Item, "reinspectionOf")}")],
        ["quotas"] = [.. Each(plan, "quotas").Where(q => ScoredQuotas.Contains(Normal.Raw(q.Item, "kind"))).Select(q => Quota(q.Annex, q.Item))],
        ["baseline"] = [.. Each(plan, "baseline").Where(b => b.Item.GetProperty("value").GetDecimal() != 0).Select(b => $"{b.Annex} {Normal.Plain(b.Item)}")],
        ["frequency"] = [.. All(plan, "frequency").Select(f => $"{f.Annex} {Normal.Number(f.Item, "min")} {Normal.Number(f.Item, "max")} {Normal.Raw(f.Item, "per")}")],
        ["check items"] = [.. All(plan, "checkItems").Select(i => $"{i.Annex} {Start(Normal.Text(i.Item, "text"))}")],
        ["supervision"] = [.. Each(plan, "supervision").Where(s => Normal.Raw(s.Item, "count") is not null).Select(s => $"{s.Annex} {Normal.Number(s.Item, "count")} {Normal.Raw(s.Item, "per")}")],
    };

    private static List<string> Of(JsonElement plan, string member, bool always = false) =>
        [.. Each(plan, "targets").Where(t => always || Normal.Raw(t.Item, member) is not null).Select(t => $"{Normal.Base(Normal.Raw(t.Item, "name"))} {Normal.Text(t.Item, member)}")];

    private static IEnumerable<(int Annex, JsonElement Item)> Each(JsonElement plan, string member) =>
        Normal.Items(plan, "annexes").SelectMany(a => Normal.Items(a, member).Select(item => (Number(a), item)));

    private static IEnumerable<(int Annex, JsonElement Item)> All(JsonElement plan, string member) =>
        Normal.Items(plan, member).Select(item => (0, item)).Concat(Each(plan, member));

    private static int Number(JsonElement annex) => annex.GetProperty("number").GetInt32();

    private static string Total(JsonElement t) =>
        $"{Normal.Raw(t, "kind")} {Normal.Text(t, "industry")} {Normal.Raw(t, "department") is not null} {Normal.Number(t, "value")} {Normal.Raw(t, "unit")} {Normal.Raw(t, "bound")}";

    private static string Quota(int annex, JsonElement q)
    {
        var ratio = q.TryGetProperty("ratio", out var r) && r.ValueKind == JsonValueKind.Object ? Normal.Number(r, "percent") : "-";
        var quarters = Normal.Raw(q, "kind") == "cross" ? "" : Normal.Quarters(q, "quarters");
        var value = Normal.Number(q, "value");
        return $"{annex} {Normal.Raw(q, "kind")} {Normal.Text(q, "category")} [{quarters}] {value} {ratio} {(value == "-" ? "" : Normal.Raw(q, "unit"))} {Normal.Raw(q, "bound")}";
    }

    private static string Start(string text) => text.Length > 16 ? text[..16] : text;
}
