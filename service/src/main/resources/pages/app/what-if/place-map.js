// A small map to choose a place on: borders, homes of reps, and a disc.

import { svg } from 'lit';
import { borderPath, EARTH_KM, MAP_SIZE, pixelOf, placeOf } from '../parts/outline-map.js';

/** homes: [lon, lat] of reps · centre: [lon, lat] or null · radiusKm · choose(lon, lat) */
export function placeMap({ lines, view, homes, centre, radiusKm, label, choose }) {
  const click = (event) => {
    const box = event.currentTarget.getBoundingClientRect();
    const [lon, lat] = placeOf(view, [((event.clientX - box.left) / box.width) * MAP_SIZE.width, ((event.clientY - box.top) / box.height) * MAP_SIZE.height]);
    choose(Number(lon.toFixed(3)), Number(lat.toFixed(3)));
  };
  return svg`<svg class="place-map" viewBox="0 0 ${MAP_SIZE.width} ${MAP_SIZE.height}" role="img" aria-label=${label} @click=${click}>
    <path d=${borderPath(lines, view)} class="place-borders"></path>
    ${homes.map((home) => {
      const [x, y] = pixelOf(view, home);
      return svg`<path d="M${x} ${y - 4}l4 4l-4 4l-4-4z" class="place-home"></path>`;
    })}
    ${centre ? disc(pixelOf(view, centre), ((radiusKm || 0) / EARTH_KM) * view.scale) : ''}
  </svg>`;
}

function disc([x, y], radius) {
  return svg`<circle cx=${x} cy=${y} r=${Math.max(5, radius)} class="place-disc"></circle><circle cx=${x} cy=${y} r="2.5" class="place-centre"></circle>`;
}
