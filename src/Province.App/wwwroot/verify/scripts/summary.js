'use strict';
// The summary that stands in a certificate for a pool file (section 6).
(function (V) {
  const S = V.shape, invalid = place => V.fail('summary.invalid', place);
  const keyPart = (value, place, code) => value === '' || S.text(value, place, code);

  const shape = least => S.object({
    cells: S.list(S.object({ key: S.list(keyPart), count: S.int(least, V.MOST_ROWS) })),
    excluded: S.set(S.object({ rule: S.id, count: S.int(1, V.MOST_ROWS) }), ['rule']),
    standIns: S.ids,
    lines: S.set(V.row, ['id']),
  });

  /** Whether a key could be one of a request's cells. */
  function keyTest(request) {
    if (request.kind === 'one-of-each') return key => key.length === 1 && request.values.includes(key[0]);
    const tests = V.ruleOrder(request.rules).flatMap(rule => {
      if (rule.kind === 'quota') return [part => part === '0' || part === '1'];
      if (rule.kind === 'each') return [part => part === '' || rule.values.includes(part)];
      return [part => part === '' || rule.parts.includes(part), (part, before) => (part === '') === (before === '')];
    });
    return key => key.length === tests.length && tests.every((test, i) => test(key[i], key[i - 1]));
  }

  V.checkSummaryShape = (request, summary) => {
    if (V.hasPoolFile(request) !== (summary !== undefined)) invalid('summary');
    if (summary === undefined) return;
    shape(request.kind === 'enterprises' ? 1 : 0)(summary, 'summary', 'summary.invalid');
    const fits = keyTest(request);
    summary.cells.forEach((cell, i) => {
      if (!fits(cell.key)) invalid(`summary.cells[${i}].key`);
      const ordered = request.kind === 'enterprises' ? i === 0 || V.compareLists(summary.cells[i - 1].key, cell.key) < 0 : cell.key[0] === request.values[i];
      if (!ordered) invalid(`summary.cells[${i}]`);
    });
    if (request.kind === 'one-of-each' && summary.cells.length !== request.values.length) invalid('summary.cells');
    summary.excluded.forEach((item, i) => {
      if (!request.exclusions.some(exclusion => exclusion.name === item.rule)) invalid(`summary.excluded[${i}].rule`);
    });
    const standIns = V.standInRules(request);
    summary.standIns.forEach((name, i) => { if (!standIns.some(rule => rule.name === name)) invalid(`summary.standIns[${i}]`); });
    for (const check of V.rowChecks(request))
      summary.lines.forEach((row, i) => { const wrong = check(row); if (wrong) invalid(`summary.lines[${i}]${wrong}`); });
    const applied = standIns.filter(rule => summary.standIns.includes(rule.name));
    if (applied.some(rule => summary.lines.some(row => V.holds(row, rule.attribute, rule.standIn.missing)))) invalid('summary.standIns');
    const included = summary.lines.filter(row => 'included' in row).length;
    const sum = [...summary.cells, ...summary.excluded].reduce((total, item) => total + item.count, included);
    if (request.kind === 'enterprises' ? sum !== request.pool.count : sum > request.pool.count) invalid('summary.cells');
  };

  const listOf = value => Array.isArray(value) ? value : [];
  const idsOf = values => listOf(values).filter(value => typeof value === 'string');

  /** How many ids of rows the evidence for a reason begins with. */
  const EVIDENCE = { duplicate: 2, unlabelled: 1 };

  /** Ids that records name, read without judging the records: those of section 6, beside the included rows. */
  V.namedInRecords = records => {
    const ids = new Set();
    for (const record of records) {
      if (record.type === 'outcome') idsOf(record.result?.chosen).forEach(id => ids.add(id));
      if (record.type === 'withdrawal') listOf(record.rows).forEach(row => typeof row.id === 'string' && ids.add(row.id));
      if (record.type === 'void') idsOf(record.evidence).slice(0, EVIDENCE[record.reason] ?? 0).forEach(id => ids.add(id));
    }
    return ids;
  };

  /** With the pool file: the summary says what the file holds. */
  V.checkSummary = (pool, certificate) => {
    const { summary, records } = certificate;
    if (!V.same(summary.cells, pool.cells.map(cell => ({ key: cell.key, count: cell.n })))) V.fail('summary.cells', 'summary.cells');
    const excluded = [...pool.excluded].map(([rule, count]) => ({ rule, count })).sort((a, b) => V.compare(a.rule, b.rule));
    if (!V.same(summary.excluded, excluded)) V.fail('summary.excluded', 'summary.excluded');
    if (!V.same(summary.standIns, [...pool.standIns.keys()].sort(V.compare))) V.fail('summary.standIns', 'summary.standIns');
    const named = [...V.namedInRecords(records), ...pool.included].filter(id => pool.rows.has(id));
    const lines = [...new Set(named)].sort(V.compare).map(id => pool.rows.get(id));
    if (!V.same(summary.lines, lines)) V.fail('summary.lines', 'summary.lines');
  };

  /** Without the pool file: cells without rows, and the lines. */
  V.modelOfSummary = (request, { cells, excluded, standIns, lines }) => {
    const included = lines.filter(row => 'included' in row).map(row => row.id);
    const counts = new Map(excluded.map(item => [item.rule, item.count]));
    const bare = cells.map(cell => ({ key: cell.key, n: cell.count, rows: null }));
    const model = new V.Pool(request, bare, new Map(standIns.map(name => [name, true])), { included, excluded: counts });
    model.rows = new Map(lines.map(row => [row.id, row]));
    model.rowsKnown = false;
    return model;
  };
})(globalThis.Verifier ??= {});
