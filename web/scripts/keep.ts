// A list of organizations kept in the browser from the first press of "keep" on, and given to the
// hand-out as a plain address. Nothing is stored before, and nothing when the list is empty again.

const place = 'blakus.kept';
const most = 6;

function kept(): string[] {
  try {
    return JSON.parse(localStorage.getItem(place) ?? '[]') as string[];
  } catch {
    return [];
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
      button.hidden = false;
      button.ariaPressed = String(ids.includes(button.dataset['keep']!));
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
    ids = ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id].slice(-most);
    store(ids);
    show();
  });
  document.addEventListener('results', show);
  show();
}
