import { describe, expect, it } from 'vitest';
import { sheets } from '../../scenes/map/sheets';
import { inlineMaps } from './inlineMaps';

const use = (name: keyof typeof sheets, id: string): string =>
  `<use class="a" href="${sheets[name]}#${id}"></use>`;

describe('the base maps of a page for frames', () => {
  it('are put into the page that draws from them, once each, and drawn from there', () => {
    const { markup, sheets: inside } = inlineMaps(`<svg>${use('near', 'land')}${use('near', 'sea')}</svg>`);
    expect(markup).toBe(
      '<svg><use class="a" href="#near-land"></use><use class="a" href="#near-sea"></use></svg>'
    );
    expect(inside.match(/<svg /g)).toHaveLength(1);
    for (const id of ['near-land', 'near-sea']) expect(inside.split(` id="${id}"`)).toHaveLength(2);
  });

  it('ask for nothing that a sheet does not have', () => {
    const { markup } = inlineMaps(`${use('far', 'land')}${use('far', 'governorates')}`);
    expect(markup).toBe('<use class="a" href="#far-land"></use>');
  });

  it('stay out of a page that draws none', () => {
    expect(inlineMaps('<p>No map.</p>')).toEqual({ markup: '<p>No map.</p>', sheets: '' });
  });
});
