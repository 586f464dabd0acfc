using Province.Domain.Tenancy;
using Province.Draws.Records;

namespace Province.Domain.Draws;

/// <summary>What anybody may know of a draw (抽取公示): from its opening the fingerprints that fix it, and its certificate when that is released.</summary>
/// <remarks>Invariants: before the release it names nobody who is or could be drawn; the certificate is there only once it is released, and a draw that is
/// void is released at once. Source: domain.md, section 4 (the hash is public at once, the certificate when the fieldwork is closed); issue 3 (a void
/// outcome is published beside the new one).</remarks>
public sealed class PublicDraw : IPublished
{
    /// <summary>Publishes a draw.</summary>
    /// <param name="draw">The draw.</param>
    public PublicDraw(RegisteredDraw draw)
    {
        (Publisher, Number, Subject, Title) = (draw.Tenant, draw.Number, draw.Subject, draw.Title);
        var open = draw.Opened;
        (OpenHash, RequestHash, OpenedAt) = (draw.OpenHash, open.Request, draw.OpenedAt);
        (CommitsClose, RevealsClose) = (draw.CommitsClose, draw.RevealsClose);
        (Rehearsal, LastKind, Head) = (open.Ceremony.Rehearsal, open.Ceremony.Last.Kind, draw.Head);
        Follow(draw);
    }

    private PublicDraw() => (Subject, Title, OpenHash, RequestHash, LastKind, Head) = (null!, null!, null!, null!, null!, null!);

    /// <inheritdoc/>
    public TenantId Publisher { get; private set; }

    /// <summary>The number in the publisher's register.</summary>
    public int Number { get; private set; }

    /// <summary>What is drawn for.</summary>
    public string Subject { get; private set; }

    /// <summary>What the draw is called.</summary>
    public string Title { get; private set; }

    /// <summary>The hash of the first record.</summary>
    public string OpenHash { get; private set; }

    /// <summary>The hash of the request: pool, rules and size.</summary>
    public string RequestHash { get; private set; }

    /// <summary>When it was opened, UTC.</summary>
    public DateTimeOffset OpenedAt { get; private set; }

    /// <summary>Until when commitments are taken, UTC.</summary>
    public DateTimeOffset CommitsClose { get; private set; }

    /// <summary>Until when values are waited for, UTC.</summary>
    public DateTimeOffset RevealsClose { get; private set; }

    /// <summary>Whether it is only a rehearsal.</summary>
    public bool Rehearsal { get; private set; }

    /// <summary><c>dice</c>, <c>balls</c> or <c>public</c>.</summary>
    public string LastKind { get; private set; }

    /// <summary>Where the draw stands.</summary>
    public DrawStage Stage { get; private set; }

    /// <summary>The hash of the last record.</summary>
    public string Head { get; private set; }

    /// <summary>Why it is void, or null.</summary>
    public string? VoidReason { get; private set; }

    /// <summary>When anything was changed last, UTC.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>When the certificate was released, UTC; null before.</summary>
    public DateTimeOffset? ReleasedAt { get; private set; }

    /// <summary>The certificate, byte for byte what verifiers read; null before the release.</summary>
    public byte[]? Certificate { get; private set; }

    /// <summary>Takes over where the draw stands now; a released certificate follows each new outcome.</summary>
    /// <param name="draw">The same draw.</param>
    public void Follow(RegisteredDraw draw)
    {
        (Stage, Head, ChangedAt) = (draw.Stage, draw.Head, draw.ChangedAt);
        if (draw.Chain.Records[^1] is VoidRecord ended)
            (VoidReason, ReleasedAt) = (ended.Ground.Text, ReleasedAt ?? draw.ChangedAt);
        if (ReleasedAt is not null && draw.Chain.IsComplete)
            Certificate = draw.Chain.ToCertificate().ToJson().ToBytes();
    }

    /// <summary>Releases the certificate; once released nothing changes.</summary>
    /// <param name="draw">The same draw, which has an outcome.</param>
    /// <param name="at">The time now, UTC.</param>
    /// <exception cref="Refusals.RefusedException"><c>draw.no_certificate</c>, <c>draw.released_already</c>.</exception>
    public void Release(RegisteredDraw draw, DateTimeOffset at)
    {
        if (!draw.Chain.IsComplete)
            throw new Refusals.RefusedException(DrawRefusals.NoCertificate);
        if (ReleasedAt is not null)
            throw new Refusals.RefusedException(DrawRefusals.ReleasedAlready);
        ReleasedAt = at;
        Follow(draw);
    }
}
