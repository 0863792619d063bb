/** Whether the words that readers see as a date say the date that figures draw. */
import { findSpan, months, overlaps, parseSpan, saySpan, seasons, type Span } from '../../moments';
import type { Fault } from '../../reading/fault';
import { faultIn } from './parse';
import type { Dating, Kind, Ledger } from './schema';

/** Every dating of every row, with where it stands. */
export function datingsOf(ledger: Ledger): { kind: Kind; row: string; field: string; dating: Dating }[] {
  return [
    ...ledger.ties.flatMap(({ id, start, end }) => [
      { kind: 'ties' as const, row: id, field: 'start', dating: start },
      ...(end === null ? [] : [{ kind: 'ties' as const, row: id, field: 'end', dating: end }])
    ]),
    ...(['events', 'evidence', 'strengths', 'quotes'] as const).flatMap((kind) =>
      ledger[kind].map(({ id, date }) => ({ kind, row: id, field: 'date', dating: date }))
    )
  ];
}

/** Words of another year, month or day than the date has. They may say more than it, or be less precise. */
export function checkShown(ledger: Ledger): Fault[] {
  return datingsOf(ledger).flatMap(({ kind, row, field, dating: { edtf, shown } }) => {
    if (edtf === null || agrees(shown, edtf)) return [];
    const says = `“${shown}” is another date than edtf, ${saySpan(parseSpan(edtf))}; allowed: words of that date`;
    return [faultIn(kind, row, says, `${field}.shown`)];
  });
}

/** A date in a text. */
interface Mention {
  span: Span;
  from: number;
  to: number;
  /** The words before it say that what is dated comes after it, or before it */
  side?: 'after' | 'before';
}

function agrees(shown: string, edtf: string): boolean {
  const span = parseSpan(edtf);
  const mentions = findMentions(shown);
  const [first, last, ...more] = mentions;
  if (!first) return true;
  const isPair =
    last &&
    more.length === 0 &&
    /^\s*(to|and|[–/-])\s+?(?:late |early )?$|^[–/-]$/.test(shown.slice(first.to, last.from));
  if (isPair && !first.side) {
    const [from = edtf, to = from] = edtf.split('/');
    return overlaps(first.span, parseSpan(from)) && overlaps(last.span, parseSpan(to));
  }
  return mentions.some(
    (one) =>
      overlaps(one.span, span) ||
      (one.side === 'after' && one.span.start <= span.end) ||
      (one.side === 'before' && one.span.end >= span.start)
  );
}

const monthWords = months.map((month) => `${month}|${month.slice(0, 3)}t?\\b\\.?`).join('|');
const dateWords = new RegExp(
  `(?:(?:\\b(\\d{1,2}) )?\\b(${monthWords})|\\b(${seasons.join('|')}))(?:,? (\\d{4}))?|\\b([12]\\d{3})\\b`,
  'gu'
);

/** Each date that a text names. A month or season without a year has that of the next one, else of the one before. */
function findMentions(text: string): Mention[] {
  const hits = [...text.matchAll(dateWords)].map((hit) => {
    const [all, day, month, season, ofMonth, year = ofMonth] = hit;
    return { from: hit.index, to: hit.index + all.length, day, month, season, year };
  });
  return hits.flatMap(({ from, to, day, month, season, year }, index) => {
    const near = [...hits.slice(index), ...hits.slice(0, index).reverse()].find(
      (one) => one.year !== undefined
    );
    const ofYear = year ?? near?.year;
    if (ofYear === undefined) return [];
    const parts = [
      ofYear,
      ...(season === undefined ? [] : [String(21 + seasons.findIndex((one) => one === season))]),
      ...(month === undefined
        ? []
        : [twoDigits(1 + months.findIndex((one) => one.startsWith(month.slice(0, 3))))]),
      ...(day === undefined ? [] : [twoDigits(Number(day))])
    ];
    const span = findSpan(parts.join('-'));
    const [, word] =
      /\b(after|since|from|before|until|by|within a month of)\s(?:early |late |mid-)?$/.exec(
        text.slice(0, from)
      ) ?? [];
    const side = word === undefined ? undefined : /after|since|from/.test(word) ? 'after' : 'before';
    return span ? [{ span, from, to, ...(side ? { side } : {}) }] : [];
  });
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');
