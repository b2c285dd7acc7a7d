// Outlines of a topology as geometries on the map's plane; every border is brought there once.

import { toPlane } from './atlas.js';
import { Outline } from './outline.js';

const arcsByTopology = new WeakMap();

/** The borders of a topology, each as flat coordinates on the plane. */
export function planeArcs(topology) {
  if (!arcsByTopology.has(topology)) arcsByTopology.set(topology, topology.arcs.map((arc) => planeArc(arc, topology.transform)));
  return arcsByTopology.get(topology);
}

/** TopoJSON keeps each arc as steps from its first point. */
function planeArc(arc, { scale, translate }) {
  const flat = new Array(arc.length * 2);
  let [x, y] = [0, 0];
  arc.forEach(([dx, dy], i) => {
    x += dx;
    y += dy;
    [flat[2 * i], flat[2 * i + 1]] = toPlane(x * scale[0] + translate[0], y * scale[1] + translate[1]);
  });
  return flat;
}

/** One feature for each polygon of a layer of a topology, with its id and properties. */
export function outlineFeatures(ol, topology, layer) {
  const arcs = planeArcs(topology);
  return topology.objects[layer].geometries.map(({ id, type, arcs: parts, properties }) => {
    const feature = new ol.Feature({ ...properties, geometry: multiPolygon(ol, type === 'Polygon' ? [parts] : parts ?? [], arcs) });
    feature.setId(id);
    return feature;
  });
}

/** All rings of a layer of a topology. */
export function outlineOf(topology, layer) {
  const arcs = planeArcs(topology);
  const flat = [];
  const ends = [];
  for (const { type, arcs: parts } of topology.objects[layer].geometries) {
    for (const ring of (type === 'Polygon' ? [parts] : parts ?? []).flat()) {
      appendRing(flat, ring, arcs);
      ends.push(flat.length);
    }
  }
  return new Outline(flat, ends);
}

function multiPolygon(ol, polygons, arcs) {
  const flat = [];
  const ends = polygons.map((rings) => rings.map((ring) => {
    appendRing(flat, ring, arcs);
    return flat.length;
  }));
  return new ol.geom.MultiPolygon(flat, 'XY', ends);
}

/** Joins arcs end to end; an arc with a negative number runs backwards. */
function appendRing(flat, ring, arcs) {
  ring.forEach((number, position) => {
    const isReversed = number < 0;
    const arc = arcs[isReversed ? ~number : number];
    const points = arc.length / 2;
    for (let i = position === 0 ? 0 : 1; i < points; i += 1) {
      const at = 2 * (isReversed ? points - 1 - i : i);
      flat.push(arc[at], arc[at + 1]);
    }
  });
}
