using System.Text.Json;
using Province.Documents.Tests.Scoring;
using Province.Domain.Plans.Statements;

namespace Province.Documents.Tests.Reading;

public sealed class SampleTests
{
    [Theory]
    [InlineData("zhuzhou-2025")]
    [InlineData("hengyang-2024")]
    public void Read_PublishedPlan_EqualsTheCarefulReading(string name)
    {
        var read = Views.Of(JsonSerializer.SerializeToElement(Samples.Read(name), PlanJson.Compact));
        var expected = Views.Of(Samples.Expected(name));

        foreach (var (kind, want) in expected)
            read[kind].Order(StringComparer.Ordinal).ShouldBe(want.Order(StringComparer.Ordinal), customMessage: kind);
    }

    [Theory]
    [InlineData("zhuzhou-2025")]
    [InlineData("hengyang-2024")]
    public void Read_PublishedPlan_KnowsTheLineOfEachNameAndTotal(string name)
    {
        var plan = Samples.Read(name);
        var lines = Samples.Text(name).Lines.Select(line => Normal.Text(line)).ToList();
        string Near(int line) => string.Concat(lines[Math.Max(0, line - 2)..Math.Min(lines.Count, line + 1)]);

        foreach (var target in plan.Annexes.SelectMany(annex => annex.Targets))
            Near(target.Line).ShouldContain(Normal.Text(target.Name)[..4]);
        foreach (var total in plan.Totals)
            Near(total.Line).ShouldContain(total.Value.ToString("0"));
    }

    [Theory]
    [InlineData("zhuzhou-2025")]
    [InlineData("hengyang-2024")]
    public void Read_PublishedPlan_GivesEveryStatementItsOwnIdAndALine(string name)
    {
        var plan = Samples.Read(name);
        var statements = Statements.Of(plan).ToList();

        statements.Select(s => s.Id).ShouldBeUnique();
        statements.ShouldAllBe(s => s.Line >= 1 && s.Line <= Samples.Text(name).Count);
        statements.ShouldAllBe(s => s.Id.All(char.IsAscii));
    }

    [Fact]
    public void Read_CoalMinesByShortName_KnowsWhoIsScheduled()
    {
        var coal = Samples.Read("zhuzhou-2025").Annexes[4];

        coal.Schedule.ShouldAllBe(line => line.Targets.Count == 2);
        coal.Targets[0].Aliases.ShouldBe(["柳树冲煤矿"]);
    }

    [Fact]
    public void Write_PlanThatWasRead_ReadsBackTheSame()
    {
        var json = PlanJson.Write(Samples.Read("hengyang-2024"));

        PlanJson.Write(PlanJson.Read(json)).ShouldBe(json);
    }
}
