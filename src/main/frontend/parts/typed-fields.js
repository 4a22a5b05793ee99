// Our own fields for days, times and numbers in every Camunda Form: the viewer's own swallow what they do not understand,
// roll the 31st of February over and drop commas. The types in the form's file stay what they are.
import {
  Datetime,
  Description,
  Errors,
  Label,
  Numberfield,
  useSingleLineTemplateEvaluation,
} from '@bpmn-io/form-js-viewer';
import { h } from 'preact';
import { useState } from 'preact/hooks';
import { CalendarButton } from './calendar-button.js';
import { typedPage } from './typed-page.js';
import * as values from './typed-values.js';

/** A module of the form viewer. */
export const typedFields = { __init__: ['typedFields'], typedFields: ['type', TypedFields] };

function TypedFields(formFields, formFieldRegistry, validator) {
  const page = typedPage();
  formFields.register('datetime', momentField(page));
  formFields.register('number', numberField(page));
  const check = validator.validateFieldInstance.bind(validator);
  validator.validateFieldInstance = (instance, value) => {
    const fault = faultOf(formFieldRegistry.get(instance.id), value, page);
    return fault ? [page.texts[fault]] : check(instance, value);
  };
}
TypedFields.$inject = ['formFields', 'formFieldRegistry', 'validator'];

function faultOf(field, value, page) {
  if (field?.type === 'datetime') {
    return values.faultOfMoment(value, field, page);
  }
  const given = value !== null && value !== undefined && value !== '';
  return field?.type === 'number' && given && !values.isNumber(value) ? 'number' : null;
}

function momentField(page) {
  function MomentField(props) {
    const { field, value, domId } = props;
    const stored = (typed) => values.storedMoment(typed, field, page);
    const [typed, type] = useTyped(props, stored, (given) => values.typedMoment(given, field, page));
    const input = (part, label) => ({
      ...props,
      label,
      id: `${domId}-${part}`,
      text: typed[part],
      type: (text) => type({ ...typed, [part]: text }),
    });
    const calendar =
      field.subtype !== 'time' &&
      h(CalendarButton, {
        label: page.texts.calendar,
        min: field.disallowPassedDates ? page.today : undefined,
        day: /^\d{4}-\d{2}-\d{2}/.exec(value ?? '')?.[0],
        hidden: props.disabled || props.readonly,
        choose: (day) => type({ ...typed, date: values.typedMoment(day, { subtype: 'date' }, page).date }),
      });
    return h(Frame, { ...props, type: 'datetime', words: values.momentInWords(value, field, page) }, [
      h('div', { class: 'fjs-vertical-group' }, [
        field.subtype !== 'time' &&
          h(
            'div',
            { class: 'fjs-datetime-subsection' },
            h(Input, input('date', field.dateLabel ?? field.label), calendar),
          ),
        field.subtype !== 'date' &&
          h('div', { class: 'fjs-datetime-subsection' }, h(Input, input('time', field.timeLabel ?? field.label))),
      ]),
    ]);
  }
  const sanitizeValue = ({ value }) => (typeof value === 'string' && value !== '' ? value : null);
  MomentField.config = { ...Datetime.config, sanitizeValue };
  return MomentField;
}

function numberField(page) {
  function NumberField(props) {
    const { field, domId } = props;
    const [typed, type] = useTyped(
      props,
      (text) => values.storedNumber(text, field, page),
      (given) => values.typedNumber(given, page),
    );
    const words = values.numberInWords(typed, page);
    const { prefixAdorner = '', suffixAdorner = '' } = field.appearance ?? {};
    const before = useSingleLineTemplateEvaluation(prefixAdorner, { debug: true });
    const after = useSingleLineTemplateEvaluation(suffixAdorner, { debug: true });
    const inputMode = field.decimalDigits === 0 && field.validate?.min >= 0 ? 'numeric' : 'text';
    return h(Frame, { ...props, type: 'number', words: words && `${page.texts.readAs} ${words}` }, [
      h(Input, { ...props, label: field.label, id: domId, text: typed, type, inputMode, before, after }),
    ]);
  }
  const sanitizeValue = ({ value, formField }) =>
    typeof value === 'string' && !values.isNumber(value)
      ? value || null
      : Numberfield.config.sanitizeValue({ value, formField });
  NumberField.config = { ...Numberfield.config, sanitizeValue };
  return NumberField;
}

/** What stands in the inputs, as long as the form's value is what they mean; else the value, written out. */
function useTyped({ value, field, onChange }, stored, written) {
  const [typed, setTyped] = useState(() => written(value));
  const shown = (stored(typed) ?? null) === (value ?? null) ? typed : written(value);
  const type = (text) => {
    setTyped(text);
    onChange({ field, value: stored(text) });
  };
  return [shown, type];
}

/** The field around its inputs. What is wrong is said when the person has left the input, not while they type. */
function Frame({ type, field, domId, errors = [], disabled, readonly, words, children, onBlur, onFocus }) {
  const [active, setActive] = useState(false);
  const shown = active ? [] : errors;
  const leave = (event) => {
    setActive(false);
    if (!event.currentTarget.contains(event.relatedTarget)) {
      onBlur?.();
    }
  };
  const enter = (event) => {
    setActive(event.target.classList.contains('fjs-input'));
    onFocus?.();
  };
  const marks = [shown.length && 'fjs-has-errors', disabled && 'fjs-disabled', readonly && 'fjs-readonly'];
  return h(
    'div',
    {
      class: ['fjs-form-field', `fjs-form-field-${type}`, ...marks].filter(Boolean).join(' '),
      onFocusIn: enter,
      onFocusOut: leave,
    },
    [
      ...children,
      h('p', { class: 'tl-typed-words', id: `${domId}-words`, 'aria-live': 'polite' }, words),
      h(Description, { id: `${domId}-description`, description: field.description }),
      h(Errors, { id: `${domId}-error-message`, errors: shown }),
    ],
  );
}

function Input({
  field,
  domId,
  id,
  label,
  text,
  type,
  disabled,
  readonly,
  errors = [],
  inputMode,
  before,
  after,
  children,
}) {
  const required = field.validate?.required;
  const adornment = (content, side) =>
    content &&
    h(
      'span',
      { class: `fjs-input-adornment border-${side}` },
      h('span', { class: 'fjs-input-adornment-text' }, content),
    );
  return [
    h(Label, { htmlFor: id, label, required }),
    h(
      'div',
      { class: `fjs-input-group tl-typed${disabled ? ' fjs-disabled' : ''}${readonly ? ' fjs-readonly' : ''}` },
      [
        adornment(before, 'right'),
        h('input', {
          type: 'text',
          id,
          class: 'fjs-input',
          value: text,
          disabled,
          readOnly: readonly,
          required,
          inputMode,
          'data-step': field.increment,
          autoComplete: 'off',
          'aria-invalid': errors.length > 0,
          'aria-describedby': `${domId}-words ${domId}-description ${domId}-error-message`,
          onInput: (event) => type(event.target.value),
        }),
        adornment(after, 'left'),
        children,
      ],
    ),
  ];
}
