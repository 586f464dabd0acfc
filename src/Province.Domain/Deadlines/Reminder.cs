using Province.Domain.Tenancy;

namespace Province.Domain.Deadlines;

/// <summary>One person is told of one rung of one deadline over one channel; there is never a second row for the same four.</summary>
/// <remarks>A bell is shown on the page until it is read. Mail and webhook wait for whoever sends them, who claims a row before it sends it.</remarks>
public sealed class Reminder : ITenantOwned
{
    /// <summary>The person of a reminder that goes to a group and not to a person.</summary>
    public static readonly Guid Everybody = Guid.Empty;

    /// <summary>How often it is tried before it is given up.</summary>
    public const int MaxAttempts = 8;

    /// <summary>Makes a reminder.</summary>
    /// <param name="deadline">The deadline.</param>
    /// <param name="rung">The rung.</param>
    /// <param name="to">The account, or <see cref="Everybody"/> for a webhook.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="id">A new id.</param>
    /// <param name="at">When, UTC.</param>
    public Reminder(Deadline deadline, Rung rung, Guid to, ReminderChannel channel, Guid id, DateTimeOffset at)
    {
        (Tenant, Id, DeadlineId, Rung) = (deadline.Tenant, id, deadline.Id, rung.Id);
        (AccountId, Channel, Title, Due, MadeAt) = (to, channel, deadline.Title, rung.Due, at);
        State = channel == ReminderChannel.Bell ? ReminderState.Sent : ReminderState.Waiting;
    }

    private Reminder() => (Rung, Title) = (null!, null!);

    /// <inheritdoc/>
    public TenantId Tenant { get; private set; }

    /// <summary>Its id within the tenant; a message carries it, so that a second copy is known as one.</summary>
    public Guid Id { get; private set; }

    /// <summary>The deadline.</summary>
    public Guid DeadlineId { get; private set; }

    /// <summary>The rung, such as B7@20260620.</summary>
    public string Rung { get; private set; }

    /// <summary>Who is told.</summary>
    public Guid AccountId { get; private set; }

    /// <summary>How.</summary>
    public ReminderChannel Channel { get; private set; }

    /// <summary>What has to be done, as it read then.</summary>
    public string Title { get; private set; }

    /// <summary>The deadline's day, as it was then.</summary>
    public DateOnly Due { get; private set; }

    /// <summary>When it was made, UTC.</summary>
    public DateTimeOffset MadeAt { get; private set; }

    /// <summary>Where it stands.</summary>
    public ReminderState State { get; private set; }

    /// <summary>When the person read it, UTC; null before.</summary>
    public DateTimeOffset? ReadAt { get; private set; }

    /// <summary>How often it was tried to send it.</summary>
    public int Attempts { get; private set; }

    /// <summary>When it was tried last, UTC; null before.</summary>
    public DateTimeOffset? TriedAt { get; private set; }

    /// <summary>Not to be tried again before, UTC; null when at once.</summary>
    public DateTimeOffset? NotBefore { get; private set; }

    /// <summary>What went wrong last, or null.</summary>
    public string? Failure { get; private set; }

    /// <summary>Grows with every change; two who change the same revision cannot both win.</summary>
    public int Revision { get; private set; } = 1;

    /// <summary>The person read it; a second time changes nothing.</summary>
    /// <param name="at">When, UTC.</param>
    public void Read(DateTimeOffset at)
    {
        if (ReadAt is not null)
            return;
        ReadAt = at;
        Revision++;
    }

    /// <summary>Claims it: from now until the outcome is known it may have been sent.</summary>
    /// <param name="at">When, UTC.</param>
    public void Claim(DateTimeOffset at) => Move(ReminderState.Sending, at, null, attempt: true);

    /// <summary>It was sent.</summary>
    /// <param name="at">When, UTC.</param>
    public void Succeed(DateTimeOffset at) => Move(ReminderState.Sent, at, null);

    /// <summary>It could not be sent: it is tried again after 1, 2, 4 … 60 minutes, and given up after <see cref="MaxAttempts"/>.</summary>
    /// <param name="failure">Why; at most 500 characters are kept.</param>
    /// <param name="again">Whether trying again could help.</param>
    /// <param name="at">When, UTC.</param>
    public void Fail(string failure, bool again, DateTimeOffset at)
    {
        var waits = again && Attempts < MaxAttempts;
        Move(waits ? ReminderState.Waiting : ReminderState.Failed, at, failure.Length <= 500 ? failure : failure[..500]);
        NotBefore = waits ? at.AddMinutes(Math.Min(60, 1 << Math.Min(Attempts - 1, 6))) : null;
    }

    /// <summary>What it reminds of was done meanwhile: nobody is told.</summary>
    /// <param name="at">When, UTC.</param>
    public void Drop(DateTimeOffset at) => Move(ReminderState.Dropped, at, null);

    /// <summary>Somebody asks that it be tried once more.</summary>
    public void Retry()
    {
        if (State != ReminderState.Failed)
            return;
        (State, NotBefore) = (ReminderState.Waiting, null);
        Revision++;
    }

    private void Move(ReminderState state, DateTimeOffset at, string? failure, bool attempt = false)
    {
        (State, TriedAt, Failure) = (state, at, failure);
        Attempts += attempt ? 1 : 0;
        Revision++;
    }
}

/// <summary>How a person is told.</summary>
public enum ReminderChannel
{
    /// <summary>On the page (页面提醒).</summary>
    Bell,

    /// <summary>By mail (邮件).</summary>
    Mail,

    /// <summary>By the group's robot (企业微信).</summary>
    Webhook,
}

/// <summary>Where a reminder stands.</summary>
public enum ReminderState
{
    /// <summary>To be sent (待发送).</summary>
    Waiting,

    /// <summary>Claimed: it is being sent, or is in doubt after a crash (发送中).</summary>
    Sending,

    /// <summary>Sent, or shown on the page (已送达).</summary>
    Sent,

    /// <summary>Given up (发送失败).</summary>
    Failed,

    /// <summary>Not sent, for what it reminds of was done or fell away (不再需要).</summary>
    Dropped,
}
