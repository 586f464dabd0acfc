using System.Security.Cryptography;
using System.Text;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.Domain.Exchange;

/// <summary>An envelope on its way to another tenant: an immutable snapshot, committed with the sender's own change.</summary>
public sealed class OutboxEnvelope : ITenantOwned
{
    /// <summary>The longest subject, in characters; the rest of a longer one is left out.</summary>
    public const int MaxSubject = 200;

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    /// <summary>Seals an envelope.</summary>
    /// <param name="tenant">The sender.</param>
    /// <param name="id">A new id; with the sender it names the envelope everywhere.</param>
    /// <param name="receiver">The receiver.</param>
    /// <param name="letter">What is in it.</param>
    /// <param name="sentAt">When it was sealed, UTC; kept to the microsecond, as every database can.</param>
    /// <exception cref="ArgumentException"><see cref="ExchangeRoute"/> has no way from the sender to the receiver.</exception>
    public OutboxEnvelope(TenantId tenant, Guid id, TenantId receiver, Letter letter, DateTimeOffset sentAt)
    {
        if (!ExchangeRoute.IsOpen(tenant, receiver))
            throw new ArgumentException($"No envelope goes from {tenant} to {receiver}: what crosses goes through the province.", nameof(receiver));
        Tenant = tenant;
        Id = id;
        Receiver = receiver;
        Kind = letter.Kind;
        Thread = letter.Thread;
        Subject = Cut(letter.Subject);
        Payload = letter.Payload;
        Sha256 = HashOf(letter.Payload);
        Files = [.. letter.Files];
        AnswerTo = letter.AnswerTo;
        SentAt = new DateTimeOffset(sentAt.UtcTicks / TimeSpan.TicksPerMicrosecond * TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);
        NextTryAt = SentAt;
    }

    private OutboxEnvelope() => (Kind, Thread, Subject, Payload, Sha256, Files) = (null!, null!, null!, null!, null!, null!);

    /// <inheritdoc/>
    public TenantId Tenant { get; private set; }

    /// <summary>The envelope's id, unique with the sender.</summary>
    public Guid Id { get; private set; }

    /// <summary>The receiver.</summary>
    public TenantId Receiver { get; private set; }

    /// <summary>What it is.</summary>
    public string Kind { get; private set; }

    /// <summary>What it is about; envelopes of one thread arrive in order.</summary>
    public string Thread { get; private set; }

    /// <summary>One line for people.</summary>
    public string Subject { get; private set; }

    /// <summary>The snapshot.</summary>
    public string Payload { get; private set; }

    /// <summary>The SHA-256 of the snapshot's UTF-8 bytes, lower-case hexadecimal.</summary>
    public string Sha256 { get; private set; }

    /// <summary>The SHA-256 of each attached file.</summary>
    public List<string> Files { get; private set; }

    /// <summary>When it was sealed.</summary>
    public DateTimeOffset SentAt { get; private set; }

    /// <summary>The envelope of the receiver that this one answers, or null.</summary>
    public Guid? AnswerTo { get; private set; }

    /// <summary>When the receiver had it and had handled it; null while it is on its way.</summary>
    public DateTimeOffset? DeliveredAt { get; private set; }

    /// <summary>How often delivery was tried and the outcome noted.</summary>
    public int Attempts { get; private set; }

    /// <summary>When the last try was made.</summary>
    public DateTimeOffset? LastTriedAt { get; private set; }

    /// <summary>When it may be tried again; without meaning once it is delivered.</summary>
    public DateTimeOffset NextTryAt { get; private set; }

    /// <summary>Why the last try failed, as a code of <see cref="DeliveryFailures"/> or of a refusal; null when it did not.</summary>
    public string? LastError { get; private set; }

    /// <summary>When an answer came, and null before.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>Why the receiver did not take it, as a code; null when it did, or has not said so.</summary>
    public string? DeclineCode { get; private set; }

    /// <summary>The same in words for people, or null.</summary>
    public string? DeclineReason { get; private set; }

    /// <summary>Notes that it arrived.</summary>
    /// <param name="at">When, UTC.</param>
    public void MarkDelivered(DateTimeOffset at)
    {
        Attempts++;
        LastTriedAt = at;
        LastError = null;
        DeliveredAt ??= at;
    }

    /// <summary>Notes that a try failed, and when to try again: after 10 seconds, then after twice as long each time, at most an hour.</summary>
    /// <param name="at">When, UTC.</param>
    /// <param name="error">Why: a code, at most 60 characters.</param>
    public void MarkFailed(DateTimeOffset at, string error)
    {
        Attempts++;
        LastTriedAt = at;
        LastError = error;
        NextTryAt = at + Pause(Attempts);
    }

    /// <summary>Says whether a person may have it tried again at once.</summary>
    /// <returns>The refusal, or null when <see cref="TryAgain"/> would do it.</returns>
    public Refusal? RefuseTryAgain()
    {
        if (DeliveredAt is not null)
            return Refusal.Conflict("envelope.delivered", "这件往来已经送达，不需要重新投递。");
        return LastError is null ? Refusal.Conflict("envelope.on_its_way", "这件往来正在投递，没有失败。请稍后刷新页面查看结果。") : null;
    }

    /// <summary>Has it tried again at once, without waiting for the pause to end.</summary>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RefusedException">It is delivered, or has not failed.</exception>
    public void TryAgain(DateTimeOffset at)
    {
        RefusedException.Enforce(RefuseTryAgain());
        NextTryAt = at;
    }

    /// <summary>The fingerprint of a snapshot.</summary>
    /// <param name="payload">The snapshot.</param>
    /// <returns>64 lower-case hexadecimal digits, over the UTF-8 bytes.</returns>
    public static string HashOf(string payload) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(payload)));

    private static string Cut(string subject) =>
        subject.Length <= MaxSubject ? subject : subject[..(char.IsHighSurrogate(subject[MaxSubject - 1]) ? MaxSubject - 1 : MaxSubject)];   // half a character is none that a database takes

    private static TimeSpan Pause(int attempts)
    {
        var doubled = FirstPause * Math.Pow(2, Math.Min(attempts, 20) - 1);
        return doubled < LongestPause ? doubled : LongestPause;
    }
}
