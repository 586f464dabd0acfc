using Microsoft.EntityFrameworkCore;
using Province.App.Facts;
using Province.App.Security;
using Province.Data;
using Province.Domain.Draws;
using Province.Domain.Refusals;
using Province.Draws.Json;
using Province.Draws.Records;
using Province.Draws.Requests;

namespace Province.App.Features.Draws;

/// <summary>The register of draws, for whoever opens one: it gives the next number, and one subject has one draw that is open or valid.</summary>
internal sealed class DrawRegister(ProvinceDb db, DrawSteps steps, Session session, FactBoard facts)
{
    /// <summary>Opens a draw and saves it.</summary>
    /// <param name="doubtsChecked">Whether somebody has looked at what in the request could make the draw void afterwards.</param>
    /// <exception cref="RefusedException">The subject is taken, nobody looked at the doubts, or the request, the parties or the times are not right.</exception>
    public async Task<DrawState> OpenAsync(string subject, DrawRequest request, Ceremony ceremony, bool doubtsChecked, CancellationToken ct)
    {
        await db.TakeTurnAsync(Turn.Draws, ct);
        if (await db.Draws.AnyAsync(d => d.Subject == subject && d.Stage != DrawStage.Void, ct))
            throw new RefusedException(DrawRefusals.SubjectTaken);
        if (!doubtsChecked && !ceremony.Rehearsal && ProvableVoids.Of(request) is { Count: > 0 } doubts)
            throw new RefusedException(DrawRefusals.Doubtful(doubts));
        var before = await db.Draws.OrderByDescending(d => d.Number).Select(d => new { d.Number, d.OpenHash }).FirstOrDefaultAsync(ct);
        var voids = await db.Draws.Where(d => d.Subject == subject).OrderBy(d => d.Number).Select(d => new VoidDraw(d.Number, d.Head)).ToListAsync(ct);
        var opening = new DrawOpening((before?.Number ?? 0) + 1, before?.OpenHash ?? Formats.ZeroHash, subject, request, ceremony, voids, session.Caller.Name);
        var draw = db.Draws.Add(new RegisteredDraw(session.Tenant, Guid.CreateVersion7(steps.Now), opening, steps.Now)).Entity;
        await facts.TellAsync(new DrawOpened(subject), ct);
        await steps.SaveAsync(draw, $"开启抽取，请求指纹 {draw.Opened.Request[..12]}，席位 {draw.Seats.Count} 个", ct);
        return DrawState.Of(draw);
    }

    /// <summary>Times of records are whole seconds.</summary>
    public static DateTimeOffset Second(DateTimeOffset time) => DateTimeOffset.FromUnixTimeSeconds(time.ToUnixTimeSeconds());
}
