/** What the build knows of the map. Build only. */
import { z } from 'zod';
import type { Ledger, LedgerEvent } from '../../ledger/build/schema';
import { spanOfDating } from '../../ledger/ties';
import { overlaps, type Span } from '../../moments';
import { date, id } from '../../reading/fields';
import { suggest } from '../../reading/nearest';
import type { SceneBuild, Told } from '../sceneBuild';
import { checkEdges, edgesOfStory, spanOfEdges } from '../shared/edges';
import type { MapSettings } from './settings';

export const map: SceneBuild<MapSettings> = {
  answers: { briefly: 'where', fully: 'what happened where' },
  paperHeight: () => 300,
  draws: ['events'],
  settings: {
    shape: z.strictObject({ from: date, to: date, frame: id }),
    check: checkEdges,
    checkStory({ frame }, story, complain) {
      const frames = story.map.frames.map((one) => one.id);
      if (!frames.includes(frame))
        complain(
          ['frame'],
          `“${frame}” is not a frame of the map; allowed: ${frames.join(', ')}${suggest(frame, frames)}`
        );
    }
  },
  rows: (ledger, settings, told) => ({
    events: findEvents(ledger, spanOfEdges(settings), told),
    // What is not edited has too many words to keep them off every line
    frames: told.moments.length > 0 ? [settings.frame, ...told.frames] : []
  }),
  whole: ({ years, whole }) => ({ ...edgesOfStory(years), frame: whole.frame })
};

/**
 * Events with a date and a place, of some years. What has no place but a country is drawn only while it is of the
 * moment, so a page carries it only where a step shows its moment or names it.
 */
function findEvents(
  ledger: Ledger,
  years: Pick<Span, 'start' | 'end'>,
  { moments, named }: Pick<Told, 'moments' | 'named'>
): LedgerEvent[] {
  const countries = new Set(
    ledger.places.flatMap(({ id, precision }) => (precision === 'country' ? [id] : []))
  );
  return ledger.events.filter(({ id: row, date, places, journey }) => {
    if (named.has(row)) return true;
    const span = spanOfDating(date);
    if (!span || span.end < years.start || span.start > years.end) return false;
    if (journey || places.some(({ id }) => !countries.has(id))) return true;
    return places.length > 0 && (moments.length === 0 || moments.some((moment) => overlaps(moment, span)));
  });
}
