namespace Province.Domain.Campaigns.Statements;

/// <summary>Takes from a scheme what a campaign is made of.</summary>
public static class SchemeArrangement
{
    /// <summary>The arrangement that a scheme lays down; of two dates for one thing the first.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <returns>The arrangement, whose cities are those that its groups name.</returns>
    public static CampaignArrangement ArrangementOf(SchemeDocument scheme) => new()
    {
        Year = scheme.Year,
        Groups = [.. scheme.Groups.Select(cross => cross.ToGroup())],
        Dates = scheme.Deadlines.Reverse().Aggregate(new CampaignDates(), (dates, deadline) => dates.With(deadline.Kind, deadline.On)),
        Stated = new()
        {
            Groups = Whole(scheme, SchemeQuotaKeys.Groups),
            Cities = Whole(scheme, SchemeQuotaKeys.Cities),
            BuildersPerGroup = Whole(scheme, SchemeQuotaKeys.BuilderCitiesPerGroup),
            InspectedPerGroup = Whole(scheme, SchemeQuotaKeys.InspectedCitiesPerGroup),
        },
    };

    /// <summary>The quotas that a scheme sets; an exact number is also the least.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <returns>The quotas. A stand-in is taken as other building materials in the place of cement, the one that schemes allow.</returns>
    public static CampaignQuotas QuotasOf(SchemeDocument scheme) => new()
    {
        OfficersPerGroup = Least(scheme, SchemeQuotaKeys.OfficersPerGroup),
        ExpertsPerGroup = Least(scheme, SchemeQuotaKeys.ExpertsPerGroup),
        EnterprisesPerCity = Least(scheme, SchemeQuotaKeys.EnterprisesPerCity),
        EnterprisesPerGroup = Least(scheme, SchemeQuotaKeys.EnterprisesPerGroup),
        CountiesPerCity = Least(scheme, SchemeQuotaKeys.CountiesPerCity),
        DaysPerSmelter = Find(scheme, SchemeQuotaKeys.DaysPerSmelter) is { } days ? days.Min ?? days.Exactly : null,
        Kinds = [.. scheme.Quotas.Select(KindOf).OfType<KindQuota>()],
    };

    private static KindQuota? KindOf(SchemeQuota quota) =>
        KindQuotaKey.TryRead(quota.Key, out var kinds, out var per) && (quota.Min ?? quota.Exactly) is { } number
            ? new(kinds, (int)number, per, quota.Substitution ? new(EnterpriseKind.OtherBuildingMaterials, EnterpriseKind.Cement) : null)
            : null;

    private static int? Whole(SchemeDocument scheme, string key) => (int?)Find(scheme, key)?.Exactly;

    private static int? Least(SchemeDocument scheme, string key) => Find(scheme, key) is { } quota ? (int?)(quota.Min ?? quota.Exactly) : null;

    private static SchemeQuota? Find(SchemeDocument scheme, string key) => scheme.Quotas.FirstOrDefault(quota => quota.Key == key);
}
