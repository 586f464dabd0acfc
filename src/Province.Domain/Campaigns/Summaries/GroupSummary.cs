using Province.Domain.Campaigns.Assignments;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.Domain.Campaigns.Summaries;

/// <summary>The written summary of a group on the desk of the city that leads it.</summary>
/// <remarks>Invariants: it changes only while it is not with the province; figures that arrive later never overwrite what somebody wrote.</remarks>
public sealed class GroupSummary : ITenantOwned
{
    /// <summary>Begins it.</summary>
    /// <param name="assignment">The city's part in the campaign.</param>
    public GroupSummary(CampaignAssignment assignment)
    {
        (Tenant, CampaignId) = (assignment.Tenant, assignment.Id);
        Text = SummaryText.Empty;
    }

    private GroupSummary() => Text = null!;

    /// <inheritdoc/>
    public TenantId Tenant { get; private set; }

    /// <summary>The campaign; a city leads one group of it.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>The text as it stands.</summary>
    public SummaryText Text { get; private set; }

    /// <summary>Whether somebody wrote it; false while it is what was made from the figures.</summary>
    public bool IsWritten { get; private set; }

    /// <summary>The figures that came last, or null.</summary>
    public SummaryFigures? Figures { get; private set; }

    /// <summary>Where it stands.</summary>
    public SummaryStage Stage { get; private set; }

    /// <summary>The version that was filed last, from 1; 0 before.</summary>
    public int Version { get; private set; }

    /// <summary>The envelope that filed it, or null.</summary>
    public Guid? FiledEnvelope { get; private set; }

    /// <summary>What the province asked to be mended, while it is returned; else null.</summary>
    public string? ReturnComment { get; private set; }

    /// <summary>When anything was changed last, UTC.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>Grows with every change; two who change the same revision cannot both win.</summary>
    public int Revision { get; private set; }

    /// <summary>Takes in figures of the province; a text that nobody wrote on is made anew from them.</summary>
    /// <param name="figures">The figures.</param>
    /// <param name="at">When, UTC.</param>
    public void Take(SummaryFigures figures, DateTimeOffset at)
    {
        if (Figures is { } known && known.On > figures.On)
            return;
        Figures = figures;
        if (!IsWritten && Stage == SummaryStage.Draft)
            Text = SummaryText.From(figures);
        Touch(at);
    }

    /// <summary>Writes the text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RefusedException">It is with the province or accepted, or a section is too long.</exception>
    public void Write(SummaryText text, DateTimeOffset at)
    {
        RefusedException.Enforce(RefuseChange() ?? text.Refuse());
        (Text, IsWritten) = (text, true);
        Touch(at);
    }

    /// <summary>Whether it can be changed now.</summary>
    /// <returns>The refusal, or null.</returns>
    public Refusal? RefuseChange() => Stage switch { SummaryStage.Filed => SummaryRefusals.WithProvince, SummaryStage.Accepted => SummaryRefusals.Locked, _ => null };

    /// <summary>Whether it can be filed now; being late does not keep it back.</summary>
    /// <returns>The refusal, or null.</returns>
    public Refusal? RefuseFiling() => RefuseChange() ?? Text.RefuseFiling();

    /// <summary>Files it with the province.</summary>
    /// <param name="envelope">The envelope that carries it.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RefusedException">As <see cref="RefuseFiling"/> says.</exception>
    public void File(Guid envelope, DateTimeOffset at)
    {
        RefusedException.Enforce(RefuseFiling());
        (FiledEnvelope, Stage, ReturnComment) = (envelope, SummaryStage.Filed, null);
        Version++;
        Touch(at);
    }

    /// <summary>Takes in the province's answer; one to an earlier filing changes nothing.</summary>
    /// <param name="envelope">The envelope that is answered.</param>
    /// <param name="answer">The answer.</param>
    /// <returns>Whether it changed anything.</returns>
    public bool Answer(Guid envelope, SummaryAnswer answer)
    {
        if (FiledEnvelope != envelope || Stage is not (SummaryStage.Filed or SummaryStage.Accepted))
            return false;
        Stage = answer.Accepted ? SummaryStage.Accepted : SummaryStage.Returned;
        ReturnComment = answer.Accepted ? null : answer.Comment;
        Touch(answer.At);
        return true;
    }

    private void Touch(DateTimeOffset at)
    {
        ChangedAt = at;
        Revision++;
    }
}

/// <summary>Where a summary stands, on either side.</summary>
public enum SummaryStage
{
    /// <summary>On the city's desk (编写中).</summary>
    Draft,

    /// <summary>With the province (待受理).</summary>
    Filed,

    /// <summary>Accepted (已受理).</summary>
    Accepted,

    /// <summary>Returned by the province; on the city's desk again (已退回).</summary>
    Returned,
}
