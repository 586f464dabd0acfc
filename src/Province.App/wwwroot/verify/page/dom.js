'use strict';
// Elements made of text alone: what a file holds never becomes markup.
(function (V) {
  /** el('p.note', 'text', child, …); nothing is made of null. */
  const el = V.el = (name, ...children) => {
    const [tag, ...classes] = name.split('.');
    const element = document.createElement(tag);
    if (classes.length > 0) element.className = classes.join(' ');
    element.append(...children.flat().filter(child => child !== null && child !== undefined).map(child => typeof child === 'object' ? child : String(child)));
    return element;
  };

  V.mono = text => el('code', text);

  /** A hash in groups of eight, so that two people can compare it aloud. */
  V.hash = text => el('code', ...text.match(/.{1,8}/g).flatMap(part => [el('span.part', part), document.createElement('wbr')]));

  V.facts = entries => el('dl.facts', entries.filter(Boolean).map(([term, ...what]) => el('div', el('dt', term), el('dd', ...what))));

  V.section = (title, ...content) => {
    const heading = el('h2', title);
    heading.id = `part-${title}`;
    const section = el('section.card', heading, ...content);
    section.setAttribute('aria-labelledby', heading.id);
    return section;
  };

  const MOST_ROWS = 300;

  /** Said aloud, since a table laid out as cards on a phone is no table to a screen reader any more. */
  const role = (element, name) => {
    element.setAttribute('role', name);
    return element;
  };

  /** A table that becomes cards on a phone; `columns` are texts, one that ends with # holds numbers. */
  V.table = (caption, columns, rows, most = MOST_ROWS) => {
    const heads = columns.map(column => ({ text: column.replace('#', ''), number: column.endsWith('#') }));
    const head = el('thead', el('tr', heads.map(({ text, number }) => {
      const cell = el(number ? 'th.number' : 'th', text);
      cell.scope = 'col';
      return role(cell, 'columnheader');
    })));
    const body = el('tbody');
    const cellOf = (value, i) => {
      const cell = el(heads[i].number ? 'td.number' : 'td', el('span', ...(Array.isArray(value) ? value : [value])));
      cell.dataset.label = heads[i].text;
      return role(cell, 'cell');
    };
    const fill = list => body.append(...list.map(row => role(el('tr', row.map(cellOf)), 'row')));
    fill(rows.slice(0, most));
    const table = role(el('table', el('caption', caption), head, body), 'table');
    if (rows.length <= most) return table;
    const more = el('button.quiet', `显示其余 ${rows.length - most} 行`);
    more.type = 'button';
    more.addEventListener('click', () => {
      fill(rows.slice(most));
      const first = body.children[most];
      first.tabIndex = -1;
      first.focus();
      more.remove();
    });
    return el('div', table, more);
  };

  V.more = (title, ...content) => el('details', el('summary', title), ...content);
})(globalThis.Verifier ??= {});
