'use strict';
// What section 3 asks beyond shapes, in the order in which it asks.
(function (V) {
  const invalid = (place, detail) => V.fail('request.invalid', place, detail);

  V.holds = (row, attribute, values) => (row.attributes[attribute] ?? []).some(value => values.includes(value));
  V.isAllowed = row => !('excluded' in row) && !('included' in row);

  /** The attributes of which every allowed row must have exactly one value, in the order of the rules that ask it. */
  function singles(request) {
    if (request.kind === 'one-of-each') return [request.attribute];
    return request.rules.flatMap(rule => rule.kind === 'each' ? [rule.attribute] : rule.kind === 'distinct' ? [rule.part, rule.attribute] : []);
  }

  /** Checks of single rows, each a function that gives the path within the row of what is wrong, or undefined. */
  V.rowChecks = request => {
    const byName = new Map(request.exclusions.map(exclusion => [exclusion.name, exclusion]));
    const attributed = request.exclusions.filter(exclusion => 'attribute' in exclusion);
    const alone = singles(request);
    return [
      row => 'excluded' in row && !byName.has(row.excluded.rule) ? '.excluded.rule' : undefined,
      row => 'excluded' in row && 'included' in row ? '.included' : undefined,
      row => {
        const hit = 'excluded' in row ? undefined : attributed.find(e => V.holds(row, e.attribute, e.values));
        return hit && `.attributes.${hit.attribute}`;
      },
      row => {
        const under = 'excluded' in row ? byName.get(row.excluded.rule) : undefined;
        return under && 'attribute' in under && !V.holds(row, under.attribute, under.values) ? '.excluded.rule' : undefined;
      },
      row => {
        const wrong = V.isAllowed(row) ? alone.find(name => row.attributes[name]?.length !== 1) : undefined;
        return wrong === undefined ? undefined : `.attributes.${wrong}`;
      },
    ];
  };

  function* checkRows(request, checks, place) {
    if (V.hasPoolFile(request)) return;
    for (const check of checks) {
      for (const [i, row] of request.pool.rows.entries()) {
        const wrong = check(row);
        if (wrong) invalid(`${place}[${i}]${wrong}`);
        if (i % 2000 === 0) yield;
      }
    }
  }

  function checkBounds(rule, size, place) {
    if ('max' in rule && rule.min > rule.max) invalid(`${place}.min`);
    if ('max' in rule && rule.max > size) invalid(`${place}.max`);
    if (rule.min > size) invalid(`${place}.min`);
  }

  function checkInspection(request, at) {
    const builders = new Set();
    request.groups.forEach((group, j) => group.cities.forEach((city, k) => {
      if (builders.has(city)) invalid(at(`groups[${j}].cities[${k}]`));
      builders.add(city);
    }));
    const sum = request.groups.reduce((total, group) => total + group.inspects, 0);
    if (sum !== request.cities.length) invalid(at('groups'), { sum, cities: request.cities.length });
    checkPairs(request, { group: request.groups, city: request.cities }, at);
  }

  /** Ids in pairs must exist. */
  function checkPairs(request, known, at) {
    const ids = Object.fromEntries(Object.entries(known).map(([member, list]) => [member, new Set(list.map(item => item.id))]));
    request.rules.forEach((rule, r) => (rule.pairs ?? []).forEach((pair, p) => {
      for (const member of Object.keys(ids))
        if (!ids[member].has(pair[member])) invalid(at(`rules[${r}].pairs[${p}].${member}`));
    }));
  }

  function checkPairing(request, at) {
    if (request.cities.length % request.groupSize !== 0) invalid(at('groupSize'));
    request.rules.forEach((rule, r) => rule.pairs.forEach((pair, p) => {
      if (V.compare(pair.first, pair.second) >= 0) invalid(at(`rules[${r}].pairs[${p}].second`));
    }));
    checkPairs(request, { first: request.cities, second: request.cities }, at);
  }

  function checkOfficers(request, at) {
    request.officers.forEach((officer, i) => {
      if (officer.min > officer.max) invalid(at(`officers[${i}].min`));
    });
    checkPairs(request, { group: request.groups, officer: request.officers }, at);
  }

  /** Everything of section 3 about a request, except the rows of a pool file. */
  V.checkRequest = function* (request, place) {
    const at = name => place === '' ? name : `${place}.${name}`;
    V.checkRequestShape(request, place);
    if ('pool' in request) {
      const checks = V.rowChecks(request), single = checks.pop();
      yield* checkRows(request, checks, at('pool.rows'));
      (request.rules ?? []).forEach((rule, i) => checkBounds(rule, request.size, at(`rules[${i}]`)));
      yield* checkRows(request, [single], at('pool.rows'));
    }
    if (request.kind === 'inspection') checkInspection(request, at);
    if (request.kind === 'pairing') checkPairing(request, at);
    if (request.kind === 'officers') checkOfficers(request, at);
  };
})(globalThis.Verifier ??= {});
