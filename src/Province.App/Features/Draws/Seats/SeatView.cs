using Province.Domain.Draws;
using Province.Draws.Records;

namespace Province.App.Features.Draws.Seats;

/// <summary>What a party's device is told of the draw.</summary>
/// <param name="Commitment">What this seat committed to as the records hold it; the device compares it with its own.</param>
/// <param name="Typed">The last value that waits for confirmation, with the fingerprint to confirm.</param>
public sealed record SeatView(
    DrawState State, string Title, string Role, string Name, bool IsOperator, string OpenHash, string RequestHash, DateTimeOffset CommitsClose, DateTimeOffset RevealsClose,
    IReadOnlyList<DrawView.Rule> Rules, DrawView.PoolFigures? Pool, string? Commitment, string CommitsClosedHash, string RevealsClosedHash, bool HasRevealed,
    SeatView.TypedLast? Typed, DrawView.Outcome? Result, string? SignedBy, DrawView.Proposal? ProposedVoid, string? VoidSignedBy)
{
    public sealed record TypedLast(string Value, string Fingerprint, bool HasConfirmed);

    public static SeatView Of(RegisteredDraw draw, string role)
    {
        var view = DrawView.Of(draw);
        var seat = draw.SeatOf(role);
        var receipt = draw.Chain.ReceiptOf(role);
        return new(view.State, view.Title, role, seat.Name, seat.Ordinal == 0, view.OpenHash, view.RequestHash, view.CommitsClose, view.RevealsClose,
            view.Rules, view.Pool, receipt?.Commitment, receipt?.CommitsClosed ?? "", receipt?.RevealsClosed ?? "", seat.Value is not null,
            draw.Typed is { } typed ? new(typed, draw.TypedFingerprint!, seat.HasConfirmed) : null,
            view.Result, view.Seats.Single(s => s.Role == role).SignedBy, view.Proposed, seat.VoidSignedBy);
    }
}
