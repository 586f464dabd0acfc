'use strict';
// Counting by position and state for what has no rows (sections 4.3 and 4.4): f of a state is the sum of f over its moves.
(function (V) {
  /**
   * A game has `positions`, a `first` state, `key(state)`, `moves(position, state)` with `next()` that gives
   * moves in order until null and `after(move)`, and, when the end is not always good, `ends(state)`.
   */
  V.Tally = class Tally {
    constructor(game) {
      this.game = game;
      this.known = Array.from({ length: game.positions + 1 }, () => new Map());
      this.entries = 0;
      this.work = 0;
    }

    *build() {
      this.N = yield* this.visit(0, this.game.first);
    }

    *visit(position, state) {
      if (++this.entries > V.MOST_ENTRIES) V.fail('draw.too_complex', '', { entries: this.entries });
      let sum = 0n;
      if (position === this.game.positions) sum = this.game.ends?.(state) ?? true ? 1n : 0n;
      else {
        const known = this.known[position + 1], moves = this.game.moves(position, state);
        for (let move = moves.next(); move !== null; move = moves.next()) {
          const after = moves.after(move), key = this.game.key(after);
          let f = known.get(key);
          if (f === undefined) f = yield* this.visit(position + 1, after);
          sum += f;
          if (++this.work % 4096 === 0) yield { step: 'count', done: this.entries, of: V.MOST_ENTRIES };
        }
      }
      this.known[position].set(this.game.key(state), sum);
      return sum;
    }

    *unrank(R) {
      const taken = [];
      let state = this.game.first;
      for (let position = 0; position < this.game.positions; position++) {
        const moves = this.game.moves(position, state);
        for (let move = moves.next(); ; move = moves.next()) {
          const after = moves.after(move), f = this.known[position + 1].get(this.game.key(after));
          if (R >= f) { R -= f; continue; }
          taken.push(move);
          state = after;
          break;
        }
        yield;
      }
      return taken;
    }
  };

  /** Subsets of a list in the order of section 4: `size` of `free`, merged with `forced`. Both ascending lists of numbers. */
  V.Combinations = class Combinations {
    constructor(free, forced, size) {
      this.free = free;
      this.forced = forced;
      this.k = size - forced.length;
      this.places = this.k < 0 || this.k > free.length ? null : Array.from({ length: this.k }, (_, i) => i);
      this.fresh = true;
    }

    next() {
      if (!this.places) return null;
      if (!this.fresh && !this.advance()) return this.places = null;
      this.fresh = false;
      const taken = this.places.map(place => this.free[place]);
      return this.forced.length === 0 ? taken : [...taken, ...this.forced].sort((a, b) => a - b);
    }

    advance() {
      for (let i = this.k - 1; i >= 0; i--) {
        if (this.places[i] === this.free.length - this.k + i) continue;
        this.places[i]++;
        for (let j = i + 1; j < this.k; j++) this.places[j] = this.places[j - 1] + 1;
        return true;
      }
      return false;
    }
  };

  /** Sets of up to 40 numbers as one number. */
  const POWERS = Array.from({ length: 41 }, (_, i) => 2 ** i);
  V.without = (mask, taken) => {
    for (const item of taken) mask -= POWERS[item];
    return mask;
  };

  V.fullMask = count => POWERS[count] - 1;

  V.members = mask => {
    const items = [];
    for (let low = mask % 2 ** 20, i = 0; low > 0; low >>>= 1, i++) if (low & 1) items.push(i);
    for (let high = Math.floor(mask / 2 ** 20), i = 20; high > 0; high >>>= 1, i++) if (high & 1) items.push(i);
    return items;
  };
})(globalThis.Verifier ??= {});
