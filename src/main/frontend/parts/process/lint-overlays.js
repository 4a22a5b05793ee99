// Findings at their elements: a badge on the diagram, the text in the panel beside it.

export default function LintOverlays(eventBus, overlays, elementRegistry, canvas, selection) {
  this.overlays = overlays;
  this.elements = elementRegistry;
  this.canvas = canvas;
  this.selection = selection;
  this.eventBus = eventBus;
  this.findings = [];
  eventBus.on('import.done', () => this.show(this.findings));
}

LintOverlays.$inject = ['eventBus', 'overlays', 'elementRegistry', 'canvas', 'selection'];

LintOverlays.prototype.show = function (findings) {
  this.findings = findings;
  this.overlays.remove({ type: 'tl-mark' });
  const places = new Map();
  for (const finding of findings) {
    if (finding.elementId && this.drawn(finding.elementId)) {
      places.set(finding.elementId, [...(places.get(finding.elementId) ?? []), finding]);
    }
  }
  places.forEach((found, id) => this.badge(id, found));
  const chosen = this.selection.get()[0];
  if (chosen) {
    this.eventBus.fire('elements.changed', { elements: [chosen] });
  }
};

LintOverlays.prototype.drawn = function (id) {
  const element = this.elements.get(id);
  return element && element.parent;
};

LintOverlays.prototype.badge = function (id, found) {
  const error = found.some((finding) => finding.severity === 'ERROR');
  const badge = document.createElement('button');
  badge.type = 'button';
  badge.className = `tl-mark ${error ? 'tl-mark--error' : ''}`;
  badge.textContent = error ? '!' : '?';
  badge.title = found.map((finding) => finding.text).join('\n');
  badge.setAttribute('aria-label', badge.title);
  badge.addEventListener('click', () => this.selection.select(this.elements.get(id)));
  const position = this.elements.get(id).waypoints ? { top: -10, left: -10 } : { top: -11, left: -11 };
  this.overlays.add(id, 'tl-mark', { position, html: badge, show: { minZoom: 0.2 } });
};

/** The findings on one element; null means the whole drawing. */
LintOverlays.prototype.of = function (id) {
  return this.findings.filter((finding) => finding.elementId === id);
};

/** Brings an element into view, on whichever level it is drawn. */
LintOverlays.prototype.focus = function (id) {
  const element = this.elements.get(id);
  if (!element) {
    return;
  }
  const root = this.canvas.findRoot(element);
  if (root && root !== this.canvas.getRootElement()) {
    this.canvas.setRootElement(root);
  }
  this.selection.select(element);
  if (element.parent) {
    this.canvas.scrollToElement(element, 120);
  }
};
