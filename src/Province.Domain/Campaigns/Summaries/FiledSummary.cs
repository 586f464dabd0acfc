using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.Domain.Campaigns.Summaries;

/// <summary>A group's written summary as the lead city filed it, on the province's desk.</summary>
public sealed class FiledSummary : CampaignFiling
{
    /// <summary>Takes a filing in.</summary>
    /// <param name="tenant">The province.</param>
    /// <param name="city">The city that filed.</param>
    /// <param name="envelopeId">The city's envelope; names the filing.</param>
    /// <param name="snapshot">What was filed.</param>
    /// <param name="filedAt">When the city sealed it, UTC.</param>
    /// <param name="filedOn">The local day of that.</param>
    /// <param name="dueOn">The day by which it was due then, extensions counted; null where the campaign sets none.</param>
    public FiledSummary(TenantId tenant, TenantId city, Guid envelopeId, SummarySnapshot snapshot, DateTimeOffset filedAt, DateOnly filedOn, DateOnly? dueOn)
        : base(tenant, city, envelopeId, new(snapshot.CampaignId, snapshot.Version, snapshot.FiledBy, filedAt))
    {
        (Group, Text, Figures) = (snapshot.Group, snapshot.Text, snapshot.Figures);
        (FiledOn, DueOn) = (filedOn, dueOn);
    }

    private FiledSummary() => Text = null!;

    /// <summary>The number of the group.</summary>
    public int Group { get; private set; }

    /// <summary>The local day on which it was filed.</summary>
    public DateOnly FiledOn { get; private set; }

    /// <summary>The day by which it was due when it came, or null.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>Whether it came after that day.</summary>
    public bool IsLate => FiledOn > DueOn;

    /// <summary>Which of the filings of a group is the group's: the latest of the city that leads it now. What the province accepted from an earlier lead counts while
    /// the present one has filed nothing; versions of two cities are never compared.</summary>
    /// <typeparam name="T">A filing.</typeparam>
    /// <param name="filings">All filings for one group, in the order in which they came.</param>
    /// <param name="lead">The city that leads it now, or null.</param>
    /// <param name="of">The city, the version and the answer of a filing.</param>
    /// <returns>The filing; null when there is none.</returns>
    public static T? OfGroup<T>(IEnumerable<T> filings, TenantId? lead, Func<T, (TenantId City, int Version, FilingStage Stage)> of) where T : class =>
        filings.Where(filing => of(filing).City == lead).MaxBy(filing => of(filing).Version)
            ?? filings.LastOrDefault(filing => of(filing).Stage == FilingStage.Accepted);

    /// <summary>The text.</summary>
    public SummaryText Text { get; private set; }

    /// <summary>The figures that it was written from, or null.</summary>
    public SummaryFigures? Figures { get; private set; }

    private protected override Refusal AnsweredAlready() => SummaryRefusals.AnsweredAlready(this);

    private protected override Refusal CommentMissing() => SummaryRefusals.CommentMissing;

    private protected override Refusal CommentTooLong() => SummaryRefusals.CommentMissing;
}
