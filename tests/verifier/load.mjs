// Loads the verifier page's own scripts into Node, in the order in which the page names them.
import { readFileSync } from 'node:fs';
import { runInThisContext } from 'node:vm';

export const folder = new URL('../../src/Province.App/wwwroot/verify/', import.meta.url);
const page = readFileSync(new URL('index.html', folder), 'utf8');
const names = [...page.matchAll(/<script src="(scripts\/[\w-]+\.js)"/g)].map(match => match[1]);
if (names.length === 0) throw new Error('The page names no script.');
for (const name of names) runInThisContext(readFileSync(new URL(name, folder), 'utf8'), { filename: name });

export const V = globalThis.Verifier;

/** Runs a check to its end without pauses. */
export const run = work => V.drive(work, { slice: Infinity });

export const bytes = value => Buffer.from(typeof value === 'string' ? value : V.canonical(value));
