/** Every name of an organisation or person, and how the ledger's short dates and lineage are said. Build only. */
import type { Actor } from './schema';

/** One name, and who has it: a source, or this work. */
export interface ActorName {
  readonly name: string;
  readonly usedBy?: string | undefined;
}

/**
 * All names under which readers may look for an actor: the one of this work, its short form, the Arabic, and every other
 * name that a source uses. Each is given once.
 */
export function namesOf({ name, short, arabic, aliases }: NamedActor): ActorName[] {
  const all = [{ name, arabic }, ...aliases, { name: short }].flatMap(
    ({ name, arabic, usedBy }: { name?: string; arabic?: string; usedBy?: string }): ActorName[] => [
      ...(name === undefined ? [] : [{ name, usedBy }]),
      ...(arabic === undefined ? [] : [{ name: arabic, usedBy }])
    ]
  );
  return all.filter((one, index) => all.findIndex((other) => other.name === one.name) === index);
}

export type NamedActor = Pick<Actor, 'name' | 'short' | 'arabic' | 'aliases'>;
