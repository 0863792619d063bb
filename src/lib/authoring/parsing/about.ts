/**
 * Reads `about.md`: how the work was made, in Markdown with placeholders for what the build counts or lists. `# Title`, a
 * paragraph that leads, then sections that begin with `## Heading {#id}`, or `{#id: Shorter name for the list of them}`.
 * Build only.
 */
import { sayFault, type Fault } from '../../reading/fault';
import { suggest } from '../../reading/nearest';
import { statuses } from '../../ledger/vocabulary';
import { findStraight, findUnused } from './markdown';

export const aboutFile = 'content/about.md';

/** Placeholders that stand in a sentence. */
export const counted = [
  /** Rows that state something */
  'rows',
  'actors',
  'places',
  'disputes',
  /** The core documents, each a link */
  'documents',
  /** How many other sources there are */
  'pages',
  'version'
] as const;
/** Placeholder that is a paragraph of its own: when each chapter was last checked. */
export const checked = 'checked';
/** Besides these, the name of a status begins an item of a list that says what each status means. */
const placeholders: readonly string[] = [...counted, checked, ...statuses];

export interface About {
  title: string;
  /** Markdown, as are the bodies of the sections */
  lead: string;
  sections: {
    id: string;
    title: string;
    /** In the list of sections */
    short: string;
    body: string;
  }[];
}

const isStatus = (name: string | undefined): boolean => statuses.some((status) => status === name);
const item = /^\s*[-*+]\s+(?:\{([^{}]*)\} \S)?/;

/** The text and everything wrong with it, in the order of its lines. `text` is the whole file. */
export function parseAbout(text: string | undefined): { about: About; faults: Fault[] } {
  const about: About = { title: '', lead: '', sections: [] };
  const faults: Fault[] = [];
  const complain = (line: number, says: string): void => void faults.push({ file: aboutFile, line, says });
  if (text === undefined)
    return {
      about,
      faults: [{ file: aboutFile, says: 'missing file; see docs/new-story.md for what it holds' }]
    };

  const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  const links: { line: number; to: string }[] = [];
  lines.forEach((written, index) => {
    const [, marks = '', heading = ''] = /^(#+)\s+(.*?)\s*$/.exec(written) ?? [];
    const section = about.sections.at(-1);
    if (marks === '') {
      if (index === 0) complain(1, 'no title; allowed: # and the title of the page in the first line');
      checkText(written, index);
      if (section) section.body += `${written}\n`;
      else about.lead += `${written}\n`;
      return;
    }
    const line = index + 1;
    const [, title = heading, id, short] = /^(.*?)\s*\{#([^:{}]*)(?::\s*([^{}]*))?\}$/.exec(heading) ?? [];
    checkText(short === undefined ? title : `${title} ${short}`, index);
    if (marks === '#' && index === 0) about.title = heading;
    else if (marks === '##') {
      if (id === undefined || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
        complain(line, `“${title}” has no id; allowed: ## ${title} {#an-id}, which addresses of it end with`);
      else if (about.sections.some((one) => one.id === id))
        complain(line, `the id “${id}” stands twice; allowed: each id once`);
      about.sections.push({ id: id ?? '', title, short: short ?? title, body: '' });
    } else if (marks === '###' && section) section.body += `${written}\n`;
    else
      complain(
        line,
        `${marks} in this place; allowed: # in the first line, ## for a section, ### within a section`
      );
  });
  if (about.sections.length === 0) complain(lines.length, 'no section; allowed: ## Heading {#id}');
  if (about.lead.trim() === '') complain(1, 'nothing leads; allowed: a paragraph before the first section');

  const anchors = about.sections.map(({ id }) => `#${id}`);
  for (const { line, to } of links)
    if (!/^(https?:\/\/|\.\.\/)/.test(to) && !anchors.includes(to))
      complain(
        line,
        `a link to “${to}”; allowed: https://…, ../ and a page of the work, or a section: ${anchors.join(', ')}`
      );
  faults.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return { about, faults };

  function checkText(written: string, index: number): void {
    const line = index + 1;
    for (const { says } of [...findUnused(written), ...findStraight(written)]) complain(line, says);
    if (/\[\^/.test(written)) complain(line, 'a footnote; allowed: none');
    for (const [tag] of written.matchAll(/<(?:\/?[a-z][\w-]*|!--)?/gi))
      complain(line, tag === '<' ? 'a stray <; write &lt; for the sign' : `${tag}: a tag; allowed: Markdown`);
    if (/^(?: {4}|\t)/.test(written) && lines[index - 1]?.trim() === '')
      complain(line, 'a line set in after an empty one would be computer code; it begins at the left edge');
    for (const [, to = ''] of written.matchAll(/\]\(([^)]*)\)/g)) links.push({ line, to });

    const isText = lines[index] === written;
    for (const { 0: braces, 1: name, index: at } of written.matchAll(/\{([^{}]*)\}|[{}]/g)) {
      if (name === undefined)
        complain(line, `a stray ${braces}; allowed: {name} of what is counted or listed`);
      else if (!placeholders.includes(name) || !isText)
        complain(
          line,
          `${braces} is no placeholder${isText ? '' : ' of a heading'}; allowed: ${isText ? placeholders.join(', ') : 'none'}${isText ? suggest(name, placeholders) : ''}`
        );
      else if (name === checked && [-1, 0, 1].some((by) => lines[index + by] !== (by ? '' : braces)))
        complain(line, `${braces} is a table; allowed: alone between two empty lines`);
      else if (isStatus(name) && !/^\s*[-*+]\s+$/.test(written.slice(0, at)))
        complain(line, `${braces} begins what the standing means; allowed: - ${braces} and the meaning`);
    }

    const [own, above] = [written, itemAbove(index)].map((one) => one && item.exec(one));
    if (own && above && isStatus(own[1]) !== isStatus(above[1]))
      complain(
        line,
        'an item without a standing in a list of standings; allowed: - {reported} and so on, or none'
      );
  }

  /** The item of the same list before a line */
  function itemAbove(index: number): string | undefined {
    for (let at = index - 1; at >= 0; at--) {
      const one = lines[at] ?? '';
      if (item.test(one)) return one;
      if (/^\S/.test(one)) return undefined;
    }
    return undefined;
  }
}

/** A text without a fault; throws with all of them. */
export function readAbout(text: string | undefined): About {
  const { about, faults } = parseAbout(text);
  if (faults.length > 0) throw new Error(faults.map(sayFault).join('\n'));
  return about;
}
