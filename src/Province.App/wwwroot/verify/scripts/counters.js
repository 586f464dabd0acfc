'use strict';
// Counters and flags of section 4.1: when each is alive, and what a cell does to them.
(function (V) {
  /** Everything that cells can touch. `limit` is Infinity where a counter stops at its `min`. */
  function items(cells, rules, size) {
    const all = [];
    let offset = 0;
    for (const rule of rules) {
      const at = offset;
      offset += rule.kind === 'distinct' ? 2 : 1;
      const limit = rule.max < size ? rule.max : Infinity;
      if (rule.kind === 'quota') all.push({ min: rule.min, limit, touches: key => key[at] === '1' });
      if (rule.kind === 'each') all.push(...rule.values.map(value => ({ min: rule.min, limit, touches: key => key[at] === value })));
      if (rule.kind === 'distinct') {
        for (const part of rule.parts) {
          const counter = { min: rule.min, limit: Infinity, touches: key => key[at] === part };
          const values = new Set(cells.filter(cell => cell.key[at] === part).map(cell => cell.key[at + 1]));
          all.push(counter, ...[...values].map(value => ({ counts: counter, touches: key => key[at] === part && key[at + 1] === value })));
        }
      }
    }
    return all;
  }

  /** First and last touching cell of each item. */
  function findLives(cells, all) {
    for (const item of all) {
      item.first = Infinity;
      item.last = -1;
      cells.forEach((cell, i) => {
        if (!item.touches(cell.key)) return;
        item.first = Math.min(item.first, i);
        item.last = i;
      });
    }
  }

  /** Before cell i a state is the list [m, values of what is alive]: where each value stands, and how large it can be. */
  function layout(all, i, need) {
    const alive = all.filter(item => item.first < i && item.last >= i);
    const slots = new Map(alive.map((item, s) => [item, s + 1]));
    const sizes = [need + 1, ...alive.map(item => item.counts ? 2 : (item.limit === Infinity ? item.min : item.limit) + 1)];
    return { slots, sizes, width: sizes.length, packed: sizes.reduce((product, s) => product * s, 1) <= Number.MAX_SAFE_INTEGER };
  }

  function stepOf(cell, all, i, before, after) {
    const slot = (place, item) => place.slots.get(item) ?? -1;
    const move = item => ({ from: slot(before, item), to: slot(after, item), min: item.min, limit: item.limit });
    const touched = all.filter(item => item.touches(cell.key));
    const flags = touched.filter(item => item.counts);
    const counted = new Set(flags.map(flag => flag.counts));
    return {
      n: cell.n,
      stay: cell.stay,
      grow: touched.filter(item => !item.counts && !counted.has(item)).map(move),
      flags: flags.map(flag => ({ flag: move(flag), counter: move(flag.counts) })),
      copies: [...after.slots.keys()].filter(item => !touched.includes(item)).map(move),
    };
  }

  /** The steps through the cells, or null when a counter that no cell touches must not be 0. */
  V.stepsThrough = (cells, rules, size, need) => {
    const all = items(cells, rules, size);
    findLives(cells, all);
    if (all.some(item => item.last < 0 && item.min > 0)) return null;
    const layouts = Array.from({ length: cells.length + 1 }, (_, i) => layout(all, i, need));
    const later = Array(cells.length + 1).fill(0);
    for (let i = cells.length - 1; i >= 0; i--) later[i] = later[i + 1] + cells[i].n;
    return { layouts, later, need, steps: cells.map((cell, i) => stepOf(cell, all, i, layouts[i], layouts[i + 1])) };
  };

  /** Writes to `out` the state that taking k rows leads to; false where that is not allowed. */
  V.take = (step, data, at, k, out) => {
    const all = k + step.stay;
    out[0] = data[at] + k;
    for (const { from, to, min, limit } of step.grow) {
      let value = (from < 0 ? 0 : data[at + from]) + all;
      if (value > limit) return false;
      if (limit === Infinity && value > min) value = min;
      if (to >= 0) out[to] = value;
      else if (value < min) return false;
    }
    for (const { flag, counter } of step.flags) {
      const was = flag.from < 0 ? 0 : data[at + flag.from];
      let value = counter.from < 0 ? 0 : data[at + counter.from];
      if (all > 0 && was === 0) value = Math.min(value + 1, counter.min);
      if (flag.to >= 0) out[flag.to] = all > 0 ? 1 : was;
      if (counter.to >= 0) out[counter.to] = value;
      else if (value < counter.min) return false;
    }
    for (const { from, to } of step.copies) out[to] = data[at + from];
    return true;
  };
})(globalThis.Verifier ??= {});
