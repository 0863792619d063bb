/** The built site as files: what these tests share. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

export const folder = resolve(process.env.OUT ?? 'build');
export const base = process.env.BASE_PATH ?? '';

/** Every file, as its path below the folder, with slashes. */
export const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) =>
  file.replaceAll('\\', '/')
);
/** Every page, as its address below the site’s own: empty for the cover. */
export const pages = files
  .filter((file) => file.endsWith('index.html'))
  .map((file) => file.replace(/index\.html$/, ''));

export const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
export const readPage = (page: string): string => read(`${page}index.html`);
/** Bytes on the way to a reader of a site at the top of its host: the name of a folder is nobody’s budget. */
export function weigh(file: string): number {
  const text = readFileSync(join(folder, file), 'latin1');
  return gzipSync(Buffer.from(base ? text.replaceAll(base, '') : text, 'latin1'), { level: 9 }).length;
}
export const kilobytes = 1024;

/** The value of an attribute in a start tag; undefined where it has none. */
export const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]?.replaceAll('&amp;', '&');
/** The start tags of a kind. */
export const tags = (html: string, name: string): string[] =>
  html.match(new RegExp(`<${name}(?=[\\s>])[^>]*>`, 'g')) ?? [];
/** The text of a piece of HTML: without script, style, and tags. */
export const textOf = (html: string): string =>
  html
    .replace(/<(script|style)\b.*?<\/\1>|<!--.*?-->/gs, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** The steps of a page, in order: id and HTML, each as far as its own section. */
export const stepsOf = (html: string): { id: string; html: string }[] =>
  html
    .split(/(?=<(?:section|article|li|div)\b[^>]*\sdata-step=)/)
    .slice(1)
    .map((part) => ({ id: attribute(part.slice(0, part.indexOf('>') + 1), 'id') ?? '', html: part }));
