using FsCheck;
using FsCheck.Fluent;
using Province.Domain.Calendar;

namespace Province.Domain.Tests.Calendar;

public sealed class YearFileTests
{
    private static Arbitrary<int> Seeds => Gen.Choose(0, int.MaxValue - 1).ToArbitrary();

    [Fact]
    public void Read_WhatAnOfficerTypes_IsTheNotice()
    {
        var read = YearFile.Read(YearSamples.Rows(YearSamples.Of2027));

        read.Faults.ShouldBeEmpty();
        var year = read.Years.Single();
        (year.Year, year.Number, year.Issued, year.Holidays.Count).ShouldBe((2027, "国办发明电〔2026〕9号", new DateOnly(2026, 11, 4), 7));
        year.Holidays.Single(holiday => holiday.Name == "春节").ShouldBe(new Holiday("春节", new DateOnly(2027, 2, 5), new DateOnly(2027, 2, 11)));
        year.MakeUpDays.ShouldBe([new(2026, 12, 26), new(2027, 1, 31), new(2027, 2, 13), new(2027, 10, 9)]);
    }

    [Fact]
    public void Read_RandomYears_AreThosePrinted() => Prop.ForAll(Seeds, seed =>
    {
        var random = new Random(seed);
        var years = Enumerable.Range(2025, 75).OrderBy(_ => random.Next()).Take(random.Next(1, 4)).Select(year => YearSamples.Random(random, year)).ToList();
        var read = YearFile.Read(YearSamples.Rows(YearFile.Write(years)));
        read.Faults.ShouldBeEmpty();
        YearFile.Write(read.Years).ShouldBe(YearFile.Write(years.OrderBy(year => year.Year)));
        return read.Years.Zip(years.OrderBy(year => year.Year)).All(pair => pair.First.SaysAs(pair.Second));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Read_AnyRandomYearWithAHole_NamesItByLineAndGivesNothing() => Prop.ForAll(Seeds, seed =>
    {
        var random = new Random(seed);
        var year = YearSamples.Random(random, random.Next(2025, 2100));
        var lines = YearFile.Write([year]).Split('\n', StringSplitOptions.RemoveEmptyEntries).ToList();
        var (field, says, line) = Break(lines, year, random);
        var read = YearFile.Read(YearSamples.Rows(string.Join('\n', lines)));
        read.Years.ShouldBeEmpty();
        read.Faults.ShouldContain(fault => fault.Field == field && fault.Line == line && fault.Text.Contains(says, StringComparison.Ordinal), $"{field} {says} {line}: {string.Join('\n', read.Faults)}");
        return true;
    }).QuickCheckThrowOnFailure();

    /// <summary>Makes one hole or contradiction; answers what has to be said of it, and of which line.</summary>
    private static (string Field, string Says, int Line) Break(List<string> lines, WorkYear year, Random random)
    {
        var name = Holiday.Names[random.Next(7)];
        var head = new[] { "通知", "文号", "网址", "印发" }[random.Next(4)];
        var monday = Enumerable.Range(60, 7).Select(day => new DateOnly(year.Year, 1, 1).AddDays(day)).Single(day => day.DayOfWeek == DayOfWeek.Monday);
        var (kind, added) = (random.Next(8), lines.Count + 1);
        switch (kind)
        {
            case 0:
                lines.RemoveAll(line => line.StartsWith($"休息,{name},", StringComparison.Ordinal));
                return ("年度", $"缺少“{name}”", 1);
            case 1:
                lines.RemoveAll(line => line.StartsWith($"{head},", StringComparison.Ordinal));
                return (head, head, 1);
            case 2:
                lines.Add(lines.First(line => line.StartsWith($"休息,{name},", StringComparison.Ordinal)));
                return ("休息", "属于两个节日", added);
            case 3:
                lines.Add($"上班,{monday:yyyy-MM-dd}");
                return ("上班", "不是星期六或星期日", added);
            case 4:
                lines.Add($"上班,{monday.AddYears(random.Next(2) == 0 ? 1 : -1):yyyy-MM-dd}");
                return ("上班", "不在", added);
            case 5:
                lines.AddRange([$"上班,{monday.AddDays(-1):yyyy-MM-dd}", $"上班,{monday.AddDays(-1):yyyy-MM-dd}"]);
                return ("上班", "写了两次", added + 1);
            case 6:
                lines.Add(lines[0]);
                return ("年度", "写了两次", added);
            default:
                var alone = StatutoryDays.Of(year.Year).Where(one => year.Holidays.All(holiday => holiday.Name == one.Name || !holiday.Contains(one.Day))).ToList();   // 中秋 may lie within 国庆节
                var (law, day) = alone[random.Next(alone.Count)];
                lines.RemoveAll(line => line.StartsWith($"休息,{law},", StringComparison.Ordinal) || line.StartsWith("上班", StringComparison.Ordinal));
                var other = law == "元旦" ? day.AddDays(1) : day.AddDays(-9);   // days that no holiday of the samples has
                lines.Add($"休息,{law},{other:yyyy-MM-dd}");
                return ("休息", $"{day:yyyy-MM-dd} 是“{law}”的法定假日", lines.Count);
        }
    }

    [Theory]
    [InlineData("年度,2027", "年度,二〇二七", "年度", 2, "不是 2014 至 2099 的年份")]
    [InlineData("年度,2027", "年度,2100", "年度", 2, "不是 2014 至 2099 的年份")]
    [InlineData("年度,2027", "", "通知", 3, "第一行应当是“年度”")]
    [InlineData("印发,2026年11月4日", "印发,去年底", "印发", 5, "不是日期")]
    [InlineData("印发,2026年11月4日", "印发,2016-11-04", "印发", 5, "不会在 2016-11-04 印发")]
    [InlineData("网址,https://www.gov.cn/", "网址,javascript://", "网址", 6, "不是以 https:// 开头")]
    [InlineData("文号,国办发明电〔2026〕9号", "文号,", "文号", 4, "文号")]
    [InlineData("文号,国办发明电〔2026〕9号", "通知,第二份", "通知", 4, "写了两次")]
    [InlineData("休息,元旦,2026-12-31", "休息,元旦,2026-12-19", "休息", 7, "不在这一年")]
    [InlineData("休息,春节,2月5日,2月11日", "休息,春节,2月11日,2月5日", "休息", 9, "前后颠倒")]
    [InlineData("休息,春节,2月5日,2月11日", "休息,春节,2月30日,3月5日", "休息", 9, "“2月30日”不是日期")]
    [InlineData("休息,春节,2月5日,2月11日", "休息,春节", "休息", 9, "第 3 格没有写日期")]
    [InlineData("休息,春节,2月5日,2月11日", "休息,春节,2月6日,2月11日", "休息", 9, "2027-02-05 是“春节”的法定假日")]
    [InlineData("休息,春节,2月5日,2月11日", "休息,,2月5日,2月11日", "休息", 9, "没有写明节日")]
    [InlineData("休息,春节,2月5日,2月11日", "休息,元宵节,2月20日", "休息", 9, "不是法定节日")]
    [InlineData("休息,春节,2月5日,2月11日", "休息,春节,2月5日,2月11日,共7天", "休息", 9, "多出了“共7天”")]
    [InlineData("休息,春节,2月5日,2月11日", "放假,春节,2月5日,2月11日", "放假", 9, "不是可用的类别")]
    [InlineData("上班,2027/1/31,2027-02-13", "上班,", "上班", 10, "没有写日期")]
    [InlineData("上班,2027/1/31,2027-02-13", "上班,2027/1/31,2027-02-06", "上班", 10, "既放假又上班")]
    [InlineData("休息,清明节,2027-04-05", "休息,清明节,2027-04-03", "休息", 11, "不含 4 月 4 日至 6 日")]
    [InlineData("休息,劳动节,5月1日,5月5日", "休息,劳动节,5月1日", "休息", 12, "2027-05-02 是“劳动节”的法定假日")]
    [InlineData("休息,国庆,10月1日,10月7日", "休息,国庆节、中秋节,10月1日,10月7日", "休息", 15, "不能合写成一行")]
    public void Read_ARowThatCannotBe_IsNamedByLineAndField(string row, string becomes, string field, int line, string says)
    {
        YearSamples.Of2027.ShouldContain(row);
        var read = YearFile.Read(YearSamples.Rows(YearSamples.Of2027.Replace(row, becomes, StringComparison.Ordinal)));
        read.Years.ShouldBeEmpty();
        read.Faults.ShouldContain(fault => fault.Field == field && fault.Line == line && fault.Text.Contains(says, StringComparison.Ordinal), string.Join('\n', read.Faults));
    }

    [Fact]
    public void Read_AFileWithoutAYear_SaysSo() => YearFile.Read(YearSamples.Rows("# 只有说明")).Faults.Single().Text.ShouldContain("没有“年度”");

    [Fact]
    public void Read_NationalDayAndMidAutumnTogether_GivesEachItsDays()
    {
        var built = StateCouncil.Years.Single(year => year.Year == 2025);
        var lines = YearFile.Write([built]).Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !line.Contains("国庆节", StringComparison.Ordinal) && !line.Contains("中秋", StringComparison.Ordinal));
        var read = YearFile.Read(YearSamples.Rows(string.Join('\n', [.. lines, "休息,国庆节、中秋节,10月1日,10月8日"])));
        read.Faults.ShouldBeEmpty();
        read.Years.Single().SaysAs(built).ShouldBeTrue();
    }
}
