using System.Text.Json;
using System.Text.Json.Serialization;

namespace Province.App.Tests.Draws;

/// <summary>A request as a program would send it.</summary>
internal static class SampleDraw
{
    /// <summary>Absent members are left out, as the specification asks.</summary>
    internal static readonly JsonSerializerOptions Plain = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>Twelve enterprises in two cities; four are drawn, two in each city at least, one smelter at least; one is excluded by name.</summary>
    internal static object Request(int size = 4) => new
    {
        format = "province.draw-request/1", kind = "enterprises", title = "第三组执法对象抽取", size,
        exclusions = new[] { new { name = "direct", text = "省厅直接执法" } },
        pool = new
        {
            rows = Enumerable.Range(1, 12).Reverse().Select(i => new
            {
                id = $"e{i:00}", name = $"企业{i}",
                attributes = new { city = new[] { i <= 6 ? "长沙市" : "株洲市" }, kind = i % 3 == 0 ? ["金属冶炼"] : Array.Empty<string>() },
                excluded = i == 12 ? new { rule = "direct", reason = "列入省厅直接执法计划" } : null,
            }),
        },
        rules = new[]
        {
            Quota("city-1", "长沙市不少于 2 家", "city", "长沙市", 2, size), Quota("city-2", "株洲市不少于 2 家", "city", "株洲市", 2, size),
            Quota("smelter", "金属冶炼不少于 1 家", "kind", "金属冶炼", 1, size),
        },
    };

    /// <summary>A request whose pool lies in a file.</summary>
    internal static object OfPoolFile() => new
    {
        format = "province.draw-request/1", kind = "enterprises", title = "全省抽取", size = 4, exclusions = Array.Empty<object>(), rules = Array.Empty<object>(),
        pool = new { count = 30_000, sha256 = new string('a', 64) },
    };

    private static object Quota(string name, string text, string attribute, string value, int min, int max) =>
        new { kind = "quota", name, text, attribute, values = new[] { value }, min, max };
}
