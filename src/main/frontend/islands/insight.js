// What really happens on a process, laid over its picture: one measure at a time. The tables below hold the same figures.
import { fit, openDiagram } from '../parts/diagram-view.js';

for (const island of document.querySelectorAll('[data-island="insight"]')) {
  show(island);
}

async function show(island) {
  const measures = JSON.parse(document.querySelector('[data-insight-measures]').textContent);
  const choice = island.querySelector('[data-insight-choice]');
  const viewer = await openDiagram(island);
  if (!viewer) {
    return;
  }
  const paint = createPainter(viewer, measures);
  const choose = () => {
    paint(choice.value);
    island.querySelectorAll('[data-insight-legend]').forEach((legend) => {
      legend.hidden = legend.dataset.insightLegend !== choice.value;
    });
  };
  choose();
  fit(viewer, hottest(measures[choice.value]));
  choice.addEventListener('change', () => {
    choose();
    updateAddress(choice.value);
  });
}

/** The element that the picture is about, where not all of it can be shown. */
function hottest(measure) {
  const tones = ['5', 'worse', '4', '3', '2', '1'];
  const rank = ([, mark]) => (tones.indexOf(mark.tone) + tones.length + 1) % (tones.length + 1);
  return Object.entries(measure.marks).sort((one, other) => rank(one) - rank(other))[0]?.[0];
}

function createPainter(viewer, measures) {
  const canvas = viewer.get('canvas');
  const elements = viewer.get('elementRegistry');
  const overlays = viewer.get('overlays');
  let painted = [];
  return (name) => {
    painted.forEach(([id, marker]) => canvas.removeMarker(id, marker));
    overlays.remove({ type: 'insight' });
    painted = [];
    for (const [id, { tone, text }] of Object.entries(measures[name].marks)) {
      const element = elements.get(id);
      if (!element) {
        continue;
      }
      const marker = `tl-heat-${isFrame(element) ? 'frame-' : ''}${tone}`;
      canvas.addMarker(id, marker);
      painted.push([id, marker]);
      if (text) {
        overlays.add(id, 'insight', {
          position: place(element),
          html: badge(text, element.waypoints ? 'same' : tone),
          scale: { min: 0.8, max: 1.2 },
        });
      }
    }
  };
}

/** Steps stand within it: painted, it would hide how they differ. */
function isFrame(element) {
  return !element.waypoints && element.children?.some((child) => child.type !== 'label');
}

/** At the upper edge of a step; in the middle of a way. */
function place(element) {
  if (!element.waypoints) {
    return { top: -16, left: -6 };
  }
  const [left, top] = ['x', 'y'].map((axis) => Math.min(...element.waypoints.map((point) => point[axis])));
  const middle = halfway(element.waypoints);
  return { top: middle.y - top - 10, left: middle.x - left - 12 };
}

function halfway(points) {
  const lengths = points.slice(1).map((point, i) => Math.hypot(point.x - points[i].x, point.y - points[i].y));
  let rest = lengths.reduce((sum, length) => sum + length, 0) / 2;
  for (let i = 0; i < lengths.length; i++) {
    if (rest <= lengths[i] && lengths[i] > 0) {
      const part = rest / lengths[i];
      return {
        x: points[i].x + (points[i + 1].x - points[i].x) * part,
        y: points[i].y + (points[i + 1].y - points[i].y) * part,
      };
    }
    rest -= lengths[i];
  }
  return points[0];
}

function badge(text, tone) {
  const element = document.createElement('span');
  element.className = `tl-heat-badge tl-heat-badge--${tone}`;
  element.textContent = text;
  return element;
}

/** The address shows the same picture again. */
function updateAddress(measure) {
  const address = new URL(location.href);
  address.searchParams.set('show', measure);
  history.replaceState(history.state, '', address);
  document.querySelectorAll('[data-insight-show]').forEach((input) => {
    input.value = measure;
  });
}
