import { expect, it } from 'vitest';
import { findAddresses } from './findAddresses';

const find = (text: string) =>
  findAddresses(text, new URL('http://localhost/oaths/chapters/one/')).map(
    (url) => url.pathname + url.search
  );

it('finds what a page links to, shows and loads, each once', () => {
  const page = `<link href="/oaths/style.css" rel="stylesheet"><a href="/oaths/?account=al-qaeda&amp;x=1">a</a>
    <img alt="" src="/picture.png"><a href="/oaths/style.css">b</a><script>import("/oaths/start.js")</script>`;
  expect(find(page)).toEqual([
    '/oaths/style.css',
    '/oaths/?account=al-qaeda&x=1',
    '/picture.png',
    '/oaths/start.js'
  ]);
});

it('finds the fonts of a style sheet, from where it stands', () => {
  expect(
    find('@font-face { src: url(../serif.woff2) } a { background: url("data:image/png;base64,AA") }')
  ).toEqual(['/oaths/chapters/serif.woff2']);
});

it('takes a link to a step for a link to its page, and leaves other sites alone', () => {
  expect(
    find('<a href="#one-step">a</a><a href="../two/#step">b</a><a href="https://example.org/x">c</a>')
  ).toEqual(['/oaths/chapters/one/', '/oaths/chapters/two/']);
});
