// Print and share: buttons that only a script can serve are shown by it.

export function share_and_print() {
  for (const button of document.querySelectorAll<HTMLElement>('[data-print-page]'))
    button.hidden = false;
  document.addEventListener('click', (event) => {
    const target = event.target as Element;
    if (target.closest('[data-print-page]')) print();
    const text = target.closest<HTMLAnchorElement>('[data-copy]');
    if (text && navigator.clipboard) {
      event.preventDefault();
      void copy(text);
    }
    const link = target.closest<HTMLAnchorElement>('[data-share]');
    if (!link) return;
    event.preventDefault();
    void share(link);
  });
}

async function share(link: HTMLAnchorElement) {
  const url = location.href.split('#')[0]!;
  if (!navigator.share) return location.assign(link.href);
  try {
    await navigator.share({ title: document.title, url });
  } catch {
    // The visitor closed the sheet: nothing was promised yet.
  }
}

/** Copies what the link leads to; where that fails, the link itself still shows it. */
async function copy(link: HTMLAnchorElement) {
  try {
    await navigator.clipboard.writeText(await (await fetch(link.href)).text());
    link.textContent = link.dataset['copy'] ?? '';
  } catch {
    location.assign(link.href);
  }
}
