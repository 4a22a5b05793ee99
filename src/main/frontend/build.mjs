// Builds the styles and the islands into the folder given as first argument (default: target/classes/static/assets).
// Does nothing where no input has changed since the last run.
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { CONSTRUCTED_STYLES, KEEP_DEFAULT_ATTRIBUTES, NO_STYLE_ATTRIBUTES } from './tools/esbuild-plugins.mjs';
import { HERE, MODULES, hashOfSources, install, isStamped, npm } from './tools/packages.mjs';

const OUT = resolve(process.argv[2] ?? join(HERE, '../../../target/classes/static/assets'));
const STAMP = join(OUT, '.inputs');
const USWDS = join(MODULES, '@uswds/uswds');

/** Icons of USWDS that the pages use; the layout refers to them as /assets/icons.svg#name. */
const ICONS = [
  'account_circle',
  'add',
  'arrow_back',
  'arrow_downward',
  'arrow_forward',
  'arrow_upward',
  'assessment',
  'list',
  'calendar_today',
  'insights',
  'campaign',
  'check',
  'check_circle',
  'chevron_right',
  'close',
  'construction',
  'drag_handle',
  'edit',
  'error',
  'event',
  'expand_more',
  'file_download',
  'file_upload',
  'filter_list',
  'flag',
  'folder_open',
  'forum',
  'group_add',
  'groups',
  'help',
  'history',
  'home',
  'info',
  'language',
  'lock',
  'logout',
  'local_library',
  'location_on',
  'mail',
  'menu',
  'more_horiz',
  'people',
  'person',
  'phone',
  'print',
  'priority_high',
  'schedule',
  'search',
  'security',
  'support',
  'timer',
  'topic',
  'trending_up',
  'undo',
  'verified',
  'visibility',
  'warning',
  'work',
  'zoom_in',
  'zoom_out',
  'zoom_out_map',
];

const ISLANDS = readdirSync(join(HERE, 'islands'))
  .filter((name) => name.endsWith('.js'))
  .map((name) => join(HERE, 'islands', name));

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
const inputs = hashOfSources((path) => !/^test[\\/]|\.java$/.test(path));
if (!isStamped(STAMP, inputs)) {
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  const [, bundled] = await Promise.all([styles(), islands()]);
  fonts();
  icons();
  licences(bundled);
  billOfMaterials();
  writeFileSync(STAMP, inputs);
  console.log(`Built styles and ${ISLANDS.length} islands.`);
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
    plugins: [CONSTRUCTED_STYLES, NO_STYLE_ATTRIBUTES, KEEP_DEFAULT_ATTRIBUTES],
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
  const sections = [...packages.keys()].sort().map((name) => {
    const folder = packages.get(name);
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const texts = readdirSync(folder)
      .filter((file) => /^(licen[cs]e|copying|notice)/i.test(file))
      .map((file) => readFileSync(join(folder, file), 'utf8').trim());
    if (!license && texts.length === 0) {
      throw new Error(`${name} says nothing of its licence`);
    }
    return [`${name} ${version} (${license ?? 'see below'})`, ...texts].join('\n\n');
  });
  writeFileSync(join(OUT, 'licences.txt'), sections.join(`\n\n${'-'.repeat(72)}\n\n`) + '\n');
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
