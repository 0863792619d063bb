import type { Whole } from '../../content/findWhole';
import { saySpan } from '../../moments';
import ActorSelect from './ActorSelect.svelte';
import { findDates, findNamed } from './changes';
import { opening } from './exploring';
import FirstFigure from '../../figure/FirstFigure.svelte';
import { listRows, sayRows } from './listRows';
import { renderStanding } from '../shell/renderStanding';
import RowList from './RowList.svelte';
import { Shown } from '../../figure/shown.svelte';
import { wholeScenes } from '../../scenes/wholes';
import SourceList from './SourceList.svelte';

/** The boxes of the first figure on a laptop and on a phone, px. */
const sizes = { wide: { width: 1244, height: 490 }, narrow: { width: 374, height: 370 } };

/** The parts of the page that stand until a reader moves, or for good, as HTML: each is one element. Build only. */
export function renderExplore({ figures, record, steps, told, people }: Whole): {
  first: string;
  rows: string;
  among: string;
  sources: string;
} {
  const { at, account, figure, map } = opening;
  const step = { id: '', at: at.edtf, says: saySpan(at), lead: figure, map, focus: [], cites: [] };
  const storyboard = { chapter: figures, steps: [step] };
  const shown = new Shown(figure, () => ({ storyboard, record, step, account, scenes: wholeScenes }));
  const { rows } = shown.description;
  const groups = listRows(rows, { at, dates: findDates(record), isWanted: () => true });
  const named = new Set([...findNamed(record).values()].flatMap((actors) => [...actors]));
  return {
    first: renderStanding(FirstFigure, { storyboard, record, scenes: wholeScenes, sizes }, 'first'),
    rows: renderStanding(RowList, {
      groups,
      says: sayRows(rows.length, rows.length, ''),
      sources: record.sources,
      usesOf: (row: string) => (told[row] ?? []).flatMap((place) => steps[place] ?? [])
    }),
    among: renderStanding(ActorSelect, {
      actors: record.actors.filter(({ id }) => named.has(id)),
      people: new Set(Object.keys(people))
    }),
    sources: renderStanding(SourceList, { sources: record.sources })
  };
}
