// Lines that are drawn on a canvas by one pointer at a time.

/**
 * @param {HTMLCanvasElement} canvas to draw on, shown in whatever size
 * @param {() => void} onLine called whenever a line is finished
 * @returns {{clear: () => void}}
 */
export function drawnPath(canvas, onLine) {
  const pen = canvas.getContext('2d');
  pen.lineWidth = 2.5;
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  let drawing = false;

  function point(event) {
    const box = canvas.getBoundingClientRect();
    return [
      ((event.clientX - box.left) * canvas.width) / box.width,
      ((event.clientY - box.top) * canvas.height) / box.height,
    ];
  }

  canvas.addEventListener('pointerdown', (event) => {
    drawing = true;
    canvas.setPointerCapture(event.pointerId);
    pen.beginPath();
    pen.moveTo(...point(event));
    event.preventDefault();
  });
  canvas.addEventListener('pointermove', (event) => {
    if (drawing) {
      pen.lineTo(...point(event));
      pen.stroke();
    }
  });
  for (const end of ['pointerup', 'pointercancel']) {
    canvas.addEventListener(end, () => {
      if (drawing) {
        drawing = false;
        onLine();
      }
    });
  }
  return { clear: () => pen.clearRect(0, 0, canvas.width, canvas.height) };
}
