import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sortTables } from '../parts/sort-table.js';
import { openPage } from './page.js';

const TABLE = `<table data-sort><thead><tr><th>Due</th><th>Client</th><th>Open</th><th><a href="?sort=x">Served</a></th></tr></thead>
  <tbody>
    <tr><td><time datetime="2026-03-12T10:00:00Z">12 Mar</time></td><td><span aria-hidden="true">ZZ</span> ana</td><td>10</td><td></td></tr>
    <tr><td><time datetime="2026-01-30T10:00:00Z">30 Jan</time></td><td>Łuna</td><td>9</td><td></td></tr>
    <tr><td>  </td><td>Bea</td><td>100</td><td></td></tr>
  </tbody></table>`;

function clients() {
  return [...document.querySelectorAll('tbody tr')].map((row) => row.cells[1].textContent.replace('ZZ', '').trim());
}

function press(name) {
  [...document.querySelectorAll('th button')].find(({ textContent }) => textContent === name).click();
}

test('a table that stands whole on its page is ordered by any column, both ways', () => {
  openPage(TABLE);
  sortTables(document);
  press('Client');
  assert.deepEqual(clients(), ['ana', 'Bea', 'Łuna']);
  assert.equal(document.querySelectorAll('th')[1].getAttribute('aria-sort'), 'ascending');
  press('Client');
  assert.deepEqual(clients(), ['Łuna', 'Bea', 'ana']);
  press('Open');
  assert.deepEqual(clients(), ['Łuna', 'ana', 'Bea']);
  assert.equal(document.querySelectorAll('th[aria-sort]').length, 1);
});

test('moments are ordered as such, and what is empty stands last in either order', () => {
  openPage(TABLE);
  sortTables(document);
  press('Due');
  assert.deepEqual(clients(), ['Łuna', 'ana', 'Bea']);
  press('Due');
  assert.deepEqual(clients(), ['ana', 'Łuna', 'Bea']);
});

test('a head that the server orders by is left to it, and a table is made ready once', () => {
  openPage(TABLE);
  sortTables(document);
  sortTables(document);
  assert.equal(document.querySelectorAll('th button').length, 3);
});

test('a list that goes on on another page is not ordered in part', () => {
  openPage(`${TABLE}<a rel="next" href="?after=x">More</a>`);
  sortTables(document);
  assert.equal(document.querySelector('th button'), null);
  openPage(TABLE, { url: 'http://localhost/people?after=x' });
  sortTables(document);
  assert.equal(document.querySelector('th button'), null);
});
