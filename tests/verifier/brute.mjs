// Outcomes of small requests by trying everything: the words of section 3, sorted into the order of section 4, and no counting.
const utf8 = text => Buffer.from(text);
export const compare = (a, b) => Buffer.compare(utf8(a), utf8(b));
const compareLists = (a, b, by) => {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const order = by(a[i], b[i]);
    if (order !== 0) return order;
  }
  return a.length - b.length;
};
const byIds = (a, b) => compareLists(a, b, compare);

export const subsets = (items, size) => size === 0 ? [[]] : items.flatMap((item, i) => subsets(items.slice(i + 1), size - 1).map(rest => [item, ...rest]));

const allowedRows = request => request.pool.rows.filter(row => !row.excluded && !row.included);
const holds = (row, attribute, values) => (row.attributes[attribute] ?? []).some(value => values.includes(value));

function quotaValues(request, rule) {
  const applies = rule.standIn && !request.pool.rows.some(row => holds(row, rule.attribute, rule.standIn.missing));
  return applies ? [...rule.values, ...rule.standIn.values] : rule.values;
}

const ENTERPRISE_RULES = {
  quota: (request, rule, rows) => {
    const count = rows.filter(row => holds(row, rule.attribute, quotaValues(request, rule))).length;
    return count >= rule.min && count <= rule.max;
  },
  each: (request, rule, rows) => rule.values.every(value => {
    const count = rows.filter(row => holds(row, rule.attribute, [value])).length;
    return count >= rule.min && count <= rule.max;
  }),
  distinct: (request, rule, rows) => rule.parts.every(part =>
    new Set(rows.filter(row => holds(row, rule.part, [part])).flatMap(row => row.attributes[rule.attribute])).size >= rule.min),
};

function cellKey(request, row) {
  const order = ['distinct', 'each', 'quota'];
  return [...request.rules].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || compare(a.name, b.name)).flatMap(rule => {
    if (rule.kind === 'distinct') return holds(row, rule.part, rule.parts) ? [row.attributes[rule.part][0], row.attributes[rule.attribute][0]] : ['', ''];
    if (rule.kind === 'each') return [holds(row, rule.attribute, rule.values) ? row.attributes[rule.attribute][0] : ''];
    return [holds(row, rule.attribute, quotaValues(request, rule)) ? '1' : '0'];
  });
}

/** Sets of ids in the order of the ranks: cell after cell, fewer first, then the subset in ascending order. */
function enterprises(request, { kept = [], withdrawn = [] } = {}) {
  const rows = allowedRows(request), byId = new Map(rows.map(row => [row.id, row]));
  const keys = [...new Map(rows.map(row => [JSON.stringify(cellKey(request, row)), cellKey(request, row)])).values()].sort(byIds);
  const parts = ids => keys.map(key => ids.filter(id => !kept.includes(id) && JSON.stringify(cellKey(request, byId.get(id))) === JSON.stringify(key)));
  return subsets(rows.map(row => row.id), request.size)
    .filter(ids => kept.every(id => ids.includes(id)) && !withdrawn.some(id => ids.includes(id))
      && request.rules.every(rule => ENTERPRISE_RULES[rule.kind](request, rule, ids.map(id => byId.get(id)))))
    .map(ids => ({ ids, parts: parts(ids) }))
    .sort((a, b) => compareLists(a.parts, b.parts, (x, y) => x.length - y.length || byIds(x, y)))
    .map(({ ids }) => ids);
}

function oneOfEach(request, { kept = [], withdrawn = [] } = {}) {
  const rows = allowedRows(request);
  const choices = request.values.map(value => {
    const ids = rows.filter(row => holds(row, request.attribute, [value])).map(row => row.id);
    const stays = ids.filter(id => kept.includes(id));
    return stays.length > 0 ? stays : ids.filter(id => !withdrawn.includes(id));
  });
  return choices.reduce((lists, ids) => lists.flatMap(list => ids.map(id => [...list, id])), [[]]);
}

const buildsOf = (request, group) => request.groups.find(g => g.id === group).cities;
const INSPECTION_RULES = {
  'not-mutual': (request, rule, given) => request.groups.every(a => request.groups.every(b => a === b
    || !(given[a.id].some(city => b.cities.includes(city)) && given[b.id].some(city => a.cities.includes(city))))),
  'not-again': (request, rule, given) => rule.earlier.every(({ by, of }) => request.groups.every(g => !g.cities.includes(by) || !given[g.id].includes(of))),
  forbidden: (request, rule, given) => rule.pairs.every(({ group, city }) => !given[group].includes(city)),
  required: (request, rule, given) => rule.pairs.every(({ group, city }) => given[group].includes(city)),
};

