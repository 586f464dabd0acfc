using Microsoft.EntityFrameworkCore;
using Province.App.Exchange;
using Province.Data;
using Province.Domain.Exchange;
using Province.Domain.Plans;
using Province.Domain.Plans.Statements;
using Province.Domain.Refusals;

namespace Province.App.Features.Plans;

/// <summary>Takes in what the province answered to a filed plan; an answer to an earlier filing changes nothing, and the province is told.</summary>
internal sealed class ReceiveAnswer(ProvinceDb db) : IReceive
{
    public string Kind => FiledPlanAnswer.EnvelopeKind;

    public string Title => "计划答复";

    public async Task<Refusal?> HandleAsync(InboxEnvelope envelope, CancellationToken ct)
    {
        var answer = FiledPlanAnswer.Read(envelope.Payload);
        var plan = await db.Plans.SingleOrDefaultAsync(p => p.FiledEnvelope == envelope.AnswerTo, ct);
        if (plan is null || !plan.Answer(envelope.AnswerTo!.Value, answer.Accepted, Summary(answer), answer.By, answer.At))
            return PlanRefusals.AnswerPassed;
        for (var i = 0; i < answer.Comments.Count; i++)
            db.PlanComments.Add(new PlanComment(plan.Tenant, plan.Id, plan.CurrentVersion, i + 1, answer.Comments[i]));
        return null;
    }

    private static string? Summary(FiledPlanAnswer answer) => answer.Comments.Count == 0 ? null
        : string.Join("；", answer.Comments.Select(comment => comment.Annex is { } annex ? $"{PlanAnnex.NameOf(annex)}：{comment.Text}" : comment.Text));
}
