using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.Domain.Plans;

/// <summary>A plan that a city filed, as it lies on the province's desk: an immutable snapshot, and what the province said to it.</summary>
public sealed class FiledPlan : ITenantOwned
{
    private readonly List<FiledPlanComment> _comments = [];

    /// <summary>Takes a filing in.</summary>
    /// <param name="tenant">The province.</param>
    /// <param name="city">The city that filed.</param>
    /// <param name="envelopeId">The city's envelope; names the filing.</param>
    /// <param name="sha256">The fingerprint of the snapshot.</param>
    /// <param name="snapshot">What was filed.</param>
    /// <param name="filedAt">When the city sealed it, UTC.</param>
    public FiledPlan(TenantId tenant, TenantId city, Guid envelopeId, string sha256, FiledPlanSnapshot snapshot, DateTimeOffset filedAt)
    {
        Tenant = tenant;
        Id = envelopeId;
        City = city;
        Sha256 = sha256;
        PlanId = snapshot.PlanId;
        Year = snapshot.Year;
        Version = snapshot.Version;
        Title = snapshot.Title;
        DocumentNumber = snapshot.Issuance.DocumentNumber;
        IssuedOn = snapshot.Issuance.IssuedOn;
        FileName = snapshot.File.Name;
        FileSha256 = snapshot.File.Sha256;
        Figures = snapshot.Figures;
        FiledBy = snapshot.FiledBy;
        FiledAt = filedAt;
    }

    private FiledPlan() => (Sha256, Title, DocumentNumber, FileName, FileSha256, Figures, FiledBy) = (null!, null!, null!, null!, null!, null!, null!);

    /// <inheritdoc/>
    public TenantId Tenant { get; private set; }

    /// <summary>Its id: that of the city's envelope.</summary>
    public Guid Id { get; private set; }

    /// <summary>The city that filed.</summary>
    public TenantId City { get; private set; }

    /// <summary>The city's plan.</summary>
    public Guid PlanId { get; private set; }

    /// <summary>The calendar year that it is for.</summary>
    public int Year { get; private set; }

    /// <summary>The version, from 1.</summary>
    public int Version { get; private set; }

    /// <summary>The title.</summary>
    public string Title { get; private set; }

    /// <summary>The document number.</summary>
    public string DocumentNumber { get; private set; }

    /// <summary>The day of issue.</summary>
    public DateOnly IssuedOn { get; private set; }

    /// <summary>The name of the original document.</summary>
    public string FileName { get; private set; }

    /// <summary>The SHA-256 of the original document, which the province holds as a file of its own.</summary>
    public string FileSha256 { get; private set; }

    /// <summary>The SHA-256 of the snapshot in the inbox.</summary>
    public string Sha256 { get; private set; }

    /// <summary>The figures that the desk shows.</summary>
    public PlanFigures Figures { get; private set; }

    /// <summary>The name of who filed it.</summary>
    public string FiledBy { get; private set; }

    /// <summary>When the city sealed it.</summary>
    public DateTimeOffset FiledAt { get; private set; }

    /// <summary>What the province said to it.</summary>
    public FiledPlanStage Stage { get; private set; }

    /// <summary>The name of the officer who answered, or null.</summary>
    public string? AnsweredBy { get; private set; }

    /// <summary>When it was answered, or null.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>Grows with every change; two who change the same revision cannot both win.</summary>
    public int Revision { get; private set; } = 1;

    /// <summary>The comments of a return, as loaded; by ordinal.</summary>
    public IReadOnlyList<FiledPlanComment> Comments => _comments;

    /// <summary>Accepts it.</summary>
    /// <param name="by">The officer's name.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RefusedException">It was answered already.</exception>
    public void Accept(string by, DateTimeOffset at) => Answer(FiledPlanStage.Accepted, by, at);

    /// <summary>Returns it with comments.</summary>
    /// <param name="comments">At least one, none blank.</param>
    /// <param name="by">The officer's name.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RefusedException">It was answered already, or there is no comment.</exception>
    public void Return(IReadOnlyList<ReturnComment> comments, string by, DateTimeOffset at)
    {
        if (comments.Count == 0 || comments.Any(comment => string.IsNullOrWhiteSpace(comment.Text)))
            throw new RefusedException(FiledPlanRefusals.CommentMissing);
        Answer(FiledPlanStage.Returned, by, at);
        _comments.AddRange(comments.Select((comment, index) => new FiledPlanComment(this, index + 1, comment)));
    }

    private void Answer(FiledPlanStage stage, string by, DateTimeOffset at)
    {
        if (Stage != FiledPlanStage.Filed)
            throw new RefusedException(FiledPlanRefusals.AnsweredAlready(this));
        Stage = stage;
        AnsweredBy = by;
        AnsweredAt = at;
        Revision++;
    }
}

/// <summary>What the province said to a filed plan.</summary>
public enum FiledPlanStage
{
    /// <summary>Nothing yet (待受理).</summary>
    Filed,

    /// <summary>Accepted (已受理).</summary>
    Accepted,

    /// <summary>Returned with comments (已退回).</summary>
    Returned,
}
