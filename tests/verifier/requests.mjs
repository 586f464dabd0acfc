// Small random requests of every kind, the same at every run.
import { compare } from './brute.mjs';

/** A small generator with a fixed seed (mulberry32), so that a failure can be repeated. */
export function chance(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6D2B79F5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const int = (low, high) => low + Math.floor(next() * (high - low + 1));
  const some = (items, least, most = items.length) => {
    const shuffled = items.map(item => [next(), item]).sort((a, b) => a[0] - b[0]).map(([, item]) => item);
    return shuffled.slice(0, int(least, Math.min(most, items.length))).sort(compare);
  };
  return { int, some, one: items => items[int(0, items.length - 1)], maybe: share => next() < share };
}

const names = (prefix, count) => Array.from({ length: count }, (_, i) => `${prefix}${i}`).sort(compare);
const base = (kind, more) => ({ format: 'province.draw-request/1', kind, title: `抽取 ${kind}`, ...more });
const rule = (i, kind, more) => ({ kind, name: `r${i}`, text: `规则 ${i}`, ...more });
const CITIES = ['株洲', '湘潭', '衡阳'].sort(compare), COUNTIES = ['a', 'b', '𠮷', '\uFFFD'].sort(compare), KINDS = ['冶炼', '水泥', '涉氨'].sort(compare);

function pool(c, count) {
  return { rows: names('e', count).map(id => {
    const row = { id, name: `企业 ${id}`, attributes: { city: [c.one(CITIES)], county: [c.one(COUNTIES)], kind: c.some(KINDS, 0, 2) } };
    if (c.maybe(.1)) row.excluded = { rule: 'x', reason: '省厅直接执法' };
    else if (c.maybe(.1)) row.included = { reason: '被检查市提出' };
    return row;
  }) };
}

function enterpriseRule(c, i, size) {
  const min = c.int(0, Math.min(2, size)), max = c.maybe(.4) ? size : c.int(min, size);
  switch (c.int(0, 2)) {
    case 0: {
      const quota = rule(i, 'quota', { attribute: 'kind', values: c.some(KINDS, 1, 2), min, max });
      return c.maybe(.4) ? { ...quota, standIn: { missing: [c.one([...KINDS, '不存在'])], values: [c.one(KINDS)] } } : quota;
    }
    case 1: return rule(i, 'each', { attribute: 'city', values: c.some(CITIES, 1), min: c.int(0, Math.min(1, max)), max });
    default: return rule(i, 'distinct', { part: 'city', parts: c.some(CITIES, 1), attribute: 'county', min: c.int(1, Math.min(2, size)) });
  }
}

export const MAKERS = {
  enterprises: c => {
    const size = c.int(1, 4);
    return base('enterprises', {
      pool: pool(c, c.int(4, 10)), exclusions: [{ name: 'x', text: '省厅直接执法' }], size,
      rules: Array.from({ length: c.int(0, 3) }, (_, i) => enterpriseRule(c, i, size)),
    });
  },
  'one-of-each': c => base('one-of-each', {
    pool: pool(c, c.int(5, 12)), exclusions: [{ name: 'x', text: '省厅直接执法' }], attribute: 'city', values: c.some(CITIES, 1),
  }),
  inspection: c => {
    const cities = names('c', c.int(2, 6)), builders = [...cities, 'z1', 'z2'];
    const groups = [];
    for (let left = cities.length, free = builders; left > 0 && free.length > 0;) {
      const built = c.some(free, 1, 2), inspects = free.length === built.length ? left : c.int(1, left);
      groups.push({ id: `g${groups.length}`, cities: built, inspects });
      free = free.filter(city => !built.includes(city));
      left -= inspects;
    }
    const pairs = () => [{ group: c.one(groups).id, city: c.one(cities) }];
    const rules = [
      () => rule(0, 'not-mutual', {}), () => rule(1, 'not-again', { earlier: [{ year: 2021, by: c.one(builders), of: c.one([...cities, 'q']) }] }),
      () => rule(2, 'forbidden', { pairs: pairs() }), () => rule(3, 'required', { pairs: pairs() }),
    ].filter(() => c.maybe(.45)).map(make => make());
    return base('inspection', { cities: cities.map(id => ({ id, name: `市 ${id}` })), groups, rules });
  },
  pairing: c => {
    const groupSize = c.int(2, 4), cities = names('c', groupSize * c.int(1, groupSize === 2 ? 4 : 2));
    const pair = () => { const [first, second] = c.some(cities, 2, 2); return { first, second }; };
    const kinds = ['apart', 'together', 'apart'].filter(() => c.maybe(.5));
    return base('pairing', { cities: cities.map(id => ({ id, name: id })), groupSize, rules: kinds.map((kind, i) => rule(i, kind, { pairs: [pair()] })) });
  },
  officers: c => {
    const groups = names('g', c.int(1, 5)).map(id => ({ id, name: id }));
    const list = names('o', c.int(1, 3)).map(id => { const min = c.int(0, 2); return { id, name: id, min, max: c.int(min, 4) }; });
    const kinds = ['forbidden', 'required', 'forbidden'].filter(() => c.maybe(.4));
    return base('officers', { groups, officers: list, rules: kinds.map((kind, i) => rule(i, kind, { pairs: [{ group: c.one(groups).id, officer: c.one(list).id }] })) });
  },
  order: c => base('order', { items: names('i', c.int(1, 6)).map(id => ({ id, name: `第 ${id}` })) }),
};
