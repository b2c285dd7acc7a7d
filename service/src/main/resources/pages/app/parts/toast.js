// A short message at the edge of the page that goes by itself.

import { element } from '../../shared/format.js';

const SECONDS = { good: 5, bad: 10 };

/** kind: 'good' or 'bad'. action: { label, act } for a button beside the text. */
export function toast(text, { kind = 'good', action = null } = {}) {
  const node = element('div', `toast toast-${kind}`);
  node.append(element('span', '', text));
  if (action) node.append(button(action.label, () => (node.remove(), action.act())));
  node.append(button('Dismiss', () => node.remove(), 'toast-close'));
  document.getElementById('toasts').append(node);
  setTimeout(() => node.remove(), SECONDS[kind] * 1000);
}

function button(label, act, className = '') {
  const node = element('button', className, label);
  node.type = 'button';
  node.addEventListener('click', act);
  return node;
}
