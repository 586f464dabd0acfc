'use strict';
// Who inspects whom (section 4.3).
(function (V) {
  /** What single rules bar or force: for each group the cities it may not take, for each city the group that must. */
  function barriers(request, rules, index) {
    const barred = request.groups.map(group => new Set(group.cities.map(id => index.city.get(id))));
    const forced = request.groups.map(() => new Set());
    for (const rule of rules) {
      if (rule.kind === 'forbidden') rule.pairs.forEach(pair => barred[index.group.get(pair.group)].add(index.city.get(pair.city)));
      if (rule.kind === 'required') rule.pairs.forEach(pair => forced[index.group.get(pair.group)].add(index.city.get(pair.city)));
      if (rule.kind !== 'not-again') continue;
      for (const { by, of } of rule.earlier) if (index.builds.has(by)) barred[index.builds.get(by)].add(index.city.get(of));
    }
    forced.forEach((cities, j) => forced.forEach((other, k) => { if (j !== k) other.forEach(city => barred[j].add(city)); }));
    return { barred, forced: forced.map(cities => [...cities].sort((a, b) => a - b)) };
  }

  class InspectionGame {
    constructor(request, rules) {
      this.request = request;
      this.index = {
        city: new Map(request.cities.map((city, i) => [city.id, i])),
        group: new Map(request.groups.map((group, j) => [group.id, j])),
        builds: new Map(request.groups.flatMap((group, j) => group.cities.map(id => [id, j]))),
      };
      this.builder = request.cities.map(city => this.index.builds.get(city.id) ?? -1);
      Object.assign(this, barriers(request, rules, this.index));
      this.mutualBarred = rules.some(rule => rule.kind === 'not-mutual');
      this.positions = request.groups.length;
      this.first = { left: V.fullMask(request.cities.length), pairs: [] };
    }

    key(state) { return state.pairs.length === 0 ? state.left : `${state.left} ${state.pairs.join(' ')}`; }

    moves(j, state) {
      const left = V.members(state.left);
      const barred = city => this.barred[j].has(city) || state.pairs.includes(64 * j + this.builder[city]);
      const forced = this.forced[j];
      const open = left.filter(city => !barred(city) && !forced.includes(city));
      const blocked = forced.some(city => barred(city) || !left.includes(city));
      const sets = new V.Combinations(open, forced, blocked ? -1 : this.request.groups[j].inspects);
      return { next: () => sets.next(), after: taken => this.after(j, state, taken) };
    }

    /** A pair (x, p) is 64 x + p: group x must not inspect what builds p, since p inspects what builds x. */
    after(j, state, taken) {
      const left = V.without(state.left, taken);
      if (!this.mutualBarred) return { left, pairs: state.pairs };
      const pairs = new Set(state.pairs.filter(pair => Math.floor(pair / 64) !== j));
      for (const city of taken) if (this.builder[city] > j) pairs.add(64 * this.builder[city] + j);
      const builders = new Set(V.members(left).map(city => this.builder[city]));
      return { left, pairs: [...pairs].filter(pair => builders.has(pair % 64)).sort((a, b) => a - b) };
    }
  }

  V.inspection = function* (request, rules) {
    const table = new V.Tally(new InspectionGame(request, rules));
    yield* table.build();
    return table;
  };

  V.inspectionResult = (request, moves) => ({
    groups: moves.map((taken, j) => ({ group: request.groups[j].id, inspects: taken.map(city => request.cities[city].id) })),
  });
})(globalThis.Verifier ??= {});
