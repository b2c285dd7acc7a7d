// The map: one team at a time, under the plan or today, one rep in focus if wished.

import * as echarts from 'echarts';
import * as topojson from 'topojson-client';
import { colourReps } from './colouring.js';
import { byId, element, grouped } from './format.js';
import { drawMapSwitches } from './map-controls.js';
import { accountLayers, geoComponent, homeLayer, LABEL_FONT, labelSpots, territoryLayer } from './map-layers.js';
import { featureBox, fitView, viewBoxes } from './map-view.js';
import { describeAccount, describeRep, overviewSentence, stateSentence } from './map-words.js';
import { compare } from './tables.js';
import { COLOUR_COUNT, onPaper, readTheme, tooltip } from './theme.js';

const UNOWNED_COLOUR = '#8b8f96';
const PAN_PIXELS = 80;
export const ZOOM_STEP = 1.5;
const PAPER_MAP = { renderer: 'svg', width: 690, height: 366 };

export class TerritoryMap {
  /** onChoose hears of the rep in focus, or null. */
  constructor(plan, topology, onChoose) {
    this.plan = plan;
    this.onChoose = onChoose;
    this.context = topojson.feature(topology, topology.objects.context).features;
    const features = [...topojson.feature(topology, topology.objects.admin1).features, ...this.context];
    echarts.registerMap('basemap', { geoJSON: { type: 'FeatureCollection', features } });
    this.basemapBox = featureBox(features);
    this.boxes = viewBoxes(plan);
    this.territoryByRep = territoriesByRep(plan);
    this.accountsByTeam = plan.teams.map((_, team) => accountsOf(plan, team));
    this.colours = plan.teams.map((_, team) => colourReps(plan, team, this.territoryByRep, COLOUR_COUNT));
    this.state = { team: largestTeam(this.accountsByTeam), today: false, rep: null };
    this.node = byId('map');
    this.listenToPage();
    this.redraw();
  }

  /** A canvas for the screen; on paper a drawing in lines, sharp at any size. */
  openChart() {
    this.chart?.dispose();
    this.paper = onPaper.active;
    this.moved = false;
    this.chart = echarts.init(this.node, null, this.paper ? PAPER_MAP : { renderer: 'canvas' });
    this.listenToChart();
  }

  /** Facts the layers need, for the state shown now. */
  scene() {
    const { team, today, rep } = this.state;
    const { accounts } = this.plan;
    const owners = today ? accounts.previous : accounts.rep;
    return {
      ...this.state,
      rep,
      plan: this.plan,
      theme: this.theme,
      territoryByRep: this.territoryByRep,
      members: [...this.colours[team].keys()].sort((a, b) => a - b),
      accounts: this.accountsByTeam[team],
      largePotentialCents: this.largePotential(),
      ownerOf: (account) => owners[account],
      colourOf: (owner) => this.colourOf(owner),
    };
  }

  largePotential() {
    const order = this.accountsByTeam[this.state.team];
    const large = order[Math.floor(order.length * 0.005)];
    return large === undefined ? 1 : Math.max(1, this.plan.accounts.potentialCents[large]);
  }

  /** Colour of an owner; owners of another team and absent owners are grey. */
  colourOf(owner) {
    const colour = this.colours[this.state.team].get(owner);
    return colour === undefined ? UNOWNED_COLOUR : this.theme.reps[colour];
  }

  /** Draws everything anew, e.g. when the colours of the page or its size change. */
  redraw() {
    this.theme = readTheme();
    if (!this.chart || this.paper !== onPaper.active) this.openChart();
    else this.chart.resize();
    const view = this.moved ? {} : this.viewOf(this.boxes.focus);
    const names = this.context.map((feature) => feature.properties.name);
    this.draw({
      tooltip: tooltip(this.theme, (params) => this.describe(params)),
      geo: geoComponent(this.theme, names, view),
    });
  }

  /** Draws what depends on team, time and rep, and with it what is given. */
  draw(components = {}) {
    const scene = this.scene();
    const series = [territoryLayer(scene), ...accountLayers(scene), homeLayer(scene, this.labelLayout(scene))];
    this.chart.setOption({ animation: false, ...components, series });
    if (this.paper) this.chart.getZr().flush();
    this.drawLegend(scene);
    byId('map-state').textContent = stateSentence(scene);
    this.node.setAttribute('aria-label', `Map of accounts and territories. ${overviewSentence(scene)}`);
  }

  /** Places the names anew at each drawing, since moving and zooming change what overlaps. */
  labelLayout(scene) {
    const pen = (this.pen ||= document.createElement('canvas').getContext('2d'));
    pen.font = LABEL_FONT;
    const widths = new Map(scene.members.map((rep) => [rep, pen.measureText(this.plan.reps[rep].name).width]));
    const pixelOf = (rep) => this.chart.convertToPixel('geo', [this.plan.reps[rep].lon, this.plan.reps[rep].lat]);
    const place = () => labelSpots(scene.members, pixelOf, (rep) => widths.get(rep), this.chart.getWidth());
    let spots = null;
    return ({ dataIndex }) => {
      if (dataIndex === 0 || spots === null) spots = place();
      return { ...spots[dataIndex], hideOverlap: true };
    };
  }

