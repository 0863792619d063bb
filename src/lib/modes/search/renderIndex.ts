/** What the search of the bar finds, from the content folder: steps, people, groups, places, words and disputes. Build only. */
import { matters } from 'virtual:story';
import type { StoryStep } from '../../authoring/words/storyboard';
import { chapters, ledger } from '../../content/content';
import { namesOf } from '../../ledger/build/names';
import { namesOfTerm } from '../../ledger/build/people';
import type { Place } from '../../ledger/build/schema';
import { sayPeriod } from '../../ledger/sayDates';
import type { Findable } from './searchIndex';

/** “Town, Anbar, Iraq”; what a place is, and where, as far as its row says it. */
export function sayPlace({ precision, governorate, country, name }: Place): string {
  const where = [governorate, country].filter((one) => one !== undefined && one !== name);
  return [precision.charAt(0).toUpperCase() + precision.slice(1), ...where].join(', ');
}

/** The anchor of a place on the page of all names. */
export const anchorOf = ({ id }: Pick<Place, 'id'>): string => `place-${id}`;

/** When it is, and its sentence for the slide, which often begins so. */
function sayStep({ says, note }: StoryStep): string {
  const short = note?.short ?? '';
  if (short === '') return says;
  return short.toLowerCase().startsWith(says.toLowerCase()) ? short : `${says} · ${short}`;
}

/** Everything, in the order of the record: who, where, the words, the steps, what is disputed. */
export const findables = (): Findable[] => [
  ...ledger.actors.map((actor): Findable => ({
    kind: actor.kind === 'person' ? 'person' : 'group',
    to: `people/#${actor.id}`,
    name: actor.name,
    says: (actor.kind === 'person' ? undefined : sayPeriod(actor)) ?? actor.says,
    names: namesOf(actor).map(({ name }) => name),
    isSaid: false
  })),
  ...ledger.places.map((place): Findable => ({
    kind: 'place',
    to: `search/#${anchorOf(place)}`,
    name: place.name,
    says: sayPlace(place),
    names: [place.name],
    isSaid: true
  })),
  ...ledger.terms.map((term): Findable => ({
    kind: 'term',
    to: `people/#${term.id}`,
    name: term.term,
    says: term.says,
    names: namesOfTerm(term),
    isSaid: false
  })),
  ...chapters.flatMap(({ storyboard: { chapter, steps } }) =>
    steps.map((step): Findable => ({
      kind: 'step',
      to: `chapters/${chapter.id}/#${step.id}`,
      name: step.title,
      says: `Chapter ${chapter.number} · ${sayStep(step)}`,
      names: [step.title],
      isSaid: true
    }))
  ),
  ...ledger.disputes.map((dispute): Findable => ({
    kind: 'dispute',
    to: `disputes/#${dispute.id}`,
    name: dispute.topic,
    says: matters.find(({ id }) => id === dispute.matter)?.title ?? '',
    names: [dispute.topic],
    isSaid: false
  }))
];
