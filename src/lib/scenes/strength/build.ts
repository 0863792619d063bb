/** What the build knows of the strength figure. Build only. */
import { z } from 'zod';
import { checkFigures } from '../../ledger/build/check';
import type { Ledger, Strength } from '../../ledger/build/schema';
import { id, number } from '../../reading/fields';
import type { SceneBuild } from '../sceneBuild';
import type { StrengthSettings } from './settings';

/** What can be read of settings that may be faulty. */
const readable = z
  .looseObject({ actors: z.array(z.unknown()).catch([]), rolls: z.number().optional().catch(undefined) })
  .catch({ actors: [], rolls: undefined });
const above = number.positive('not above 0');

/** Uses of a figure of strength that a picture may show. */
const drawnUses: readonly string[] = ['anchor', 'bound', 'claim', 'no-figure'];

export const strength: SceneBuild<StrengthSettings> = {
  answers: { briefly: 'how many', fully: 'how many they were said to be' },
  // High enough for as many rows as it has: on paper there is no table that has the others
  paperHeight: (rows) => Math.min(400, Math.max(240, 110 + 40 * rows)),
  draws: ['strengths'],
  settings: {
    shape: z.strictObject({
      actors: z.array(id).min(1, 'no actors'),
      limit: above,
      rolls: above.optional()
    }),
    actors: ['actors'],
    checkLedger(value, ledger, file) {
      const { actors, rolls } = readable.parse(value);
      return checkFigures(ledger, [{ file, actors: actors.filter((one) => typeof one === 'string'), rolls }]);
    }
  },
  // When an organisation existed decides when the figure may say “no figure” of it
  rows: (ledger, { actors }, { named }) => ({
    strengths: findStrengths(ledger, actors, named),
    lifetimes: actors
  }),
  whole: ({ whole: { actors, limit, rolls } }) => ({
    actors,
    limit,
    ...(rolls === undefined ? {} : { rolls })
  })
};

/**
 * Figures of some organisations that a picture may show, those that a step names, and the rows that stand where there is none. Of all years: where
 * a moment has no figure, the row says which is nearest.
 */
function findStrengths(ledger: Ledger, actors: readonly string[], named: ReadonlySet<string>): Strength[] {
  return ledger.strengths.filter(
    (row) =>
      drawnUses.includes(row.use) &&
      (named.has(row.id) || [row.actor, ...(row.combinedWith ?? [])].some((actor) => actors.includes(actor)))
  );
}
