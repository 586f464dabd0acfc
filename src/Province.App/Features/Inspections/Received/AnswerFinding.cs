using Microsoft.EntityFrameworkCore;
using Province.App.Exchange;
using Province.App.Facts;
using Province.App.Security;
using Province.App.Shell;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Calendar;
using Province.Domain.Exchange;
using Province.Domain.Inspections;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Inspections.Received;

/// <summary>The city accepts a finding or disputes it, and reports later that it was put right or became a case; each is an envelope back (办理移交问题).</summary>
internal static class AnswerFinding
{
    /// <param name="State">Accepted, disputed, rectified or a case.</param>
    /// <param name="Remark">Why it is disputed, or how it was put right.</param>
    internal sealed record Request(HandoverState State, string? Remark = null, DateOnly? RectifiedOn = null, string? CaseNumber = null);

    internal sealed record Response(Guid FindingId, HandoverState State, int Revision);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/received-findings/{findingId:guid}/answer", async (Guid findingId, Request request, ExpectedVersion expected, Door door, CancellationToken ct) =>
        {
            var answered = await door.CallAsync((Handler h) => h.HandleAsync(findingId, request, expected, ct), ct);
            return Tagged.Ok(answered, answered.Revision);
        }).WithName(nameof(AnswerFinding));

    [Needs(Right.AnswerFinding)]
    internal sealed class Handler(ProvinceDb db, Session session, Outgoing outgoing, FactBoard facts, TimeProvider clock)
    {
        internal async Task<Response> HandleAsync(Guid findingId, Request request, ExpectedVersion expected, CancellationToken ct)
        {
            var finding = await db.ReceivedFindings.SingleOrDefaultAsync(f => f.Id == findingId, ct) ?? throw new RefusedException(FindingRefusals.NotFound);
            expected.Enforce(finding.Revision);
            var answer = new FindingAnswer(finding.Id, finding.InspectionId, request.State, session.Caller.Name, clock.GetUtcNow(), ChinaTime.Today(clock),
                OrNull(request.Remark), request.RectifiedOn, OrNull(request.CaseNumber));
            finding.Answer(answer);
            var what = Say(answer);
            outgoing.Send(finding.Sender, new Letter(FindingAnswer.EnvelopeKind, $"inspection/{finding.InspectionId}", $"{finding.Enterprise}的问题：{InspectionNames.Of(answer.State)}", answer.Write())
            {
                AnswerTo = finding.EnvelopeId,
            });
            session.Record("receivedFinding", finding.Id, $"第 {finding.Group} 组移交：{finding.Enterprise}", what);
            await facts.TellAsync(new FindingAnswered(finding.Id), ct);
            return new Response(finding.Id, finding.Progress.State, finding.Revision);
        }

        private static string Say(FindingAnswer answer) => answer.State switch
        {
            HandoverState.Accepted => "认领",
            HandoverState.Disputed => $"提出异议：{answer.Remark}",
            HandoverState.Rectified => $"{ChineseTime.Day(answer.RectifiedOn!.Value)}整改完成：{answer.Remark}",
            _ => $"立案：{answer.CaseNumber}",
        };

        private static string? OrNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    }
}