function inspection(request) {
  const deal = (groups, left) => groups.length === 0 ? (left.length === 0 ? [[]] : [])
    : subsets(left, groups[0].inspects).flatMap(taken => deal(groups.slice(1), left.filter(city => !taken.includes(city))).map(rest => [taken, ...rest]));
  return deal(request.groups, request.cities.map(city => city.id)).filter(lists => {
    const given = Object.fromEntries(request.groups.map((group, i) => [group.id, lists[i]]));
    return request.groups.every(group => !given[group.id].some(city => buildsOf(request, group.id).includes(city)))
      && request.rules.every(rule => INSPECTION_RULES[rule.kind](request, rule, given));
  }).sort((a, b) => compareLists(a, b, byIds))
    .map(lists => ({ groups: lists.map((inspects, i) => ({ group: request.groups[i].id, inspects })) }));
}

function pairing(request) {
  const split = left => left.length === 0 ? [[]] : subsets(left.slice(1), request.groupSize - 1)
    .flatMap(others => split(left.slice(1).filter(city => !others.includes(city))).map(rest => [[left[0], ...others], ...rest]));
  const together = (groups, { first, second }) => groups.some(group => group.includes(first) && group.includes(second));
  return split(request.cities.map(city => city.id))
    .filter(groups => request.rules.every(rule => rule.pairs.every(pair => together(groups, pair) === (rule.kind === 'together'))))
    .sort((a, b) => compareLists(a, b, byIds)).map(groups => ({ groups }));
}

function officers(request) {
  const all = request.groups.reduce(lists => lists.flatMap(list => request.officers.map(officer => [...list, officer.id])), [[]]);
  return all.filter(list => request.officers.every(officer => {
    const load = list.filter(id => id === officer.id).length;
    return load >= officer.min && load <= officer.max;
  }) && request.rules.every(rule => rule.pairs.every(({ group, officer }) =>
    (list[request.groups.findIndex(g => g.id === group)] === officer) === (rule.kind === 'required'))))
    .sort(byIds).map(list => ({ groups: list.map((officer, i) => ({ group: request.groups[i].id, officer })) }));
}

const permutations = items => items.length === 0 ? [[]] : items.flatMap((item, i) => permutations(items.toSpliced(i, 1)).map(rest => [item, ...rest]));

/** Every outcome, as results, in the order of their ranks. */
export function outcomes(request, round) {
  const included = (request.pool?.rows ?? []).filter(row => row.included).map(row => row.id);
  switch (request.kind) {
    case 'enterprises': return enterprises(request, round).map(chosen => ({ chosen, included }));
    case 'one-of-each': return oneOfEach(request, round).map(chosen => ({ chosen, included }));
    case 'inspection': return inspection(request);
    case 'pairing': return pairing(request);
    case 'officers': return officers(request);
    default: return permutations(request.items.map(item => item.id)).map(order => ({ order }));
  }
}

/** The cells' odds from how often each row is in an outcome, as [numerator, denominator] in lowest terms. */
export function odds(request, all, { kept = [], withdrawn = [] } = {}) {
  const gcd = (a, b) => b === 0 ? a : gcd(b, a % b);
  const rows = allowedRows(request);
  const keys = request.kind === 'one-of-each' ? request.values.map(value => [value])
    : [...new Map(rows.map(row => [JSON.stringify(cellKey(request, row)), cellKey(request, row)])).values()].sort(byIds);
  const keyOf = row => request.kind === 'one-of-each' ? row.attributes[request.attribute] : cellKey(request, row);
  return keys.map(key => {
    const cell = rows.filter(row => JSON.stringify(keyOf(row)) === JSON.stringify(key)).map(row => row.id);
    const ids = request.kind === 'one-of-each' && cell.some(id => kept.includes(id)) ? cell.filter(id => kept.includes(id))
      : cell.filter(id => !kept.includes(id) && !withdrawn.includes(id));
    const counts = ids.map(id => all.filter(result => result.chosen.includes(id)).length);
    if (new Set(counts).size > 1) throw new Error('Rows of one cell have different odds.');
    if (ids.length === 0 || counts[0] === 0) return ['0', '1'];
    const common = gcd(counts[0], all.length);
    return [String(counts[0] / common), String(all.length / common)];
  });
}
