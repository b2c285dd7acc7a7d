// The comparison as one file that opens anywhere: its tables and charts as they stand on the page.

const STYLE = `
body { font: 15px/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; color: #1a2433; background: #fff; }
table { border-collapse: collapse; width: 100%; } th, td { padding: .35rem .6rem; border-bottom: 1px solid #d5dbe3; text-align: left; font-weight: 400; }
thead th { border-bottom-width: 2px; font-weight: 600; } .num { text-align: right; font-variant-numeric: tabular-nums; }
.part th { padding-left: 1.6rem; } .good { font-weight: 600; } figure { margin: 0; padding: .5rem; } svg { max-width: 100%; height: auto; } .note { color: #55606e; } h2 { margin-top: 2rem; }`;

/**
 * The document as text.
 *
 * @param title of the document
 * @param note a sentence below the title
 * @param sections in their order: { heading, node, words, background }: a node of the page; what a drawing shows and on what colour, where it is one
 */
export function documentOf(title, note, sections) {
  const made = document.implementation.createHTMLDocument(title);
  const add = (name, text) => made.body.appendChild(Object.assign(made.createElement(name), { textContent: text }));
  add('h1', title);
  add('p', note).className = 'note';
  for (const { heading, node, words, background } of sections) {
    add('h2', heading);
    if (words) drawing(add('figure', ''), copyOf(node, made), words, background);
    else made.body.append(copyOf(node, made));
  }
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8">${made.querySelector('title').outerHTML}<style>${STYLE}</style></head>
${made.body.outerHTML}</html>
`;
}

function drawing(figure, svg, words, background) {
  figure.style.background = background;
  svg.style.position = 'static';
  svg.setAttribute('viewBox', `0 0 ${svg.getAttribute('width')} ${svg.getAttribute('height')}`);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', words);
  figure.append(svg);
}

/** The node without what only the page needs: comments of its templates, links into the service. */
function copyOf(node, made) {
  const copy = made.importNode(node, true);
  const comments = made.createTreeWalker(copy, NodeFilter.SHOW_COMMENT);
  const found = [];
  while (comments.nextNode()) found.push(comments.currentNode);
  found.forEach((comment) => comment.remove());
  copy.querySelectorAll('caption').forEach((caption) => caption.remove());
  copy.querySelectorAll('[data-figure]').forEach((part) => part.removeAttribute('data-figure'));
  copy.querySelectorAll('a').forEach((link) => link.replaceWith(link.textContent));
  return copy;
}
