// A form with data-confirm asks first. Without script the server shows a page that asks.
document.addEventListener('submit', event => {
  const form = event.target;
  const dialog = form.dataset.confirm && document.getElementById(form.dataset.confirm);
  if (!dialog || form.dataset.confirmed) return;
  event.preventDefault();
  dialog.showModal();
  dialog.addEventListener('close', () => {
    if (dialog.returnValue !== 'yes') return;
    form.dataset.confirmed = 'yes';
    form.requestSubmit(event.submitter ?? undefined);
  }, { once: true });
});

// One press, one request.
document.addEventListener('submit', event => {
  if (event.defaultPrevented || event.target.method !== 'post') return;
  setTimeout(() => event.target.querySelectorAll('button[type=submit], button:not([type])').forEach(button => { button.disabled = true; }));
});
addEventListener('pageshow', () => document.querySelectorAll('form[method=post] button:disabled').forEach(button => { button.disabled = false; }));
