// Land, states and provinces, neighbours; counties once the reader looks closely. All from the service itself.

import { outlineFeatures, planeArcs } from './outlines.js';
import { fetchCounties } from './topologies.js';

const COUNTIES_BELOW_METRES = 1600;

/** Two layers that take their colours from theme() each time they are drawn. */
export function basemapLayers(ol, topology, theme) {
  const layer = (part, style, zIndex) => {
    const source = new ol.source.Vector({ features: outlineFeatures(ol, topology, part), wrapX: false });
    return new ol.layer.VectorImage({ source, style, zIndex, imageRatio: 1.3 });
  };
  const style = (fill, width) => () =>
    new ol.style.Style({
      fill: new ol.style.Fill({ color: theme()[fill] }),
      stroke: new ol.style.Stroke({ color: theme().border, width }),
    });
  return [layer('context', style('landContext', 0.5), 0), layer('admin1', style('land', 0.8), 1)];
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
