// Before anything is drawn: the theme the reader chose here, if any. No module, so that it runs at once.
(() => {
  let chosen = null;
  try {
    chosen = localStorage.getItem('fairfield.theme');
  } catch {
    return;
  }
  const dark = document.getElementById('dark-tokens');
  if (chosen === 'dark') dark.media = 'all';
  if (chosen === 'light') dark.media = 'not all';
})();
