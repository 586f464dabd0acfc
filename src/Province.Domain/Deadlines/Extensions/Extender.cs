using Province.Domain.Tenancy;

namespace Province.Domain.Deadlines.Extensions;

/// <summary>Who gives more time for a deadline, or says why not (批准延期).</summary>
public enum Extender
{
    /// <summary>The bureau's leader (局领导).</summary>
    Leader,

    /// <summary>The legal section (法制审核人员).</summary>
    LegalReviewer,

    /// <summary>The province, through the exchange (省厅).</summary>
    Province,
}

/// <summary>Which deadlines can be extended, and by whom.</summary>
/// <remarks>Source: domain.md, section 5. A campaign's dates have requests of their own, and what a city tells the province of is the city's to ask for.</remarks>
public static class Extenders
{
    private static readonly Extender[] OfTheCity = [Extender.Leader, Extender.LegalReviewer, Extender.Province];
    private static readonly Extender[] OfTheProvince = [Extender.Province];

    /// <summary>Who may be set to extend a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The standard one first. Only the province for what it set or handed over, so that no city gives itself more time for that; nobody where a
    /// deadline of the kind is not extended here, such as a quarter's summary, which says how things stand.</returns>
    public static IReadOnlyList<Extender> For(DeadlineKind kind) => kind switch
    {
        DeadlineKind.QuarterTargets or DeadlineKind.YearTargets or DeadlineKind.Supervision or DeadlineKind.Assessment => OfTheCity,
        DeadlineKind.PlanFiling or DeadlineKind.Rectification => OfTheProvince,
        _ => [],
    };

    /// <summary>Who of a city answers, by role; what goes to the province is answered by its organisers.</summary>
    /// <param name="extender">Who extends.</param>
    /// <returns>The role.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="extender"/> is not a named value.</exception>
    public static Role RoleOf(Extender extender) => extender switch
    {
        Extender.Leader => Role.Leader,
        Extender.LegalReviewer => Role.LegalReviewer,
        Extender.Province => Role.Organiser,
        _ => throw new ArgumentOutOfRangeException(nameof(extender), extender, "No such extender."),
    };

    /// <summary>What people call who extends.</summary>
    /// <param name="extender">Who extends.</param>
    /// <returns>Chinese words.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="extender"/> is not a named value.</exception>
    public static string NameOf(Extender extender) => extender switch
    {
        Extender.Leader => "局领导",
        Extender.LegalReviewer => "法制审核人员",
        Extender.Province => "省应急管理厅",
        _ => throw new ArgumentOutOfRangeException(nameof(extender), extender, "No such extender."),
    };
}
