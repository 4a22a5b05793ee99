// The live diagram of a process: where the case stands, what it has passed.
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { headers } from '../parts/session.js';

for (const island of document.querySelectorAll('[data-island="diagram"]')) {
  show(island);
}

async function show(island) {
  const place = island.querySelector('[data-canvas]');
  try {
    const answer = await fetch(island.dataset.source, { headers: headers({ Accept: 'application/xml, text/xml, */*' }) });
    if (!answer.ok) {
      throw new Error(`answered ${answer.status}`);
    }
    const viewer = new NavigatedViewer({ container: place, textRenderer: { defaultStyle: { fontFamily: '"Public Sans Web", sans-serif' } } });
    await viewer.importXML(await answer.text());
    mark(viewer, island);
    tools(viewer, island);
  } catch {
    place.textContent = island.dataset.textFailed;
    place.classList.add('tl-diagram__failed');
  }
}

function mark(viewer, island) {
  const canvas = viewer.get('canvas');
  const elements = viewer.get('elementRegistry');
  const ids = (text) => (text ?? '').split(' ').filter((id) => id && elements.get(id));
  ids(island.dataset.visited).forEach((id) => canvas.addMarker(id, 'tl-visited'));
  ids(island.dataset.active).forEach((id) => canvas.addMarker(id, 'tl-active'));
  const drawing = island.querySelector('svg');
  drawing.setAttribute('role', 'img');
  drawing.setAttribute('aria-label', island.dataset.textCanvas);
  fit(viewer, ids(island.dataset.active)[0]);
}

/** All of it where it can be read; else at a readable size around where the case stands. */
function fit(viewer, active) {
  const canvas = viewer.get('canvas');
  const READABLE = 0.5;
  canvas.zoom('fit-viewport');
  if (canvas.zoom() > 1) {
    canvas.zoom(1, 'auto');
  }
  if (canvas.zoom() < READABLE) {
    canvas.zoom(READABLE + 0.15);
    if (active) {
      canvas.scrollToElement(active, 80);
    }
  }
}

function tools(viewer, island) {
  const canvas = viewer.get('canvas');
  const steps = { in: () => viewer.get('zoomScroll').stepZoom(1), out: () => viewer.get('zoomScroll').stepZoom(-1), fit: () => canvas.zoom('fit-viewport') };
  island.addEventListener('click', (event) => steps[event.target.closest('[data-zoom]')?.dataset.zoom]?.());
}
