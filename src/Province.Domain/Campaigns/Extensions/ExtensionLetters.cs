using System.Text.Json;
using Province.Domain.Refusals;

namespace Province.Domain.Campaigns.Extensions;

/// <summary>A city asks for more time.</summary>
/// <param name="CampaignId">The campaign.</param>
/// <param name="Kind">Which date.</param>
/// <param name="FirstDue">The date that the campaign set.</param>
/// <param name="Until">The day that is asked for; after <paramref name="FirstDue"/>.</param>
/// <param name="Reason">Why; 1 to 500 characters.</param>
/// <param name="By">The name of who asks.</param>
/// <param name="At">When, UTC.</param>
public sealed record ExtensionRequest(Guid CampaignId, CampaignDateKind Kind, DateOnly FirstDue, DateOnly Until, string Reason, string By, DateTimeOffset At)
{
    /// <summary>The kind of envelope that carries it.</summary>
    public const string EnvelopeKind = "campaign.extension";

    /// <summary>Whether it may be asked.</summary>
    /// <returns>What is missing or wrong, with the field; null when nothing is.</returns>
    public Refusal? Refuse()
    {
        if (string.IsNullOrWhiteSpace(Reason) || Reason.Length > 500)
            return ExtensionRefusals.ReasonMissing;
        return Until <= FirstDue ? ExtensionRefusals.NotLater with { Field = "until" } : null;
    }

    /// <summary>Writes it for the envelope.</summary>
    /// <returns>JSON without white space.</returns>
    public string Write() => CampaignJson.Write(this);

    /// <summary>Reads it back.</summary>
    /// <param name="json">What <see cref="Write"/> wrote.</param>
    /// <returns>The request.</returns>
    /// <exception cref="JsonException"><paramref name="json"/> is no request.</exception>
    public static ExtensionRequest Read(string json) => CampaignJson.Read<ExtensionRequest>(json);
}

/// <summary>The province's answer to it.</summary>
/// <param name="CampaignId">The campaign.</param>
/// <param name="GrantedUntil">The day that holds, or null when it is refused.</param>
/// <param name="Reason">Why; needed for a refusal.</param>
/// <param name="By">The name of who answers.</param>
/// <param name="At">When, UTC.</param>
public sealed record ExtensionAnswer(Guid CampaignId, DateOnly? GrantedUntil, string? Reason, string By, DateTimeOffset At)
{
    /// <summary>The kind of envelope that carries it.</summary>
    public const string EnvelopeKind = "campaign.extension.answered";

    /// <summary>Writes it for the envelope.</summary>
    /// <returns>JSON without white space.</returns>
    public string Write() => CampaignJson.Write(this);

    /// <summary>Reads it back.</summary>
    /// <param name="json">What <see cref="Write"/> wrote.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="JsonException"><paramref name="json"/> is no answer.</exception>
    public static ExtensionAnswer Read(string json) => CampaignJson.Read<ExtensionAnswer>(json);
}
