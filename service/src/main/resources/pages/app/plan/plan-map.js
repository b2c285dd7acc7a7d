// The map of a plan: territories, accounts, homes; hover, choose, look closer.

import { html, nothing } from 'lit';
import { onThemeChange, readTheme } from '../../shared/theme.js';
import { quantile } from '../../shared/format.js';
import { describeAccount, describeRep } from '../../shared/map-words.js';
import { Part } from '../parts/part.js';
import { atlasProjection, toPlane } from '../map/atlas.js';
import { basemapOutlines, basemapSheet, countyLayer } from '../map/basemap.js';
import { Dots } from '../map/dots.js';
import { loadOpenLayers } from '../map/openlayers.js';
import { chooseTools } from '../map/choose.js';
import { sceneOf } from './map-scene.js';
import { territorySheet } from './territory-sheet.js';

const TOOLS = [
  { tool: 'pan', label: 'Pan', title: 'Drag to move the map; click an account to choose it, with Shift to add' },
  { tool: 'box', label: 'Box', title: 'Drag a box around accounts to choose them' },
  { tool: 'lasso', label: 'Lasso', title: 'Draw around accounts to choose them' },
];

const OUTSIDE_FOCUS = 0.01;
/** Around what is shown first, in pixels. */
const PADDING = 26;
/** Metres on the plane to a pixel. */
const RESOLUTION = { least: 20, most: 12000, near: 900 };

class PlanMap extends Part {
  static properties = { model: { attribute: false }, tool: { state: true }, tip: { state: true } };

  #leaving = new AbortController();

  constructor() {
    super();
    this.tool = 'pan';
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#leaving.abort();
    this.map?.setTarget(null);
  }

