using System.Globalization;
using Province.Documents.Tests.Printing;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Statements;

namespace Province.Documents.Tests.Schemes.Printing;

/// <summary>Prints a scheme as the lines of a text file, all but its arrangement.</summary>
internal sealed class SchemePrinter(SchemeDocument scheme, SchemeStyle style)
{
    private readonly List<string> _lines = [];

    internal static string TitleOf(SchemeDocument scheme, SchemeStyle style) =>
        $"{scheme.Province}{(style.YearInTitle ? $"{scheme.Year}年" : "")}工贸行业安全监管交叉执法工作方案";

    /// <summary>The lines.</summary>
    internal static List<string> Print(SchemeDocument scheme, SchemeStyle style)
    {
        var printer = new SchemePrinter(scheme, style);
        printer.Head();
        printer.Tasks();
        printer.Items();
        printer.Closing();
        var text = printer._lines.Select(line => style.HalfMarks ? line.Replace('，', ',').Replace('（', '(').Replace('）', ')').Replace('；', ';') : line);
        return style.BlankLines ? [.. text.SelectMany(line => new[] { line, "" })] : [.. text];
    }

    private void Head()
    {
        if (style.Notice)
            _lines.AddRange([$"关于印发《{TitleOf(scheme, style)}》的通知", "各市州应急管理局：", "现将方案印发给你们，请遵照执行。"]);
        _lines.Add(TitleOf(scheme, style));
        _lines.Add("为推动企业落实安全生产主体责任，特制定本方案。");
    }

    private void Tasks()
    {
        _lines.Add("一、执法安排");
        var dates = string.Concat(scheme.Deadlines.Where(deadline => deadline.Kind is not CampaignDateKind.Roster).Select((deadline, at) => Date(deadline, at == 0 || style.Seed % 2 == 0)));
        _lines.Add($"（一）执法时间和对象。{dates}{PerGroup()}{PerCity()}{Kinds()}{Rules()}");
        _lines.Add($"（二）执法工作组。{Counts()}{People()}牵头市州局负责人任组长。");
    }

    private string Date(SchemeDeadline deadline, bool withYear)
    {
        var day = (withYear ? $"{deadline.On.Year}年" : "") + string.Create(CultureInfo.InvariantCulture, $"{deadline.On.Month}月{deadline.On.Day}日");
        return deadline.Kind switch
        {
            CampaignDateKind.Roster => Pick("roster", $"请各市州于{day}下班前将参加人员名单报省厅。", $"{day}前报送执法人员名单。"),
            CampaignDateKind.Training => Pick("training", $"{day}前完成集中培训。", $"省厅于{day}组织培训。"),
            CampaignDateKind.Pool => Pick("pool", $"请被检查市州于{day}前报送候选企业名单。", $"{day}前将检查对象名单报省厅。"),
            CampaignDateKind.Completion => Pick("completion", $"{day}前完成交叉执法任务。", $"各组应于{day}前结束检查。"),
            CampaignDateKind.ExtendedCompletion => Pick("extended", $"特殊情况可顺延至{day}前完成。", $"确有困难的可延期到{day}。"),
            _ => Pick("summary", $"牵头市州将书面总结于{day}前报省厅。", $"{day}前报送工作总结。"),
        };
    }

    private string Counts() => Say(SchemeQuotaKeys.Groups, n => Pick("groups", $"全省共组织{n}个交叉执法组，", $"全省分成{n}个检查组，"))
        + Say(SchemeQuotaKeys.Cities, n => $"对{n}个市州进行交叉执法。") + Say(SchemeQuotaKeys.BuilderCitiesPerGroup, n => Pick("builders", $"每个交叉执法组由{n}个市州应急管理局共同组建。", $"每组由{n}个市州组成。"));

    private string PerGroup() => Say(SchemeQuotaKeys.InspectedCitiesPerGroup, n => Pick("inspected", $"每个交叉执法组检查{n}个市州。", $"每组负责检查{n}个市州。"));

