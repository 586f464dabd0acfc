// A second hand at the specification: makes certificates with node:crypto and by trying every outcome, using nothing of the page.
import { createHash, createHmac } from 'node:crypto';
import { compare, odds, outcomes } from './brute.mjs';

export const canonical = value => typeof value === 'object'
  ? Array.isArray(value) ? `[${value.map(canonical).join(',')}]`
    : `{${Object.keys(value).sort().map(name => `${JSON.stringify(name)}:${canonical(value[name])}`).join(',')}}`
  : JSON.stringify(value);
export const sha256 = data => createHash('sha256').update(data).digest();
export const hashOf = value => sha256(canonical(value)).toString('hex');
export const ZERO = '0'.repeat(64);

export function H(...fields) {
  const parts = fields.flatMap(field => {
    const data = Buffer.from(field), length = Buffer.alloc(8);
    length.writeBigUInt64BE(BigInt(data.length));
    return [length, data];
  });
  return sha256(Buffer.concat(parts));
}

function rankOf(seed, N) {
  if (N === 1) return 0;
  let b = 0;
  while (2 ** b < N) b++;
  let bits = Buffer.alloc(0);
  for (let j = 0; j < 4096; j++) {
    const counter = Buffer.alloc(8);
    counter.writeBigUInt64BE(BigInt(j));
    bits = Buffer.concat([bits, createHmac('sha256', seed).update('province-draw/1/bits').update(counter).digest()]);
  }
  for (let at = 0; ; at += Math.ceil(b / 8)) {
    const value = BigInt(`0x${bits.subarray(at, at + Math.ceil(b / 8)).toString('hex')}`) & ((1n << BigInt(b)) - 1n);
    if (value < BigInt(N)) return Number(value);
  }
}

const secret = role => sha256(`secret of ${role}`);
const T = minute => `2025-05-06T09:${String(minute).padStart(2, '0')}:00Z`;

export const PARTIES = [
  { role: 'operator', name: '省厅执法局' }, { role: 'lead', name: '衡阳市应急管理局' }, { role: 'host', name: '株洲市应急管理局' }, { role: 'witness', name: '企业代表' },
];
const LASTS = {
  dice: { kind: 'dice' }, balls: { kind: 'balls', balls: 36, draws: 16 }, public: { kind: 'public', source: '福彩 3D 第 2025120 期', time: '2025-05-06T09:30:00Z' },
};

/** A draw as it goes on; every method appends one record. */
export class Ceremony {
  constructor(request, { last = 'dice', mode = 'ceremony', number = 1, prev = ZERO, voids = [] } = {}) {
    this.request = request;
    this.records = [];
    this.withdrawn = [];
    this.add('open', {
      prev, format: 'province.draw/1', at: T(0), tenant: '430000', number, mode, subject: 'campaign-2025/group-3', request: hashOf(request), voids,
      parties: PARTIES, closing: { commits: T(10), reveals: T(20) }, last: LASTS[last],
    });
    this.last = LASTS[last];
  }

  add(type, members) {
    this.records.push({ type, prev: this.records.length > 0 ? hashOf(this.records.at(-1)) : ZERO, ...members });
    return this;
  }

  /** A minute after the last time, and after the draw itself. */
  later() { return T(this.minute = (this.minute ?? 30) + 1); }

  commitmentOf(role) { return H('province-draw/1/commit', Buffer.from(hashOf(this.records[0]), 'hex'), role, secret(role)).toString('hex'); }

  commits(...roles) {
    for (const role of roles) this.add('commit', { at: T(roles.indexOf(role) + 1), role, commitment: this.commitmentOf(role) });
    this.committed = PARTIES.map(party => party.role).filter(role => roles.includes(role));
    return this.add('commits-closed', {
      at: T(10), commitments: this.committed.map(role => ({ role, commitment: this.commitmentOf(role) })),
      absent: PARTIES.map(party => party.role).filter(role => !roles.includes(role)),
    });
  }

  reveals(...roles) {
    const order = this.committed.filter(role => roles.includes(role));
    for (const role of order) this.add('reveal', { role, value: secret(role).toString('hex') });
    return this.add('reveals-closed', {
      values: PARTIES.map(({ role }) => ({ role, value: order.includes(role) ? secret(role).toString('hex') : ZERO })),
      absent: PARTIES.map(party => party.role).filter(role => !order.includes(role)),
    });
  }

  throws(shift = 0) {
    if (this.last.kind === 'public') return this.add('last', { value: `开奖号码 ${shift} 4 7` });
    return this.add('last', { values: Array.from({ length: this.last.draws ?? 30 }, (_, i) => this.last.kind === 'dice' ? (7 * i + shift) % 10 : 1 + (5 * i + shift) % 36) });
  }

  outcome(confirmedBy = ['lead', 'host']) {
    const round = { kept: (this.chosen ?? []).filter(id => !this.withdrawn.includes(id)), withdrawn: this.withdrawn };
    const all = outcomes(this.request, round);
    const seed = H('province-draw/1/seed', Buffer.from(hashOf(this.records.at(-1)), 'hex'));
    const rank = rankOf(seed, all.length), result = all[rank];
    this.chosen = result.chosen;
    return this.add('outcome', {
      seed: seed.toString('hex'), outcomes: String(all.length), rank: String(rank), result,
      odds: this.request.pool ? odds(this.request, all, round) : [], confirmedBy,
    });
  }

  signs(...roles) {
    roles.forEach((role, i) => this.add('signed', { at: this.later(), role, name: `签字人 ${role}`, evidence: i === 0 ? '' : hashOf(role) }));
    return this;
  }

  withdraws(...ids) {
    this.withdrawn = [...this.withdrawn, ...ids];
    return this.add('withdrawal', { at: this.later(), rows: ids.sort(compare).map(id => ({ id, reason: '已停产' })) });
  }

  voids(reason = 'stated', evidence = [], roles = reason === 'stated' ? ['operator'] : PARTIES.map(party => party.role)) {
    return this.add('void', { at: this.later(), reason, text: '经查，须重抽', signatures: roles.map(role => ({ role, name: `签字人 ${role}` })), evidence });
  }

  whole() { return this.commits('operator', 'lead', 'host', 'witness').reveals('operator', 'lead', 'host', 'witness').throws().outcome(); }

  certificate(more = {}) {
    return { format: 'province.draw-certificate/1', request: this.request, records: this.records, head: hashOf(this.records.at(-1)), ...more };
  }

  receipt(role) {
    const hash = type => { const record = this.records.find(item => item.type === type); return record ? hashOf(record) : ''; };
    return {
      format: 'province.draw-receipt/1', open: hash('open'), role, commitment: this.commitmentOf(role),
      commitsClosed: hash('commits-closed'), revealsClosed: hash('reveals-closed'),
    };
  }
}

/** Changes a record, then the `prev` of all after it and the head, so that only what was changed is wrong. */
export function altered(certificate, i, change) {
  const copy = structuredClone(certificate);
  change(copy.records[i], copy);
  for (let j = i + 1; j < copy.records.length; j++) copy.records[j].prev = hashOf(copy.records[j - 1]);
  copy.head = hashOf(copy.records.at(-1));
  return copy;
}
