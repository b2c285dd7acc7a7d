// Drawing around things on a map: a box by dragging, a lasso by hand.

/** onShape(geometry, add) hears of each shape; add: whether Shift was held. Answers { use(tool) }. */
export function chooseTools(ol, map, onShape) {
  const shift = (event) => Boolean(event?.originalEvent?.shiftKey ?? event?.shiftKey);
  const box = new ol.interaction.DragBox({ className: 'map-box', condition: ol.events.condition.always });
  box.on('boxend', (event) => onShape(box.getGeometry(), shift(event.mapBrowserEvent)));
  const lasso = new ol.interaction.Draw({ type: 'Polygon', freehand: true, stopClick: true, style: lassoStyle(ol) });
  let withShift = false;
  map.getViewport().addEventListener('pointerdown', (event) => (withShift = event.shiftKey));
  lasso.on('drawend', (event) => onShape(event.feature.getGeometry(), withShift));
  const tools = { box, lasso };
  for (const tool of Object.values(tools)) {
    tool.setActive(false);
    map.addInteraction(tool);
  }
  return {
    use(name) {
      for (const [tool, interaction] of Object.entries(tools)) interaction.setActive(tool === name);
    },
  };
}

function lassoStyle(ol) {
  return new ol.style.Style({
    stroke: new ol.style.Stroke({ color: '#1d5a96', width: 2, lineDash: [6, 4] }),
    fill: new ol.style.Fill({ color: 'rgba(29,90,150,0.10)' }),
  });
}
