namespace Province.Domain.Tenancy;

/// <summary>What each role may do, and how far.</summary>
public static class RoleRights
{
    private static readonly (Right Right, Scope Scope)[] Everybody =
        [(Right.ViewSelf, Scope.Own), (Right.ManageSelf, Scope.Own), (Right.ViewHome, Scope.Own)];

    /// <summary>Whoever may be named for a cross group acknowledges its rules for oneself.</summary>
    private static readonly (Right Right, Scope Scope) Member = (Right.AcknowledgeDiscipline, Scope.Own);

    private static readonly Dictionary<Role, IReadOnlyDictionary<Right, Scope>> Table = new()
    {
        [Role.ProvinceAdministrator] = Make(Tenant(Right.ViewMembers, Right.ManageMembers, Right.ViewExchange, Right.RetryExchange, Right.ViewAudit, Right.EraseAudit, Right.ViewJobs, Right.ManageJobs, Right.ViewDeadlines, Right.ManageDeadlines)),
        [Role.Organiser] = Make(Tenant(Right.ViewDraws, Right.ConductDraw, Right.ViewFiledPlans, Right.AnswerFiledPlan, Right.ViewCampaigns, Right.OrganiseCampaign, Right.IssueCampaign, Right.ViewFieldwork, Right.RecordFieldwork, Right.CloseFieldwork, Right.ViewExchange, Right.RecordTraining, Right.DecideDispute, Right.ViewDeadlines, Right.ViewDeadlineWall, Right.ViewQuarterSummaries, Right.AnswerDeadlineTime)),
        [Role.GuidingOfficer] = Make(Tenant(Right.ViewDraws, Right.ViewFiledPlans, Right.ViewCampaigns, Right.ViewFieldwork, Right.RecordTraining, Right.DecideDispute, Right.ViewDeadlines, Right.ViewDeadlineWall, Right.ViewQuarterSummaries)),
        [Role.ProvinceLeader] = Make(Tenant(Right.ViewDraws, Right.ViewFiledPlans, Right.ViewCampaigns, Right.IssueCampaign, Right.ViewFieldwork, Right.ViewExchange, Right.ViewDeadlines, Right.ViewDeadlineWall, Right.ViewQuarterSummaries)),
        [Role.CityAdministrator] = Make(Tenant(Right.ViewMembers, Right.ManageMembers, Right.ViewExchange, Right.RetryExchange, Right.ViewAudit, Right.EraseAudit, Right.ViewJobs, Right.ManageJobs, Right.ViewDeadlines, Right.ManageDeadlines)),
        [Role.Planner] = Make([.. Tenant(Right.ViewDraws, Right.ConductDraw, Right.ViewPlans, Right.PreparePlan, Right.ViewAssignments, Right.FileRoster, Right.FilePool, Right.ViewReceivedFindings, Right.AnswerFinding, Right.ViewExchange, Right.ViewDeadlines, Right.ConfirmDeadline, Right.ReportPlanLine, Right.PrepareQuarterSummary, Right.AskDeadlineTime), Member]),
        [Role.Section] = Make([.. Tenant(Right.ViewPlans, Right.ViewAssignments, Right.FileRoster, Right.FilePool, Right.ViewReceivedFindings, Right.AnswerFinding, Right.ViewDeadlines, Right.ConfirmDeadline, Right.ReportPlanLine, Right.AskDeadlineTime), Member]),
        [Role.LegalReviewer] = Make([.. Tenant(Right.ViewDraws, Right.ViewPlans, Right.ReviewPlan, Right.ViewAssignments, Right.ViewReceivedFindings, Right.ViewExchange, Right.ViewDeadlines, Right.ConfirmDeadline, Right.AskDeadlineTime, Right.AnswerDeadlineTime), Member]),
        [Role.Leader] = Make([.. Tenant(Right.ViewDraws, Right.ViewPlans, Right.ApprovePlan, Right.ViewAssignments, Right.FilePool, Right.ViewReceivedFindings, Right.AnswerFinding, Right.ViewExchange, Right.ViewDeadlines, Right.ConfirmDeadline, Right.FileQuarterSummary, Right.AnswerDeadlineTime), Member]),
        [Role.Team] = Make([.. Tenant(Right.ViewPlans, Right.ViewAssignments, Right.FileRoster, Right.ViewReceivedFindings, Right.AnswerFinding, Right.ViewDeadlines, Right.ConfirmDeadline, Right.ReportPlanLine, Right.AskDeadlineTime), Member]),
        [Role.Inspector] = Make([.. Tenant(Right.ViewPlans, Right.ViewAssignments, Right.ViewReceivedFindings, Right.ViewDeadlines), Member]),
        [Role.County] = Make([(Right.ViewMembers, Scope.Unit)]),
        [Role.DisciplineOffice] = Make(Tenant(Right.ViewDraws, Right.ViewAudit, Right.EraseAudit, Right.ViewPlans, Right.ViewDeadlines)),
        [Role.CrossMember] = Make([(Right.ViewFieldwork, Scope.Own), (Right.RecordFieldwork, Scope.Own), (Right.CloseFieldwork, Scope.Own)]),
    };

    /// <summary>The rights of a role, each with its scope.</summary>
    /// <param name="role">A named role.</param>
    /// <returns>The rights; a right that is absent is not given.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="role"/> is not a named value.</exception>
    public static IReadOnlyDictionary<Right, Scope> Of(Role role) =>
        Table.TryGetValue(role, out var rights) ? rights : throw new ArgumentOutOfRangeException(nameof(role), role, "There is no such role.");

    /// <summary>Whether a right only reads.</summary>
    /// <param name="right">The right.</param>
    /// <returns>True when a use case that needs it changes nothing and leaves no audit entry.</returns>
    public static bool OnlyReads(Right right) => right.ToString().StartsWith("View", StringComparison.Ordinal);

    /// <summary>Whether a role is one of the provincial department's.</summary>
    /// <param name="role">The role.</param>
    /// <returns>True for the province's roles; the discipline office is found in both.</returns>
    public static bool IsOfProvince(Role role) => role <= Role.ProvinceLeader || role == Role.DisciplineOffice;

    /// <summary>Whether a role is one of a city's.</summary>
    /// <param name="role">The role.</param>
    /// <returns>True for a city's roles; the discipline office is found in both.</returns>
    public static bool IsOfCity(Role role) => role is >= Role.CityAdministrator and <= Role.DisciplineOffice;

    private static (Right Right, Scope Scope)[] Tenant(params Right[] rights) => [.. rights.Select(right => (right, Scope.Tenant))];

    private static Dictionary<Right, Scope> Make((Right Right, Scope Scope)[] rights) =>
        Everybody.Concat(rights).ToDictionary(pair => pair.Right, pair => pair.Scope);
}
