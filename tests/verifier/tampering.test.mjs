// Every code of section 8: what is wrong is found, by its name and its place, and nothing before it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ceremony, H, ZERO, altered, canonical, hashOf } from './ceremony.mjs';
import { V, run } from './load.mjs';
import { chance } from './requests.mjs';
import * as samples from './samples.mjs';

const ALL = ['operator', 'lead', 'host', 'witness'];
const seen = new Set();
const start = (request = samples.enterprises, more) => new Ceremony(request, more);
const whole = start().whole().signs('operator', 'host').certificate();
// Places of records in it: 0 open, 1–4 commits, 5 closed, 6–9 reveals, 10 closed, 11 last, 12 outcome, 13 and 14 signed.

async function fails(data, code, place, beside) {
  const found = await run(V.verify(Buffer.from(typeof data === 'string' ? data : canonical(data)), beside));
  assert.deepEqual([found.verdict, found.code, found.place], ['failed', code, place], JSON.stringify(found.detail));
  seen.add(code);
}

const changes = (name, list) => test(name, async () => {
  for (const [code, i, change, place, from = whole] of list) await fails(altered(from, i, change), code, place.startsWith('.') ? `records[${i}]${place}` : place);
});

test('json and certificate', async () => {
  await fails(canonical(whole).slice(0, -1), 'json.malformed', `1:${canonical(whole).length}`);
  await fails(` ${canonical(whole)}`, 'json.not_canonical', '');
  assert.equal((await run(V.verify({ length: 64 * 1024 * 1024 + 1 }))).code, 'json.too_large');
  await fails('[]', 'certificate.invalid', '');
  await fails({ ...whole, format: 'x' }, 'certificate.invalid', 'format');
  await fails({ ...whole, more: 1 }, 'certificate.invalid', 'more');
  await fails({ ...whole, records: [] }, 'certificate.invalid', 'records');
  await fails({ ...whole, records: [1] }, 'certificate.invalid', 'records[0]');
  await fails({ ...whole, request: 'x' }, 'certificate.invalid', 'request');
  await fails({ ...whole, head: 'x' }, 'certificate.invalid', 'head');
  await fails({ ...whole, head: ZERO }, 'certificate.head', 'head');
  await fails({ ...whole, summary: {} }, 'summary.invalid', 'summary');
  await fails(start().commits(...ALL).certificate(), 'certificate.incomplete', 'records');
});

test('any changed byte: never recomputed', async () => {
  const data = Buffer.from(canonical(whole)), c = chance(42);
  for (let i = 0; i < 3000; i++) {
    const copy = Buffer.from(data), at = c.int(0, data.length - 1);
    copy[at] ^= 1 << c.int(0, 7);
    assert.equal((await run(V.verify(copy))).verdict, 'failed', `byte ${at}`);
  }
});

changes('record shapes, order and links', [
  ['record.invalid', 1, r => { r.more = ''; }, '.more'], ['record.invalid', 1, r => { delete r.role; }, '.role'], ['record.invalid', 1, r => { r.type = 'x'; }, '.type'],
  ['record.invalid', 0, r => { r.number = 0; }, '.number'], ['record.invalid', 0, r => { r.last = { kind: 'dice', balls: 3 }; }, '.last.balls'],
  ['record.invalid', 0, r => { r.last = { kind: 'x' }; }, '.last.kind'], ['record.invalid', 0, r => { r.at = '2025-02-29T00:00:00Z'; }, '.at'],
  ['record.invalid', 11, r => { delete r.values; r.value = '1'; }, '.value'], ['record.invalid', 12, r => { r.rank = '01'; }, '.rank'],
  ['record.invalid', 12, r => { r.odds[0][0] = 'x'; }, '.odds[0][0]'], ['record.invalid', 13, r => { r.evidence = 'x'; }, '.evidence'],
  ['record.order', 1, (_, c) => { c.records.splice(1, 1, { ...c.records[0], prev: hashOf(c.records[0]) }); }, '.type'],
  ['record.order', 6, (_, c) => { c.records.splice(6, 5); c.records[6].prev = hashOf(c.records[5]); }, '.type'],
  ['record.order', 0, (_, c) => { c.records.shift(); }, '.type'],
  ['record.order', 0, (_, c) => { c.records.splice(0, 12); }, '.type'],
  ['record.order', 0, (_, c) => { c.records.splice(0, 11, { type: 'last', prev: ZERO, value: 'x' }); }, '.type'],
  ['record.prev', 11, r => { r.prev = ZERO; }, '.prev'],
  ['open.register', 0, r => { r.prev = 'ab'.repeat(32); }, '.prev'], ['open.register', 0, r => { r.number = 2; }, '.prev'],
  ['record.time', 2, r => { r.at = '2025-05-06T09:00:59Z'; }, '.at'], ['record.time', 4, r => { r.at = '2025-05-06T09:10:01Z'; }, '.at'],
  ['record.time', 14, r => { r.at = '2025-05-06T09:30:00Z'; }, '.at'],
]);

