// Dropping a file fills the form's own file field, and the form is sent; without script the field and the button do it.
document.querySelectorAll('.drop-zone').forEach(zone => {
  const field = zone.querySelector('input[type=file]');
  const form = zone.closest('form');
  const status = zone.querySelector('[role=status]');
  const over = on => zone.classList.toggle('is-over', on);
  zone.addEventListener('dragover', event => { event.preventDefault(); over(true); });
  zone.addEventListener('dragleave', () => over(false));
  zone.addEventListener('drop', event => {
    event.preventDefault();
    over(false);
    if (event.dataTransfer.files.length !== 1) {
      status.textContent = '请一次放入一个文件。';
      return;
    }
    field.files = event.dataTransfer.files;
    form.requestSubmit();
  });
  form.addEventListener('submit', () => {
    if (field.files.length) status.textContent = `正在读取“${field.files[0].name}”…`;
  });
});
