'use strict';
// Why only this result could come out, and the result with names.
(function (V) {
  const { el } = V;
  const nameOf = (items, id) => items.find(item => item.id === id)?.name ?? id;

  function rowsTable(model, ids, caption, state) {
    return V.table(caption, ['名称', '编号', '情况'], ids.map(id => [model.rows.get(id)?.name ?? id, V.mono(id), state(id)]));
  }

  function resultTable(model, round) {
    const { request } = model, { result } = round.record;
    switch (request.kind) {
      case 'enterprises':
        return [rowsTable(model, result.chosen, `抽中 ${result.chosen.length} 家`, id => round.kept.includes(id) ? '保留' : '抽中'),
          result.included.length === 0 ? null : rowsTable(model, result.included, `直接列入 ${result.included.length} 家`, () => '直接列入')];
      case 'one-of-each':
        return [V.table(`抽中 ${result.chosen.length} 家`, ['类别', '名称', '编号', '情况'], result.chosen.map((id, j) =>
          [request.values[j], model.rows.get(id)?.name ?? id, V.mono(id), round.kept.includes(id) ? '保留' : '抽中'])),
        result.included.length === 0 ? null : rowsTable(model, result.included, `直接列入 ${result.included.length} 家`, () => '直接列入')];
      case 'inspection':
        return [V.table('谁检查谁', ['组', '由哪些市组成', '检查'], result.groups.map(item => [item.group,
          request.groups.find(group => group.id === item.group).cities.map(id => nameOf(request.cities, id)).join('、'), item.inspects.map(id => nameOf(request.cities, id)).join('、')]))];
      case 'pairing':
        return [V.table('分组', ['组#', '城市'], result.groups.map((group, i) => [i + 1, group.map(id => nameOf(request.cities, id)).join('、')]))];
      case 'officers':
        return [V.table('指导人员', ['组', '指导人员'], result.groups.map(item => [nameOf(request.groups, item.group), nameOf(request.officers, item.officer)]))];
      default:
        return [V.table('先后顺序', ['次序#', '名称', '编号'], result.order.map((id, i) => [i + 1, nameOf(request.items, id), V.mono(id)]))];
    }
  }

  function why(round) {
    const { N, bits, tries, record } = round;
    const drawn = N === 1n ? '只有一种可能的结果，不必再抽。'
      : `用种子按规范生成一串二进制数，每次取 ${bits} 位；第一个小于总数的就是抽中的序号${tries > 1 ? `（这里取了 ${tries} 次，前面的太大，照规范舍去）` : ''}。`;
    return [
      el('h3', '为什么只能是这个结果'),
      el('p', '符合全部要求的结果有一定的数目，按规范排成固定的次序，从 0 编号。所有承诺、公开的数值和最后的数都逐条写进记录，每条记录都含前一条的指纹；最后的数那条记录的指纹算出种子，种子算出序号，序号指向一个结果。', drawn, '任何一处改动一个字，序号就会变成别的。'),
      V.facts([
        ['可能的结果', `${V.numberInWords(record.outcomes)} 种`], ['抽中的序号', V.numberInWords(record.rank)], ['种子', V.hash(record.seed)],
      ]),
      record.outcomes.length <= 24 ? null : V.more('写出全部数字', V.facts([['可能的结果', el('code.digits', record.outcomes)], ['抽中的序号', el('code.digits', record.rank)]])),
    ];
  }

  const drawnFrom = (model, round) => {
    const drawn = round.cells.map(() => 0);
    for (const id of round.record.result.chosen) if (!round.kept.includes(id)) drawn[model.cellOf(id)]++;
    return drawn;
  };

  const oddsOf = (model, round) => round.cells ? [
    el('h3', '每一类候选的机会'),
    el('p', '情况相同的候选归为一类，同类的每一家机会完全相同。机会是精确的分数，由可能的结果数出来，不是估计。'),
    V.explainOdds(model, round.cells, round.record.odds, drawnFrom(model, round)),
  ] : [];

  /** One round: the draw itself, or the drawing of those who take the place of withdrawn ones. */
  V.explainRound = (draw, round, i) => {
    const { model } = draw;
    const title = `${i > 0 ? `第 ${i} 次补抽后的结果` : draw.rounds.length > 1 ? '撤出之前的结果' : '结果'}${draw.voided ? '（已作废）' : ''}`;
    const withdrawal = i === 0 ? [] : [V.table(`撤出 ${round.withdrawal.rows.length} 家`, ['名称', '编号', '理由'],
      round.withdrawal.rows.map(row => [model.rows.get(row.id)?.name ?? row.id, V.mono(row.id), row.reason])),
    el('p', `其余 ${round.kept.length} 家保留。重新产生一个最后的数，从所有包含它们、又不含撤出者的结果中抽取。`)];
    return V.section(title, ...withdrawal, ...resultTable(model, round), ...V.explainLast(draw, round), ...why(round), ...oddsOf(model, round));
  };
})(globalThis.Verifier ??= {});
