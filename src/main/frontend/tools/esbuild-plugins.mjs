// Changes to packages of others while they are bundled; each fails where the package has changed.
import { readFileSync } from 'node:fs';

/**
 * The text fields of the editors (CodeMirror) put their styles into a <style> element, which the content policy refuses.
 * Their other way, meant for shadow roots, is a constructed style sheet: it is allowed and works for documents as well.
 */
export const CONSTRUCTED_STYLES = {
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
 * A file keeps what it states: the writer of the editors leaves out attributes that only repeat a default, such as
 * decisionRefBinding="latest". They are written where they were read.
 */
export const KEEP_DEFAULT_ATTRIBUTES = {
  name: 'keep-default-attributes',
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
export const NO_STYLE_ATTRIBUTES = {
  name: 'no-style-attributes',
  setup(build) {
    build.onLoad(
      { filter: /(Icons|ColorPopupProvider)\.js$|bpmn-js-properties-panel[\\/]dist[\\/]index\.esm\.js$/ },
      ({ path }) => {
        const contents = readFileSync(path, 'utf8').replace(/ style="([\w-]+:[^"]*)"/g, (_, style) =>
          style.replace(/\s*([\w-]+)\s*:\s*([^;]+);?/g, ' $1="$2"'),
        );
        return { contents, loader: 'js' };
      },
    );
  },
};
