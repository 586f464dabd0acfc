// Requests that the certificate tests draw on: each small enough to try everything.
import { createHash } from 'node:crypto';
import { H, canonical } from './ceremony.mjs';

const SALT = '000102030405060708090a0b0c0d0e0f';
const privately = (id, attribute, value) => H('province-draw/1/private', Buffer.from(SALT, 'hex'), id, attribute, value).toString('hex');

const row = (id, city, county, kind, more = {}) => ({ id, name: `${city}${county}${id}厂`, attributes: { city: [city], county: [county], kind }, ...more });

export const enterprises = {
  format: 'province.draw-request/1', kind: 'enterprises', title: '第三组交叉执法抽取检查对象', size: 4,
  pool: {
    rows: [
      row('a1', '株洲', '芦淞', ['冶炼']), row('a2', '株洲', '荷塘', ['水泥'], { private: { credit: privately('a2', 'credit', '失信') } }), row('a3', '株洲', '芦淞', []),
      row('a4', '株洲', '石峰', ['涉氨']), row('a5', '株洲', '石峰', [], { name: '株洲芦淞a3厂' }), row('b1', '长沙', '岳麓', ['冶炼', '涉氨']),
      row('b2', '长沙', '开福', ['粉尘']), row('b3', '长沙', '雨花', []), row('b4', '长沙', '岳麓', ['粉尘'], { excluded: { rule: 'direct', reason: '省厅直接执法' } }),
      row('b5', '长沙', '雨花', [], { included: { reason: '被检查市提出' } }), row('b6', '长沙', '开福', ['建材']),
    ],
  },
  exclusions: [{ name: 'direct', text: '省厅直接执法的企业' }, { name: 'tax', text: '停产企业', attribute: 'state', values: ['停产'] }],
  rules: [
    { kind: 'each', name: 'cities', text: '每市至少一家', attribute: 'city', values: ['株洲', '长沙'], min: 1, max: 3 },
    { kind: 'distinct', name: 'counties', text: '每市至少两县', part: 'city', parts: ['长沙'], attribute: 'county', min: 2 },
    { kind: 'quota', name: 'risk', text: '水泥、粉尘、涉氨至少一家', attribute: 'kind', values: ['水泥', '涉氨', '粉尘'], min: 1, max: 4 },
    { kind: 'quota', name: 'smelter', text: '冶炼至少一家，没有铝厂时建材可替', attribute: 'kind', values: ['冶炼'], min: 1, max: 4, standIn: { missing: ['铝'], values: ['建材'] } },
  ],
};

export const oneOfEach = {
  format: 'province.draw-request/1', kind: 'one-of-each', title: '每县一家', pool: enterprises.pool, exclusions: enterprises.exclusions,
  attribute: 'county', values: ['岳麓', '开福', '石峰', '芦淞'],
};

const named = ids => ids.map(id => ({ id, name: `${id} 市` }));
export const inspection = {
  format: 'province.draw-request/1', kind: 'inspection', title: '交叉检查分组', cities: named(['c1', 'c2', 'c3', 'c4', 'c5', 'c6']),
  groups: [{ id: 'g1', cities: ['c1', 'c2'], inspects: 2 }, { id: 'g2', cities: ['c3', 'c4'], inspects: 2 }, { id: 'g3', cities: ['c5', 'c6'], inspects: 2 }],
  rules: [
    { kind: 'not-again', name: 'again', text: '不查上次查过的', earlier: [{ year: 2021, by: 'c1', of: 'c3' }] },
    { kind: 'forbidden', name: 'far', text: '太远', pairs: [{ group: 'g2', city: 'c1' }] },
  ],
};
export const pairing = {
  format: 'province.draw-request/1', kind: 'pairing', title: '两两结组', cities: named(['c1', 'c2', 'c3', 'c4', 'c5', 'c6']), groupSize: 2,
  rules: [{ kind: 'apart', name: 'apart', text: '不同组', pairs: [{ first: 'c1', second: 'c2' }] }],
};
export const officers = {
  format: 'province.draw-request/1', kind: 'officers', title: '指导人员', groups: named(['g1', 'g2', 'g3']),
  officers: [{ id: 'o1', name: '甲', min: 1, max: 2 }, { id: 'o2', name: '乙', min: 0, max: 2 }],
  rules: [{ kind: 'forbidden', name: 'kin', text: '回避', pairs: [{ group: 'g1', officer: 'o1' }] }],
};
export const order = { format: 'province.draw-request/1', kind: 'order', title: '发言顺序', items: named(['i1', 'i2', 'i3', 'i4', 'i5']) };

export const disclosureOf = certificate => ({
  format: 'province.draw-disclosure/1', head: certificate.head, shown: [{ id: 'a2', attribute: 'credit', salt: SALT, value: '失信' }],
});

/** A pool above the 20,000 rows that a request may hold: most rows are excluded, so that every outcome can still be tried. */
export function withPoolFile() {
  const extra = Array.from({ length: 20000 }, (_, i) => row(`x${String(i).padStart(5, '0')}`, '长沙', '岳麓', [], { excluded: { rule: 'direct', reason: '省厅直接执法' } }));
  const rows = [...enterprises.pool.rows, ...extra], file = Buffer.from(rows.map(item => `${canonical(item)}\n`).join(''));
  const request = { ...enterprises, pool: { count: rows.length, sha256: createHash('sha256').update(file).digest('hex') } };
  return { request, file, rows };
}
