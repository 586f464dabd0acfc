using System.Text.Json;
using Province.Domain.Campaigns.Reports;

namespace Province.Domain.Campaigns.Summaries;

/// <summary>A group's figures as they stood on a day.</summary>
/// <param name="On">The local day.</param>
/// <param name="Cities">By inspected city.</param>
/// <param name="Total">All its cities together.</param>
public sealed record SummaryFigures(DateOnly On, IReadOnlyList<CityReport> Cities, CampaignFigures Total);

/// <summary>What the province tells the lead city of its group: the figures that the summary is written from.</summary>
/// <param name="CampaignId">The campaign.</param>
/// <param name="Group">The number of the group.</param>
/// <param name="Due">The day by which the summary is due, or null.</param>
/// <param name="Figures">The figures.</param>
public sealed record FiguresLetter(Guid CampaignId, int Group, DateOnly? Due, SummaryFigures Figures)
{
    /// <summary>The kind of envelope that carries it.</summary>
    public const string EnvelopeKind = "campaign.figures";

    /// <summary>Writes it for the envelope.</summary>
    /// <returns>JSON without white space.</returns>
    public string Write() => CampaignJson.Write(this);

    /// <summary>Reads it back.</summary>
    /// <param name="json">What <see cref="Write"/> wrote.</param>
    /// <returns>The letter.</returns>
    /// <exception cref="JsonException"><paramref name="json"/> is no such letter.</exception>
    public static FiguresLetter Read(string json) => CampaignJson.Read<FiguresLetter>(json);
}

/// <summary>What the lead city files: the summary, whole, with the figures that it saw.</summary>
/// <param name="CampaignId">The campaign.</param>
/// <param name="Group">The number of the group.</param>
/// <param name="Version">The version of the summary, from 1.</param>
/// <param name="FiledBy">The name of who filed it.</param>
/// <param name="Text">The text.</param>
/// <param name="Figures">The figures that it was written from, or null.</param>
public sealed record SummarySnapshot(Guid CampaignId, int Group, int Version, string FiledBy, SummaryText Text, SummaryFigures? Figures)
{
    /// <summary>The kind of envelope that carries it.</summary>
    public const string EnvelopeKind = "campaign.summary";

    /// <summary>Writes it for the envelope.</summary>
    /// <returns>JSON without white space.</returns>
    public string Write() => CampaignJson.Write(this);

    /// <summary>Reads it back.</summary>
    /// <param name="json">What <see cref="Write"/> wrote.</param>
    /// <returns>The snapshot.</returns>
    /// <exception cref="JsonException"><paramref name="json"/> is no summary.</exception>
    public static SummarySnapshot Read(string json) => CampaignJson.Read<SummarySnapshot>(json);
}

/// <summary>The province's answer to a summary.</summary>
/// <param name="CampaignId">The campaign.</param>
/// <param name="Accepted">Whether it was accepted; else it was returned.</param>
/// <param name="By">The name of the provincial officer.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Comment">What is to be mended, when it was returned.</param>
public sealed record SummaryAnswer(Guid CampaignId, bool Accepted, string By, DateTimeOffset At, string? Comment)
{
    /// <summary>The kind of envelope that carries it.</summary>
    public const string EnvelopeKind = "campaign.summary.answered";

    /// <summary>Writes it for the envelope.</summary>
    /// <returns>JSON without white space.</returns>
    public string Write() => CampaignJson.Write(this);

    /// <summary>Reads it back.</summary>
    /// <param name="json">What <see cref="Write"/> wrote.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="JsonException"><paramref name="json"/> is no answer.</exception>
    public static SummaryAnswer Read(string json) => CampaignJson.Read<SummaryAnswer>(json);
}
