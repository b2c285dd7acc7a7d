// The map's projection and where it looks.

import { rings } from './colouring.js';
import { quantile } from './format.js';

const RADIANS = Math.PI / 180;

/** Albers' equal-area cone for North America: areas and shapes look as in a good atlas. */
export const albers = (() => {
  const [south, north, midLat, midLon] = [29.5, 47.5, 39, -96].map((degrees) => degrees * RADIANS);
  const cone = (Math.sin(south) + Math.sin(north)) / 2;
  const constant = Math.cos(south) ** 2 + 2 * cone * Math.sin(south);
  const radius = (lat) => Math.sqrt(Math.max(0, constant - 2 * cone * Math.sin(lat))) / cone;
  const middle = radius(midLat);
  return {
    project([lon, lat]) {
      const turn = cone * turnBetween(lon * RADIANS - midLon);
      const r = radius(lat * RADIANS);
      return [r * Math.sin(turn), r * Math.cos(turn) - middle];
    },
    unproject([x, y]) {
      const down = y + middle;
      const r = Math.hypot(x, down);
      const lat = Math.asin(Math.max(-1, Math.min(1, (constant - (r * cone) ** 2) / (2 * cone))));
      return [(midLon + Math.atan2(x, down) / cone) / RADIANS, lat / RADIANS];
    },
  };
})();

/** The turn between −π and π, so that the Aleutians stay with Alaska. */
function turnBetween(angle) {
  if (angle > Math.PI) return angle - 2 * Math.PI;
  return angle < -Math.PI ? angle + 2 * Math.PI : angle;
}

/** Box around projected points; a fraction of the points may lie outside on each side. */
function boxAround(points, outside) {
  const xs = points.map((p) => p[0]).sort((a, b) => a - b);
  const ys = points.map((p) => p[1]).sort((a, b) => a - b);
  return {
    left: quantile(xs, outside),
    right: quantile(xs, 1 - outside),
    top: quantile(ys, outside),
    bottom: quantile(ys, 1 - outside),
  };
}

function joinBoxes(a, b) {
  return {
    left: Math.min(a.left, b.left),
    right: Math.max(a.right, b.right),
    top: Math.min(a.top, b.top),
    bottom: Math.max(a.bottom, b.bottom),
  };
}

/** Boxes worth looking at: where nearly all accounts are, and where all of them are. */
export function viewBoxes(plan) {
  const accounts = plan.accounts.lon.map((lon, i) => albers.project([lon, plan.accounts.lat[i]]));
  const homes = plan.reps.map((rep) => albers.project([rep.lon, rep.lat]));
  const points = accounts.length + homes.length > 0 ? [...accounts, ...homes] : [[-0.4, -0.2], [0.4, 0.25]];
  const all = boxAround(points, 0);
  const most = boxAround(points, 0.01);
  return { all, focus: homes.length > 0 ? joinBoxes(most, boxAround(homes, 0)) : most };
}

/** Centre (projected, as the chart wants it) and zoom that fit a box into the map; zoom 1 shows the whole basemap. */
export function fitView(box, basemapBox, size) {
  const padding = 1.07;
  const smallest = 0.01;
  const scale = (b, pad) =>
    Math.min(
      size.width / (Math.max(b.right - b.left, smallest) * pad),
      size.height / (Math.max(b.bottom - b.top, smallest) * pad),
    );
  return {
    center: [(box.left + box.right) / 2, (box.top + box.bottom) / 2],
    zoom: scale(box, padding) / scale(basemapBox, 1),
  };
}

/** Box around all rings of GeoJSON features, in projected units. */
export function featureBox(features) {
  const points = features.flatMap((feature) => rings(feature.geometry).flat());
  return boxAround(points.map(albers.project), 0);
}
