// Runs before the first paint, so that a page in the dark never flashes white.
(function () {
  var chosen = null;
  try {
    chosen = localStorage.getItem('handsel-color-scheme');
  } catch {
    // Storage may be closed to this page; the system's scheme is used then.
  }
  var dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
