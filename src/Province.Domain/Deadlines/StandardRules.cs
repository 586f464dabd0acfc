using Province.Domain.Deadlines.Extensions;
using Province.Domain.Tenancy;

namespace Province.Domain.Deadlines;

/// <summary>The ladders of a tenant that set none: 30, 7, 3 and 1 days before, on the day, each working day after it, then the leader, then the province.</summary>
/// <remarks>Source: domain.md, section 5. A campaign's dates are a few weeks away when they are set, so their ladders are shorter; the province has its own row
/// for what is filed with it, so that nothing of that kind is passed on to it. More time is given by the city's leader for what is the city's own, by the province for
/// what the province set or handed over.</remarks>
public static class StandardRules
{
    private static readonly Role[] Doing = [Role.Section, Role.Team, Role.Planner];
    private static readonly Role[] Filing = [Role.Planner, Role.Organiser];
    private static readonly Role[] Fieldwork = [Role.Planner, Role.Team, Role.Organiser, Role.GuidingOfficer];

    private static readonly Dictionary<DeadlineKind, LadderRule> Table = new()
    {
        [DeadlineKind.PlanFiling] = new() { Before = [30, 7, 3, 1], LeaderAfter = 3, ExtendedBy = Extender.Province, Roles = Filing },
        [DeadlineKind.QuarterTargets] = new() { Before = [30, 7, 3, 1], LeaderAfter = 3, ProvinceAfter = 10, ExtendedBy = Extender.Leader, Roles = Doing },
        [DeadlineKind.YearTargets] = new() { Before = [30, 7, 3, 1], LeaderAfter = 3, ProvinceAfter = 10, ExtendedBy = Extender.Leader, Roles = Doing },
        [DeadlineKind.Supervision] = new() { Before = [30, 7, 1], LeaderAfter = 3, ProvinceAfter = 10, ExtendedBy = Extender.Leader, Roles = [Role.LegalReviewer] },
        [DeadlineKind.Assessment] = new() { Before = [30, 7, 1], LeaderAfter = 3, ProvinceAfter = 10, ExtendedBy = Extender.Leader, Roles = [Role.LegalReviewer, Role.Planner] },
        [DeadlineKind.CampaignRoster] = new() { Before = [7, 3, 1], LeaderAfter = 1, Roles = [.. Filing, Role.Section, Role.Team] },
        [DeadlineKind.CampaignTraining] = new() { Before = [7, 1], Roles = Fieldwork },
        [DeadlineKind.CampaignPool] = new() { Before = [7, 3, 1], LeaderAfter = 1, Roles = [.. Filing, Role.Section] },
        [DeadlineKind.CampaignCompletion] = new() { Before = [7, 3, 1], LeaderAfter = 3, Roles = Fieldwork },
        [DeadlineKind.CampaignExtendedCompletion] = new() { Before = [3, 1], LeaderAfter = 1, Roles = Fieldwork },
        [DeadlineKind.CampaignSummary] = new() { Before = [7, 3, 1], LeaderAfter = 3, Roles = Filing },
        [DeadlineKind.Rectification] = new() { Before = [7, 3, 1], LeaderAfter = 3, ProvinceAfter = 10, ExtendedBy = Extender.Province, Roles = [.. Doing, Role.County] },
        [DeadlineKind.Escalated] = new() { OverdueDaily = false, Roles = [Role.Organiser, Role.GuidingOfficer] },
        [DeadlineKind.QuarterSummary] = new() { Before = [7, 3, 1], LeaderAfter = 3, Roles = [.. Filing, Role.Leader] },
    };

    /// <summary>The standard ladder of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The ladder.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kind"/> is not a named value.</exception>
    public static LadderRule Of(DeadlineKind kind) =>
        Table.TryGetValue(kind, out var rule) ? rule : throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such kind.");
}