changes('open', [
  ['open.request', 0, r => { r.request = ZERO; }, '.request'], ['open.request', 0, (_, c) => { c.request.title = '别的'; }, '.request'],
  ['open.voids', 0, r => { r.voids = [{ number: 1, head: ZERO }]; }, '.voids'],
  ['open.parties', 0, r => { r.parties[1].role = 'operator'; }, '.parties'], ['open.parties', 0, r => { r.parties.length = 2; }, '.parties'],
  ['open.closing', 0, r => { r.closing.commits = '2025-05-06T08:59:59Z'; }, '.closing'], ['open.closing', 0, r => { r.closing.reveals = '2025-05-06T09:09:59Z'; }, '.closing'],
  ['open.last', 0, r => { r.last = { kind: 'balls', balls: 36, draws: 12 }; }, '.last'], ['open.last', 0, r => { r.last = { kind: 'balls', balls: 16, draws: 17 }; }, '.last'],
  ['open.last', 0, r => { r.last = { kind: 'public', source: 'x', time: '2025-05-06T09:19:59Z' }; }, '.last'],
]);

changes('commits and reveals', [
  ['commit.role', 2, r => { r.role = 'stranger'; }, '.role'], ['commit.operator_first', 1, r => { r.role = 'host'; }, '.role'],
  ['commit.twice', 2, r => { r.role = 'operator'; }, '.role'], ['commit.repeated', 2, (r, c) => { r.commitment = c.records[1].commitment; }, '.commitment'],
  ['commits_closed.list', 5, r => { r.commitments.reverse(); }, '.commitments'], ['commits_closed.list', 5, r => { r.commitments[1].commitment = ZERO; }, '.commitments'],
  ['record.time', 5, r => { r.absent = ['witness']; r.at = '2025-05-06T09:09:00Z'; }, '.at'],
  ['reveal.role', 7, r => { r.role = 'stranger'; }, '.role'], ['reveal.order', 7, r => { r.role = 'operator'; }, '.role'],
  ['reveal.mismatch', 7, r => { r.value = ZERO; }, '.value'], ['reveals_closed.list', 10, r => { r.absent = ['host']; }, '.absent'],
  ['reveals_closed.list', 10, r => { r.values[2].value = ZERO; }, '.values'],
  ['last.value', 11, r => { r.values[29] = 10; }, '.values'], ['last.value', 11, r => { r.values.pop(); }, '.values'],
  ['last.value', 11, r => { r.values[1] = r.values[0]; }, '.values', start(samples.order, { last: 'balls' }).whole().certificate()],
].map(([code, i, change, place, from]) => [code, i, change, place === '' ? `records[${i}]` : place, from]));

changes('outcome and what follows', [
  ['outcome.seed', 12, r => { r.seed = ZERO; }, '.seed'], ['outcome.seed', 11, r => { r.values[0] = 9; }, 'records[12].seed'],
  ['outcome.outcomes', 12, r => { r.outcomes = '7'; }, '.outcomes'], ['outcome.rank', 12, r => { r.rank = String(Number(r.rank) + 1); }, '.rank'],
  ['outcome.result', 12, r => { r.result.chosen = ['a1', 'a2', 'a3', 'a4']; }, '.result'], ['outcome.result', 12, r => { r.result = {}; }, '.result'],
  ['outcome.result', 12, r => { r.result.included = []; }, '.result'], ['outcome.odds', 12, r => { r.odds[0] = ['2', '4']; }, '.odds'],
  ['outcome.confirmed', 12, r => { r.confirmedBy = ['lead']; }, '.confirmedBy'], ['outcome.confirmed', 12, r => { r.confirmedBy = ['host', 'lead']; }, '.confirmedBy'],
  ['outcome.confirmed', 12, r => { r.confirmedBy = ['operator', 'lead', 'host']; }, '.confirmedBy'],
  ['signed.role', 14, r => { r.role = 'operator'; }, '.role'], ['signed.role', 14, r => { r.role = 'stranger'; }, '.role'],
  ['withdrawal.kind', 13, () => { }, '', start(samples.order).whole().withdraws('i1').certificate()],
  ['withdrawal.rows', 13, () => { }, '.rows', start().whole().withdraws('b5').certificate()],
  ['void.reason', 13, () => { }, '.reason', start().whole().voids('stated').certificate()],
  ['void.reason', 13, () => { }, '.reason', start().whole().voids('duplicate', ['a1', 'a2']).certificate()],
  ['void.reason', 13, () => { }, '.reason', start().whole().voids('duplicate', ['a3', 'a3']).certificate()],
  ['void.reason', 13, () => { }, '.reason', start().whole().voids('duplicate', ['a3', 'a5', 'a1']).certificate()],
  ['void.reason', 13, () => { }, '.reason', start().whole().voids('unlabelled', ['b5', 'kind']).certificate()],
  ['void.reason', 13, () => { }, '.reason', start().whole().voids('unlabelled', ['b3', 'city']).certificate()],
  ['void.reason', 6, () => { }, '.reason', start().commits(...ALL).voids('duplicate', ['a3', 'a5']).certificate()],
  ['void.signatures', 13, () => { }, '.signatures', start().whole().voids('duplicate', ['a3', 'a5'], ['operator', 'lead', 'host']).certificate()],
  ['void.signatures', 6, () => { }, '.signatures', start().commits(...ALL).voids('stated', [], ['host', 'operator']).certificate()],
  ['record.order', 12, () => { }, '.type', start().commits(...ALL).reveals(...ALL).throws().voids().certificate()],
  ['commits_closed.list', 1, () => { }, '.absent', start().commits().certificate()],
].map(([code, i, change, place, from]) => [code, i, change, place === '' ? `records[${i}]` : place, from]));

