// The few kinds of entries that our groups of the properties panel are made of.
import {
  CheckboxEntry,
  SelectEntry,
  TextFieldEntry,
  isCheckboxEntryEdited,
  isSelectEntryEdited,
  isTextFieldEntryEdited,
} from '@bpmn-io/properties-panel';
import { h } from '@bpmn-io/properties-panel/preact';
import { useService } from 'bpmn-js-properties-panel';

/** What is chosen already stays in the list, even where it is not offered. */
export function selectEntry(id, label, { options, get, set, hint }) {
  const offered = (element) => {
    const now = get(element) ?? '';
    return options.some(({ value }) => value === now) ? options : [...options, { value: now, label: now }];
  };
  const component = ({ element }) =>
    SelectEntry({
      element,
      id,
      label,
      description: hint,
      getValue: () => get(element) ?? '',
      setValue: (value) => set(element, value),
      getOptions: () => offered(element),
    });
  return { id, component, isEdited: isSelectEntryEdited };
}

export function checkboxEntry(id, label, { get, set, hint }) {
  const component = ({ element }) =>
    CheckboxEntry({
      element,
      id,
      label,
      description: hint,
      getValue: () => get(element),
      setValue: (value) => set(element, value),
    });
  return { id, component, isEdited: isCheckboxEntryEdited };
}

export function textEntry(id, label, { get, set, hint }) {
  const component = ({ element }) =>
    TextFieldEntry({
      element,
      id,
      label,
      description: hint,
      debounce: useService('debounceInput'),
      getValue: () => get(element) ?? '',
      setValue: (value) => set(element, value || undefined),
    });
  return { id, component, isEdited: isTextFieldEntryEdited };
}

/** Lines of text, each with a class of its own. */
export function messageEntry(id, lines) {
  const component = () =>
    h(
      'div',
      { class: 'bio-properties-panel-entry tl-panel-note' },
      lines.map(({ text, tone, link }) =>
        link ? h('a', { href: link, class: tone }, text) : h('p', { class: tone }, text),
      ),
    );
  return { id, component };
}

export function buttonEntry(id, label, act) {
  const component = ({ element }) =>
    h(
      'div',
      { class: 'bio-properties-panel-entry' },
      h(
        'button',
        { type: 'button', class: 'usa-button usa-button--outline tl-panel-button', onClick: () => act(element) },
        label,
      ),
    );
  return { id, component };
}

export function toOptions(list, none) {
  const options = (list ?? []).map(({ id, key, name }) => ({
    value: id ?? key,
    label: name && key && name !== key ? `${name} (${key})` : (name ?? key),
  }));
  return none === undefined ? options : [{ value: '', label: none }, ...options];
}