  /** The first picture needs no library; moving about on it does. */
  async firstUpdated() {
    const canvas = this.querySelector('.plan-map-canvas');
    const [outlines] = await Promise.all([basemapOutlines(), hasArea(canvas)]);
    if (this.#leaving.signal.aborted) return;
    const first = this.drawFirst(outlines, canvas);
    try {
      await nextFrame();
      performance.mark('fairfield-map-drawn');
      await afterFrame();
      const ol = await loadOpenLayers();
      if (this.#leaving.signal.aborted) return;
      this.open(ol, canvas);
      this.map.once('rendercomplete', () => first.remove());
    } finally {
      this.dispatchEvent(new CustomEvent('drawn'));
    }
  }

  /** Draws what nearly all accounts lie in; answers the node that shows it. */
  drawFirst(outlines, canvas) {
    this.theme = readTheme();
    this.plane = planeOf(this.model.drawn);
    this.dots = new Dots(() => sceneOf(this.model, this.plane, this.theme));
    this.territories = territorySheet(this.model, () => this.theme);
    this.basemap = basemapSheet(outlines, () => this.theme);
    this.focus = focusOf(this.plane);
    const size = [canvas.clientWidth, canvas.clientHeight];
    this.view = viewOf(this.focus, size);
    const now = { transform: transformOf(this.view, size), size, ratio: devicePixelRatio, isStill: true };
    const first = document.createElement('div');
    Object.assign(first.style, { position: 'absolute', inset: 0, overflow: 'hidden' });
    first.append(...this.sheets.map((sheet) => sheet.draw(now)));
    canvas.append(first);
    return first;
  }

  /** From the lowest to the highest. */
  get sheets() {
    return [this.basemap, this.territories, this.dots.sheet];
  }

  open(ol, canvas) {
    this.counties = countyLayer(ol, () => this.theme);
    this.map = new ol.Map({
      target: canvas,
      layers: [this.basemap.layerOf(ol, 0), this.counties.layer, this.territories.layerOf(ol, 4), this.dots.sheet.layerOf(ol, 10)],
      view: new ol.View({ ...this.view, projection: atlasProjection(ol), minResolution: RESOLUTION.least, maxResolution: RESOLUTION.most, constrainRotation: false, enableRotation: false }),
      controls: [],
      interactions: ol.interaction.defaults.defaults({ onFocusOnly: false, mouseWheelZoom: false, altShiftDragRotate: false, pinchRotate: false, shiftDragZoom: false }),
    });
    this.map.addInteraction(new ol.interaction.MouseWheelZoom({ condition: (event) => ol.events.condition.platformModifierKeyOnly(event) || this.contains(document.activeElement) }));
    this.tools = chooseTools(ol, this.map, (geometry, add) => this.chooseWithin(geometry, add));
    this.tools.use(this.tool);
    this.listen();
  }

  listen() {
    const { map, model } = this;
    map.on('pointermove', (event) => this.hover(event));
    map.on('click', (event) => this.clicked(event));
    map.on('moveend', () => this.counties.look(map.getView().getResolution()));
    map.getViewport().addEventListener('pointerleave', () => (this.tip = null));
    const { signal } = this.#leaving;
    model.addEventListener('view', () => this.redraw(), { signal });
    for (const what of ['choice', 'moves']) model.addEventListener(what, () => this.dots.remark(), { signal });
    onThemeChange(() => this.recolour(), signal);
  }

  redraw() {
    this.territories.refresh();
    this.dots.sheet.refresh();
    this.requestUpdate();
  }

  recolour() {
    this.theme = readTheme();
    this.sheets.forEach((sheet) => sheet.refresh());
    this.counties.layer.changed();
  }

  /** Shows where nearly all accounts are. */
  showAll() {
    this.map?.getView().fit(this.focus, { padding: [PADDING, PADDING, PADDING, PADDING], size: this.map.getSize() });
  }

  zoom(factor) {
    const view = this.map?.getView();
    view?.animate({ resolution: view.getResolution() / factor, duration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 160 });
  }

  /** Brings an account or a home to the middle. */
  showPlace(longitude, latitude) {
    const view = this.map?.getView();
    view?.setCenter(toPlane(longitude, latitude));
    view?.setResolution(Math.min(view.getResolution(), RESOLUTION.near));
  }

  hover(event) {
    if (event.dragging) return;
    const found = this.dots.at(event.pixel);
    this.map.getViewport().style.cursor = found ? 'pointer' : this.tool === 'pan' ? '' : 'crosshair';
    const text = found && ('home' in found ? describeRep(this.model.reps[found.home]) : describeAccount(this.model.drawn, found.account));
    this.tip = found ? { text, x: event.pixel[0], y: event.pixel[1] } : null;
  }

  clicked(event) {
    if (this.tool !== 'pan') return;
    const found = this.dots.at(event.pixel);
    if (found && 'home' in found) this.model.focusRep(found.home);
    else if (found && event.originalEvent.shiftKey) this.model.toggle(found.account);
    else if (found) this.model.choose([found.account]);
    else if (this.model.chosen.size > 0) this.model.choose([]);
  }

  /** Chooses the accounts of the team within a shape. */
  chooseWithin(geometry, add) {
    const { x, y } = this.plane;
    const { model } = this;
    const inside = model.byTeam[model.team].filter((i) => (model.rep === null || model.ownerOf(i) === model.rep) && geometry.intersectsCoordinate([x[i], y[i]]));
    model.choose(inside, { add });
  }

  useTool(tool) {
    this.tool = tool;
    this.tools?.use(tool);
  }

  render() {
    return html`<div class="plan-map">
      <div class="plan-map-canvas" tabindex="0" role="application" aria-label="Map of accounts and territories. The list shows the same accounts without a map." aria-describedby="map-keys"></div>
      <div class="map-tools" role="group" aria-label="Choosing on the map">
        ${TOOLS.map(({ tool, label, title }) => html`<button type="button" title=${title} aria-pressed=${String(this.tool === tool)} @click=${() => this.useTool(tool)}>${label}</button>`)}
      </div>
      <div class="map-zoom">
        <button type="button" aria-label="Zoom in" @click=${() => this.zoom(1.8)}>+</button>
        <button type="button" aria-label="Zoom out" @click=${() => this.zoom(1 / 1.8)}>−</button>
        <button type="button" aria-label="Show all" title="Show all" @click=${() => this.showAll()}>⤢</button>
      </div>
      <p id="map-keys" class="visually-hidden">With the map focused: arrow keys move it, plus and minus zoom.</p>
      ${this.tip ? html`<div class="map-tip" style="left:${this.tip.x}px;top:${this.tip.y}px">${this.tip.text}</div>` : nothing}
    </div>`;
  }
}

/** Once an element takes up room: a map without any cannot say where it looks. */
function hasArea(node) {
  return new Promise((ready) => {
    const sizes = new ResizeObserver(() => {
      if (node.clientWidth === 0 || node.clientHeight === 0) return;
      sizes.disconnect();
      ready();
    });
    sizes.observe(node);
  });
}

/** When the next picture is about to be put on the screen. */
function nextFrame() {
  return new Promise((ready) => requestAnimationFrame(ready));
}

/** Once the present picture is on the screen. */
function afterFrame() {
  return new Promise((ready) => setTimeout(ready));
}

/** Centre and resolution that fit an extent into the map. */
function viewOf([left, bottom, right, top], [width, height]) {
  const fitting = Math.max((right - left) / Math.max(1, width - 2 * PADDING), (top - bottom) / Math.max(1, height - 2 * PADDING));
  const resolution = Math.max(RESOLUTION.least, Math.min(RESOLUTION.most, fitting));
  return { center: [(left + right) / 2, (bottom + top) / 2], resolution };
}

/** From the plane to pixels, as OpenLayers has it. */
function transformOf({ center: [x, y], resolution }, [width, height]) {
  return [1 / resolution, 0, 0, -1 / resolution, width / 2 - x / resolution, height / 2 + y / resolution];
}

/** Where nearly all accounts and all homes are, as an extent of the plane. */
function focusOf({ x, y, homes }) {
  const [left, right] = middleOf(x);
  const [bottom, top] = middleOf(y);
  const xs = [left, right, ...homes.map((home) => home[0])];
  const ys = [bottom, top, ...homes.map((home) => home[1])];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** The range that a hundredth of the numbers lies below and a hundredth above. */
function middleOf(numbers) {
  if (numbers.length === 0) return [-1e6, 1e6];
  const sorted = Float64Array.from(numbers).sort();
  return [quantile(sorted, OUTSIDE_FOCUS), quantile(sorted, 1 - OUTSIDE_FOCUS)];
}

/** All accounts and homes on the map's plane. */
function planeOf({ accounts, reps }) {
  const count = accounts.lon.length;
  const [x, y] = [new Float64Array(count), new Float64Array(count)];
  for (let i = 0; i < count; i += 1) [x[i], y[i]] = toPlane(accounts.lon[i], accounts.lat[i]);
  return { x, y, homes: reps.map((rep) => toPlane(rep.lon, rep.lat)) };
}

customElements.define('ff-plan-map', PlanMap);
