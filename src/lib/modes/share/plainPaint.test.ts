import { expect, test } from 'vitest';
import { escape } from './escape';
import { plainPaint } from './plainPaint';

test('a mixed colour is written by its red, green and blue', () => {
  expect(plainPaint('color(srgb 1 0.5 0)')).toBe('rgb(255, 128, 0)');
  expect(plainPaint('color(srgb 0 0 1 / 0.13)')).toBe('rgba(0, 0, 255, 0.13)');
});

test('a reference loses the quotes and the address of the page', () => {
  expect(plainPaint('url("#s1-hatched")')).toBe('url(#s1-hatched)');
  expect(plainPaint('url("https://a.example/b/#s1-hatched")')).toBe('url(#s1-hatched)');
});

test('anything else stays as it is', () => {
  expect(plainPaint('rgb(1, 2, 3)')).toBe('rgb(1, 2, 3)');
  expect(plainPaint('none')).toBe('none');
});

test('words cannot end an attribute or begin a tag', () => {
  expect(escape('“a” & <b> "c"')).toBe('“a” &amp; &lt;b&gt; &quot;c&quot;');
});
