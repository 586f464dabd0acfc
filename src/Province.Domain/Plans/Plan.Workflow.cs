using Province.Domain.Refusals;

namespace Province.Domain.Plans;

/// <content>The way of a version from the planner's desk to the province and back.</content>
public sealed partial class Plan
{
    /// <summary>Submits the current version to the legal reviewer.</summary>
    /// <param name="actor">Who submits: a person.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RefusedException">It is not on the planner's desk.</exception>
    public void Submit(PlanActor actor, DateTimeOffset at)
    {
        Require(PlanStage.Draft, "送审");
        SubmittedBy = actor.AccountId;
        Stage = PlanStage.InReview;
        Note(PlanStepKind.Submitted, actor, at);
    }

    /// <summary>The legal reviewer passes the current version on to the leader.</summary>
    /// <param name="actor">The reviewer, not the submitter.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RefusedException">It is not with the reviewer, or the reviewer is the submitter.</exception>
    public void Pass(PlanActor actor, DateTimeOffset at)
    {
        Require(PlanStage.InReview, "审核");
        RequireOther(actor, SubmittedBy);
        ReviewedBy = actor.AccountId;
        Stage = PlanStage.Reviewed;
        Note(PlanStepKind.Passed, actor, at);
    }

    /// <summary>The leader approves the current version.</summary>
    /// <param name="actor">The leader, neither submitter nor reviewer.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RefusedException">It is not with the leader, or the leader took an earlier step.</exception>
    public void Approve(PlanActor actor, DateTimeOffset at)
    {
        Require(PlanStage.Reviewed, "审批");
        RequireOther(actor, SubmittedBy, ReviewedBy);
        ApprovedBy = actor.AccountId;
        Stage = PlanStage.Approved;
        Note(PlanStepKind.Approved, actor, at);
    }

    /// <summary>The reviewer or the leader sends the current version back to the planner's desk.</summary>
    /// <param name="from">The stage that the sender is responsible for: <see cref="PlanStage.InReview"/> or <see cref="PlanStage.Reviewed"/>.</param>
    /// <param name="reason">What is to be mended; not blank.</param>
    /// <param name="actor">Who sends it back, not the submitter.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RefusedException">It is in another stage, or there is no reason.</exception>
    public void SendBack(PlanStage from, string? reason, PlanActor actor, DateTimeOffset at)
    {
        Require(from, "退回");
        RequireOther(actor, SubmittedBy);
        if (string.IsNullOrWhiteSpace(reason))
            throw new RefusedException(PlanRefusals.ReasonMissing);
        SubmittedBy = ReviewedBy = null;
        Stage = PlanStage.Draft;
        Note(PlanStepKind.SentBack, actor, at, reason);
    }

    /// <summary>Records number, date and approval of a version whose document did not carry them.</summary>
    /// <param name="issuance">The number, date and approval.</param>
    /// <param name="actor">Who records them.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RefusedException">The version is issued already, or not yet approved.</exception>
    public void Issue(Issuance issuance, PlanActor actor, DateTimeOffset at)
    {
        if (Current.Issuance is not null)
            throw new RefusedException(PlanRefusals.AlreadyIssued);
        Require(PlanStage.Approved, "登记印发");
        Current.Issuance = issuance;
        Note(PlanStepKind.Issued, actor, at);
    }

    /// <summary>Whether the current version can be filed now.</summary>
    /// <returns>The refusal, or null.</returns>
    public Refusal? RefuseFiling() =>
        Stage != PlanStage.Approved ? PlanRefusals.WrongStage(Stage, "报送") : Current.Issuance is null ? PlanRefusals.NotIssued : null;

    /// <summary>Files the current version with the province.</summary>
    /// <param name="envelope">The envelope that carries the snapshot.</param>
    /// <param name="actor">Who files.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RefusedException">As <see cref="RefuseFiling"/> says.</exception>
    public void File(Guid envelope, PlanActor actor, DateTimeOffset at)
    {
        RefusedException.Enforce(RefuseFiling());
        FiledEnvelope = envelope;
        Stage = PlanStage.Filed;
        Note(PlanStepKind.Filed, actor, at);
    }

    /// <summary>Takes in the province's answer; an answer to an earlier filing changes nothing.</summary>
    /// <param name="envelope">The envelope that is answered.</param>
    /// <param name="accepted">Whether the plan was accepted.</param>
    /// <param name="reason">The comment, or null.</param>
    /// <param name="by">The provincial officer's name.</param>
    /// <param name="at">When it was answered, UTC.</param>
    /// <returns>Whether the answer was to the current filing.</returns>
    public bool Answer(Guid envelope, bool accepted, string? reason, string by, DateTimeOffset at)
    {
        if (FiledEnvelope != envelope || Stage != PlanStage.Filed)
            return false;
        Stage = accepted ? PlanStage.Accepted : PlanStage.Returned;
        Note(accepted ? PlanStepKind.Accepted : PlanStepKind.Returned, new PlanActor(null, by), at, reason);
        return true;
    }

    private void Require(PlanStage stage, string step)
    {
        if (Stage != stage)
            throw new RefusedException(PlanRefusals.WrongStage(Stage, step));
    }

    private static void RequireOther(PlanActor actor, params Guid?[] earlier)
    {
        if (earlier.Contains(actor.AccountId ?? throw new ArgumentException("This step is a person's.", nameof(actor))))
            throw new RefusedException(PlanRefusals.SamePerson);
    }
}
