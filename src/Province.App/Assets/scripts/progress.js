// A form that takes long says how far it is while its answer is on the way; without script the browser's own sign does.
document.querySelectorAll('form[data-progress]').forEach(form => {
  const status = form.querySelector('[role=status]');
  const bar = status.querySelector('progress');
  const words = status.querySelector('span');
  form.addEventListener('submit', () => {
    status.hidden = false;
    words.textContent = '正在导入…';
    setInterval(async () => {
      const answer = await fetch(form.dataset.progress, { headers: { Accept: 'application/json' } }).catch(() => null);
      const running = answer?.ok ? (await answer.json()).running : null;
      if (!running) return;
      bar.max = running.rows * 2;
      bar.value = running.checked + running.saved;
      words.textContent = running.saved > 0 ? `已写入 ${running.saved} / ${running.rows} 家` : `已检查 ${running.checked} / ${running.rows} 行`;
    }, 400);
  });
});
