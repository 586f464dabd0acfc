// Files bent in any way: a verdict with a code and a place, never an exception, and never accepted.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ceremony, altered, canonical } from './ceremony.mjs';
import { V, run } from './load.mjs';
import { chance } from './requests.mjs';
import * as samples from './samples.mjs';

const STRANGE = [0, 1, '', 'x', [], {}, [[]], [{}], { type: 'open' }, 9007199254740991, '\u{10FFFF}', '0', ['a1'], '0'.repeat(64)];

/** Every place where a value stands, as the object that holds it and its name there. */
const places = value => typeof value !== 'object' ? []
  : Object.keys(value).flatMap(name => [[value, name], ...places(value[name])]);

function bend(c, value) {
  const [holder, name] = c.one(places(value));
  switch (c.int(0, 4)) {
    case 0: holder[name] = c.one(STRANGE); break;
    case 1: if (Array.isArray(holder)) holder.splice(Number(name), 1); else delete holder[name]; break;
    case 2: if (Array.isArray(holder)) holder.splice(Number(name), 0, structuredClone(holder[name])); else holder[`${name}x`] = holder[name]; break;
    case 3: if (Array.isArray(holder)) holder.reverse(); else holder[name] = typeof holder[name] === 'string' ? `${holder[name]}x` : [holder[name]]; break;
    default: holder[name] = structuredClone(c.one(places(value)).reduce((object, member) => object[member]));
  }
}

for (const kind of ['enterprises', 'oneOfEach', 'inspection', 'pairing', 'officers', 'order']) {
  test(`${kind}: bent certificates and requests`, async () => {
    const c = chance(kind.length * 31), codes = new Set();
    const draw = new Ceremony(samples[kind]).whole();
    if (draw.chosen) draw.withdraws(draw.chosen.at(-1)).throws(2).outcome();
    const good = draw.signs('host').certificate();
    for (let i = 0; i < 200; i++) {
      const copy = structuredClone(good);
      bend(c, c.maybe(.5) ? copy.records : copy);
      const text = canonical(copy);
      if (text === canonical(good)) continue;
      const found = await run(V.verify(Buffer.from(text)));
      assert.equal(found.verdict, 'failed', text);
      assert.match(found.code, /^[a-z_]+\.[a-z_]+$/);
      codes.add(found.code);
      await run(V.verifyRequest(Buffer.from(canonical(copy.request ?? ''))));
    }
    assert.ok(codes.size > 8, [...codes].join(' '));
  });
}

test('bent records whose links are mended: failed, or a draw that keeps the page of the specification', async () => {
  const c = chance(77), good = new Ceremony(samples.enterprises).whole().signs('host', 'lead').certificate();
  let failed = 0;
  for (let i = 0; i < 400; i++) {
    const at = c.int(0, good.records.length - 1);
    const bent = altered(good, at, record => bend(c, record));
    if (canonical(bent) === canonical(good)) continue;
    const found = await run(V.verify(Buffer.from(canonical(bent))));
    if (found.verdict === 'failed') failed++;
    else assert.ok(at >= 12, `record ${at} may not change without the outcome`);
  }
  assert.ok(failed > 250);
});
