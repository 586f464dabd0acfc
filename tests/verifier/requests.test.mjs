// What makes a request invalid, with the path of the member; pool files and summaries.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ceremony, altered, canonical, hashOf } from './ceremony.mjs';
import { V, run } from './load.mjs';
import * as samples from './samples.mjs';

const rows = samples.enterprises.pool.rows, index = id => rows.findIndex(row => row.id === id);

async function invalid(kind, place, change) {
  const copy = structuredClone(samples[kind]);
  change(copy);
  const found = await run(V.verifyRequest(Buffer.from(canonical(copy))));
  assert.deepEqual([found.code, found.place], ['request.invalid', place]);
}

const ENTERPRISES = [
  ['format', r => { r.format = 'x'; }], ['kind', r => { r.kind = 'x'; }], ['title', r => { r.title = ''; }], ['title', r => { r.title = 'x'.repeat(1001); }],
  ['more', r => { r.more = 'x'; }], ['size', r => { r.size = 0; }], ['size', r => { r.size = 10001; }], ['pool.rows', r => { r.pool = { rows: [] }; }],
  ['pool.rows[1]', r => { r.pool.rows.reverse(); }], ['pool.rows[1]', r => { r.pool.rows[1].id = 'a1'; }], ['pool.rows[0].id', r => { r.pool.rows[0].id = '-'; }],
  ['pool.rows[0].attributes.a b', r => { r.pool.rows[0].attributes['a b'] = []; }], ['pool.rows[0].attributes.city', r => { r.pool.rows[0].attributes.city = '株洲'; }],
  ['pool.rows[0].private.x', r => { r.pool.rows[0].private = { x: 'y' }; }], ['pool.count', r => { r.pool = { count: 20000, sha256: hashOf(1) }; }],
  ['pool.count', r => { r.pool = { count: 2 ** 31, sha256: hashOf(1) }; }],
  [`pool.rows[${index('b4')}].excluded.rule`, r => { r.pool.rows[index('b4')].excluded.rule = 'none'; }],
  [`pool.rows[${index('b4')}].included`, r => { r.pool.rows[index('b4')].included = { reason: 'x' }; }],
  ['pool.rows[0].attributes.state', r => { r.pool.rows[0].attributes.state = ['停产']; }], ['pool.rows[0].excluded.rule', r => { r.pool.rows[0].excluded = { rule: 'tax', reason: 'x' }; }],
  ['exclusions[1].values', r => { delete r.exclusions[1].values; }], ['exclusions[1]', r => { r.exclusions.reverse(); }], ['exclusions[1].values', r => { r.exclusions[1].values = []; }],
  ['rules', r => { r.rules = Array.from({ length: 13 }, (_, i) => ({ ...r.rules[2], name: `r${i + 10}` })); }], ['rules[1]', r => { r.rules.reverse(); }],
  ['rules[0].kind', r => { r.rules[0].kind = 'apart'; }], ['rules[0].min', r => { r.rules[0].min = 4; }], ['rules[0].max', r => { r.rules[0].max = 5; }],
  ['rules[1].min', r => { r.rules[1].min = 5; }], ['rules[1].min', r => { r.rules[1].min = 0; }], ['rules[2].values', r => { r.rules[2].values = []; }],
  ['rules[2].values[1]', r => { r.rules[2].values.reverse(); }], ['rules[3].standIn.missing', r => { r.rules[3].standIn.missing = []; }],
  ['pool.rows[0].attributes.city', r => { r.pool.rows[0].attributes.city = ['株洲', '长沙']; }], ['pool.rows[0].attributes.county', r => { delete r.pool.rows[0].attributes.county; }],
];

