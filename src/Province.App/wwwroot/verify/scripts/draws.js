'use strict';
// One way to count and to unrank for all six kinds, and the smallest set of rules that cannot hold together.
(function (V) {
  const MOST_SEARCHED = 20000000;

  /** What a request draws from, when its rows are in it or when it has none. */
  V.modelOf = request => 'pool' in request ? V.poolOfRows(request) : { request, rowsKnown: true, included: [] };

  /** What there is to draw from; of kinds without rows nothing is kept or withdrawn. */
  V.roundIn = (model, kept, withdrawn) => model.cells ? V.roundOf(model, kept, withdrawn) : { kept, withdrawn };

  V.firstRound = model => V.roundIn(model, [], []);

  /** The table of a round; `rules` only when fewer than the request's. */
  V.tableOf = function* (model, round, rules) {
    const request = model.request;
    if (request.kind === 'enterprises') return yield* V.enterprises(model, round, rules);
    if (request.kind === 'one-of-each') return new V.OneOfEachTable(round.cells);
    if (request.kind === 'order') return new V.OrderTable(request.items);
    return yield* V[request.kind](request, rules ?? request.rules);
  };

  V.oddsOf = function* (table) {
    return table.odds ? yield* table.odds() : [];
  };

  const sorted = ids => [...ids].sort(V.compare);

  /** The R-th outcome in the form of section 3, for a model whose rows are known. */
  V.resultOf = function* (model, round, table, R) {
    const request = model.request, moves = yield* table.unrank(R), included = sorted(model.included);
    switch (request.kind) {
      case 'enterprises':
        return { chosen: sorted([...round.kept, ...yield* V.chooseRows(model, round.cells, moves)]), included };
      case 'one-of-each':
        return { chosen: moves.map((digit, j) => keptIn(model, round, j) ?? model.idOf(round.cells[j].rows[digit])), included };
      case 'order':
        return { order: moves };
      default:
        return V[`${request.kind}Result`](request, moves);
    }
  };

  const keptIn = (model, round, cell) => round.kept.find(id => model.cellOf(id) === cell);

  /** Whether a result has as many rows of each cell as the R-th outcome, for a model of which only the summary is known. */
  V.fits = function* (model, round, table, R, result) {
    const moves = yield* table.unrank(R), request = model.request;
    if (!Array.isArray(result.chosen) || V.canonical(result.included ?? '') !== V.canonical(sorted(model.included))) return false;
    const counts = round.cells.map(() => 0);
    for (const id of result.chosen) {
      const cell = typeof id === 'string' ? model.cellOf(id) : -1;
      if (cell < 0 || round.withdrawn.includes(id)) return false;
      counts[cell]++;
    }
    if (Object.keys(result).length !== 2 || new Set(result.chosen).size !== result.chosen.length) return false;
    if (request.kind === 'one-of-each') {
      return result.chosen.length === round.cells.length
        && result.chosen.every((id, j) => model.cellOf(id) === j && (keptIn(model, round, j) ?? id) === id);
    }
    return round.kept.every(id => result.chosen.includes(id))
      && V.canonical(sorted(result.chosen)) === V.canonical(result.chosen)
      && counts.every((count, i) => count === moves[i].k + round.cells[i].stay);
  };

  function* subsets(items, size, from = 0, taken = []) {
    if (taken.length === size) yield taken;
    else for (let i = from; i < items.length; i++) yield* subsets(items, size, i + 1, [...taken, items[i]]);
  }

  /** Why N = 0: the names of the first smallest set of rules that leave nothing, or the values without a row; null when not found. */
  V.conflictOf = function* (model, round) {
    const request = model.request;
    if (request.kind === 'one-of-each') return (yield* V.tableOf(model, round)).lacking;
    let searched = 0;
    for (let size = 0; size <= request.rules.length; size++) {
      for (const subset of subsets(request.rules, size)) {
        if (searched > MOST_SEARCHED) return null;
        try {
          const table = yield* V.tableOf(model, round, subset);
          searched += table.entries ?? 0;
          if (table.N === 0n) return subset.map(rule => rule.name);
        } catch (fault) {
          if (fault.code !== 'draw.too_complex') throw fault;
          searched += V.MOST_ENTRIES;
        }
      }
    }
    return null;
  };

  /** A request alone: how many outcomes it has. */
  V.countRequest = function* (model) {
    const round = V.firstRound(model), table = yield* V.tableOf(model, round);
    if (table.N === 0n) V.fail('draw.impossible', '', { conflict: yield* V.conflictOf(model, round) });
    return { round, table };
  };
})(globalThis.Verifier ??= {});
