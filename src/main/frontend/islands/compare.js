// Two versions of a process side by side: what came, went and changed is colored; a change leads to its place in both.
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { headers } from '../parts/session.js';

const MARKERS = { added: 'tl-added', removed: 'tl-removed', changed: 'tl-changed', moved: 'tl-moved' };

for (const island of document.querySelectorAll('[data-island="compare"]')) {
  compare(island);
}

async function compare(island) {
  const places = [...island.querySelectorAll('[data-canvas]')];
  const viewers = (await Promise.all(places.map((place) => show(island, place)))).filter((viewer) => viewer !== null);
  let together = true;
  viewers.forEach((viewer) => {
    const other = viewers.find((one) => one !== viewer);
    viewer.on('canvas.viewbox.changed', ({ viewbox }) => {
      if (together && other) {
        together = false;
        other.get('canvas').viewbox({ x: viewbox.x, y: viewbox.y, width: viewbox.width, height: viewbox.height });
        together = true;
      }
    });
  });
  document.addEventListener('click', ({ target }) => {
    const id = target.closest('[data-go]')?.dataset.go;
    if (id) {
      together = false;
      viewers.forEach((viewer) => focusElement(viewer, id));
      island.scrollIntoView({ block: 'nearest' });
      together = true;
    }
  });
}

async function show(island, place) {
  try {
    const answer = await fetch(place.dataset.source, { headers: headers({ Accept: 'text/plain' }) });
    if (!answer.ok) {
      throw new Error(`answered ${answer.status}`);
    }
    const viewer = new NavigatedViewer({
      container: place,
      canvas: { deferUpdate: false },
      textRenderer: { defaultStyle: { fontFamily: '"Public Sans Web", sans-serif' } },
    });
    await viewer.importXML(await answer.text());
    highlightChanges(viewer, island.dataset);
    const drawing = place.querySelector('svg');
    drawing.setAttribute('role', 'img');
    drawing.setAttribute('aria-label', `${island.dataset.textCanvas} ${place.dataset.name}`);
    viewer.get('canvas').zoom('fit-viewport');
    return viewer;
  } catch {
    place.textContent = island.dataset.textFailed;
    place.classList.add('tl-diagram__failed');
    return null;
  }
}

function highlightChanges(viewer, changes) {
  const canvas = viewer.get('canvas');
  for (const [what, marker] of Object.entries(MARKERS)) {
    (changes[what] ?? '')
      .split(' ')
      .filter((id) => drawn(viewer, id))
      .forEach((id) => canvas.addMarker(id, marker));
  }
}

function focusElement(viewer, id) {
  const canvas = viewer.get('canvas');
  viewer.get('elementRegistry').forEach((element) => canvas.removeMarker(element, 'tl-here'));
  if (drawn(viewer, id)) {
    canvas.zoom(Math.max(canvas.zoom(), 0.7));
    canvas.scrollToElement(id, 120);
    canvas.addMarker(id, 'tl-here');
  }
}

/** The element, where it is one that stands in the picture by itself. */
function drawn(viewer, id) {
  const element = id ? viewer.get('elementRegistry').get(id) : undefined;
  return element && element.parent ? element : undefined;
}
