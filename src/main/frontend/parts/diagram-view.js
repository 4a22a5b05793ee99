// What every picture of a process needs: it is fetched, drawn, fitted and zoomed.
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { headers } from './session.js';

/** The viewer of the island's data-source in its [data-canvas]; null where it could not be shown, and says so. */
export async function openDiagram(island) {
  const place = island.querySelector('[data-canvas]');
  try {
    const answer = await fetch(island.dataset.source, {
      headers: headers({ Accept: 'application/xml, text/xml, */*' }),
    });
    if (!answer.ok) {
      throw new Error(`answered ${answer.status}`);
    }
    const viewer = new NavigatedViewer({
      container: place,
      textRenderer: { defaultStyle: { fontFamily: '"Public Sans Web", sans-serif' } },
    });
    await viewer.importXML(await answer.text());
    const drawing = island.querySelector('svg');
    drawing.setAttribute('role', 'img');
    drawing.setAttribute('aria-label', island.dataset.textCanvas);
    tools(viewer, island);
    return viewer;
  } catch {
    place.textContent = island.dataset.textFailed;
    place.classList.add('tl-diagram__failed');
    return null;
  }
}

/** All of it where it can be read; else at a readable size around the given element, or where it begins. */
export function fit(viewer, element) {
  const canvas = viewer.get('canvas');
  const READABLE = 0.5;
  canvas.zoom('fit-viewport');
  if (canvas.zoom() > 1) {
    canvas.zoom(1, 'auto');
  }
  if (canvas.zoom() < READABLE) {
    canvas.zoom(READABLE + 0.15);
    const at = element ?? viewer.get('elementRegistry').find((one) => one.type === 'bpmn:StartEvent')?.id;
    if (at) {
      canvas.scrollToElement(at, 80);
    }
  }
}

function tools(viewer, island) {
  const canvas = viewer.get('canvas');
  const steps = {
    in: () => viewer.get('zoomScroll').stepZoom(1),
    out: () => viewer.get('zoomScroll').stepZoom(-1),
    fit: () => canvas.zoom('fit-viewport'),
  };
  island.addEventListener('click', (event) => steps[event.target.closest('[data-zoom]')?.dataset.zoom]?.());
}
