'use strict';
// What was drawn from and by which rules, for somebody who reads no code.
(function (V) {
  const { el } = V;
  const list = values => values.length <= 6 ? values.join('、') : `${values.slice(0, 6).join('、')} 等 ${values.length} 项`;
  const between = (min, max, size) => min === max ? `正好 ${min} 家` : max >= size ? `至少 ${min} 家` : min === 0 ? `至多 ${max} 家` : `${min} 至 ${max} 家`;
  const nameOf = (items, id) => items.find(item => item.id === id)?.name ?? id;

  /** A rule in numbers, beside the text that its makers gave it. */
  function ruleInWords(rule, request, standIns) {
    const { size } = request;
    const pairs = (a, b, verb) => rule.pairs.map(pair => `${a(pair)}${verb}${b(pair)}`).join('；');
    const group = pair => nameOf(request.groups, pair.group) === pair.group ? `${pair.group} 组` : nameOf(request.groups, pair.group);
    const city = id => nameOf(request.cities, id);
    switch (rule.kind) {
      case 'quota': {
        const stand = rule.standIn && (standIns?.get(rule.name) ? `（名单中没有 ${list(rule.standIn.missing)}，所以 ${list(rule.standIn.values)} 也算）` : `（名单中没有 ${list(rule.standIn.missing)} 时，${list(rule.standIn.values)} 也算）`);
        return `抽中的之中，${list(rule.values)} ${between(rule.min, rule.max, size)}${stand ?? ''}`;
      }
      case 'each': return `${list(rule.values)}：各${between(rule.min, rule.max, size)}`;
      case 'distinct': return `${list(rule.parts)}：各处抽中的，在 ${rule.attribute} 一项上至少有 ${rule.min} 种`;
      case 'not-mutual': return '任何两组不互相检查';
      case 'not-again': return rule.earlier.length === 0 ? '没有列出以往的检查' : `不再检查以往查过的：${rule.earlier.map(e => `${e.year} 年 ${city(e.by)} 查 ${city(e.of)}`).join('；')}`;
      case 'forbidden': return request.kind === 'officers' ? pairs(p => nameOf(request.officers, p.officer), group, ' 不指导 ') : pairs(group, p => city(p.city), ' 不检查 ');
      case 'required': return request.kind === 'officers' ? pairs(p => nameOf(request.officers, p.officer), group, ' 必须指导 ') : pairs(group, p => city(p.city), ' 必须检查 ');
      case 'apart': return pairs(p => city(p.first), p => city(p.second), ' 不与 ') + ' 同组';
      default: return pairs(p => city(p.first), p => city(p.second), ' 与 ') + ' 同组';
    }
  }

  function basics(request) {
    switch (request.kind) {
      case 'enterprises': return `从可抽的候选中抽取 ${request.size} 家。`;
      case 'one-of-each': return `下列每一项抽取一家：${list(request.values)}。`;
      case 'inspection': return `${request.groups.length} 个组检查 ${request.cities.length} 个市，每市受检一次，任何组不查自己。`;
      case 'pairing': return `${request.cities.length} 个市分成每组 ${request.groupSize} 个市。`;
      case 'officers': return `${request.groups.length} 个组，每组一名指导人员，每人负责的组数有上下限。`;
      default: return `${request.items.length} 项排出先后。`;
    }
  }

  V.explainRules = model => {
    const request = model.request, rules = request.rules ?? [];
    return V.section('要求', el('p', basics(request)), rules.length === 0 ? el('p', '没有别的规则。')
      : V.table('各条规则', ['规则', '也就是说'], rules.map(rule => [rule.text, ruleInWords(rule, request, model.standIns)])));
  };

  function excludedTables(model) {
    const { request } = model;
    return request.exclusions.filter(exclusion => model.excluded.get(exclusion.name)).map(exclusion => {
      const title = `${exclusion.text}：排除 ${model.excluded.get(exclusion.name)} 家`;
      if (V.hasPoolFile(request)) return el('p', title);
      const rows = request.pool.rows.filter(row => row.excluded?.rule === exclusion.name);
      return V.more(title, V.table(exclusion.text, ['名称', '编号', '理由'], rows.map(row => [row.name ?? row.id, V.mono(row.id), row.excluded.reason])));
    });
  }

  V.explainPool = model => {
    const { request } = model, excluded = [...model.excluded.values()].reduce((a, b) => a + b, 0);
    const total = V.hasPoolFile(request) ? request.pool.count : request.pool.rows.length;
    const allowed = total - excluded - model.included.length;
    return V.section('名单',
      el('p.flow', `名单 ${total} 家 → 按规则排除 ${excluded} 家${model.included.length > 0 ? `，另有 ${model.included.length} 家直接列入` : ''} → 可抽 ${allowed} 家`),
      V.hasPoolFile(request) ? V.facts([['名单文件指纹', V.hash(request.pool.sha256)]]) : null,
      excluded === 0 ? el('p', '没有候选被排除。') : null, ...excludedTables(model),
      model.included.length === 0 ? null : V.more(`直接列入（不参加抽取，不计入要求）：${model.included.length} 家`,
        V.table('直接列入', ['名称', '编号', '理由'], model.included.map(id => model.rows.get(id)).filter(Boolean).map(row => [row.name ?? row.id, V.mono(row.id), row.included.reason]))),
      V.hasPoolFile(request) ? null : V.more('全部名单', V.table('全部名单', ['名称', '编号', '情况'], request.pool.rows.map(row => [row.name ?? row.id, V.mono(row.id), V.rowState(row)]), 200)),
      el('p.note', '证书能证明名单在抽取之前已经固定，不能证明名单本身完整、分类正确；这要把名单与计划、与以往的名单相比。'));
  };

  V.rowState = row => 'excluded' in row ? `排除：${row.excluded.reason}` : 'included' in row ? `直接列入：${row.included.reason}` : '可抽';

  /** A key in words: the values that put a row into this cell. */
  V.cellInWords = (request, key) => {
    if (request.kind === 'one-of-each') return key[0];
    if (key.length === 0) return '全部候选';
    const words = [];
    let at = 0;
    for (const rule of V.ruleOrder(request.rules)) {
      if (rule.kind === 'distinct' && key[at] !== '') words.push(`${key[at]} ${key[at + 1]}`);
      if (rule.kind === 'each') words.push(key[at] || `不在 ${list(rule.values)}`);
      if (rule.kind === 'quota') words.push(key[at] === '1' ? `属 ${list(rule.values)}${rule.standIn ? '（或替代）' : ''}` : `不属 ${list(rule.values)}`);
      at += rule.kind === 'distinct' ? 2 : 1;
    }
    return words.filter((word, i) => words.indexOf(word) === i && !words.some(other => other.startsWith(`${word} `))).join('；') || '其余候选';
  };

  function chanceInWords(n, odds) {
    if (n === 0) return '—';
    if (odds[0] === '0') return '0';
    if (odds[0] === odds[1]) return '1（必定抽中）';
    return odds[1].length > 9 ? `约 ${V.percent(odds)}` : `${odds.join('/')}（约 ${V.percent(odds)}）`;
  }

  V.explainOdds = (model, cells, odds, drawn) => V.table('按类别', ['候选的类别', '家数#', ...(drawn ? ['抽中#'] : []), '每家的机会#'],
    cells.map((cell, i) => [V.cellInWords(model.request, cell.key), cell.n, ...(drawn ? [drawn[i]] : []), chanceInWords(cell.n, odds[i])]));
})(globalThis.Verifier ??= {});
