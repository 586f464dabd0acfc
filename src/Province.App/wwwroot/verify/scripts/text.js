'use strict';
// Bytes, text and order as section 2 of the specification has them, and the fault that every check throws.
(function (V) {
  /** The first thing that is wrong: its code, its place in the file checked, and numbers that explain it. */
  V.Fault = class Fault extends Error {
    constructor(code, place, detail) {
      super(place ? `${code} at ${place}` : code);
      this.code = code;
      this.place = place;
      this.detail = detail ?? {};
    }
  };

  V.fail = (code, place, detail) => { throw new V.Fault(code, place, detail); };

  const encoder = new TextEncoder();
  V.utf8 = text => encoder.encode(text);

  V.ZERO = '0'.repeat(64);
  const digits = Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, '0'));

  V.toHex = bytes => {
    let hex = '';
    for (const byte of bytes) hex += digits[byte];
    return hex;
  };

  V.fromHex = hex => {
    const bytes = new Uint8Array(hex.length / 2);
    for (let i = 0; i < bytes.length; i++) bytes[i] = Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16);
    return bytes;
  };

  /** Order by code point. It differs from that of UTF-16 units only where a surrogate meets a unit from U+E000 on. */
  V.compare = (a, b) => {
    if (a === b) return 0;
    const shorter = Math.min(a.length, b.length);
    for (let i = 0; i < shorter; i++) {
      let x = a.charCodeAt(i), y = b.charCodeAt(i);
      if (x === y) continue;
      if (x >= 0xD800 && y >= 0xD800) {
        x += x >= 0xE000 ? -0x2000 : 0x2000;
        y += y >= 0xE000 ? -0x2000 : 0x2000;
      }
      return x - y;
    }
    return a.length - b.length;
  };

  V.compareLists = (a, b) => {
    for (let i = 0; i < a.length && i < b.length; i++) {
      const order = V.compare(a[i], b[i]);
      if (order !== 0) return order;
    }
    return a.length - b.length;
  };

  /** Where the first byte stands that no well-formed UTF-8 has there, or -1. */
  function firstBadByte(bytes) {
    for (let i = 0; i < bytes.length;) {
      const lead = bytes[i];
      const length = lead < 0x80 ? 1 : lead >= 0xC2 && lead < 0xE0 ? 2 : lead >= 0xE0 && lead < 0xF0 ? 3 : lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
      if (length === 0) return i;
      for (let j = 1; j < length; j++) {
        const low = j > 1 ? 0x80 : lead === 0xE0 ? 0xA0 : lead === 0xF0 ? 0x90 : 0x80;
        const high = j > 1 ? 0xBF : lead === 0xED ? 0x9F : lead === 0xF4 ? 0x8F : 0xBF;
        if (i + j >= bytes.length || bytes[i + j] < low || bytes[i + j] > high) return i;
      }
      i += length;
    }
    return -1;
  }

  V.placeIn = (text, at) => {
    let line = 1, start = 0;
    for (let i = text.indexOf('\n'); i >= 0 && i < at; i = text.indexOf('\n', i + 1)) {
      line++;
      start = i + 1;
    }
    return `${line}:${at - start + 1}`;
  };

  /** Text of UTF-8 bytes; a byte order mark stays in it, so that the reader of JSON stumbles over it. */
  V.decode = bytes => {
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch (error) {
      const bad = firstBadByte(bytes);
      if (bad < 0) throw error;
      const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, bad));
      V.parse(before);                                    // What is wrong before that byte comes first.
      return V.fail('json.malformed', V.placeIn(before, before.length));
    }
  };
})(globalThis.Verifier ??= {});
