/** The registry of what the build knows of each scene, and what it gives chapters and records. Build only. */
import type { DrawnRows } from '../ledger/build/findRecord';
import type { Ledger } from '../ledger/build/schema';
import { parseSpan } from '../moments';
import type { MapFrame } from '../story';
import { type Edit, rowsNamed } from './point';
import { allegiance } from './allegiance/build';
import type { Figures, SceneName, SettingsOf } from './index';
import { map } from './map/build';
import type { SceneBuild } from './sceneBuild';
import { strength } from './strength/build';

const registry: { readonly [Name in SceneName]: SceneBuild<SettingsOf<Name>> } = {
  map,
  strength,
  allegiance
};

export const sceneNames = Object.keys(registry) as readonly SceneName[];
/** Whichever it is: what a scene gives goes to its own other parts. */
export const sceneBuilds: readonly (readonly [SceneName, SceneBuild<unknown>])[] = sceneNames.map((name) => [
  name,
  registry[name]
]);

/** A storyboard, as far as it decides which rows its figures need. */
export interface RowsRequest {
  /** A scene that has settings, and none here, draws nothing */
  readonly chapter: Partial<Figures> & Pick<Figures, 'years'>;
  /** Of each step the moment it shows */
  readonly steps: readonly { readonly at?: string; readonly map?: MapFrame; readonly edit?: Edit }[];
}

/** The rows that the figures of a chapter can draw, in the order of the ledger. */
export function findRows(ledger: Ledger, { chapter, steps }: RowsRequest): DrawnRows {
  const moments = steps.flatMap(({ at }) => (at === undefined ? [] : [parseSpan(at)]));
  const named = new Set(steps.flatMap(({ edit }) => (edit ? rowsNamed(edit) : [])));
  const frames = steps.flatMap(({ map: frame }) => frame ?? []);
  const told = { years: parseSpan(chapter.years), moments, frames, named };
  const given: { readonly [scene: string]: unknown } = chapter;
  const found = sceneBuilds.flatMap(([name, scene]) =>
    scene.settings && given[name] === undefined ? [] : [scene.rows(ledger, given[name], told)]
  );
  /** Those that any scene draws */
  const all = <Row extends object>(rows: readonly Row[], drawn: readonly (readonly Row[] | undefined)[]) => {
    const wanted = new Set(drawn.flatMap((some) => some ?? []));
    return rows.filter((row) => wanted.has(row));
  };
  return {
    events: all(
      ledger.events,
      found.map(({ events }) => events)
    ),
    strengths: all(
      ledger.strengths,
      found.map(({ strengths }) => strengths)
    ),
    ties: all(
      ledger.ties,
      found.map(({ ties }) => ties)
    ),
    evidence: all(
      ledger.evidence,
      found.map(({ evidence }) => evidence)
    ),
    frames: [...new Set(found.flatMap(({ frames }) => frames ?? []))],
    lifetimes: [...new Set(found.flatMap(({ lifetimes }) => lifetimes ?? []))]
  };
}

/** What the figures answer, one after another: “where, how many, and who answered to whom”; in clauses, the last scene’s first. */
export function sayAnswers(how: 'briefly' | 'fully'): string {
  const all = sceneBuilds.map(([, scene]) => scene.answers[how]);
  const parts = how === 'fully' ? all.reverse() : all;
  return parts.length < 3
    ? parts.join(' and ')
    : `${parts.slice(0, -1).join(', ')}, and ${parts[parts.length - 1]}`;
}
