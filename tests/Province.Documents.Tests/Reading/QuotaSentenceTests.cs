using Province.Domain.Plans.Statements;

namespace Province.Documents.Tests.Reading;

/// <summary>Several numbers of one sentence: when each is due, and whose it is.</summary>
public sealed class QuotaSentenceTests
{
    [Theory]
    [InlineData("（二）随机抽查8家：\n一季度：2家；\n二季度：6家。", "8 2@1 6@2")]
    [InlineData("（二）随机抽查8家。一季度：矿山科2家、执法支队1家；二季度：矿山科2家、执法支队3家。", "8 2@1 1@1 2@2 3@2")]
    [InlineData("（二）随机抽查8家。\n一季度，矿山科2家，执法支队1家，\n二季度，矿山科2家，执法支队3家。", "8 2@1 1@1 2@2 3@2")]
    [InlineData("（二）随机抽查。从执法对象库中随机抽取企业8家。", "8")]
    [InlineData("（二）随机抽查8家，每季度走访被检查企业3家。", "8")]
    [InlineData("（二）随机抽查8家，每季度对3家被检查企业开展回访。", "8")]
    [InlineData("（二）随机抽查8家，每半年选取12个行政处罚案件进行评查。", "8")]
    [InlineData("随机抽查8家，一季度矿山科抽查2家、执法支队抽查3家；二季度矿山科抽查1家，执法支队抽查2家。",
        "8 2@1矿山科 3@1执法支队 1@2矿山科 2@2执法支队")]
    [InlineData("随机抽查8家，一季度：矿山科抽查2家；执法支队抽查6家。", "8 2@1矿山科 6执法支队")]
    public void Read_QuartersThatShareASentence_AreThoseOfTheirNumbers(string text, string quotas) => Quotas(text).ShouldBe(quotas);

    [Theory]
    [InlineData("随机抽查5家，矿山科负责2家，其余3家由执法支队负责。", "5 2矿山科 3执法支队")]
    [InlineData("随机抽查5家，由矿山科抽查2家，其余3家另行安排。", "5 2矿山科 3")]
    [InlineData("矿山科抽查2家。抽查尾矿库3家。", "2矿山科 3")]
    public void Read_NumberOfTheOthers_IsNotThatOfWhoHasTheFirst(string text, string quotas) => Quotas(text).ShouldBe(quotas);

    [Fact]
    public void Read_QuartersBelowALine_AreOfItsKind() =>
        SmallPlan.Annex("一、重点检查对象和方式", "（一）重点检查。企业4家。", "（二）随机抽查。全年抽查8家，分季度安排如下：", "一季度：2家；", "二季度：6家。").Quotas
            .Where(quota => quota.Quarters.Count > 0).Select(quota => quota.Kind).Distinct().ShouldBe([QuotaKind.Random]);

    /// <summary>The kind stands before the words that lead to its ratio; behind them stands of what it is a ratio.</summary>
    [Theory]
    [InlineData("尾矿库按50%的比例抽取7座，露天矿山按不低于20%的比例抽取，选矿厂以5%的比例抽取。", "7尾矿库50% 露天矿山20% 选矿厂5%")]
    [InlineData("按照在生产矿山20%的比例随机抽取4座。", "420%")]
    [InlineData("随机抽查矿山按10%的比例抽取8座。", "810%")]
    [InlineData("尾矿库抽查比例不低于50%，选矿厂抽查5%，从露天矿山中按20%抽取3座。", "尾矿库50% 选矿厂5% 3露天矿山20%")]
    [InlineData("尾矿库按50%的比例抽取7座、选矿厂3家。", "7尾矿库50% 3选矿厂")]
    [InlineData("随机抽查尾矿库7座，抽取30%进行复查。", "7尾矿库")]
    [InlineData("随机抽查尾矿库7座，抽取30%进行复检。", "7尾矿库")]
    public void Read_RatioOfAKind_IsThatKinds(string text, string quotas) => string.Join(' ', SmallPlan.Annex("一、随机抽查", text).Quotas
        .Select(quota => $"{quota.Value:0}{quota.Category}{(quota.Ratio is { } ratio ? $"{ratio.Percent:0}%" : "")}")).ShouldBe(quotas);

    /// <summary>What is counted stands behind its number, in a bracket of several, before a comma, or in no way that tells a kind.</summary>
    [Theory]
    [InlineData("随机抽取9家企业，包括2家地下矿山、7家露天矿山。", "9 2地下矿山 7露天矿山")]
    [InlineData("随机抽查9座，包括地下矿山2座、露天矿山7座。", "9 2地下矿山 7露天矿山")]
    [InlineData("随机抽查9家（2家地下矿山、7家露天矿山）。", "9 2地下矿山 7露天矿山")]
    [InlineData("对选矿厂开展随机抽查，不少于3家。", "3选矿厂")]
    [InlineData("由监察科组织随机抽查尾矿库至少3座。", "3尾矿库")]
    [InlineData("对选矿厂，按总数的20%随机抽取。", "选矿厂20%")]
    [InlineData("抽取宁乡市煤炭坝矿业有限公司铁矿1家开展执法检查。", "1")]
    public void Read_KindOfANumber_IsFoundOnEitherSide(string text, string quotas) => string.Join(' ', SmallPlan.Annex("一、随机抽查", text).Quotas
        .Select(quota => $"{quota.Value:0}{quota.Category}{(quota.Ratio is { } ratio ? $"{ratio.Percent:0}%" : "")}")).ShouldBe(quotas);

    [Theory]
    [InlineData("随机抽查矿山比例不低于在生产、在建设矿山总数的10%。", Bound.Min)]
    [InlineData("随机抽查矿山比例为在生产、在建设矿山总数的10%。", Bound.Exact)]
    public void Read_RatioOfADividedWhole_KeepsItsBound(string text, Bound bound) => SmallPlan.Annex("一、随机抽查", text).Quotas.Single().Bound.ShouldBe(bound);

    [Fact]
    public void Read_WhoInspectsEachOther_IsNoPartOfWhatIsInspected() =>
        SmallPlan.Annex("一、交叉检查", "组织区县市交叉检查尾矿库18座。").Quotas.Single().Category.ShouldBe("尾矿库");

    /// <summary>The parts of a number are of its kind, whatever the section is about.</summary>
    [Fact]
    public void Read_PartsOfACountedKind_AreOfThatKind() =>
        SmallPlan.Annex("一、随机抽查和交叉执法", "采取“双随机”方式抽查18家。交叉执法检查20家，其中地下矿山8家、露天矿山12家。").Quotas
            .Select(quota => $"{quota.Kind}{quota.Value:0}{quota.Category}").ShouldBe(["Random18", "Cross20", "Cross8地下矿山", "Cross12露天矿山"]);

    private static string Quotas(string text) => string.Join(' ', SmallPlan.Annex(["一、检查对象", .. text.Split('\n')]).Quotas
        .Select(quota => $"{quota.Value:0}{(quota.Quarters.Count > 0 ? $"@{string.Join('+', quota.Quarters)}" : "")}{quota.Department}"));
}