    private string PerCity() => Say(SchemeQuotaKeys.EnterprisesPerCity, n => $"每个市州检查企业{n}家。") + Say(SchemeQuotaKeys.CountiesPerCity, n => $"每个市州的检查企业分布在{n}个县市区。")
        + Say("dustAmmoniaPerCity", n => $"每个市州检查的企业中，粉尘涉爆、涉氨制冷企业{n}家。");

    private string Kinds() => Say("smeltingPerGroup", n => $"每个交叉执法组检查的企业中，金属冶炼企业{n}家。")
        + Say("cementDustAmmoniaPerGroup", n => $"每个交叉执法组检查的企业中，水泥企业、粉尘涉爆企业、涉氨制冷企业等三类企业总数中{n}家{(Quota("cementDustAmmoniaPerGroup")!.Substitution ? "（两个被检查市州均没有水泥企业的，可以其他建材企业代替）" : "")}。")
        + Say(SchemeQuotaKeys.DaysPerSmelter, n => $"每家金属冶炼企业检查时间一般{n}天。");

    private string People() => Say(SchemeQuotaKeys.OfficersPerGroup, n => $"每组从参加市州抽调{n}名持证的执法人员（含组长）。") + Say(SchemeQuotaKeys.ExpertsPerGroup, n => $"每组{n}名专家作技术支撑。");

    private string Rules() => (scheme.Signatures.Count > 0 ? $"执法对象抽签确定（{string.Join('、', scheme.Signatures.SkipLast(1))}和{scheme.Signatures[^1]}签字背书）。" : "")
        + (scheme.NotCounted.Count > 0 ? "被检查市州建议的执法对象，可协商后纳入检查，但不纳入规定的计算数量。" : "")
        + (scheme.Exclusions.Count > 0 ? "已经纳入省厅直接执法对象的，不再纳入交叉执法。" : "");

    private void Items()
    {
        _lines.Add("二、执法重点");
        _lines.Add("交叉执法组要结合以下内容逐一进行检查。");
        _lines.AddRange(scheme.CheckItems.Select((item, at) => Numbered(at + 1) + item.Text + (at + 1 < scheme.CheckItems.Count ? "；" : "。")));
    }

    private string Numbered(int number) => style.Items switch
    {
        Numbering.Arabic => $"{number}. ",
        Numbering.Circled => Numerals.Circled(number),
        _ => $"（{Numerals.Chinese(number)}）",
    };

    private void Closing()
    {
        _lines.Add("三、执法要求");
        _lines.Add("（一）各市州应急管理局要高度重视，严格执法，不得接受企业宴请。");
        _lines.AddRange(scheme.Deadlines.Where(deadline => deadline.Kind is CampaignDateKind.Roster).Select(deadline => Date(deadline, withYear: true)));
    }

    private SchemeQuota? Quota(string key) => scheme.Quotas.FirstOrDefault(quota => quota.Key == key);

    /// <summary>A sentence with a number, where the scheme has it; least numbers are said in one of three ways.</summary>
    private string Say(string key, Func<string, string> sentence)
    {
        if (Quota(key) is not { } quota)
            return "";
        var value = (int)(quota.Min ?? quota.Exactly)!.Value;
        var number = style.NumberWords && value < 10 ? value == 2 ? "两" : Numerals.Chinese(value) : value.ToString(CultureInfo.InvariantCulture);
        var unit = key is SchemeQuotaKeys.Groups or SchemeQuotaKeys.Cities or SchemeQuotaKeys.BuilderCitiesPerGroup or SchemeQuotaKeys.InspectedCitiesPerGroup ? "" : quota.Unit;
        var said = sentence("#");
        if (quota.Min is null)
            return said.Replace("#", number, StringComparison.Ordinal);
        return Pick(key, 3) switch
        {
            0 => said.Replace("#", "不少于" + number, StringComparison.Ordinal),
            1 => said.Replace("#" + unit, number + unit + "以上", StringComparison.Ordinal),
            _ => said.Replace("#", "至少" + number, StringComparison.Ordinal),
        };
    }

    private string Pick(string key, params string[] options) => options[Pick(key, options.Length)];

    private int Pick(string key, int sides) => style.Seed == 0 ? 0 : (key.Sum(letter => letter) + style.Seed) % sides;
}
