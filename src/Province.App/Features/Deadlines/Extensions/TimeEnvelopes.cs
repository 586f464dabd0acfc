using Microsoft.EntityFrameworkCore;
using Province.App.Exchange;
using Province.App.Facts;
using Province.App.Features.Deadlines.Sources;
using Province.Data;
using Province.Domain.Calendar;
using Province.Domain.Campaigns.Extensions;
using Province.Domain.Deadlines;
using Province.Domain.Deadlines.Extensions;
using Province.Domain.Exchange;
using Province.Domain.Refusals;

namespace Province.App.Features.Deadlines.Extensions;

/// <summary>Lays a city's request for more time on the province's desk. Where the province has a deadline of its own for the same thing, that moves too, and its first
/// day is the province's own, whatever the city wrote.</summary>
internal sealed class ReceiveTimeRequest(ProvinceDb db) : IReceive
{
    public string Kind => TimeAsk.EnvelopeKind;

    public string Title => "期限延期申请";

    public bool AwaitsAnswer => true;

    public async Task<Refusal?> HandleAsync(InboxEnvelope envelope, CancellationToken ct)
    {
        var asked = TimeAsk.Read(envelope.Payload);
        var about = asked.Deadline;
        if (!envelope.Tenant.IsProvince || Extenders.For(about.Kind).Count == 0)
            return TimeRefusals.NotExtended;
        if (TimeRequest.Refuse(about.Due, asked.Until, asked.Reason, ChinaTime.DayOf(asked.At)) is { } wrong)
            return wrong;
        if (await db.TimeRequests.AnyAsync(r => r.City == envelope.Sender && r.DeadlineId == about.DeadlineId && r.Stage == ExtensionStage.Asked, ct))
            return TimeRefusals.Waiting;
        Guid? moves = about.Kind == DeadlineKind.PlanFiling ? YearDates.FilingOf(about.Year, envelope.Sender) : null;
        var first = await db.Deadlines.Where(deadline => deadline.Id == moves).Select(deadline => (DateOnly?)deadline.FirstDue).SingleOrDefaultAsync(ct) ?? about.FirstDue;
        db.TimeRequests.Add(new TimeRequest(envelope.Tenant, envelope.EnvelopeId, envelope.Sender, Extender.Province, asked with { Deadline = about with { FirstDue = first } }) { MovesId = moves });
        return null;
    }
}

/// <summary>Takes in what the province answered; that it is taken in moves the deadline which got more time.</summary>
internal sealed class ReceiveTimeAnswer(ProvinceDb db) : IReceive
{
    public string Kind => TimeAnswer.EnvelopeKind;

    public string Title => "期限延期答复";

    public async Task<Refusal?> HandleAsync(InboxEnvelope envelope, CancellationToken ct)
    {
        var answer = TimeAnswer.Read(envelope.Payload);
        var asked = await db.TimeRequests.SingleOrDefaultAsync(r => r.Id == envelope.AnswerTo, ct);
        if (asked is not { Stage: ExtensionStage.Asked, Extender: Extender.Province } || asked.DeadlineId != answer.DeadlineId)
            return TimeRefusals.AnswerPassed;
        if (asked.RefuseAnswer(answer, asked.Due) is { } wrong)
            return wrong;
        asked.Answer(answer, asked.Due);
        return null;
    }
}

/// <summary>An answer that was taken in rings at who asked.</summary>
internal sealed class HearTimeAnswer(ProvinceDb db, AskerBell bell) : IOn<EnvelopeTaken>
{
    public async Task HandleAsync(EnvelopeTaken fact, CancellationToken ct)
    {
        if (fact.Envelope.Kind == TimeAnswer.EnvelopeKind && await db.TimeRequests.SingleOrDefaultAsync(r => r.Id == fact.Envelope.AnswerTo, ct) is { } answered)
            await bell.RingAsync(answered, ct);
    }
}

/// <summary>A request that the province did not take is answered: no more time, with the reason.</summary>
internal sealed class TakeBackTimeRequest(ProvinceDb db, AskerBell bell) : IOn<EnvelopeDeclined>
{
    public async Task HandleAsync(EnvelopeDeclined fact, CancellationToken ct)
    {
        if (fact.Kind != TimeAsk.EnvelopeKind || await db.TimeRequests.SingleOrDefaultAsync(r => r.Id == fact.EnvelopeId, ct) is not { Stage: ExtensionStage.Asked } asked)
            return;
        asked.Answer(new TimeAnswer(asked.DeadlineId, null, Cut(fact.Reason, TimeRequest.MaxReason), Cut(fact.By, TimeRequest.MaxName), fact.At), asked.Due);
        await bell.RingAsync(asked, ct);
    }

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..most];
}
