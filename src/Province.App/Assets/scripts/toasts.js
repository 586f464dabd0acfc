const place = () => document.querySelector('.toasts');

function show(text) {
  const line = document.createElement('div');
  line.className = 'toast-line';
  line.append(text);
  place()?.append(withClose(line));
}

function withClose(line) {
  const close = document.createElement('button');
  close.type = 'button';
  close.setAttribute('aria-label', '关闭');
  close.textContent = '×';
  close.addEventListener('click', () => line.remove());
  line.append(close);
  setTimeout(() => line.remove(), 12000);
  return line;
}

document.querySelectorAll('.toasts .toast-line').forEach(withClose);
document.addEventListener('toast', event => show(event.detail.value ?? event.detail));
