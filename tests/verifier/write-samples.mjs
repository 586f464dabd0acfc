// Writes the certificates that the browser tests open into a folder: node write-samples.mjs FOLDER
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ceremony, H, altered, canonical, hashOf } from './ceremony.mjs';
import { V, run } from './load.mjs';
import * as samples from './samples.mjs';

const folder = process.argv[2];
mkdirSync(folder, { recursive: true });
const write = (name, value) => writeFileSync(join(folder, name), typeof value === 'string' ? value : canonical(value));

const ALL = ['operator', 'lead', 'host', 'witness'];
const draw = new Ceremony(samples.enterprises).commits('operator', 'lead', 'host').reveals('operator', 'host').throws().outcome().signs('operator', 'host');
write('valid.json', draw.certificate());
write('receipt.json', draw.receipt('host'));
write('disclosure.json', samples.disclosureOf(draw.certificate()));
write('failed.json', altered(draw.certificate(), 9, record => { record.result.chosen = ['a1', 'a2', 'b1', 'b6']; }));
write('broken.json', canonical(draw.certificate()).replace('"head":', '"head",'));

const later = new Ceremony(samples.enterprises).whole();
write('withdrawn.json', later.withdraws(later.chosen[0]).throws(3).outcome().signs('host').certificate());
write('void.json', new Ceremony(samples.enterprises).whole().voids('duplicate', ['a3', 'a5']).certificate());
write('stated.json', new Ceremony(samples.enterprises).commits(...ALL).voids().certificate());
for (const kind of ['oneOfEach', 'inspection', 'pairing', 'officers', 'order']) write(`${kind}.json`, new Ceremony(samples[kind], { last: kind === 'order' ? 'public' : 'balls', mode: kind === 'pairing' ? 'rehearsal' : 'ceremony' }).whole().certificate());
write('request.json', samples.enterprises);
write('impossible.json', { ...samples.enterprises, size: 9 });

const LONG = '中国石油天然气股份有限公司湖南销售分公司株洲市炎帝大道南侧加油站';
const longNames = structuredClone(samples.enterprises);
longNames.pool.rows.forEach((row, i) => { row.name = i % 3 === 0 ? `<img src=x onerror="document.title='markup'">${LONG}` : LONG.repeat(1 + i % 4); });
longNames.title = `${LONG}等单位交叉执法检查对象抽取（含在长株潭都市圈内跨市设立分支机构的生产经营单位）`;
write('long-names.json', new Ceremony(longNames).whole().signs(...ALL).certificate());

const big = samples.withPoolFile();
write('pool.jsonl', big.file.toString());
const filed = new Ceremony({ ...samples.enterprises });
filed.request = big.request;
filed.records[0].request = hashOf(big.request);
filed.commits('operator', 'lead', 'host').reveals('operator', 'host').throws();
filed.request = samples.enterprises;
filed.outcome();
filed.request = big.request;
const cells = V.modelOf(V.parse(canonical(samples.enterprises))).cells.map(cell => ({ key: cell.key, count: cell.n }));
write('pool-certificate.json', filed.certificate({ summary: {
  cells, excluded: [{ rule: 'direct', count: 20001 }], standIns: ['smelter'], lines: big.rows.filter(row => [...filed.chosen, 'b5'].includes(row.id)),
} }));

/** 10,000 candidates, 60 of them drawn by four rules: too many to try, so the outcome is counted by the page's scripts. */
async function large() {
  const kinds = ['冶炼', '水泥', '粉尘', '涉氨'], cities = Array.from({ length: 6 }, (_, i) => `市${i}`);
  const rows = Array.from({ length: 10000 }, (_, i) => ({
    id: `e${String(i).padStart(5, '0')}`, name: `第 ${i} 家生产经营单位有限责任公司`,
    attributes: { city: [cities[i % 6]], county: [`县${i % 42}`], kind: i % 5 === 0 ? [kinds[Math.floor(i / 5) % 4]] : [] },
    ...(i % 97 === 0 ? { excluded: { rule: 'direct', reason: '省厅直接执法' } } : {}),
  }));
  const request = {
    format: 'province.draw-request/1', kind: 'enterprises', title: '一万家抽六十家', size: 60, pool: { rows }, exclusions: [{ name: 'direct', text: '省厅直接执法的企业' }],
    rules: [
      { kind: 'quota', name: 'ammonia', text: '涉氨至少二家', attribute: 'kind', values: ['涉氨'], min: 2, max: 60 },
      { kind: 'each', name: 'cities', text: '每市五至十五家', attribute: 'city', values: cities, min: 5, max: 15 },
      { kind: 'quota', name: 'dust', text: '粉尘至少二家', attribute: 'kind', values: ['粉尘'], min: 2, max: 60 },
      { kind: 'quota', name: 'smelter', text: '冶炼至少三家', attribute: 'kind', values: ['冶炼'], min: 3, max: 60 },
    ],
  };
  const made = new Ceremony(request).commits(...ALL).reveals(...ALL).throws();
  const model = V.modelOf(V.parse(canonical(request))), round = V.firstRound(model), table = await run(V.tableOf(model, round));
  const seed = H('province-draw/1/seed', Buffer.from(hashOf(made.records.at(-1)), 'hex')), { rank } = V.rank(seed, table.N);
  made.add('outcome', {
    seed: seed.toString('hex'), outcomes: String(table.N), rank: String(rank), result: await run(V.resultOf(model, round, table, rank)),
    odds: await run(V.oddsOf(table)), confirmedBy: ['lead', 'host'],
  });
  write('large.json', made.certificate());
}

await large();
