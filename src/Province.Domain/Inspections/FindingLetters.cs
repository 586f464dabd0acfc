using System.Text.Json;
using System.Text.Json.Serialization;
using Province.Domain.Campaigns;
using Province.Domain.Refusals;

namespace Province.Domain.Inspections;

/// <summary>What the inspected city receives when findings at one enterprise are handed over (移交).</summary>
/// <param name="CampaignId">The campaign.</param>
/// <param name="CampaignTitle">Its title.</param>
/// <param name="Year">Its calendar year.</param>
/// <param name="Group">The number of the group that found them.</param>
/// <param name="InspectionId">The inspection.</param>
/// <param name="Enterprise">The enterprise and the visit.</param>
/// <param name="HandedBy">The name of who handed over.</param>
/// <param name="Findings">The findings.</param>
/// <param name="Files">Photos and papers of the inspection as a whole.</param>
public sealed record FindingsLetter(
    Guid CampaignId, string CampaignTitle, int Year, int Group, Guid InspectionId, InspectedEnterprise Enterprise, string HandedBy,
    IReadOnlyList<HandedFinding> Findings, IReadOnlyList<HandedFile> Files)
{
    /// <summary>The kind of envelope that carries it.</summary>
    public const string EnvelopeKind = "inspection.findings";

    /// <summary>Writes it for the envelope.</summary>
    /// <returns>JSON without white space.</returns>
    public string Write() => CampaignJson.Write(this);

    /// <summary>Reads it back.</summary>
    /// <param name="json">What <see cref="Write"/> wrote.</param>
    /// <returns>The letter.</returns>
    /// <exception cref="JsonException"><paramref name="json"/> is no such letter.</exception>
    public static FindingsLetter Read(string json) => CampaignJson.Read<FindingsLetter>(json);
}

/// <summary>The enterprise that was inspected, and the visit.</summary>
/// <param name="CreditCode">The unified social credit code.</param>
/// <param name="Name">The name.</param>
/// <param name="County">The name of the county or park.</param>
/// <param name="On">The first local day of the visit.</param>
/// <param name="Days">How many days (天) it took.</param>
/// <param name="Members">The names of who was there, officers with their licence numbers.</param>
/// <param name="Remark">The general remark, or null.</param>
public sealed record InspectedEnterprise(
    string CreditCode, string Name, string County, DateOnly On, decimal Days, IReadOnlyList<string> Members, string? Remark);

/// <summary>A finding that is handed over.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Statement">What was found.</param>
/// <param name="Files">Its photos and papers.</param>
public sealed record HandedFinding(Guid Id, FindingStatement Statement, IReadOnlyList<HandedFile> Files);

/// <summary>A photo or paper that is handed over.</summary>
/// <param name="Sha256">The SHA-256 of its bytes.</param>
/// <param name="Name">The file's name.</param>
/// <param name="ContentType">The media type by its bytes, as the sender found it; null in letters that do not say.</param>
public sealed record HandedFile(string Sha256, string Name, string? ContentType = null);

/// <summary>What the inspected city says to a finding, or did about it.</summary>
/// <param name="FindingId">The finding.</param>
/// <param name="InspectionId">The inspection that it belongs to.</param>
/// <param name="State">Accepted, disputed, rectified or a case.</param>
/// <param name="By">The name of the city's officer.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Today">The local day of that.</param>
/// <param name="Remark">Why it is disputed, or how it was put right; at most 1,000 characters; null otherwise.</param>
/// <param name="RectifiedOn">The local day on which it was put right; null otherwise.</param>
/// <param name="CaseNumber">The number of the case, at most 60 characters; null otherwise.</param>
public sealed record FindingAnswer(
    Guid FindingId, Guid InspectionId, HandoverState State, string By, DateTimeOffset At, DateOnly Today,
    string? Remark = null, DateOnly? RectifiedOn = null, string? CaseNumber = null)
{
    /// <summary>The kind of envelope that carries it.</summary>
    public const string EnvelopeKind = "inspection.finding.answered";

    /// <summary>The most photos and papers (份) of one report.</summary>
    public const int MostPhotos = 10;

    /// <summary>Photos and papers of how it was put right; null in letters from before there were any.</summary>
    public IReadOnlyList<HandedFile>? Files { get; init; }

    /// <summary>The same, never null.</summary>
    [JsonIgnore]
    public IReadOnlyList<HandedFile> Photos => Files ?? [];

    /// <summary>Whether it could be an answer.</summary>
    /// <returns>What is missing or wrong, with the field; null when nothing is.</returns>
    public Refusal? Refuse() => State switch
    {
        not HandoverState.Rectified when Photos.Count > 0 => FindingRefusals.PhotosElsewhere,
        HandoverState.Accepted => null,
        HandoverState.Disputed => string.IsNullOrWhiteSpace(Remark) || Remark.Length > 1000 ? FindingRefusals.RemarkInvalid("请写明提出异议的理由，1 到 1000 个字。") : null,
        HandoverState.Rectified when RectifiedOn is null || RectifiedOn > Today => FindingRefusals.DayInvalid,
        HandoverState.Rectified => string.IsNullOrWhiteSpace(Remark) || Remark.Length > 1000 ? FindingRefusals.RemarkInvalid("请写明怎样整改的，1 到 1000 个字。") : RefusePhotos(),
        HandoverState.CaseFiled => string.IsNullOrWhiteSpace(CaseNumber) || CaseNumber.Length > 60 ? FindingRefusals.CaseNumberInvalid : null,
        _ => FindingRefusals.AnswerMissing,
    };

    /// <summary>Writes it for the envelope.</summary>
    /// <returns>JSON without white space.</returns>
    public string Write() => CampaignJson.Write(this);

    /// <summary>Reads it back.</summary>
    /// <param name="json">What <see cref="Write"/> wrote.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="JsonException"><paramref name="json"/> is no such answer.</exception>
    public static FindingAnswer Read(string json) => CampaignJson.Read<FindingAnswer>(json);

    private Refusal? RefusePhotos()
    {
        if (Photos.Count > MostPhotos)
            return FindingRefusals.TooManyPhotos;
        return Photos.Select(photo => photo.Sha256).Distinct(StringComparer.Ordinal).Count() < Photos.Count ? InspectionRefusals.FileTwice : null;
    }
}
