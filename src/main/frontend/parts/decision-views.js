// The views of a DMN file as tabs: how its decisions hang together, and each table or expression by itself.

export class DecisionViews {
  constructor(modeler, bar, texts) {
    this.modeler = modeler;
    this.bar = bar;
    this.texts = texts;
    modeler.on('views.changed', () => this.show());
  }

  show() {
    const views = this.modeler.getViews();
    const active = this.modeler.getActiveView();
    this.bar.hidden = views.length < 2;
    this.bar.replaceChildren(...views.map((view) => this.tab(view, view === active)));
  }

  tab(view, active) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'tl-views__tab';
    button.textContent = view.type === 'drd' ? this.texts.decisionDiagram : view.name || view.id;
    button.setAttribute('aria-pressed', String(active));
    button.addEventListener('click', () => this.open(view));
    return button;
  }

  async open(view) {
    if (view && view !== this.modeler.getActiveView()) {
      await this.modeler.open(view);
      this.bar.querySelector('[aria-pressed=true]')?.focus();
    }
  }

  /** The table that people come for, rather than the diagram around it. */
  async openFirst(key) {
    const views = this.modeler.getViews();
    const decision =
      views.find((view) => view.id === key && view.type !== 'drd') ?? views.find((view) => view.type !== 'drd');
    if (decision) {
      await this.modeler.open(decision);
    }
  }

  /** Opens the view in which a decision, column or rule is. Answers whether there is one. */
  async openWith(id) {
    const holds = (view) => view.id === id || parts(view.element).some((part) => part.id === id);
    const view =
      this.modeler.getViews().find((one) => one.type !== 'drd' && holds(one)) ??
      this.modeler.getViews().find((one) => one.type === 'drd');
    await this.open(view);
    return view !== undefined;
  }
}

function parts(decision) {
  const logic = decision.decisionLogic;
  return logic ? [logic, ...(logic.input ?? []), ...(logic.output ?? []), ...(logic.rule ?? [])] : [];
}
