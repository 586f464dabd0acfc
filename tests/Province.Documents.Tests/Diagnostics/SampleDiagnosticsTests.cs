using Province.Documents.Tests.Reading;
using Province.Domain.Plans.Diagnostics;

namespace Province.Documents.Tests.Diagnostics;

/// <summary>What a careful reader finds in the two published plans, and nothing else.</summary>
public sealed class SampleDiagnosticsTests
{
    private static readonly Lazy<IReadOnlyList<Diagnostic>> Hengyang = new(() => Check("hengyang-2024"));
    private static readonly Lazy<IReadOnlyList<Diagnostic>> Zhuzhou = new(() => Check("zhuzhou-2025"));

    [Fact]
    public void Run_Hengyang2024_FindsWhatACarefulReaderFindsAndNothingElse() => Serious(Hengyang.Value).ShouldBe(
    [
        ("PLAN214", Severity.Error, 42),
        ("PLAN211", Severity.Error, 179),
        ("PLAN106", Severity.Warning, 271),
        ("PLAN212", Severity.Warning, 292),
    ]);

    [Fact]
    public void Run_Zhuzhou2025_FindsWhatACarefulReaderFindsAndNothingElse() => Serious(Zhuzhou.Value).ShouldBe(
    [
        ("PLAN104", Severity.Error, 27),
        ("PLAN107", Severity.Warning, 27),
        ("PLAN214", Severity.Error, 27),
        ("PLAN404", Severity.Error, 27),
        ("PLAN405", Severity.Warning, 43),
        ("PLAN501", Severity.Warning, 73),
        ("PLAN501", Severity.Warning, 79),
        ("PLAN215", Severity.Warning, 236),
    ]);

    [Theory]
    [InlineData("hengyang-2024")]
    [InlineData("zhuzhou-2025")]
    public void Run_ASample_KeepsInfoSparing(string name) =>
        Check(name).Count(found => found.Severity is Severity.Info).ShouldBeLessThanOrEqualTo(3);

    [Fact]
    public void Run_RetailAgainstWholesale_ShowsBothSentencesAndWhatSpeaksForTheAnnex()
    {
        var found = Of(Hengyang, "PLAN214");
        found.Stated.ShouldBe("烟花爆竹零售网点");
        found.Found.ShouldBe("烟花爆竹批发企业");
        found.Message.ShouldContain("24");
        found.Related.ShouldContain(related => related.Line == 42 && related.Text.Contains("零售网点17家", StringComparison.Ordinal));
        found.Related.ShouldContain(related => related.Text.Contains("烟花爆竹批发企业17家", StringComparison.Ordinal));
    }

    [Fact]
    public void Run_MiswrittenName_OffersTheListedOne() => Of(Hengyang, "PLAN211").Found.ShouldBe("衡阳盛亚化工有限公司");

    [Fact]
    public void Run_FortyFiveAgainstThirty_SaysThatKeyPeriodChecksMakeItUp() => Of(Zhuzhou, "PLAN104").Message.ShouldContain("重点时段 15 家次");

    [Fact]
    public void Run_UnlikeUnits_NamesAllThreeAndTheMines()
    {
        var message = Of(Zhuzhou, "PLAN107").Message;
        foreach (var unit in new[] { "家、", "家次", "矿次", "重点煤矿" })
            message.ShouldContain(unit);
    }

    [Fact]
    public void Run_HandedDown_PointsAtTheSentencesOfAnnexes2And4And6() =>
        Of(Zhuzhou, "PLAN405").Related.Select(related => related.Line).ShouldBe([43, 201, 278, 280, 336, 340]);

    private static Diagnostic Of(Lazy<IReadOnlyList<Diagnostic>> sample, string code) => sample.Value.Single(found => found.Code == code);

    private static IReadOnlyList<Diagnostic> Check(string name) => PlanCheck.Run(Samples.Read(name), Samples.Text(name));

    private static List<(string Code, Severity Severity, int Line)> Serious(IEnumerable<Diagnostic> found) =>
        [.. found.Where(each => each.Severity is not Severity.Info).Select(each => (each.Code, each.Severity, each.Line))];
}
