using Province.Draws.Explaining;
using Province.Draws.Json;
using Province.Draws.Records;
using Province.Draws.Requests;
using Province.Draws.Tests.Records;
using Province.Draws.Tests.Vectors;

namespace Province.Draws.Tests.Explaining;

public sealed class DrawExplanationTests
{
    [Fact]
    public void Of_EveryKind_NamesEveryRuleAndEveryPartOfTheResult()
    {
        foreach (var request in AnyRequest.OfEveryKind())
        {
            var draw = new Staged("explained", request).Run().Chain;
            var text = Text(draw);
            foreach (var rule in draw.Basis.Request.NamedRules)
                text.ShouldContain(rule.Text);
            foreach (var id in Strings(draw.Records.OfType<OutcomeRecord>().Single().Drawn.Result))
                text.ShouldContain(id);
            text.ShouldContain(draw.Basis.Request.Title);
            text.ShouldContain(draw.Head);
            text.ShouldContain("怎样核对");
        }
    }

    [Fact]
    public void Of_AnyDraw_HasNoEmptyLineAndNoCodeWords()
    {
        foreach (var request in AnyRequest.OfEveryKind().Append(AnyRequest.Plain(299, 100)))
            foreach (var part in DrawExplanation.Of(new Staged("explained", request).Run().Chain))
            {
                part.Lines.ShouldNotBeEmpty(part.Title);
                part.Lines.ShouldAllBe(line => line.Trim().Length > 0 && !line.Contains('{') && !line.Contains("Province.Draws", StringComparison.Ordinal));
            }
    }

    [Fact]
    public void Of_Pool_NamesWhoWasExcludedAndWhyAndWhoIsIncluded()
    {
        var draw = new Staged("pool", AnyRequest.Enterprises()).Run().Chain;
        var text = Text(draw);
        foreach (var row in ((PoolRequest)draw.Basis.Request).Pool.Rows().Where(row => row.Excluded is not null))
            text.ShouldContain($"{row.Name}（{row.Id}）：{row.Excluded!.Reason}");
        text.ShouldContain("直接列入：示例企业7（r00007）（去年发生较大事故，按规定必查）");
        foreach (var rule in ((PoolRequest)draw.Basis.Request).Exclusions)
            text.ShouldContain(rule.Text);
    }

    [Theory]
    [InlineData(299, 100, "100/299（约 33.4448%）")]
    [InlineData(330, 56, "28/165（约 16.9697%）")]
    public void Of_DrawWithoutRules_GivesEveryRowTheSameOdds(int rows, int size, string odds) =>
        Text(new Staged("odds", AnyRequest.Plain(rows, size)).Run().Chain).ShouldContain($"全部可抽对象：共 {rows} 个，每个的机会是 {odds}");

    [Fact]
    public void Of_AbsentParties_SaysSo()
    {
        var lines = Text(new Staged("absent", AnyRequest.Order()).Open().CommitAll("discipline").RevealAll("city-a").Conclude().Chain).Split('\n');
        lines.ShouldContain("驻厅纪检监察组：没有承诺，缺席，按全零计，抽取照常进行。");
        lines.ShouldContain(line => line.StartsWith("甲市应急管理局：", StringComparison.Ordinal) && line.EndsWith("但没有交出值，按全零计，抽取照常进行。", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_Continuation_TellsEachRound()
    {
        var draw = ValidVectors.Continued().Chain;
        var titles = DrawExplanation.Of(draw).Select(part => part.Title).ToList();
        titles.ShouldContain("结果");
        titles.ShouldContain("结果（第 1 次补抽）");
        titles.ShouldContain("结果（第 2 次补抽）");
        foreach (var row in draw.Records.OfType<WithdrawalRecord>().SelectMany(w => w.Rows))
            Text(draw).ShouldContain($"（{row.Id}）：{row.Reason}");
    }

    [Fact]
    public void Of_VoidDraw_SaysWhyAndWhoSigned()
    {
        var text = Text(new Staged("void 3", AnyRequest.Texts()).Run().Void("duplicate", "t1", "t2").Chain);
        text.ShouldContain("同名企业（t1） 与 t2 同名");
        text.ShouldContain("驻厅纪检监察组");
        Text(new Staged("void", AnyRequest.Order()).Open().Void("stated").Chain).ShouldContain("经全体参加方确认");
    }

    private static string Text(DrawChain draw) => string.Join('\n', DrawExplanation.Of(draw).SelectMany(part => part.Lines.Prepend(part.Title)));

    private static IEnumerable<string> Strings(JsonValue value) => value switch
    {
        JsonString text => [text.Value],
        JsonArray list => list.SelectMany(Strings),
        JsonObject inner => inner.Values.SelectMany(Strings),
        _ => [],
    };
}
