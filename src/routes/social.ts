/**
 * What a page says of itself to those who only name it: cards of social networks, search engines. Put into the head of
 * every page while it is rendered, so that no page and no script has to know of it. Build only.
 */
import { resolve } from '$app/paths';
import type { ChapterHead } from '../lib/authoring/storyboard';
import { parseSpan } from '../lib/moments';
import { findAbsolute, version } from '../lib/site';
import { chapters } from './content';
import { cardSize } from './cards/size';

const work = 'Oaths and Schisms';
/** The sub-path that the site lies under, without a slash at the end */
const base = resolve('/').slice(0, -1);

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
const meta = (kind: 'name' | 'property', key: string, content: string | undefined): string =>
  content === undefined ? '' : `<meta ${kind}="${key}" content="${escape(content)}" />`;
const unescape = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

/** The chapter of a path with the base; undefined for any other page. */
function chapterOf(path: string): { chapter: ChapterHead; minutes: number } | undefined {
  const id = /^\/chapters\/([^/]+)\/$/.exec(path.slice(base.length))?.[1];
  const found = chapters.find(({ storyboard }) => storyboard.chapter.id === id);
  return found && { chapter: found.storyboard.chapter, minutes: found.minutes };
}

/** The tags for the head of a page, from its path and from the title and description that stand in it. */
export function sayHead(path: string, html: string): string {
  // The page for addresses that are not there has nothing to show
  if (/<meta name="robots" content="noindex"/.test(html)) return '';
  const title = unescape(/<title>([^<]*)<\/title>/.exec(html)?.[1] ?? work);
  const said = /<meta name="description" content="([^"]*)"/.exec(html)?.[1];
  const description = said === undefined ? undefined : unescape(said);
  const found = chapterOf(path);
  const card = found?.chapter.id ?? 'cover';
  const image = findAbsolute(`${base}/cards/${card}.png`);
  return [
    meta('property', 'og:site_name', work),
    meta('property', 'og:type', found ? 'article' : 'website'),
    meta('property', 'og:title', found ? found.chapter.title : title.replace(` · ${work}`, '')),
    meta('property', 'og:description', description),
    meta('property', 'og:url', findAbsolute(path)),
    ...(image
      ? [
          meta('property', 'og:image', image),
          meta('property', 'og:image:type', 'image/png'),
          meta('property', 'og:image:width', `${cardSize.width}`),
          meta('property', 'og:image:height', `${cardSize.height}`),
          meta('property', 'og:image:alt', sayCard(found?.chapter)),
          meta('name', 'twitter:card', 'summary_large_image')
        ]
      : [meta('name', 'twitter:card', 'summary')]),
    ...(found
      ? [meta('property', 'article:modified_time', found.chapter.checked), sayChapter(found, path)]
      : [])
  ].join('');
}

/** A card in words. */
function sayCard(chapter: ChapterHead | undefined): string {
  if (chapter)
    return `${work}, chapter ${chapter.number}: ${chapter.title}. ${chapter.question} Beside it, a figure of the chapter.`;
  return `${work}. Was it ever al-Qaeda’s? Below it, a ribbon through the years 2000 to 2016: to al-Qaeda in 2004, hatched as disputed from 2006, on its own from 2014.`;
}

/** A chapter as linked data (schema.org). */
function sayChapter({ chapter, minutes }: { chapter: ChapterHead; minutes: number }, path: string): string {
  const span = parseSpan(chapter.years);
  const data = {
    '@context': 'https://schema.org',
    '@type': ['Article', 'LearningResource'],
    headline: chapter.title,
    description: `${chapter.question} ${chapter.covers}`,
    position: chapter.number,
    temporalCoverage: span.edtf,
    inLanguage: 'en',
    timeRequired: `PT${minutes}M`,
    dateModified: chapter.checked,
    version,
    license: 'https://creativecommons.org/licenses/by/4.0/',
    isAccessibleForFree: true,
    url: findAbsolute(path),
    image: findAbsolute(`${base}/cards/${chapter.id}.png`),
    isPartOf: { '@type': 'CreativeWork', name: work, url: findAbsolute(`${base}/`) }
  };
  return `<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;
}
