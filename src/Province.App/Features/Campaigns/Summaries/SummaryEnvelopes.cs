using Microsoft.EntityFrameworkCore;
using Province.App.Exchange;
using Province.App.Features.Campaigns.Extensions;
using Province.Data;
using Province.Domain.Calendar;
using Province.Domain.Campaigns;
using Province.Domain.Campaigns.Assignments;
using Province.Domain.Campaigns.Summaries;
using Province.Domain.Exchange;
using Province.Domain.Refusals;

namespace Province.App.Features.Campaigns.Summaries;

/// <summary>Lays a group's figures on the lead city's desk; a summary that nobody wrote on begins with them.</summary>
internal sealed class ReceiveFigures(ProvinceDb db) : IReceive
{
    public string Kind => FiguresLetter.EnvelopeKind;

    public string Title => "检查数据";

    public async Task<Refusal?> HandleAsync(InboxEnvelope envelope, CancellationToken ct)
    {
        var letter = FiguresLetter.Read(envelope.Payload);
        if (await db.CampaignAssignments.SingleOrDefaultAsync(a => a.Id == letter.CampaignId && a.Sender == envelope.Sender, ct) is not { Leads: true } assignment
            || assignment.BuildsGroup != letter.Group)
            return SummaryRefusals.FiguresNotOurs;
        var summary = await db.GroupSummaries.SingleOrDefaultAsync(s => s.CampaignId == letter.CampaignId, ct) ?? db.GroupSummaries.Add(new GroupSummary(assignment)).Entity;
        summary.Take(letter.Figures, envelope.SentAt);
        return null;
    }
}

/// <summary>Lays a summary that a lead city filed on the province's desk, late or not by the date that holds for the city. A city that was replaced as the
/// lead before it arrived is told so: its summary would be taken for its successor's.</summary>
internal sealed class ReceiveSummary(ProvinceDb db) : IReceive
{
    public string Kind => SummarySnapshot.EnvelopeKind;

    public string Title => "书面总结";

    public bool AwaitsAnswer => true;

    public async Task<Refusal?> HandleAsync(InboxEnvelope envelope, CancellationToken ct)
    {
        var snapshot = SummarySnapshot.Read(envelope.Payload);
        var campaign = await db.Campaigns.AsNoTracking().Include(c => c.Groups).SingleOrDefaultAsync(c => c.Id == snapshot.CampaignId && c.Stage == CampaignStage.Issued, ct);
        if (campaign is null)
            return CampaignRefusals.NotTaken;
        var lead = campaign.CrossGroups().FirstOrDefault(group => group.Number == snapshot.Group)?.Lead;
        var sender = await db.Tenants.Where(tenant => tenant.Id == envelope.Sender).Select(tenant => tenant.Area).SingleAsync(ct);
        if (lead is null || (CityName.FindKnown(sender) ?? sender) != lead)
            return SummaryRefusals.LeadReplaced(snapshot.Group, lead);
        if (await db.FiledSummaries.AnyAsync(summary => summary.Id == envelope.EnvelopeId, ct))
            return null;
        db.FiledSummaries.Add(new FiledSummary(envelope.Tenant, envelope.Sender, envelope.EnvelopeId, snapshot, envelope.SentAt,
            ChinaTime.DayOf(envelope.SentAt), await db.DueAsync(campaign.Id, campaign.Terms.Dates, CampaignDateKind.Summary, envelope.Sender, ct)));
        return null;
    }
}

/// <summary>Takes in what the province answered to a summary; an answer to an earlier filing changes nothing, and the province is told.</summary>
internal sealed class ReceiveSummaryAnswer(ProvinceDb db) : IReceive
{
    public string Kind => SummaryAnswer.EnvelopeKind;

    public string Title => "书面总结答复";

    public async Task<Refusal?> HandleAsync(InboxEnvelope envelope, CancellationToken ct)
    {
        var answer = SummaryAnswer.Read(envelope.Payload);
        return envelope.AnswerTo is { } filing && await db.GroupSummaries.SingleOrDefaultAsync(s => s.CampaignId == answer.CampaignId, ct) is { } summary && summary.Answer(filing, answer)
            ? null
            : AssignmentRefusals.AnswerPassed;
    }
}
