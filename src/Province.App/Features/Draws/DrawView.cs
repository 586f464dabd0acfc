using System.Text.Json.Nodes;
using Province.Domain.Draws;
using Province.Draws.Json;
using Province.Draws.Pools;
using Province.Draws.Records;
using Province.Draws.Requests;

namespace Province.App.Features.Draws;

/// <summary>What people see of a draw.</summary>
public sealed record DrawView(
    DrawState State, string Title, string OpenHash, string RequestHash, DateTimeOffset OpenedAt, string OpenedBy,
    DateTimeOffset CommitsClose, DateTimeOffset RevealsClose, bool Rehearsal, string LastKind, int Confirmations,
    IReadOnlyList<DrawView.Seat> Seats, DrawView.PoolFigures? Pool, IReadOnlyList<DrawView.Rule> Rules,
    string? Typed, DrawView.Outcome? Result, IReadOnlyList<DrawView.Event> Events, DrawView.Proposal? Proposed, IReadOnlyList<DrawView.Ground> Grounds)
{
    private const int MostGrounds = 50;

    public sealed record Seat(string Role, string Name, bool HasCommitted, bool HasRevealed, bool HasConfirmed, string? SignedBy, string? Evidence, string? VoidSignedBy);

    /// <summary>What the parties are asked to sign: that the draw is void after its outcome.</summary>
    /// <param name="Proof">What the request proves, in words.</param>
    /// <param name="Text">The operator's words.</param>
    public sealed record Proposal(string Proof, string Text, string Fingerprint);

    /// <summary>A reason that the request proves, by which a draw could be void after its outcome.</summary>
    public sealed record Ground(string Reason, IReadOnlyList<string> Evidence, string Text);

    /// <param name="Total">All rows (家).</param>
    /// <param name="Allowed">Rows that can be drawn.</param>
    /// <param name="Excluded">Rows excluded, by rule in words.</param>
    /// <param name="Included">Rows that are in by name and do not count.</param>
    public sealed record PoolFigures(int Total, int Allowed, IReadOnlyList<Excluded> Excluded, int Included);

    public sealed record Excluded(string Text, int Count);

    public sealed record Rule(string Name, string Text);

    /// <param name="Outcomes">How many outcomes the rules allow, in decimal.</param>
    /// <param name="Lines">The result in lines for people.</param>
    public sealed record Outcome(string Outcomes, string Rank, string Seed, IReadOnlyList<Line> Lines, JsonNode Result);

    /// <param name="Odds">How likely it was to be drawn, as a percentage with the fraction; null where the kind has none.</param>
    public sealed record Line(string Id, string Name, string? Detail, string? Odds);

    public sealed record Event(string Text, DateTimeOffset? At);

    public static DrawView Of(RegisteredDraw draw)
    {
        var chain = draw.Chain;
        var open = draw.Opened;
        var provable = draw.Stage == DrawStage.Drawn ? ProvableVoids.Of(chain.Basis.Request) : [];
        return new(DrawState.Of(draw), draw.Title, draw.OpenHash, open.Request, draw.OpenedAt, draw.OpenedBy,
            draw.CommitsClose, draw.RevealsClose, open.Ceremony.Rehearsal, open.Ceremony.Last.Kind, open.Ceremony.Confirmations,
            [.. SeatsOf(draw)], FiguresOf(chain.Basis.Request),
            [.. chain.Basis.Request.NamedRules.Select(rule => new Rule(rule.Name, rule.Text))],
            draw.Typed, DrawOutcomes.Of(chain), DrawEvents.Of(chain), ProposalOf(draw, provable),
            [.. provable.Take(MostGrounds).Select(ground => new Ground(ground.Reason, ground.Evidence, ground.Text))]);
    }

    /// <summary>What each device has given; a confirmation that is recorded stays with the outcome.</summary>
    private static IEnumerable<Seat> SeatsOf(RegisteredDraw draw)
    {
        var sinceLast = draw.Chain.Records.Reverse().TakeWhile(record => record is not LastRecord).ToList();
        var signed = sinceLast.OfType<SignedRecord>().ToDictionary(record => record.Signer.Role);
        var confirmed = draw.Stage == DrawStage.Throwing ? [] : sinceLast.OfType<OutcomeRecord>().SelectMany(outcome => outcome.ConfirmedBy).ToHashSet();
        return draw.Seats.Select(seat => new Seat(seat.Role, seat.Name, draw.Chain.ReceiptOf(seat.Role) is not null, seat.Value is not null,
            seat.HasConfirmed || confirmed.Contains(seat.Role), signed.GetValueOrDefault(seat.Role)?.Signer.Name, signed.GetValueOrDefault(seat.Role)?.Evidence,
            seat.VoidSignedBy));
    }

    private static Proposal? ProposalOf(RegisteredDraw draw, IReadOnlyList<ProvableVoid> provable) => draw.Proposed is not { } proposed ? null : new(
        provable.FirstOrDefault(ground => ground.Reason == proposed.Reason && ground.Evidence.ToHashSet().SetEquals(proposed.Evidence))?.Text ?? string.Join("、", proposed.Evidence),
        proposed.Text, proposed.Fingerprint(draw.OpenHash));

    private static PoolFigures? FiguresOf(DrawRequest request)
    {
        if (request is not PoolRequest pool)
            return null;
        var census = pool.Census;
        return new(census.Count, census.Allowed,
            [.. pool.Exclusions.Where(rule => census.Excluded.ContainsKey(rule.Name)).Select(rule => new Excluded(rule.Text, census.Excluded[rule.Name]))],
            census.Included.Count);
    }
}
