// SHA-256, HMAC, H and the strict reader of JSON.
import assert from 'node:assert/strict';
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { V, bytes } from './load.mjs';

const hex = data => Buffer.from(data).toString('hex');

test('sha256: the vectors of FIPS 180', () => {
  const million = new V.Sha256();
  for (let i = 0; i < 1000; i++) million.update(Buffer.alloc(1000, 'a'));
  assert.equal(hex(V.sha256(bytes(''))), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  assert.equal(hex(V.sha256(bytes('abc'))), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  assert.equal(hex(V.sha256(bytes('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq'))), '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1');
  assert.equal(hex(million.digest()), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0');
});

test('sha256: every length to 300 and in pieces of any size, as node:crypto has it', () => {
  for (let length = 0; length <= 300; length++) {
    const data = randomBytes(length), hash = new V.Sha256();
    for (let at = 0; at < length; at += 1 + (length % 67)) hash.update(data.subarray(at, Math.min(length, at + 1 + (length % 67))));
    assert.equal(hex(hash.digest()), createHash('sha256').update(data).digest('hex'));
  }
});

test('hmac: the vectors of RFC 4231 and keys of every length, as node:crypto has them', () => {
  assert.equal(hex(V.hmac(Buffer.alloc(20, 0x0b), bytes('Hi There'))), 'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7');
  assert.equal(hex(V.hmac(bytes('Jefe'), bytes('what do ya want for nothing?'))), '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843');
  assert.equal(hex(V.hmac(Buffer.alloc(131, 0xaa), bytes('Test Using Larger Than Block-Size Key - Hash Key First'))), '60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54');
  for (let length = 0; length <= 140; length++) {
    const key = randomBytes(length), message = randomBytes(7 * length);
    assert.equal(hex(V.hmac(key, message)), createHmac('sha256', key).update(message).digest('hex'));
  }
});

test('H: fields behind their lengths', () => {
  const expected = createHash('sha256').update(Buffer.concat([Buffer.from('0000000000000002', 'hex'), Buffer.from('ab'), Buffer.alloc(8), Buffer.from('0000000000000003', 'hex'), Buffer.from('市')])).digest('hex');
  assert.equal(hex(V.H('ab', new Uint8Array(0), '市')), expected);
});

test('order: by code point, as UTF-8 bytes have it', () => {
  const texts = ['', 'a', 'ab', 'b', '市', '\uD7FF', '\uE000', '\uFFFD', '𠮷', '\u{10FFFF}', 'a𠮷', 'a\uFFFD', '𠮷a'];
  for (const a of texts) for (const b of texts) assert.equal(Math.sign(V.compare(a, b)), Math.sign(Buffer.compare(Buffer.from(a), Buffer.from(b))), `${a} ${b}`);
});

const MALFORMED = [
  ['', '1:1'], ['{', '1:2'], ['{"a":1,}', '1:8'], ['{"a":1,"a":2}', '1:8'], ['{"a":01}', '1:6'], ['{"a":-1}', '1:6'], ['{"a":1.5}', '1:6'], ['{"a":1e3}', '1:6'],
  ['{"a":9007199254740992}', '1:6'], ['{"a":true}', '1:6'], ['[null]', '1:2'], ['{"a":"\\x"}', '1:6'], ['{"a":"\\ud800"}', '1:6'], ['{"a":"x', '1:8'],
  ['{"é":1}', '1:2'], ['{}x', '1:3'], ['{"a"\n:\n1 x}', '3:3'], ['\uFEFF{}', '1:1'], ['{"a":"\u0001"}', '1:7'], ['["a\\', '1:2'], ['["a\\u12', '1:2'], ['[1,\n\n "𠮷", 1.0]', '3:8'],
  ['['.repeat(33) + ']'.repeat(33), '1:33'], [`["${'x'.repeat(200001)}"]`, '1:2'], ['["\\u12"]', '1:2'], ['[1 2]', '1:4'], ["{'a':1}", '1:2'],
];

test('json: what is malformed, with its place', () => {
  for (const [text, place] of MALFORMED)
    assert.throws(() => V.readFile(bytes(text)), { code: 'json.malformed', place }, text.slice(0, 60));
  for (const [tail, place] of [[[0xC3, 0x28], '1:3'], [[0xED, 0xA0, 0x80], '1:3'], [[0xF5, 0x80, 0x80, 0x80], '1:3'], [[0xC0, 0x80], '1:3'], [[0xE5, 0xB8], '1:3'], [[0xF0, 0x80, 0x80, 0x80], '1:3']])
    assert.throws(() => V.readFile(Buffer.from([0x5B, 0x22, ...tail])), { code: 'json.malformed', place });
  assert.throws(() => V.readFile(Buffer.from([...bytes('[1 2,"'), 0xFF])), { code: 'json.malformed', place: '1:4' }, 'what comes first');
});

test('json: what is read, and what is not canonical', () => {
  for (const text of ['{}', '[]', '[0,9007199254740991]', '{"A":"","a":["\\"\\\\\\b\\t\\n\\f\\r\\u001f/\u007f市𠮷"]}', '['.repeat(32) + ']'.repeat(32), '{"10":1,"9":2,"__proto__":3}'])
    assert.equal(V.canonical(V.readFile(bytes(text))), text);
  for (const text of [' {}', '{}\n', '{"b":1,"a":2}', '["\\u000A"]', '["\\/"]', '["\\u5E02"]', '["\\u001F"]'])
    assert.throws(() => V.readFile(bytes(text)), { code: 'json.not_canonical', place: '' }, text);
  assert.throws(() => V.readFile({ length: 64 * 1024 * 1024 + 1 }), { code: 'json.too_large', place: '' });
});
