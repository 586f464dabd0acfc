using System.Text.RegularExpressions;
using Province.Documents.Structure;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Statements;

namespace Province.Documents.Schemes;

/// <summary>Reads the numbers that a scheme sets; of two numbers for one thing the first counts.</summary>
internal sealed partial class SchemeQuotas(List<Passage> passages)
{
    private static readonly string[] Order =
    [
        SchemeQuotaKeys.Groups, SchemeQuotaKeys.Cities, SchemeQuotaKeys.BuilderCitiesPerGroup, SchemeQuotaKeys.InspectedCitiesPerGroup,
        SchemeQuotaKeys.OfficersPerGroup, SchemeQuotaKeys.ExpertsPerGroup, SchemeQuotaKeys.EnterprisesPerCity, SchemeQuotaKeys.EnterprisesPerGroup,
        SchemeQuotaKeys.CountiesPerCity, "", SchemeQuotaKeys.DaysPerSmelter, SchemeQuotaKeys.GuidingOfficersPerGroup,
    ];

    private readonly List<SchemeQuota> _found = [];

    internal List<SchemeQuota> Read()
    {
        foreach (var passage in passages)
        {
            foreach (var amount in SchemeAmounts.In(passage))
                Read(amount);
            ReadGuide(passage);
            ReadStandIn(passage);
        }
        return [.. _found.OrderBy(quota => Array.IndexOf(Order, quota.Key) is var at and >= 0 ? at : Array.IndexOf(Order, ""))];
    }

    private void Read(SchemeAmount amount)
    {
        if (amount.Unit is "家" or "户")
            ReadEnterprises(amount);
        else if (KeyOf(amount) is { } key)
            Add(amount, key);
    }

    private static string? KeyOf(SchemeAmount amount) => amount.Unit switch
    {
        "个" or "支" => GroupOrPlace(amount),
        "名" or "人" or "位" => Person(amount),
        _ => EnterpriseKinds.Of(amount.Before).Contains(EnterpriseKind.Smelting) && Time().IsMatch(amount.Before + amount.After) ? SchemeQuotaKeys.DaysPerSmelter : null,
    };

    private static string? GroupOrPlace(SchemeAmount amount)
    {
        if (GroupNoun().IsMatch(amount.After) || (amount.After.Length == 0 && amount.Before.EndsWith('组')))
            return Forming().IsMatch(amount.Before) && !EachGroup().IsMatch(amount.Before) ? SchemeQuotaKeys.Groups : null;
        if (CountyNoun().IsMatch(amount.After))
            return SchemeQuotaKeys.CountiesPerCity;
        if (!CityNoun().IsMatch(amount.After))
            return null;
        if (ScopeOf(amount) is QuotaScope.Group)
            return Inspecting().IsMatch(amount.Before) ? SchemeQuotaKeys.InspectedCitiesPerGroup
                : Building().IsMatch(amount.Before) || Built().IsMatch(amount.After) ? SchemeQuotaKeys.BuilderCitiesPerGroup : null;
        return WholeProvince().IsMatch(amount.Before) ? SchemeQuotaKeys.Cities : null;
    }

    /// <summary>What the person is: by the words behind the number, else before it.</summary>
    private static string? Person(SchemeAmount amount)
    {
        foreach (var words in new[] { amount.After, amount.Before })
        {
            if (Guide().IsMatch(words) && !words.Contains("执法人员", StringComparison.Ordinal))
                return Sending().IsMatch(amount.Before + amount.After) || ScopeOf(amount) is QuotaScope.Group ? SchemeQuotaKeys.GuidingOfficersPerGroup : null;
            var (officer, expert) = (Officer().Match(words), words.IndexOf("专家", StringComparison.Ordinal));
            if (expert >= 0 && (!officer.Success || expert < officer.Index))
                return SchemeQuotaKeys.ExpertsPerGroup;
            if (officer.Success)
                return Sending().IsMatch(amount.Before) || ScopeOf(amount) is QuotaScope.Group ? SchemeQuotaKeys.OfficersPerGroup : null;
        }
        return null;
    }

    private void ReadEnterprises(SchemeAmount amount)
    {
        var scope = ScopeOf(amount);
        var kinds = EnterpriseKinds.Leads(amount.After) ? EnterpriseKinds.Of(amount.After) : EnterpriseKinds.Of(amount.Before);
        if (kinds.Count == 0)
        {
            if (scope is { } per && Inspection().IsMatch(amount.Before + amount.After))
                Add(amount, per is QuotaScope.City ? SchemeQuotaKeys.EnterprisesPerCity : SchemeQuotaKeys.EnterprisesPerGroup);
            return;
        }
        foreach (var some in amount.Before.EndsWith('各') ? kinds.Select(kind => new[] { kind }) : [[.. kinds]])
            Add(amount, KindQuotaKey.Write(some, scope ?? QuotaScope.Group));
    }

