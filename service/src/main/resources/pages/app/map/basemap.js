// Land, states and provinces, neighbours; counties once the reader looks closely. All from the service itself.

import { outlineOf, planeArcs } from './outlines.js';
import { Sheet } from './sheet.js';
import { fetchBasemap, fetchCounties } from './topologies.js';

const COUNTIES_BELOW_METRES = 1600;

let outlines = null;

/** Land and neighbours, brought to the plane once: the same promise for every caller. */
export function basemapOutlines() {
  outlines ??= fetchBasemap().then((topology) => ({ context: outlineOf(topology, 'context'), land: outlineOf(topology, 'admin1') }));
  outlines.catch(() => (outlines = null));
  return outlines;
}

/** A sheet of basemapOutlines() that takes its colours from theme() each time it is drawn. */
export function basemapSheet({ context, land }, theme) {
  const parts = [
    { outline: context, fill: 'landContext', width: 0.5 },
    { outline: land, fill: 'land', width: 0.8 },
  ];
  const paint = (view) => {
    const pen = view.penOf(view.canvases[0]);
    pen.lineJoin = 'round';
    for (const { outline, fill, width } of parts) {
      pen.beginPath();
      outline.trace(pen, view);
      pen.fillStyle = theme()[fill];
      pen.fill('evenodd');
      pen.lineWidth = width;
      pen.strokeStyle = theme().border;
      pen.stroke();
    }
  };
  return new Sheet(paint, { look: theme });
}

/** Lines between counties; asks for them when they would first be seen. */
export function countyLayer(ol, theme) {
  const source = new ol.source.Vector({ wrapX: false });
  let asked = false;
  const style = () => new ol.style.Style({ stroke: new ol.style.Stroke({ color: theme().border, width: 0.4 }) });
  const layer = new ol.layer.VectorImage({ source, style, zIndex: 2, maxResolution: COUNTIES_BELOW_METRES, opacity: 0.75 });
  const look = async (resolution) => {
    if (asked || resolution >= COUNTIES_BELOW_METRES) return;
    asked = true;
    source.addFeature(new ol.Feature(linesOf(ol, planeArcs(await fetchCounties()))));
  };
  return { layer, look };
}

/** Every border once, without doubles. */
function linesOf(ol, arcs) {
  const flat = [];
  const ends = arcs.map((arc) => {
    for (const value of arc) flat.push(value);
    return flat.length;
  });
  return new ol.geom.MultiLineString(flat, 'XY', ends);
}
