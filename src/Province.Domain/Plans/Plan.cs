using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.Domain.Plans;

/// <summary>A city's yearly inspection plan (年度监督检查计划): its versions and the way each takes to the province.</summary>
/// <remarks>Invariants: one plan for each city and year; versions are numbered from 1 without gaps and never change; the submitter, the reviewer
/// and the approver of a version are three persons; a version is filed only when it was approved and issued.</remarks>
public sealed partial class Plan : ITenantOwned
{
    private readonly List<PlanVersion> _versions = [];
    private readonly List<PlanStep> _steps = [];

    /// <summary>Opens a plan; it needs its first version at once.</summary>
    /// <param name="tenant">The city.</param>
    /// <param name="id">A new id.</param>
    /// <param name="year">The calendar year that it is for.</param>
    public Plan(TenantId tenant, Guid id, int year)
    {
        Tenant = tenant;
        Id = id;
        Year = year;
    }

    /// <inheritdoc/>
    public TenantId Tenant { get; private set; }

    /// <summary>Its id within the tenant.</summary>
    public Guid Id { get; private set; }

    /// <summary>The calendar year that it is for.</summary>
    public int Year { get; private set; }

    /// <summary>Where the current version stands.</summary>
    public PlanStage Stage { get; private set; }

    /// <summary>The number of the current version, from 1.</summary>
    public int CurrentVersion { get; private set; }

    /// <summary>Grows with every change; two who change the same revision cannot both win.</summary>
    public int Revision { get; private set; }

    /// <summary>Who submitted the current version, or null.</summary>
    public Guid? SubmittedBy { get; private set; }

    /// <summary>Who passed the current version, or null.</summary>
    public Guid? ReviewedBy { get; private set; }

    /// <summary>Who approved the current version, or null.</summary>
    public Guid? ApprovedBy { get; private set; }

    /// <summary>The envelope in which the current version was filed, or null.</summary>
    public Guid? FiledEnvelope { get; private set; }

    /// <summary>When the plan last changed, UTC.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>The versions, as loaded; by number.</summary>
    public IReadOnlyList<PlanVersion> Versions => _versions;

    /// <summary>The history, as loaded; by ordinal.</summary>
    public IReadOnlyList<PlanStep> Steps => _steps;

    /// <summary>The current version; needs the versions to be loaded.</summary>
    public PlanVersion Current => _versions.Single(version => version.Number == CurrentVersion);

    /// <summary>Whether a document can be imported as the next version now.</summary>
    /// <param name="reason">Why, needed once the plan was accepted.</param>
    /// <param name="sha256">The SHA-256 of the document.</param>
    /// <returns>The refusal, or null.</returns>
    public Refusal? RefuseImport(string sha256, string? reason)
    {
        if (_versions.Find(version => version.FileSha256 == sha256) is { } same)
            return PlanRefusals.SameFile(same.Number);
        if (CurrentVersion == 0 || Stage is PlanStage.Draft or PlanStage.Returned)
            return null;
        if (Stage != PlanStage.Accepted)
            return PlanRefusals.WrongStage(Stage, "导入新版本");
        return string.IsNullOrWhiteSpace(reason) ? PlanRefusals.ReasonMissing : null;
    }

    /// <summary>Takes a document as the next version, which goes to the planner's desk.</summary>
    /// <param name="import">What was read.</param>
    /// <param name="reason">Why, needed once the plan was accepted.</param>
    /// <param name="actor">Who imports.</param>
    /// <param name="at">When, UTC.</param>
    /// <returns>The version.</returns>
    /// <exception cref="RefusedException">As <see cref="RefuseImport"/> says.</exception>
    public PlanVersion Import(ImportedPlan import, string? reason, PlanActor actor, DateTimeOffset at)
    {
        RefusedException.Enforce(RefuseImport(import.File.Sha256, reason));
        var version = new PlanVersion(this, CurrentVersion + 1, import, reason);
        _versions.Add(version);
        CurrentVersion = version.Number;
        Stage = PlanStage.Draft;
        SubmittedBy = ReviewedBy = ApprovedBy = FiledEnvelope = null;
        Note(PlanStepKind.Imported, actor, at, reason);
        return version;
    }

    /// <summary>The version that the city holds itself to: the one filed last, whatever the planner has on the desk since; needs the steps to be loaded.</summary>
    /// <returns>Its number, or null while none was filed.</returns>
    public int? FiledVersion() => _steps.Where(step => step.Kind == PlanStepKind.Filed).Max(step => (int?)step.Version);

    private void Note(PlanStepKind kind, PlanActor actor, DateTimeOffset at, string? reason = null)
    {
        Revision++;
        ChangedAt = at;
        StepCount++;
        _steps.Add(new PlanStep(this, StepCount, kind, CurrentVersion, actor, at, reason));
    }

    private int StepCount { get; set; }
}
