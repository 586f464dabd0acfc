using Province.Domain.Refusals;

namespace Province.Domain.Inspections;

/// <summary>What became of a finding after the inspection; the same rules hold on the province's side and on the city's.</summary>
/// <remarks>The last state counts; the dates and the number of what came before stay. A hazard that was put right may still become a case,
/// and one that became a case may still be put right.</remarks>
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

    /// <summary>The number of the case, or null.</summary>
    public string? CaseNumber { get; private set; }

    /// <summary>Whether something is still to be done about it.</summary>
    public bool IsOpen => IsOpenIn(State);

    internal static bool IsOpenIn(HandoverState state) => state is not (HandoverState.Rectified or HandoverState.CaseFiled);

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
    /// <exception cref="RefusedException">As <see cref="Refuse"/> says.</exception>
    internal void Take(FindingAnswer answer)
    {
        RefusedException.Enforce(Refuse(answer));
        (State, AnsweredBy, AnsweredAt) = (answer.State, answer.By, answer.At);
        if (answer.State == HandoverState.Disputed)
            DisputeReason = answer.Remark;
        if (answer.State == HandoverState.Rectified)
            (RectifiedOn, Rectification) = (answer.RectifiedOn, answer.Remark);
        if (answer.State == HandoverState.CaseFiled)
            CaseNumber = answer.CaseNumber;
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
}
