// Whole draws of every kind, made without the page's scripts, are recomputed; so are receipts and disclosures.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ceremony, canonical } from './ceremony.mjs';
import { V, bytes, run } from './load.mjs';
import * as samples from './samples.mjs';

const verify = (certificate, beside) => run(V.verify(Buffer.from(canonical(certificate)), beside));
const recomputed = async (certificate, beside) => {
  const found = await verify(certificate, beside);
  assert.deepEqual([found.verdict, found.code, found.place], ['recomputed', undefined, undefined]);
  return found;
};

for (const kind of ['enterprises', 'oneOfEach', 'inspection', 'pairing', 'officers', 'order']) {
  for (const last of ['dice', 'balls', 'public']) {
    test(`${kind}, ${last}: recomputed`, async () => {
      const draw = new Ceremony(samples[kind], { last }).commits('operator', 'host', 'lead').reveals('host', 'lead').throws().outcome().signs('operator', 'lead');
      const found = await recomputed(draw.certificate());
      assert.equal(found.void, false);
      assert.ok(found.draw.round.N > 1n);
    });
  }
}

test('withdrawals: two rounds of continuation are recomputed', async () => {
  for (const kind of ['enterprises', 'oneOfEach']) {
    const draw = new Ceremony(samples[kind]).whole();
    draw.withdraws(draw.chosen[kind === 'enterprises' ? 0 : 1]).throws(3).outcome().signs('host');
    draw.withdraws(draw.chosen.at(-1)).throws(5).outcome();
    assert.equal((await recomputed(draw.certificate())).draw.rounds.length, 3);
  }
});

test('nobody reveals, nobody but the operator commits, and a rehearsal: recomputed', async () => {
  await recomputed(new Ceremony(samples.order).commits('operator', 'lead').reveals().throws().outcome().certificate());
  await recomputed(new Ceremony(samples.order).commits('operator').reveals('operator').throws().outcome().certificate());
  await recomputed(new Ceremony(samples.order, { mode: 'rehearsal' }).commits('operator').reveals('operator').throws().outcome([]).certificate());
  await recomputed(new Ceremony(samples.order, { number: 7, prev: 'ab'.repeat(32), voids: [{ number: 3, head: 'cd'.repeat(32) }] }).whole().certificate());
});

test('signatures: each party once after each outcome', async () => {
  const draw = new Ceremony(samples.enterprises).whole().signs('host', 'lead');
  draw.withdraws(draw.chosen[0]).throws(3).outcome().signs('host');
  await recomputed(draw.certificate());
  assert.equal((await verify(draw.signs('host').certificate())).code, 'signed.role');
});

test('bounds of open: what lies on them is taken, what lies one beyond is not', async () => {
  const opened = change => {
    const draw = new Ceremony(samples.order);
    draw.records[0] = structuredClone(draw.records[0]);
    change(draw.records[0]);
    return verify(draw.voids('stated', [], []).certificate());
  };
  const parties = count => Array.from({ length: count }, (_, i) => ({ role: `p${i}`, name: '参加方' }));
  const balls = (count, draws) => open => { open.last = { kind: 'balls', balls: count, draws }; };
  const from = time => open => { open.last = { kind: 'public', source: 'x', time }; };
  for (const [code, change] of [
    [undefined, open => { open.parties = parties(20); }], ['open.parties', open => { open.parties = parties(21); }],
    [undefined, balls(22, 18)], ['open.last', balls(22, 17)], [undefined, balls(45, 13)], ['open.last', balls(45, 12)],
    [undefined, from('2025-05-06T09:20:00Z')], ['open.last', from('2025-05-06T09:19:59Z')],
  ]) assert.equal((await opened(change)).code, code, `${change}`);
});

test('void: at every place where it may stand', async () => {
  const open = () => new Ceremony(samples.enterprises);
  const all = ['operator', 'lead', 'host', 'witness'];
  for (const draw of [open(), open().commits(...all), open().commits(...all).reveals(...all)])
    assert.equal((await recomputed(draw.voids().certificate())).void, true);
  assert.equal((await recomputed(open().whole().voids('duplicate', ['a3', 'a5']).certificate())).void, true);
  assert.equal((await recomputed(open().whole().signs('host').voids('unlabelled', ['b3', 'kind']).certificate())).void, true);
});

test('receipts: attested, also of a device that saw less', async () => {
  const draw = new Ceremony(samples.enterprises).whole(), receipt = draw.receipt('host');
  const less = { ...draw.receipt('lead'), commitsClosed: '', revealsClosed: '' };
  const found = await recomputed(draw.certificate(), { receipts: [bytes(canonical(receipt)), bytes(canonical(less))] });
  assert.equal(found.attested, true);
  assert.equal((await recomputed(draw.certificate())).attested, false);
});

test('disclosure: a private attribute is shown', async () => {
  const certificate = new Ceremony(samples.enterprises).whole().certificate();
  const found = await recomputed(certificate, { disclosures: [bytes(canonical(samples.disclosureOf(certificate)))] });
  assert.equal(found.shown[0].shown[0].value, '失信');
});

test('a request alone: N, or why there is none', async () => {
  const alone = request => run(V.verifyRequest(Buffer.from(canonical(request))));
  assert.equal((await alone(samples.order)).table.N, 120n);
  const impossible = { ...samples.enterprises, size: 9 };
  assert.equal((await alone(impossible)).code, 'draw.impossible');
  assert.deepEqual((await alone(impossible)).detail.conflict, ['cities']);
  assert.deepEqual((await alone({ ...samples.enterprises, size: 10 })).detail.conflict, []);
});
