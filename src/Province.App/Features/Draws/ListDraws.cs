using Microsoft.EntityFrameworkCore;
using Province.App.Security;
using Province.App.Shell;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Draws;
using Province.Domain.Tenancy;

namespace Province.App.Features.Draws;

/// <summary>The register of draws (抽取登记簿): every draw by its number, void ones too.</summary>
public static class ListDraws
{
    public sealed record Row
    {
        public required Guid DrawId { get; init; }
        public required int Number { get; init; }
        public required string Subject { get; init; }
        public required string Title { get; init; }
        public required DrawStage Stage { get; init; }
        public required DateTimeOffset OpenedAt { get; init; }
        public required string OpenedBy { get; init; }
        public required string Head { get; init; }
    }

    private static readonly SortKeys<Row> Keys = SortKeys<Row>.Usually("-number", row => row.DrawId)
        .Add("number", row => row.Number).Add("stage", row => row.Stage).Add("openedAt", row => row.OpenedAt);

    internal static void Map(IEndpointRouteBuilder api, IEndpointRouteBuilder pages)
    {
        api.MapGet("/draws", async (ListQuery query, string? stage, Door door, CancellationToken ct) =>
            TypedResults.Ok(await door.CallAsync((Handler h) => h.HandleAsync(query, StageOf(stage), ct), ct))).WithName(nameof(ListDraws));
        pages.MapGet("/draws", async (ListQuery query, string? stage, Door door, CancellationToken ct) =>
        {
            var page = await door.CallAsync((Handler h) => h.HandleAsync(query, StageOf(stage), ct), ct);
            return PageResults.Page<DrawsPage>(new DrawsPage.Shown(page, query.Text, StageOf(stage), door.Caller));
        });
    }

    private static DrawStage? StageOf(string? stage) => ListQuery.Filter<DrawStage>("stage", stage);

    [Needs(Right.ViewDraws)]
    internal sealed class Handler(ProvinceDb db)
    {
        internal Task<Page<Row>> HandleAsync(ListQuery query, DrawStage? stage, CancellationToken ct)
        {
            var rows = db.Draws.AsNoTracking().Select(d => new Row
            {
                DrawId = d.Id, Number = d.Number, Subject = d.Subject, Title = d.Title, Stage = d.Stage, OpenedAt = d.OpenedAt, OpenedBy = d.OpenedBy, Head = d.Head,
            });
            if (stage is not null)
                rows = rows.Where(row => row.Stage == stage);
            if (query.Text is { } text)
                rows = rows.Where(row => row.Title.Contains(text) || row.Subject.Contains(text));
            return rows.PageAsync(query, Keys, ct);
        }
    }
}
