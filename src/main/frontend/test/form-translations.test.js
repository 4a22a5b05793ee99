import assert from 'node:assert/strict';
import { test } from 'node:test';
import { translatableTexts, translationOf, withTranslation } from '../parts/form-translations.js';

const rows = (...components) =>
  translatableTexts({ components }).map(({ id, aspect, english }) => `${id} ${aspect}: ${english}`);

test('labels, descriptions and options are texts, in reading order and within groups', () => {
  assert.deepEqual(
    rows(
      { id: 'g', type: 'group', label: 'Home', components: [{ id: 't', type: 'text', text: '# Hello' }] },
      { id: 's', type: 'select', label: 'City', description: 'Where', values: [{ value: 'l', label: 'London' }] },
      { id: 'x', type: 'table', label: 'List', columns: [{ key: 'k', label: 'Key' }] },
    ),
    [
      'g label: Home',
      't text: # Hello',
      's label: City',
      's description: Where',
      's option.l: London',
      'x label: List',
      'x column.k: Key',
    ],
  );
});

test('what has no text of its own asks for none', () => {
  assert.deepEqual(rows({ id: 'a', type: 'separator' }, { id: 'b', type: 'spacer' }), []);
});

test('a date has the labels of its kind', () => {
  const aspects = (subtype) =>
    translatableTexts({
      components: [{ id: 'd', type: 'datetime', subtype, dateLabel: 'Day', timeLabel: 'Hour' }],
    }).map(({ aspect }) => aspect);
  assert.deepEqual(aspects('date'), ['label']);
  assert.deepEqual(aspects('time'), ['time']);
  assert.deepEqual(aspects('datetime'), ['label', 'time']);
});

test('English is written into the component itself', () => {
  const component = { id: 's', type: 'select', label: 'City', values: [{ value: 'l', label: 'L' }, { value: 'p' }] };
  const [label, option] = translatableTexts({ components: [component] });
  assert.deepEqual(label.change(component, 'Town'), { label: 'Town' });
  assert.deepEqual(option.change(component, 'London'), { values: [{ value: 'l', label: 'London' }, { value: 'p' }] });
});

test('another language is written into the properties and taken out again', () => {
  const component = { id: 's', properties: { route: 'true' } };
  const translated = { ...component, ...withTranslation(component, 'label', 'id', 'Kota') };
  assert.equal(translationOf(translated, 'label', 'id'), 'Kota');
  assert.equal(translationOf(translated, 'label', 'fr'), '');
  assert.deepEqual(withTranslation(translated, 'label', 'id', '  '), { properties: { route: 'true' } });
  assert.deepEqual(component.properties, { route: 'true' });
});

test('the last property that goes takes the properties along', () => {
  assert.deepEqual(withTranslation({ properties: { 'label.id': 'Kota' } }, 'label', 'id', ''), {
    properties: undefined,
  });
});
