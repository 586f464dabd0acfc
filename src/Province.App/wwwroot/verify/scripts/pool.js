'use strict';
// A pool file: read in slices, hashed on the way; of its rows only ids are kept, as bytes.
(function (V) {
  const SLICE = 1024 * 1024, LINE_END = 10;

  class Ids {
    constructor() {
      this.bytes = new Uint8Array(1 << 16);
      this.ends = new Uint32Array(1 << 12);
      this.count = 0;
    }

    add(id) {
      const start = this.count === 0 ? 0 : this.ends[this.count - 1], end = start + id.length;
      if (end > this.bytes.length) this.bytes = grown(this.bytes);
      if (this.count === this.ends.length) this.ends = grown(this.ends);
      for (let i = 0; i < id.length; i++) this.bytes[start + i] = id.charCodeAt(i);
      this.ends[this.count] = end;
      return this.count++;
    }

    get(number) { return String.fromCharCode(...this.bytes.subarray(number === 0 ? 0 : this.ends[number - 1], this.ends[number])); }
  }

  function grown(array) {
    const larger = new array.constructor(2 * array.length);
    larger.set(array);
    return larger;
  }

  class PoolReader {
    constructor(request, wanted) {
      this.checks = V.rowChecks(request);
      this.maker = new V.CellMaker(request);
      this.ids = new Ids();
      this.hash = new V.Sha256();
      this.wanted = wanted;
      this.found = new Map();
      this.before = '';
    }

    invalid(detail) { V.fail('pool.invalid', `line ${this.ids.count + 1}`, detail); }

    line(text) {
      let row;
      try {
        row = V.parse(text);
        V.row(row, '', 'pool.invalid');
      } catch (fault) {
        if (!(fault instanceof V.Fault)) throw fault;
        this.invalid({ within: fault.place });
      }
      if (V.canonical(row) !== text) this.invalid();
      if (V.compare(row.id, this.before) <= 0) this.invalid({ within: 'id' });
      const wrong = this.checks.map(check => check(row)).find(found => found);
      if (wrong) this.invalid({ within: wrong.slice(1) });
      this.before = row.id;
      if (this.wanted.has(row.id) || 'included' in row) this.found.set(row.id, row);
      this.maker.add(row, this.ids.add(row.id));
    }

    /** Whole lines; where one of them is no UTF-8, those before it are read first. */
    *lines(bytes) {
      let text;
      try {
        text = V.decode(bytes);
      } catch {
        for (let from = 0; from < bytes.length;) {
          const end = bytes.indexOf(LINE_END, from);
          yield* this.texts([this.decodeLine(bytes.subarray(from, end))]);
          from = end + 1;
        }
        return;
      }
      const lines = text.split('\n');
      lines.pop();
      yield* this.texts(lines);
    }

    decodeLine(bytes) {
      try {
        return V.decode(bytes);
      } catch {
        return this.invalid();
      }
    }

    *texts(lines) {
      for (const text of lines) {
        this.line(text);
        if (this.ids.count % 500 === 0) yield { step: 'pool', rows: this.ids.count };
      }
    }
  }

  /** `source` has a size and `read(from, to)`, a promise of bytes; `wanted` are the ids of rows that are looked at later, beside the included ones. */
  V.readPool = function* (request, place, source, wanted) {
    const reader = new PoolReader(request, wanted);
    let rest = new Uint8Array(0);
    for (let at = 0; at < source.size; at += SLICE) {
      const bytes = yield source.read(at, Math.min(source.size, at + SLICE));
      reader.hash.update(bytes);
      const joined = new Uint8Array(rest.length + bytes.length);
      joined.set(rest);
      joined.set(bytes, rest.length);
      const end = joined.lastIndexOf(LINE_END) + 1;
      yield* reader.lines(joined.subarray(0, end));
      rest = joined.slice(end);
      yield { step: 'pool', rows: reader.ids.count, done: at, of: source.size };
    }
    if (rest.length > 0) reader.invalid();
    if (reader.ids.count !== request.pool.count) V.fail('pool.count', `${place}.count`, { expected: reader.ids.count });
    if (V.toHex(reader.hash.digest()) !== request.pool.sha256) V.fail('pool.hash', `${place}.sha256`);
    const model = reader.maker.finish();
    model.idOf = number => reader.ids.get(number);
    model.rows = reader.found;
    return model;
  };
})(globalThis.Verifier ??= {});
