namespace Province.Documents.Tests.Reading;

/// <summary>Several numbers of one sentence: when each is due, and whose it is.</summary>
public sealed class QuotaSentenceTests
{
    [Theory]
    [InlineData("（二）随机抽查8家：\n一季度：2家；\n二季度：6家。", "8 2@1 6@2")]
    [InlineData("（二）随机抽查8家。一季度：矿山科2家、执法支队1家；二季度：矿山科2家、执法支队3家。", "8 2@1 1@1 2@2 3@2")]
    [InlineData("（二）随机抽查8家。\n一季度，矿山科2家，执法支队1家，\n二季度，矿山科2家，执法支队3家。", "8 2@1 1@1 2@2 3@2")]
    [InlineData("随机抽查8家，一季度矿山科抽查2家、执法支队抽查3家；二季度矿山科抽查1家，执法支队抽查2家。",
        "8 2@1矿山科 3@1执法支队 1@2矿山科 2@2执法支队")]
    [InlineData("随机抽查8家，一季度：矿山科抽查2家；执法支队抽查6家。", "8 2@1矿山科 6执法支队")]
    public void Read_QuartersThatShareASentence_AreThoseOfTheirNumbers(string text, string quotas) => Quotas(text).ShouldBe(quotas);

    [Theory]
    [InlineData("随机抽查5家，矿山科负责2家，其余3家由执法支队负责。", "5 2矿山科 3执法支队")]
    [InlineData("随机抽查5家，由矿山科抽查2家，其余3家另行安排。", "5 2矿山科 3")]
    [InlineData("矿山科抽查2家。抽查尾矿库3家。", "2矿山科 3")]
    public void Read_NumberOfTheOthers_IsNotThatOfWhoHasTheFirst(string text, string quotas) => Quotas(text).ShouldBe(quotas);

    private static string Quotas(string text) => string.Join(' ', SmallPlan.Annex(["一、检查对象", .. text.Split('\n')]).Quotas
        .Select(quota => $"{quota.Value:0}{(quota.Quarters.Count > 0 ? $"@{string.Join('+', quota.Quarters)}" : "")}{quota.Department}"));
}
