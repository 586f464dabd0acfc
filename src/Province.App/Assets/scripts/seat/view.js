// Small elements for the seat's page; text is always set as text.
export function element(name, props = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(props)) {
    if (key.startsWith('on')) made.addEventListener(key.slice(2), value);
    else if (value !== undefined && value !== false) made.setAttribute(key, value === true ? '' : value);
  }
  made.append(...children.filter(child => child !== null && child !== undefined));
  return made;
}

export const grouped = hash => hash.match(/.{1,4}/g).join(' ');

export const button = (text, act, main = true) => element('button', { class: main ? 'btn btn-primary seat-act' : 'btn', type: 'button', onclick: act }, text);

export const card = (title, ...children) => element('section', { class: 'card mb-3' },
  element('div', { class: 'card-header' }, element('h2', { class: 'card-title' }, title)), element('div', { class: 'card-body' }, ...children));

export function basis(seat) {
  const pool = seat.pool;
  return card('名单与规则',
    pool && element('p', {}, `候选 ${pool.total} 家，排除 ${pool.total - pool.allowed - pool.included} 家，可抽 ${pool.allowed} 家`),
    element('ul', {}, ...seat.rules.map(rule => element('li', {}, rule.text))),
    element('p', { class: 'mb-1' }, '指纹（请与现场屏幕核对）'),
    element('code', { class: 'fingerprint' }, grouped(seat.requestHash)));
}

export const result = outcome => card('结果',
  element('ul', {}, ...outcome.lines.map(line => element('li', {}, element('strong', {}, line.name), line.detail ? `　${line.detail}` : ''))),
  element('p', { class: 'mb-0' }, `符合全部规则的结果共 ${outcome.outcomes} 种。`));
