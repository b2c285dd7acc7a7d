// What a new plan's form holds, and the request it becomes.

export const TIME_LIMITS = [
  [10, '10 seconds: a first look'],
  [30, '30 seconds: good for most books'],
  [60, '1 minute'],
  [300, '5 minutes: large books'],
  [900, '15 minutes'],
];

export const AREAS = [
  ['none', 'None'],
  ['postal', 'Postal code'],
  ['county', 'County'],
  ['state', 'State or province'],
];

/** group of the schema, title, [name, label, unit] */
export const PRICE_GROUPS = [
  ['travel', 'Travel', [
    ['hourUsd', 'An hour of a rep', '$ an hour'],
    ['driveUsdPerKm', 'A kilometre by car', '$ a km'],
    ['visitsPerDrive', 'Visits on one drive', 'visits'],
    ['visitsPerFlight', 'Visits on one flight', 'visits'],
    ['roadCircuity', 'Road over straight line', '×'],
    ['driveKmPerHour', 'Speed on the road', 'km/h'],
    ['flightUsd', 'A return flight with a night', '$'],
    ['flightUsdPerKm', 'Fare one way', '$ a km'],
    ['flightKmPerHour', 'Speed in the air', 'km/h'],
    ['groundHoursPerFlight', 'Time on the ground, each way', 'hours'],
  ]],
  ['balance', 'Balanced value', [['elasticity', 'How sales follow selling effort', 'elasticity']]],
  ['band', 'Fairness band', [
    ['usdPerUsd', 'Price of a dollar of potential outside the band', '$ a $'],
    ['halfWidth', 'Half the band’s width', 'of the share'],
  ]],
  ['handover', 'Handover', [
    ['revenueShareLost', 'Revenue lost when a customer changes hands', 'of a year'],
    ['expertiseFactor', 'The same when the new rep knows the industry', '×'],
  ]],
  ['fit', 'Fit', [['potentialShare', 'Weight of win rates; 0 switches the rule off', '×']]],
  ['', 'Margin', [['grossMargin', 'Gross margin on sales', 'fraction']]],
];

export function emptyForm() {
  return { name: '', bookId: '', scenario: '', startFromPlanId: '', timeLimitSeconds: 30, maxMoves: '', exclusiveArea: 'none', coolOffMonths: '', planningDate: '', openPool: false, rampShares: false, prices: {} };
}

/** NewPlan as REST takes it; what was left at its default is left out. */
export function requestOf(form) {
  const body = { name: form.name, bookId: form.bookId, timeLimitSeconds: form.timeLimitSeconds };
  if (form.scenario) body.scenario = form.scenario;
  if (form.startFromPlanId) body.startFromPlanId = form.startFromPlanId;
  if (form.maxMoves !== '') body.maxMoves = Number(form.maxMoves);
  const request = { ...withContent('rules', rulesOf(form)), ...withContent('prices', pricesOf(form.prices)) };
  if (Object.keys(request).length > 0) body.request = request;
  return body;
}

function rulesOf(form) {
  const rules = {};
  if (form.exclusiveArea !== 'none') rules.exclusiveArea = form.exclusiveArea;
  if (Number(form.coolOffMonths) > 0) {
    rules.coolOffMonths = Number(form.coolOffMonths);
    if (form.planningDate) rules.planningDate = form.planningDate;
  }
  if (form.openPool) rules.openPool = true;
  if (form.rampShares) rules.rampShares = true;
  return rules;
}

function pricesOf(given) {
  const prices = {};
  for (const [key, text] of Object.entries(given)) {
    if (text === '') continue;
    const [group, name] = key.includes('.') ? key.split('.') : [null, key];
    if (group) (prices[group] ??= {})[name] = Number(text);
    else prices[name] = Number(text);
  }
  return prices;
}

function withContent(name, object) {
  return Object.keys(object).length > 0 ? { [name]: object } : {};
}
