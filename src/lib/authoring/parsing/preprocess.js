/**
 * What happens to a chapter on its way into Svelte: the front matter is read strictly, mdsvex turns Markdown into
 * markup, and the five words are imported, so that chapters need no script of their own. Plain JavaScript, because
 * `svelte.config.js` is read by Node as it stands.
 */
import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mdsvex } from 'mdsvex';
import { parse } from 'svelte/compiler';
import { parse as parseYaml } from 'yaml';

const words = ['Step', 'Cite', 'Term', 'Dispute', 'Note'];
const vocabulary = fileURLToPath(new URL('../words/index.ts', import.meta.url));

/**
 * mdsvex builds a page without its metadata when the YAML is bad, and says nothing; this stops the build instead.
 * The `yaml` package keeps dates as they were written, where mdsvex's own reader turns some into timestamps.
 * @param {string} text
 * @returns {Record<string, unknown>}
 */
export function parseFrontMatter(text) {
  const value = parseYaml(text, { logLevel: 'error' });
  if (typeof value !== 'object' || value === null || !('chapter' in value))
    throw new Error('front matter: no key “chapter”; allowed: YAML with that one key');
  return { chapter: value.chapter };
}

/**
 * Before mdsvex: what it would lose, or run, without a word.
 * @returns {import('svelte/compiler').PreprocessorGroup}
 */
export function refuse() {
  return {
    name: 'chapter-before-markdown',
    markup({ content, filename = '' }) {
      if (!filename.endsWith('.svx')) return undefined;
      if (!/^\uFEFF?---\r?\n/.test(content))
        throw new Error(`${filename}: no front matter on the first line; it would be lost`);
      if (/<script\b/i.test(content)) throw new Error(`${filename}: a <script>; chapters hold prose only`);
      return undefined;
    }
  };
}

/**
 * After mdsvex: imports the words, drops the copy of the front matter (the storyboard has it) and makes sure that all
 * text was read as Markdown.
 * @returns {import('svelte/compiler').PreprocessorGroup}
 */
export function importWords() {
  return {
    name: 'chapter-after-markdown',
    markup({ content, filename = '' }) {
      if (!filename.endsWith('.svx')) return undefined;
      const metadata = /<script context="module">[\s\S]*?<\/script>\n?/.exec(content);
      if (!metadata) throw new Error(`${filename}: the front matter was lost`);
      const markup = content.replace(metadata[0], '');
      const unread = findUnread(parse(markup, { modern: true }).fragment.nodes, false, markup);
      if (unread !== undefined)
        throw new Error(
          `${filename}: “${unread}” was not read as Markdown; run npm run check:content for its line`
        );
      const path = relative(dirname(filename), vocabulary).replaceAll('\\', '/');
      const from = path.startsWith('.') ? path : `./${path}`;
      return { code: `<script>\n  import { ${words.join(', ')} } from '${from}';\n</script>\n${markup}` };
    }
  };
}

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
      if (!inElement && (node.name === 'Cite' || node.name === 'Term')) return `<${node.name}>`;
      const unread = findUnread(node.fragment.nodes, inElement || node.type === 'RegularElement', markup);
      if (unread !== undefined) return unread;
    } else return written.slice(0, 60);
  }
  return undefined;
}

/** Everything that a chapter goes through, in order. */
export const chapterPreprocess = [
  refuse(),
  mdsvex({
    extensions: ['.svx'],
    // Authors type their own quotation marks; mdsvex would change those inside attributes as well.
    smartypants: false,
    highlight: false,
    frontmatter: { type: 'yaml', marker: '-', parse: parseFrontMatter }
  }),
  importWords()
];
