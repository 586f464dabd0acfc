using System.Globalization;
using Microsoft.AspNetCore.Components;
using Province.App.Security;
using Province.App.Shell;
using Province.App.Shell.Api;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;

namespace Province.App.Features.Draws;

/// <summary>What is signed about a draw that has an outcome, each on a page of its own: that it should be void, and that its certificate becomes public.</summary>
internal static class DrawSignPages
{
    internal static void Map(IEndpointRouteBuilder pages)
    {
        Map<ProposeVoidPage>(pages, "void-proposal", "已提请作废，请全体席位在设备上签字", (drawId, expected, form, door, ct) =>
            door.CallAsync((ProposeVoid.Handler h) => h.HandleAsync(drawId, expected, Proposed(form), ct), ct));
        Map<PublishDrawPage>(pages, "publication", "证书已公开", (drawId, expected, _, door, ct) =>
            door.CallAsync((PublishDraw.Handler h) => h.HandleAsync(drawId, expected, ct), ct));
    }

    private delegate Task<DrawState> Step(Guid drawId, ExpectedVersion expected, IFormCollection form, Door door, CancellationToken ct);

    private static void Map<TPage>(IEndpointRouteBuilder pages, string path, string said, Step step) where TPage : IComponent
    {
        pages.MapGet($"/draws/{{drawId:guid}}/{path}", (Guid drawId, Door door, CancellationToken ct) => AskAsync<TPage>(drawId, door, ct));
        pages.MapPost($"/draws/{{drawId:guid}}/{path}", (Guid drawId, HttpContext http, Door door, Signature signature, CancellationToken ct) =>
        {
            door.Require(Right.ConductDraw);
            return FormState.TakeAsync<TPage>(http, async (form, expected) =>
            {
                await signature.EnforceAsync(form["password"], ct);
                await step(drawId, expected, form, door, ct);
                return ($"/draws/{drawId}", said);
            }, async state => new DrawSignShown(await ReadAsync(drawId, door, ct), state.Revision, state.Refusal, state.Typed), ct);
        });
    }

    private static async Task<IResult> AskAsync<TPage>(Guid drawId, Door door, CancellationToken ct) where TPage : IComponent
    {
        door.Require(Right.ConductDraw);
        var draw = await ReadAsync(drawId, door, ct);
        return draw.Result is null
            ? TypedResults.LocalRedirect($"/draws/{drawId}")
            : PageResults.Page<TPage>(new DrawSignShown(draw, draw.State.Revision.ToString(CultureInfo.InvariantCulture)));
    }

    private static Task<DrawView> ReadAsync(Guid drawId, Door door, CancellationToken ct) => door.CallAsync((ReadDraw.Handler h) => h.HandleAsync(drawId, ct), ct);

    /// <summary>The ground that is chosen stands in one field: the reason and what proves it, divided by spaces, which no id holds.</summary>
    private static ProposeVoid.Request Proposed(IFormCollection form)
    {
        var ground = form["ground"].ToString().Split(' ');
        return new(ground[0], form["text"], ground[1..]);
    }
}

/// <summary>A draw that somebody signs something about.</summary>
/// <param name="Revision">The revision that was looked at.</param>
public sealed record DrawSignShown(DrawView Draw, string Revision, Refusal? Refusal = null, IFormCollection? Typed = null);
