import { describe, expect, it } from 'vitest';
import { type Lineage, drawLineage } from './lineage';
import { realRecord, whole } from './realRecord';
import { findStrands } from './strands';

const record = realRecord(whole);
const draw = (actor: string): Lineage => {
  const lineage = drawLineage(record, actor, whole, `l-${actor}`);
  if (!lineage) throw new Error(`${actor} has no ribbon`);
  return lineage;
};
const { strands, of } = findStrands(record, 'evidence');

describe('the lineage of an organisation', () => {
  it('is drawn for every name of every ribbon, and for nobody else', () => {
    for (const { actors } of strands)
      for (const actor of actors) expect(draw(actor).own.length, actor).toBeGreaterThan(0);
    for (const { id } of record.actors)
      if (!of.has(id) && id !== 'msm') expect(drawLineage(record, id, whole, 'l'), id).toBeUndefined();
  });

  it('stands out where the ribbon bore the name, one name after the other', () => {
    for (const names of [
      ['jund-al-sham', 'jtj', 'aqm'],
      ['isi', 'isis', 'is'],
      ['jabhat-al-nusra', 'jfs'],
      ['ansar-al-islam', 'ansar-al-sunna']
    ]) {
      const all = names.map(draw);
      all.forEach(({ from, to }) => expect(to).toBeGreaterThan(from));
      all.slice(1).forEach(({ from }, index) => expect(from).toBeCloseTo(all[index]!.to));
    }
  });

  it('shows what it came out of and went into', () => {
    const ids = (actor: string) => draw(actor).context.map(({ mark }) => mark.id);
    expect(ids('isi')).toEqual(
      expect.arrayContaining(['pl-aqm-member-of-aq', 'tie-isi-al-qaeda', 'pl-nusra-isi'])
    );
    expect(ids('ansar-al-sunna')).toContain('tie-isi-al-qaeda');
    expect(ids('islamic-army')).toEqual(['own-islamic-army']);
  });

  it('lays two groups of one lane beside each other', () => {
    const flat = (id: string) =>
      draw('hamas-of-iraq')
        .context.find(({ mark }) => mark.id === id)
        ?.mark.paths.at(-1)?.y1 ?? NaN;
    expect(Math.abs(flat('own-1920') - flat('pl-hamas-iraq-split'))).toBeGreaterThan(8);
  });

  it('draws the contested tie hatched, and says that it is disputed', () => {
    expect(draw('isi').hatched).toBe(true);
    expect(draw('isi').words).toMatch(/^Disputed between .+: 15 October 2006\. Then called .+ISIS\)/);
    expect(draw('islamic-army').hatched).toBe(false);
  });

  it('says every move with its date as the ledger displays it', () => {
    expect(draw('aqm').words).toBe(
      'Answering to al-Qaeda’s leadership: October 2004. Merged into Islamic State of Iraq (ISI): 15 October 2006.'
    );
    expect(draw('ansar-al-sunna').words).toMatch(/Merged into Islamic State \(IS\): August 2014\.$/);
    expect(draw('islamic-army').words).toMatch(/Not named later in our sources\.$/);
    expect(draw('msm').words).toMatch(/^An outline around its members: al-Qaeda in Mesopotamia \(AQM\), /);
  });

  it('keeps all marks, years and names inside, and names apart', () => {
    for (const actor of [...of.keys(), 'msm']) {
      const { ends, years, height, x0, width, own, context } = draw(actor);
      for (const { at } of [...ends, ...years]) {
        expect(at, actor).toBeGreaterThanOrEqual(0);
        expect(at, actor).toBeLessThanOrEqual(1);
      }
      ends
        .slice(1)
        .forEach(({ at }, index) => expect((at - ends[index]!.at) * height).toBeGreaterThanOrEqual(13));
      for (const { mark } of [...own, ...context]) {
        expect(mark.anchor.x, `${actor} ${mark.id}`).toBeGreaterThanOrEqual(x0 - 40);
        expect(mark.anchor.x).toBeLessThanOrEqual(x0 + width + 1);
      }
    }
  });

  it('names every paint server once on a page of all of them', () => {
    const ids = [...of.keys()].flatMap((actor) => {
      const { own, context } = draw(actor);
      return [...own, ...context].flatMap(({ gradients }) => gradients.map(({ id }) => id));
    });
    expect(ids.length).toBeGreaterThan(10);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
