// How the page reads what is typed into its fields, and what it says of it: its language, its day, its texts.

import { pageTexts } from './page-texts.js';

const TEXTS = ['date', 'time', 'datetime', 'number', 'past', 'calendar', 'readAs'];

export function typedPage() {
  const words = pageTexts();
  const named = (key) => words[`typed${key[0].toUpperCase()}${key.slice(1)}`] ?? '';
  return {
    language: document.documentElement.lang === 'id' ? 'id' : 'en',
    today: words.today || isoDay(new Date()),
    texts: Object.fromEntries(TEXTS.map((key) => [key, named(key)])),
  };
}

function isoDay(at) {
  return [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
