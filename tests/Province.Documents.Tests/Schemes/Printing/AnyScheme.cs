using FsCheck;
using FsCheck.Fluent;
using Province.Documents.Tests.Printing;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Statements;

namespace Province.Documents.Tests.Schemes.Printing;

/// <summary>A scheme and the style it is printed in; shows itself as its style, since the text says the rest.</summary>
internal sealed record PrintedScheme(SchemeDocument Scheme, SchemeStyle Style)
{
    public override string ToString() => Style.ToString();
}

/// <summary>Schemes of any size and content; their arrangements need not be sound, only sayable.</summary>
internal static class AnyScheme
{
    private static readonly string[] Cities = ["长沙市", "岳阳市", "湘潭市", "娄底市", "张家界市", "湘西州", "恩施州", "黔西南州", "吉林市", "和田地区", "兴安盟", "呼和浩特市", "齐齐哈尔市", "大理州", "西双版纳州", "海南州", "六盘水市", "株洲市", "常德市", "益阳市", "永州市", "怀化市", "衡阳市", "邵阳市", "郴州市", "广州市", "大兴安岭地区", "锡林郭勒盟"];
    private static readonly string[] Officers = ["指导人员甲", "指导人员乙", "欧阳某", "丙某某", "丁某"];
    private static readonly string[] Ranks = ["工贸处副处长", "工贸处二级调研员", "执法总队支队长", "基础处四级主任科员"];
    private static readonly string[] Items =
    [
        "金属冶炼建设项目依法履行安全设施“三同时”情况", "粉尘清扫制度落实情况", "建立安全生产责任制、规章制度和操作规程的情况", "为从业人员提供劳动防护用品，并监督其正确佩戴的情况",
        "有限空间作业审批和现场监护情况", "应急预案的制定、备案与演练情况", "重大危险源登记建档、检测、评估、监控的情况", "依法应当监督检查执法的其他情况",
    ];

    private static readonly (string Key, string Unit, int Most)[] Quotas =
    [
        (SchemeQuotaKeys.OfficersPerGroup, "名", 9), (SchemeQuotaKeys.ExpertsPerGroup, "名", 5), (SchemeQuotaKeys.EnterprisesPerCity, "家", 12), (SchemeQuotaKeys.CountiesPerCity, "个", 4),
        ("smeltingPerGroup", "家", 3), ("cementDustAmmoniaPerGroup", "家", 3), ("dustAmmoniaPerCity", "家", 3), (SchemeQuotaKeys.DaysPerSmelter, "天", 3),
    ];

    internal static Arbitrary<PrintedScheme> Arbitrary { get; } = Arb.From(
        Gen.Choose(1, int.MaxValue).Select(seed => new Dice((ulong)seed * 2654435761)).Select(dice => new PrintedScheme(Of(dice), StyleOf(dice))), Smaller);

    private static SchemeDocument Of(Dice dice)
    {
        var (groups, builders, inspected) = (dice.Int(2, 8), dice.Int(1, 3), dice.Int(1, 3));
        var year = dice.Int(2019, 2031);
        var province = dice.Pick("湖南省", "黑龙江省", "内蒙古自治区", "重庆市");
        return new()
        {
            Province = province,
            Year = year,
            Groups = [.. Enumerable.Range(1, groups).Select(number => GroupOf(dice, number, builders, inspected))],
            Deadlines = DeadlinesOf(dice, year),
            Quotas = QuotasOf(dice, groups, builders, inspected),
            Signatures = dice.Chance(50) ? ["见证人", "抽签人", "被检查市州局代表"] : [],
            Exclusions = dice.Chance(50) ? [SchemeExclusion.ProvinceDirect] : [],
            NotCounted = dice.Chance(50) ? [SchemeAddition.ProposedByInspectedCity] : [],
            CheckItems = [.. dice.Some(Items, dice.Int(2, Items.Length)).Select(text => new SchemeItem { Line = 1, Text = text })],
        };
    }

