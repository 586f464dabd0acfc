// A part of a page that says how far something is: it is fetched anew while it asks to be, and left alone when it does not any more.
const part = () => document.querySelector('[data-refresh]');
const later = () => part() && setTimeout(refresh, Number(part().dataset.refresh) * 1000);
async function refresh() {
  const shown = part();
  const answer = document.hidden ? null : await fetch(location.href, { headers: { Accept: 'text/html' }, cache: 'no-store' }).catch(() => null);
  if (answer?.ok) {
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.getElementById(shown.id);
    const focused = shown.querySelector(':focus')?.getAttribute('href');
    if (fresh) shown.replaceWith(document.adoptNode(fresh));
    if (focused) document.querySelector(`#${shown.id} a[href="${CSS.escape(focused)}"]`)?.focus();
  }
  later();
}
later();
