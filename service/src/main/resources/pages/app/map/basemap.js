// Land, states and provinces, neighbours; counties once the reader looks closely. All from the service itself.

import { bringToPlane, toPlane } from './atlas.js';
import { fetchCounties } from './topologies.js';

const COUNTIES_BELOW_METRES = 1600;

/** Two layers that take their colours from theme() each time they are drawn. */
export function basemapLayers(ol, topology, theme) {
  const all = new ol.format.TopoJSON({ layerName: 'part' }).readFeatures(topology);
  all.forEach((feature) => bringToPlane(feature.getGeometry()));
  const layer = (part, style, zIndex) => {
    const features = all.filter((feature) => feature.get('part') === part);
    const source = new ol.source.Vector({ features, wrapX: false });
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
    const lines = linesOf(await fetchCounties());
    source.addFeature(new ol.Feature(new ol.geom.MultiLineString(lines)));
  };
  return { layer, look };
}

/** Every arc of a topology once, on the plane: borders without doubles. */
function linesOf({ arcs, transform: { scale, translate } }) {
  return arcs.map((arc) => {
    let x = 0;
    let y = 0;
    return arc.map(([dx, dy]) => {
      x += dx;
      y += dy;
      return toPlane(x * scale[0] + translate[0], y * scale[1] + translate[1]);
    });
  });
}
