using System.Linq.Expressions;
using Province.Domain.Draws;

namespace Province.App.Features.Draws.Public;

/// <summary>What anybody is told of a draw. Before the release it holds no name and nothing from which one could be found out.</summary>
/// <param name="Tenant">The publisher's code.</param>
/// <param name="OpenHash">Fixes the draw: its place in the register, its parties by number, its times, and through <paramref name="RequestHash"/> the pool and the rules.</param>
/// <param name="Head">The hash of the last record; the certificate ends with it.</param>
/// <param name="VoidReason">Why it is void, or null.</param>
/// <param name="ReleasedAt">When the certificate was made public; null before.</param>
/// <param name="Certificate">The address of the certificate, or null before the release.</param>
public sealed record PublicDrawView(
    int Tenant, string Publisher, int Number, string Subject, string Title, DrawStage Stage, bool Rehearsal, string LastKind, string OpenHash, string RequestHash, string Head,
    DateTimeOffset OpenedAt, DateTimeOffset CommitsClose, DateTimeOffset RevealsClose, string? VoidReason, DateTimeOffset? ReleasedAt, string? Certificate,
    IReadOnlyList<PublicDrawView.Other> Others)
{
    /// <summary>Another draw of the same subject; the void ones stay beside the one that counts.</summary>
    public sealed record Other(int Number, DrawStage Stage, string? VoidReason);

    /// <summary>A row without its certificate, which may be long.</summary>
    internal sealed record Row(
        int Tenant, int Number, string Subject, string Title, DrawStage Stage, bool Rehearsal, string LastKind, string OpenHash, string RequestHash, string Head,
        DateTimeOffset OpenedAt, DateTimeOffset CommitsClose, DateTimeOffset RevealsClose, string? VoidReason, DateTimeOffset? ReleasedAt)
    {
        internal static readonly Expression<Func<PublicDraw, Row>> Of = draw => new Row(
            draw.Publisher.Code, draw.Number, draw.Subject, draw.Title, draw.Stage, draw.Rehearsal, draw.LastKind, draw.OpenHash, draw.RequestHash, draw.Head,
            draw.OpenedAt, draw.CommitsClose, draw.RevealsClose, draw.VoidReason, draw.ReleasedAt);
    }

    internal static PublicDrawView Of(Row row, string publisher, IReadOnlyList<Other> others) => new(
        row.Tenant, publisher, row.Number, row.Subject, row.Title, row.Stage, row.Rehearsal, row.LastKind, row.OpenHash, row.RequestHash, row.Head,
        row.OpenedAt, row.CommitsClose, row.RevealsClose, row.VoidReason, row.ReleasedAt,
        row.ReleasedAt is null ? null : $"/public/draws/{row.Tenant}/{row.Number}/certificate", others);
}
