// Counting, ranks, odds, continuations and conflicts of every kind, against trying everything.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outcomes, odds, subsets } from './brute.mjs';
import { V, run } from './load.mjs';
import { MAKERS, chance } from './requests.mjs';

const CASES = 250;
const same = (actual, expected, message) => assert.equal(V.canonical(actual), V.canonical(expected), message);

async function compareRound(request, model, round, expected, asked) {
  const table = await run(V.tableOf(model, round));
  assert.equal(table.N, BigInt(expected.length), JSON.stringify(request));
  for (let R = 0; R < expected.length; R += Math.max(1, Math.floor(expected.length / 200)))
    same(await run(V.resultOf(model, round, table, BigInt(R))), expected[R], `rank ${R} of ${JSON.stringify(request)}`);
  if (expected.length > 0) same(await run(V.oddsOf(table)), request.pool ? odds(request, expected, asked) : [], JSON.stringify(request));
}

async function compareConflict(request, model) {
  const found = await run(V.conflictOf(model, V.firstRound(model)));
  if (request.kind === 'one-of-each') {
    const lacking = request.values.filter(value => outcomes({ ...request, values: [value] }).length === 0);
    return same(found, lacking);
  }
  for (let size = 0; size <= request.rules.length; size++)
    for (const rules of subsets(request.rules, size))
      if (outcomes({ ...request, rules }).length === 0) return same(found, rules.map(rule => rule.name), JSON.stringify(request));
  return assert.fail('no conflict by brute force');
}

for (const [kind, make] of Object.entries(MAKERS)) {
  test(`${kind}: ${CASES} small requests against trying everything`, async () => {
    const seen = { possible: 0, impossible: 0, continued: 0 };
    for (let seed = 1; seed <= CASES; seed++) {
      const c = chance(seed * 7919), request = V.parse(V.canonical(make(c)));
      await run(V.checkRequest(request, ''));
      const model = V.modelOf(request), all = outcomes(request);
      await compareRound(request, model, V.firstRound(model), all);
      seen[all.length > 0 ? 'possible' : 'impossible']++;
      if (all.length === 0) await compareConflict(request, model);
      if (all.length === 0 || !model.cells) continue;
      const { chosen } = c.one(all), withdrawn = c.some(chosen, 1, 2), kept = chosen.filter(id => !withdrawn.includes(id));
      const again = outcomes(request, { kept, withdrawn });
      await compareRound(request, model, V.roundOf(model, kept, withdrawn), again, { kept, withdrawn });
      seen.continued++;
      if (again.length > 0) {
        const second = c.one(again).chosen, more = c.some(second, 1, 1), gone = [...withdrawn, ...more];
        const rest = second.filter(id => !more.includes(id));
        await compareRound(request, model, V.roundOf(model, rest, gone), outcomes(request, { kept: rest, withdrawn: gone }), { kept: rest, withdrawn: gone });
      }
    }
    assert.ok(seen.possible > 20, `possible ones: ${seen.possible}`);
    if (kind !== 'order') assert.ok(seen.impossible > 3, `impossible ones: ${seen.impossible}`);
  });
}

/** What section 4.3 calls a state, read off a history and not carried along: cities left, and pairs that may still matter. */
function inspectionStates(request) {
  const seen = new Set(), mutual = request.rules.some(rule => rule.kind === 'not-mutual');
  const builds = (group, city) => request.groups[group].cities.includes(city);
  const walk = (history, left) => {
    const j = history.length, pairs = [];
    for (let p = 0; p < j; p++) for (let x = j; x < request.groups.length; x++)
      if (mutual && history[p].some(city => builds(x, city)) && left.some(city => builds(p, city))) pairs.push([x, p]);
    seen.add(JSON.stringify([j, left, pairs]));
    if (j === request.groups.length) return;
    for (const taken of subsets(left, request.groups[j].inspects)) {
      const barred = taken.some(city => builds(j, city) || pairs.some(([x, p]) => x === j && builds(p, city)));
      if (!barred) walk([...history, taken], left.filter(city => !taken.includes(city)));
    }
  };
  walk([], request.cities.map(city => city.id));
  return seen.size;
}

test('inspection: the table has an entry for each state that is reached', async () => {
  let larger = 0;
  for (let seed = 1; seed <= CASES; seed++) {
    const request = MAKERS.inspection(chance(seed * 104729));
    request.rules = request.rules.filter(rule => rule.kind === 'not-mutual');
    const { entries } = await run(V.inspection(request, request.rules));
    assert.equal(entries, inspectionStates(request), JSON.stringify(request));
    if (entries > 10) larger++;
  }
  assert.ok(larger > 20);
});

test('enterprises: steps are bounded, and large draws have fewer', async () => {
  const { cells } = V.modelOf({ kind: 'enterprises', pool: { rows: ['a', 'b', 'c', 'd'].map(id => ({ id, attributes: { k: [id < 'c' ? 'x' : 'y'] } })) }, exclusions: [], size: 2,
    rules: [{ kind: 'quota', name: 'q', text: 'q', attribute: 'k', values: ['x'], min: 0, max: 2 }] });
  const table = most => Object.assign(new V.EnterpriseTable(cells.map(cell => ({ ...cell, stay: 0 })), [{ kind: 'quota', name: 'q', min: 0, max: 2 }], 2), { mostWorks: most });
  const steps = 3 + 3;                                   // 0, 1 or 2 of the first cell, and then as many of the second as are left
  await run(table(steps).build());
  await assert.rejects(() => run(table(steps - 1).build()), { code: 'draw.too_complex' });
  for (const [size, most] of [[1, 50000000], [100, 50000000], [1000, 3000000], [10000, 30000]]) assert.equal(new V.EnterpriseTable([], [], size).mostWorks, most);
});

test('subsets: both ways of unranking are the order of ascending lists', async () => {
  for (const [n, k] of [[7, 3], [10, 1], [130, 1], [70, 1], [9, 9], [5, 0], [300, 2]]) {
    const all = subsets(Array.from({ length: n }, (_, i) => i), k);
    for (let a = 0; a < all.length; a += Math.ceil(all.length / 500)) assert.deepEqual(await run(V.unrankSubset(n, k, BigInt(a))), all[a], `${n} ${k} ${a}`);
  }
});

test('odds: 100 of 299 and 56 of 330 are n/N for every row', async () => {
  for (const [size, count, expected] of [[100, 299, ['100', '299']], [56, 330, ['28', '165']]]) {
    const rows = Array.from({ length: count }, (_, i) => ({ id: `e${String(i).padStart(3, '0')}`, attributes: {} }));
    const model = V.modelOf({ kind: 'enterprises', pool: { rows }, exclusions: [], size, rules: [] });
    assert.deepEqual(await run(V.oddsOf((await run(V.countRequest(model))).table)), [expected]);
  }
});
