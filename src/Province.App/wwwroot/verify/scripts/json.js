'use strict';
// The JSON of section 2 and nothing more. JSON.parse would lose members given twice, places and large integers.
(function (V) {
  const MOST_BYTES = 64 * 1024 * 1024, MOST_LEVELS = 32, MOST_UNITS = 200000;
  const QUOTE = 34, BACKSLASH = 92, LONE_SURROGATE = /[\uD800-\uDFFF]/u;
  const ESCAPES = { '"': '"', '\\': '\\', '/': '/', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

  class Reader {
    constructor(text) {
      this.text = text;
      this.at = 0;
    }

    bad(at = this.at) { V.fail('json.malformed', V.placeIn(this.text, at)); }

    blanks() {
      for (; ;) {
        const c = this.text.charCodeAt(this.at);
        if (c !== 32 && c !== 10 && c !== 13 && c !== 9) return;
        this.at++;
      }
    }

    whole() {
      this.blanks();
      const value = this.value(1);
      this.blanks();
      if (this.at < this.text.length) this.bad();
      return value;
    }

    value(level) {
      const c = this.text[this.at];
      if (c === '"') return this.string();
      if (c >= '0' && c <= '9') return this.integer();
      if (c !== '{' && c !== '[') this.bad();
      if (level > MOST_LEVELS) this.bad();
      this.at++;
      return c === '{' ? this.object(level) : this.array(level);
    }

    array(level) {
      const items = [];
      this.blanks();
      if (this.text[this.at] === ']') { this.at++; return items; }
      for (; ;) {
        this.blanks();
        items.push(this.value(level + 1));
        this.blanks();
        const c = this.text[this.at];
        if (c !== ',' && c !== ']') this.bad();
        this.at++;
        if (c === ']') return items;
      }
    }

    object(level) {
      const members = Object.create(null);
      this.blanks();
      if (this.text[this.at] === '}') { this.at++; return members; }
      for (; ;) {
        this.blanks();
        const start = this.at;
        if (this.text[start] !== '"') this.bad();
        const name = this.string();
        if (name in members || /[^\0-\x7F]/.test(name)) this.bad(start);
        this.blanks();
        if (this.text[this.at] !== ':') this.bad();
        this.at++;
        this.blanks();
        members[name] = this.value(level + 1);
        this.blanks();
        const c = this.text[this.at];
        if (c !== ',' && c !== '}') this.bad();
        this.at++;
        if (c === '}') return members;
      }
    }

    integer() {
      const start = this.at;
      while (this.text[this.at] >= '0' && this.text[this.at] <= '9') this.at++;
      const digits = this.text.slice(start, this.at);
      if ((digits.length > 1 && digits[0] === '0') || digits.length > 16 || '.eE'.includes(this.text[this.at] ?? ' ')) this.bad(start);
      const value = Number(digits);
      if (!Number.isSafeInteger(value)) this.bad(start);
      return value;
    }

    string() {
      const start = this.at++;
      let value = '', from = this.at;
      for (; ;) {
        const c = this.text.charCodeAt(this.at);
        if (Number.isNaN(c)) this.bad();
        if (c === QUOTE) break;
        if (c < 32) this.bad();
        if (c === BACKSLASH) {
          value += this.text.slice(from, this.at) + this.escape(start);
          from = this.at;
        } else this.at++;
      }
      value += this.text.slice(from, this.at++);
      if (value.length > MOST_UNITS || LONE_SURROGATE.test(value)) this.bad(start);
      return value;
    }

    escape(start) {
      const c = this.text[this.at + 1];
      this.at += 2;
      if (c !== 'u') return ESCAPES[c] ?? this.bad(start);
      const hex = this.text.slice(this.at, this.at + 4);
      if (!/^[0-9A-Fa-f]{4}$/.test(hex)) this.bad(start);
      this.at += 4;
      return String.fromCharCode(Number.parseInt(hex, 16));
    }
  }

  V.parse = text => new Reader(text).whole();

  /** RFC 8785 for the values that V.parse gives; for strings JSON.stringify writes exactly its escapes. */
  V.canonical = value => {
    if (typeof value === 'string') return JSON.stringify(value);
    if (typeof value === 'number') return String(value);
    if (Array.isArray(value)) return `[${value.map(V.canonical).join(',')}]`;
    return `{${Object.keys(value).sort().map(name => `${JSON.stringify(name)}:${V.canonical(value[name])}`).join(',')}}`;
  };

  /** A whole file that must be its own canonical form. */
  V.readFile = bytes => {
    if (bytes.length > MOST_BYTES) V.fail('json.too_large', '');
    const text = V.decode(bytes);
    const value = V.parse(text);
    if (V.canonical(value) !== text) V.fail('json.not_canonical', '');
    return value;
  };

  V.same = (a, b) => V.canonical(a) === V.canonical(b);

  V.hashOf = value => V.toHex(V.sha256(V.utf8(V.canonical(value))));
})(globalThis.Verifier ??= {});
