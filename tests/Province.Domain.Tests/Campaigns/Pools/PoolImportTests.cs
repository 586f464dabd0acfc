using FsCheck;
using FsCheck.Fluent;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Pools;

namespace Province.Domain.Tests.Campaigns.Pools;

public sealed class PoolImportTests
{
    private static PoolImport Read(PoolSheet sheet) => PoolImport.Read(sheet, PoolHead.Find(sheet), AnyPool.Terms);

    [Fact]
    public void Read_TheTableOfAPool_GivesThePoolByCode() => Prop.ForAll(AnyPool.Pool.ToArbitrary(), pool =>
    {
        var sheet = AnyPool.SheetOf(pool);
        Assert.Null(PoolHead.Find(sheet).Refuse(sheet));
        var read = Read(sheet);
        return read.Errors.Count == 0 && CampaignJson.Write(read.Candidates) == CampaignJson.Write(pool.OrderBy(candidate => candidate.CreditCode, StringComparer.Ordinal));
    }).QuickCheckThrowOnFailure();

    /// <summary>One cell made wrong, anywhere: exactly that cell is named, and nothing is taken.</summary>
    [Fact]
    public void Read_OneWrongCell_NamesItAndTakesNothing() => Prop.ForAll(
        (from pool in AnyPool.Pool from row in Gen.Choose(0, pool.Length - 1) from column in Gen.Elements(PoolColumns.All.ToArray()) select (pool, row, column)).ToArbitrary(), made =>
        {
            var sheet = AnyPool.SheetOf(made.pool);
            var cells = sheet.Rows[made.row + 2].Cells.ToArray();
            cells[(int)made.column] = made.column == PoolColumn.Name ? "" : "错的";
            var read = Read(sheet with { Rows = [.. sheet.Rows.Select((row, index) => index == made.row + 2 ? row with { Cells = cells } : row)] });
            return read.Candidates.Count == 0 && read.Errors.Select(error => (error.Line, error.Column)).SequenceEqual([(made.row + 4, made.column)]);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Read_ARowTwice_NamesTheSecond() => Prop.ForAll(AnyPool.Pool.ToArbitrary(), pool =>
    {
        var read = Read(AnyPool.SheetOf(pool.Append(pool[0])));
        return read.Errors.Single() is var error && error.Line == pool.Length + 4 && error.Column == PoolColumn.CreditCode && error.Message.Contains("与第 4 行重复", StringComparison.Ordinal);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("单位名称", PoolColumn.Name)]
    [InlineData(" 企业 名称* ", PoolColumn.Name)]
    [InlineData("社会信用代码（18位）", PoolColumn.CreditCode)]
    [InlineData("所属县（市、区）", PoolColumn.County)]
    [InlineData("属地", PoolColumn.County)]
    [InlineData("所属行业", PoolColumn.Industry)]
    [InlineData("企业类型", PoolColumn.Kinds)]
    [InlineData("上次检查时间", PoolColumn.LastInspected)]
    [InlineData("市州建议", PoolColumn.Proposed)]
    [InlineData("备注", null)]
    public void Guess_HeadsAsPeopleWriteThem_FindsTheColumn(string head, PoolColumn? column) => Assert.Equal(column, PoolColumns.Guess(head));

    [Theory]
    [InlineData("蒸湘区", "蒸湘区")]
    [InlineData("蒸湘", "蒸湘区")]
    [InlineData("衡阳市蒸湘区", "蒸湘区")]
    [InlineData("衡阳蒸湘", "蒸湘区")]
    [InlineData("衡阳县", "衡阳县")]
    [InlineData(" 耒阳 市", "耒阳市")]
    [InlineData("荷塘区", null)]
    [InlineData("", null)]
    public void County_AsPeopleWriteIt_IsTheCitysOwnName(string text, string? county)
    {
        var read = new PoolFields(AnyPool.Terms).County(text, out var fault);
        Assert.Equal(county is null, fault is not null);
        Assert.Equal(county ?? "", read);
    }

    [Theory]
    [InlineData("2024-03-05", "2024-03-05")]
    [InlineData("2024/3/5", "2024-03-05")]
    [InlineData("2024.3.5", "2024-03-05")]
    [InlineData("2024年3月5日", "2024-03-05")]
    [InlineData("20240305", "2024-03-05")]
    [InlineData("2024/3/5 0:00:00", "2024-03-05")]
    [InlineData("无", null)]
    [InlineData("", null)]
    public void LastInspected_AsPeopleWriteIt_IsTheDay(string text, string? day)
    {
        var read = new PoolFields(AnyPool.Terms).LastInspected(text, out var fault);
        Assert.Null(fault);
        Assert.Equal(day, read?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("2025-05-21")]
    [InlineData("1999-12-31")]
    [InlineData("2024-02-30")]
    [InlineData("45356")]
    [InlineData("去年")]
    public void LastInspected_NoDayOrALaterOne_IsWrong(string text)
    {
        Assert.Null(new PoolFields(AnyPool.Terms).LastInspected(text, out var fault));
        Assert.NotNull(fault);
    }

    [Theory]
    [InlineData("金属冶炼", new[] { EnterpriseKind.Smelting })]
    [InlineData("粉尘涉爆企业，涉氨", new[] { EnterpriseKind.Dust, EnterpriseKind.Ammonia })]
    [InlineData("其它建材 水泥", new[] { EnterpriseKind.Cement, EnterpriseKind.OtherBuildingMaterials })]
    [InlineData("其他", new EnterpriseKind[0])]
    [InlineData("", new EnterpriseKind[0])]
    public void Kinds_AsPeopleWriteThem_AreInTheirOrder(string text, EnterpriseKind[] kinds)
    {
        Assert.Equal(kinds, PoolFields.Kinds(text, out var fault));
        Assert.Null(fault);
    }

    [Fact]
    public void CreditCode_MadeANumberByASpreadsheet_SaysSo()
    {
        PoolFields.CreditCode("9.1110108551385E+17", out var fault);
        Assert.Contains("电子表格", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuse_MergedCellsBelowTheHead_ButNotATitleAboveIt()
    {
        var sheet = AnyPool.SheetOf([AnyPool.CandidateOf(1).Sample(1, 1)[0]]);
        Assert.Null(PoolHead.Find(sheet).Refuse(sheet with { Merged = [new MergedCells("A1:G1", 1)] }));
        Assert.Equal("pool.merged_cells", PoolHead.Find(sheet).Refuse(sheet with { Merged = [new MergedCells("C4:C5", 5)] })?.Code);
    }
}
