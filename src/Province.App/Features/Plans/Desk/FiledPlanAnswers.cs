using Microsoft.EntityFrameworkCore;
using Province.App.Exchange;
using Province.App.Facts;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Exchange;
using Province.Domain.Plans;
using Province.Domain.Refusals;

namespace Province.App.Features.Plans.Desk;

/// <summary>What accepting and returning have in common: the plan at the revision that the officer saw, and the envelope back to the city.</summary>
internal sealed class FiledPlanAnswers(ProvinceDb db, Session session, Outgoing outgoing, FactBoard facts, TimeProvider clock)
{
    internal sealed record Response(Guid FiledPlanId, FiledPlanStage Stage, int Revision);

    internal static TaggedOk<Response> Tagged(Response response) => Shell.Api.Tagged.Ok(response, response.Revision);

    public async Task<FiledPlan> LoadAsync(Guid id, ExpectedVersion expected, CancellationToken ct)
    {
        var plan = await db.FiledPlans.Include(p => p.Comments).SingleOrDefaultAsync(p => p.Id == id, ct)
            ?? throw new RefusedException(FiledPlanRefusals.NotFound);
        expected.Enforce(plan.Revision, plan.Stage == FiledPlanStage.Filed ? null : FiledPlanRefusals.AnsweredMeanwhile(plan));
        if (await db.FiledPlans.AnyAsync(p => p.City == plan.City && p.Year == plan.Year && p.Version > plan.Version, ct))
            throw new RefusedException(FiledPlanRefusals.Superseded);
        return plan;
    }

    /// <summary>The numbers of what the sealed plan has comments for: its annexes, and 0 where the main text lists enterprises itself.</summary>
    public async Task<HashSet<int>> AnnexesOfAsync(FiledPlan plan, CancellationToken ct)
    {
        var payload = await db.Inbox.Where(e => e.Sender == plan.City && e.EnvelopeId == plan.Id).Select(e => e.Payload).SingleAsync(ct);
        return [.. FiledPlanSnapshot.Read(payload).Document.Annexes.Select(annex => annex.Number)];
    }

    public async Task<Response> AnswerAsync(FiledPlan plan, Action<FiledPlan, string, DateTimeOffset> answer, CancellationToken ct)
    {
        answer(plan, session.Caller.Name, clock.GetUtcNow());
        var accepted = plan.Stage == FiledPlanStage.Accepted;
        var verb = accepted ? "受理" : "退回";
        var payload = new FiledPlanAnswer(accepted, plan.AnsweredBy!, plan.AnsweredAt!.Value,
            [.. plan.Comments.OrderBy(c => c.Ordinal).Select(c => new ReturnComment(c.Annex, c.Text))]);
        var subject = $"{verb} {plan.Year} 年度监督检查计划（第 {plan.Version} 版）";
        outgoing.Send(plan.City, new Letter(FiledPlanAnswer.EnvelopeKind, $"plan/{plan.Year}", subject, payload.Write()) { AnswerTo = plan.Id });
        var area = await db.Tenants.Where(t => t.Id == plan.City).Select(t => t.Area).SingleAsync(ct);
        session.Record("filedPlan", plan.Id, $"{area} {plan.Year} 年度计划第 {plan.Version} 版", verb);
        await db.SaveChangesAsync(ct);
        await facts.TellAsync(new FiledPlanAnswered(plan.City, plan.Year), ct);
        return new Response(plan.Id, plan.Stage, plan.Revision);
    }
}
