// A scenario while somebody builds it: plain objects, never changed in place.

import { eventKind, EVENTS } from './event-fields.js';

/** A new event of a kind with its usual values, as it stands in a scenario: { repLeaves: { … } }. */
export function newEvent(key, teams) {
  const kind = eventKind(key);
  let event = structuredClone(kind.defaults ?? {});
  for (const field of kind.fields) {
    if (field.value !== undefined) event = withValue(event, field.name, field.value);
    if (field.kind === 'team' && !field.optional && teams.length > 0) event = withValue(event, field.name, teams[0]);
  }
  return { [key]: event };
}

/** Kind and values of an event as it stands in a scenario. */
export function readEvent(event) {
  const key = Object.keys(event)[0];
  return { key, values: event[key], kind: EVENTS.find((one) => one.key === key) };
}

export function valueAt(object, path) {
  return path.split('.').reduce((inner, name) => inner?.[name], object);
}

/** The object with another value at 'a.b.c'; undefined takes the name away. */
export function withValue(object, path, value) {
  const [name, ...rest] = path.split('.');
  const next = rest.length > 0 ? withValue(object?.[name] ?? {}, rest.join('.'), value) : value;
  const { [name]: _, ...others } = object ?? {};
  return next === undefined ? others : { ...object, [name]: next };
}

/** What is left of an object when everything equal to the usual is taken away. */
export function different(object, usual) {
  if (Array.isArray(object) || typeof object !== 'object' || object === null) return object;
  const left = {};
  for (const [name, value] of Object.entries(object)) {
    if (JSON.stringify(value) === JSON.stringify(usual?.[name])) continue;
    const part = different(value, usual?.[name] ?? {});
    if (value !== null && !(isPlain(part) && Object.keys(part).length === 0)) left[name] = part;
  }
  return left;
}

function isPlain(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A name for files from a title: 'Two leave, Boise opens' becomes 'two-leave-boise-opens'. */
export function fileName(title) {
  const name = title.toLowerCase().normalize('NFKD').replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 60);
  return name || 'my-scenario';
}

/** Ids of reps that join: J1, J2 …, none that the book has. */
export function withIds(events, takenIds) {
  const taken = new Set(takenIds);
  let number = 0;
  return events.map((event) => {
    if (!event.repJoins || event.repJoins.id) return event;
    do number += 1; while (taken.has(`J${number}`));
    return { repJoins: { ...event.repJoins, id: `J${number}` } };
  });
}

/** The scenario as YAML that people can read; texts are quoted as JSON does, which YAML reads alike. */
export function yamlOf(value, indent = 0) {
  const lead = ' '.repeat(indent);
  if (Array.isArray(value)) {
    if (value.length === 0) return ' []\n';
    if (!value.some(isPlain)) return ` ${JSON.stringify(value)}\n`;
    return `\n${value.map((item) => `${lead}- ${yamlOf(item, indent + 2).replace(/^\n\s*/, '')}`).join('')}`;
  }
  if (!isPlain(value)) return ` ${typeof value === 'string' ? yamlText(value) : JSON.stringify(value)}\n`;
  const names = Object.keys(value);
  if (names.length === 0) return ' {}\n';
  return `\n${names.map((name) => `${lead}${name}:${yamlOf(value[name], indent + 2)}`).join('')}`;
}

function yamlText(text) {
  return /^[A-Za-z][\w .-]*$/.test(text) && !/^(true|false|null|yes|no|on|off|~)$/i.test(text) && !/\s$/.test(text) ? text : JSON.stringify(text);
}
