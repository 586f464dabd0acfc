using Province.Domain.Tenancy;

namespace Province.Domain.Campaigns.Assignments;

/// <summary>One step of a city in a campaign, for its history.</summary>
public sealed class AssignmentStep : ITenantOwned
{
    internal AssignmentStep(CampaignAssignment assignment, int ordinal, AssignmentStepKind kind, CampaignActor actor, DateTimeOffset at, string? detail)
    {
        Tenant = assignment.Tenant;
        AssignmentId = assignment.Id;
        Ordinal = ordinal;
        Kind = kind;
        ActorId = actor.AccountId;
        ActorName = actor.Name;
        At = at;
        Detail = detail;
    }

    private AssignmentStep() => ActorName = null!;

    /// <inheritdoc/>
    public TenantId Tenant { get; private set; }

    /// <summary>The assignment.</summary>
    public Guid AssignmentId { get; private set; }

    /// <summary>The place in the history, from 1.</summary>
    public int Ordinal { get; private set; }

    /// <summary>What was done.</summary>
    public AssignmentStepKind Kind { get; private set; }

    /// <summary>Who did it; null when it came from the province.</summary>
    public Guid? ActorId { get; private set; }

    /// <summary>The name of who did it, as it was then.</summary>
    public string ActorName { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>What exactly, or why; null where the kind says all.</summary>
    public string? Detail { get; private set; }
}

/// <summary>What a city did in a campaign, or what came to it.</summary>
public enum AssignmentStepKind
{
    /// <summary>A version of the campaign arrived (收到下达).</summary>
    Received,

    /// <summary>A member was added (添加成员).</summary>
    MemberAdded,

    /// <summary>A member was changed (修改成员).</summary>
    MemberChanged,

    /// <summary>A member was taken off (删去成员).</summary>
    MemberRemoved,

    /// <summary>The roster was filed (报送名单).</summary>
    RosterFiled,

    /// <summary>The roster was accepted (名单受理).</summary>
    RosterAccepted,

    /// <summary>The roster was returned (名单退回).</summary>
    RosterReturned,

    /// <summary>More time was asked for (申请延期).</summary>
    ExtensionAsked,

    /// <summary>More time was given (批准延期).</summary>
    ExtensionApproved,

    /// <summary>No more time was given (不批准延期).</summary>
    ExtensionRefused,

    /// <summary>A member acknowledged the discipline rules (确认纪律要求).</summary>
    Acknowledged,

    /// <summary>Candidates were imported (导入候选企业).</summary>
    PoolImported,

    /// <summary>The pool was signed and filed (报送候选企业).</summary>
    PoolFiled,

    /// <summary>The pool was accepted and closed (候选企业受理).</summary>
    PoolAccepted,

    /// <summary>The pool was returned (候选企业退回).</summary>
    PoolReturned,
}
