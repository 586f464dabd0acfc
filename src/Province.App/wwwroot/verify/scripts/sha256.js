'use strict';
// SHA-256 (FIPS 180-4) and HMAC (RFC 2104). The browser's own is not given to pages on plain http or opened from a disk.
(function (V) {
  const primes = [];
  for (let n = 2; primes.length < 64; n++)
    if (primes.every(p => n % p !== 0)) primes.push(n);

  /** The first 32 bits of the fraction of a root of a prime, by integers so that nothing is rounded. */
  function rootBits(prime, power) {
    const wanted = BigInt(prime) << BigInt(32 * power);
    let low = 0n, high = 1n << 36n;
    while (high - low > 1n) {
      const middle = (low + high) >> 1n;
      if (middle ** BigInt(power) <= wanted) low = middle;
      else high = middle;
    }
    return Number(low & 0xFFFFFFFFn) | 0;
  }

  const START = Int32Array.from(primes.slice(0, 8), p => rootBits(p, 2));
  const ROUND = Int32Array.from(primes, p => rootBits(p, 3));

  function compress(state, words, bytes, at) {
    for (let i = 0; i < 16; i++, at += 4)
      words[i] = (bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3];
    for (let i = 16; i < 64; i++) {
      const x = words[i - 15], y = words[i - 2];
      const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
      const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
      words[i] = (words[i - 16] + s0 + words[i - 7] + s1) | 0;
    }
    let a = state[0], b = state[1], c = state[2], d = state[3], e = state[4], f = state[5], g = state[6], h = state[7];
    for (let i = 0; i < 64; i++) {
      const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
      const t1 = (h + s1 + ((e & f) ^ (~e & g)) + ROUND[i] + words[i]) | 0;
      const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
      const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g; g = f; f = e; e = (d + t1) | 0; d = c; c = b; b = a; a = (t1 + t2) | 0;
    }
    state[0] += a; state[1] += b; state[2] += c; state[3] += d; state[4] += e; state[5] += f; state[6] += g; state[7] += h;
  }

  V.Sha256 = class Sha256 {
    #state = START.slice();
    #words = new Int32Array(64);
    #block = new Uint8Array(64);
    #filled = 0;
    #length = 0;

    update(bytes) {
      this.#length += bytes.length;
      let at = 0;
      if (this.#filled > 0) {
        at = Math.min(64 - this.#filled, bytes.length);
        this.#block.set(bytes.subarray(0, at), this.#filled);
        this.#filled += at;
        if (this.#filled < 64) return this;
        compress(this.#state, this.#words, this.#block, 0);
        this.#filled = 0;
      }
      for (; at + 64 <= bytes.length; at += 64) compress(this.#state, this.#words, bytes, at);
      this.#block.set(bytes.subarray(at));
      this.#filled = bytes.length - at;
      return this;
    }

    digest() {
      const bits = BigInt(this.#length) * 8n;
      const tail = new Uint8Array((this.#filled < 56 ? 64 : 128) - this.#filled);
      tail[0] = 0x80;
      new DataView(tail.buffer).setBigUint64(tail.length - 8, bits);
      this.update(tail);
      const out = new Uint8Array(32);
      const view = new DataView(out.buffer);
      this.#state.forEach((word, i) => view.setInt32(4 * i, word));
      return out;
    }
  };

  V.sha256 = bytes => new V.Sha256().update(bytes).digest();

  V.hmac = (key, message) => {
    const block = new Uint8Array(64);
    block.set(key.length > 64 ? V.sha256(key) : key);
    const inner = new V.Sha256().update(block.map(b => b ^ 0x36)).update(message).digest();
    return new V.Sha256().update(block.map(b => b ^ 0x5C)).update(inner).digest();
  };

  /** H of section 2: every field, text or bytes, behind its length in eight bytes. */
  V.H = (...fields) => {
    const hash = new V.Sha256();
    for (const field of fields) {
      const bytes = typeof field === 'string' ? V.utf8(field) : field;
      const length = new Uint8Array(8);
      new DataView(length.buffer).setBigUint64(0, BigInt(bytes.length));
      hash.update(length).update(bytes);
    }
    return hash.digest();
  };
})(globalThis.Verifier ??= {});
