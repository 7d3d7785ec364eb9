// The page in the preview: loads the exported page, scrolls to the location of the cursor, and reports clicks.
(() => {
  const host = acquireVsCodeApi();
  let ids = new Set();
  let current;

  /** The location that an element belongs to: its own, that of its question, or undefined. */
  const placeOf = element => {
    for (let at = element; at; at = at.parentElement) {
      const id = ids.has(at.id) ? at.id : at.getAttribute('aria-labelledby');
      if (ids.has(id)) {
        return id;
      }
    }
    return undefined;
  };

  const load = ({ html, ids: places, uri }) => {
    const page = new DOMParser().parseFromString(html, 'text/html');
    ids = new Set(places);
    document.documentElement.lang = page.documentElement.lang;
    document.getElementById('exported').textContent = [...page.querySelectorAll('head style')].map(style => style.textContent).join('\n');
    document.body.replaceChildren(...page.body.childNodes);
    current = undefined;
    // What the editor gives back after the window was reloaded.
    host.setState({ uri });
  };

  const show = id => {
    if (id === current) {
      return;
    }
    document.querySelector('.docdsl-current')?.classList.remove('docdsl-current');
    current = id;
    const element = id === null ? null : document.getElementById(id);
    if (!element) {
      window.scrollTo(0, 0);
      return;
    }
    element.classList.add('docdsl-current');
    const top = element.getBoundingClientRect().top;
    if (top < 0 || top > window.innerHeight * 0.6) {
      element.scrollIntoView({ block: 'start' });
    }
  };

  window.addEventListener('message', ({ data }) => (data.kind === 'page' ? load(data) : show(data.id)));
  document.addEventListener('click', event => {
    // Links lead within the page, and selected words are to be copied.
    if (event.target.closest('a, summary') || !getSelection().isCollapsed) {
      return;
    }
    const id = placeOf(event.target);
    if (id) {
      host.postMessage({ kind: 'reveal', id });
    }
  });
  host.postMessage({ kind: 'ready' });
})();
