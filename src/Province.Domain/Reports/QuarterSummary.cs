using Province.Domain.Plans;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.Domain.Reports;

/// <summary>A city's summary of a quarter on its own desk (季度执法情况汇总): what an officer says about the figures, and what a leader signed and filed.</summary>
/// <remarks>Invariants: it is filed when its quarter is over, and by another person than wrote its remarks; each filing is a version of its own, from 1 without gaps.
/// Its figures are not kept here but with the plan; what was filed stays with it, so that the next quarter can stand beside it.</remarks>
public sealed class QuarterSummary : ITenantOwned
{
    /// <summary>The longest remarks, in characters.</summary>
    public const int MaxRemarks = 5000;

    /// <summary>Begins it.</summary>
    /// <param name="tenant">The city.</param>
    /// <param name="quarter">The quarter.</param>
    public QuarterSummary(TenantId tenant, YearQuarter quarter) => (Tenant, Year, Quarter, Remarks) = (tenant, quarter.Year, quarter.Quarter, "");

    private QuarterSummary() => Remarks = null!;

    /// <inheritdoc/>
    public TenantId Tenant { get; private set; }

    /// <summary>The calendar year.</summary>
    public int Year { get; private set; }

    /// <summary>1 to 4.</summary>
    public int Quarter { get; private set; }

    /// <summary>What the city says about the figures; empty while nobody wrote any.</summary>
    public string Remarks { get; private set; }

    /// <summary>Who wrote the remarks, or null.</summary>
    public Guid? WrittenBy { get; private set; }

    /// <summary>The name of who wrote the remarks, or null.</summary>
    public string? WrittenByName { get; private set; }

    /// <summary>Where it stands.</summary>
    public QuarterSummaryStage Stage { get; private set; }

    /// <summary>The version that was filed last, from 1; 0 before.</summary>
    public int Version { get; private set; }

    /// <summary>The envelope that filed it, or null.</summary>
    public Guid? FiledEnvelope { get; private set; }

    /// <summary>The name of who signed it last, or null.</summary>
    public string? FiledBy { get; private set; }

    /// <summary>When it was filed last, UTC, or null.</summary>
    public DateTimeOffset? FiledAt { get; private set; }

    /// <summary>The local day whose figures were filed last, or null.</summary>
    public DateOnly? FiguresOn { get; private set; }

    /// <summary>The figures that were filed last as JSON, or null.</summary>
    public string? FiguresJson { get; private set; }

    /// <summary>Why the province did not take what was filed last, or null.</summary>
    public string? DeclineReason { get; private set; }

    /// <summary>Grows with every change; two who change the same revision cannot both win.</summary>
    public int Revision { get; private set; }

    /// <summary>Its quarter.</summary>
    public YearQuarter When => new(Year, Quarter);

    /// <summary>The figures that were filed last.</summary>
    /// <returns>The figures, or null while none were.</returns>
    public FiguresOn? ReadFiled() => FiguresJson is null ? null : Reports.FiguresOn.Read(Year, FiguresJson, FiguresOn!.Value);

    /// <summary>Writes the remarks, which the next version files; who saves what stands there already did not write it.</summary>
    /// <param name="remarks">At most <see cref="MaxRemarks"/> characters; empty for none.</param>
    /// <param name="actor">Who writes.</param>
    /// <exception cref="RefusedException">They are too long.</exception>
    public void Write(string? remarks, PlanActor actor)
    {
        var text = remarks?.ReplaceLineEndings("\n").Trim() ?? "";
        if (text.Length > MaxRemarks)
            throw new RefusedException(QuarterRefusals.RemarksTooLong);
        if (text == Remarks)
            return;
        Remarks = text;
        (WrittenBy, WrittenByName) = text.Length == 0 ? (null, null) : (actor.AccountId, actor.Name);
        Revision++;
    }

    /// <summary>Whether it can be filed now.</summary>
    /// <param name="signer">The account of who would sign it, or null for nobody in particular.</param>
    /// <param name="today">The local day.</param>
    /// <returns>The refusal, or null.</returns>
    public Refusal? RefuseFiling(Guid? signer, DateOnly today)
    {
        if (today <= When.LastDay)
            return QuarterRefusals.NotOver(When);
        return WrittenBy is { } writer && writer == signer ? QuarterRefusals.SamePerson : null;
    }

    /// <summary>Files the next version.</summary>
    /// <param name="envelope">The envelope that carries it.</param>
    /// <param name="snapshot">What it carries; of the version after the last.</param>
    /// <param name="signer">Who signed it.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RefusedException">As <see cref="RefuseFiling"/> says.</exception>
    public void File(Guid envelope, QuarterSnapshot snapshot, PlanActor signer, DateTimeOffset at)
    {
        RefusedException.Enforce(RefuseFiling(signer.AccountId, snapshot.On));
        ArgumentOutOfRangeException.ThrowIfNotEqual(snapshot.Version, Version + 1);
        (Stage, FiledEnvelope, DeclineReason) = (QuarterSummaryStage.Filed, envelope, null);
        (Version, FiledBy, FiledAt) = (snapshot.Version, signer.Name, at);
        (FiguresOn, FiguresJson) = (snapshot.On, FiledFigures.Write(snapshot.Figures));
        Revision++;
    }

    /// <summary>Takes in that the province did not take it; a word about an earlier version changes nothing.</summary>
    /// <param name="envelope">The envelope that was not taken.</param>
    /// <param name="reason">Why.</param>
    /// <returns>Whether it changed anything.</returns>
    public bool Decline(Guid envelope, string reason)
    {
        if (FiledEnvelope != envelope || Stage != QuarterSummaryStage.Filed)
            return false;
        (Stage, DeclineReason) = (QuarterSummaryStage.Declined, reason);
        Revision++;
        return true;
    }
}

/// <summary>Where a city's summary stands.</summary>
public enum QuarterSummaryStage
{
    /// <summary>Not filed (待报送).</summary>
    Open,

    /// <summary>Filed (已报送).</summary>
    Filed,

    /// <summary>Filed, and not taken by the province (未受理).</summary>
    Declined,
}