const OTHERS = [
  ['oneOfEach', 'rules', r => { r.rules = []; }], ['oneOfEach', 'values', r => { r.values = []; }], ['oneOfEach', 'pool.rows[0].attributes.county', r => { r.pool.rows[0].attributes.county = []; }],
  ['inspection', 'groups', r => { r.groups[0].inspects = 1; }], ['inspection', 'groups[1].cities[0]', r => { r.groups[1].cities[0] = 'c1'; }],
  ['inspection', 'rules[1].pairs[0].group', r => { r.rules[1].pairs[0].group = 'g9'; }], ['inspection', 'rules[1].pairs[0].city', r => { r.rules[1].pairs[0].city = 'c9'; }],
  ['inspection', 'rules[0].earlier[0].year', r => { r.rules[0].earlier[0].year = 1899; }], ['inspection', 'rules[1].pairs', r => { r.rules[1].pairs = []; }],
  ['inspection', 'cities', r => { r.cities = []; }], ['inspection', 'groups[0].cities', r => { r.groups[0].cities = []; }],
  ['pairing', 'groupSize', r => { r.groupSize = 4; }], ['pairing', 'rules[0].pairs[0].second', r => { r.rules[0].pairs[0] = { first: 'c2', second: 'c1' }; }],
  ['pairing', 'rules[0].pairs[0].second', r => { r.rules[0].pairs[0].second = 'c9'; }], ['officers', 'officers[0].min', r => { r.officers[0].min = 3; }],
  ['officers', 'officers[0].max', r => { r.officers[0].max = 41; }], ['officers', 'rules[0].pairs[0].officer', r => { r.rules[0].pairs[0].officer = 'o9'; }],
  ['order', 'items', r => { r.items = []; }], ['order', 'items[0].name', r => { delete r.items[0].name; }],
];

test('requests: of several faults, an unknown member first, and the format where no kind says what is known', async () => {
  await invalid('order', 'more', r => { Object.assign(r, { more: 1, format: 'x', title: '' }); });
  await invalid('order', 'format', r => { Object.assign(r, { more: 1, format: 'x', kind: 'x' }); });
  await invalid('order', 'kind', r => { Object.assign(r, { more: 1, kind: 'toString' }); });
  await invalid('enterprises', 'exclusions[1].values', r => { delete r.exclusions[1].values; r.size = 0; });
});

test('requests: what does not hold, with its path', async () => {
  for (const [place, change] of ENTERPRISES) await invalid('enterprises', place, change);
  for (const [kind, place, change] of OTHERS) await invalid(kind, place, change);
});

const big = samples.withPoolFile();

/** A draw from the pool file: outcomes are tried on the rows, the certificate holds the file's hash and a summary. */
const drawn = change => {
  const copy = structuredClone(drawnOnce);
  change?.(copy);
  return copy;
};

function makeDrawn() {
  const draw = new Ceremony({ ...samples.enterprises, pool: { rows: big.rows } });
  draw.request = big.request;
  draw.records = [];
  draw.add('open', { ...new Ceremony(big.request).records[0] });
  draw.commits('operator', 'lead', 'host').reveals('operator', 'lead').throws();
  draw.request = samples.enterprises;                       // the rows that are not excluded in both
  draw.outcome().withdraws(draw.chosen[1]).throws(4).outcome();
  draw.request = big.request;
  const named = new Set([...draw.records.flatMap(record => record.result?.chosen ?? []), ...draw.withdrawn, 'b5']);
  const summary = {
    cells: cellsOf(), excluded: [{ rule: 'direct', count: 20001 }], standIns: ['smelter'], lines: big.rows.filter(row => named.has(row.id)),
  };
  return draw.certificate({ summary });
}

const cellsOf = () => V.modelOf(V.parse(canonical(samples.enterprises))).cells.map(cell => ({ key: cell.key, count: cell.n }));
const drawnOnce = makeDrawn();
const verify = (certificate, file) => run(V.verify(Buffer.from(canonical(certificate)), { pool: file && V.sourceOf(file) }));

test('pool file: recomputed with it, and as far as the summary goes without it', async () => {
  const full = await verify(drawn(), big.file), part = await verify(drawn());
  assert.deepEqual([full.verdict, full.code, full.partial], ['recomputed', undefined, false]);
  assert.deepEqual([part.verdict, part.code, part.partial], ['recomputed', undefined, true]);
  assert.equal(full.draw.rounds.length, 2);
  const certificate = drawn(), disclosures = [Buffer.from(canonical(samples.disclosureOf(certificate)))];
  assert.equal(certificate.summary.lines.some(row => row.id === 'a2'), false, 'a row that no record names is shown from the pool file alone');
  for (const [pool, code] of [[V.sourceOf(big.file), undefined], [undefined, 'shown.row']])
    assert.equal((await run(V.verify(Buffer.from(canonical(certificate)), { pool, disclosures }))).code, code);
});

const lines = big.file.toString().split('\n');
const fileOf = change => Buffer.from(change([...lines]).join('\n'));

