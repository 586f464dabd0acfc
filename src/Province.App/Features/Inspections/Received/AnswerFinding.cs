using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Province.App.Exchange;
using Province.App.Facts;
using Province.App.Features.Inspections.Targets;
using Province.App.Files;
using Province.App.Security;
using Province.App.Shell;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Calendar;
using Province.Domain.Exchange;
using Province.Domain.Files;
using Province.Domain.Inspections;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Inspections.Received;

/// <summary>The city accepts a finding or disputes it, and reports later that it was put right or became a case; each is an envelope back (办理移交问题).</summary>
internal static class AnswerFinding
{
    /// <param name="State">Accepted, disputed, rectified or a case.</param>
    /// <param name="Remark">Why it is disputed, or how it was put right.</param>
    internal sealed record Request(HandoverState State, string? Remark = null, DateOnly? RectifiedOn = null, string? CaseNumber = null)
    {
        /// <summary>Photos and papers of how it was put right; they come as a form, not as JSON.</summary>
        [JsonIgnore]
        public IReadOnlyList<Upload> Photos { get; init; } = [];
    }

    internal sealed record Response(Guid FindingId, HandoverState State, int Revision);

    internal static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/received-findings/{findingId:guid}/answer", async (Guid findingId, Request request, ExpectedVersion expected, Door door, CancellationToken ct) =>
        {
            var answered = await door.CallAsync((Handler h) => h.HandleAsync(findingId, request, expected, ct), ct);
            return Tagged.Ok(answered, answered.Revision);
        }).WithName(nameof(AnswerFinding));
        api.MapPost("/received-findings/{findingId:guid}/rectification", async (Guid findingId, ExpectedVersion expected, HttpRequest http, Door door, CancellationToken ct) =>
        {
            door.Require(Right.AnswerFinding);
            var request = await RectifiedAsync(await PhotoForm.FormOfAsync(http, ct), "remark", ct);
            var answered = await door.CallAsync((Handler h) => h.HandleAsync(findingId, request, expected, ct), ct);
            return Tagged.Ok(answered, answered.Revision);
        }).WithName("AnswerFindingWithPhotos").WithMetadata(PhotoForm.Limit).Idempotent();
    }

    /// <summary>A report from a form that it was put right, with what shows it.</summary>
    internal static async Task<Request> RectifiedAsync(IFormCollection form, string remark, CancellationToken ct) =>
        new(HandoverState.Rectified, form[remark], form.Day("rectifiedOn")) { Photos = await PhotoForm.ReadAnyAsync(form, ct) };

    [Needs(Right.AnswerFinding)]
    internal sealed class Handler(ProvinceDb db, Session session, AnswerPost post, FactBoard facts, TimeProvider clock)
    {
        internal async Task<Response> HandleAsync(Guid findingId, Request request, ExpectedVersion expected, CancellationToken ct)
        {
            var finding = await db.ReceivedFindings.SingleOrDefaultAsync(f => f.Id == findingId, ct) ?? throw new RefusedException(FindingRefusals.NotFound);
            expected.Enforce(finding.Revision);
            var answer = new FindingAnswer(finding.Id, finding.InspectionId, request.State, session.Caller.Name, clock.GetUtcNow(), ChinaTime.Today(clock),
                OrNull(request.Remark), request.RectifiedOn, OrNull(request.CaseNumber)) { Files = request.Photos.Count == 0 ? null : [.. request.Photos.Select(Checked)] };
            finding.Answer(answer);
            await post.SendAsync(finding, answer, request.Photos, ct);
            session.Record("receivedFinding", finding.Id, $"第 {finding.Group} 组移交：{finding.Enterprise}", Say(answer));
            await facts.TellAsync(new FindingAnswered(finding.Id), ct);
            return new Response(finding.Id, finding.Progress.State, finding.Revision);
        }

        /// <summary>A photo or paper as those of an inspection are: by its bytes, with the same limits.</summary>
        private static HandedFile Checked(Upload upload)
        {
            var added = new AddedFile(StoredFile.HashOf(upload.Content), FileName.Clean(upload.FileName), MediaType.Of(upload.Content), upload.Content.Length);
            RefusedException.Enforce(added.Refuse());
            return new HandedFile(added.Sha256, added.Name, added.ContentType);
        }

        private static string Say(FindingAnswer answer) => answer.State switch
        {
            HandoverState.Accepted => "认领",
            HandoverState.Disputed => $"提出异议：{answer.Remark}",
            HandoverState.Rectified => $"{ChineseTime.Day(answer.RectifiedOn!.Value)}整改完成：{answer.Remark}{(answer.Photos.Count > 0 ? $"（附 {answer.Photos.Count} 份）" : null)}",
            _ => $"立案：{answer.CaseNumber}",
        };

        private static string? OrNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    }
}
