// Bundles the pages' scripts and styles into wwwroot/assets. Run by the project's build; several builds at once bundle once.
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { provinceMap } from './map.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, '..', 'wwwroot', 'assets');
const stampFile = join(out, '.stamp');
const lockFile = join(here, 'node_modules.lock');

const major = Number(process.versions.node.split('.')[0]);
if (major < 20) {
  console.error(`error: Node 20 or later is needed to build the pages; this is ${process.version}. 需要 Node 20 或更高版本。`);
  process.exit(1);
}

// The verifier's hashes serve the devices at a draw too.
const shared = ['../wwwroot/verify/scripts/text.js', '../wwwroot/verify/scripts/sha256.js'];
const maps = [[430000, 'hunan']];
const sources = () => ['package.json', 'package-lock.json', 'build.mjs', 'map.mjs', 'icons.json', ...shared, ...list('scripts'), ...list('styles')];
const list = folder => readdirSync(join(here, folder), { withFileTypes: true }).sort((a, b) => a.name < b.name ? -1 : 1)
  .flatMap(entry => entry.isDirectory() ? list(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`]);
const hashOf = files => {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update('\0').update(readFileSync(join(here, file))).update('\0');
  return hash.digest('hex');
};
const stamp = hashOf(sources());
const isCurrent = () => existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp;

if (isCurrent()) process.exit(0);
const release = await lock();
try {
  if (!isCurrent()) {
    install();
    await bundle();
  }
} finally {
  release();
}

function install() {
  const wanted = hashOf(['package.json', 'package-lock.json']);
  const mark = join(here, 'node_modules', '.installed');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return;
  console.log('Assets: npm ci');
  const run = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: here, stdio: 'inherit', shell: process.platform === 'win32' });
  if (run.status !== 0) throw new Error('npm ci failed; its messages are above.');
  writeFileSync(mark, wanted);
}

async function bundle() {
  const { build } = await import('esbuild');
  const fresh = `${out}.${process.pid}`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  await build({
    absWorkingDir: here,
    entryPoints: { app: 'scripts/app.js', seat: 'scripts/seat.js', style: 'styles/app.css' },
    outdir: fresh, bundle: true, minify: true, format: 'esm', target: 'es2022', legalComments: 'none', logLevel: 'warning',
    entryNames: '[name]',
  });
  writeFileSync(join(fresh, 'icons.svg'), sprite());
  for (const [code, name] of maps)
    writeFileSync(join(fresh, `map-${code}.json`), JSON.stringify(provinceMap(join(here, `node_modules/echarts/map/json/province/${name}.json`))));
  writeFileSync(join(fresh, '.stamp'), stamp);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(dirname(out), { recursive: true });
  renameSync(fresh, out);
  console.log(`Assets: bundled ${relative(process.cwd(), out)}`);
}

function sprite() {
  const names = JSON.parse(readFileSync(join(here, 'icons.json'), 'utf8'));
  const symbols = names.map(name => {
    const svg = readFileSync(join(here, 'node_modules/@tabler/icons/icons/outline', `${name}.svg`), 'utf8');
    const inner = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>')).trim();
    return `<symbol id="${name}" viewBox="0 0 24 24">${inner}</symbol>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>\n`;
}

async function lock() {
  for (let tries = 0; tries < 1200; tries++) {
    try {
      const handle = openSync(lockFile, 'wx');
      writeSync(handle, String(process.pid));
      closeSync(handle);
      return () => rmSync(lockFile, { force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (!holderLives()) rmSync(lockFile, { force: true });
      else await new Promise(resolve => setTimeout(resolve, 250));
    }
  }
  throw new Error(`Another build has held ${lockFile} for five minutes.`);
}

function holderLives() {
  try {
    const pid = Number(readFileSync(lockFile, 'utf8'));
    if (!pid) return Date.now() - statSync(lockFile).mtimeMs < 5000;
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
