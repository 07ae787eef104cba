// Print and share: buttons that only a script can serve are shown by it.

export function share_and_print() {
  for (const button of document.querySelectorAll<HTMLElement>('[data-print-page]'))
    button.hidden = false;
  document.addEventListener('click', (event) => {
    const target = event.target as Element;
    if (target.closest('[data-print-page]')) print();
    const link = target.closest<HTMLAnchorElement>('[data-share]');
    if (!link) return;
    event.preventDefault();
    void share(link);
  });
}

async function share(link: HTMLAnchorElement) {
  const url = location.href.split('#')[0]!;
  try {
    if (navigator.share) return await navigator.share({ title: document.title, url });
    await navigator.clipboard.writeText(url);
    link.lastChild!.textContent = document.body.dataset['copied'] ?? '';
  } catch {
    // The visitor closed the sheet, or the browser allows neither: nothing was promised yet.
  }
}
