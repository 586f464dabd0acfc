using Microsoft.EntityFrameworkCore;
using Province.App.Facts;
using Province.Data;
using Province.Domain.Campaigns.Assignments;
using Province.Domain.Campaigns.Extensions;
using Province.Domain.Campaigns.Pools;
using Province.Domain.Campaigns.Rosters;
using Province.Domain.Campaigns.Summaries;

namespace Province.App.Features.Campaigns.Assignments;

/// <summary>What the province did not take lies on the city's desk again, as if it had been returned with the reason; a request for more time is refused.</summary>
internal sealed class TakeBackDeclined(ProvinceDb db) : IOn<EnvelopeDeclined>
{
    public Task HandleAsync(EnvelopeDeclined fact, CancellationToken ct) => fact.Kind switch
    {
        RosterSnapshot.EnvelopeKind => RosterAsync(fact, ct),
        PoolSnapshot.EnvelopeKind => PoolAsync(fact, ct),
        SummarySnapshot.EnvelopeKind => SummaryAsync(fact, ct),
        ExtensionRequest.EnvelopeKind => ExtensionAsync(fact, ct),
        _ => Task.CompletedTask,
    };

    private async Task RosterAsync(EnvelopeDeclined fact, CancellationToken ct)
    {
        var campaign = RosterSnapshot.Read(fact.Payload).CampaignId;
        if (await db.CampaignAssignments.SingleOrDefaultAsync(a => a.Id == campaign, ct) is { } assignment)
            assignment.Answer(fact.EnvelopeId, new RosterAnswer(campaign, false, fact.By, fact.At, fact.Reason));
    }

    private async Task PoolAsync(EnvelopeDeclined fact, CancellationToken ct)
    {
        var campaign = PoolSnapshot.Read(fact.Payload).CampaignId;
        if (await db.CampaignPools.SingleOrDefaultAsync(p => p.CampaignId == campaign, ct) is not { } pool || !pool.Answer(fact.EnvelopeId, new PoolAnswer(campaign, false, fact.By, fact.At, fact.Reason)))
            return;
        var assignment = await db.CampaignAssignments.SingleAsync(a => a.Id == campaign, ct);
        assignment.NotePool(AssignmentStepKind.PoolReturned, new(null, fact.By), fact.At, fact.Reason);
    }

    private async Task SummaryAsync(EnvelopeDeclined fact, CancellationToken ct)
    {
        var campaign = SummarySnapshot.Read(fact.Payload).CampaignId;
        if (await db.GroupSummaries.SingleOrDefaultAsync(s => s.CampaignId == campaign, ct) is { } summary)
            summary.Answer(fact.EnvelopeId, new SummaryAnswer(campaign, false, fact.By, fact.At, fact.Reason));
    }

    private async Task ExtensionAsync(EnvelopeDeclined fact, CancellationToken ct)
    {
        if (await db.DeadlineExtensions.SingleOrDefaultAsync(e => e.Id == fact.EnvelopeId, ct) is not { Stage: ExtensionStage.Asked } extension)
            return;
        var answer = new ExtensionAnswer(extension.CampaignId, null, fact.Reason, fact.By, fact.At);
        extension.Answer(answer);
        if (await db.CampaignAssignments.SingleOrDefaultAsync(a => a.Id == extension.CampaignId, ct) is { } assignment)
            assignment.AnswerExtension(extension.Kind, answer);
    }
}
