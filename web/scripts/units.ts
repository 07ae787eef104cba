// Which units of a course were read, kept in the browser from the first mark on and told to nobody.

const beginning = 'blakus.read.';

export function course_units() {
  const place = beginning + location.pathname.replace(/^\/(ru|en)\//, '/');
  let read: string[] = [];
  try {
    read = JSON.parse(localStorage.getItem(place) ?? '[]') as string[];
  } catch {
    return; // Storage is switched off: there is nothing to mark.
  }
  for (const unit of document.querySelectorAll<HTMLElement>('[data-unit]')) {
    const box = unit.querySelector<HTMLInputElement>('.unit-done input')!;
    unit.querySelector<HTMLElement>('.unit-done')!.hidden = false;
    box.checked = read.includes(unit.id);
    box.addEventListener('change', () => {
      read = box.checked ? [...read, unit.id] : read.filter((one) => one !== unit.id);
      if (read.length) localStorage.setItem(place, JSON.stringify(read));
      else localStorage.removeItem(place);
    });
  }
}
