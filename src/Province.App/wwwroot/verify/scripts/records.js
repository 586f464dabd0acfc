'use strict';
// Shapes of the records of section 5.
(function (V) {
  const S = V.shape;
  const record = (type, members) => S.object({ type: S.word(type), prev: S.hash, ...members });
  const role = { role: S.id };

  const LAST_KINDS = {
    dice: S.object({ kind: S.word('dice') }),
    balls: S.object({ kind: S.word('balls'), balls: S.int(2, 1000), draws: S.int(1) }),
    public: S.object({ kind: S.word('public'), source: S.text, time: S.time }),
  };

  const lastKind = (value, place, code) => {
    S.anyObject(value, place, code);
    S.word(...Object.keys(LAST_KINDS))(value.kind, `${place}.kind`, code);
    LAST_KINDS[value.kind](value, place, code);
  };

  const SHAPES = {
    open: record('open', {
      format: S.word('province.draw/1'), at: S.time, tenant: S.id, number: S.int(1), mode: S.word('ceremony', 'rehearsal'),
      subject: S.id, request: S.hash, voids: S.set(S.object({ number: S.int(1), head: S.hash }), ['number']),
      parties: S.list(S.object({ role: S.id, name: S.text })),
      closing: S.object({ commits: S.time, reveals: S.time }), last: lastKind,
    }),
    commit: record('commit', { at: S.time, ...role, commitment: S.hash }),
    'commits-closed': record('commits-closed', {
      at: S.time, commitments: S.list(S.object({ ...role, commitment: S.hash })), absent: S.list(S.id),
    }),
    reveal: record('reveal', { ...role, value: S.hash }),
    'reveals-closed': record('reveals-closed', { values: S.list(S.object({ ...role, value: S.hash })), absent: S.list(S.id) }),
    outcome: record('outcome', {
      seed: S.hash, outcomes: S.decimal, rank: S.decimal, result: S.anyObject,
      odds: S.list(S.list(S.decimal, 2, 2)), confirmedBy: S.list(S.id),
    }),
    signed: record('signed', { at: S.time, ...role, name: S.text, evidence: S.hashOrNone }),
    withdrawal: record('withdrawal', { at: S.time, rows: S.set(S.object({ id: S.id, reason: S.text }), ['id'], 1) }),
    void: record('void', {
      at: S.time, reason: S.text, text: S.text,
      signatures: S.list(S.object({ ...role, name: S.text })), evidence: S.list(S.id),
    }),
  };

  const lastThrown = record('last', { values: S.list(S.int(0)) });
  const lastPublic = record('last', { value: S.text });
  const TYPES = [...Object.keys(SHAPES), 'last'];

  /** `kind` is that of the last value which `open` announced; undefined without an `open`, when the record itself tells. */
  V.checkRecordShape = (value, place, kind) => {
    const code = 'record.invalid';
    S.anyObject(value, place, code);
    S.word(...TYPES)(value.type, `${place}.type`, code);
    (value.type === 'last' ? ((kind ? kind === 'public' : 'value' in value) ? lastPublic : lastThrown) : SHAPES[value.type])(value, place, code);
  };

  const AFTER_OUTCOME = ['signed', 'withdrawal', 'void'];
  const NEXT = {
    open: ['commit', 'commits-closed', 'void'],
    commit: ['commit', 'commits-closed', 'void'],
    'commits-closed': ['reveal', 'reveals-closed', 'void'],
    reveal: ['reveal', 'reveals-closed', 'void'],
    'reveals-closed': ['last', 'void'],
    last: ['outcome'],
    outcome: AFTER_OUTCOME,
    signed: AFTER_OUTCOME,
    withdrawal: ['last'],
    void: [],
  };

  /** Whether a record may follow one of the type before it, undefined for the first. */
  V.mayFollow = (before, type) => before === undefined ? type === 'open' : NEXT[before].includes(type);
  V.mayEnd = type => ['outcome', 'signed', 'void'].includes(type);
})(globalThis.Verifier ??= {});
