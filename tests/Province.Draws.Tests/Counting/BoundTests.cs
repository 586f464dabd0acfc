using Province.Draws.Counting;
using Province.Draws.Pools;
using Province.Draws.Requests;

namespace Province.Draws.Tests.Counting;

/// <summary>The number of entries and steps is part of the contract: two verifiers agree on <c>draw.too_complex</c>.</summary>
public sealed class BoundTests
{
    [Fact]
    public void Make_AnyEnterprises_HasTheEntriesAndStepsOfTheSpecification() => Dice.Throw(400, dice =>
    {
        var request = (EnterprisesRequest)AnyRequest.Read(AnyRequest.Enterprises(dice, dice.Int(1, 14), dice.Int(1, 5), dice.Int(0, 4)));
        var specified = new SpecifiedTable(request);
        OutcomeTable? Make(long entries, long steps) => OutcomeTable.Make(Steps(request), new(entries, steps));
        Make(specified.Entries, specified.Steps).ShouldNotBeNull().Count.ShouldBe(specified.Count);
        Make(specified.Entries, specified.Steps)!.Entries.ShouldBe(specified.Entries);
        if (specified.Steps > 0)
        {
            Make(specified.Entries, specified.Steps - 1).ShouldBeNull();
            Make(specified.Entries - 1, specified.Steps).ShouldBeNull();
        }
    });

    /// <summary>Two states before one cell lead to the same ones from its first row on, so they go through three steps together: all are counted.</summary>
    [Fact]
    public void Make_StatesThatShareTheirSteps_CountsEachOfThem()
    {
        PoolRow Row(string id, params string[] kinds) => new(id, [new("kind", kinds)]);
        var request = new EnterprisesRequest
        {
            Title = "抽取",
            Pool = new ListedPool([Row("a", "x"), Row("b", "y"), .. "cde".Select(id => Row($"{id}", "x", "y")), .. "fgh".Select(id => Row($"{id}", "x", "y", "z"))]),
            Exclusions = [],
            Size = 4,
            Rules = [.. "xyz".Select(kind => new QuotaRule($"{kind}", "至少一家", "kind", [$"{kind}"], kind == 'z' ? 0 : 1, 4))],
        };
        var specified = new SpecifiedTable(request);
        OutcomeTable.Make(Steps(request), new(specified.Entries, specified.Steps)).ShouldNotBeNull();
        OutcomeTable.Make(Steps(request), new(specified.Entries, specified.Steps - 1)).ShouldBeNull();
    }

    /// <summary>One row a cell: (size + 1) · (cells − size + 1) entries.</summary>
    [Fact]
    public void Space_TwoMillionEntries_IsCountedAndOneMoreCellIsNot()
    {
        const int size = 99;
        var request = OneRowEach(size, 2_000_000 / (size + 1) + size - 1);
        request.Space().Count.IsZero.ShouldBeFalse();
        var fault = Should.Throw<DrawFaultException>(() => OneRowEach(size, 2_000_000 / (size + 1) + size).Space()).Fault;
        fault.Code.ShouldBe("draw.too_complex");
        fault.Chinese.ShouldContain("『每类不限』");
    }

    [Theory]
    [InlineData(1, 50_000_000)]
    [InlineData(100, 50_000_000)]
    [InlineData(1_000, 3_000_000)]
    [InlineData(10_000, 30_000)]
    public void OfSize_LargerDraws_HaveFewerSteps(int size, long steps) => TableBounds.OfSize(size).Steps.ShouldBe(steps);

    [Fact]
    public void Space_TwentyOneGroupsOfOneCity_IsTooComplexAndTwentyAreNot()
    {
        ((InspectionSpace)InspectionTests.Groups(20, 1).Space()).Entries.ShouldBeLessThan(TableBounds.MostEntries);
        Should.Throw<DrawFaultException>(() => InspectionTests.Groups(21, 1).Space()).Fault.Code.ShouldBe("draw.too_complex");
    }

    private static CellStepper Steps(EnterprisesRequest request) => new(
        new CellCounters(EnterpriseRule.InRuleOrder(request.Rules), [.. request.Census.Cells.Select(cell => cell.Key)]),
        [.. request.Census.Cells.Select(cell => new CellRows(cell.Count, 0))], request.Size);

    private static EnterprisesRequest OneRowEach(int size, int cells)
    {
        string[] values = [.. Enumerable.Range(0, cells).Select(number => $"v{number:00000}")];
        return new()
        {
            Title = "抽取",
            Pool = new ListedPool(values.Select(value => new PoolRow(value, [new("kind", [value])]))),
            Exclusions = [],
            Size = size,
            Rules = [new EachRule("kinds", "每类不限", "kind", values, 0, size)],
        };
    }
}
