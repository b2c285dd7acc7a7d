// What the map's dots look like for the present view, choice and moves.

const UNOWNED = '#8b8f96';
const LARGE_SHARE = 0.005;

/** For map/dots.js. plane: { x, y, homes } of all accounts and reps. */
export function sceneOf(model, plane, theme) {
  const { team, rep, drawn } = model;
  const order = model.byTeam[team];
  const potentials = drawn.accounts.potentialCents;
  const large = Math.max(1, potentials[order[Math.floor(order.length * LARGE_SHARE)]] ?? 1);
  const colourOf = (owner) => colourOfRep(model, theme, owner);
  return {
    theme,
    order,
    x: plane.x,
    y: plane.y,
    colourOf,
    sizeOf: (account) => potentials[account] / large,
    ownerOf: (account) => model.ownerBefore(account),
    isFaint: (account) => rep !== null && model.ownerOf(account) !== rep,
    marked: markedOf(model),
    homes: membersOf(model).map((member) => ({
      rep: member,
      name: drawn.reps[member].name,
      x: plane.homes[member][0],
      y: plane.homes[member][1],
      colour: colourOf(member),
      isFaint: rep !== null && rep !== member,
    })),
  };
}

/** Accounts of the team that the reader has moved or chosen. */
function markedOf(model) {
  const accounts = new Set([...model.moves.keys(), ...model.chosen]);
  return [...accounts]
    .filter((i) => model.columns.team[i] === model.team)
    .map((i) => ({ i, owner: model.ownerOf(i), isChosen: model.chosen.has(i) }));
}

/** Colour of an owner; owners of another team and absent owners are grey. */
export function colourOfRep(model, theme, owner) {
  const colour = model.coloursOf(model.team).get(owner);
  return colour === undefined ? UNOWNED : theme.reps[colour];
}

/** Reps of the team shown, in the order of their ids. */
export function membersOf(model) {
  return [...model.coloursOf(model.team).keys()].sort((a, b) => a - b);
}
