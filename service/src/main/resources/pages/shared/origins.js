// Where the numbers come from: assumptions, inputs, versions, and how to check them.

import { isKnown, settingText, UNKNOWN } from './figures.js';
import { byId, element, plural, whole } from './format.js';
import { partText } from './reconciliation.js';
import { evidenceText, isWeak, listOf, sayMissing } from './simulation-words.js';
import { drawTable, textColumn, twoLines } from './tables.js';

export function drawAssumptions(sim) {
  const all = listOf(sim.data.assumptions);
  const container = byId('assumption-table');
  if (all.length === 0) return sayMissing(container, 'This run holds no list of its assumptions.');
  const changed = all.filter((row) => row.changed);
  const weak = all.filter((row) => isWeak(row.evidence));
  byId('assumption-lead').textContent =
    `${whole(changed.length)} of ${plural(all.length, 'assumption')} were set by the scenario and stand first; ${whole(weak.length)} rest on weak evidence. ` +
    'What depends on them is shown above under “What the answer hangs on”.';
  drawTable(container, {
    caption: 'Assumptions of this scenario with range, source and grade of evidence',
    rows: [...changed, ...all.filter((row) => !row.changed)],
    columns: [
      { label: 'Assumption', text: (row) => row.label ?? row.path, fill: (cell, row) => twoLines(cell, row.label ?? row.path, row.path) },
      { label: 'Value', numeric: true, text: (row) => settingText(row.value), fill: (cell, row) => twoLines(cell, settingText(row.value), row.unit) },
      { label: 'Range', numeric: true, text: rangeText },
      textColumn('Set by', (row) => (row.changed ? 'scenario' : 'default')),
      { label: 'Evidence', text: (row) => evidenceText(row.evidence), className: (row) => (isWeak(row.evidence) ? 'weak' : '') },
      textColumn('Source', (row) => row.source ?? UNKNOWN, 'words'),
    ],
  });
}

function rangeText({ low, high }) {
  const isGiven = (value) => value !== null && value !== undefined;
  return isGiven(low) && isGiven(high) ? `${settingText(low)} to ${settingText(high)}` : UNKNOWN;
}

export function drawWarnings(sim) {
  const warnings = listOf(sim.data.warnings);
  if (warnings.length === 0) return sayMissing(byId('warnings'), 'There are no warnings.');
  const list = element('ul', 'warnings');
  list.append(...warnings.map((warning) => element('li', '', warning)));
  byId('warnings').replaceChildren(list);
}

export function drawManifest(sim) {
  const { data } = sim;
  const facts = [
    ['Product', data.product],
    ['Java', data.jdk],
    ['Run', data.runId],
    ['Seed', data.seed],
    ['Replications', isKnown(data.replications) ? whole(data.replications) : null],
    ['Stopped because', [data.stopSentence, data.stopReason && `(${data.stopReason})`].filter(Boolean).join(' ')],
    ...listOf(data.inputs).map((input) => [inputText(sim, input), `sha256 ${input.sha256}`]),
  ];
  drawTable(byId('manifest-table'), {
    caption: 'Equal inputs, settings, seed and version give equal files, on one thread or many',
    rows: facts.map(([name, value]) => ({ name, value: settingText(value) })),
    columns: [textColumn('Fact', (row) => row.name), textColumn('Value', (row) => row.value, 'digest')],
  });
}

function inputText(sim, { role, name }) {
  const [kind, plan] = String(role ?? '').split(/:(.*)/s);
  const word = kind === 'plan' ? `Plan ${sim.planNamed(plan).title}` : partText(kind);
  return `${word}: ${name ?? ''}`;
}

/** Steps that lead from the file of replications to the printed figures. */
export function drawChecks(sim) {
  const replication = sim.data.timeline?.replication ?? 0;
  const z = sim.confidence;
  const steps = [
    'Open replications.csv.gz: one row for each plan, future, scope and period, with a column for each key figure; of a ratio its numerator and denominator.',
    'Keep scope organisation and period year. The average of netBookingsCents less dealLuckCents over the rows of a plan is its printed mean: the luck of single deals is 0 on average, and without it fewer futures tell more. A rate is the sum of its numerators over the sum of its denominators, less a small bias that the jackknife removes.',
    `For two plans subtract these figures future by future; average and standard error of these differences give the printed difference and its ${z} interval (Student’s t).`,
    'The risk band is the 5 % and the 95 % value of a plan’s sorted netBookingsCents, luck included.',
    `To see why a plan wins or loses in one future: java -jar fairfield.jar replay --simulation DIR --replication ${replication}`,
  ];
  byId('checks').replaceChildren(...steps.map((step) => element('li', '', step)));
}
