/** A small ledger without a fault, for tests to spoil: one or a few rows of each kind. File name → YAML. */
export const smallLedger: Readonly<Record<string, string>> = {
  'content/ledger/sources.yaml': `
- id: essay
  core: true
  kind: essay
  author: A. Writer
  title: An Essay
  publisher: A Journal
  date: 30 August 2016
  short: Writer 2016
  limits: One writer’s weighing.
  reliability: Good for dates.
- id: report
  core: false
  kind: news report
  author: null
  title: A Report
  publisher: A Newspaper
  date: 16 October 2006
  short: Newspaper 2006
  url: https://example.org/report
  limits: Written within a day.
  reliability: Good for what was said.
`,
  'content/ledger/actors.yaml': `
- id: al-qaeda
  kind: organisation
  name: al-Qaeda
  aliases: []
  says: The organisation that bin Ladin led.
  cites: [{source: essay, para: 1, line: 1}]
- id: aqm
  kind: organisation
  family: islamic-state
  name: al-Qaeda in Mesopotamia (AQM)
  short: AQM
  aliases: [{name: AQI, usedBy: the report}]
  says: Its branch in Iraq.
  active: {start: '2004-10/2004-12', end: '2006-11'}
  cites: [{source: essay, para: 2, line: 3}]
- id: isi
  kind: organisation
  family: islamic-state
  name: Islamic State of Iraq
  short: ISI
  aliases: []
  says: A self-declared state.
  active: {start: '2006-10-15', end: '2013-04-08'}
  cites: [{source: essay, para: 3, line: 5}]
- id: isis
  kind: organisation
  name: Islamic State of Iraq and Syria
  short: ISIS
  aliases: []
  says: The same under a new name.
  active: {start: '2013-04-08', end: null}
  cites: [{source: essay, para: 3, line: 5}]
- id: al-badawi
  kind: person
  name: Abu Ayyub al-Masri
  aliases: [{name: Abd al-Munim al-Badawi}]
  says: Leader of AQM from 2006.
  life: {death: '2010-04-18'}
  roles: [{role: leader, of: aqm, start: '2006-06', end: '2006-11-10'}]
  cites: [{source: essay, para: 4, line: 7}]
`,
  'content/ledger/places.yaml': `
- id: baghdad
  name: Baghdad
  lat: 33.31
  lon: 44.36
  coordinates: general knowledge
  precision: city
  says: Capital of Iraq.
  cites: [{source: report, locator: second paragraph}]
`,
  'content/ledger/events.yaml': `
- id: ev-declared
  chapter: declaration
  date: {edtf: '2006-10-15', shown: 15 October 2006}
  places: [{id: baghdad, role: where it was read}]
  actors: [{id: isi, role: declared}]
  says: A state was declared.
  status: disputed
  accounts:
  - {by: Islamic State, says: It belonged to nobody.}
  - {by: al-Qaeda, says: It was a branch.}
  cites: [{source: report, locator: first paragraph}]
- id: ev-speech
  chapter: declaration
  date: {edtf: '2006-11-10', shown: 10 November 2006}
  places: []
  actors: [{id: al-badawi, role: spoke}]
  says: A speech was given.
  status: reported
  cites: [{source: essay, para: 5, line: 9}]
`,
  'content/ledger/ties.yaml': `
- id: own-al-qaeda
  kind: own
  from: al-qaeda
  start: {edtf: null, shown: start not given, plot: '2000'}
  end: null
  status: reported
  says: It answered to nobody.
  lane: al-qaeda
  events: []
  cites: [{source: essay, para: 1, line: 1}]
- id: tie-aqm
  kind: member-of
  from: aqm
  to: al-qaeda
  start: {edtf: '2004-12', shown: December 2004}
  end: {edtf: '2006-10-15', shown: 15 October 2006}
  status: reported
  says: AQM was a branch of al-Qaeda.
  lane: al-qaeda
  enters: pl-oath
  events: []
  cites: [{source: essay, para: 2, line: 3}]
- id: pl-oath
  kind: pledge
  from: al-badawi
  to: al-qaeda
  moves: aqm
  start: {edtf: '2004-10', shown: October 2004}
  end: null
  status: reported
  says: A pledge was given.
  events: []
  cites: [{source: essay, para: 2, line: 3}]
- id: tie-isi
  kind: member-of
  from: isi
  to: al-qaeda
  start: {edtf: '2006-10-15', shown: 15 October 2006}
  end: {edtf: '2014-02-03', shown: 3 February 2014}
  status: disputed
  says: Whether it was a branch is disputed.
  states:
  - {account: evidence, start: '2006-10-15', end: '2011-08', lane: disputed, drawn: hatched, state: unclear, says: Not settled.}
  - {account: evidence, start: '2011-08', end: '2014-02-03', lane: disputed, drawn: hatched, state: unclear, says: Not settled.}
  - {account: islamic-state, start: '2006-10-15', end: '2014-02-03', lane: own-command, drawn: solid, state: none, says: None.}
  - {account: al-qaeda, start: '2006-10-15', end: '2014-02-03', lane: al-qaeda, drawn: claimed, state: secret, says: Secret.}
  summaries:
  - {account: evidence, says: Not settled., evidence: [t-speech], cites: [{source: essay, para: 6, line: 11}]}
  events: [ev-declared]
  cites: [{source: essay, para: 6, line: 11}]
- id: pl-new-name
  kind: succeeds
  from: isi
  to: isis
  start: {edtf: '2013-04-08', shown: 8 April 2013}
  end: null
  status: reported
  says: It took a new name.
  events: []
  cites: [{source: essay, para: 7, line: 13}]
- id: pl-truce
  kind: truce
  from: isi
  to: al-qaeda
  start: {edtf: '2012-05/2012-06', shown: May and June 2012}
  end: {edtf: '2012-06-09', shown: 9 June 2012}
  status: reported
  says: A truce.
  events: []
  cites: [{source: essay, para: 7, line: 13}]
- id: pl-letter
  kind: pledge
  from: al-badawi
  to: al-qaeda
  start: {edtf: null, shown: not dated}
  end: null
  status: claimed
  says: A secret letter, according to al-Qaeda.
  instead: t-letter
  events: []
  cites: [{source: essay, para: 8, line: 15}]
`,
  'content/ledger/evidence.yaml': `
- id: t-speech
  tie: tie-isi
  date: {edtf: '2006-11-10', shown: 10 November 2006}
  says: The leader of AQM moved his pledge.
  points: independence
  origin: a speech
  hollow: false
  status: claimed
  event: ev-speech
  cites: [{source: essay, para: 5, line: 9}]
- id: t-letter
  tie: tie-isi
  date: {edtf: null, shown: after October 2006, plot: '2006-11'}
  says: A secret letter.
  points: tie
  origin: al-Qaeda, in 2014
  hollow: true
  status: claimed
  cites: [{source: essay, para: 8, line: 15}]
`,
  'content/ledger/strengths.yaml': `
- id: st-12000
  actor: aqm
  measure: soldiers
  unit: people
  low: 12000
  high: 12000
  bound: exact
  shown: '12,000'
  scope: all its soldiers
  date: {edtf: '2006-11-10', shown: 10 November 2006}
  by: al-Badawi
  nature: self-claim
  status: claimed
  use: claim
  event: ev-speech
  cites: [{source: essay, para: 5, line: 9}]
- id: st-foreigners
  actor: aqm
  measure: foreign fighters
  unit: people
  low: 500
  high: 1000
  bound: range
  shown: 500–1,000
  scope: foreigners only
  date: {edtf: '2006', shown: '2006'}
  by: officials
  nature: official-estimate
  status: reported
  use: anchor
  cites: [{source: report, locator: fourth paragraph}]
- id: st-rumour
  actor: isi
  measure: fighters
  unit: people
  low: 5000
  high: null
  bound: at-least
  shown: more than 5,000
  scope: not said
  date: {edtf: '2006', shown: '2006'}
  by: nobody named
  nature: unsourced
  status: reported
  use: do-not-plot
  cites: [{source: report, locator: last paragraph}]
- id: st-none-isi
  actor: isi
  measure: fighters
  unit: people
  low: null
  high: null
  bound: none
  shown: no figure
  scope: fighters
  date: {edtf: '2007', shown: '2007'}
  by: our sources
  nature: no-figure
  status: none
  use: no-figure
  cites: [{source: essay, locator: searched whole}]
`,
  'content/ledger/disputes.yaml': `
- id: cf-tie
  topic: Was it a branch?
  severity: high
  matter: tie
  sides:
  - {by: Islamic State, says: 'No.', cites: [{source: essay, para: 6, line: 11}]}
  - {by: al-Qaeda, says: 'Yes.', cites: [{source: report, locator: third paragraph}]}
  handling: Both accounts, side by side.
  status: disputed
  events: [ev-declared]
  cites: [{source: essay, para: 6, line: 11}, {source: report, locator: third paragraph}]
`,
  'content/ledger/quotes.yaml': `
- id: q-state
  text: the state has come
  speaker: al-badawi
  date: {edtf: '2006-11-10', shown: 10 November 2006}
  context: In his speech.
  status: claimed
  cites: [{source: essay, para: 5, line: 9}]
`,
  'content/ledger/terms.yaml': `
- id: bayah
  term: bayʿa
  arabic: بيعة
  says: A pledge of allegiance.
  basis: documents
  cites: [{source: essay, para: 2, line: 3}]
- id: emir
  term: emir
  says: A commander.
  basis: general
  cites: []
`
};
