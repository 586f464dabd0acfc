using Province.App.Features.Inspections.Handovers;
using Province.App.Security;
using Province.App.Shell;
using Province.Domain.Inspections;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Inspections.Groups;

/// <summary>The pages of a group's fieldwork: how it goes, dates with a host, all findings handed over, closing.</summary>
internal static class GroupPages
{
    private const string Base = "/fieldwork/{campaignId:guid}/groups/{group:int}";

    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Base, async (Guid campaignId, int group, Door door, CancellationToken ct) =>
            PageResults.Page<GroupPage>(new GroupPage.Shown(await ReadAsync(campaignId, group, door, ct), door.Caller.Can(Right.RecordFieldwork))));
        MapDates(pages);
        MapHandover(pages);
        MapClosing(pages);
        MapReopening(pages);
    }

    internal static string HrefOf(Guid campaignId, int group) => $"/fieldwork/{campaignId}/groups/{group}";

    private static void MapDates(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Base + "/dates/{city:int}", async (Guid campaignId, int group, int city, Door door, CancellationToken ct) =>
        {
            door.Require(Right.RecordFieldwork);
            var read = await ReadAsync(campaignId, group, door, ct);
            return PageResults.Page<HostDatesPage>(Dates(read, city, FormState.At(read.Revision)));
        });
        pages.MapPost(Base + "/dates/{city:int}", (Guid campaignId, int group, int city, HttpContext http, Door door, CancellationToken ct) =>
            FormState.TakeAsync<HostDatesPage>(http, async (form, expected) =>
            {
                var request = new AgreeHostDates.Request(form.Day("from"), form.Day("until"), form["agreedWith"], form["remark"]);
                await door.CallAsync((AgreeHostDates.Handler h) => h.HandleAsync(new(campaignId, group, city), request, expected, ct), ct);
                return (HrefOf(campaignId, group), "已登记商定的时间");
            }, async state =>
            {
                var read = await ReadAsync(campaignId, group, door, ct);
                return Dates(read, city, state.On(read.Revision));
            }, ct));
    }

    private static void MapHandover(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Base + "/handover", async (Guid campaignId, int group, Door door, CancellationToken ct) =>
        {
            door.Require(Right.RecordFieldwork);
            var read = await ReadAsync(campaignId, group, door, ct);
            return read.Targets.Any(target => target.NotHanded > 0) ? PageResults.Page<HandOverGroupPage>(new GroupStep(read, FormState.At(read.Revision))) : TypedResults.LocalRedirect(HrefOf(campaignId, group));
        });
        pages.MapPost(Base + "/handover", (Guid campaignId, int group, HttpContext http, Door door, CancellationToken ct) =>
            FormState.TakeAsync<HandOverGroupPage>(http, async (_, _) =>
            {
                var sent = await door.CallAsync((HandOverGroup.Handler h) => h.HandleAsync(campaignId, group, ct), ct);
                return (HrefOf(campaignId, group), $"已移交 {sent.Enterprises} 家企业的 {sent.Findings} 条问题");
            }, async state => await StepAsync(campaignId, group, state, door, ct), ct));
    }

    private static void MapClosing(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Base + "/closing", async (Guid campaignId, int group, Door door, CancellationToken ct) =>
        {
            door.Require(Right.CloseFieldwork);
            var read = await ReadAsync(campaignId, group, door, ct);
            return read is { ClosedAt: null, CanClose: true } ? PageResults.Page<CloseFieldworkPage>(new GroupStep(read, FormState.At(read.Revision))) : TypedResults.LocalRedirect(HrefOf(campaignId, group));
        });
        pages.MapPost(Base + "/closing", (Guid campaignId, int group, HttpContext http, Door door, Signature signature, CancellationToken ct) =>
            FormState.TakeAsync<CloseFieldworkPage>(http, async (form, expected) =>
            {
                door.Require(Right.CloseFieldwork);
                await signature.EnforceAsync(form["password"], ct);
                await door.CallAsync((CloseFieldwork.Handler h) => h.HandleAsync(campaignId, group, expected, ct), ct);
                return (HrefOf(campaignId, group), "现场检查已结束");
            }, async state => await StepAsync(campaignId, group, state, door, ct), ct));
    }

    private static void MapReopening(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Base + "/reopening", async (Guid campaignId, int group, Door door, CancellationToken ct) =>
        {
            door.Require(Right.CloseFieldwork);
            var read = await ReadAsync(campaignId, group, door, ct);
            return read.CanReopen ? PageResults.Page<ReopenFieldworkPage>(new GroupStep(read, FormState.At(read.Revision))) : TypedResults.LocalRedirect(HrefOf(campaignId, group));
        });
        pages.MapPost(Base + "/reopening", (Guid campaignId, int group, HttpContext http, Door door, Signature signature, CancellationToken ct) =>
            FormState.TakeAsync<ReopenFieldworkPage>(http, async (form, expected) =>
            {
                door.Require(Right.CloseFieldwork);
                await signature.EnforceAsync(form["password"], ct);
                await door.CallAsync((ReopenFieldwork.Handler h) => h.HandleAsync(campaignId, group, new(form["reason"]), expected, ct), ct);
                return (HrefOf(campaignId, group), "现场检查已恢复");
            }, async state => await StepAsync(campaignId, group, state, door, ct), ct));
    }

    private static async Task<GroupStep> StepAsync(Guid campaignId, int group, FormState state, Door door, CancellationToken ct)
    {
        var read = await ReadAsync(campaignId, group, door, ct);
        return new GroupStep(read, state.On(read.Revision));
    }

    private static HostDatesPage.Shown Dates(ReadGroup.Response read, int city, FormState form) =>
        new(read, read.Dates.FirstOrDefault(dates => dates.City == city) ?? throw new RefusedException(FieldworkRefusals.NotInspected), form);

    private static Task<ReadGroup.Response> ReadAsync(Guid campaignId, int group, Door door, CancellationToken ct) =>
        door.CallAsync((ReadGroup.Handler h) => h.HandleAsync(campaignId, group, ct), ct);
}

/// <summary>What a page shows that asks before a step of a whole group.</summary>
public sealed record GroupStep(ReadGroup.Response Group, FormState Form)
{
    internal string Href => GroupPages.HrefOf(Group.CampaignId, Group.Group);
}