    /// <summary>What a number is counted over: the nearest 每 or 各 in the paragraph before it.</summary>
    private static QuotaScope? ScopeOf(SchemeAmount amount) => Each().Matches(amount.Above).LastOrDefault() is not { } each ? null
        : each.Groups["group"].Success ? QuotaScope.Group : QuotaScope.City;

    private void Add(SchemeAmount amount, string key)
    {
        if (_found.Exists(quota => quota.Key == key))
            return;
        _found.Add(new()
        {
            Line = amount.Clip.Line,
            Key = key,
            Min = amount.IsLeast ? amount.Value : null,
            Exactly = amount.IsLeast ? null : amount.Value,
            Unit = amount.Unit,
        });
    }

    /// <summary>省厅委派副处以上干部进行指导: one, without a number.</summary>
    private void ReadGuide(Passage passage)
    {
        if (GuideSent().Match(passage.Text) is { Success: true } sent && !_found.Exists(quota => quota.Key == SchemeQuotaKeys.GuidingOfficersPerGroup))
            _found.Add(new() { Line = passage.LineAt(sent.Index), Key = SchemeQuotaKeys.GuidingOfficersPerGroup, Min = 1, Unit = "名" });
    }

    /// <summary>没有水泥企业的，可以其他建材企业代替: belongs to the last quota with cement in it.</summary>
    private void ReadStandIn(Passage passage)
    {
        if (!StandIn().IsMatch(passage.Text))
            return;
        var at = _found.FindLastIndex(quota => KindQuotaKey.TryRead(quota.Key, out var kinds, out _) && kinds.Contains(EnterpriseKind.Cement));
        if (at >= 0)
            _found[at] = _found[at] with { Substitution = true };
    }

    [GeneratedRegex("^(?:交叉|联合|执法|检查|督查|督导|专项|工作|安全生产|省级)*(?:小)?组", RegexOptions.None, 30000)]
    private static partial Regex GroupNoun();

    [GeneratedRegex("共|分|成立|组织|组建|组成|设立?|抽调|划|编", RegexOptions.None, 30000)]
    private static partial Regex Forming();

    [GeneratedRegex("[每各]", RegexOptions.None, 30000)]
    private static partial Regex EachGroup();

    [GeneratedRegex("^(?:不同的?)?(?:县市区|县（|县区|县、|县级|县|区县|区（|市区|市、县|市（县)", RegexOptions.None, 30000)]
    private static partial Regex CountyNoun();

    [GeneratedRegex("^(?:被检查|受检)?(?:市州|市（州）|市（地）|设区的?市|地级市|地市|州市|市、州|市(?!县|场))", RegexOptions.None, 30000)]
    private static partial Regex CityNoun();

    [GeneratedRegex("(?:检查|负责|赴|抽查|督查|对)(?:检查)?$", RegexOptions.None, 30000)]
    private static partial Regex Inspecting();

    [GeneratedRegex("由$|组建|组成", RegexOptions.None, 30000)]
    private static partial Regex Building();

    [GeneratedRegex("组建|组成|构成", RegexOptions.None, 30000)]
    private static partial Regex Built();

    [GeneratedRegex("全省|全区|对|所有|全部|共|覆盖", RegexOptions.None, 30000)]
    private static partial Regex WholeProvince();

    [GeneratedRegex("指导|督导", RegexOptions.None, 30000)]
    private static partial Regex Guide();

    [GeneratedRegex("执法人员|执法员|监察员|执法骨干|持证", RegexOptions.None, 30000)]
    private static partial Regex Officer();

    [GeneratedRegex("抽调|选派|委派|指派|派出|派|配备|安排", RegexOptions.None, 30000)]
    private static partial Regex Sending();

    [GeneratedRegex("检查|抽查|企业|执法|抽取", RegexOptions.None, 30000)]
    private static partial Regex Inspection();

    [GeneratedRegex("时间|检查|时长", RegexOptions.None, 30000)]
    private static partial Regex Time();

    [GeneratedRegex("[每各]个?(?:(?<group>[^，。；：、每各]{0,6}?组)|(?:被检查|受检|参加)?(?<city>市州|市（州）|设区的?市|地市|市|州|地区))", RegexOptions.None, 30000)]
    private static partial Regex Each();

    [GeneratedRegex("(?:委派|选派|指派|派出|安排)(?:[^，。；\\d]{0,20})(?:干部|人员|同志|负责人|处长)[^，。；]{0,12}(?:指导|督导)", RegexOptions.None, 30000)]
    private static partial Regex GuideSent();

    [GeneratedRegex("建材[^，。；]{0,6}(?:代替|替代|顶替|替换|补充)", RegexOptions.None, 30000)]
    private static partial Regex StandIn();
}
