using Province.Domain.Refusals;
using Province.Domain.Tenancy;
using Province.Draws.Json;
using Province.Draws.Requests;

namespace Province.Domain.Campaigns.Lots;

/// <summary>A draw by which a part of a draft's arrangement is decided (抽签编组), as the campaign follows it; the draw itself stands in the register.</summary>
/// <remarks>Invariant: what was drawn never changes. It becomes the arrangement at once only where the groups are still those that it was
/// opened with; else the organiser sees it first.</remarks>
public sealed class ArrangementDraw : ITenantOwned
{
    /// <summary>Follows a draw that was just opened.</summary>
    /// <param name="campaign">The draft.</param>
    /// <param name="drawId">The draw.</param>
    /// <param name="number">Its number in the register.</param>
    /// <param name="kind">What it decides.</param>
    /// <param name="at">When, UTC.</param>
    public ArrangementDraw(Campaign campaign, Guid drawId, int number, LotKind kind, DateTimeOffset at)
    {
        (Tenant, CampaignId, DrawId, Number, Kind, OpenedAt) = (campaign.Tenant, campaign.Id, drawId, number, kind, at);
        Before = CampaignJson.Write(campaign.CrossGroups());
    }

    private ArrangementDraw() => Before = null!;

    /// <inheritdoc/>
    public TenantId Tenant { get; private set; }

    /// <summary>The draw.</summary>
    public Guid DrawId { get; private set; }

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>The number of the draw in the register.</summary>
    public int Number { get; private set; }

    /// <summary>What it decides.</summary>
    public LotKind Kind { get; private set; }

    /// <summary>How far it is.</summary>
    public LotStage Stage { get; private set; }

    /// <summary>The groups as they were when it was opened, as JSON.</summary>
    public string Before { get; private set; }

    /// <summary>The groups as they are by the draw, as JSON; null before its outcome.</summary>
    public string? Drawn { get; private set; }

    /// <summary>When it was opened, UTC.</summary>
    public DateTimeOffset OpenedAt { get; private set; }

    /// <summary>When it became the arrangement, UTC; null while it has not.</summary>
    public DateTimeOffset? AppliedAt { get; private set; }

    /// <summary>The groups by the draw; empty before its outcome.</summary>
    /// <returns>The groups.</returns>
    public IReadOnlyList<CrossGroup> DrawnGroups() => Drawn is null ? [] : CampaignJson.Read<IReadOnlyList<CrossGroup>>(Drawn);

    /// <summary>Takes in the outcome, and makes it the arrangement where nobody changed the draft meanwhile.</summary>
    /// <param name="request">What was drawn.</param>
    /// <param name="result">The result, in the form of the draw specification.</param>
    /// <param name="campaign">The campaign.</param>
    /// <param name="actor">Who had the outcome worked out.</param>
    /// <param name="at">When, UTC.</param>
    public void Conclude(DrawRequest request, JsonObject result, Campaign campaign, CampaignActor actor, DateTimeOffset at)
    {
        if (Stage != LotStage.Open)
            return;
        var drawn = LotResults.Read(request, result, CampaignJson.Read<IReadOnlyList<CrossGroup>>(Before));
        (Drawn, Stage) = (CampaignJson.Write(drawn), LotStage.Drawn);
        if (campaign.Stage == CampaignStage.Draft && CampaignJson.Write(campaign.CrossGroups()) == Before)
            Apply(campaign, actor, at);
    }

    /// <summary>Makes what was drawn the arrangement of the draft.</summary>
    /// <param name="campaign">The campaign.</param>
    /// <param name="actor">Who applies it.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RefusedException">There is no outcome, the draw is void, the groups are built by other cities now, or the campaign is no draft any more.</exception>
    public void Apply(Campaign campaign, CampaignActor actor, DateTimeOffset at)
    {
        if (Stage is LotStage.Open or LotStage.Void)
            throw new RefusedException(Stage == LotStage.Open ? LotRefusals.NotDrawn : LotRefusals.IsVoid);
        campaign.Arrange(LotResults.Over(Kind, DrawnGroups(), campaign.CrossGroups()), actor, at, $"{CampaignNames.Of(Kind)}：依据第 {Number} 号抽取");
        (Stage, AppliedAt) = (LotStage.Applied, at);
    }

    /// <summary>Notes that the draw is void. The arrangement stays as it is until somebody changes it.</summary>
    public void Void() => Stage = LotStage.Void;
}

/// <summary>A city as a draw names it.</summary>
/// <param name="Id">The area code, as text.</param>
/// <param name="Name">The name, such as 湘西州.</param>
public sealed record LotCity(string Id, string Name);

/// <summary>What a draw of an arrangement decides.</summary>
public enum LotKind
{
    /// <summary>Which cities build a group together (组建市州配对).</summary>
    Pairing,

    /// <summary>Who inspects whom (被检查市州).</summary>
    Inspection,

    /// <summary>Which officer guides which group (指导人员).</summary>
    Officers,
}

/// <summary>How far a draw of an arrangement is, as the campaign follows it.</summary>
public enum LotStage
{
    /// <summary>Opened; there is no outcome yet (抽取中).</summary>
    Open,

    /// <summary>Drawn; the draft was changed meanwhile, and somebody has to apply it (待采用).</summary>
    Drawn,

    /// <summary>It is the arrangement, or was (已采用).</summary>
    Applied,

    /// <summary>The draw is void (已作废).</summary>
    Void,
}
