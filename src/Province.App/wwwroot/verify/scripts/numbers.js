'use strict';
// Counting of section 4 that all kinds share, and the bit stream of section 5.7.
(function (V) {
  V.MOST_ENTRIES = 2000000;
  V.MOST_STEPS = 50000000;
  V.MOST_WORK = 3000000000000;

  /** C(n, 0) … C(n, most). */
  V.binomials = (n, most) => {
    const row = [1n];
    for (let k = 1; k <= most; k++) row.push(k > n ? 0n : row[k - 1] * BigInt(n - k + 1) / BigInt(k));
    return row;
  };

  const binomial = (n, k) => {
    let value = 1n;
    for (let i = 1; i <= k; i++) value = value * BigInt(n - i + 1) / BigInt(i);
    return k > n ? 0n : value;
  };

  /** The a-th k-subset of 0 … n − 1, as an ascending list. */
  V.unrankSubset = function* (n, k, a) {
    const taken = [];
    if (k === 0) return taken;
    if (n > 64 * k * k) return yield* unrankByHalving(n, k, a);
    let left = binomial(n - 1, k - 1);
    for (let x = 0, m = n - 1, r = k - 1; ;) {          // left = C(m, r) subsets take x next
      if (a >= left) {
        a -= left;
        left = left * BigInt(m - r) / BigInt(m);
        x++; m--;
      } else {
        taken.push(x);
        if (taken.length === k) return taken;
        left = left * BigInt(r) / BigInt(m);
        x++; m--; r--;
      }
      if (x % 500 === 0) yield;
    }
  };

  /** The same where few are taken of many: subsets whose next is below y are C(from) − C(y), so y is found by halving. */
  function* unrankByHalving(n, k, a) {
    const taken = [];
    for (let from = 0, r = k; r > 0; r--) {
      const all = binomial(n - from, r);
      let low = from, high = n - r;
      while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if (all - binomial(n - middle, r) <= a) low = middle;
        else high = middle - 1;
      }
      a -= all - binomial(n - low, r);
      taken.push(low);
      from = low + 1;
      yield;
    }
    return taken;
  }

  const divisor = (a, b) => {
    while (b > 0n) [a, b] = [b, a % b];
    return a;
  };

  /** Lowest terms, decimal. */
  V.fraction = (numerator, denominator) => {
    if (numerator === 0n) return ['0', '1'];
    const common = divisor(numerator, denominator);
    return [String(numerator / common), String(denominator / common)];
  };

  const fromBytes = bytes => BigInt(`0x${V.toHex(bytes)}`);

  /** The bytes B_0 ‖ B_1 ‖ … of section 5.7. */
  class Stream {
    constructor(seed) {
      this.seed = seed;
      this.message = new Uint8Array([...V.utf8('province-draw/1/bits'), 0, 0, 0, 0, 0, 0, 0, 0]);
      this.block = 0n;
      this.rest = new Uint8Array(0);
    }

    take(length) {
      const out = new Uint8Array(length);
      for (let at = 0; at < length;) {
        if (this.rest.length === 0) {
          new DataView(this.message.buffer).setBigUint64(this.message.length - 8, this.block++);
          this.rest = V.hmac(this.seed, this.message);
        }
        const part = this.rest.subarray(0, length - at);
        out.set(part, at);
        at += part.length;
        this.rest = this.rest.subarray(part.length);
      }
      return out;
    }
  }

  /** R uniform below N, and how many tries it took. */
  V.rank = (seed, N) => {
    if (N === 1n) return { rank: 0n, tries: 0, bits: 0 };
    const bits = (N - 1n).toString(2).length;
    const stream = new Stream(seed), mask = (1n << BigInt(bits)) - 1n;
    for (let tries = 1; ; tries++) {
      const rank = fromBytes(stream.take(Math.ceil(bits / 8))) & mask;
      if (rank < N) return { rank, tries, bits };
    }
  };
})(globalThis.Verifier ??= {});
