using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.Domain.Campaigns;

/// <summary>A cross-city campaign (交叉执法行动) of a province: terms, groups, documents, and the way from draft to issue.</summary>
/// <remarks>Invariants: a draft can be changed freely; once issued only its arrangement, dates, quotas and check items change, each by a rule of its own and with a reason,
/// and each issue has a version of its own, from 1.</remarks>
public sealed partial class Campaign : ITenantOwned
{
    private readonly List<CampaignGroup> _groups = [];
    private readonly List<CampaignDocument> _documents = [];
    private readonly List<CampaignStep> _steps = [];

    /// <summary>Makes a draft.</summary>
    /// <param name="tenant">The province.</param>
    /// <param name="id">A new id.</param>
    /// <param name="terms">The terms.</param>
    /// <param name="origin">Where it comes from, for the history: 新建, 沿用2020年度方案, or the name of a document.</param>
    /// <param name="actor">Who makes it.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RefusedException">As <see cref="CampaignTerms.Refuse"/> says.</exception>
    public Campaign(TenantId tenant, Guid id, CampaignTerms terms, string origin, CampaignActor actor, DateTimeOffset at)
    {
        RefusedException.Enforce(terms.Refuse());
        Tenant = tenant;
        Id = id;
        (Terms, Title, Year) = (terms, terms.Title, terms.Year);
        Note(CampaignStepKind.Made, actor, at, origin);
    }

    private Campaign() => (Title, Terms) = (null!, null!);

    /// <inheritdoc/>
    public TenantId Tenant { get; private set; }

    /// <summary>Its id within the province; the cities know it by the same.</summary>
    public Guid Id { get; private set; }

    /// <summary>The title.</summary>
    public string Title { get; private set; }

    /// <summary>The calendar year.</summary>
    public int Year { get; private set; }

    /// <summary>What it is about and asks for.</summary>
    public CampaignTerms Terms { get; private set; }

    /// <summary>Where it stands.</summary>
    public CampaignStage Stage { get; private set; }

    /// <summary>The version that was issued last, from 1; 0 for a draft.</summary>
    public int IssuedVersion { get; private set; }

    /// <summary>When it was issued first, or null.</summary>
    public DateTimeOffset? IssuedAt { get; private set; }

    /// <summary>The name of who issued it first, or null.</summary>
    public string? IssuedBy { get; private set; }

    /// <summary>When anything was changed last.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>Grows with every change; two who change the same revision cannot both win.</summary>
    public int Revision { get; private set; }

    /// <summary>The groups, as loaded; by ordinal.</summary>
    public IReadOnlyList<CampaignGroup> Groups => _groups;

    /// <summary>The attached documents, as loaded.</summary>
    public IReadOnlyList<CampaignDocument> Documents => _documents;

    /// <summary>The history, as loaded; by ordinal.</summary>
    public IReadOnlyList<CampaignStep> Steps => _steps;

    private int StepCount { get; set; }

    /// <summary>The groups as the checks read them, in their order.</summary>
    /// <returns>The groups, as loaded.</returns>
    public IReadOnlyList<CrossGroup> CrossGroups() => [.. _groups.OrderBy(group => group.Ordinal).Select(group => group.Cross)];

    /// <summary>The arrangement as the checks read it.</summary>
    /// <param name="cities">The cities of the province; those that take no part are left out. Empty means those that the groups name.</param>
    /// <returns>The arrangement.</returns>
    public CampaignArrangement Arrangement(IReadOnlyList<string> cities) =>
        ArrangementOf(cities, CrossGroups());

    /// <summary>Another arrangement of the same campaign, as the checks read it.</summary>
    /// <param name="cities">As in <see cref="Arrangement"/>.</param>
    /// <param name="groups">The groups.</param>
    /// <returns>The arrangement.</returns>
    public CampaignArrangement ArrangementOf(IReadOnlyList<string> cities, IReadOnlyList<CrossGroup> groups) =>
        new() { Year = Year, Cities = [.. cities.Except(Terms.NotTaking)], Groups = groups, Dates = Terms.Dates, Stated = Terms.Stated };

    private void Note(CampaignStepKind kind, CampaignActor actor, DateTimeOffset at, string? detail = null)
    {
        Revision++;
        ChangedAt = at;
        StepCount++;
        _steps.Add(new CampaignStep(this, StepCount, kind, actor, at, detail));
    }
}

/// <summary>Where a campaign stands.</summary>
public enum CampaignStage
{
    /// <summary>Being prepared by the province (拟定中).</summary>
    Draft,

    /// <summary>Issued to the cities (已下达).</summary>
    Issued,

    /// <summary>Kept as the record of an earlier year, so that it counts in "not the same as last time"; never issued here (往年存档).</summary>
    Recorded,
}
