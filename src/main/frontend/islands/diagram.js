// The live diagram of a process: where the case stands, what it has passed.
import { fit, openDiagram } from '../parts/diagram-view.js';

for (const island of document.querySelectorAll('[data-island="diagram"]')) {
  show(island);
}

async function show(island) {
  const viewer = await openDiagram(island);
  if (!viewer) {
    return;
  }
  const canvas = viewer.get('canvas');
  const elements = viewer.get('elementRegistry');
  const ids = (text) => (text ?? '').split(' ').filter((id) => id && elements.get(id));
  ids(island.dataset.visited).forEach((id) => canvas.addMarker(id, 'tl-visited'));
  ids(island.dataset.active).forEach((id) => canvas.addMarker(id, 'tl-active'));
  fit(viewer, ids(island.dataset.active)[0]);
}
