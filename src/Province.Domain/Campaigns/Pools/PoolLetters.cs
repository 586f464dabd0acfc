using System.Text.Json;

namespace Province.Domain.Campaigns.Pools;

/// <summary>What an inspected city files: its candidates as they stand, whole.</summary>
/// <param name="CampaignId">The campaign.</param>
/// <param name="Version">The version of the pool, from 1.</param>
/// <param name="FiledBy">The name of who signed and filed it.</param>
/// <param name="NoCement">Whether the city signed that it has no cement works; null where the campaign does not ask.</param>
/// <param name="Candidates">The candidates, by credit code.</param>
public sealed record PoolSnapshot(Guid CampaignId, int Version, string FiledBy, bool? NoCement, IReadOnlyList<PoolCandidate> Candidates)
{
    /// <summary>The kind of envelope that carries it.</summary>
    public const string EnvelopeKind = "campaign.pool";

    /// <summary>Writes it for the envelope.</summary>
    /// <returns>JSON without white space.</returns>
    public string Write() => CampaignJson.Write(this);

    /// <summary>Reads it back.</summary>
    /// <param name="json">What <see cref="Write"/> wrote.</param>
    /// <returns>The snapshot.</returns>
    /// <exception cref="JsonException"><paramref name="json"/> is no pool.</exception>
    public static PoolSnapshot Read(string json) => CampaignJson.Read<PoolSnapshot>(json);
}

/// <summary>The province's answer to a pool.</summary>
/// <param name="CampaignId">The campaign.</param>
/// <param name="Accepted">Whether it was accepted, which closes it; else it was returned.</param>
/// <param name="By">The name of the provincial officer.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Comment">What is to be mended, when it was returned.</param>
public sealed record PoolAnswer(Guid CampaignId, bool Accepted, string By, DateTimeOffset At, string? Comment)
{
    /// <summary>The kind of envelope that carries it.</summary>
    public const string EnvelopeKind = "campaign.pool.answered";

    /// <summary>Writes it for the envelope.</summary>
    /// <returns>JSON without white space.</returns>
    public string Write() => CampaignJson.Write(this);

    /// <summary>Reads it back.</summary>
    /// <param name="json">What <see cref="Write"/> wrote.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="JsonException"><paramref name="json"/> is no answer.</exception>
    public static PoolAnswer Read(string json) => CampaignJson.Read<PoolAnswer>(json);
}
