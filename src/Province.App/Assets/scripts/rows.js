// A click anywhere in a row opens what its first link opens; the link itself serves keyboards and readers.
document.addEventListener('click', event => {
  const row = event.target.closest('tr[data-href]');
  if (!row || event.target.closest('a, button, input, label, select, summary') || getSelection()?.toString()) return;
  location.assign(row.dataset.href);
});

// A filter that is chosen takes effect at once; without script there is the button.
document.addEventListener('change', event => {
  if (event.target.matches('form[data-live] select')) event.target.form.requestSubmit();
});

// On a phone the tabs are a strip that scrolls: the current one comes into view.
document.querySelector('.tabs [aria-current=page]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
