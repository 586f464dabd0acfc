'use strict';
// Cells of like rows (sections 4.1 and 4.2): from the rows of a request, from a pool file, or from a summary alone.
(function (V) {
  const KIND_ORDER = ['distinct', 'each', 'quota'];
  const keyText = key => JSON.stringify(key);

  V.ruleOrder = rules => [...rules].sort((a, b) => KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind) || V.compare(a.name, b.name));

  const holdsOne = (row, attribute, values) => (row.attributes[attribute] ?? []).some(value => values.has(value));

  /** A rule's part of a key: a function of a row. STAND_IN marks a row that counts only when the stand-in applies. */
  const STAND_IN = 's';
  function partOfKey(rule) {
    const values = new Set(rule.values ?? rule.parts);
    if (rule.kind === 'distinct')
      return row => values.has(row.attributes[rule.part][0]) ? [row.attributes[rule.part][0], row.attributes[rule.attribute][0]] : ['', ''];
    if (rule.kind === 'each')
      return row => [values.has(row.attributes[rule.attribute][0]) ? row.attributes[rule.attribute][0] : ''];
    const standIns = new Set(rule.standIn?.values);
    return row => [holdsOne(row, rule.attribute, values) ? '1' : holdsOne(row, rule.attribute, standIns) ? STAND_IN : '0'];
  }

  /** Functions that make the key of a row: before and after it is known which stand-ins apply. */
  V.keyMaker = request => {
    if (request.kind === 'one-of-each')
      return { raw: row => [row.attributes[request.attribute][0]], settled: key => key };
    const rules = V.ruleOrder(request.rules), parts = rules.map(partOfKey);
    const owners = rules.flatMap(rule => rule.kind === 'distinct' ? [rule, rule] : [rule]);
    const settled = (key, standIns) => key.map((part, i) =>
      owners[i].kind === 'quota' && part === STAND_IN ? (standIns.get(owners[i].name) ? '1' : '0') : part);
    return { raw: row => parts.flatMap(part => part(row)), settled };
  };

  V.standInRules = request => (request.rules ?? []).filter(rule => 'standIn' in rule);

  /** Gathers rows, each under a reference: its id, or its number in a pool file. */
  V.CellMaker = class CellMaker {
    constructor(request) {
      this.request = request;
      this.keys = V.keyMaker(request);
      this.raw = new Map();
      this.waiting = V.standInRules(request).map(rule => ({ rule, missing: new Set(rule.standIn.missing) }));
      this.included = [];
      this.excluded = new Map();
    }

    add(row, reference) {
      this.waiting = this.waiting.filter(({ rule, missing }) => !holdsOne(row, rule.attribute, missing));
      if ('included' in row) this.included.push(row.id);
      else if ('excluded' in row) this.excluded.set(row.excluded.rule, (this.excluded.get(row.excluded.rule) ?? 0) + 1);
      else {
        const key = this.keys.raw(row), text = keyText(key);
        if (!this.raw.has(text)) this.raw.set(text, { key, rows: [] });
        this.raw.get(text).rows.push(reference);
      }
    }

    finish() {
      const standIns = new Map(this.waiting.map(({ rule }) => [rule.name, true]));
      const merged = new Map((this.request.kind === 'one-of-each' ? this.request.values : []).map(value => [keyText([value]), { key: [value], rows: [] }]));
      for (const { key, rows } of this.raw.values()) {
        const settled = this.keys.settled(key, standIns), text = keyText(settled);
        if (this.request.kind === 'one-of-each' && !merged.has(text)) continue;
        if (!merged.has(text)) merged.set(text, { key: settled, rows: [] });
        const cell = merged.get(text);
        cell.rows = cell.rows.length === 0 ? rows : [...cell.rows, ...rows].sort(this.order);
      }
      const cells = [...merged.values()].map(cell => ({ key: cell.key, n: cell.rows.length, rows: cell.rows }));
      if (this.request.kind === 'enterprises') cells.sort((a, b) => V.compareLists(a.key, b.key));
      return new V.Pool(this.request, cells, standIns, this);
    }
  };

  V.CellMaker.prototype.order = (a, b) => typeof a === 'number' ? a - b : V.compare(a, b);

  /** What a draw draws from: cells in order, and rows by id as far as they are known. */
  V.Pool = class Pool {
    constructor(request, cells, standIns, { included, excluded }) {
      Object.assign(this, { request, cells, standIns, included, excluded, keys: V.keyMaker(request) });
      this.places = new Map(cells.map((cell, i) => [keyText(cell.key), i]));
      this.rows = new Map();
      this.rowsKnown = true;
      this.idOf = reference => reference;
    }

    keyOf(row) { return this.keys.settled(this.keys.raw(row), this.standIns); }

    /** The cell of an allowed row whose id is known, or -1. */
    cellOf(id) {
      const row = this.rows.get(id);
      return row && V.isAllowed(row) ? this.places.get(keyText(this.keyOf(row))) ?? -1 : -1;
    }
  };

  V.poolOfRows = request => {
    const maker = new V.CellMaker(request);
    for (const row of request.pool.rows) maker.add(row, row.id);
    const pool = maker.finish();
    for (const row of request.pool.rows) pool.rows.set(row.id, row);
    return pool;
  };

  /** What is left to draw from after withdrawals: for each cell the rows, and how many of it stay chosen. */
  V.roundOf = (pool, kept, withdrawn) => {
    const gone = new Set([...kept, ...withdrawn]);
    const taken = pool.cells.map(() => 0), stay = pool.cells.map(() => 0);
    for (const id of gone) taken[pool.cellOf(id)]++;
    for (const id of kept) stay[pool.cellOf(id)]++;
    const cells = pool.cells.map((cell, i) => ({
      key: cell.key,
      n: cell.n - taken[i],
      stay: stay[i],
      rows: taken[i] === 0 || !cell.rows ? cell.rows : cell.rows.filter(reference => !gone.has(pool.idOf(reference))),
    }));
    return { cells, kept, withdrawn };
  };

  /** The cells that fewer rules make: keys without the parts of the others, in rule order. */
  V.cellsUnder = (cells, rules, subset) => {
    const keep = V.ruleOrder(rules).flatMap(rule => Array(rule.kind === 'distinct' ? 2 : 1).fill(subset.includes(rule)));
    const merged = new Map();
    for (const { key, n, stay } of cells) {
      const shorter = key.filter((_, i) => keep[i]), text = keyText(shorter);
      if (!merged.has(text)) merged.set(text, { key: shorter, n: 0, stay: 0 });
      merged.get(text).n += n;
      merged.get(text).stay += stay;
    }
    return [...merged.values()].sort((a, b) => V.compareLists(a.key, b.key));
  };
})(globalThis.Verifier ??= {});
