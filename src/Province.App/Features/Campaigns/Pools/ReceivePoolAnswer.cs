using Microsoft.EntityFrameworkCore;
using Province.App.Exchange;
using Province.Data;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Assignments;
using Province.Domain.Campaigns.Pools;
using Province.Domain.Exchange;
using Province.Domain.Refusals;

namespace Province.App.Features.Campaigns.Pools;

/// <summary>Takes in what the province answered to a pool. An acceptance closes what was filed: what the city changed since is laid back.</summary>
internal sealed class ReceivePoolAnswer(ProvinceDb db) : IReceive
{
    public string Kind => PoolAnswer.EnvelopeKind;

    public string Title => "候选企业答复";

    public async Task<Refusal?> HandleAsync(InboxEnvelope envelope, CancellationToken ct)
    {
        var answer = PoolAnswer.Read(envelope.Payload);
        if (envelope.AnswerTo is not { } filing || await db.CampaignPools.SingleOrDefaultAsync(p => p.CampaignId == answer.CampaignId, ct) is not { } pool)
            return AssignmentRefusals.AnswerPassed;
        var changedSince = pool.Stage == PoolStage.Draft;
        if (!pool.Answer(filing, answer))
            return AssignmentRefusals.AnswerPassed;
        if (answer.Accepted && changedSince)
            await LayBackAsync(pool, filing, ct);
        var assignment = await db.CampaignAssignments.SingleAsync(a => a.Id == answer.CampaignId, ct);
        var detail = answer.Accepted ? $"第 {pool.Version} 版{(changedSince ? "；报送之后的改动没有再报，已恢复为报送时的名单" : null)}" : answer.Comment;
        assignment.NotePool(answer.Accepted ? AssignmentStepKind.PoolAccepted : AssignmentStepKind.PoolReturned, new CampaignActor(null, answer.By), answer.At, detail);
        return null;
    }

    private async Task LayBackAsync(CampaignPool pool, Guid filing, CancellationToken ct)
    {
        var filed = PoolSnapshot.Read(await db.Outbox.Where(e => e.Id == filing).Select(e => e.Payload).SingleAsync(ct));
        await db.CampaignPoolCandidates.Where(candidate => candidate.CampaignId == pool.CampaignId).ExecuteDeleteAsync(ct);
        db.CampaignPoolCandidates.AddRange(filed.Candidates.Select(candidate => new CampaignPoolCandidate(pool.Tenant, pool.CampaignId, candidate)));
    }
}
