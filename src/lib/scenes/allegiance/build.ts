/** What the build knows of the allegiance figure. Build only. */
import { z } from 'zod';
import type { Evidence, Ledger, Tie } from '../../ledger/build/schema';
import { ribbonOf, spanOfDating } from '../../ledger/ties';
import { allegianceKinds, linkKinds, undrawnKinds } from '../../ledger/vocabulary';
import { findSpan, type Span } from '../../moments';
import { date, id, number } from '../../reading/fields';
import type { Complain, SceneBuild } from '../sceneBuild';
import { checkEdges, edgesOfStory, findEdges, spanOfEdges } from '../shared/edges';
import type { AllegianceSettings } from './settings';

/** 0: the chapter leaves the lane out */
const percent = number.nonnegative('below 0');

export const allegiance: SceneBuild<AllegianceSettings> = {
  answers: { briefly: 'who answered to whom', fully: 'who answered to whom' },
  // High enough for the words of three lanes
  paperHeight: () => 340,
  draws: ['ties', 'evidence', 'events'],
  settings: {
    shape: z.strictObject({
      from: date,
      to: date,
      columns: z
        .array(date)
        .min(6, 'fewer than 6 columns; allowed: 6 to 9')
        .max(9, 'more than 9 columns; allowed: 6 to 9'),
      lanes: z.array(percent, {
        error: 'not numbers; allowed: the heights of the lanes in per cent, top to bottom'
      }),
      actors: z.array(id).optional()
    }),
    actors: ['actors'],
    check(value, complain) {
      checkEdges(value, complain);
      checkColumns(value, complain);
      checkLanes(value, complain);
    },
    checkStory({ lanes }, story, complain) {
      const { length } = story.lanes;
      if (lanes.length !== length)
        complain(
          ['lanes'],
          `${lanes.length} heights for ${length} lanes; allowed: one in per cent for each of ${story.lanes.map(({ title }) => title).join(', ')}, and 0 where the chapter leaves it out`
        );
    }
  },
  rows(ledger, settings, { named }) {
    const years = spanOfEdges(settings);
    const ties = findTies(ledger, years, settings.actors);
    // Events stand on a ribbon only where a step is about them
    const events = ledger.events.filter(({ id }) => named.has(id));
    return { ties, evidence: findEvidence(ledger, years, ties), events };
  },
  whole: ({ years, whole: { columns, lanes } }) => ({ ...edgesOfStory(years), columns, lanes })
};

type Years = Pick<Span, 'start' | 'end'>;

/** The columns stand in order, and within the edges. */
function checkColumns(value: unknown, complain: Complain): void {
  const { from, to } = findEdges(value);
  const columns = z.looseObject({ columns: z.array(z.unknown()) }).safeParse(value).data?.columns ?? [];
  let before;
  for (const [index, text] of columns.entries()) {
    const column = findSpan(String(text));
    if (!column) continue;
    if (before && before.end >= column.end)
      complain(
        ['columns', index],
        `“${column.edtf}” does not come after “${before.edtf}”; columns stand in order`
      );
    if ((from && column.end < from.start) || (to && column.end > to.end))
      complain(['columns', index], `“${column.edtf}” is outside the figure (${from?.edtf} to ${to?.edtf})`);
    before = column;
  }
}

/** The lanes share the whole height. */
function checkLanes(value: unknown, complain: Complain): void {
  const lanes = z.looseObject({ lanes: z.array(z.number()) }).safeParse(value).data?.lanes;
  const sum = lanes?.reduce((total, lane) => total + lane, 0);
  if (sum !== undefined && Math.abs(sum - 100) > 0.5)
    complain(['lanes'], `add up to ${Number(sum.toFixed(1))}; allowed: 100, give or take a half`);
}

/** The evidence of ties that are drawn, of some years. */
function findEvidence(ledger: Ledger, years: Years, ties: readonly Tie[]): Evidence[] {
  const drawn = new Set(ties.map(({ id }) => id));
  return ledger.evidence.filter((row) => {
    const span = spanOfDating(row.date);
    return drawn.has(row.tie) && span !== undefined && span.end >= years.start && span.end <= years.end;
  });
}

const undrawn: readonly string[] = undrawnKinds;
const joinKinds: readonly string[] = ['merger-into', 'member-of', 'succeeds'];
const ribbonKinds: readonly string[] = allegianceKinds;
const lineKinds: readonly string[] = linkKinds;

/** What a figure of these years can draw, in the order of the ledger. */
function findTies(ledger: Ledger, years: Years, actors: readonly string[] | undefined): Tie[] {
  const rows = ledger.ties.filter((tie) => tie.instead === undefined && !undrawn.includes(tie.kind));
  const stands = (tie: Tie) => {
    const start = spanOfDating(tie.start);
    const end = spanOfDating(tie.end);
    return start !== undefined && start.start <= years.end && (end === undefined || end.end >= years.start);
  };
  const isWanted = (id: string | undefined) =>
    id === undefined || actors === undefined || actors.includes(id);
  const allegiances = rows.filter((tie) => isAllegiance(tie) && stands(tie) && isWanted(ribbonOf(tie)));
  const ribbons = findRibbons(allegiances);
  const marks = rows.filter((tie) => {
    const start = spanOfDating(tie.start);
    if (ribbonKinds.includes(tie.kind) || !stands(tie) || !start || start.end < years.start) return false;
    const isLine = lineKinds.includes(tie.kind);
    const ends = isLine ? [ribbonOf(tie), tie.moves === undefined ? tie.to : tie.from] : [ribbonOf(tie)];
    return ends.every((id) => id !== undefined && ribbons.has(id) && isWanted(id));
  });
  // The act by which a ribbon enters its lane belongs to it, whoever acts.
  const entered = new Set(allegiances.map((tie) => tie.enters));
  const drawn = new Set([...allegiances, ...marks]);
  return rows.filter((tie) => drawn.has(tie) || entered.has(tie.id));
}

const hasRibbon = (tie: Tie): boolean =>
  tie.lane !== undefined || tie.states !== undefined || tie.fromLane !== undefined;

/** Makes or moves a ribbon, ends it in another, or gives it a new name. */
const isAllegiance = (tie: Tie): boolean => hasRibbon(tie) || joinKinds.includes(tie.kind);

/** Every organisation that has a ribbon under one of its names. */
function findRibbons(ties: readonly Tie[]): Set<string> {
  const ribbons = new Set(ties.filter(hasRibbon).map(ribbonOf));
  const names = ties.filter((tie) => tie.kind === 'succeeds');
  for (let known = 0; known < ribbons.size;) {
    known = ribbons.size;
    for (const { from, to } of names) {
      if (to !== undefined && ribbons.has(from)) ribbons.add(to);
      if (to !== undefined && ribbons.has(to)) ribbons.add(from);
    }
  }
  return ribbons;
}
