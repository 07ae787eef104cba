// Suggestions while typing: the ARIA combobox pattern with a list, nothing chosen beforehand.
// Enter without a choice searches; Escape closes and keeps the text; a tap outside closes.

interface Suggestion {
  label: string;
  matched?: string;
  hint?: string;
  url: string;
}

const least_letters = 2;
const pause = 120;
const most = 7;

/** Small letters without marks, to see whether a label already shows what was typed. */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

export function suggestions() {
  const input = document.querySelector<HTMLInputElement>('#q');
  const field = input?.closest<HTMLElement>('.field');
  const { lang, suggestions: label } = document.body.dataset;
  if (!input || !field || label === undefined) return; // no label: the server suggests nothing
  const list = Object.assign(document.createElement('ul'), { className: 'suggest', id: 'q-list' });
  list.role = 'listbox';
  list.ariaLabel = label;
  list.hidden = true;
  field.append(list);
  input.role = 'combobox';
  input.ariaAutoComplete = 'list';
  input.ariaExpanded = 'false';
  input.setAttribute('aria-controls', list.id);

  let chosen = -1;
  let timer = 0;
  let asked: AbortController | undefined;

  const options = () => [...list.children] as HTMLElement[];
  const close = () => {
    clearTimeout(timer);
    asked?.abort();
    list.hidden = true;
    chosen = -1;
    input.ariaExpanded = 'false';
    input.removeAttribute('aria-activedescendant');
  };
  const choose = (index: number) => {
    const all = options();
    chosen = (index + all.length + 1) % (all.length + 1);
    if (chosen === all.length) chosen = -1;
    all.forEach((option, at) => (option.ariaSelected = String(at === chosen)));
    const option = all[chosen];
    if (!option) return input.removeAttribute('aria-activedescendant');
    input.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  };
  const option_of = (one: Suggestion, index: number) => {
    const option = document.createElement('li');
    option.role = 'option';
    option.id = `q-list-${index}`;
    option.ariaSelected = 'false';
    option.dataset['url'] = one.url;
    const name = document.createElement('span');
    const other_name = one.matched && !plain(one.label).includes(plain(input.value.trim()));
    name.textContent = other_name ? `${one.matched} = ${one.label}` : one.label;
    option.append(name);
    if (one.hint) {
      const hint = document.createElement('small');
      hint.textContent = `, ${one.hint}`;
      option.append(hint);
    }
    return option;
  };
  const ask = async () => {
    const text = input.value.trim();
    if (text.length < least_letters) return close();
    asked?.abort();
    asked = new AbortController();
    try {
      const query = new URLSearchParams({ q: text, lang: lang ?? 'lv', limit: String(most) });
      const answer = await fetch(`/api/v1/suggest?${query}`, { signal: asked.signal });
      if (!answer.ok) return close();
      const { items } = (await answer.json()) as { items: Suggestion[] };
      if (document.activeElement !== input) return;
      list.replaceChildren(...items.slice(0, most).map(option_of));
      chosen = -1;
      input.removeAttribute('aria-activedescendant');
      list.hidden = items.length === 0;
      input.ariaExpanded = String(!list.hidden);
    } catch {
      // A newer question was asked, or there is no connection: the plain search still works.
    }
  };
  const go = (option: HTMLElement | undefined) => {
    const url = option?.dataset['url'];
    if (!url) return;
    location.href = lang === 'lv' || !url.startsWith('/') ? url : `/${lang}${url}`;
  };

  const ask_soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void ask(), pause);
  };
  // While a letter is being composed, what stands in the field is no word yet, and the keys belong
  // to the one who composes it.
  input.addEventListener('input', (event) => (event as InputEvent).isComposing || ask_soon());
  input.addEventListener('compositionend', ask_soon);
  input.addEventListener('keydown', (event) => {
    if (list.hidden || event.isComposing) return;
    if (event.key === 'ArrowDown') choose(chosen + 1);
    else if (event.key === 'ArrowUp') choose(chosen < 0 ? options().length - 1 : chosen - 1);
    else if (event.key === 'Enter' && chosen >= 0) go(options()[chosen]);
    else if (event.key === 'Tab') return close();
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
  });
  list.addEventListener('click', (event) => go((event.target as Element).closest<HTMLElement>('li') ?? undefined));
  document.addEventListener('pointerdown', (event) => {
    if (!field.contains(event.target as Node)) close();
  });
  input.form?.addEventListener('submit', close);
}
