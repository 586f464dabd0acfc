// The device of a party at a draw. The server is asked every few seconds; what the device must keep it keeps itself.
import { ask, commitmentOf, hasLink, isMine, receiptOf, remember, valueOf } from './seat/device.js';
import { pad } from './seat/pad.js';
import { basis, button, card, element, grouped, result } from './seat/view.js';

const place = document.getElementById('seat');
let shown = '';
let seat = null;
let warning = '';

if (hasLink) {
  await look();
  setInterval(look, 2000);
} else {
  show(element('p', {}, '链接不完整。请重新扫描主持人发放的二维码。'));
}

async function look() {
  try {
    seat = await ask('', null, seat?.state.revision) ?? seat;
    paint('');
  } catch (problem) {
    if (problem.code) { seat = null; show(element('p', { role: 'alert' }, problem.message)); return; }
    paint('连接中断，正在重试。随机数保存在本设备上，不会丢失。');
  }
}

async function act(path, body) {
  try {
    seat = await ask(path, body);
    warning = '';
  } catch (problem) {
    warning = problem.code ? problem.message : '连接中断，没有送达。请再按一次。';
  }
  paint('');
}

// Repainted only when something changed, so that a signature half drawn is not lost.
function paint(trouble) {
  if (!seat) return;
  const broken = remember(seat) ?? (isMine(seat) === false ? '记录里的承诺不是本设备作出的。请立即向见证人指出。' : '');
  const now = JSON.stringify([seat, trouble, warning, broken]);
  if (now === shown) return;
  shown = now;
  show(
    element('h1', {}, seat.title),
    element('p', {}, `第 ${seat.state.number} 号抽取 · 席位：${seat.name}`),
    ...[trouble, warning, broken].filter(Boolean).map(text => element('div', { class: 'alert alert-danger', role: 'alert' }, element('div', {}, text))),
    step(),
    seat.result ? result(seat.result) : basis(seat),
    receipt());
}

function step() {
  const steps = { committing: commit, revealing: reveal, throwing: confirm, drawn: sign, void: ended };
  return steps[seat.state.stage]();
}

function ended() {
  return card('已作废', element('p', { class: 'mb-0' }, '这次抽取已经作废，理由见抽取登记簿。'));
}

function commit() {
  if (seat.commitment) return card('已承诺', element('p', { class: 'mb-0' }, '随机数保存在本设备上。请等主持人截止承诺，不要清除浏览器数据。'));
  return card('第一步：承诺',
    element('p', {}, '核对名单与规则的指纹后，由本设备生成一个随机数并承诺。随机数在公开之前不离开本设备。'),
    button('生成随机数并承诺', () => act('/commitment', { commitment: commitmentOf(seat) })));
}

function reveal() {
  if (!seat.commitment) return card('缺席', element('p', { class: 'mb-0' }, '本席位没有在截止前承诺，记为缺席，抽取继续。'));
  if (seat.hasRevealed) return card('已公开', element('p', { class: 'mb-0' }, '请等主持人截止公开，然后看现场掷骰。'));
  if (!valueOf(seat)) return card('无法公开', element('p', { class: 'mb-0' }, '随机数不在这台设备上。请换回承诺时使用的设备和浏览器。'));
  return card('第二步：公开', element('p', {}, '承诺已经截止。现在公开本设备的随机数。'), button('公开随机数', () => act('/value', { value: valueOf(seat) })));
}

function confirm() {
  if (!seat.typed) return card('第三步：掷骰', element('p', { class: 'mb-0' }, '请看现场掷骰。主持人录入后，在这里核对。'));
  const digits = element('p', { class: 'typed' }, seat.typed.value);
  if (seat.isOperator) return card('已录入', digits, element('p', { class: 'mb-0' }, '请等其他席位确认。'));
  if (seat.typed.hasConfirmed) return card('已确认', digits, element('p', { class: 'mb-0' }, '请等主持人得出结果。'));
  return card('第三步：核对', element('p', {}, '主持人录入的数字与现场的是否一致？'), digits,
    button('一致，确认', () => act('/confirmation', { fingerprint: seat.typed.fingerprint })),
    element('p', { class: 'mt-2 mb-0' }, '不一致时不要确认，请当场指出，由主持人改录。'));
}

function sign() {
  if (seat.proposedVoid) return agree(seat.proposedVoid);
  if (seat.signedBy) return card('已签字', element('p', { class: 'mb-0' }, `${seat.signedBy} 已签字。可以关闭本页。`));
  const canvas = element('canvas', { class: 'sign-pad', width: 600, height: 200, role: 'img', 'aria-label': '手写签名框' });
  const name = element('input', { class: 'form-control', id: 'signer', maxlength: 60, autocomplete: 'name' });
  const note = element('p', { role: 'status' });
  const drawn = pad(canvas, () => { note.textContent = ''; });
  return card('签字', element('p', {}, '请核对结果，然后签字。'),
    element('div', { class: 'mb-3' }, element('label', { class: 'form-label', for: 'signer' }, '姓名'), name), canvas,
    element('div', { class: 'd-flex flex-wrap gap-2 my-2' },
      button('重写', () => drawn.clear(), false),
      button('用键盘：把姓名写入签名框', () => { if (name.value.trim()) drawn.write(name.value.trim()); }, false)),
    note,
    button('签字', () => {
      if (!name.value.trim() || drawn.isEmpty()) { note.textContent = '请填写姓名并在框里签名。'; return; }
      act('/signature', { name: name.value.trim(), drawing: drawn.png() });
    }));
}

// With an outcome a draw is void only when every seat signs; what is signed is named by its fingerprint.
function agree(proposal) {
  const why = [element('p', { class: 'mb-1' }, proposal.proof), element('p', {}, `主持人的说明：${proposal.text}`)];
  if (seat.voidSignedBy) return card('已同意作废', ...why, element('p', { class: 'mb-0' }, `${seat.voidSignedBy} 已签字。请等其他席位；全体签字之后自动作废。`));
  const name = element('input', { class: 'form-control', id: 'signer', maxlength: 60, autocomplete: 'name' });
  const note = element('p', { role: 'status' });
  return card('主持人提请作废', ...why, element('p', {}, '全体席位签字之后，这次抽取作废，结果公开保留，另行重新抽取。不同意就不要签字。'),
    element('div', { class: 'mb-3' }, element('label', { class: 'form-label', for: 'signer' }, '姓名'), name), note,
    button('同意作废并签字', () => {
      if (!name.value.trim()) { note.textContent = '请填写姓名。'; return; }
      act('/void-signature', { name: name.value.trim(), fingerprint: proposal.fingerprint });
    }));
}

function receipt() {
  const text = receiptOf(seat);
  if (!text || !seat.commitment) return null;
  const link = element('a', { class: 'btn', download: `receipt-${seat.state.number}-${seat.role}.json`, href: URL.createObjectURL(new Blob([text], { type: 'application/json' })) }, '保存回执');
  return card('回执', element('p', {}, '回执证明本设备看到的是哪一次抽取。日后可以和证书一起核验。'),
    element('p', {}, '本设备的承诺 ', element('code', { class: 'fingerprint' }, grouped(seat.commitment))), link);
}

function show(...children) {
  const focused = document.activeElement?.textContent;
  place.replaceChildren(...children.filter(Boolean));
  if (focused) [...place.querySelectorAll('button')].find(b => b.textContent === focused)?.focus();
}
