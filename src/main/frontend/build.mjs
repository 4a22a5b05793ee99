// Builds the styles and the islands into the folder given as first argument (default: target/classes/static/assets).
// Does nothing where no input has changed since the last run.
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));
const OUT = resolve(process.argv[2] ?? join(HERE, '../../../target/classes/static/assets'));
const MODULES = join(HERE, 'node_modules');
const USWDS = join(MODULES, '@uswds/uswds');

/** Icons of USWDS that the pages use; the layout refers to them as /assets/icons.svg#name. */
const ICONS = [
  'account_circle', 'add', 'arrow_back', 'arrow_forward', 'assessment', 'list', 'calendar_today', 'insights', 'campaign',
  'check', 'check_circle', 'chevron_right', 'close', 'construction', 'edit', 'error', 'event', 'expand_more',
  'file_download', 'file_upload', 'filter_list', 'flag', 'folder_open', 'forum', 'group_add', 'groups', 'help', 'history',
  'home', 'info', 'language', 'lock', 'logout', 'local_library', 'location_on', 'mail', 'menu', 'more_horiz', 'people',
  'person', 'phone', 'print', 'priority_high', 'schedule', 'search', 'security', 'support', 'timer', 'topic',
  'trending_up', 'undo', 'verified', 'visibility', 'warning', 'work', 'zoom_in', 'zoom_out', 'zoom_out_map',
];

const ISLANDS = readdirSync(join(HERE, 'islands'))
  .filter((name) => name.endsWith('.js'))
  .map((name) => join(HERE, 'islands', name));

/**
 * The text fields of the editors (CodeMirror) put their styles into a <style> element, which the content policy refuses.
 * Their other way, meant for shadow roots, is a constructed style sheet: it is allowed and works for documents as well.
 */
const CONSTRUCTED_STYLES = {
  name: 'constructed-styles',
  setup(build) {
    build.onLoad({ filter: /style-mod[\\/]src[\\/]style-mod\.js$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      const contents = source.replace('!root.head && root.adoptedStyleSheets', 'root.adoptedStyleSheets');
      if (contents === source) {
        throw new Error('style-mod has changed: its styles would be refused by the content policy');
      }
      return { contents, loader: 'js' };
    });
  },
};

/**
 * What a file says must stay said: the writer of the editors leaves out attributes that only repeat a default, such as
 * decisionRefBinding="latest". They are written where they were read.
 */
const SAID_DEFAULTS = {
  name: 'said-defaults',
  setup(build) {
    build.onLoad({ filter: /moddle-xml[\\/].*\.c?js$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      const contents = source.replace('if (value === p.default) {', 'if (value === undefined) {');
      if (contents === source) {
        throw new Error('moddle-xml has changed: attributes that repeat a default would be lost');
      }
      return { contents, loader: 'js' };
    });
  },
};

/** Some icons of the editors are SVG with style attributes, which the content policy refuses: they become attributes. */
const NO_STYLE_ATTRIBUTES = {
  name: 'no-style-attributes',
  setup(build) {
    build.onLoad({ filter: /(Icons|ColorPopupProvider)\.js$|bpmn-js-properties-panel[\\/]dist[\\/]index\.esm\.js$/ }, ({ path }) => {
      const contents = readFileSync(path, 'utf8').replace(/ style="([\w-]+:[^"]*)"/g, (_, style) =>
        style.replace(/\s*([\w-]+)\s*:\s*([^;]+);?/g, ' $1="$2"'));
      return { contents, loader: 'js' };
    });
  },
};

/** Every style sheet of ours that is no part of another. */
const STYLES = readdirSync(join(HERE, 'styles'))
  .filter((name) => name.endsWith('.scss') && !name.startsWith('_'))
  .map((name) => name.replace('.scss', ''));

/** Icons of the modelers. */
const ICON_FONTS = {
  bpmn: 'bpmn-js/dist/assets/bpmn-font/font/bpmn.woff2',
  dmn: 'camunda-dmn-js/dist/assets/dmn-font/font/dmn.woff2',
};

install();
if (!upToDate()) {
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  const [, bundled] = await Promise.all([styles(), islands()]);
  fonts();
  icons();
  licences(bundled);
  billOfMaterials();
  writeFileSync(join(OUT, '.inputs'), inputs());
  console.log(`Built styles and ${ISLANDS.length} islands.`);
}

function install() {
  const wanted = hash([join(HERE, 'package.json'), join(HERE, 'package-lock.json')]);
  const stamp = join(MODULES, '.installed');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) {
    return;
  }
  npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], 'inherit');
  writeFileSync(stamp, wanted);
}

