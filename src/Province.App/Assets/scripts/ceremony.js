// A ceremony's page follows the draw by itself; nothing is replaced while somebody is typing in it.
const place = document.querySelector('.ceremony[data-poll]');
if (place) setInterval(follow, Number(place.dataset.seconds) * 1000, place);

async function follow(current) {
  if (document.hidden || isBusy(current)) return;
  try {
    const news = await fetch(`/api/v1${current.dataset.address}`, { headers: { 'If-None-Match': `"${current.dataset.poll}"` }, cache: 'no-store' });
    if (!news.ok) return;
    const response = await fetch(current.dataset.address, { headers: { Accept: 'text/html' }, cache: 'no-store' });
    if (!response.ok) return;
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const fresh = page.querySelector('.ceremony[data-poll]');
    if (!fresh || fresh.dataset.poll === current.dataset.poll || isBusy(current)) return;
    document.querySelector('.page-head').replaceWith(page.querySelector('.page-head'));
    current.replaceChildren(...fresh.children);
    current.dataset.poll = fresh.dataset.poll;
  } catch {
    // The next round asks again; the page shows what was last known.
  }
}

const isBusy = current => current.querySelector('details[open]') || [...current.querySelectorAll('textarea, input:not([type=hidden])')].some(field => field === document.activeElement || field.value !== field.defaultValue);
