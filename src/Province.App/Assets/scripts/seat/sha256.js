// SHA-256 (FIPS 180-4). Written out because a browser offers its own only over https, and a draw may be held on a hall's plain network.
const primes = [];
for (let n = 2; primes.length < 64; n++) if (primes.every(p => n % p)) primes.push(n);
const fraction = x => (x - Math.floor(x)) * 2 ** 32 | 0;
const start = primes.slice(0, 8).map(p => fraction(Math.sqrt(p)));
const constants = primes.map(p => fraction(Math.cbrt(p)));
const turn = (x, n) => x >>> n | x << (32 - n);

export function sha256(bytes) {
  const padded = new Uint8Array((bytes.length + 72) >> 6 << 6);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(padded.length - 4, bytes.length * 8 >>> 0);
  const state = [...start];
  for (let at = 0; at < padded.length; at += 64) block(state, view, at);
  const out = new DataView(new ArrayBuffer(32));
  state.forEach((word, i) => out.setInt32(4 * i, word));
  return new Uint8Array(out.buffer);
}

function block(state, view, at) {
  const w = [];
  for (let i = 0; i < 64; i++) {
    if (i < 16) { w[i] = view.getInt32(at + 4 * i); continue; }
    const [x, y] = [w[i - 15], w[i - 2]];
    w[i] = w[i - 16] + w[i - 7] + (turn(x, 7) ^ turn(x, 18) ^ x >>> 3) + (turn(y, 17) ^ turn(y, 19) ^ y >>> 10) | 0;
  }
  let [a, b, c, d, e, f, g, h] = state;
  for (let i = 0; i < 64; i++) {
    const t = h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + (e & f ^ ~e & g) + constants[i] + w[i] | 0;
    const u = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + (a & b ^ a & c ^ b & c) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, d + t | 0, c, b, a, t + u | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => { state[i] = state[i] + word | 0; });
}

export const toHex = bytes => [...bytes].map(b => b.toString(16).padStart(2, '0')).join('');
export const fromHex = hex => Uint8Array.from(hex.match(/../g) ?? [], pair => parseInt(pair, 16));

// H of the draw specification, section 2: each field with its length in 8 bytes before it.
export function hashFields(...fields) {
  const parts = fields.map(field => typeof field === 'string' ? new TextEncoder().encode(field) : field);
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + 8 + part.length, 0));
  let at = 0;
  for (const part of parts) {
    new DataView(joined.buffer).setUint32(at + 4, part.length);
    joined.set(part, at + 8);
    at += 8 + part.length;
  }
  return sha256(joined);
}
