import { resolve } from '$app/paths';
import { compile } from 'mdsvex';
import { checked, readAbout, type counted } from '../../authoring/parsing/about';
import { chapters, ledger } from '../../content/content';
import { sayList, statusWords } from '../../ledger/sayEntry';
import { statuses, type Status } from '../../ledger/vocabulary';
import { parseSpan, saySpan } from '../../moments';
import { escape } from '../share/escape';
import { version } from '../../published/site';
import { renderStanding } from '../shell/renderStanding';
import About from './About.svelte';

const [text] = Object.values(
  import.meta.glob<string>('$content/about.md', { query: '?raw', import: 'default', eager: true })
);

/** Build only. */
export async function render(): Promise<string> {
  const { title, lead, sections } = readAbout(text);
  return renderStanding(About, {
    title,
    lead: await toHtml(lead),
    sections: await Promise.all(
      sections.map(async ({ body, ...section }) => ({ ...section, html: await toHtml(body) }))
    )
  });
}

const stated = [...ledger.events, ...ledger.ties, ...ledger.evidence, ...ledger.strengths, ...ledger.quotes];
const core = ledger.sources.filter((source) => source.core);

/** What placeholders stand for, as HTML */
const values: Record<(typeof counted)[number] | typeof checked, string | number> = {
  rows: stated.length,
  actors: ledger.actors.length,
  places: ledger.places.length,
  disputes: ledger.disputes.length,
  documents: sayList(
    core.map(
      ({ id, title, author }) =>
        `<a href="${resolve('/sources/')}#source-${id}">${escape(title)}</a>${author ? ` (${escape(author)})` : ''}`
    )
  ),
  pages: ledger.sources.length - core.length,
  version: escape(version),
  [checked]: `<table><caption>Version ${escape(version)}: when the facts of each chapter were last checked</caption><tbody>${chapters
    .map(({ storyboard: { chapter } }) => {
      const link = `<a href="${resolve(`/chapters/${chapter.id}/`)}">${chapter.number}. ${escape(chapter.title)}</a>`;
      return `<tr><th scope="row">${link}</th><td>${saySpan(parseSpan(chapter.checked))}</td></tr>`;
    })
    .join('')}</tbody></table>`
};

/** `{claimed}` → “Claimed by a party”, and how many rows there are of them */
function sayStanding(status: Status): string {
  const count = stated.filter((row) => row.status === status).length;
  return `${statusWords[status]} <span class="small">${count} ${count === 1 ? 'row' : 'rows'}</span>`;
}

const standing = new RegExp(`<li>(?:<p>)?\\{(${statuses.join('|')})\\} ([\\s\\S]*?)(?:</p>\\n)?</li>`, 'g');

/** Markdown with placeholders as HTML. */
async function toHtml(markdown: string): Promise<string> {
  const { code = '' } = (await compile(markdown, { smartypants: false, highlight: false })) ?? {};
  return (
    code
      .replace(/<ul>([\s\S]*?)<\/ul>/g, (list: string, items: string) =>
        items.trim().startsWith('<li>{')
          ? `<dl>${items.replace(standing, (_, status: Status, means: string) => `<div><dt>${sayStanding(status)}</dt> <dd>${means}</dd></div>`)}</dl>`
          : list
      )
      .replace(`<p>{${checked}}</p>`, `{${checked}}`)
      .replace(/\{(\w+)\}/g, (_, name: keyof typeof values) => String(values[name]))
      // What stands between asterisks is the title of a work
      .replace(/(<\/?)em>/g, '$1i>')
      .replace(/href="\.\.\//g, `href="${resolve('/')}`)
      .replace(/(creativecommons\.org\/licenses\/[^"]*" rel=")nofollow/g, '$1external noreferrer license')
      .replaceAll('rel="nofollow"', 'rel="external noreferrer"')
  );
}
