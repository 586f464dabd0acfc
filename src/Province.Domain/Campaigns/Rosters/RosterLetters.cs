using System.Text.Json;

namespace Province.Domain.Campaigns.Rosters;

/// <summary>What a city files: its roster as it stands, whole.</summary>
/// <param name="CampaignId">The campaign.</param>
/// <param name="Version">The version of the roster, from 1.</param>
/// <param name="FiledBy">The name of who filed it.</param>
/// <param name="Members">The members.</param>
public sealed record RosterSnapshot(Guid CampaignId, int Version, string FiledBy, IReadOnlyList<RosterEntry> Members)
{
    /// <summary>The kind of envelope that carries it.</summary>
    public const string EnvelopeKind = "campaign.roster";

    /// <summary>Writes it for the envelope.</summary>
    /// <returns>JSON without white space.</returns>
    public string Write() => CampaignJson.Write(this);

    /// <summary>Reads it back.</summary>
    /// <param name="json">What <see cref="Write"/> wrote.</param>
    /// <returns>The snapshot.</returns>
    /// <exception cref="JsonException"><paramref name="json"/> is no roster.</exception>
    public static RosterSnapshot Read(string json) => CampaignJson.Read<RosterSnapshot>(json);
}

/// <summary>The province's answer to a roster.</summary>
/// <param name="CampaignId">The campaign.</param>
/// <param name="Accepted">Whether it was accepted; else it was returned.</param>
/// <param name="By">The name of the provincial officer.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Comment">What is to be mended, when it was returned.</param>
public sealed record RosterAnswer(Guid CampaignId, bool Accepted, string By, DateTimeOffset At, string? Comment)
{
    /// <summary>The kind of envelope that carries it.</summary>
    public const string EnvelopeKind = "campaign.roster.answered";

    /// <summary>Writes it for the envelope.</summary>
    /// <returns>JSON without white space.</returns>
    public string Write() => CampaignJson.Write(this);

    /// <summary>Reads it back.</summary>
    /// <param name="json">What <see cref="Write"/> wrote.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="JsonException"><paramref name="json"/> is no answer.</exception>
    public static RosterAnswer Read(string json) => CampaignJson.Read<RosterAnswer>(json);
}

/// <summary>That a member acknowledged the discipline rules.</summary>
/// <param name="CampaignId">The campaign.</param>
/// <param name="MemberId">The city's id of the member.</param>
/// <param name="Name">The member's name.</param>
/// <param name="By">The name of who recorded it: the member, or a colleague who holds the paper.</param>
/// <param name="At">When, UTC.</param>
/// <param name="OnPaper">Whether a colleague recorded what the member had signed on paper.</param>
public sealed record AcknowledgementNote(Guid CampaignId, Guid MemberId, string Name, string By, DateTimeOffset At, bool OnPaper)
{
    /// <summary>The kind of envelope that carries it.</summary>
    public const string EnvelopeKind = "campaign.acknowledged";

    /// <summary>Writes it for the envelope.</summary>
    /// <returns>JSON without white space.</returns>
    public string Write() => CampaignJson.Write(this);

    /// <summary>Reads it back.</summary>
    /// <param name="json">What <see cref="Write"/> wrote.</param>
    /// <returns>The note.</returns>
    /// <exception cref="JsonException"><paramref name="json"/> is no such note.</exception>
    public static AcknowledgementNote Read(string json) => CampaignJson.Read<AcknowledgementNote>(json);
}
