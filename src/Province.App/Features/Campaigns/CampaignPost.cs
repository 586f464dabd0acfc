using Province.App.Exchange;
using Province.Domain.Campaigns;
using Province.Domain.Exchange;

namespace Province.App.Features.Campaigns;

/// <summary>Sends a campaign to the cities, to each its own snapshot.</summary>
internal sealed class CampaignPost(Outgoing outgoing)
{
    /// <summary>Sends the first version, or a later one that concerns all, to everybody who has a part in it.</summary>
    /// <returns>How many cities it went to.</returns>
    public int SendAll(Campaign campaign, IReadOnlyList<CampaignCity> cities, string by, string? reason = null) =>
        cities.Select(city => (city, Snapshot: SnapshotFor(city, campaign, campaign.CrossGroups(), cities, by, reason)))
            .Where(letter => letter.Snapshot is not { Builds: null, InspectedBy: null }).Count(letter => Send(letter.city, letter.Snapshot));

    /// <summary>Sends a later version to those for whom it is another than before.</summary>
    /// <returns>The names of the cities that it went to.</returns>
    public IReadOnlyList<string> SendChanged(Campaign campaign, IReadOnlyList<CrossGroup> before, IReadOnlyList<CampaignCity> cities, string by, string reason)
    {
        var told = new List<string>();
        foreach (var city in cities)
        {
            var now = SnapshotFor(city, campaign, campaign.CrossGroups(), cities, by, reason);
            if (now.Write() != SnapshotFor(city, campaign, before, cities, by, reason).Write() && Send(city, now))
                told.Add(city.Name);
        }

        return told;
    }

    private bool Send(CampaignCity city, CampaignSnapshot snapshot)
    {
        var subject = snapshot.Version == 1 ? $"下达 {snapshot.Year} 年“{snapshot.Title}”" : $"调整 {snapshot.Year} 年“{snapshot.Title}”（第 {snapshot.Version} 版）";
        outgoing.Send(city.Id, new Letter(CampaignSnapshot.EnvelopeKind, $"campaign/{snapshot.CampaignId}", subject, snapshot.Write())
        {
            Files = [.. snapshot.Documents.Select(document => document.Sha256)],
        });
        return true;
    }

    private static CampaignSnapshot SnapshotFor(
        CampaignCity city, Campaign campaign, IReadOnlyList<CrossGroup> groups, IReadOnlyList<CampaignCity> cities, string by, string? reason)
    {
        AssignedGroup? Find(Func<CrossGroup, bool> which) => groups.FirstOrDefault(which) is { } group ? Assigned(group, cities) : null;
        return new CampaignSnapshot(campaign.Id, campaign.IssuedVersion, campaign.Title, campaign.Year, city.Id.Code,
            Find(group => group.Builders.Contains(city.Name)), Find(group => group.Inspected.Contains(city.Name)), campaign.Terms with { NotTaking = [], Stated = new() },
            [.. campaign.Documents.OrderBy(document => document.Ordinal).Select(document => new IssuedDocument(document.Name, document.Sha256))], by, reason)
        {
            Moved = [.. campaign.DateMoves.OrderBy(move => move.Ordinal).Select(move => move.Moved)],
        };
    }

    private static AssignedGroup Assigned(CrossGroup group, IReadOnlyList<CampaignCity> cities)
    {
        AssignedCity City(string name) => cities.Where(city => city.Name == name).Select(city => new AssignedCity(city.Id.Code, city.Name)).Single();
        return new AssignedGroup(group.Number, [.. group.Builders.Select(City)], City(group.Lead!).Code, [.. group.Inspected.Select(City)], group.GuidingOfficer);
    }
}
