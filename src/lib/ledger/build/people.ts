/** What the page of people and words shows: everyone in blocks, with what other rows say of them. Build only. */
import { families, people } from 'virtual:story';
import type { Family, Hue } from '../../story';
import { saySpan, parseSpan } from '../../moments';
import { findLineage, type Kin } from './lineage';
import { namesOf, type ActorName } from './names';
import { sayPeriod, sayWhen } from '../sayDates';
import type { Actor, Dispute, Ledger, Term } from './schema';

/** An office that someone held in an organisation, as either of them has it. */
export interface Office {
  readonly role: string;
  /** The organisation, or the person */
  readonly actor: string;
  readonly name: string;
  /** “November 1968 to 1 June 1972”; absent where no date is given */
  readonly when?: string;
}

export interface Someone {
  readonly actor: Actor;
  /** Names besides the one of this work and its Arabic */
  readonly others: readonly { name: string; arabic?: string | undefined; usedBy?: string | undefined }[];
  /** “Beginning 3 November 1968; end 1 June 1972”, or a death; absent where nothing is dated */
  readonly dates?: string;
  /** What is said of the dates */
  readonly note?: string;
  readonly offices: readonly Office[];
  readonly lineage: readonly (Kin & { name: string })[];
  readonly confused: readonly { dispute: Dispute; with: readonly Actor[] }[];
}

export interface Block {
  /** A word for the address; never the id of a row */
  readonly id: string;
  readonly title: string;
  readonly family?: Family;
  /** Of its family */
  readonly hue?: Hue;
  readonly all: readonly Someone[];
}

/** A name in the list from A to Z. */
export interface Listed extends ActorName {
  /** The row that it leads to, and what that is called here */
  readonly id: string;
  readonly to: string;
}

/** The families in the order of the page. */
const listed: readonly { id: string; title: string; family: Family; hue: Hue }[] = people.flatMap((id) =>
  families.flatMap((one) =>
    one.id === id ? [{ id: `groups-${id}`, title: one.group, family: id, hue: one.hue }] : []
  )
);
/** Of those without a family, what is neither armed nor a movement. */
const institutions = [
  'state',
  'state agency',
  'military coalition',
  'international organisation',
  'media',
  'religious association',
  'mediators'
];

/** Everyone in the ledger once: organisations by family in the order of the ledger, then persons by name. */
export function findPeople(ledger: Ledger): Block[] {
  const lineage = findLineage(ledger);
  const all = ledger.actors.map((actor) => describe(actor, ledger, lineage));
  const groups = all.filter(({ actor }) => actor.kind === 'organisation');
  const others = groups.filter(({ actor }) => actor.family === undefined);
  const isInstitution = ({ actor }: Someone) => institutions.includes(actor.type ?? '');
  const blocks: Block[] = [
    ...listed.map((block) => ({
      ...block,
      all: groups.filter(({ actor }) => actor.family === block.family)
    })),
    {
      id: 'groups-others',
      title: 'Other groups and movements',
      all: others.filter((one) => !isInstitution(one))
    },
    { id: 'institutions', title: 'States, forces and institutions', all: others.filter(isInstitution) },
    {
      id: 'persons',
      title: 'Persons',
      all: all
        .filter(({ actor }) => actor.kind === 'person')
        .sort((a, b) => compareNames(a.actor.short ?? a.actor.name, b.actor.short ?? b.actor.name))
    }
  ];
  return blocks.filter((block) => block.all.length > 0);
}

function describe(
  actor: Actor,
  { actors, disputes }: Ledger,
  lineage: ReturnType<typeof findLineage>
): Someone {
  const { id, name, short, aliases, active, life } = actor;
  const find = (id: string) => actors.find((one) => one.id === id);
  const nameOf = (id: string) => find(id)?.name ?? id;
  // A part of a name that is given already tells nobody anything
  const isKnown =
    short === undefined || [name, ...aliases.map((alias) => alias.name)].some((one) => one.includes(short));
  const dates = sayLife(actor);
  const note = active?.note ?? life?.note;
  return {
    actor,
    others: [...aliases, ...(isKnown ? [] : [{ name: short, usedBy: 'this work, in figures' }])],
    ...(dates === undefined ? {} : { dates }),
    ...(note === undefined ? {} : { note }),
    offices: [
      ...(actor.roles ?? []).map((one) => office(one, one.of, nameOf(one.of))),
      ...actors.flatMap((other) =>
        (other.roles ?? []).flatMap((one) => (one.of === id ? [office(one, other.id, other.name)] : []))
      )
    ],
    lineage: (lineage.get(id) ?? []).map((kin) => ({ ...kin, name: nameOf(kin.actor) })),
    confused: (actor.confused ?? []).flatMap((row) => {
      const dispute = disputes.find((one) => one.id === row.dispute);
      return dispute ? [{ dispute, with: (row.with ?? []).flatMap((id) => find(id) ?? []) }] : [];
    })
  };
}

function office(
  { role, start, end }: { role: string; start: string | null; end: string | null },
  actor: string,
  name: string
): Office {
  const say = (edtf: string) => saySpan(parseSpan(edtf));
  const when =
    start !== null && end !== null
      ? `${say(start)} to ${say(end)}`
      : start !== null
        ? `from ${say(start)}`
        : end !== null
          ? `until ${say(end)}`
          : undefined;
  return { role, actor, name, ...(when === undefined ? {} : { when }) };
}

function sayLife(actor: Actor): string | undefined {
  const { life } = actor;
  if (life) return life.death === null ? 'Death not dated' : `Died ${sayWhen(life.death)}`;
  return sayPeriod(actor);
}

/** A name as one looks for it in a list: without its article, marks and quotation marks. */
const sortable = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\p{M}“”‘’ʿʾ'"]/gu, '')
    .replace(/^(al-|the )/i, '');
const collator = new Intl.Collator('en', { numeric: true });
const compareNames = (a: string, b: string): number => collator.compare(sortable(a), sortable(b));

/** Every name of actors and words from A to Z by its first letter: digits first, Arabic script last. */
export function listNames({
  actors,
  terms
}: Pick<Ledger, 'actors' | 'terms'>): { letter: string; names: Listed[] }[] {
  const all = [
    ...actors.flatMap((actor) =>
      namesOf(actor).map((one): Listed => ({ ...one, id: actor.id, to: actor.name }))
    ),
    ...terms.flatMap((term) =>
      namesOfTerm(term).map((name): Listed => ({ name, id: term.id, to: term.term }))
    )
  ].sort((a, b) => compareNames(a.name, b.name));
  const letterOf = ({ name }: Listed): string => {
    const first = sortable(name).charAt(0).toUpperCase();
    return /\p{Script=Arabic}/u.test(first) ? 'Arabic script' : /\d/.test(first) ? '0–9' : first;
  };
  const letters = new Map<string, Listed[]>();
  for (const one of all) letters.set(letterOf(one), [...(letters.get(letterOf(one)) ?? []), one]);
  return [...letters].map(([letter, names]) => ({ letter, names }));
}

export const namesOfTerm = ({ term, arabic }: Term): string[] =>
  arabic === undefined ? [term] : [term, arabic];