test('pool file: what is wrong with it', async () => {
  for (const [code, place, file] of [
    ['pool.invalid', 'line 3', fileOf(list => list.toSpliced(2, 1, '{}'))], ['pool.invalid', 'line 2', fileOf(list => list.toSpliced(1, 0, list[0]))],
    ['pool.invalid', 'line 2', fileOf(list => list.toSpliced(1, 0, ''))], ['pool.invalid', `line ${big.rows.length}`, big.file.subarray(0, -1)],
    ['pool.invalid', 'line 1', fileOf(list => list.with(0, list[0].replace('{', '{ ')))], ['pool.invalid', 'line 5', fileOf(list => list.with(4, list[4].replace('"city":["株洲"]', '"city":[]')))],
    ['pool.invalid', 'line 2', Buffer.concat([Buffer.from(`${lines[0]}\n"`), Buffer.from([0xFF]), Buffer.from('"\n')])],
    ['pool.count', 'request.pool.count', fileOf(list => list.toSpliced(100, 1))], ['pool.hash', 'request.pool.sha256', fileOf(list => list.with(0, list[0].replace('芦淞', '荷塘')))],
  ]) {
    const found = await verify(drawn(), file);
    assert.deepEqual([found.code, found.place], [code, place]);
  }
});

test('summary: a row replaced within its cell or left out, without the pool file', async () => {
  const good = JSON.parse(readFileSync(new URL('../../docs/draw-vectors/pool-file-continuation.json', import.meta.url)));
  const last = good.records.findLastIndex(record => record.type === 'outcome');
  good.summary.lines.push({ attributes: { k: ['c'] }, id: 'r20000' });
  assert.equal((await verify(good)).verdict, 'recomputed');
  for (const [drawn, other] of [['r03014', 'r03872'], ['r19961', 'r20000'], ['r19961', '']]) {
    const found = await verify(altered(good, last, ({ result }) => { result.chosen = result.chosen.map(id => id === drawn ? other : id).filter(Boolean).sort(); }));
    assert.deepEqual([found.code, found.place], ['outcome.result', `records[${last}].result`]);
  }
});

test('summary: what is wrong with it, with and without the pool file', async () => {
  const both = [
    ['summary.invalid', 'summary.cells', c => { c.summary.cells[0].count++; }], ['summary.invalid', 'summary.cells[0].count', c => { c.summary.cells[0].count = 0; }],
    ['summary.invalid', 'summary', c => { delete c.summary; }], ['summary.invalid', 'summary.cells[0].key', c => { c.summary.cells[0].key.pop(); }],
    ['summary.invalid', 'summary.cells[1]', c => { c.summary.cells.reverse(); }], ['summary.invalid', 'summary.excluded[0].rule', c => { c.summary.excluded[0].rule = 'x'; }],
    ['summary.invalid', 'summary.standIns[0]', c => { c.summary.standIns = ['risk']; }], ['summary.invalid', 'summary.standIns', c => { c.summary.lines[0].attributes.kind = ['铝']; }],
    ['summary.invalid', 'summary.lines[1]', c => { c.summary.lines.reverse(); }], ['summary.invalid', 'summary.lines[0].attributes.city', c => { c.summary.lines[0].attributes.city = []; }],
  ];
  const withFile = [
    ['summary.cells', 'summary.cells', c => { c.summary.cells[0].count++; c.summary.excluded[0].count--; }],
    ['summary.excluded', 'summary.excluded', c => { c.summary.excluded = [{ rule: 'direct', count: 20000 }, { rule: 'tax', count: 1 }]; }],
    ['summary.standIns', 'summary.standIns', c => { c.summary.standIns = []; }],
    ['outcome.rank', 'records[9].rank', c => { c.records[9].rank = '999999'; c.records[9].result.chosen[0] = 'a0'; }],
    ['summary.lines', 'summary.lines', c => { c.summary.lines = c.summary.lines.filter(row => row.id !== c.records[9].result.chosen[0]); }], ['summary.lines', 'summary.lines', c => { c.summary.lines[0].name = '别家'; }],
  ];
  const without = [
    ['outcome.result', 'records[9].result', c => { c.summary.lines = c.summary.lines.filter(row => row.id !== c.records[9].result.chosen[0]); }],
    ['outcome.result', 'records[9].result', c => { c.summary.lines = c.summary.lines.filter(row => !row.included); c.summary.excluded[0].count++; }],
  ];
  for (const [file, list] of [[big.file, [...both, ...withFile]], [undefined, [...both, ...without]]]) {
    for (const [code, place, change] of list) {
      const found = await verify(drawn(change), file);
      assert.deepEqual([found.code, found.place], [code, place], `${change}`);
    }
  }
});
