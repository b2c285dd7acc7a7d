// How a territory is drawn: filled outlines of the team in sight, the rep in focus before the others.

import { colourOfRep } from './map-scene.js';

/** Style function of the territory layer; today's ownership has no territories. */
export function territoryStyle(ol, model, theme) {
  return (feature) => {
    const rep = feature.get('rep');
    if (model.today || model.reps[rep].team !== model.team) return null;
    const colour = colourOfRep(model, theme(), rep);
    const isDimmed = model.rep !== null && model.rep !== rep;
    const isFocus = model.rep === rep;
    return new ol.style.Style({
      fill: new ol.style.Fill({ color: withOpacity(colour, isDimmed ? 0.03 : isFocus ? 0.3 : 0.16) }),
      stroke: new ol.style.Stroke({ color: withOpacity(colour, isDimmed ? 0.3 : 0.95), width: isFocus ? 2.6 : 1.2 }),
    });
  };
}

function withOpacity(colour, opacity) {
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  return `rgba(${r},${g},${b},${opacity})`;
}
