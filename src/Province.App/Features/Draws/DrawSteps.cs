using Microsoft.EntityFrameworkCore;
using Province.App.Features.Draws.Seats;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Data;
using Province.Domain.Draws;
using Province.Domain.Refusals;

namespace Province.App.Features.Draws;

/// <summary>Loads a draw for a step, at the revision that the caller saw, and records the step.</summary>
internal sealed class DrawSteps(ProvinceDb db, Session session, TimeProvider clock, DrawPublication publication, DrawFacts facts)
{
    public DateTimeOffset Now => clock.GetUtcNow();

    public async Task<RegisteredDraw> LoadAsync(Guid drawId, CancellationToken ct) =>
        await db.Draws.Include(d => d.Seats.OrderBy(seat => seat.Ordinal)).SingleOrDefaultAsync(d => d.Id == drawId, ct)
            ?? throw new RefusedException(DrawRefusals.NotFound);

    /// <summary>Loads a draw for somebody who asks again and again; null when nothing has changed since.</summary>
    public async Task<RegisteredDraw?> LoadAsync(Guid drawId, KnownVersion known, CancellationToken ct) =>
        known.IsAny && await db.Draws.Where(d => d.Id == drawId).Select(d => (int?)d.Revision).SingleOrDefaultAsync(ct) is { } revision && known.Is(revision)
            ? null
            : await LoadAsync(drawId, ct);

    /// <summary>Takes an operator's step and saves it.</summary>
    public async Task<DrawState> TakeAsync(Guid drawId, ExpectedVersion expected, string what, Action<RegisteredDraw, DateTimeOffset> step, CancellationToken ct)
    {
        var draw = await LoadAsync(drawId, ct);
        expected.Enforce(draw.Revision);
        var before = draw.Stage;
        step(draw, Now);
        await SaveAsync(draw, what, ct);
        await facts.TellAsync(draw, before, ct);
        return DrawState.Of(draw);
    }

    /// <summary>Takes a step of the seat that the caller's link is for, and saves it.</summary>
    public async Task<SeatView> TakeAsync(string what, Action<RegisteredDraw, string, DateTimeOffset> step, CancellationToken ct)
    {
        var seat = session.Caller.Capability ?? throw new InvalidOperationException("A seat is taken by a capability link.");
        var draw = await LoadAsync(seat.SubjectId, ct);
        var before = draw.Stage;
        step(draw, seat.Part, Now);
        await SaveAsync(draw, what, ct);
        await facts.TellAsync(draw, before, ct);
        return SeatView.Of(draw, seat.Part);
    }

    public async Task SaveAsync(RegisteredDraw draw, string what, CancellationToken ct)
    {
        session.Record("draw", draw.Id, $"第 {draw.Number} 号抽取：{draw.Title}", what);
        await publication.ShowAsync(draw, ct);
        await db.SaveChangesAsync(ct);
    }
}

/// <summary>What a step answers: where the draw stands now.</summary>
public sealed record DrawState(Guid DrawId, int Number, string Subject, DrawStage Stage, int Revision, string Head)
{
    internal static TaggedOk<DrawState> Tagged(DrawState state) => Shell.Api.Tagged.Ok(state, state.Revision);

    public static DrawState Of(RegisteredDraw draw) => new(draw.Id, draw.Number, draw.Subject, draw.Stage, draw.Revision, draw.Head);
}
