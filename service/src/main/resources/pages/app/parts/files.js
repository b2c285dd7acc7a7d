// Files made in the browser: CSV that is safe in a spreadsheet, and how the reader gets a file.

const LOOKS_LIKE_FORMULA = /^'*[=+\-@\t\r]/;

/** Header and rows as CSV; a text that a spreadsheet would run gets an apostrophe before it, as in every file of the product. */
export function csvOf(header, rows) {
  return `${[header, ...rows].map((row) => row.map(cell).join(',')).join('\n')}\n`;
}

function cell(value) {
  if (typeof value === 'number') return String(value);
  const text = String(value ?? '');
  const guarded = LOOKS_LIKE_FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** Hands a text to the reader as a file. */
export function download(name, text, type) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.dataset.leave = '';
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
