using Province.Domain.Refusals;

namespace Province.Domain.Jobs;

public sealed partial class JobRun
{
    /// <summary>Begins an attempt, or ends the job when there were too many.</summary>
    /// <param name="node">Who begins.</param>
    /// <param name="at">When, UTC.</param>
    /// <param name="heldUntil">Until when nobody else may begin, unless it is told of again; null when nobody else can.</param>
    /// <param name="takesOver">Whether the node that held it is known to be gone.</param>
    /// <returns>True when the node has the job now.</returns>
    public bool Begin(string node, DateTimeOffset at, DateTimeOffset? heldUntil, bool takesOver)
    {
        var abandoned = State == JobState.Running && (takesOver || HeldUntil <= at);
        if (!abandoned && !(State is JobState.Waiting or JobState.Retrying && NextTryAt <= at))
            return false;
        if (Attempts >= MostAttempts)
        {
            End(JobState.Dead, at);
            (ErrorCode, ErrorText) = (JobFailures.NodeStopped, null);
            return false;
        }

        Attempts++;
        Claim++;
        (State, Node, StartedAt, HeldUntil) = (JobState.Running, node, at, heldUntil);
        (DoneSteps, Total, Phrase) = (0, 0, null);
        return true;
    }

    /// <summary>Notes that it is done.</summary>
    /// <param name="result">What came of it.</param>
    /// <param name="at">When, UTC.</param>
    public void Finish(string result, DateTimeOffset at)
    {
        End(JobState.Done, at);
        (Result, ErrorCode, ErrorText) = (result, null, null);
    }

    /// <summary>Notes that a rule said no: another attempt would hear the same.</summary>
    /// <param name="refusal">What it said.</param>
    /// <param name="at">When, UTC.</param>
    public void Refuse(Refusal refusal, DateTimeOffset at)
    {
        End(JobState.Dead, at);
        (ErrorCode, ErrorText) = (refusal.Code, refusal.Detail);
    }

    /// <summary>Notes that the attempt failed: it is tried again after 10 seconds, then after twice as long each time, at most an hour, and given up in the end.</summary>
    /// <param name="code">Why.</param>
    /// <param name="at">When, UTC.</param>
    public void Fail(string code, DateTimeOffset at)
    {
        (ErrorCode, ErrorText) = (code, null);
        if (Attempts >= MostAttempts)
        {
            End(JobState.Dead, at);
            return;
        }

        (State, HeldUntil, NextTryAt) = (JobState.Retrying, null, at + JobPause.After(Attempts));
    }

    /// <summary>Gives it back: the node stops, and another one may begin at once. The attempt does not count.</summary>
    /// <param name="at">When, UTC.</param>
    public void GiveBack(DateTimeOffset at)
    {
        Attempts--;
        (State, HeldUntil, NextTryAt) = (JobState.Waiting, null, at);
    }

    /// <summary>Says whether it can be called off.</summary>
    /// <returns>The refusal, or null when <see cref="Cancel"/> would do it.</returns>
    public Refusal? RefuseCancel() => IsOpen ? null : JobRefusals.Ended;

    /// <summary>Calls it off; what it had not committed yet is not committed any more.</summary>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RefusedException">It has ended.</exception>
    public void Cancel(DateTimeOffset at)
    {
        RefusedException.Enforce(RefuseCancel());
        End(JobState.Cancelled, at);
    }

    /// <summary>Says whether a person may have it tried again.</summary>
    /// <returns>The refusal, or null when <see cref="TryAgain"/> would do it.</returns>
    public Refusal? RefuseTryAgain() => State is JobState.Dead or JobState.Cancelled ? null : JobRefusals.NotGivenUp;

    /// <summary>Puts it in the queue again, with as many attempts as it had at first.</summary>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RefusedException">It was not given up.</exception>
    public void TryAgain(DateTimeOffset at)
    {
        RefusedException.Enforce(RefuseTryAgain());
        (State, Attempts, HeldKey, NextTryAt, EndedAt) = (JobState.Waiting, 0, Key, at, null);
        (DoneSteps, Total, Phrase) = (0, 0, null);
    }

    private void End(JobState state, DateTimeOffset at)
    {
        (State, EndedAt, HeldUntil) = (state, at, null);
        if (!KeepsKey)
            HeldKey = null;
    }
}
