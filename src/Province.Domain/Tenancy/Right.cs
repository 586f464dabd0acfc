namespace Province.Domain.Tenancy;

/// <summary>What one use case needs. A right that begins with <c>View</c> only reads; every other one changes something and leaves an audit entry.</summary>
public enum Right
{
    /// <summary>See oneself: name, roles, tenant.</summary>
    ViewSelf,

    /// <summary>Change one's own password, sign oneself out everywhere, switch to another tenant one is a member of.</summary>
    ManageSelf,

    /// <summary>See the first page and what there is to do.</summary>
    ViewHome,

    /// <summary>See the city's plans, drafts included.</summary>
    ViewPlans,

    /// <summary>Import a plan, explain its diagnostics, submit it, record its issuance, file it.</summary>
    PreparePlan,

    /// <summary>Pass a submitted plan or send it back.</summary>
    ReviewPlan,

    /// <summary>Approve a reviewed plan or send it back.</summary>
    ApprovePlan,

    /// <summary>See the plans that the cities filed.</summary>
    ViewFiledPlans,

    /// <summary>Accept a filed plan or return it with comments.</summary>
    AnswerFiledPlan,

    /// <summary>See the province's cross-city campaigns, drafts included, with the cities' rosters.</summary>
    ViewCampaigns,

    /// <summary>Make a campaign, arrange its groups, attach documents, answer rosters and requests for more time.</summary>
    OrganiseCampaign,

    /// <summary>Issue a campaign to the cities; replace a city that cannot come.</summary>
    IssueCampaign,

    /// <summary>See the campaigns that the province issued to the city, with the city's roster.</summary>
    ViewAssignments,

    /// <summary>Name the city's members of a cross group, file the roster, ask for more time, record what was acknowledged on paper.</summary>
    FileRoster,

    /// <summary>List the city's candidates for a cross group to draw from, sign and file them.</summary>
    FilePool,

    /// <summary>Acknowledge the discipline rules of a campaign as a member of its roster.</summary>
    AcknowledgeDiscipline,

    /// <summary>See the fieldwork of cross groups: targets, inspections, findings and what became of them. A member sees the own group's.</summary>
    ViewFieldwork,

    /// <summary>Record fieldwork: dates with hosts, inspections, findings, photos; hand findings over. A member does so for the own group.</summary>
    RecordFieldwork,

    /// <summary>Close the fieldwork of a group. A member does so as the head of the own group.</summary>
    CloseFieldwork,

    /// <summary>Decide about findings that a city disputes. A guiding officer does so for the own groups.</summary>
    DecideDispute,

    /// <summary>See the findings that were handed over to the city.</summary>
    ViewReceivedFindings,

    /// <summary>Accept or dispute a finding that was handed over; report that it was put right or became a case.</summary>
    AnswerFinding,

    /// <summary>See what was sent and what arrived.</summary>
    ViewExchange,

    /// <summary>Try a failed delivery again by hand.</summary>
    RetryExchange,

    /// <summary>Read the audit trail and verify it.</summary>
    ViewAudit,

    /// <summary>Erase the personal detail of one entry of the audit trail, on record.</summary>
    EraseAudit,

    /// <summary>See users, units and roles.</summary>
    ViewMembers,

    /// <summary>Manage users, units and roles.</summary>
    ManageMembers,

    /// <summary>See the register of draws, their records and certificates.</summary>
    ViewDraws,

    /// <summary>Open draws and lead them through their steps.</summary>
    ConductDraw,

    /// <summary>See one draw from a seat at it. Capability links have it, no role has it.</summary>
    ViewDrawSeat,

    /// <summary>Commit, reveal, confirm and sign from a seat at one draw. Capability links have it, no role has it.</summary>
    TakeDrawSeat,

    /// <summary>See the tenant's jobs in the background; in a province the schedules and nodes too.</summary>
    ViewJobs,

    /// <summary>Have a job that was given up tried again; call one off.</summary>
    ManageJobs,

    /// <summary>What the application does by itself: take in envelopes, file the heads of audit chains. Jobs have it, no role has it.</summary>
    Operate,

    /// <summary>Record who attended the training of a cross group: of any group whoever organises campaigns, of the own ones their guiding officer.</summary>
    RecordTraining,

    /// <summary>See the tenant's deadlines, its calendar of them, its rules, and who was reminded of what.</summary>
    ViewDeadlines,

    /// <summary>See how all cities stand with what is due in a quarter.</summary>
    ViewDeadlineWall,

    /// <summary>Say that a task of the plan was done which nothing in the system records.</summary>
    ConfirmDeadline,

    /// <summary>Set the rules of a year; make the deadlines anew.</summary>
    ManageDeadlines,

    /// <summary>Report that lines of the filed plan were done; take such a report back.</summary>
    ReportPlanLine,

    /// <summary>Say what is to be said about the figures of a quarter; have them counted anew.</summary>
    PrepareQuarterSummary,

    /// <summary>Sign the city's summary of a quarter and file it with the province.</summary>
    FileQuarterSummary,

    /// <summary>See the summaries of quarters that the cities filed.</summary>
    ViewQuarterSummaries,

    /// <summary>Ask for more time for a deadline that one is told of and that is not a campaign's.</summary>
    AskDeadlineTime,

    /// <summary>Give more time for a deadline, or say why not: whom the rules of the tenant name, and in the province for all cities.</summary>
    AnswerDeadlineTime,
}
