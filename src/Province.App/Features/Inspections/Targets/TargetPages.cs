using System.Globalization;
using Province.App.Features.Inspections.Handovers;
using Province.App.Security;
using Province.App.Shell;
using Province.App.Shell.Api;
using Province.Domain.Inspections;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Inspections.Targets;

/// <summary>The pages of one enterprise: what was found there, the visit, photos, and the hand-over.</summary>
internal static class TargetPages
{
    internal const string Base = "/fieldwork/targets/{targetId:guid}";

    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Base, async (Guid targetId, Door door, CancellationToken ct) => PageResults.Page<TargetPage>(await ModelAsync(targetId, null, door, ct)));
        MapStep<RecordPage>(pages, "/inspection", "已登记检查", RecordAsync);
        MapStep<UnavailablePage>(pages, "/unavailability", "已报告无法检查", (targetId, form, expected, door, ct) =>
            door.CallAsync((ReportUnavailable.Handler h) => h.HandleAsync(targetId, new(form["reason"]), expected, ct), ct));
        MapStep<HandOverPage>(pages, "/handover", "已移交被检查市州", (targetId, _, expected, door, ct) =>
            door.CallAsync((HandOverFindings.Handler h) => h.HandleAsync(targetId, expected, ct), ct));
        pages.MapPost(Base + "/files", AddFilesAsync).WithMetadata(PhotoForm.Limit);
        pages.MapPost(Base + "/files/{sha256}/removal", (Guid targetId, string sha256, HttpContext http, Door door, CancellationToken ct) =>
            FormState.TakeAsync<TargetPage>(http, async (_, expected) =>
            {
                await door.CallAsync((RemoveInspectionFile.Handler h) => h.HandleAsync(targetId, sha256, expected, ct), ct);
                return ($"{HrefOf(targetId)}#files", "已删去");
            }, async state => await ModelAsync(targetId, state, door, ct), ct));
    }

    internal static string HrefOf(Guid targetId) => $"/fieldwork/targets/{targetId}";

    internal static Task<ReadTarget.Response> ReadAsync(Guid targetId, Door door, CancellationToken ct) =>
        door.CallAsync((ReadTarget.Handler h) => h.HandleAsync(targetId, ct), ct);

    internal static async Task<TargetPage.Shown> ModelAsync(Guid targetId, FormState? state, Door door, CancellationToken ct)
    {
        var target = await ReadAsync(targetId, door, ct);
        return new TargetPage.Shown(target, FormState.At(target.Revision) with { Refusal = state?.Refusal }, door.Caller.Can(Right.RecordFieldwork));
    }

    private static void MapStep<TPage>(IEndpointRouteBuilder pages, string path, string said,
        Func<Guid, IFormCollection, ExpectedVersion, Door, CancellationToken, Task<InspectionStep>> take) where TPage : Microsoft.AspNetCore.Components.IComponent
    {
        pages.MapGet(Base + path, async (Guid targetId, Door door, CancellationToken ct) =>
        {
            door.Require(Right.RecordFieldwork);
            var target = await ReadAsync(targetId, door, ct);
            return PageResults.Page<TPage>(new TargetStep(target, FormState.At(target.Revision)));
        });
        pages.MapPost(Base + path, (Guid targetId, HttpContext http, Door door, CancellationToken ct) =>
            FormState.TakeAsync<TPage>(http, async (form, expected) =>
            {
                await take(targetId, form, expected, door, ct);
                return (HrefOf(targetId), said);
            }, async state => new TargetStep(await ReadAsync(targetId, door, ct), state), ct));
    }

    private static Task<InspectionStep> RecordAsync(Guid targetId, IFormCollection form, ExpectedVersion expected, Door door, CancellationToken ct)
    {
        var days = decimal.TryParse(form["days"], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var typed) ? typed : 0;
        var members = form["member"].OfType<string>().Select(text => text.Split(':')).Where(parts => parts.Length == 2)
            .Select(parts => new RecordInspection.Attendance(
                int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var city) ? city : 0, Guid.TryParse(parts[1], out var member) ? member : Guid.Empty));
        var request = new RecordInspection.Request(form.Day("on"), days, [.. members], form["remark"]);
        return door.CallAsync((RecordInspection.Handler h) => h.HandleAsync(targetId, request, expected, ct), ct);
    }

    private static Task<IResult> AddFilesAsync(Guid targetId, HttpContext http, Door door, CancellationToken ct) =>
        FormState.TakeAsync<TargetPage>(http, async (_, expected) =>
        {
            door.Require(Right.RecordFieldwork);
            var photos = await PhotoForm.ReadAsync(http.Request, ct);
            await door.CallAsync((AddInspectionFiles.Handler h) => h.HandleAsync(targetId, photos, expected, ct), ct);
            return ($"{HrefOf(targetId)}#{(photos.FindingId is { } finding ? $"finding-{finding}" : "files")}", $"已上传 {photos.Uploads.Count} 份");
        }, async state => await ModelAsync(targetId, state, door, ct), ct);
}

/// <summary>What a page shows that takes a step at one enterprise.</summary>
public sealed record TargetStep(ReadTarget.Response Target, FormState Form)
{
    internal string Href => TargetPages.HrefOf(Target.TargetId);

    internal IReadOnlyList<(string, string)> Crumbs =>
        [("现场检查", "/fieldwork"), ($"第 {Target.Group} 组", Groups.GroupPages.HrefOf(Target.CampaignId, Target.Group)), (Target.Name, Href)];
}
