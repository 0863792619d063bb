import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import { scenes, sceneNames } from './index';

it.each(sceneNames)(
  '“How to read this” of %s is three marks with a line each, of 90 letters at most',
  async (name) => {
    const { default: Key } = await scenes[name].key();
    const { body } = render(Key);
    const lines = [...body.matchAll(/<svg[\s\S]*?<\/svg>[\s\S]*?<span[^>]*>(.*?)<\/span>/g)].map(
      ([, says = '']) => says
    );
    expect(lines).toHaveLength(3);
    for (const says of lines) expect(says.length, says).toBeLessThanOrEqual(90);
    expect(body.match(/<a /g)).toHaveLength(1);
  }
);
