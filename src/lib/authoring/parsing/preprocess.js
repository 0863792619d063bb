/**
 * What happens to a chapter on its way into Svelte: its front matter is taken off, mdsvex turns Markdown into markup, and
 * the words are imported, so that chapters need no script of their own. Plain JavaScript, because `svelte.config.js` is read
 * by Node as it stands.
 */
import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mdsvex } from 'mdsvex';
import { parse } from 'svelte/compiler';
import { vocabulary, wordNames } from '../words/table.js';
import { splitFrontMatter, tidySource } from './source.js';

const words = fileURLToPath(new URL('../words/index.ts', import.meta.url));

/**
 * Before mdsvex: what it would run without a word is refused. The front matter is in the storyboard, and leaves empty lines
 * here, so that mdsvex cannot lose or misread it and lines keep their numbers.
 * @returns {import('svelte/compiler').PreprocessorGroup}
 */
export function takeFrontMatter() {
  return {
    name: 'chapter-before-markdown',
    markup({ content, filename = '' }) {
      if (!filename.endsWith('.svx')) return undefined;
      const source = tidySource(content);
      const { bodyStart, wrong } = splitFrontMatter(source);
      if (wrong) throw new Error(`${filename}:${wrong.line}: ${wrong.says}`);
      if (/<script\b/i.test(source)) throw new Error(`${filename}: a <script>; chapters hold prose only`);
      return { code: source.slice(0, bodyStart).replace(/[^\n]/g, '') + source.slice(bodyStart) };
    }
  };
}

/**
 * After mdsvex: imports the words and makes sure that all text was read as Markdown.
 * @returns {import('svelte/compiler').PreprocessorGroup}
 */
export function importWords() {
  return {
    name: 'chapter-after-markdown',
    markup({ content, filename = '' }) {
      if (!filename.endsWith('.svx')) return undefined;
      const unread = findUnread(parse(content, { modern: true }).fragment.nodes, false, content);
      if (unread !== undefined)
        throw new Error(
          `${filename}: “${unread}” was not read as Markdown; run npm run check:content for its line`
        );
      const path = relative(dirname(filename), words).replaceAll('\\', '/');
      const from = path.startsWith('.') ? path : `./${path}`;
      return {
        code: `<script>\n  import { ${wordNames.join(', ')} } from '${from}';\n</script>\n${content}`
      };
    }
  };
}

/** Words that stand inside a sentence, and so in a paragraph. */
const inline = new Set(Object.entries(vocabulary).flatMap(([name, { block }]) => (block ? [] : [name])));

/**
 * The first text that stands in no paragraph, list or other element (mdsvex left it as it was typed), or the first
 * piece of code (mdsvex writes `&#123;` as a brace).
 * @param {readonly import('svelte/compiler').AST.Fragment['nodes'][number][]} nodes
 * @param {boolean} inElement
 * @param {string} markup
 * @returns {string | undefined}
 */
function findUnread(nodes, inElement, markup) {
  for (const node of nodes) {
    const written = markup.slice(node.start, node.end).trim();
    if (node.type === 'Text') {
      if (written !== '' && !inElement) return written.slice(0, 60);
    } else if (node.type === 'Component' || node.type === 'RegularElement') {
      if (!inElement && inline.has(node.name)) return `<${node.name}>`;
      const unread = findUnread(node.fragment.nodes, inElement || node.type === 'RegularElement', markup);
      if (unread !== undefined) return unread;
    } else return written.slice(0, 60);
  }
  return undefined;
}

/** Everything that a chapter goes through, in order. */
export const chapterPreprocess = [
  takeFrontMatter(),
  mdsvex({
    extensions: ['.svx'],
    // Authors type their own quotation marks; mdsvex would change those inside attributes as well.
    smartypants: false,
    highlight: false
  }),
  importWords()
];
