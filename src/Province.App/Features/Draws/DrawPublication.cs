using Microsoft.EntityFrameworkCore;
using Province.Data;
using Province.Domain.Draws;

namespace Province.App.Features.Draws;

/// <summary>Keeps the public row of a draw in step with the draw, in the same transaction (抽取公示).</summary>
internal sealed class DrawPublication(ProvinceDb db, TimeProvider clock)
{
    /// <summary>Shows where the draw stands now.</summary>
    public async Task ShowAsync(RegisteredDraw draw, CancellationToken ct) => (await RowAsync(draw, ct)).Follow(draw);

    /// <summary>Releases the certificate.</summary>
    public async Task ReleaseAsync(RegisteredDraw draw, CancellationToken ct) => (await RowAsync(draw, ct)).Release(draw, clock.GetUtcNow());

    /// <summary>Releases the certificate of the subject's valid draw, if it has an outcome and is not public yet.</summary>
    public async Task ReleaseSubjectAsync(string subject, CancellationToken ct)
    {
        var draw = await db.Draws.Include(d => d.Seats.OrderBy(seat => seat.Ordinal)).SingleOrDefaultAsync(d => d.Subject == subject && d.Stage == DrawStage.Drawn, ct);
        if (draw is null || await IsReleasedAsync(draw, ct))
            return;
        await ReleaseAsync(draw, ct);
        await db.SaveChangesAsync(ct);
    }

    public Task<bool> IsReleasedAsync(RegisteredDraw draw, CancellationToken ct) =>
        db.PublicDraws.AnyAsync(row => row.Publisher == draw.Tenant && row.Number == draw.Number && row.ReleasedAt != null, ct);

    private async Task<PublicDraw> RowAsync(RegisteredDraw draw, CancellationToken ct) =>
        await db.PublicDraws.SingleOrDefaultAsync(row => row.Publisher == draw.Tenant && row.Number == draw.Number, ct) ?? db.PublicDraws.Add(new PublicDraw(draw)).Entity;
}
