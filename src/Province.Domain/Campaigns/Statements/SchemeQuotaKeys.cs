namespace Province.Domain.Campaigns.Statements;

/// <summary>The names that <c>province.scheme/1</c> gives to its numbers; quotas by kind are named by <see cref="KindQuotaKey"/>.</summary>
public static class SchemeQuotaKeys
{
    /// <summary>Groups in all.</summary>
    public const string Groups = "groups";

    /// <summary>Cities that are inspected in all.</summary>
    public const string Cities = "cities";

    /// <summary>Cities that build a group.</summary>
    public const string BuilderCitiesPerGroup = "builderCitiesPerGroup";

    /// <summary>Cities that a group inspects.</summary>
    public const string InspectedCitiesPerGroup = "inspectedCitiesPerGroup";

    /// <summary>Licensed officers of a group.</summary>
    public const string OfficersPerGroup = "officersPerGroup";

    /// <summary>Experts of a group.</summary>
    public const string ExpertsPerGroup = "expertsPerGroup";

    /// <summary>Enterprises inspected in a city.</summary>
    public const string EnterprisesPerCity = "enterprisesPerCity";

    /// <summary>Enterprises inspected by a group over its cities.</summary>
    public const string EnterprisesPerGroup = "enterprisesPerGroup";

    /// <summary>Counties that a city's inspected enterprises lie in.</summary>
    public const string CountiesPerCity = "countiesPerCity";

    /// <summary>Days at each metal smelter.</summary>
    public const string DaysPerSmelter = "daysPerSmelter";

    /// <summary>Provincial officers who guide a group.</summary>
    public const string GuidingOfficersPerGroup = "guidingOfficersPerGroup";
}
