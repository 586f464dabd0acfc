'use strict';
// An outcome and what may follow it (sections 5.7 and 5.8).
(function (V) {
  /** Faults of counting are found at the outcome that needs the count. */
  function* tableAt(draw, round, place) {
    try {
      return yield* V.tableOf(draw.model, round);
    } catch (fault) {
      if (fault.code === 'draw.too_complex') V.fail(fault.code, place, fault.detail);
      throw fault;
    }
  }

  function* checkOutcome(draw, record, place) {
    const seed = V.H('province-draw/1/seed', V.fromHex(draw.hashes[draw.hashes.length - 2]));
    if (record.seed !== V.toHex(seed)) V.fail('outcome.seed', `${place}.seed`);
    const model = draw.model, round = V.roundIn(model, draw.kept ?? [], [...draw.withdrawn]);
    const table = yield* tableAt(draw, round, place);
    if (table.N === 0n) V.fail('draw.impossible', place, { conflict: yield* V.conflictOf(model, round) });
    if (record.outcomes !== String(table.N)) V.fail('outcome.outcomes', `${place}.outcomes`, { expected: String(table.N) });
    const { rank, tries, bits } = V.rank(seed, table.N);
    if (record.rank !== String(rank)) V.fail('outcome.rank', `${place}.rank`, { expected: String(rank) });
    const good = model.rowsKnown
      ? V.same(record.result, yield* V.resultOf(model, round, table, rank))
      : yield* V.fits(model, round, table, rank, record.result);
    if (!good) V.fail('outcome.result', `${place}.result`);
    if (!V.same(record.odds, yield* V.oddsOf(table))) V.fail('outcome.odds', `${place}.odds`);
    const least = draw.open.last.kind === 'public' || draw.open.mode === 'rehearsal' ? 0 : 2;
    if (!draw.inOrder(record.confirmedBy) || record.confirmedBy.includes(draw.operator) || record.confirmedBy.length < least)
      V.fail('outcome.confirmed', `${place}.confirmedBy`);
    draw.rounds.push({ ...round, record, last: draw.last, withdrawal: draw.withdrawal, N: table.N, rank, tries, bits });
    draw.chosen = record.result.chosen ?? [];
    draw.signed = new Set();
  }

  function* checkSigned(draw, record, place) {
    if (!draw.roles.includes(record.role) || draw.signed.has(record.role)) V.fail('signed.role', `${place}.role`);
    draw.signed.add(record.role);
  }

  function* checkWithdrawal(draw, record, place) {
    if (!['enterprises', 'one-of-each'].includes(draw.model.request.kind)) V.fail('withdrawal.kind', place);
    const chosen = new Set(draw.chosen);
    if (!record.rows.every(row => chosen.has(row.id))) V.fail('withdrawal.rows', `${place}.rows`);
    const gone = new Set(record.rows.map(row => row.id));
    draw.withdrawn.push(...gone);
    draw.kept = draw.chosen.filter(id => !gone.has(id));
    draw.withdrawal = record;
  }

  /** Whether the request proves the reason of a void after an outcome. */
  function proves(draw, { reason, evidence }) {
    const model = draw.model;
    if (!model.cells || evidence.length !== 2) return false;
    const [first, second] = evidence.map(id => model.rows.get(id));
    if (reason === 'duplicate')
      return evidence[0] !== evidence[1] && [first, second].every(row => row && V.isAllowed(row) && 'name' in row) && first.name === second.name;
    const attribute = evidence[1];
    return reason === 'unlabelled' && first !== undefined && V.isAllowed(first)
      && (model.request.rules ?? []).some(rule => rule.kind === 'quota' && rule.attribute === attribute)
      && (first.attributes[attribute] ?? []).length === 0;
  }

  function* checkVoid(draw, record, place) {
    const after = draw.rounds.length > 0;
    if (after ? !proves(draw, record) : record.reason !== 'stated' || record.evidence.length > 0) V.fail('void.reason', `${place}.reason`);
    const roles = record.signatures.map(signature => signature.role);
    if (!draw.inOrder(roles) || (after && roles.length !== draw.roles.length)) V.fail('void.signatures', `${place}.signatures`);
    draw.voided = record;
  }

  V.laterChecks = { outcome: checkOutcome, signed: checkSigned, withdrawal: checkWithdrawal, void: checkVoid };
})(globalThis.Verifier ??= {});