    private static SchemeGroup GroupOf(Dice dice, int number, int builders, int inspected)
    {
        var cities = dice.Some(Cities, builders + inspected);
        var officer = dice.Chance(80) ? dice.Pick(Officers) : null;
        return new()
        {
            Line = 1,
            Number = number,
            Builders = cities[..builders],
            Lead = cities[0],
            Inspected = cities[builders..],
            GuidingOfficer = officer,
            GuidingOfficerRank = officer is null ? null : Ranks[officer[0] % Ranks.Length],
        };
    }

    private static List<SchemeDeadline> DeadlinesOf(Dice dice, int year)
    {
        List<SchemeDeadline> found = [];
        var day = new DateOnly(year, 1, 1).AddDays(dice.Int(0, 200));
        foreach (var kind in Enum.GetValues<CampaignDateKind>())
        {
            day = day.AddDays(dice.Int(1, 25));
            if (kind is CampaignDateKind.Completion || dice.Chance(70))
                found.Add(new() { Line = 1, Kind = kind, On = day });
        }
        return found;
    }

    private static List<SchemeQuota> QuotasOf(Dice dice, int groups, int builders, int inspected)
    {
        SchemeQuota Exact(string key, int value) => new() { Line = 1, Key = key, Exactly = value, Unit = "个" };
        List<SchemeQuota> found = [Exact(SchemeQuotaKeys.Groups, groups), Exact(SchemeQuotaKeys.Cities, groups * inspected), Exact(SchemeQuotaKeys.BuilderCitiesPerGroup, builders), Exact(SchemeQuotaKeys.InspectedCitiesPerGroup, inspected)];
        foreach (var (key, unit, most) in Quotas.Where(_ => dice.Chance(60)))
        {
            var (value, least) = (dice.Int(1, most), dice.Chance(60));
            found.Add(new() { Line = 1, Key = key, Min = least ? value : null, Exactly = least ? null : value, Unit = unit, Substitution = key.StartsWith("cement", StringComparison.Ordinal) && dice.Chance(50) });
        }
        return found;
    }

    private static SchemeStyle StyleOf(Dice dice) => new()
    {
        Arranged = One<Arranged>(dice),
        Cities = One<CityForm>(dice),
        Lead = One<LeadForm>(dice),
        Group = One<GroupForm>(dice),
        Items = One<Numbering>(dice),
        NumberWords = dice.Chance(30),
        YearInTitle = dice.Chance(50),
        Notice = dice.Chance(40),
        BlankLines = dice.Chance(50),
        HalfMarks = dice.Chance(25),
        Seed = dice.Int(0, 1_000_000),
    };

    private static T One<T>(Dice dice) where T : struct, Enum => dice.Pick(Enum.GetValues<T>());

    private static IEnumerable<PrintedScheme> Smaller(PrintedScheme printed)
    {
        var (scheme, style) = printed;
        IEnumerable<SchemeDocument> schemes =
        [
            .. scheme.Groups.Count > 2 ? [scheme with { Groups = [.. scheme.Groups.Take(2)], Quotas = [.. scheme.Quotas.Where(quota => quota.Key is not ("groups" or "cities"))] }] : Array.Empty<SchemeDocument>(),
            .. scheme.Quotas.Where(quota => quota.Key != SchemeQuotaKeys.BuilderCitiesPerGroup).Select(gone => scheme with { Quotas = [.. scheme.Quotas.Where(quota => quota != gone)] }),
            .. scheme.Deadlines.Where(deadline => deadline.Kind is not CampaignDateKind.Completion).Select(gone => scheme with { Deadlines = [.. scheme.Deadlines.Where(deadline => deadline != gone)] }),
            .. scheme.CheckItems.Count > 2 ? [scheme with { CheckItems = [.. scheme.CheckItems.Take(2)] }] : Array.Empty<SchemeDocument>(),
        ];
        SchemeStyle[] plainer =
        [
            style with { Arranged = default }, style with { Cities = default }, style with { Lead = default }, style with { Group = default }, style with { Items = default },
            style with { NumberWords = false }, style with { YearInTitle = false }, style with { Notice = false }, style with { BlankLines = false }, style with { HalfMarks = false }, style with { Seed = 0 },
        ];
        return schemes.Select(smaller => printed with { Scheme = smaller }).Concat(plainer.Where(one => one != style).Select(one => printed with { Style = one }));
    }
}
