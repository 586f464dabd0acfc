// What this device alone knows: the link's secret, its random value, and receipts of what it saw. All of it stays in its own storage.
import '../../../wwwroot/verify/scripts/text.js';
import '../../../wwwroot/verify/scripts/sha256.js';

const { H, fromHex, toHex } = globalThis.Verifier;

const secret = location.hash.slice(1);
const keyOf = seat => `province-draw ${seat.openHash} ${seat.role}`;

export const hasLink = secret.length > 0;

// Answers nothing when nothing has changed since the revision that is known.
export async function ask(path, body, known) {
  const response = await fetch(`/api/v1/draw-seat${path}`, {
    method: body ? 'POST' : 'GET', cache: 'no-store', referrerPolicy: 'no-referrer', credentials: 'omit',
    headers: { Authorization: `Capability ${secret}`, ...(body && { 'Content-Type': 'application/json' }), ...(known && { 'If-None-Match': `"${known}"` }) },
    body: body && JSON.stringify(body),
  });
  if (response.status === 304) return null;
  const answer = await response.json();
  if (response.ok) return answer;
  throw Object.assign(new Error(answer.detail ?? '请求没有成功，请稍后重试。'), { code: answer.title });
}

// The value is kept before the commitment is sent: a device that reloads in between still has it.
export function commitmentOf(seat) {
  let kept = read(seat);
  if (!kept) {
    const value = toHex(crypto.getRandomValues(new Uint8Array(32)));
    kept = { value, commitment: toHex(H('province-draw/1/commit', fromHex(seat.openHash), seat.role, fromHex(value))), commitsClosed: '', revealsClosed: '' };
    write(seat, kept);
  }
  return kept.commitment;
}

export const valueOf = seat => read(seat)?.value;

// Whether the records hold what this device committed to; null while they hold nothing.
export function isMine(seat) {
  if (!seat.commitment) return null;
  return read(seat)?.commitment === seat.commitment;
}

// The first hash that was seen stays: a second one would be another draw.
export function remember(seat) {
  const kept = read(seat);
  if (!kept) return null;
  for (const [name, hash] of [['commitsClosed', seat.commitsClosedHash], ['revealsClosed', seat.revealsClosedHash]]) {
    if (hash && !kept[name]) { kept[name] = hash; write(seat, kept); }
    if (hash && kept[name] !== hash) return '记录与本设备先前看到的不同。请立即向见证人指出，并保存回执。';
  }
  return null;
}

// Canonical JSON: members in order of their names, no white space; all values are ASCII.
export function receiptOf(seat) {
  const kept = read(seat);
  return kept && JSON.stringify({ commitment: kept.commitment, commitsClosed: kept.commitsClosed, format: 'province.draw-receipt/1', open: seat.openHash, revealsClosed: kept.revealsClosed, role: seat.role });
}

function read(seat) {
  return JSON.parse(localStorage.getItem(keyOf(seat)) ?? 'null');
}

function write(seat, kept) {
  localStorage.setItem(keyOf(seat), JSON.stringify(kept));
}
