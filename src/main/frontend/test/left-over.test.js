import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { LeftOver } from '../parts/left-over.js';
import { openPage } from './page.js';

const BEFORE = {
  components: [
    { type: 'textarea', key: 'notes', label: 'Notes' },
    { type: 'expression', key: 'sum' },
    {
      type: 'taglist',
      key: 'needs',
      label: 'Needs',
      values: [
        { value: 'food', label: 'Food' },
        { value: 'rent', label: 'Rent' },
      ],
    },
    {
      type: 'dynamiclist',
      path: 'household',
      label: 'Household',
      components: [
        { type: 'textfield', key: 'name', label: 'Name' },
        { type: 'datetime', key: 'born', dateLabel: 'Born on' },
      ],
    },
    { type: 'group', path: 'home', components: [{ type: 'number', key: 'rooms', label: 'Rooms' }] },
  ],
};
const TEXTS = {
  textLeftOver: 'No place any more',
  textLeftOverHint: 'Copy it',
  textDiscard: 'Throw it away',
  textRow: 'row {number}',
};

let document;
let discarded;
let leftOver;

beforeEach(() => {
  document = openPage('<div id="fields"></div>');
  discarded = 0;
  leftOver = new LeftOver(document.getElementById('fields'), TEXTS, () => discarded++);
  leftOver.remember(BEFORE);
});

test('what the form holds is not left over, nor what was left open or is worked out', () => {
  const typed = { notes: 'Seen', sum: 3, needs: [], home: { rooms: null } };
  assert.equal(leftOver.find(typed, { notes: 'Seen' }, BEFORE), 0);
  assert.equal(document.querySelector('.tl-left-over'), null);
});

test('an answer without a place is shown in the words that it was asked in', () => {
  const typed = {
    notes: 'Seen',
    needs: ['food', 'rent'],
    household: [{ name: 'Ana' }, { name: 'Ben', born: '2020-01-02' }],
    home: { rooms: 3 },
  };
  leftOver.find(typed, { needs: ['food'], household: [{ name: 'Ana' }, { name: 'Ben' }] }, { components: [] });
  assert.deepEqual(
    [...document.querySelectorAll('dt')].map((label) => `${label.textContent} = ${label.nextSibling.textContent}`),
    ['Notes = Seen', 'Needs = Rent', 'Household, row 2: Born on = 2020-01-02', 'Rooms = 3'],
  );
});

test('the labels of earlier wordings serve where the form was opened after its change', () => {
  leftOver.remember({ components: [] }, { 'visits[].seen': 'What was seen', notes: 'Old name' });
  leftOver.find({ visits: [{ seen: 'Stairs' }] }, {}, { components: [] });
  assert.equal(document.querySelector('dt').textContent, 'What was seen');
});

test('it stays in the draft, and never overwrites what was answered since', () => {
  leftOver.find({ notes: 'Seen', home: { rooms: 3 }, household: [{}, { name: 'Ben' }] }, {}, { components: [] });
  assert.deepEqual(leftOver.with({ notes: 'Anew', other: 1 }), {
    notes: 'Anew',
    other: 1,
    home: { rooms: 3 },
    household: [{}, { name: 'Ben' }],
  });
});

test('what was typed in a row that was taken away since does not bring the row back', () => {
  leftOver.find({ household: [{ born: '2020-01-02' }] }, { household: [{}] }, { components: [] });
  assert.deepEqual(leftOver.with({ household: [] }), { household: [] });
  assert.deepEqual(leftOver.with({ household: [{}] }), { household: [{ born: '2020-01-02' }] });
});

test('thrown away, it is in the draft no more', () => {
  leftOver.find({ notes: 'Seen' }, {}, { components: [] });
  document.querySelector('.tl-left-over button').click();
  assert.equal(discarded, 1);
  assert.equal(document.querySelector('.tl-left-over'), null);
  assert.deepEqual(leftOver.with({ other: 1 }), { other: 1 });
});
