// A click on a finding shows the sentences that disagree; without script its links lead to them one by one.
function show(finding) {
  document.querySelectorAll('.is-shown').forEach(element => element.classList.remove('is-shown'));
  finding.classList.add('is-shown');
  const lines = finding.dataset.lines.split(' ').map(line => document.getElementById(`L${line}`)).filter(Boolean);
  lines.forEach(line => line.classList.add('is-shown'));
  const pane = lines[0]?.closest('.source');
  if (!pane) return;
  const top = pane.scrollTop + lines[0].getBoundingClientRect().top - pane.getBoundingClientRect().top - pane.clientHeight / 3;
  pane.scrollTo({ top, behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
}

document.addEventListener('click', event => {
  const finding = event.target.closest('.finding[data-lines]');
  if (!finding || event.target.closest('form, summary, button')) return;
  const link = event.target.closest('a[href*="#L"]');
  if (link) {
    const line = document.getElementById(link.hash.slice(1));
    if (!line) return;
    event.preventDefault();
    show(finding);
    line.scrollIntoView({ block: 'center' });
    return;
  }
  show(finding);
});
