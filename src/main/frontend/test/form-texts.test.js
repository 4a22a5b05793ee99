import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localize, localizeErrors } from '../parts/form-texts.js';
import { openPage } from './page.js';

const TEXTS = {
  textRequired: 'Wajib diisi',
  textMin: 'Sedikitnya {value}',
  textMaxLength: 'Paling banyak {value} huruf',
  textNumber: 'Harus angka',
  textWhole: 'Harus bilangan bulat.',
  textDigits: 'Paling banyak {value} angka',
  textSteps: 'Yang terdekat {value} dan {next}.',
  textRange: 'Antara {min} dan {max}.',
  textAdd: 'Tambah',
  textRemove: 'Hapus',
  textChoose: 'Pilih',
};

function validated(...messages) {
  return validatedIn({ type: 'textfield' }, ...messages);
}

function validatedIn(field, ...messages) {
  const validator = { validateFieldInstance: () => messages };
  const services = { validator, formFieldRegistry: { get: () => field } };
  localizeErrors({ get: (name) => services[name] }, TEXTS);
  return validator.validateFieldInstance({}, null);
}

test('the messages of the validator are said in the language of the page', () => {
  assert.deepEqual(
    validated(
      'Field is required.',
      'Field must have minimum value of 3.',
      'Field must have maximum length of 20.',
      'Value is not a number.',
    ),
    ['Wajib diisi', 'Sedikitnya 3', 'Paling banyak 20 huruf', 'Harus angka'],
  );
});

test('a number that does not fit hears which one would: whole, digits, steps and range', () => {
  const percent = { type: 'number', increment: '5', validate: { min: 0, max: 100 } };
  assert.deepEqual(validatedIn(percent, 'Please select a valid value, the two nearest valid values are 10 and 15.'), [
    'Yang terdekat 10 dan 15. Antara 0 dan 100.',
  ]);
  assert.deepEqual(
    validatedIn(
      { type: 'number', validate: { min: 1, max: '=most' } },
      'Value is expected to be an integer.',
      'Value is expected to have at most 2 decimal digits.',
    ),
    ['Harus bilangan bulat.', 'Paling banyak 2 angka'],
  );
});

test('a message without a text of its own stays', () => {
  assert.deepEqual(validated('Field must be a valid email.', 'Own message'), [
    'Field must be a valid email.',
    'Own message',
  ]);
});

test("the viewer's own words are replaced, those of the form are not", () => {
  const document = openPage(`<div id="fields"><button>Add new</button>
    <button class="fjs-repeat-row-remove" aria-label="Remove row 2"></button>
    <input placeholder="Select"><input placeholder="Your name">
    <label>Select</label><div class="fjs-dropdownlist-item">Search</div></div>`);
  localize(document.getElementById('fields'), { ...TEXTS, textSearch: 'Cari' });
  assert.equal(document.querySelector('button').textContent, 'Tambah');
  assert.equal(document.querySelector('.fjs-repeat-row-remove').getAttribute('aria-label'), 'Hapus 2');
  assert.deepEqual(
    [...document.querySelectorAll('input')].map((input) => input.placeholder),
    ['Pilih', 'Your name'],
  );
  assert.equal(document.querySelector('label').textContent, 'Select');
  assert.equal(document.querySelector('.fjs-dropdownlist-item').textContent, 'Search');
});

test('what the viewer draws later is replaced as well', async () => {
  const document = openPage('<div id="fields"></div>');
  const fields = document.getElementById('fields');
  localize(fields, TEXTS);
  fields.innerHTML = '<span>Add new</span>';
  await new Promise((resolve) => setTimeout(resolve));
  assert.equal(fields.textContent, 'Tambah');
});
