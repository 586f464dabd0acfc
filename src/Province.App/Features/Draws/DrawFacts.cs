using Province.App.Facts;
using Province.Domain.Draws;
using Province.Draws.Json;
using Province.Draws.Pools;
using Province.Draws.Records;

namespace Province.App.Features.Draws;

/// <summary>Tells what a step made of a draw, in the transaction of the step.</summary>
internal sealed class DrawFacts(FactBoard board)
{
    /// <param name="draw">The draw after the step.</param>
    /// <param name="before">Where it stood before.</param>
    public Task TellAsync(RegisteredDraw draw, DrawStage before, CancellationToken ct) => (before, draw.Stage) switch
    {
        (DrawStage.Throwing, DrawStage.Drawn) => board.TellAsync(Concluded(draw), ct),
        (DrawStage.Drawn, DrawStage.Throwing) => board.TellAsync(new RowsWithdrawn(draw.Id, draw.Subject, draw.Chain.Records.OfType<WithdrawalRecord>().Last().Rows), ct),
        (not DrawStage.Void, DrawStage.Void) => board.TellAsync(Voided(draw), ct),
        _ => Task.CompletedTask,
    };

    private static DrawConcluded Concluded(RegisteredDraw draw)
    {
        var results = draw.Chain.Records.OfType<OutcomeRecord>().Select(outcome => outcome.Drawn.Result).ToList();
        var chosen = Rows(draw.Chain.Basis, results[^1], "chosen", results.Count == 1 ? [] : Ids(results[^2], "chosen"));
        return new(draw.Id, draw.Number, draw.Subject, draw.Opened.Ceremony.Rehearsal, chosen, results.Count == 1 ? Rows(draw.Chain.Basis, results[0], "included", []) : []);
    }

    private static DrawVoided Voided(RegisteredDraw draw)
    {
        var last = draw.Chain.Records.OfType<OutcomeRecord>().LastOrDefault()?.Drawn.Result;
        return new(draw.Id, draw.Number, draw.Subject, last is null ? [] : [.. Ids(last, "chosen"), .. Ids(last, "included")]);
    }

    /// <summary>The rows that a result names and that were not named before; none for kinds without a pool.</summary>
    private static List<PoolRow> Rows(DrawBasis basis, JsonObject result, string member, IEnumerable<string> before) =>
        [.. Ids(result, member).Except(before).Select(id => basis.Row(id) ?? throw new InvalidOperationException($"The result names {id}, which is no row."))];

    private static IEnumerable<string> Ids(JsonObject result, string member) => result[member] is JsonArray ids ? ids.Select(id => ((JsonString)id).Value) : [];
}
