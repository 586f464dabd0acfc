// Runs the vectors of a folder with an index.json through the page's scripts: node vectors.mjs FOLDER
// Prints what differs and ends with 1 when anything does.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { V, run } from './load.mjs';

const folder = process.argv[2];
const read = name => name === undefined ? undefined : readFileSync(join(folder, name));
const listed = name => name === undefined ? [] : [read(name)];

/** What a vector comes to, in the words of index.json. */
async function judge(vector) {
  const beside = { pool: vector.pool && V.sourceOf(read(vector.pool)), receipts: listed(vector.receipt), disclosures: listed(vector.shown) };
  const alone = vector.file.startsWith('request-');
  const found = await run(alone ? V.verifyRequest(read(vector.file), beside) : V.verify(read(vector.file), beside));
  if (found.verdict === 'failed') return { expected: found.code, place: found.place, conflict: found.detail.conflict };
  if (found.verdict === 'counted') return { expected: 'outcomes', outcomes: String(found.table.N) };
  return { expected: found.void ? 'void' : found.attested ? 'attested' : found.verdict };
}

const vectors = JSON.parse(read('index.json'));
let different = 0;
for (const vector of vectors) {
  const found = await judge(vector);
  const differs = ['expected', 'place', 'outcomes', 'conflict']
    .filter(name => name in vector && JSON.stringify(vector[name]) !== JSON.stringify(found[name]));
  if (differs.length === 0) continue;
  different++;
  console.log(`${vector.file} (${vector.shows}): expected ${JSON.stringify(vector)}, found ${JSON.stringify(found)}`);
}

console.log(`${vectors.length} vectors, ${different} differ`);
process.exit(vectors.length === 0 || different > 0 ? 1 : 0);
