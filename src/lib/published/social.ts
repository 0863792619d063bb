/**
 * What a page says of itself to those who only name it: cards of social networks, search engines. It is put into the head of
 * every page while that is rendered, so that no page and no script has to know of it. Build only.
 */
import { cover, question, title as work } from 'virtual:story';
import type { ChapterHead } from '../authoring/words/storyboard';
import { cardSize } from './cards/size';
import { escape } from '../modes/share/escape';

interface Page {
  /** From the site’s root, without a slash at the beginning */
  readonly path: string;
  /** The page as it was rendered: its title and its description stand in it */
  readonly html: string;
  /** The chapter that it is the page of */
  readonly chapter?: Pick<
    ChapterHead,
    'id' | 'number' | 'title' | 'years' | 'question' | 'covers' | 'checked'
  >;
  /** How long the chapter takes to read */
  readonly minutes?: number;
}

interface Site {
  /** The absolute address of a path from the site’s root; undefined where the build does not know one */
  readonly absolute: (path: string) => string | undefined;
  readonly version: string;
}

const unescape = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
const meta = (kind: 'name' | 'property', key: string, content: string | undefined): string =>
  content === undefined ? '' : `<meta ${kind}="${key}" content="${escape(content)}" />`;

/** The tags for the head of a page. Addresses are absolute or left out. */
export function sayHead(page: Page, site: Site): string {
  const { path, html, chapter } = page;
  // The page for addresses that are not there has nothing to show
  if (html.includes('<meta name="robots" content="noindex"')) return '';
  const title = unescape(/<title>([^<]*)<\/title>/.exec(html)?.[1] ?? work);
  const description = /<meta name="description" content="([^"]*)"/.exec(html)?.[1];
  const image = site.absolute(`cards/${chapter?.id ?? 'cover'}.png`);
  return [
    meta('property', 'og:site_name', work),
    meta('property', 'og:type', chapter ? 'article' : 'website'),
    meta('property', 'og:title', chapter?.title ?? title.replace(` · ${work}`, '')),
    meta('property', 'og:description', description && unescape(description)),
    meta('property', 'og:url', site.absolute(path)),
    meta('property', 'og:image', image),
    ...(image
      ? [
          meta('property', 'og:image:type', 'image/png'),
          meta('property', 'og:image:width', `${cardSize.width}`),
          meta('property', 'og:image:height', `${cardSize.height}`),
          meta('property', 'og:image:alt', sayCard(chapter))
        ]
      : []),
    meta('name', 'twitter:card', image ? 'summary_large_image' : 'summary'),
    meta('property', 'article:modified_time', chapter?.checked),
    chapter ? sayChapter(page, chapter, site) : ''
  ].join('');
}

/** A card in words. */
function sayCard(chapter: Page['chapter']): string {
  return chapter
    ? `${work}, chapter ${chapter.number}: ${chapter.title}. ${chapter.question} Beside it a figure of the chapter.`
    : `${work}. ${question} Below it ${cover.card}.`;
}

/** A chapter as linked data (schema.org). */
function sayChapter({ path, minutes }: Page, chapter: NonNullable<Page['chapter']>, site: Site): string {
  const data = {
    '@context': 'https://schema.org',
    '@type': ['Article', 'LearningResource'],
    headline: chapter.title,
    description: `${chapter.question} ${chapter.covers}`,
    position: chapter.number,
    temporalCoverage: chapter.years,
    inLanguage: 'en',
    timeRequired: minutes === undefined ? undefined : `PT${minutes}M`,
    dateModified: chapter.checked,
    version: site.version,
    license: 'https://creativecommons.org/licenses/by/4.0/',
    isAccessibleForFree: true,
    url: site.absolute(path),
    image: site.absolute(`cards/${chapter.id}.png`),
    isPartOf: { '@type': 'CreativeWork', name: work, url: site.absolute('') }
  };
  return `<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;
}
