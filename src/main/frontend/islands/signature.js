// A signature drawn with finger, pen or mouse; what was drawn goes with the form as a PNG.
import { drawnPath } from '../parts/drawn-path.js';

for (const island of document.querySelectorAll('[data-island="signature"]')) {
  const pad = island.querySelector('canvas');
  const value = island.querySelector('input[name="drawn"]');
  const path = drawnPath(pad, () => {
    value.value = pad.toDataURL('image/png');
  });
  island.querySelector('button').addEventListener('click', () => {
    path.clear();
    value.value = '';
  });
}
