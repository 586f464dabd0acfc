'use strict';
// The verdict in words, first of all; then how to check without this page.
(function (V) {
  const { el } = V;

  const box = (tone, mark, title, ...content) => {
    const sign = el('span.mark', mark);
    sign.setAttribute('aria-hidden', 'true');
    return el(`div.verdict.${tone}`, sign, el('div', el('h2', title), ...content));
  };

  function failed(found, records) {
    // Not even the first character is JSON: a picture, a document. That is a wrong file, not one that was tampered with.
    if (found.code === 'json.malformed' && found.place === '1:1')
      return box('soft', '—', '这不是抽取证书', el('p.reason', '所选文件不是抽取证书、名单或回执（扩展名多为 .json 或 .jsonl）。请换一份文件；证书向组织抽取的单位索取。'));
    const { title, rules = [] } = found.certificate?.request ?? found.request ?? {}, conflict = found.detail.conflict;
    const texts = (conflict ?? []).map(name => `「${rules.find(rule => rule.name === name)?.text ?? name}」`);
    return box('bad', '✘', '核对未通过',
      el('p.reason', V.FAULTS[found.code] ?? '有一处不符合规范。'),
      found.code !== 'draw.impossible' ? null : el('p', conflict === null ? '冲突的规则太多，没有找出是哪几条。' : texts.length === 0 ? '可抽的候选不够。' : `放在一起就无法满足的：${texts.join('、')}。`),
      V.facts([
        typeof title === 'string' && title !== '' ? ['题目', title] : null, ['哪里', V.placeInWords(found.code, found.place, records)], ['代码', V.mono(found.code)],
        ['位置', found.place ? V.mono(found.place) : '—'], found.detail.expected === undefined ? null : ['应为', el('code.digits', found.detail.expected)],
      ]),
      el('p', '这是按规范的次序找到的第一处问题，它之后的内容没有再核对。请不要采用这份文件，向出具单位索取原件；如果原件也这样，请保留两份文件备查。'));
  }

  const notes = found => [
    found.partial ? el('p.warn', '没有附上名单文件：已核对可能的结果总数、序号、机会，以及抽中的候选属于应抽的类别；同类之中是否正好是这几家，要附上名单文件才能核对。') : null,
    found.draw?.open.mode === 'rehearsal' ? el('p.warn', '这是演练的证书，不是正式抽取。') : null,
    ...(found.receipts ?? []).map(receipt => el('p', `与「${V.partyName(found.draw, receipt.role)}」设备的回执一致：它的承诺没有被换过${receipt.revealsClosed ? '，它看到的截止记录就是证书里的' : ''}。`)),
    ...(found.shown ?? []).map(disclosure => V.table('披露的内容与名单中封存的一致', ['编号', '项目', '内容'], disclosure.shown.map(item => [V.mono(item.id), V.mono(item.attribute), item.value]))),
  ];

  V.verdict = (found, records) => {
    if (found.verdict === 'failed') return failed(found, records);
    if (found.verdict === 'counted')
      return box('good', '✔', '名单与规则可以抽取', el('p.reason', `符合全部要求的结果有 ${V.numberInWords(String(found.table.N))} 种。`), el('p', '这是抽取之前的名单与规则，还没有结果。'));
    if (found.verdict === 'needs-pool') return box('soft', '—', '还缺名单文件', el('p.reason', '名单与规则的格式正确；名单在另一个文件里，请一并拖入，才能计算可能的结果。'));
    if (found.void) {
      const { voided, rounds, model } = found.draw;
      return box('soft', '—', '记录完整，但此次抽取已作废', el('p.reason', `${V.voidReason(voided, model)}。`), el('p', `说明：${voided.text}`),
        el('p', rounds.length > 0 ? '作废发生在结果产生之后，作废的结果保留在下面，不再有效。' : '作废发生在最后的数产生之前，没有结果。'), ...notes(found));
    }
    return box('good', '✔', found.attested ? '核对通过：结果重算无误，与回执一致' : '核对通过：结果重算无误',
      el('p.reason', '本页按公开的规范从头重算了一遍，得到的就是证书所载的结果。'),
      found.attested ? null : el('p', '文件本身不能证明先后：承诺确实在数值公开之前交出，要靠各方设备留存的回执和现场签字的记录。把回执文件一并拖入，可以核对。'), ...notes(found));
  };

  V.howToCheck = (found, files) => {
    const steps = el('ol',
      el('li', '对照指纹。把下面的文件指纹与公告、会议记录或各方手中的相比，一致就是同一份文件。'),
      el('li', '换一台设备、换一个人再核对一遍：把本页保存到自己的电脑上，断网打开，结果应当相同。'),
      el('li', '不用本页也能核对：规范（英文，Draws: the specification, version 1）写明了每一步的算法，任何人可以用任何语言照着写出核对程序；出具单位的命令行程序 province draw verify 是另一份独立的实现。'),
      el('li', '看先后。请参加的各方拿出设备上的回执，与证书一并核对；再看现场签字的记录。'),
      el('li', '看名单。指纹只能证明名单没有被换过；名单是否完整、分类是否正确，要与计划和以往的名单相比。'));
    return V.section('如何自己核对', steps, V.facts([['本次核对', V.timeInWords(new Date().toISOString())]]),
      V.table('核对的文件', ['文件', '种类', 'SHA-256 指纹'], files.map(file => [file.name, file.kindInWords, file.sha256 ? V.hash(file.sha256) : '—'])));
  };
})(globalThis.Verifier ??= {});
