// Highlights places in an editor whose library redraws them at will: by a style sheet, without touching its elements.

export class HighlightSheet {
  /** @param {(id: string) => string} selector of the place that has this id */
  constructor(selector) {
    this.selector = selector;
    this.sheet = new CSSStyleSheet();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.sheet];
  }

  /** findings: {severity, elementId}; errors win over warnings at the same place. */
  findings(findings) {
    const places = findings.filter((finding) => finding.elementId).sort((a, b) => b.severity.localeCompare(a.severity));
    this.show(
      places.map(({ elementId, severity }) => [
        elementId,
        severity === 'ERROR' ? 'var(--tl-danger)' : 'var(--tl-warn-line)',
      ]),
    );
  }

  /** pairs of id and color, drawn as a bar at the place's left edge */
  show(pairs) {
    this.sheet.replaceSync(
      pairs.map(([id, color]) => `${this.selector(CSS.escape(id))} { box-shadow: inset 4px 0 0 ${color}; }`).join('\n'),
    );
  }
}
