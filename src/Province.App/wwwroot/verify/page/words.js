'use strict';
// Words for codes, kinds and places. What is wrong is said to people; the code and the path stand beside it for experts.
(function (V) {
  V.KINDS = {
    enterprises: '从名单中抽取检查对象', 'one-of-each': '每一类抽取一家', inspection: '抽取谁检查谁',
    pairing: '抽取城市分组', officers: '抽取指导人员', order: '抽取顺序',
  };

  V.TYPES = {
    open: '开启', commit: '承诺', 'commits-closed': '承诺截止', reveal: '公开', 'reveals-closed': '公开截止', last: '最后的数',
    outcome: '结果', signed: '签字', withdrawal: '撤出', void: '作废',
  };

  V.FAULTS = {
    'json.too_large': '文件超过 64 MiB，不是一份抽取证书。',
    'json.malformed': '文件的文字有损坏，从所指的行和列起读不下去。',
    'json.not_canonical': '文件的内容被重新排版过，与出具时逐字节不同。请取原件，不要用编辑软件另存。',
    'certificate.invalid': '文件缺少证书应有的项目，或有不该有的项目。',
    'request.invalid': '名单或规则中有一项不符合规范。',
    'pool.invalid': '名单文件中有一行不符合规范，或次序不对。',
    'pool.count': '名单文件的家数与证书所载不同。',
    'pool.hash': '名单文件不是抽取时存档的那一份：指纹不同。',
    'summary.invalid': '证书中的名单摘要不完整，或数目合不拢。',
    'summary.cells': '证书中各类候选的家数与名单文件不符。',
    'summary.excluded': '证书中各条排除规则的家数与名单文件不符。',
    'summary.standIns': '证书写明的替代规则与名单文件不符。',
    'summary.lines': '证书中摘录的候选与名单文件不符。',
    'record.invalid': '一条记录缺少应有的项目，或内容不合规范。',
    'record.order': '这一条记录不能出现在这个位置。',
    'record.prev': '这一条记录没有接在上一条之后：中间有记录被改动、删去或插入。',
    'record.time': '这一条记录的时间不对：早于前一条，或不在规定的时限内。',
    'open.register': '登记序号与前一次抽取的指纹对不上。',
    'open.request': '名单或规则在开启之后被改动：与开启时登记的指纹不同。',
    'open.voids': '列出的作废抽取，序号不在本次之前。',
    'open.parties': '参加的各方人数不合规定，或有重复。',
    'open.closing': '截止时间的先后不对。',
    'open.last': '约定的最后的数不合规定：可能的组合太少，或时间早于公开截止。',
    'commit.role': '作出承诺的不是参加的一方。',
    'commit.operator_first': '组织方没有最先作出承诺。',
    'commit.twice': '同一方承诺了两次。',
    'commit.repeated': '两方的承诺相同：有一方抄了别人的。',
    'commits_closed.list': '承诺截止时列出的承诺与各方所作的不同。',
    'reveal.role': '公开数值的一方没有作过承诺。',
    'reveal.order': '公开的数值没有按各方的次序排列，或有重复。',
    'reveal.mismatch': '公开的数值与这一方先前的承诺不符。',
    'reveals_closed.list': '公开截止时列出的数值与各方公开的不同。',
    'last.value': '最后的数不合约定：个数、范围不对，或有重复。',
    'outcome.seed': '种子不是由前面的记录算出来的。',
    'draw.too_complex': '规则组合太多，超出规范允许的计算量，无法核对。',
    'draw.impossible': '规则互相冲突，没有任何结果能同时满足。',
    'outcome.outcomes': '可能结果的总数与重算的不同。',
    'outcome.rank': '抽中的序号与重算的不同。',
    'outcome.result': '按名单、规则和种子重算，得到的不是证书所载的结果。',
    'outcome.odds': '各类候选的机会与重算的不同。',
    'outcome.confirmed': '最后的数没有得到足够的其他方在各自设备上确认。',
    'signed.role': '签字的不是参加的一方，或同一方签了两次。',
    'withdrawal.kind': '这一类抽取不能撤出后补抽。',
    'withdrawal.rows': '撤出的不是已经抽中的。',
    'void.reason': '作废的理由不在规定之列，或名单不能证明它。',
    'void.signatures': '作废没有得到应签各方的签字。',
    'certificate.incomplete': '抽取没有做完，不能作为证书。',
    'certificate.head': '证书末尾的指纹与最后一条记录不符：末尾有记录被改动或删去。',
    'receipt.invalid': '回执文件不完整或有损坏。',
    'receipt.open': '回执属于另一次抽取，或者开启记录在事后被换过。',
    'receipt.commitment': '证书中这一方的承诺不是设备当时作出的那一个。',
    'receipt.commits_closed': '承诺截止的记录与设备当时看到的不同。',
    'receipt.reveals_closed': '公开截止的记录与设备当时看到的不同。',
    'shown.invalid': '披露文件不完整或有损坏。',
    'shown.head': '披露文件属于另一份证书。',
    'shown.row': '披露的企业或项目不在名单之中。',
    'shown.value': '披露的内容与名单中封存的不符。',
  };

  const RECORD = /^records\[(\d+)\](?:\.(.*))?$/;

  /** Where a fault is, in words; `records` may be missing when the file could not be read so far. */
  V.placeInWords = (code, place, records) => {
    if (code === 'json.malformed' || (/^\d+:\d+$/.test(place) && /invalid$/.test(code))) return `第 ${place.split(':')[0]} 行第 ${place.split(':')[1]} 个字符`;
    if (code === 'pool.invalid') return `名单文件第 ${place.slice(5)} 行`;
    if (code.startsWith('receipt.')) return place ? `回执的 ${place}` : '回执文件';
    if (code.startsWith('shown.')) return place ? `披露文件的 ${place}` : '披露文件';
    const record = RECORD.exec(place);
    if (!record) return place === '' ? '整个文件' : place === 'records' ? '全部记录' : place === 'head' ? '证书末尾的指纹' : `证书的 ${place}`;
    const type = records?.[Number(record[1])]?.type;
    const named = typeof type === 'string' && Object.hasOwn(V.TYPES, type) ? `（${V.TYPES[type]}）` : '';
    return `第 ${Number(record[1]) + 1} 条记录${named}${record[2] ? `的 ${record[2]}` : ''}`;
  };

  /** 2025年6月20日 17:05:09, Beijing time. */
  V.timeInWords = time => {
    const local = new Date(Date.parse(time) + 8 * 3600 * 1000).toISOString();
    return `${Number(local.slice(0, 4))}年${Number(local.slice(5, 7))}月${Number(local.slice(8, 10))}日 ${local.slice(11, 19)}`;
  };

  const grouped = digits => digits.replace(/\B(?=(\d{3})+$)/g, ' ');

  /** A number of any size: in full while it can be read, else its size with the first digits. */
  V.numberInWords = digits => digits.length <= 24 ? grouped(digits)
    : `约 ${digits[0]}.${digits.slice(1, 4)} × 10 的 ${digits.length - 1} 次方（${digits.length} 位数）`;

  /** 1/3 is 33.3%, to three digits that count. */
  V.percent = ([numerator, denominator]) => {
    const scaled = BigInt(numerator) * 10n ** 12n / BigInt(denominator), share = Number(scaled) / 1e10;
    if (numerator === '0') return '0';
    return share === 100 ? '100%' : share < 0.001 ? '不到 0.001%' : `${Number(share.toPrecision(3))}%`;
  };
})(globalThis.Verifier ??= {});
