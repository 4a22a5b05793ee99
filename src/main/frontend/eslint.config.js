import js from '@eslint/js';
import globals from 'globals';

/** Words that only this project understood; docs/glossary.md has the ones that replaced them. */
const REPLACED_WORDS = ['along', 'bring', 'learn', 'look', 'losses', 'said', 'shelf', 'still', 'tell', 'told', 'trail'];

export default [
  js.configs.recommended,
  {
    languageOptions: { globals: globals.browser },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      curly: 'error',
      eqeqeq: 'error',
      'id-denylist': ['error', ...REPLACED_WORDS],
      'max-lines': ['error', 270],
      'no-implicit-globals': 'error',
      'no-shadow': 'error',
      'no-use-before-define': ['error', { functions: false, classes: false, variables: false }],
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['**/*.mjs', 'eslint.config.js', 'test/**'],
    languageOptions: { globals: globals.node },
  },
];
