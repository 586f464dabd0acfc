using Province.Domain.Refusals;

namespace Province.Domain.Inspections;

/// <summary>What became of a finding after the inspection; the same rules hold on the province's side and on the city's.</summary>
/// <remarks>The last state counts; the dates and the number of what came before stay. A hazard that was put right may still become a case,
/// and one that became a case may still be put right. What the province decides about a dispute holds, whatever the city did meanwhile.</remarks>
public sealed class FindingProgress
{
    /// <summary>Where it stands.</summary>
    public HandoverState State { get; private set; }

    /// <summary>The name of the city's officer who answered last, or null.</summary>
    public string? AnsweredBy { get; private set; }

    /// <summary>When, UTC, or null.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>Why the city disputed it, or null; it stays when the city accepts after all.</summary>
    public string? DisputeReason { get; private set; }

    /// <summary>The local day on which it was put right, or null.</summary>
    public DateOnly? RectifiedOn { get; private set; }

    /// <summary>How it was put right, or null.</summary>
    public string? Rectification { get; private set; }

    /// <summary>Photos and papers that show how it was put right; none at first. Whoever keeps the row holds the files.</summary>
    public IReadOnlyList<HandedFile> RectificationFiles { get; private set; } = [];

    /// <summary>The number of the case, or null.</summary>
    public string? CaseNumber { get; private set; }

    /// <summary>What the province decided about the dispute, or null.</summary>
    public DisputeDecision? Decision { get; private set; }

    /// <summary>Why, or null.</summary>
    public string? DecisionReason { get; private set; }

    /// <summary>The name of the provincial officer who decided, or null.</summary>
    public string? DecidedBy { get; private set; }

    /// <summary>When, UTC, or null.</summary>
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Whether something is still to be done about it.</summary>
    public bool IsOpen => IsOpenIn(State);

    internal static bool IsOpenIn(HandoverState state) => state is not (HandoverState.Rectified or HandoverState.CaseFiled or HandoverState.Withdrawn);

    /// <summary>Whether an answer can follow on where it stands.</summary>
    /// <param name="answer">The answer.</param>
    /// <returns>The refusal, or null.</returns>
    public Refusal? Refuse(FindingAnswer answer)
    {
        var follows = answer.State switch
        {
            HandoverState.Accepted => State is HandoverState.HandedOver or HandoverState.Disputed,
            HandoverState.Disputed => State == HandoverState.HandedOver,
            HandoverState.Rectified => State is HandoverState.Accepted || (State == HandoverState.CaseFiled && RectifiedOn is null),
            HandoverState.CaseFiled => State is HandoverState.Accepted || (State == HandoverState.Rectified && CaseNumber is null),
            _ => false,
        };
        return follows ? answer.Refuse() : FindingRefusals.DoesNotFollow(State);
    }

    internal void Begin() => State = HandoverState.HandedOver;

    /// <summary>Takes an answer.</summary>
    /// <param name="answer">The answer.</param>
    /// <exception cref="RefusedException">As <see cref="Refuse(FindingAnswer)"/> says.</exception>
    internal void Take(FindingAnswer answer)
    {
        RefusedException.Enforce(Refuse(answer));
        (State, AnsweredBy, AnsweredAt) = (answer.State, answer.By, answer.At);
        if (answer.State == HandoverState.Disputed)
            DisputeReason = answer.Remark;
        if (answer.State == HandoverState.Rectified)
            (RectifiedOn, Rectification, RectificationFiles) = (answer.RectifiedOn, answer.Remark, answer.Photos);
        if (answer.State == HandoverState.CaseFiled)
            CaseNumber = answer.CaseNumber;
    }

    /// <summary>Whether the province's decision can follow: there was a dispute, and nothing was decided about it.</summary>
    /// <param name="decision">The decision.</param>
    /// <returns>The refusal, or null.</returns>
    public Refusal? Refuse(FindingDecision decision) =>
        DisputeReason is null || Decision is not null ? FindingRefusals.DoesNotFollow(State) : decision.Refuse();

    /// <summary>Takes the province's decision: what is upheld the city has to see to, what is withdrawn is none any more.</summary>
    /// <param name="decision">The decision.</param>
    /// <exception cref="RefusedException">As <see cref="Refuse(FindingDecision)"/> says.</exception>
    internal void Take(FindingDecision decision)
    {
        RefusedException.Enforce(Refuse(decision));
        (Decision, DecisionReason, DecidedBy, DecidedAt) = (decision.Decision, decision.Reason, decision.By, decision.At);
        if (decision.Decision == DisputeDecision.Withdrawn)
            State = HandoverState.Withdrawn;
        else if (State == HandoverState.Disputed)
            State = HandoverState.Accepted;
    }
}

/// <summary>Where a finding stands between the group that found it and the city that sees to it.</summary>
public enum HandoverState
{
    /// <summary>Only the group has it (待移交).</summary>
    NotHanded,

    /// <summary>The inspected city has it and has not answered (待认领).</summary>
    HandedOver,

    /// <summary>The city accepted it and sees to it (整改中).</summary>
    Accepted,

    /// <summary>The city disputes it, with a reason (有异议).</summary>
    Disputed,

    /// <summary>It was put right (已整改).</summary>
    Rectified,

    /// <summary>A case was opened (已立案).</summary>
    CaseFiled,

    /// <summary>The province withdrew it after a dispute (已撤销): it counts as no finding.</summary>
    Withdrawn,
}

/// <summary>What the province decides about a finding that the city disputes.</summary>
public enum DisputeDecision
{
    /// <summary>The finding stands, and the city has to put it right or to open a case (维持).</summary>
    Upheld,

    /// <summary>The finding falls (撤销).</summary>
    Withdrawn,
}
