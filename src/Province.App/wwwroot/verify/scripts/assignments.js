'use strict';
// Pairing, officers and order (section 4.4).
(function (V) {
  /** Groups of the smallest city left and companions, companion after companion, so that a pair kept apart ends a branch early. */
  class PairingMoves {
    constructor(game, left) {
      this.game = game;
      this.left = left;
      this.places = [0];
      this.first = true;
    }

    get taken() { return this.places.map(place => this.left[place]); }

    /** Raises the last place, or drops it when it has run out; false when nothing is left. */
    raise() {
      for (; this.places.length > 1; this.places.pop())
        if (++this.places[this.places.length - 1] < this.left.length) return true;
      return false;
    }

    next() {
      let good = this.first;
      if (!this.first) good = this.raise();
      this.first = false;
      for (; good; good = this.raise()) {
        if (this.apart()) continue;
        while (this.places.length < this.game.size && this.places.at(-1) + 1 < this.left.length) {
          this.places.push(this.places.at(-1) + 1);
          if (this.apart()) break;
        }
        if (!this.apart() && this.places.length === this.game.size && this.game.keepsTogether(this.taken)) return this.taken;
      }
      return null;
    }

    /** Whether the last one taken may not be with one before it. */
    apart() {
      const last = this.left[this.places.at(-1)];
      return this.places.slice(0, -1).some(place => this.game.apart[last].has(this.left[place]));
    }
  }

  class PairingGame {
    constructor(request, rules) {
      const index = new Map(request.cities.map((city, i) => [city.id, i]));
      const pairsOf = kind => rules.filter(rule => rule.kind === kind).flatMap(rule => rule.pairs.map(pair => [index.get(pair.first), index.get(pair.second)]));
      this.size = request.groupSize;
      this.positions = request.cities.length / request.groupSize;
      this.first = V.fullMask(request.cities.length);
      this.together = pairsOf('together');
      this.apart = request.cities.map(() => new Set());
      for (const [a, b] of pairsOf('apart')) {
        this.apart[a].add(b);
        this.apart[b].add(a);
      }
    }

    key(state) { return state; }

    keepsTogether(taken) { return this.together.every(([a, b]) => taken.includes(a) === taken.includes(b)); }

    moves(_, state) {
      const moves = new PairingMoves(this, V.members(state));
      return { next: () => moves.next(), after: taken => V.without(state, taken) };
    }
  }

  class OfficersGame {
    constructor(request, rules) {
      this.officers = request.officers;
      const officer = new Map(request.officers.map((item, i) => [item.id, i]));
      const named = (kind, group) => rules.filter(rule => rule.kind === kind).flatMap(rule => rule.pairs)
        .filter(pair => pair.group === group.id).map(pair => officer.get(pair.officer));
      this.open = request.groups.map(group => {
        const forbidden = named('forbidden', group), required = named('required', group);
        return request.officers.map((_, i) => i).filter(i => !forbidden.includes(i) && required.every(r => r === i));
      });
      this.positions = request.groups.length;
      this.first = request.officers.map(() => 0);
    }

    key(state) { return String.fromCharCode(...state); }

    ends(state) { return state.every((load, i) => load >= this.officers[i].min); }

    moves(group, state) {
      const free = this.open[group].filter(i => state[i] < this.officers[i].max);
      let at = 0;
      return { next: () => at < free.length ? free[at++] : null, after: taken => state.map((load, i) => i === taken ? load + 1 : load) };
    }
  }

  const tallied = Game => function* (request, rules) {
    const table = new V.Tally(new Game(request, rules));
    yield* table.build();
    return table;
  };

  V.pairing = tallied(PairingGame);
  V.officers = tallied(OfficersGame);

  V.pairingResult = (request, moves) => ({ groups: moves.map(taken => taken.map(city => request.cities[city].id)) });
  V.officersResult = (request, moves) => ({ groups: moves.map((taken, i) => ({ group: request.groups[i].id, officer: request.officers[taken].id })) });

  V.OrderTable = class OrderTable {
    constructor(items) {
      this.items = items;
      this.factorials = [1n];
      for (let n = 1; n <= items.length; n++) this.factorials.push(this.factorials[n - 1] * BigInt(n));
      this.N = this.factorials[items.length];
    }

    *unrank(R) {
      const left = this.items.map(item => item.id), order = [];
      for (let n = left.length; n > 0; n--) {
        order.push(...left.splice(Number(R / this.factorials[n - 1]), 1));
        R %= this.factorials[n - 1];
        if (n % 50 === 0) yield;
      }
      return order;
    }
  };
})(globalThis.Verifier ??= {});
