import { describe, expect, expectTypeOf, it } from 'vitest';
import type { Record } from '../ledger/record';
import { sayAnswers, sceneBuilds, sceneNames as builtNames } from './build';
import { sceneNames, scenes, type Figures, type SettingsOf } from './index';
import { defineScene, type SceneParts, type Size } from './scene';
import type { MapSettings } from './map/settings';
import { moment, recordFor } from './shared/testRecord';
import type { Change } from './shared/changeOf';
import { whole } from './whole';

const changes = import.meta.glob<(record: Record) => readonly Change[]>('./*/changes.ts', {
  import: 'default',
  eager: true
});

describe('the registry', () => {
  it('has every scene in the same order for pages and for the build', () => {
    expect(builtNames).toEqual(sceneNames);
  });

  it('shows and tells the whole work in every scene, and knows what changes in it', () => {
    const record = recordFor(whole);
    const known = new Set(
      [...record.events, ...record.ties, ...record.evidence, ...record.strengths].map(({ id }) => id)
    );
    for (const name of sceneNames) {
      const scene = scenes[name];
      const frame = scene.frame(record, whole, { width: 800, height: 600 });
      const { rows, title } = scene.describe(scene.view(record, moment('1970'), whole), frame);
      expect(title, name).not.toBe('');
      expect(rows.length, name).toBeGreaterThan(0);
      for (const { id } of changes[`./${name}/changes.ts`]!(record))
        expect(known.has(id), `${name}: ${id}`).toBe(true);
    }
  });

  it('has rows of a kind drawn by a scene that says so', () => {
    const drawn = sceneBuilds.flatMap(([, { draws }]) => draws);
    expect(new Set(drawn)).toEqual(new Set(['events', 'strengths', 'ties', 'evidence']));
  });

  it('knows how high each figure is on paper', () => {
    for (const [name, { paperHeight }] of sceneBuilds) expect(paperHeight(3), name).toBeGreaterThan(200);
  });

  it('says what the figures answer', () => {
    expect(sayAnswers('briefly')).toBe('where, how many, and who answered to whom');
    expect(sayAnswers('fully')).toBe(
      'who answered to whom, how many they were said to be, and what happened where'
    );
  });

  it('gives each scene the settings of its own', () => {
    expectTypeOf<SettingsOf<'map'>>().toEqualTypeOf<MapSettings>();
    expectTypeOf<Figures['map']>().toEqualTypeOf<MapSettings>();
  });
});

describe('the parts of a scene', () => {
  interface View {
    readonly days: readonly number[];
  }
  interface Placed {
    readonly dots: readonly { readonly id: string; readonly x: number }[];
  }
  const parts = {
    tab: 'Dots',
    called: 'the dots',
    frame: (_record: Record, _settings: unknown, size: Size) => ({ ...size, left: 10 }),
    view: (): View => ({ days: [] }),
    place: (view: View, { left }: { left: number }): Placed => ({
      dots: view.days.map((day) => ({ id: `${day}`, x: left }))
    }),
    describe: () => ({ title: '', subtitle: '', words: [], rows: [], source: '' }),
    agrees: () => 'agree' as const,
    Figure: {} as SceneParts<unknown, unknown, View, Placed>['Figure'],
    key: () => Promise.reject(new Error('none'))
  };

  it('fit one another', () => {
    expect(defineScene(parts).tab).toBe('Dots');
  });

  it('are refused by the compiler where one does not take what another gives', () => {
    // @ts-expect-error -- a view that has no days
    defineScene({ ...parts, view: () => ({ years: [] }) });
    // @ts-expect-error -- a frame without its left edge
    defineScene({ ...parts, frame: (_record: Record, _settings: unknown, size: Size) => size });
    // @ts-expect-error -- a component that draws something else
    defineScene({ ...parts, Figure: {} as SceneParts<unknown, unknown, View, { bars: number[] }>['Figure'] });
    // @ts-expect-error -- settings that two parts see differently
    defineScene({ ...parts, ...differing });
  });
});

const differing = {
  frame: (record: Record, settings: { from: string }, size: Size) => ({
    ...size,
    left: record ? settings.from.length : 0
  }),
  view: (record: Record, _at: unknown, settings: { from: number }) => ({
    days: record ? [settings.from] : []
  })
};
