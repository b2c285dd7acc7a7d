// What may happen, as people choose it: each kind of event with its fields in plain words.

const WEEK = { name: 'week', label: 'In week', kind: 'number', min: 0, max: 520, step: 'any', value: 0, note: '0 is the first day of the scenario' };
const UNTIL = { name: 'untilWeek', label: 'Until week', kind: 'number', min: 0, max: 520, step: 'any', optional: true, note: 'Leave blank if it stays' };
const WHERE = [
  { name: 'where.region', label: 'Only in region', kind: 'region', optional: true },
  { name: 'where.team', label: 'Only for team', kind: 'team', optional: true },
  { name: 'where.industry', label: 'Only in industry', kind: 'text', optional: true },
];

/** key: name of the event in a scenario · label · add: words of its button · fields · say(event, names): one line of summary */
export const EVENTS = [
  {
    key: 'repLeaves',
    label: 'A rep leaves',
    fields: [
      { name: 'rep', label: 'Who', kind: 'rep', optional: true, blank: 'Drawn by chance in each future', note: 'A name, or leave it to chance' },
      { name: 'count', label: 'How many', kind: 'number', min: 1, max: 1000, step: 1, value: 1, when: (event) => !event.rep },
      { name: 'pick', label: 'Drawn', kind: 'choice', choices: [['random', 'With equal chances'], ['topPerformer', 'The top performers']], value: 'random', when: (event) => !event.rep },
      { name: 'team', label: 'From team', kind: 'team', optional: true, when: (event) => !event.rep },
      { name: 'region', label: 'From region', kind: 'region', optional: true, when: (event) => !event.rep },
      WEEK,
      { name: 'backfill', label: 'The seat is filled again', kind: 'check', value: true },
    ],
    say: (event, names) => `${event.rep ? names(event.rep) : `${event.count ?? 1} drawn by chance`} in week ${event.week}, ${event.backfill === false ? 'not replaced' : 'replaced'}`,
  },
  {
    key: 'repJoins',
    label: 'A rep joins',
    place: 'home',
    fields: [
      { name: 'name', label: 'Name', kind: 'text', value: 'New rep' },
      { name: 'team', label: 'Team', kind: 'team' },
      { name: 'region', label: 'Region', kind: 'region', optional: true },
      { name: 'capacityHours', label: 'Selling hours a year', kind: 'number', min: 1, max: 4000, step: 'any', value: 1500 },
      { name: 'tenureYears', label: 'Years in a like job', kind: 'number', min: 0, max: 60, step: 'any', value: 0 },
      WEEK,
    ],
    say: (event) => `${event.name || event.id} in week ${event.week}`,
  },
  {
    key: 'newMarket',
    label: 'A new market opens',
    place: 'market',
    fields: [
      { name: 'name', label: 'Name of the market', kind: 'text', value: '' },
      { name: 'generate.accounts', label: 'Accounts', kind: 'number', min: 1, max: 9999, step: 1, value: 40 },
      { name: 'generate.meanPotentialUsd', label: 'Mean potential of an account', unit: '$ a year', kind: 'number', min: 1, max: 1e9, step: 'any', value: 18000 },
      { name: 'generate.team', label: 'Team', kind: 'team' },
      { name: 'generate.region', label: 'Region', kind: 'region', optional: true },
      { name: 'generate.visitsPerYear', label: 'Visits a year to each', kind: 'number', min: 0, max: 365, step: 'any', value: 6 },
      { name: 'generate.workloadHours', label: 'Selling hours a year for each', kind: 'number', min: 0, max: 2000, step: 'any', value: 7.7 },
      WEEK,
    ],
    defaults: { generate: { potentialCv: 1.3, employees: 110 } },
    say: (event) => `${event.name || 'A market'}: ${event.generate?.accounts} accounts from week ${event.week}`,
  },
  {
    key: 'marketShift',
    label: 'Demand shifts',
    fields: [
      { name: 'factor', label: 'Demand becomes', unit: '% of the usual', kind: 'percent', min: 0, max: 1000, step: 'any', value: 0.8 },
      WEEK, UNTIL, ...WHERE,
    ],
    say: (event) => `${Math.round(event.factor * 100)} % of the usual from week ${event.week}${event.where?.region ? ` in ${event.where.region}` : ''}`,
  },
  {
    key: 'competitorEnters',
    label: 'A competitor enters',
    fields: [
      { name: 'name', label: 'Name', kind: 'text', value: 'Competitor' },
      { name: 'winFactor', label: 'We still win', unit: '% of what we won', kind: 'percent', min: 0, max: 100, step: 'any', value: 0.85 },
      WEEK, UNTIL, ...WHERE,
    ],
    say: (event) => `${event.name}: we win ${Math.round(event.winFactor * 100)} % of what we won, from week ${event.week}`,
  },
  {
    key: 'newProduct',
    label: 'A product launches',
    fields: [
      { name: 'name', label: 'Name', kind: 'text', value: 'New product' },
      { name: 'opportunityFactor', label: 'New opportunities become', unit: '% of the usual', kind: 'percent', min: 0, max: 1000, step: 'any', value: 1.2 },
      { name: 'dealSizeFactor', label: 'A deal is worth', unit: '% of the usual', kind: 'percent', min: 1, max: 1000, step: 'any', value: 1 },
      { name: 'adoptionWeeks', label: 'Weeks until all know it', kind: 'number', min: 0, max: 520, step: 'any', value: 26 },
      WEEK, ...WHERE,
    ],
    say: (event) => `${event.name} from week ${event.week}`,
  },
  {
    key: 'accountMerger',
    label: 'Accounts merge',
    fields: [
      { name: 'count', label: 'How many mergers', kind: 'number', min: 1, max: 10000, step: 1, value: 5, note: 'Drawn anew in each future' },
      { name: 'keptShare', label: 'Demand that goes on', unit: '% of the smaller one’s', kind: 'percent', min: 0, max: 100, step: 'any', value: 0.6 },
      WEEK, ...WHERE,
    ],
    say: (event) => `${event.count ? `${event.count} drawn by chance` : `${event.from} into ${event.into}`}, week ${event.week}`,
  },
];

/** Settings of the whole year that people ask for most. path: where they stand in a scenario. */
export const YEAR_FIELDS = [
  { name: 'attrition.annualLeaveProbability.voluntary', label: 'People who resign', unit: '% a year', kind: 'percent', min: 0, max: 99, step: 'any' },
  { name: 'attrition.annualLeaveProbability.involuntary', label: 'People who are let go', unit: '% a year', kind: 'percent', min: 0, max: 99, step: 'any' },
  { name: 'backfill.meanWeeks', label: 'An empty seat is filled after', unit: 'weeks on average', kind: 'number', min: 0.1, max: 520, step: 'any' },
  { name: 'demand.newSaleFactor', label: 'New sales', unit: '% of what potential implies', kind: 'percent', min: 0, max: 1000, step: 'any', note: 'Lower it until today’s ownership books what you know it books; 50 suits the sample book' },
];

export const POLICIES = [
  ['spread', 'Neighbours cover the accounts', 'Reps nearby work them at half effort until the seat is filled.'],
  ['vacant', 'The accounts stay alone', 'Nobody works them until the seat is filled.'],
  ['replan', 'The accounts get new owners', 'Each goes to the rep who can take it at the least cost, for good.'],
];

export function eventKind(key) {
  return EVENTS.find((kind) => kind.key === key);
}
