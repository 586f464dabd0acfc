'use strict';
// The page: takes files, runs the check in slices, shows what came out.
(function (V) {
  const { el } = V;
  const at = id => document.getElementById(id);
  const parts = { input: at('files'), zone: at('zone'), list: at('list'), progress: at('progress'), bar: at('bar'), status: at('status'), verdict: at('verdict'), report: at('report'), clear: at('clear'), print: at('print') };
  let files = [], run = 0;

  const STEPS = { request: '正在检查名单与规则', pool: '正在读名单文件', count: '正在计算可能的结果', odds: '正在计算每一类的机会' };

  function showProgress(value) {
    const rows = value.rows ? `，已读 ${value.rows} 行` : '';
    parts.status.textContent = `${STEPS[value.step]}${rows}`;
    if (value.of) { parts.bar.max = value.of; parts.bar.value = value.done; }
    else parts.bar.removeAttribute('value');
  }

  function reset() {
    parts.verdict.replaceChildren();
    parts.report.replaceChildren();
    parts.progress.hidden = true;
    parts.status.textContent = '';
    parts.clear.hidden = parts.list.hidden = files.length === 0;
    parts.print.hidden = true;
    parts.list.replaceChildren(...files.map(file => el('li', el('strong', file.name), `：${file.kindInWords}`)));
  }

  function reportOf(found) {
    const { draw, certificate } = found;
    if (found.verdict === 'counted') {
      const odds = found.round.cells && found.odds ? [V.section('每一类候选的机会', V.explainOdds(found.model, found.round.cells, found.odds))] : [];
      return [found.model.cells ? V.explainPool(found.model) : null, V.explainRules(found.model), ...odds, V.howToCheck(found, files)];
    }
    if (found.verdict !== 'recomputed') return [V.howToCheck(found, files)];
    const rounds = draw.rounds.map((round, i) => V.explainRound(draw, round, i)).reverse();
    return [V.explainDraw(draw, certificate), V.explainVoid(draw), ...rounds, draw.model.cells ? V.explainPool(draw.model) : null, V.explainRules(draw.model),
      V.explainParties(draw, found.receipts), V.explainSignatures(draw, certificate), V.howToCheck(found, files)];
  }

  function show(found) {
    parts.progress.hidden = true;
    parts.status.textContent = '';
    const records = found.certificate?.records;
    if (found.verdict === 'recomputed' && !found.partial && V.hasPoolFile(found.certificate.request))
      V.sorted(files).beside.poolFile.sha256 = found.certificate.request.pool.sha256;
    parts.verdict.replaceChildren(V.verdict(found, records));
    parts.report.replaceChildren(...reportOf(found).filter(Boolean));
    parts.print.hidden = false;
    document.title = `${parts.verdict.querySelector('h2').textContent} · 抽取核对`;
    parts.verdict.focus();
    parts.verdict.dataset.verdict = found.verdict;
    parts.verdict.dataset.code = found.code ?? '';
    parts.verdict.dataset.place = found.place ?? '';
  }

  /** The odds of a request that has not been drawn are no part of its verdict, so they are counted here. */
  function* work({ main, beside }) {
    if (main.kind !== 'request') return yield* V.verify(main.bytes, beside);
    const found = yield* V.verifyRequest(main.bytes, beside);
    if (found.verdict === 'counted') found.odds = yield* V.oddsOf(found.table);
    return found;
  }

  async function check() {
    const mine = ++run, sorted = V.sorted(files);
    reset();
    if (!sorted.main) {
      if (files.length > 0) parts.status.textContent = '还缺抽取证书：请把证书文件一并拖入。';
      parts.progress.hidden = files.length === 0;
      parts.bar.hidden = true;
      return;
    }
    parts.bar.hidden = parts.progress.hidden = false;
    showProgress({ step: 'request' });
    await new Promise(resolve => setTimeout(resolve, 0));
    try {
      const found = await V.drive(work(sorted), { progress: value => mine === run && showProgress(value), pause: () => pauseOf(mine) });
      if (mine === run) show(found);
    } catch (error) {
      if (mine !== run) return;
      parts.bar.hidden = true;
      parts.status.textContent = `核对中断：${error.message}。请刷新本页再试；如果仍然这样，请换一个浏览器。`;
      if (!(error instanceof Stopped)) throw error;
    }
  }

  class Stopped extends Error { }

  /** A check that newer files have made pointless ends at its next pause. */
  async function pauseOf(mine) {
    await new Promise(resolve => setTimeout(resolve, 0));
    if (mine !== run) throw new Stopped();
  }

  async function take(list) {
    const added = await Promise.all([...list].map(V.recognise));
    const fresh = added.some(file => ['certificate', 'request'].includes(file.kind));
    files = [...(fresh ? files.filter(file => !['certificate', 'request', 'unknown'].includes(file.kind)) : files).filter(old => added.every(file => file.name !== old.name)), ...added];
    await check();
  }

  parts.input.addEventListener('change', () => {
    take(parts.input.files);
    parts.input.value = '';
  });
  addEventListener('dragover', event => { event.preventDefault(); parts.zone.classList.add('over'); });
  addEventListener('dragleave', event => { if (!event.relatedTarget) parts.zone.classList.remove('over'); });
  addEventListener('drop', event => {
    event.preventDefault();
    parts.zone.classList.remove('over');
    if (event.dataTransfer.files.length > 0) take(event.dataTransfer.files);
  });
  parts.clear.addEventListener('click', () => {
    files = [];
    run++;
    reset();
    parts.input.focus();
  });
  parts.print.addEventListener('click', () => print());
  addEventListener('beforeprint', () => document.querySelectorAll('details:not([open])').forEach(more => { more.open = true; more.dataset.forPrint = ''; }));
  addEventListener('afterprint', () => document.querySelectorAll('details[data-for-print]').forEach(more => { more.open = false; delete more.dataset.forPrint; }));
  reset();
  at('ready').hidden = false;
  at('off').hidden = true;
})(globalThis.Verifier ??= {});
