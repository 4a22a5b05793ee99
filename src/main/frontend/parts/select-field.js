// Our own field for one choice out of a list: the viewer's opens once, and says neither what it is nor what it stands on.
import { Description, Errors, Label, Select, useExpressionEvaluation } from '@bpmn-io/form-js-viewer';
import { h } from 'preact';
import { useEffect } from 'preact/hooks';
import { Icon } from './icon.js';
import { pageTexts } from './page-texts.js';
import { optionsOf } from './select-options.js';
import { useSelect } from './select-state.js';

/** A module of the form viewer. */
export const selectField = { __init__: ['selectField'], selectField: ['type', SelectFields] };

function SelectFields(formFields, form) {
  const texts = pageTexts();
  const SelectField = (props) => {
    const evaluated = useExpressionEvaluation(props.field.valuesExpression);
    const options = optionsOf(props.field, form._getState().initialData, evaluated);
    return h(Field, { ...props, options, texts });
  };
  SelectField.config = Select.config;
  formFields.register('select', SelectField);
}
SelectFields.$inject = ['formFields', 'form'];

function Field(props) {
  const { field, domId, errors = [], disabled, readonly, value, options, onChange } = props;
  const unknown = value !== null && value !== undefined && !options.some((option) => option.value === value);
  useEffect(() => {
    if (unknown) {
      onChange({ field, value: null });
    }
  });
  const marks = [errors.length && 'fjs-has-errors', disabled && 'fjs-disabled', readonly && 'fjs-readonly'];
  return h('div', { class: ['fjs-form-field', 'fjs-form-field-select', ...marks].filter(Boolean).join(' ') }, [
    h(Label, {
      id: `${domId}-label`,
      htmlFor: field.searchable ? domId : undefined,
      label: field.label,
      required: field.validate?.required,
    }),
    h(Combobox, props),
    h(Description, { id: `${domId}-description`, description: field.description }),
    h(Errors, { id: `${domId}-error-message`, errors }),
  ]);
}

function Combobox(props) {
  const select = useSelect(props);
  const { domId, options, value, texts, disabled, readonly } = props;
  const label = options.find((option) => option.value === value)?.label ?? '';
  const shown = {
    ...attributesOf(props, select),
    class: `fjs-select-display${label ? '' : ' fjs-select-placeholder'}`,
    tabIndex: disabled ? undefined : 0,
    'aria-disabled': Boolean(disabled),
    'aria-readonly': Boolean(readonly),
  };
  const typed = {
    ...attributesOf(props, select),
    type: 'text',
    class: 'fjs-input',
    'aria-autocomplete': 'list',
    autoComplete: 'off',
    placeholder: texts.textChoose,
    value: select.search ?? label,
    disabled,
    readOnly: readonly,
    onInput: (event) => select.type(event.target.value),
  };
  const group = {
    class: 'fjs-input-group tl-select',
    // the focus stays in the field wherever its frame is pressed
    onMouseDown: (event) => event.target !== select.control.current && event.preventDefault(),
    onClick: select.toggle,
  };
  return [
    h('div', group, [
      select.searchable ? h('input', typed) : h('div', shown, label || texts.textChoose),
      label && !select.fixed && h(Cross, { text: `${texts.textClear}: ${label}`, clear: () => select.choose(null) }),
      h('span', { class: 'fjs-select-arrow' }, h(Icon, { name: 'expand_more' })),
    ]),
    h('div', { class: 'fjs-select-anchor' }, select.open && h(Options, { domId, value, texts, select })),
  ];
}

function attributesOf({ domId, field, errors = [], onFocus }, { control, open, active, offered, press, leave }) {
  return {
    ref: control,
    id: domId,
    role: 'combobox',
    'aria-haspopup': 'listbox',
    'aria-expanded': open,
    'aria-controls': open ? `${domId}-list` : undefined,
    'aria-activedescendant': open && offered.length ? `${domId}-option-${active}` : undefined,
    'aria-labelledby': `${domId}-label`,
    'aria-describedby': `${domId}-description ${domId}-error-message`,
    'aria-required': Boolean(field.validate?.required),
    'aria-invalid': errors.length > 0,
    onKeyDown: press,
    onFocus,
    onBlur: leave,
  };
}

/** For the mouse; the keys that delete do the same. */
function Cross({ text, clear }) {
  const onClick = (event) => {
    event.stopPropagation();
    clear();
  };
  return h(
    'button',
    {
      type: 'button',
      class: 'fjs-select-cross tl-select__clear',
      tabIndex: -1,
      'aria-label': text,
      title: text,
      onClick,
    },
    h(Icon, { name: 'close' }),
  );
}

function Options({ domId, value, texts, select: { list, offered, active, show, choose } }) {
  if (!offered.length) {
    return h('p', { class: 'fjs-dropdownlist fjs-dropdownlist-empty', role: 'status' }, texts.textNoResults);
  }
  const option = (one, at) =>
    h(
      'li',
      {
        key: one.value,
        id: `${domId}-option-${at}`,
        role: 'option',
        class: `fjs-dropdownlist-item${at === active ? ' focused' : ''}`,
        'aria-selected': one.value === value,
        onMouseMove: () => at !== active && show(true, at),
        onClick: () => {
          choose(one);
          show(false);
        },
      },
      one.label,
    );
  return h(
    'ul',
    {
      ref: list,
      id: `${domId}-list`,
      role: 'listbox',
      class: 'fjs-dropdownlist',
      'aria-labelledby': `${domId}-label`,
      onMouseDown: (event) => event.preventDefault(),
    },
    offered.map(option),
  );
}