/** A draw whose request cannot be drawn: the outcome is made up, all before it is right. */
function unmade(request) {
  const draw = start(request).commits(...ALL).reveals(...ALL).throws();
  const seed = H('province-draw/1/seed', Buffer.from(hashOf(draw.records.at(-1)), 'hex')).toString('hex');
  return draw.add('outcome', { seed, outcomes: '1', rank: '0', result: {}, odds: [], confirmedBy: ['lead', 'host'] }).certificate();
}

test('requests that cannot be drawn', async () => {
  await fails(unmade({ ...samples.enterprises, size: 9 }), 'draw.impossible', 'records[12]');
  const many = Array.from({ length: 40 }, (_, i) => ({ id: `g${i + 10}`, name: '组' }));
  const eight = Array.from({ length: 8 }, (_, i) => ({ id: `o${i}`, name: '人', min: 0, max: 40 }));
  await fails(unmade({ ...samples.officers, groups: many, officers: eight, rules: [] }), 'draw.too_complex', 'records[12]');
});

test('receipts and disclosures', async () => {
  const draw = start().whole(), good = draw.certificate(), receipt = draw.receipt('host'), shown = samples.disclosureOf(good);
  const other = hashOf('other');
  for (const [code, place, change] of [
    ['receipt.invalid', 'role', { role: '' }], ['receipt.open', 'open', { open: other }], ['receipt.commitment', 'commitment', { commitment: other }],
    ['receipt.commitment', 'commitment', { role: 'lead' }], ['receipt.commits_closed', 'commitsClosed', { commitsClosed: other }],
    ['receipt.reveals_closed', 'revealsClosed', { revealsClosed: other }],
  ]) await fails(good, code, place, { receipts: [Buffer.from(canonical({ ...receipt, ...change }))] });
  await fails(good, 'receipt.invalid', '1:1', { receipts: [Buffer.from('x')] });
  for (const [code, place, change] of [
    ['shown.invalid', 'shown[0].salt', { shown: [{ ...shown.shown[0], salt: 'x' }] }], ['shown.head', 'head', { head: other }],
    ['shown.row', 'shown[0]', { shown: [{ ...shown.shown[0], id: 'a1' }] }], ['shown.value', 'shown[0].value', { shown: [{ ...shown.shown[0], value: '守信' }] }],
  ]) await fails(good, code, place, { disclosures: [Buffer.from(canonical({ ...shown, ...change }))] });
});

test('every code of section 8 was seen, those of pool files aside', () => {
  const text = canonical([...seen].sort());
  const wanted = ['certificate.head', 'certificate.incomplete', 'certificate.invalid', 'commit.operator_first', 'commit.repeated', 'commit.role', 'commit.twice',
    'commits_closed.list', 'draw.impossible', 'draw.too_complex', 'json.malformed', 'json.not_canonical', 'last.value', 'open.closing', 'open.last', 'open.parties',
    'open.register', 'open.request', 'open.voids', 'outcome.confirmed', 'outcome.odds', 'outcome.outcomes', 'outcome.rank', 'outcome.result', 'outcome.seed',
    'receipt.commitment', 'receipt.commits_closed', 'receipt.invalid', 'receipt.open', 'receipt.reveals_closed', 'record.invalid', 'record.order', 'record.prev',
    'record.time', 'reveal.mismatch', 'reveal.order', 'reveal.role', 'reveals_closed.list', 'shown.head', 'shown.invalid', 'shown.row', 'shown.value', 'signed.role',
    'summary.invalid', 'void.reason', 'void.signatures', 'withdrawal.kind', 'withdrawal.rows'];
  assert.equal(text, canonical(wanted), 'codes that no test saw, or that no list names');
});
