using System.Text.Json;

namespace Province.Documents.Tests.Scoring;

/// <summary>What of a scheme's reading is compared with a careful one: each kind of statement as a list of comparable texts.</summary>
internal static class SchemeViews
{
    private static readonly string[] HeaderFields = ["format", "province", "year", "title"];

    internal static Dictionary<string, List<string>> Of(JsonElement scheme) => new()
    {
        ["header"] = [.. HeaderFields.Where(field => Normal.Raw(scheme, field) is not null).Select(field => $"{field} {Normal.Text(scheme, field)}")],
        ["groups"] = [.. Normal.Items(scheme, "groups").Select(Group)],
        ["deadlines"] = [.. Normal.Items(scheme, "deadlines").Select(deadline => $"{Normal.Raw(deadline, "kind")} {Normal.Raw(deadline, "on")}")],
        ["quotas"] = [.. Normal.Items(scheme, "quotas").Select(Quota)],
        ["signatures"] = Words(scheme, "signatures"),
        ["exclusions"] = Words(scheme, "exclusions"),
        ["notCounted"] = Words(scheme, "notCounted"),
        ["check items"] = [.. Normal.Items(scheme, "checkItems").Select(item => Normal.Text(item, "text"))],
    };

    /// <summary>Each statement that has a line, and words that must stand in that line or next to it.</summary>
    internal static IEnumerable<(int Line, string Words)> Places(JsonElement scheme) =>
    [
        .. Normal.Items(scheme, "groups").Select(group => (Line(group), Normal.Text("第" + Printing.Numerals.Chinese(group.GetProperty("number").GetInt32()) + "组"))),
        .. Normal.Items(scheme, "deadlines").Select(deadline => (Line(deadline), DateOnly.Parse(Normal.Raw(deadline, "on")!) is var day ? $"{day.Month}月{day.Day}日" : "")),
        .. Normal.Items(scheme, "checkItems").Select(item => (Line(item), Normal.Text(item, "text")[..4])),
        .. Normal.Items(scheme, "quotas").Where(quota => Normal.Raw(quota, "key") != "guidingOfficersPerGroup")
            .Select(quota => (Line(quota), $"{Normal.Raw(quota, "min") ?? Normal.Raw(quota, "exactly")}{Normal.Raw(quota, "unit")}")),
    ];

    private static string Group(JsonElement group) =>
        $"{Normal.Raw(group, "number")} {string.Join('+', Words(group, "builders"))} led by {Normal.Text(group, "lead")} → {string.Join('+', Words(group, "inspected"))}, {Normal.Text(group, "guidingOfficer")}";

    private static string Quota(JsonElement quota) =>
        $"{Normal.Raw(quota, "key")} {Normal.Number(quota, "min")} {Normal.Number(quota, "exactly")} {Normal.Raw(quota, "unit")} {Normal.Raw(quota, "substitution")}";

    private static List<string> Words(JsonElement element, string member) => [.. Normal.Items(element, member).Select(item => Normal.Text(item.GetString()))];

    private static int Line(JsonElement statement) => statement.GetProperty("line").GetInt32();
}
