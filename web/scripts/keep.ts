// A list of organizations kept in the browser from the first press of "keep" on, and given to the
// hand-out as a plain address. Nothing is stored before, and nothing when the list is empty again.

const place = 'blakus.kept';
const most = 6;

/** What is stored; where nothing can be, what this page knows. */
function kept(known: string[] = []): string[] {
  try {
    return JSON.parse(localStorage.getItem(place) ?? '[]') as string[];
  } catch {
    return known;
  }
}

function store(ids: string[]) {
  try {
    if (ids.length) localStorage.setItem(place, JSON.stringify(ids));
    else localStorage.removeItem(place);
  } catch {
    // Storage is switched off: the list lasts as long as the page.
  }
}

export function keep_list() {
  let ids = kept();
  const show = () => {
    for (const button of document.querySelectorAll<HTMLElement>('[data-keep]')) {
      const now = ids.includes(button.dataset['keep']!);
      const word = button.querySelector<HTMLElement>('span')!;
      button.hidden = false;
      button.classList.toggle('kept', now);
      word.dataset['keep_word'] ??= word.textContent ?? '';
      word.textContent = (now ? document.body.dataset['kept'] : word.dataset['keep_word']) ?? '';
    }
    const list = document.querySelector<HTMLElement>('#shortlist');
    if (!list) return;
    list.hidden = ids.length === 0;
    list.querySelector('.badge')!.textContent = String(ids.length);
    const link = list.querySelector('a')!;
    link.search = `?ids=${ids.join(',')}`;
  };
  document.addEventListener('click', (event) => {
    const id = (event.target as Element).closest<HTMLElement>('[data-keep]')?.dataset['keep'];
    if (!id) return;
    ids = kept(ids); // another window may have changed it meanwhile
    ids = ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id].slice(-most);
    store(ids);
    show();
  });
  const look_again = () => {
    ids = kept(ids);
    show();
  };
  document.addEventListener('results', show);
  addEventListener('storage', look_again);
  addEventListener('pageshow', (event) => event.persisted && look_again());
  show();
}
