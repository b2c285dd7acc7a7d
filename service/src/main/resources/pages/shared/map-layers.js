// What lies on the map: territories, accounts, homes.

import { rings } from './colouring.js';
import { sum } from './format.js';
import { albers } from './map-view.js';
import { FONT } from './theme.js';

const DOT_PIXELS = { smallest: 3.5, largest: 15 };
const LABEL_PLACES = ['right', 'left', 'top', 'bottom'];
export const LABEL_FONT = `600 12px ${FONT}`;

/** Basemap of states and provinces with faint neighbours, in the shape the chart wants. */
export function geoComponent(theme, contextNames, view) {
  return {
    map: 'basemap',
    projection: albers,
    roam: true,
    roamTrigger: 'global',
    preserveAspect: 'contain',
    left: 0,
    right: 0,
    top: 0,
    bottom: 0,
    scaleLimit: { min: 0.7, max: 400 },
    silent: true,
    itemStyle: { areaColor: theme.land, borderColor: theme.border, borderWidth: 0.7 },
    regions: contextNames.map((name) => ({
      name,
      itemStyle: { areaColor: theme.landContext, borderColor: theme.border, borderWidth: 0.4 },
    })),
    ...view,
  };
}

/** Filled outlines of the team's territories; a chosen one stands out. */
export function territoryLayer(scene) {
  const shapes = scene.today ? [] : scene.members.filter((rep) => scene.territoryByRep.has(rep));
  return {
    id: 'territories',
    type: 'custom',
    coordinateSystem: 'geo',
    z: 2,
    animation: false,
    data: shapes.map((rep) => ({ value: [scene.plan.reps[rep].lon, scene.plan.reps[rep].lat, rep] })),
    renderItem: (params, api) => territoryShape(scene, shapes[params.dataIndex], api),
  };
}

function territoryShape(scene, rep, api) {
  const path = rings(scene.territoryByRep.get(rep)).map((ring) => ringPath(ring, api)).join('');
  const dimmed = scene.rep !== null && scene.rep !== rep;
  return {
    type: 'path',
    shape: { pathData: path },
    style: {
      fill: scene.colourOf(rep),
      stroke: scene.colourOf(rep),
      fillOpacity: dimmed ? 0.04 : scene.rep === rep ? 0.3 : 0.17,
      strokeOpacity: dimmed ? 0.35 : 1,
      lineWidth: scene.rep === rep ? 2.6 : 1.3,
      lineJoin: 'round',
    },
  };
}

function ringPath(ring, api) {
  const points = ring.map((point) => api.coord(point).map((pixel) => pixel.toFixed(1)).join(' '));
  return `M${points.join('L')}Z`;
}

/** Two layers of dots: those in focus, and faint ones when a rep is chosen. */
export function accountLayers(scene) {
  const focus = [];
  const faint = [];
  for (const account of scene.accounts) {
    const shown = scene.rep === null || scene.ownerOf(account) === scene.rep;
    const { lon, lat } = scene.plan.accounts;
    (shown ? focus : faint).push([lon[account], lat[account], account]);
  }
  return [dotLayer(scene, 'faint', faint, 0.13, 3), dotLayer(scene, 'accounts', focus, 0.88, 4)];
}

function dotLayer(scene, id, data, opacity, z) {
  return {
    id,
    type: 'scatter',
    coordinateSystem: 'geo',
    z,
    data,
    animation: false,
    progressive: 0,
    silent: id === 'faint',
    symbolSize: (value) => dotPixels(scene, value[2]),
    itemStyle: {
      opacity,
      borderColor: scene.theme.markLine,
      borderWidth: 0.6,
      color: (params) => scene.colourOf(scene.ownerOf(params.value[2])),
    },
    emphasis: { itemStyle: { borderColor: scene.theme.ink, borderWidth: 1.5, opacity: 1 } },
  };
}

/** Area in proportion to potential. */
function dotPixels(scene, account) {
  const fraction = Math.sqrt(scene.plan.accounts.potentialCents[account] / scene.largePotentialCents);
  return DOT_PIXELS.smallest + (DOT_PIXELS.largest - DOT_PIXELS.smallest) * Math.min(1.3, fraction);
}

/** Homes of the team's reps with their names. */
export function homeLayer(scene, labelLayout) {
  return {
    id: 'homes',
    type: 'scatter',
    coordinateSystem: 'geo',
    z: 6,
    animation: false,
    symbol: 'diamond',
    symbolSize: 15,
    data: scene.members.map((rep) => homeMark(scene, rep)),
    labelLayout,
    emphasis: { scale: 1.2 },
  };
}

function homeMark(scene, rep) {
  const { name, lon, lat } = scene.plan.reps[rep];
  const dimmed = scene.rep !== null && scene.rep !== rep;
  return {
    value: [lon, lat, rep],
    itemStyle: {
      color: scene.colourOf(rep),
      borderColor: scene.theme.ink,
      borderWidth: 1.6,
      opacity: dimmed ? 0.35 : 1,
    },
    label: {
      show: !dimmed,
      position: 'right',
      formatter: () => name,
      color: scene.theme.ink,
      fontSize: 12,
      fontWeight: 600,
      fontFamily: FONT,
      textBorderColor: scene.theme.page,
      textBorderWidth: 3,
    },
  };
}

/** Chooses for each name the side with least overlap, in order of the reps; gives its anchor. */
export function labelSpots(reps, pixelOf, textWidth, mapWidth) {
  const taken = [...reps.map((rep) => markBox(pixelOf(rep))), ...wallBoxes(mapWidth)];
  return reps.map((rep) => {
    const boxes = LABEL_PLACES.map((place) => labelBox(pixelOf(rep), textWidth(rep), place));
    const overlaps = boxes.map((box) => sum(taken.map((other) => overlap(box, other))));
    const best = boxes[overlaps.indexOf(Math.min(...overlaps))];
    taken.push(best);
    return { x: best.left, y: (best.top + best.bottom) / 2, align: 'left', verticalAlign: 'middle' };
  });
}

/** The space left and right of the map, which no name should enter. */
function wallBoxes(mapWidth) {
  const far = 10000;
  return [
    { left: -far, right: 4, top: -far, bottom: far },
    { left: mapWidth - 4, right: far, top: -far, bottom: far },
  ];
}

function markBox([x, y]) {
  return { left: x - 8, right: x + 8, top: y - 8, bottom: y + 8 };
}

function labelBox([x, y], width, place) {
  const [gap, high] = [11, 15];
  if (place === 'right') return { left: x + gap, right: x + gap + width, top: y - high / 2, bottom: y + high / 2 };
  if (place === 'left') return { left: x - gap - width, right: x - gap, top: y - high / 2, bottom: y + high / 2 };
  const top = place === 'top' ? y - gap - high : y + gap;
  return { left: x - width / 2, right: x + width / 2, top, bottom: top + high };
}

function overlap(a, b) {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}
