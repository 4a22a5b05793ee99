// What build.mjs and check.mjs share: the packages of the lock file, and a hash that tells whether there is work to do.
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const HERE = join(dirname(fileURLToPath(import.meta.url)), '..');
export const MODULES = join(HERE, 'node_modules');

/** Installs exactly what the lock file names, unless it is there. */
export function install() {
  const wanted = hash([join(HERE, 'package.json'), join(HERE, 'package-lock.json')]);
  const stamp = join(MODULES, '.installed');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) {
    return;
  }
  npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], 'inherit');
  writeFileSync(stamp, wanted);
}

export function npm(args, stdout) {
  const windows = process.platform === 'win32';
  const options = { cwd: HERE, stdio: ['ignore', stdout, 'inherit'], shell: windows, maxBuffer: 64 * 1024 * 1024 };
  return execFileSync(windows ? 'npm.cmd' : 'npm', args, options);
}

/** Whether the stamp was written with this hash. */
export function isStamped(stamp, wanted) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
}

/** Hash of the names and contents of our own files that the filter lets through. */
export function hashOfSources(filter) {
  return hash(files(HERE).filter((path) => filter(relative(HERE, path))));
}

function files(folder) {
  return readdirSync(folder)
    .filter((name) => name !== 'node_modules')
    .sort()
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? files(path) : [path]));
}

function hash(paths) {
  const sum = createHash('sha256');
  for (const path of paths) {
    sum.update(relative(HERE, path)).update('\0').update(readFileSync(path)).update('\0');
  }
  return sum.digest('hex');
}
