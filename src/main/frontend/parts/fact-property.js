// A group of the form editor's properties panel: which fact of the client a field tells, chosen from those that rules know.
import { h } from 'preact';

/** Facts by the types of fields that may tell them, as the page lists them: {id, name, types: [...]}. */
export function factsOf(island) {
  const template = island.querySelector('template[data-form-facts]');
  return [...(template?.content.querySelectorAll('[data-fact]') ?? [])].map(({ dataset, textContent }) => ({
    id: dataset.fact,
    name: textContent,
    types: dataset.types.split(' '),
  }));
}

/** What a field of that type could tell; what is chosen already stays in the list, even where it does not fit. */
export function offeredFacts(facts, type, chosen) {
  const fitting = facts.filter(({ types }) => types.includes(type));
  return !chosen || fitting.some(({ id }) => id === chosen) ? fitting : [...fitting, { id: chosen, name: chosen }];
}

/** The field's custom properties with that fact, or without one. */
export function withFact(properties, fact) {
  const others = { ...properties };
  delete others.fact;
  return fact ? { ...others, fact } : others;
}

export function factProperty(facts, texts) {
  class FactProperty {
    constructor(propertiesPanel) {
      propertiesPanel.registerProvider(this, 400);
    }

    getGroups(field, editField) {
      const chosen = field?.properties?.fact ?? '';
      const offered = offeredFacts(facts, field?.type, chosen);
      const group = { id: 'tl-fact', label: texts.formFact, entries: [{ id: 'tl-fact', component: entry }] };
      return (groups) => (offered.length ? [...groups, group] : groups);

      function entry() {
        const options = [{ id: '', name: texts.formFactNone }, ...offered];
        return h('div', { class: 'bio-properties-panel-entry', 'data-entry-id': 'tl-fact' }, [
          h('label', { class: 'bio-properties-panel-label', for: 'tl-fact-choice' }, texts.formFact),
          h(
            'select',
            {
              id: 'tl-fact-choice',
              class: 'bio-properties-panel-input',
              value: chosen,
              onChange: ({ target }) => editField(field, ['properties'], withFact(field.properties, target.value)),
            },
            options.map(({ id, name }) => h('option', { value: id, selected: id === chosen }, name)),
          ),
          h('div', { class: 'bio-properties-panel-description' }, texts.formFactHint),
        ]);
      }
    }
  }
  FactProperty.$inject = ['propertiesPanel'];
  return { __init__: ['factProperty'], factProperty: ['type', FactProperty] };
}
