'use strict';
// The shapes of section 3: what members a request of each kind has.
(function (V) {
  const S = V.shape;

  V.MOST_ROWS = 2 ** 31 - 1;

  V.row = S.object({
    id: S.id,
    'name?': S.text,
    attributes: S.byId(S.set(S.text)),
    'private?': S.byId(S.hash),
    'excluded?': S.object({ rule: S.id, reason: S.text }),
    'included?': S.object({ reason: S.text }),
  });

  const rowsInside = S.object({ rows: S.set(V.row, ['id'], 1, 20000) });
  const rowsInFile = S.object({ count: S.int(20001, V.MOST_ROWS), sha256: S.hash });
  V.hasPoolFile = request => 'pool' in request && typeof request.pool === 'object' && !('rows' in request.pool)
    && ('count' in request.pool || 'sha256' in request.pool);

  const pool = (value, place, code) => {
    S.anyObject(value, place, code);
    (V.hasPoolFile({ pool: value }) ? rowsInFile : rowsInside)(value, place, code);
  };

  /** Both of an attribute and its values, or neither. */
  const byPeople = S.object({ name: S.id, text: S.text }), byAttribute = S.object({ name: S.id, text: S.text, attribute: S.id, values: S.texts });
  const exclusions = S.set((value, place, code) => {
    S.anyObject(value, place, code);
    ('attribute' in value || 'values' in value ? byAttribute : byPeople)(value, place, code);
  }, ['name']);
  const named = S.object({ id: S.id, name: S.text });
  const size = S.int(1, 10000);

  const rule = (kind, members) => S.object({ kind: S.word(kind), name: S.id, text: S.text, ...members });
  const pairs = (a, b) => S.set(S.object({ [a]: S.id, [b]: S.id }), [a, b], 1);

  const RULES = {
    enterprises: {
      quota: rule('quota', {
        attribute: S.id, values: S.texts, min: S.int(0), max: S.int(0),
        'standIn?': S.object({ missing: S.texts, values: S.texts }),
      }),
      each: rule('each', { attribute: S.id, values: S.texts, min: S.int(0), max: S.int(0) }),
      distinct: rule('distinct', { part: S.id, parts: S.texts, attribute: S.id, min: S.int(1) }),
    },
    inspection: {
      'not-mutual': rule('not-mutual', {}),
      'not-again': rule('not-again', { earlier: S.set(S.object({ year: S.int(1900, 9999), by: S.id, of: S.id }), ['year', 'by', 'of']) }),
      forbidden: rule('forbidden', { pairs: pairs('group', 'city') }),
      required: rule('required', { pairs: pairs('group', 'city') }),
    },
    pairing: {
      apart: rule('apart', { pairs: pairs('first', 'second') }),
      together: rule('together', { pairs: pairs('first', 'second') }),
    },
    officers: {
      forbidden: rule('forbidden', { pairs: pairs('group', 'officer') }),
      required: rule('required', { pairs: pairs('group', 'officer') }),
    },
  };

  /** Rules of a kind of request: which members a rule has depends on its own kind, so that is looked at first. */
  const rules = kind => S.set((value, place, code) => {
    S.anyObject(value, place, code);
    S.word(...Object.keys(RULES[kind]))(value.kind, `${place}.kind`, code);
    RULES[kind][value.kind](value, place, code);
  }, ['name'], 0, 12);

  const FORMAT = 'province.draw-request/1';
  const KINDS = {
    enterprises: { pool, exclusions, size, rules: rules('enterprises') },
    'one-of-each': { pool, exclusions, attribute: S.id, values: S.texts },
    inspection: {
      cities: S.set(named, ['id'], 1, 40),
      groups: S.set(S.object({ id: S.id, cities: S.someIds, inspects: S.int(1, 40) }), ['id']),
      rules: rules('inspection'),
    },
    pairing: { cities: S.set(named, ['id'], 2, 40), groupSize: S.int(2, 40), rules: rules('pairing') },
    officers: {
      groups: S.set(named, ['id'], 1, 40),
      officers: S.set(S.object({ id: S.id, name: S.text, min: S.int(0), max: S.int(0, 40) }), ['id'], 1, 40),
      rules: rules('officers'),
    },
    order: { items: S.set(named, ['id'], 1, 2000) },
  };

  const shapes = Object.fromEntries(Object.entries(KINDS).map(([kind, members]) =>
    [kind, S.object({ format: S.word(FORMAT), kind: S.word(kind), title: S.text, ...members })]));

  V.checkRequestShape = (request, place) => {
    const code = 'request.invalid';
    const at = name => place === '' ? name : `${place}.${name}`;
    if (typeof request.kind === 'string' && Object.hasOwn(shapes, request.kind)) return shapes[request.kind](request, place, code);
    S.word(FORMAT)(request.format, at('format'), code);
    V.fail(code, at('kind'));
  };
})(globalThis.Verifier ??= {});
