// How territories are drawn: filled outlines of the team in sight, the rep in focus above the others.

import { toPlane } from '../map/atlas.js';
import { Outline } from '../map/outline.js';
import { Sheet } from '../map/sheet.js';
import { colourOfRep } from './map-scene.js';

/** A sheet of the model's territories; today's ownership has none. */
export function territorySheet(model, theme) {
  const outlines = new Map();
  const outlineOf = (rep) => {
    if (!outlines.has(rep)) outlines.set(rep, onPlane(model.territories.get(rep)));
    return outlines.get(rep);
  };
  const paint = (view) => {
    if (model.today) return;
    const pen = view.penOf(view.canvases[0]);
    for (const rep of inOrder(model)) draw(pen, view, outlineOf(rep), styleOf(model, theme(), rep));
  };
  return new Sheet(paint, { look: theme });
}

/** Reps of the team that have a territory, the one in focus last. */
function inOrder({ territories, reps, team, rep }) {
  const members = [...territories.keys()].filter((one) => reps[one].team === team && one !== rep);
  return territories.has(rep) && reps[rep].team === team ? [...members, rep] : members;
}

function onPlane({ degrees, ends }) {
  const flat = new Float64Array(degrees.length);
  for (let i = 0; i < flat.length; i += 2) [flat[i], flat[i + 1]] = toPlane(degrees[i], degrees[i + 1]);
  return new Outline(flat, ends);
}

function draw(pen, view, outline, { fill, stroke, width }) {
  pen.beginPath();
  outline.trace(pen, view);
  pen.fillStyle = fill;
  pen.fill('evenodd');
  pen.strokeStyle = stroke;
  pen.lineWidth = width;
  pen.stroke();
}

function styleOf(model, theme, rep) {
  const colour = colourOfRep(model, theme, rep);
  const isDimmed = model.rep !== null && model.rep !== rep;
  const isFocus = model.rep === rep;
  return {
    fill: withOpacity(colour, isDimmed ? 0.03 : isFocus ? 0.3 : 0.16),
    stroke: withOpacity(colour, isDimmed ? 0.3 : 0.95),
    width: isFocus ? 2.6 : 1.2,
  };
}

function withOpacity(colour, opacity) {
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  return `rgba(${r},${g},${b},${opacity})`;
}
