// Lint, format and unit tests of the scripts. Does nothing where nothing has changed since the last run without fault;
// the first argument names the file that says so (default: target/frontend-checked).
import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { HERE, MODULES, hashOfSources, install, isStamped } from './tools/packages.mjs';

const STAMP = resolve(process.argv[2] ?? join(HERE, '../../../target/frontend-checked'));
const TESTS = readdirSync(join(HERE, 'test'))
  .filter((name) => name.endsWith('.test.js'))
  .map((name) => join('test', name));

install();
const inputs = hashOfSources((path) => !/^styles[\\/]|\.java$/.test(path));
if (!isStamped(STAMP, inputs)) {
  const results = await Promise.all([
    run('ESLint', [join(MODULES, 'eslint/bin/eslint.js'), '.']),
    run('Prettier', [join(MODULES, 'prettier/bin/prettier.cjs'), '--check', '.']),
    run('Unit tests', ['--no-warnings', '--test', '--test-reporter=spec', ...TESTS]),
  ]);
  results.forEach(report);
  if (results.some(({ failed }) => failed)) {
    console.error('"npm run fix" in src/main/frontend repairs format and simple faults.');
    process.exit(1);
  }
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, inputs);
}

function run(name, args) {
  return new Promise((done) => {
    execFile(process.execPath, args, { cwd: HERE, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) =>
      done({ name, failed: error !== null, output: stdout + stderr }),
    );
  });
}

/** All of it where something failed, else one line. */
function report({ name, failed, output }) {
  const count = /tests (\d+)/.exec(output)?.[1];
  console.log(failed ? output : `${name} of the scripts: passed${count ? ` (${count})` : ''}`);
}
