// Adds up the trx files of one run: a line per project, then "N passed, N failed, N skipped".
// usage: node summary.mjs RESULTS_FOLDER EXIT_CODE_OF_DOTNET_TEST
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [folder, exitCode] = process.argv.slice(2);
const tests = dirname(fileURLToPath(import.meta.url));
const projects = readdirSync(tests).filter(name => existsSync(join(tests, name, `${name}.csproj`)) && name.endsWith('.Tests'));

function attributes(xml, element) {
  const tag = xml.match(new RegExp(`<${element}\\s([^>]*)>`))?.[1] ?? '';
  return Object.fromEntries([...tag.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [name, value]));
}

function readRun(path) {
  const xml = readFileSync(path, 'utf8');
  const count = Object.fromEntries(Object.entries(attributes(xml, 'Counters')).map(([name, value]) => [name, Number(value)]));
  const times = attributes(xml, 'Times');
  return {
    storage: basename((xml.match(/storage="([^"]+)"/)?.[1] ?? '').replaceAll('\\', '/')),
    passed: count.passed ?? 0,
    failed: (count.failed ?? 0) + (count.error ?? 0) + (count.timeout ?? 0) + (count.aborted ?? 0),
    skipped: (count.total ?? 0) - (count.executed ?? 0),
    seconds: (Date.parse(times.finish) - Date.parse(times.start)) / 1000,
    // An aborted run says so here; its counters hold only what came before.
    crashed: /<Text>[^<]*test run was aborted/i.test(xml),
  };
}

const runs = existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith('.trx')).map(name => readRun(join(folder, name))) : [];
const total = { passed: 0, failed: 0, skipped: 0 };
const faults = [];

for (const project of projects) {
  const run = runs.find(r => r.storage.toLowerCase() === `${project}.dll`.toLowerCase());
  if (!run || run.passed + run.failed === 0) faults.push(`${project} ran no test.`);
  if (run?.crashed) faults.push(`${project} was cut short: see above.`);
  if (!run) continue;
  for (const key of Object.keys(total)) total[key] += run[key];
  console.log(`${project.padEnd(28)}${String(run.passed).padStart(6)} passed${String(run.failed).padStart(5)} failed`
    + `${String(run.skipped).padStart(5)} skipped${run.seconds.toFixed(1).padStart(8)} s`);
}
if (exitCode !== '0' && total.failed === 0 && faults.length === 0) faults.push(`dotnet test ended with ${exitCode} though no test failed.`);

for (const fault of faults) console.log(fault);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = exitCode !== '0' || total.failed > 0 || faults.length > 0 ? 1 : 0;
