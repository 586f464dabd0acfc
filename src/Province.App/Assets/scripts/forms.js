// One press, one request.
document.addEventListener('submit', event => {
  if (event.defaultPrevented || event.target.method !== 'post') return;
  setTimeout(() => event.target.querySelectorAll('button[type=submit], button:not([type])').forEach(button => { button.disabled = true; }));
});
addEventListener('pageshow', () => document.querySelectorAll('form[method=post] button:disabled').forEach(button => { button.disabled = false; }));
