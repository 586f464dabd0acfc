import htmx from 'htmx.org';
import './confirm.js';
import './rows.js';
import './source.js';
import './toasts.js';
import './upload.js';

// Forms and links work without script; where htmx takes over, it sends the form token as a header.
document.addEventListener('htmx:configRequest', event => {
  const token = document.querySelector('meta[name=request-token]')?.content;
  if (token) event.detail.headers['X-Request-Token'] = token;
});

globalThis.htmx = htmx;
