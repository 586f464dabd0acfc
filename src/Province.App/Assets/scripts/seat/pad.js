// A box to sign in with a finger, a pen or a mouse.
export function pad(canvas, changed) {
  const pen = canvas.getContext('2d');
  let drawing = false;
  let strokes = 0;
  Object.assign(pen, { lineWidth: 3, lineCap: 'round', lineJoin: 'round', strokeStyle: '#000' });
  const place = event => {
    const box = canvas.getBoundingClientRect();
    return [(event.clientX - box.left) * canvas.width / box.width, (event.clientY - box.top) * canvas.height / box.height];
  };
  canvas.addEventListener('pointerdown', event => {
    drawing = true;
    canvas.setPointerCapture(event.pointerId);
    pen.beginPath();
    pen.moveTo(...place(event));
  });
  canvas.addEventListener('pointermove', event => {
    if (!drawing) return;
    pen.lineTo(...place(event));
    pen.stroke();
    strokes++;
    changed();
  });
  canvas.addEventListener('pointerup', () => { drawing = false; });
  return {
    isEmpty: () => strokes === 0,
    clear: () => { pen.clearRect(0, 0, canvas.width, canvas.height); strokes = 0; changed(); },
    // For keyboards: the typed name, written into the box.
    write: name => { pen.clearRect(0, 0, canvas.width, canvas.height); pen.font = '48px serif'; pen.fillText(name, 20, canvas.height / 2 + 16); strokes = 1; changed(); },
    png: () => canvas.toDataURL('image/png').split(',')[1],
  };
}
