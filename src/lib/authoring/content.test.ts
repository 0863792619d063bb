import { describe, expect, it } from 'vitest';
import { readContent } from '../../../scripts/readContent';
import { parseLedger } from '../ledger/parse';
import { sayFault } from '../ledger/schema';
import { smallLedger } from '../ledger/smallLedger';
import { checkContent } from './content';

const chapter = `---
chapter:
  id: declaration
  number: 3
  title: A state on paper
  years: '2006/2011'
  question: Did it answer to al-Qaeda?
  covers: Describes oaths and letters; no images of violence.
  checked: '2026-11-21'
  allegiance:
    from: '2004-06'
    to: '2014-12'
    columns: ['2004-12', '2006-01', '2006-10-15', '2006-11-10', '2007-12', '2011-12']
    lanes: [20, 20, 20, 20, 20]
  map: {from: '2004-06', to: '2014-12', frame: levant}
  strength: {actors: [isi], limit: 15000}
---

<Step id="declared" title="A state is declared" at="2006-10-15" lead="allegiance" focus="isi al-qaeda">

A state was declared.<Cite of="ev-declared" /> It gave its <Term of="bayah">pledge</Term> to nobody.<Cite of="q-state" />

</Step>
`;
const file = 'content/chapters/3-declaration.svx';
const content = { ...smallLedger, [file]: chapter };

describe('content', () => {
  it('without a fault has none', () => {
    expect(checkContent(content).map(sayFault)).toEqual([]);
  });

  it('is checked together: a chapter that cites what is not in the ledger has a fault', () => {
    const faults = checkContent({ ...content, [file]: chapter.replace('q-state', 'q-statue') });
    expect(faults).toEqual([
      { file, line: 21, says: expect.stringContaining('no row “q-statue”') as string }
    ]);
  });

  it('has for each organisation of the strength figure a row that says where no figure was found', () => {
    const faults = checkContent({ ...content, [file]: chapter.replace('[isi]', '[isi, aqm]') });
    expect(faults.map(sayFault)).toEqual([
      `${file}, row aqm: strength: no row of use no-figure in strengths.yaml; its empty slot could name no source`
    ]);
  });

  it('finds that also where the front matter has another fault', () => {
    const spoilt = chapter.replace('[isi]', '[isi, aqm]').replace('number: 3', 'number: three');
    const faults = checkContent({ ...content, [file]: spoilt });
    expect(faults.map(({ row, line }) => row ?? line)).toEqual([4, 'aqm']);
  });

  it('does not blame a chapter for a row that has a fault of its own', () => {
    const quotes = (smallLedger['content/ledger/quotes.yaml'] ?? '').replace(
      'status: claimed',
      'status: clamed'
    );
    const faults = checkContent({ ...content, 'content/ledger/quotes.yaml': quotes });
    expect(faults.map(({ file, row }) => `${file} ${row}`)).toEqual(['content/ledger/quotes.yaml q-state']);
  });

  it('keeps the faults of one file together', () => {
    const faults = checkContent({
      ...content,
      'content/ledger/terms.yaml': (smallLedger['content/ledger/terms.yaml'] ?? '')
        .replace('basis: general', 'basis: rumour')
        .replace('source: essay', 'source: essai'),
      'content/ledger/places.yaml': (smallLedger['content/ledger/places.yaml'] ?? '').replace(
        '33.31',
        'north'
      )
    });
    expect(faults.map(({ file }) => file)).toEqual([
      'content/ledger/places.yaml',
      'content/ledger/terms.yaml',
      'content/ledger/terms.yaml'
    ]);
  });
});

describe('the content of this work', () => {
  const files = readContent('.');

  it('has no fault', () => {
    expect(checkContent(files).map(sayFault)).toEqual([]);
  });

  it('stands on five documents', () => {
    const { sources } = parseLedger(
      Object.fromEntries(Object.entries(files).filter(([name]) => name.startsWith('content/ledger/')))
    ).ledger;
    expect(
      sources
        .filter((source) => source.core)
        .map(({ id }) => id)
        .sort()
    ).toEqual(['aljazeera-truce', 'habeck-convergences', 'joyner-otb', 'orton-2016', 'wiki-iai-aq']);
  });

  it('cites its five documents by the numbers of block and line, unless it is to say that they hold nothing', () => {
    const { ledger } = parseLedger(
      Object.fromEntries(Object.entries(files).filter(([name]) => name.startsWith('content/ledger/')))
    );
    const core = new Set(ledger.sources.filter((source) => source.core).map(({ id }) => id));
    const without = Object.values({
      ...ledger,
      strengths: ledger.strengths.filter((row) => row.use !== 'no-figure')
    })
      .flat()
      .filter(
        (row) =>
          'cites' in row &&
          row.cites.some(
            (cite) =>
              core.has(cite.source) &&
              cite.para === undefined &&
              !('sides' in row && cite.locator === 'whole document')
          )
      )
      .map(({ id }) => id);
    expect(without).toEqual([]);
  });
});
