using System.Text.Json;
using Province.Domain.Campaigns.Dates;
using Province.Domain.Plans;

namespace Province.Domain.Campaigns;

/// <summary>What a city receives of an issued campaign: what is asked, by when, and its own two roles; nothing of the other groups but their places.</summary>
/// <param name="CampaignId">The campaign.</param>
/// <param name="Version">The version of the issue, from 1; a later one takes the place of an earlier.</param>
/// <param name="Title">The title.</param>
/// <param name="Year">The calendar year.</param>
/// <param name="City">The area code of the city that this is for.</param>
/// <param name="Builds">The group that the city builds, or null.</param>
/// <param name="InspectedBy">The group that inspects the city, or null.</param>
/// <param name="Terms">What is asked, by when.</param>
/// <param name="Documents">The attached documents.</param>
/// <param name="IssuedBy">The name of who issued it.</param>
/// <param name="Reason">Why there is a version after the first, or null.</param>
public sealed record CampaignSnapshot(
    Guid CampaignId, int Version, string Title, int Year, int City, AssignedGroup? Builds, AssignedGroup? InspectedBy,
    CampaignTerms Terms, IReadOnlyList<IssuedDocument> Documents, string IssuedBy, string? Reason)
{
    /// <summary>The dates that were moved after the first issue, in the order in which that was done; none in what was issued before dates could be moved.</summary>
    public IReadOnlyList<MovedDate> Moved { get; init; } = [];

    /// <summary>The kind of envelope that carries it.</summary>
    public const string EnvelopeKind = "campaign.issued";

    /// <summary>Writes it for the envelope.</summary>
    /// <returns>JSON without white space.</returns>
    public string Write() => CampaignJson.Write(this);

    /// <summary>Reads it back.</summary>
    /// <param name="json">What <see cref="Write"/> wrote.</param>
    /// <returns>The snapshot.</returns>
    /// <exception cref="JsonException"><paramref name="json"/> is no issued campaign.</exception>
    public static CampaignSnapshot Read(string json) => CampaignJson.Read<CampaignSnapshot>(json);
}

/// <summary>A group as a city sees it that has to do with it.</summary>
/// <param name="Number">The number.</param>
/// <param name="Builders">The cities that build it, the lead first.</param>
/// <param name="Lead">The area code of the city that leads it.</param>
/// <param name="Inspected">The cities that it inspects.</param>
/// <param name="GuidingOfficer">The name of the provincial officer who guides it, or null.</param>
public sealed record AssignedGroup(int Number, IReadOnlyList<AssignedCity> Builders, int Lead, IReadOnlyList<AssignedCity> Inspected, string? GuidingOfficer)
{
    /// <summary>The area codes of the cities that may provide its experts.</summary>
    public IReadOnlyList<int> Providers => [.. Builders.Concat(Inspected).Select(city => city.Code)];
}

/// <summary>A city in an issued campaign.</summary>
/// <param name="Code">The area code.</param>
/// <param name="Name">The name, such as 湘潭市.</param>
public sealed record AssignedCity(int Code, string Name);

/// <summary>A document attached to an issued campaign.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Sha256">The SHA-256 of its bytes.</param>
public sealed record IssuedDocument(string Name, string Sha256);
