// Leaving at once: the page gives its place in the history to the neutral site. Without script the
// link leads there all the same.

export function quick_exit() {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-exit]'))
    link.addEventListener('click', (event) => {
      event.preventDefault();
      document.documentElement.hidden = true; // nothing to be seen while the other site loads
      document.title = '';
      location.replace(link.href);
    });
}
