'use strict';
// Who took part, what each contributed, and what was thrown in the end.
(function (V) {
  const { el } = V;

  V.explainDraw = (draw, certificate) => {
    const { open } = draw, { request } = certificate;
    return V.section('这次抽取',
      V.facts([
        ['题目', request.title], ['种类', V.KINDS[request.kind]], ['登记', `第 ${open.number} 号（单位 ${open.tenant}）`], ['事项', open.subject],
        ['开启', `${V.timeInWords(open.at)}（北京时间，下同）`], ['名单与规则的指纹', V.hash(open.request)], ['证书的指纹', V.hash(certificate.head)],
      ]),
      open.mode === 'rehearsal' ? el('p.warn', '这是一次演练：各方的数值都在同一台设备上产生，不能当作正式抽取。') : null,
      open.voids.length === 0 ? null : V.table('同一事项此前作废的抽取', ['登记序号#', '末尾的指纹'], open.voids.map(item => [item.number, V.hash(item.head)])));
  };

  function partyRow(draw, party, receipts) {
    const commit = draw.commits.has(party.role), reveal = draw.reveals.get(party.role);
    const state = !draw.places.has('commits-closed') ? (commit ? '已承诺' : '尚未承诺')
      : !commit ? '缺席：没有承诺' : !draw.places.has('reveals-closed') ? '已承诺' : reveal === undefined ? '缺席：承诺了，没有公开' : '已承诺，已公开';
    const attested = receipts.some(receipt => receipt.role === party.role) ? '，与其设备的回执一致' : '';
    return [[party.name, ' ', V.mono(party.role)], `${state}${attested}`, commit ? V.hash(draw.commits.get(party.role)) : '—', reveal === undefined ? '—' : V.hash(reveal)];
  }

  V.explainParties = (draw, receipts) => V.section('各方',
    el('p', '每一方先在自己的设备上取一个谁也猜不到的数，只交出它的指纹（承诺）；承诺截止之后才公开数值。先交指纹，事后就换不了数；只要有一方诚实，旁人就无法预先凑出想要的结果。没有公开的一方按零计，抽取照常进行，不能借此拖延或挑选。'),
    V.table('各方的承诺与公开', ['单位', '情况', '承诺', '公开的数值'], draw.open.parties.map(party => partyRow(draw, party, receipts))));

  const nameOf = (draw, role) => draw.open.parties.find(party => party.role === role)?.name ?? role;
  V.partyName = nameOf;

  /** What was thrown in view of all, after reveals were closed. */
  V.explainLast = (draw, round) => {
    const kind = draw.open.last, { last, record } = round;
    const how = kind.kind === 'dice' ? '当众掷三十颗十面骰子' : kind.kind === 'balls' ? `当众从 ${kind.balls} 个号球中摸出 ${kind.draws} 个` : `公开来源：${kind.source}（${V.timeInWords(kind.time)}）`;
    const confirmed = record.confirmedBy.map(role => nameOf(draw, role));
    const shown = kind.kind === 'public' ? [el('span.thrown', last.value)] : last.values.map(value => el('span.thrown', value));
    return [
      el('h3', '最后的数'), el('p', `${how}。它在各方的数值公开之后才产生，所以没有哪一方能事先知道。`), el('p.throws', ...shown),
      el('p', confirmed.length > 0 ? `在各自设备上确认过：${confirmed.join('、')}。` : '没有其他方在设备上确认。'),
    ];
  };

  V.explainSignatures = (draw, certificate) => {
    const signed = certificate.records.filter(record => record.type === 'signed');
    return signed.length === 0 ? null : V.section('签字', V.table('在抽取记录上签字', ['姓名', '单位', '时间', '签名图样的指纹'],
      signed.map(record => [record.name, nameOf(draw, record.role), V.timeInWords(record.at), record.evidence ? V.hash(record.evidence) : '—'])));
  };

  V.explainVoid = ({ voided, model, ...draw }) => !voided ? null : V.section('作废',
    V.facts([['时间', V.timeInWords(voided.at)], ['理由', V.voidReason(voided, model)], ['说明', voided.text],
      ['签字', voided.signatures.length === 0 ? '没有' : voided.signatures.map(item => `${item.name}（${nameOf(draw, item.role)}）`).join('、')]]),
    el('p', '作废的抽取不会消失：它保留登记序号，下一次抽取必须写明它，任何人都能看到它当时的结果。'));

  V.voidReason = ({ reason, evidence }, model) => {
    const name = id => model.rows?.get(id)?.name ?? id;
    if (reason === 'duplicate') return `名单中有重复：${evidence.map(id => `${name(id)}（${id}）`).join(' 与 ')} 同名`;
    if (reason === 'unlabelled') return `名单中有候选没有分类：${name(evidence[0])}（${evidence[0]}）没有 ${evidence[1]}`;
    return '在最后的数产生之前，由参加的各方说明理由作废';
  };
})(globalThis.Verifier ??= {});