  viewOf(box) {
    return fitView(box, this.basemapBox, { width: this.chart.getWidth(), height: this.chart.getHeight() });
  }

  show(box) {
    this.moved = box !== this.boxes.focus;
    this.chart.setOption({ geo: this.viewOf(box) });
  }

  pan(dx, dy) {
    this.chart.dispatchAction({ type: 'geoRoam', componentType: 'geo', geoIndex: 0, dx, dy });
  }

  zoom(factor, x = this.chart.getWidth() / 2, y = this.chart.getHeight() / 2) {
    const about = { originX: x, originY: y };
    this.chart.dispatchAction({ type: 'geoRoam', componentType: 'geo', geoIndex: 0, zoom: factor, ...about });
  }

  /** Puts one rep into focus, or takes the focus away; changes the team if need be. */
  choose(rep) {
    const { state } = this;
    state.rep = rep === state.rep ? null : rep;
    if (state.rep !== null) state.team = this.plan.reps[rep].team;
    this.changed();
  }

  changed() {
    this.draw();
    drawMapSwitches(this);
    this.onChoose(this.state.rep);
  }

  listenToChart() {
    this.chart.on('click', (event) => this.clicked(event));
    this.chart.on('georoam', () => (this.moved = true));
    this.chart.getZr().on('dblclick', (event) => this.zoom(ZOOM_STEP, event.offsetX, event.offsetY));
  }

  listenToPage() {
    this.node.addEventListener('wheel', leavePageScrolling, { capture: true, passive: true });
    this.node.addEventListener('keydown', (event) => this.keyPressed(event));
    new ResizeObserver(() => this.resized()).observe(this.node);
  }

  resized() {
    const isNew = this.node.clientWidth !== this.chart.getWidth() || this.node.clientHeight !== this.chart.getHeight();
    if (isNew && !onPaper.active) this.redraw();
  }

  clicked({ seriesId, value }) {
    if (seriesId === 'homes' || seriesId === 'territories') this.choose(value[2]);
  }

  keyPressed(event) {
    const actions = {
      ArrowLeft: () => this.pan(PAN_PIXELS, 0),
      ArrowRight: () => this.pan(-PAN_PIXELS, 0),
      ArrowUp: () => this.pan(0, PAN_PIXELS),
      ArrowDown: () => this.pan(0, -PAN_PIXELS),
      '+': () => this.zoom(ZOOM_STEP),
      '=': () => this.zoom(ZOOM_STEP),
      '-': () => this.zoom(1 / ZOOM_STEP),
      0: () => this.show(this.boxes.focus),
      Escape: () => this.state.rep !== null && this.choose(this.state.rep),
    };
    const action = actions[event.key];
    if (!action || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    action();
  }

  describe({ seriesId, value }) {
    return seriesId === 'accounts' ? describeAccount(this.plan, value[2]) : describeRep(this.plan.reps[value[2]]);
  }

  drawLegend(scene) {
    const byName = [...scene.members].sort((a, b) => compare(this.plan.reps[a].name, this.plan.reps[b].name));
    byId('legend').replaceChildren(...byName.map((rep) => this.legendEntry(scene, rep)));
    const when = scene.today ? 'today' : 'in the plan';
    byId('legend-heading').textContent = `Reps and index ${when}`;
  }

  legendEntry(scene, rep) {
    const { name, index, indexToday } = this.plan.reps[rep];
    const button = element('button');
    button.type = 'button';
    button.setAttribute('aria-pressed', String(scene.rep === rep));
    button.addEventListener('click', () => this.chooseFromLegend(rep));
    const swatch = element('span', 'swatch');
    swatch.style.backgroundColor = this.colourOf(rep);
    const figure = grouped(scene.today ? indexToday : index, 2);
    button.append(swatch, element('span', 'name', name), element('span', '', figure));
    const item = element('li');
    item.append(button);
    return item;
  }

  chooseFromLegend(rep) {
    const position = [...byId('legend').querySelectorAll('button')].indexOf(document.activeElement);
    this.choose(rep);
    if (position >= 0) byId('legend').querySelectorAll('button')[position].focus({ preventScroll: true });
  }
}

/** The wheel scrolls the page unless Ctrl or ⌘ is held. */
function leavePageScrolling(event) {
  if (!event.ctrlKey && !event.metaKey) event.stopImmediatePropagation();
}

function territoriesByRep(plan) {
  const repById = new Map(plan.reps.map((rep, index) => [rep.repId, index]));
  const found = plan.territories.features.filter((feature) => repById.has(feature.properties.repId));
  return new Map(found.map((feature) => [repById.get(feature.properties.repId), feature.geometry]));
}

/** Positions of a team's accounts, largest first so that small dots lie on top. */
function accountsOf(plan, team) {
  const { potentialCents } = plan.accounts;
  return plan.accounts.team
    .map((value, account) => (value === team ? account : -1))
    .filter((account) => account >= 0)
    .sort((a, b) => potentialCents[b] - potentialCents[a] || a - b);
}

function largestTeam(accountsByTeam) {
  const sizes = accountsByTeam.map((accounts) => accounts.length);
  return sizes.indexOf(Math.max(...sizes));
}
