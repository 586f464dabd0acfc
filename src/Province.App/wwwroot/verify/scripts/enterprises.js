'use strict';
// The table of section 4.1: how many sets keep every rule, which one has a rank, and the odds of each cell.
(function (V) {
  /** All states before one cell. */
  class Layer {
    constructor({ width, sizes, packed }) {
      Object.assign(this, { width, sizes, packed, count: 0, data: new Int32Array(64 * width), places: new Map() });
    }

    key(values) {
      if (!this.packed) return String.fromCharCode(...values.subarray(0, this.width));
      let key = 0;
      for (let s = 0; s < this.width; s++) key = key * this.sizes[s] + values[s];
      return key;
    }

    /** The place of a state, which is new when it equals the count before. */
    add(values) {
      const key = this.key(values), known = this.places.get(key);
      if (known !== undefined) return known;
      this.places.set(key, this.count);
      this.data = roomFor(this.data, (this.count + 1) * this.width);
      for (let s = 0; s < this.width; s++) this.data[this.count * this.width + s] = values[s];
      return this.count++;
    }
  }

  function roomFor(array, length) {
    if (length <= array.length) return array;
    const larger = new Int32Array(2 * array.length);
    larger.set(array);
    return larger;
  }

  /** Where the states before a cell lead: from state s with `low[s]` rows to `to[from[s]]`, with one more row to the next, until `from[s + 1]`. */
  class Moves {
    constructor(count) {
      Object.assign(this, { low: new Int32Array(count), from: new Int32Array(count + 1), to: new Int32Array(64), count: 0 });
    }

    push(target) {
      this.to = roomFor(this.to, this.count + 1);
      this.to[this.count++] = target;
    }
  }

  V.EnterpriseTable = class EnterpriseTable {
    constructor(cells, rules, size, kept = 0) {
      this.cells = cells;
      this.need = size - kept;
      this.mostWorks = Math.min(V.MOST_STEPS, Math.floor(V.MOST_WORK / size ** 2));
      this.works = 0;
      this.plan = V.stepsThrough(cells, V.ruleOrder(rules), size, this.need);
      this.N = 0n;
    }

    /** Reaches every state from the first and counts from the last. */
    *build() {
      if (!this.plan || this.need < 0 || this.plan.later[0] < this.need) return;
      const { layouts, steps } = this.plan;
      this.layers = layouts.map(layout => new Layer(layout));
      this.moves = [];
      this.out = new Int32Array(Math.max(...layouts.map(layout => layout.width)));
      this.ways = steps.map(step => V.binomials(step.n, Math.min(step.n, this.need)));
      this.layers[0].add(this.out);
      this.entries = 1;
      for (let i = 0; i < steps.length; i++) yield* this.reach(i);
      yield* this.count();
      this.N = this.f[0][0];
    }

    most(i, s) { return Math.min(this.cells[i].n, this.need - this.layers[i].data[s * this.layers[i].width]); }

    /** True when k rows of cell i may be taken in state s; the state after it stands in `out`. */
    allows(i, s, k) {
      const layer = this.layers[i];
      return layer.data[s * layer.width] + k + this.plan.later[i + 1] >= this.need && V.take(this.plan.steps[i], layer.data, s * layer.width, k, this.out);
    }

    /** What a cell bars are too few rows or too many, so those allowed follow one another. */
    *reach(i) {
      const layer = this.layers[i], next = this.layers[i + 1], moves = new Moves(layer.count);
      for (let s = 0; s < layer.count; s++) {
        moves.from[s] = moves.count;
        for (let k = 0, most = this.most(i, s); k <= most; k++) {
          if (!this.allows(i, s, k)) {
            if (moves.count > moves.from[s]) break;
            continue;
          }
          if (moves.count === moves.from[s]) moves.low[s] = k;
          const before = next.count;
          moves.push(next.add(this.out));
          this.entries += next.count - before;
          if (this.entries > V.MOST_ENTRIES || ++this.works > this.mostWorks) V.fail('draw.too_complex', '', { entries: this.entries });
        }
        if (s % 256 === 0) yield { step: 'count', done: i, of: 2 * this.cells.length };
      }
      moves.from[layer.count] = moves.count;
      this.moves.push(moves);
      next.places = null;
    }

    *count() {
      const c = this.cells.length;
      this.f = this.layers.map(layer => new Array(layer.count).fill(0n));
      this.f[c].fill(1n);
      for (let i = c - 1; i >= 0; i--) {
        const { low, from, to } = this.moves[i], ways = this.ways[i], after = this.f[i + 1];
        for (let s = 0; s < this.layers[i].count; s++) {
          let sum = 0n;
          for (let at = from[s], k = low[s]; at < from[s + 1]; at++, k++) sum += ways[k] * after[to[at]];
          this.f[i][s] = sum;
          if (s % 256 === 0) yield { step: 'count', done: 2 * c - i, of: 2 * c };
        }
      }
    }

    /** For each cell how many rows the R-th outcome takes, and the rank of that subset among the cell's rows. */
    *unrank(R) {
      const parts = [];
      for (let i = 0, s = 0; i < this.cells.length; i++) {
        const { low, from, to } = this.moves[i];
        for (let at = from[s], k = low[s]; ; at++, k++) {
          const after = this.f[i + 1][to[at]], block = this.ways[i][k] * after;
          if (R >= block) { R -= block; continue; }
          parts.push({ k, rank: R / after });
          R %= after;
          s = to[at];
          break;
        }
        yield;
      }
      return parts;
    }

    /** For each cell the probability of each of its rows, in lowest terms. */
    *odds() {
      const odds = [];
      let reached = [1n];
      for (let i = 0; i < this.cells.length; i++) {
        const next = new Array(this.layers[i + 1].count).fill(0n);
        const { low, from, to } = this.moves[i], ways = this.ways[i];
        let all = 0n;
        for (let s = 0; s < this.layers[i].count; s++) {
          if (reached[s] === 0n) continue;
          let taken = 0n;
          for (let at = from[s], k = low[s]; at < from[s + 1]; at++, k++) {
            taken += BigInt(k) * ways[k] * this.f[i + 1][to[at]];
            next[to[at]] += reached[s] * ways[k];
          }
          all += reached[s] * taken;
          if (s % 256 === 0) yield { step: 'odds', done: i, of: this.cells.length };
        }
        odds.push(V.fraction(all, BigInt(this.cells[i].n) * this.N));
        reached = next;
      }
      return odds;
    }
  };

  /** Entries of the rule's table of one request; a draw that nothing can satisfy has N = 0. */
  V.enterprises = function* (pool, round, rules) {
    const subset = rules ?? pool.request.rules;
    const cells = rules ? V.cellsUnder(round.cells, pool.request.rules, rules) : round.cells;
    const table = new V.EnterpriseTable(cells, subset, pool.request.size, round.kept.length);
    yield* table.build();
    return table;
  };

  /** The ids of the R-th outcome, or, when rows are not known, how many of each cell are new. */
  V.chooseRows = function* (pool, cells, parts) {
    const chosen = [];
    for (const [i, { k, rank }] of parts.entries()) {
      if (k > 0) {
        for (const position of yield* V.unrankSubset(cells[i].n, k, rank)) chosen.push(pool.idOf(cells[i].rows[position]));
      }
      yield;
    }
    return chosen;
  };
})(globalThis.Verifier ??= {});
