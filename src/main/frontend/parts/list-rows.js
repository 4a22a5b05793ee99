// Our own rows of a list in a form. By the list's custom properties they fold to a line (`summary`: the fields that the line
// shows) and are moved by mouse and keys where their order counts (`ranked`: the first row is the first in rank).
import { buildExpressionContext, LocalExpressionContext, RepeatRenderManager } from '@bpmn-io/form-js-viewer';
import { h } from 'preact';
import { useContext, useRef, useState } from 'preact/hooks';
import { Icon } from './icon.js';
import { pageTexts } from './page-texts.js';
import { useRowDrag } from './row-drag.js';
import * as orders from './row-order.js';
import { useFocusAfter, useFolds } from './row-state.js';
import { isFoldable, summaryOf, titleOf } from './row-summary.js';
import { typedPage } from './typed-page.js';

/** Takes the place of the viewer's module that repeats the rows of a list. */
export class ListRows extends RepeatRenderManager {
  Repeater(props) {
    const { ranked, summary } = props.field.properties ?? {};
    return ranked === 'true' || summary ? h(Rows, { ...props, list: this.listOf(props) }) : super.Repeater(props);
  }

  /** The rows of one list as they are now, and how they are put into another order. */
  listOf({ field, indexes, onChange }) {
    const form = this._form;
    const path = this._pathRegistry.getValuePath(field, { indexes });
    const parents = Object.values(indexes ?? {});
    const { data, errors, initialData, schema } = form._getState();
    const rows = path.reduce((at, step) => at?.[step], data) ?? [];
    const order = (next) => {
      form._setState({
        data: parents.length ? data : orders.renumbered(data, schema, field, next),
        errors: orders.reorderedErrors(errors, field, parents, next),
      });
      onChange({ field, indexes, value: orders.reordered(rows, next) });
    };
    return { rows, initialData, order, hasErrors: (index) => orders.hasErrors(errors, field, parents, index) };
  }

  /** Every row is there: a field that is hidden behind "show all" is filled in by nobody. */
  _getNonCollapsedItems({ nonCollapsedItems }) {
    return nonCollapsedItems || Infinity;
  }
}

ListRows.$inject = RepeatRenderManager.$inject;

/** A module of the form viewer. */
export const listRows = { repeatRenderManager: ['type', ListRows] };

function Rows(props) {
  const { field, list, readonly, disabled } = props;
  const place = useRef();
  const [news, announce] = useState('');
  const focus = useFocusAfter(place);
  const folds = useFolds(field, list);
  const context = { texts: pageTexts(), page: typedPage(), count: list.rows.length, fixed: readonly || disabled };
  const isRanked = field.properties.ranked === 'true' && !context.fixed;

  const move = (from, to, button) => {
    const order = orders.movedOrder(list.rows.length, from, to);
    const name = nameOf(field, list, from, context);
    folds.order(order);
    list.order(order);
    focus.want(to, button);
    announce(
      context.texts.textMoved
        .replace('{row}', name)
        .replace('{rank}', to + 1)
        .replace('{count}', context.count),
    );
  };
  const remove = (index) => {
    const order = orders.orderWithout(list.rows.length, index);
    folds.order(order);
    list.order(order);
    focus.want(Math.min(index, order.length - 1), 'remove');
    announce(context.texts.textRemoved.replace('{row}', nameOf(field, list, index, context)));
  };
  const drag = useRowDrag(place, (from, to) => move(from, to, 'handle'));
  const row = (value, index) =>
    h(Row, { ...props, ...context, key: index, value, index, isRanked, fold: folds.of(index), move, remove, drag });
  return h('div', { ref: place, class: 'tl-rows' }, [
    list.rows.map(row),
    h('p', { class: 'usa-sr-only', role: 'status' }, news),
  ]);
}

function Row(props) {
  const { field, list, value, index, indexes, fold, drag, texts, RowsRenderer } = props;
  const parent = useContext(LocalExpressionContext);
  const context = {
    data: parent.data,
    this: value,
    parent: buildExpressionContext({ ...parent, data: parent.this }),
    i: [...parent.i, index + 1],
  };
  const id = ['rows', field.id, ...Object.values(indexes ?? {}), index].join('-');
  const name = nameOf(field, list, index, props);
  const faulty = list.hasErrors(index);
  const folds = isFoldable(field);
  const marks = [faulty && 'tl-rows__row--faulty', folds || 'tl-rows__row--single', drag.mark(index)];
  const classes = ['fjs-repeat-row-container', 'tl-rows__row', ...marks].filter(Boolean).join(' ');
  const fields = h('div', { id, class: 'tl-rows__fields', hidden: !fold.isOpen }, [
    h(
      LocalExpressionContext.Provider,
      { value: context },
      h(RowsRenderer, { ...props, value: undefined, indexes: { ...indexes, [field.id]: index } }),
    ),
  ]);
  return h('div', { class: classes, role: 'group', 'aria-label': name, 'data-row': index }, [
    h('div', { class: 'tl-rows__line' }, [
      h(Handle, props),
      field.properties.ranked === 'true' && h('span', { class: 'tl-rows__rank' }, index + 1),
      folds ? h(Toggle, { ...props, id, name, fault: faulty && texts.textRowFaulty }) : fields,
      h(Buttons, { ...props, name }),
    ]),
    folds && fields,
  ]);
}

/** For the mouse and the finger; the buttons do the same. */
function Handle({ isRanked, index, drag }) {
  return (
    isRanked &&
    h(
      'span',
      { class: 'tl-rows__handle', 'data-move': 'handle', onPointerDown: (event) => drag.begin(event, index) },
      h(Icon, { name: 'drag_handle' }),
    )
  );
}

function Toggle({ field, list, value, page, name, fault, fold, id }) {
  const isNamed = titleOf(field, value, list.initialData, page) !== '';
  const summary = isNamed ? summaryOf(field, value, list.initialData, page).join(' · ') : name;
  const attributes = { type: 'button', class: 'tl-rows__toggle', 'aria-expanded': fold.isOpen, 'aria-controls': id };
  return h('button', { ...attributes, 'data-move': 'toggle', onClick: fold.toggle }, [
    h(Icon, { name: fold.isOpen ? 'expand_more' : 'chevron_right' }),
    h('span', { class: 'tl-rows__summary' }, summary),
    fault && h('span', { class: 'tl-rows__fault' }, fault),
  ]);
}

function Buttons({ field, index, count, isRanked, fixed, move, remove, name, texts }) {
  const button = (action, icon, text, disabled, act) => {
    const label = `${text}: ${name}`;
    const attributes = { type: 'button', class: 'tl-icon-button', 'aria-label': label, title: label, disabled };
    return h('button', { ...attributes, 'data-move': action, onClick: act }, h(Icon, { name: icon }));
  };
  return h('span', { class: 'tl-rows__buttons' }, [
    isRanked && button('up', 'arrow_upward', texts.textMoveUp, index === 0, () => move(index, index - 1, 'up')),
    isRanked &&
      button('down', 'arrow_downward', texts.textMoveDown, index === count - 1, () => move(index, index + 1, 'down')),
    field.allowAddRemove && !fixed && button('remove', 'close', texts.textRemove, false, () => remove(index)),
  ]);
}

/** What its first field says, else the number of the row. */
function nameOf(field, list, index, { texts, page }) {
  return titleOf(field, list.rows[index], list.initialData, page) || texts.textRow.replace('{number}', index + 1);
}
