using Province.Domain.Tenancy;

namespace Province.Domain.Plans;

/// <summary>One step in a plan's life, for its history: who did what, when and why.</summary>
public sealed class PlanStep : ITenantOwned
{
    internal PlanStep(Plan plan, int ordinal, PlanStepKind kind, int version, PlanActor actor, DateTimeOffset at, string? reason)
    {
        Tenant = plan.Tenant;
        PlanId = plan.Id;
        Ordinal = ordinal;
        Kind = kind;
        Version = version;
        ActorId = actor.AccountId;
        ActorName = actor.Name;
        At = at;
        Reason = reason;
    }

    private PlanStep() => ActorName = null!;

    /// <inheritdoc/>
    public TenantId Tenant { get; private set; }

    /// <summary>The plan.</summary>
    public Guid PlanId { get; private set; }

    /// <summary>The place in the history, from 1.</summary>
    public int Ordinal { get; private set; }

    /// <summary>What was done.</summary>
    public PlanStepKind Kind { get; private set; }

    /// <summary>The version it was done to.</summary>
    public int Version { get; private set; }

    /// <summary>Who did it; null when it came from the province or from a job.</summary>
    public Guid? ActorId { get; private set; }

    /// <summary>The name of who did it, as it was then.</summary>
    public string ActorName { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Why, or null where no reason was asked for.</summary>
    public string? Reason { get; private set; }
}

/// <summary>Who takes a step.</summary>
/// <param name="AccountId">The account, or null for the province or a job.</param>
/// <param name="Name">The name, for the history.</param>
public sealed record PlanActor(Guid? AccountId, string Name);

/// <summary>What was done in a step.</summary>
public enum PlanStepKind
{
    /// <summary>A document was imported as a version (导入).</summary>
    Imported,

    /// <summary>Submitted to the legal reviewer (送审).</summary>
    Submitted,

    /// <summary>Passed by the legal reviewer (审核通过).</summary>
    Passed,

    /// <summary>Sent back by the reviewer or the leader (退回修改).</summary>
    SentBack,

    /// <summary>Approved by the leader (批准).</summary>
    Approved,

    /// <summary>Number, date and approval were recorded (登记印发).</summary>
    Issued,

    /// <summary>Filed with the province (报送).</summary>
    Filed,

    /// <summary>Accepted by the province (受理).</summary>
    Accepted,

    /// <summary>Returned by the province (省厅退回).</summary>
    Returned,
}
