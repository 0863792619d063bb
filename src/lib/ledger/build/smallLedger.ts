/**
 * A small ledger without a fault, for tests to spoil: one or a few rows of each kind, of the invented story of
 * `examples/rowing-club` and cut to what tests need. File name → YAML.
 */
export const smallLedger: Readonly<Record<string, string>> = {
  'content/ledger/sources.yaml': `
- id: essay
  core: true
  kind: essay
  author: A. Writer
  title: An Essay
  publisher: A Journal
  date: 30 August 1975
  short: Writer 1975
  paragraphs: 20
  limits: One writer’s weighing.
  reliability: Good for dates.
- id: report
  core: false
  kind: news report
  author: null
  title: A Report
  publisher: A Newspaper
  date: 4 November 1968
  short: Newspaper 1968
  url: https://example.org/report
  limits: Written within a day.
  reliability: Good for what was said.
`,
  'content/ledger/actors.yaml': `
- id: corran-association
  kind: organisation
  name: Corran Rowing Association
  aliases: []
  says: It ran the races on the lake.
  cites: [{source: essay, para: 1, line: 1}]
- id: pellmouth-branch
  kind: organisation
  family: breakaway
  name: Pellmouth Branch of the Corran Rowing Association (PBC)
  short: PBC
  aliases: [{name: Branch Crew, usedBy: the report}]
  says: Its branch in one town.
  active: {start: '1965-05/1965-09', end: '1968-11'}
  cites: [{source: essay, para: 2, line: 3}]
- id: pellmouth-club
  kind: organisation
  family: breakaway
  name: Pellmouth Rowing Club
  short: PRC
  aliases: []
  says: A club that declared itself.
  active: {start: '1968-11-03', end: '1972-06-01'}
  cites: [{source: essay, para: 3, line: 5}]
- id: open-water-club
  kind: organisation
  name: Open Water Club
  short: OWC
  aliases: []
  says: The same under a new name.
  active: {start: '1972-06-01', end: null}
  cites: [{source: essay, para: 3, line: 5}]
- id: maud-penrick
  kind: person
  name: Maud Penrick
  aliases: [{name: Matilda Jane Penrick}]
  says: Captain of the branch from 1968.
  life: {death: '1974-04-18'}
  roles: [{role: captain, of: pellmouth-branch, start: '1968-06', end: '1968-11'}]
  cites: [{source: essay, para: 4, line: 7}]
`,
  'content/ledger/places.yaml': `
- id: ostrand
  name: Ostrand
  lat: -20.36
  lon: -5.72
  coordinates: invented
  precision: city
  says: Capital of Orlund.
  cites: [{source: report, locator: second paragraph}]
`,
  'content/ledger/events.yaml': `
- id: ev-declared
  chapter: slipway
  date: {edtf: '1968-11-03', shown: 3 November 1968}
  places: [{id: ostrand, role: where it was read}]
  actors: [{id: pellmouth-club, role: declared}]
  says: A club was declared.
  status: disputed
  accounts:
  - {by: Open Water Club, says: It belonged to nobody.}
  - {by: Corran Rowing Association, says: It was a branch.}
  cites: [{source: report, locator: first paragraph}]
- id: ev-speech
  chapter: slipway
  date: {edtf: '1968-11-10', shown: 10 November 1968}
  places: []
  actors: [{id: maud-penrick, role: spoke}]
  says: A speech was given.
  status: reported
  cites: [{source: essay, para: 5, line: 9}]
`,
  'content/ledger/ties.yaml': `
- id: own-association
  kind: own
  from: corran-association
  start: {edtf: null, shown: start not given, plot: '1962'}
  end: null
  status: reported
  says: It answered to nobody.
  lane: under-association
  events: []
  cites: [{source: essay, para: 1, line: 1}]
- id: tie-branch
  kind: member-of
  from: pellmouth-branch
  to: corran-association
  start: {edtf: '1965-09', shown: September 1965}
  end: {edtf: '1968-11-03', shown: 3 November 1968}
  status: reported
  says: PBC was a branch of the Association.
  lane: under-association
  enters: pl-word
  events: []
  cites: [{source: essay, para: 2, line: 3}]
- id: pl-word
  kind: pledge
  from: maud-penrick
  to: corran-association
  moves: pellmouth-branch
  start: {edtf: '1965-05', shown: May 1965}
  end: null
  status: reported
  says: A pledge was given.
  events: []
  cites: [{source: essay, para: 2, line: 3}]
- id: tie-club
  kind: member-of
  from: pellmouth-club
  to: corran-association
  start: {edtf: '1968-11-03', shown: 3 November 1968}
  end: {edtf: '1973-03-17', shown: 17 March 1973}
  status: disputed
  says: Whether it was a branch is disputed.
  states:
  - {account: records, start: '1968-11-03', end: '1970-08', lane: contested, drawn: hatched, state: unclear, says: Not settled.}
  - {account: records, start: '1970-08', end: '1973-03-17', lane: contested, drawn: hatched, state: unclear, says: Not settled.}
  - {account: club, start: '1968-11-03', end: '1973-03-17', lane: own-boathouse, drawn: solid, state: none, says: None.}
  - {account: association, start: '1968-11-03', end: '1973-03-17', lane: under-association, drawn: claimed, state: secret, says: Secret.}
  summaries:
  - {account: records, says: Not settled., evidence: [t-speech], cites: [{source: essay, para: 6, line: 11}]}
  events: [ev-declared]
  cites: [{source: essay, para: 6, line: 11}]
- id: pl-new-name
  kind: succeeds
  from: pellmouth-club
  to: open-water-club
  start: {edtf: '1972-06-01', shown: 1 June 1972}
  end: null
  status: reported
  says: It took a new name.
  events: []
  cites: [{source: essay, para: 7, line: 13}]
- id: pl-truce
  kind: truce
  from: pellmouth-club
  to: corran-association
  start: {edtf: '1970-05/1970-06', shown: May and June 1970}
  end: {edtf: '1970-06-14', shown: 14 June 1970}
  status: reported
  says: A truce.
  events: []
  cites: [{source: essay, para: 7, line: 13}]
- id: pl-letter
  kind: pledge
  from: maud-penrick
  to: corran-association
  start: {edtf: null, shown: not dated}
  end: null
  status: claimed
  says: A secret letter, according to the Association.
  instead: t-letter
  events: []
  cites: [{source: essay, para: 8, line: 15}]
`,
  'content/ledger/evidence.yaml': `
- id: t-speech
  tie: tie-club
  date: {edtf: '1968-11-10', shown: 10 November 1968}
  says: The captain of PBC moved her pledge.
  points: independence
  origin: a speech
  hollow: false
  status: claimed
  event: ev-speech
  cites: [{source: essay, para: 5, line: 9}]
- id: t-letter
  tie: tie-club
  date: {edtf: null, shown: after November 1968, plot: '1968-12'}
  says: A secret letter.
  points: tie
  origin: Corran Rowing Association, in 1973
  hollow: true
  status: claimed
  cites: [{source: essay, para: 8, line: 15}]
`,
  'content/ledger/strengths.yaml': `
- id: st-1200
  actor: pellmouth-branch
  measure: members
  unit: people
  low: 1200
  high: 1200
  bound: exact
  shown: '1,200'
  scope: all its members
  date: {edtf: '1968-11-10', shown: 10 November 1968}
  by: Penrick
  nature: self-claim
  status: claimed
  use: claim
  event: ev-speech
  cites: [{source: essay, para: 5, line: 9}]
- id: st-juniors
  actor: pellmouth-branch
  measure: junior rowers
  unit: people
  low: 50
  high: 100
  bound: range
  shown: 50–100
  scope: juniors only
  date: {edtf: '1968', shown: '1968'}
  by: officials
  nature: official-estimate
  status: reported
  use: anchor
  cites: [{source: report, locator: fourth paragraph}]
- id: st-rumour
  actor: pellmouth-club
  measure: rowers
  unit: people
  low: 500
  high: null
  bound: at-least
  shown: more than 500
  scope: not said
  date: {edtf: '1968', shown: '1968'}
  by: nobody named
  nature: unsourced
  status: reported
  use: do-not-plot
  cites: [{source: report, locator: last paragraph}]
- id: st-none-club
  actor: pellmouth-club
  measure: rowers
  unit: people
  low: null
  high: null
  bound: none
  shown: no figure
  scope: rowers
  date: {edtf: '1969', shown: '1969'}
  by: our sources
  nature: no-figure
  status: none
  use: no-figure
  cites: [{source: essay, locator: searched whole}]
`,
  'content/ledger/disputes.yaml': `
- id: cf-crew
  topic: Was it a branch?
  severity: high
  matter: bond
  sides:
  - {by: Open Water Club, says: 'No.', cites: [{source: essay, para: 6, line: 11}]}
  - {by: Corran Rowing Association, says: 'Yes.', cites: [{source: report, locator: third paragraph}]}
  handling: Both accounts, side by side.
  status: disputed
  events: [ev-declared]
  cites: [{source: essay, para: 6, line: 11}, {source: report, locator: third paragraph}]
`,
  'content/ledger/quotes.yaml': `
- id: q-flag
  text: the flag has come down
  speaker: maud-penrick
  date: {edtf: '1968-11-10', shown: 10 November 1968}
  context: In her speech.
  status: claimed
  cites: [{source: essay, para: 5, line: 9}]
`,
  'content/ledger/terms.yaml': `
- id: crews-word
  term: crew’s word
  arabic: كلمة
  says: A pledge of a crew.
  basis: documents
  cites: [{source: essay, para: 2, line: 3}]
- id: coxswain
  term: coxswain
  says: The one who steers.
  basis: general
  cites: []
`
};
