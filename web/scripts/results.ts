// The results update in place: the same address is fetched, and the parts of the page that differ
// are put in. The node with the focus is never replaced. Whatever fails ends in plain navigation.

const parts = ['#head', '#results'];
const announce_after = 700;
let asked: AbortController | undefined;
let announcing = 0;

const find = <E extends HTMLElement>(selector: string, within: ParentNode = document) =>
  within.querySelector<E>(selector);

export function live_results() {
  const form = find<HTMLFormElement>('#search');
  const panel = find('#filters');
  if (!form || !find('#results')) return;
  keep_page_still_behind(panel);
  // The button that opened the filters may be a new one by now: it gets the focus back.
  panel?.addEventListener('toggle', (event) => {
    const lost = document.activeElement === document.body || panel.contains(document.activeElement);
    if ((event as ToggleEvent).newState === 'closed' && lost) find('.open-filters')?.focus();
  });
  if (form.method === 'post') return; // what is searched for must not come into an address
  const note = find('#filters-note');
  if (note) note.textContent = document.body.dataset['auto'] ?? '';

  panel?.addEventListener('change', () => void show(address_of(form), true));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (panel?.matches(':popover-open')) panel.hidePopover();
    void show(address_of(form), true).then((shown) => shown && go_to_heading());
  });
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a.chip, a.clear, .apply a, .pager a');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    if (!find('#head')?.contains(link) && !link.closest('#filters, #results')) return;
    event.preventDefault();
    void show(link.href, true).then((shown) => shown && go_to_heading());
  });
  addEventListener('scrollend', () => asked === undefined && remember_place());
  addEventListener('popstate', (event) => {
    const top = (event.state as { top?: number } | null)?.top ?? 0;
    void show(location.href, false).then((shown) => shown && scrollTo({ top, behavior: 'instant' }));
  });
}

/** The heading says what was found: it gets the focus and stands at the top of the window. */
function go_to_heading() {
  const heading = find('h1');
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView({ block: 'start' });
}

/** Where one was in the list, for Back. */
function remember_place() {
  history.replaceState({ top: scrollY }, '');
}

/** The address the form asks for, empty fields and the usual order left out. */
function address_of(form: HTMLFormElement) {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form))
    if (value !== '' && !(name === 'sort' && value === 'relevance')) query.append(name, String(value));
  const url = new URL(form.action);
  url.search = query.toString();
  return url.href;
}

/** True if the page now shows `href`; else the browser is on its way there. */
async function show(href: string, remember: boolean): Promise<boolean> {
  asked?.abort();
  const mine = (asked = new AbortController());
  const main = find('#main')!;
  main.ariaBusy = 'true';
  try {
    const answer = await fetch(href, { signal: mine.signal });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (remember) remember_place(); // before what is put in moves the list
    if (!answer.ok || !put_in(page)) throw new Error('another kind of page');
    if (remember) history.pushState(null, '', answer.url);
    document.title = page.title;
    find('.toast')?.remove();
    announce(find('h1')?.textContent ?? '');
    document.dispatchEvent(new Event('results'));
    return true;
  } catch {
    if (mine.signal.aborted) return false;
    if (navigator.onLine) location.href = href;
    else offline(() => show(href, remember));
    return false;
  } finally {
    if (asked === mine) {
      main.ariaBusy = null;
      asked = undefined;
    }
  }
}

function put_in(page: Document): boolean {
  if (!find('#filters') || !find('#filters', page)) return false;
  // The line to call stands before the header: such a page is loaded whole.
  if (find('.first-call') || find('.first-call', page)) return false;
  for (const part of parts) {
    const [old, fresh] = [find(part), find(part, page)];
    if (!old || !fresh) return false;
    old.replaceChildren(...fresh.childNodes);
  }
  renew_options(page);
  renew_links(page);
  return true;
}

/** The filters anew; what is folded out stays so. The one just ticked keeps its boxes, and so the
 *  focus: there, counts change, what gives nothing is hidden, what is new comes last. */
function renew_options(page: Document) {
  const [body, fresh] = [find('#filters .f-body')!, find('#filters .f-body', page)!];
  const name = (facet: Element) => facet.querySelector('h3')?.textContent;
  const facets = new Map([...body.children].map((facet) => [name(facet), facet as HTMLDetailsElement]));
  const wanted = [...fresh.children].map((facet) => {
    const old = facets.get(name(facet));
    if (!old) return facet;
    if (old.contains(document.activeElement)) return renew_facet(old, facet);
    (facet as HTMLDetailsElement).open = old.open;
    return facet;
  });
  for (const facet of [...body.children]) if (!wanted.includes(facet)) facet.remove();
  const held = wanted.findIndex((facet) => facet.parentElement === body);
  if (held < 0) return body.replaceChildren(...wanted);
  body.prepend(...wanted.slice(0, held));
  body.append(...wanted.slice(held + 1));
}

function renew_facet(old: Element, fresh: Element): Element {
  const boxes = (root: Element) =>
    new Map([...root.querySelectorAll<HTMLInputElement>('input')].map((input) => [input.value, input]));
  const now = boxes(fresh);
  const label = (input: HTMLInputElement) => input.closest<HTMLElement>('label')!;
  for (const [value, input] of boxes(old)) {
    const same = now.get(value);
    now.delete(value);
    input.checked = same?.checked ?? false;
    label(input).hidden = !same && input !== document.activeElement;
    const count = find('.cnt', label(input));
    if (count) count.textContent = (same && find('.cnt', label(same))?.textContent) ?? '0';
  }
  old.querySelector('fieldset')!.append(...[...now.values()].map(label));
  return old;
}

/** What else on the page depends on the address: the field, the buttons, the language links. */
function renew_links(page: Document) {
  const input = find<HTMLInputElement>('#q');
  const typed = find<HTMLInputElement>('#q', page);
  if (input && typed && document.activeElement !== input) input.value = typed.value;
  for (const selector of ['.apply', '.lang']) {
    const [old, fresh] = [find(selector), find(selector, page)];
    if (!old || !fresh || old.contains(document.activeElement)) {
      const button = find('.apply .btn:last-child');
      const text = find('.apply .btn:last-child', page)?.textContent;
      if (button && text) button.textContent = text;
      continue;
    }
    old.replaceChildren(...fresh.childNodes);
  }
}

function announce(text: string) {
  const status = find('#status');
  if (!status) return;
  clearTimeout(announcing);
  status.textContent = ''; // the same words again are news only to an empty region
  announcing = setTimeout(() => {
    status.textContent = text;
  }, announce_after);
}

function offline(again: () => Promise<boolean>) {
  const template = find<HTMLTemplateElement>('#offline');
  if (!template || find('.toast')) return;
  find('#results')!.append(template.content.cloneNode(true));
  find('.toast button')!.addEventListener('click', () => void again());
  addEventListener('online', () => void again(), { once: true });
}

/** While the filters cover a phone's page, nothing behind them can be reached. */
function keep_page_still_behind(panel: HTMLElement | null) {
  const behind = () => [find('.top'), find('.band'), find('#head'), find('#results'), find('.foot'), find('.sos')];
  panel?.addEventListener('beforetoggle', (event) => {
    if ((event as ToggleEvent).newState === 'closed') for (const part of behind()) if (part) part.inert = false;
  });
  panel?.addEventListener('toggle', (event) => {
    if ((event as ToggleEvent).newState === 'open') for (const part of behind()) if (part) part.inert = true;
    // The button that had opened it may have been replaced by a new one meanwhile.
    if ((event as ToggleEvent).newState === 'closed' && document.activeElement === document.body)
      find('.open-filters')?.focus();
  });
}