function npm(args, stdout) {
  const windows = process.platform === 'win32';
  const options = { cwd: HERE, stdio: ['ignore', stdout, 'inherit'], shell: windows, maxBuffer: 64 * 1024 * 1024 };
  return execFileSync(windows ? 'npm.cmd' : 'npm', args, options);
}

function upToDate() {
  const stamp = join(OUT, '.inputs');
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === inputs();
}

function inputs() {
  return hash(files(HERE).filter((path) => !path.endsWith('.java')));
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

async function styles() {
  const sass = await import('sass');
  const esbuild = await import('esbuild');
  for (const name of STYLES) {
    const { css } = await sass.compileAsync(join(HERE, 'styles', `${name}.scss`), {
      loadPaths: [join(USWDS, 'packages'), MODULES],
      quietDeps: true,
      silenceDeprecations: ['import', 'global-builtin', 'color-functions', 'mixed-decls', 'if-function'],
      logger: sass.Logger.silent,
    });
    const { code } = await esbuild.transform(css, { loader: 'css', minify: true });
    writeFileSync(join(OUT, `${name}.css`), code);
    images(code);
  }
}

/** Copies the pictures of USWDS that the styles really name. */
function images(css) {
  for (const [, path] of css.matchAll(/url\("?(img\/[^)"]+)"?\)/g)) {
    mkdirSync(dirname(join(OUT, path)), { recursive: true });
    cpSync(join(USWDS, 'dist', path), join(OUT, path));
  }
}

/** @returns the folders of the packages of others that went into the islands, by name */
async function islands() {
  const esbuild = await import('esbuild');
  const { metafile } = await esbuild.build({
    metafile: true,
    absWorkingDir: HERE,
    entryPoints: ISLANDS,
    outdir: OUT,
    bundle: true,
    minify: true,
    format: 'iife',
    target: ['es2020'],
    legalComments: 'eof',
    logLevel: 'warning',
    define: { 'process.env.NODE_ENV': '"production"' },
    // one preact for all: the form editor brings an older one, and two cannot share components
    alias: { domify: join(HERE, 'parts/domify.js'), preact: join(MODULES, 'preact') },
    plugins: [CONSTRUCTED_STYLES, NO_STYLE_ATTRIBUTES, SAID_DEFAULTS],
  });
  const packages = new Map([['@uswds/uswds', USWDS]]);
  for (const input of Object.keys(metafile.inputs)) {
    const [folder, name] = /^.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input) ?? [];
    if (name) {
      packages.set(name, join(HERE, folder));
    }
  }
  return packages;
}

/** The licences of all that is sent to browsers, as they ask: beside what they are for. */
function licences(packages) {
  const texts = [...packages.keys()].sort().map((name) => {
    const folder = packages.get(name);
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const said = readdirSync(folder)
      .filter((file) => /^(licen[cs]e|copying|notice)/i.test(file))
      .map((file) => readFileSync(join(folder, file), 'utf8').trim());
    if (!license && said.length === 0) {
      throw new Error(`${name} says nothing of its licence`);
    }
    return [`${name} ${version} (${license ?? 'see below'})`, ...said].join('\n\n');
  });
  writeFileSync(join(OUT, 'licences.txt'), texts.join(`\n\n${'-'.repeat(72)}\n\n`) + '\n');
}

/** What the browser's part is made of, as CycloneDX; Maven writes that of the Java part beside it. */
function billOfMaterials() {
  const folder = join(OUT, '../../META-INF/sbom');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'frontend.cdx.json'), npm(['sbom', '--sbom-format=cyclonedx', '--omit=dev'], 'pipe'));
}

function fonts() {
  const from = join(USWDS, 'dist/fonts/public-sans');
  const to = join(OUT, 'fonts/public-sans');
  mkdirSync(to, { recursive: true });
  for (const cut of ['Regular', 'Italic', 'SemiBold', 'SemiBoldItalic', 'Bold', 'BoldItalic']) {
    cpSync(join(from, `PublicSans-${cut}.woff2`), join(to, `PublicSans-${cut}.woff2`));
  }
  for (const [name, file] of Object.entries(ICON_FONTS)) {
    mkdirSync(join(OUT, 'fonts', name));
    cpSync(join(MODULES, file), join(OUT, 'fonts', name, `${name}.woff2`));
  }
}

function icons() {
  const symbols = ICONS.map((name) => {
    const svg = readFileSync(join(USWDS, 'dist/img/usa-icons', `${name}.svg`), 'utf8');
    const body = svg.replace(/^[\s\S]*?<svg[^>]*>/, '').replace(/<\/svg>\s*$/, '');
    return `<symbol id="${name}" viewBox="0 0 24 24">${body}</symbol>`;
  });
  writeFileSync(join(OUT, 'icons.svg'), `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>\n`);
}
