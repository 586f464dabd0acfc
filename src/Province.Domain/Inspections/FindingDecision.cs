using System.Text.Json;
using Province.Domain.Campaigns;
using Province.Domain.Refusals;

namespace Province.Domain.Inspections;

/// <summary>What the province tells the inspected city of a finding that it disputed.</summary>
/// <param name="FindingId">The finding.</param>
/// <param name="InspectionId">The inspection that it belongs to.</param>
/// <param name="Decision">Whether it stands.</param>
/// <param name="Reason">Why; 1 to 1,000 characters.</param>
/// <param name="By">The name of the provincial officer.</param>
/// <param name="At">When, UTC.</param>
public sealed record FindingDecision(Guid FindingId, Guid InspectionId, DisputeDecision Decision, string Reason, string By, DateTimeOffset At)
{
    /// <summary>The kind of envelope that carries it.</summary>
    public const string EnvelopeKind = "inspection.finding.decided";

    /// <summary>Whether it could be a decision.</summary>
    /// <returns>What is missing or wrong, with the field; null when nothing is.</returns>
    public Refusal? Refuse()
    {
        if (!Enum.IsDefined(Decision))
            return FindingRefusals.DecisionMissing;
        return string.IsNullOrWhiteSpace(Reason) || Reason.Length > 1000 ? FindingRefusals.DecisionReasonInvalid : null;
    }

    /// <summary>Writes it for the envelope.</summary>
    /// <returns>JSON without white space.</returns>
    public string Write() => CampaignJson.Write(this);

    /// <summary>Reads it back.</summary>
    /// <param name="json">What <see cref="Write"/> wrote.</param>
    /// <returns>The decision.</returns>
    /// <exception cref="JsonException"><paramref name="json"/> is no such decision.</exception>
    public static FindingDecision Read(string json) => CampaignJson.Read<FindingDecision>(json);
}
