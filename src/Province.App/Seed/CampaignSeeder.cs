using Province.App.Features.Campaigns;
using Province.App.Files;
using Province.Domain.Tenancy;

namespace Province.App.Seed;

/// <summary>The published scheme of 2021, kept as the record of an earlier year: a new campaign can follow it, and is compared with it.</summary>
internal sealed class CampaignSeeder(SeededPeople people)
{
    private const string Scheme = "hunan-2021-cross-enforcement.txt";
    private static readonly TenantId Hunan = new(430000);

    public async Task SeedAsync(CancellationToken ct)
    {
        var organiser = await people.DoorAsync(Hunan, "hunan.organiser", Role.Organiser, ct);
        var read = await organiser.CallAsync((ImportScheme.Handler h) => h.HandleAsync(new Upload(Scheme, SeedData.Document(Scheme)), ct), ct);
        await organiser.CallAsync((RecordCampaign.Handler h) => h.HandleAsync(read.State.CampaignId, SeededPeople.At(read.State.Revision), ct), ct);
    }
}
