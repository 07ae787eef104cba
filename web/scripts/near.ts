// "Near me": asks the browser where one is, and searches with that place, rounded to about a
// kilometre. Nothing is kept. Without this file one chooses a place from the list beside it.

const decimals = 2; // of a degree: about a kilometre

/** Shows the button where the browser knows places. Called again for results that came in place. */
function offer() {
  const button = document.querySelector<HTMLButtonElement>('#near-me');
  if (!button || !('geolocation' in navigator)) return;
  button.hidden = false;
  const note = document.querySelector<HTMLElement>('.near-note');
  if (note) note.hidden = false;
}

function search_from(place: GeolocationCoordinates) {
  const form = document.querySelector<HTMLFormElement>('#search');
  const head = document.querySelector('#head');
  if (!form || !head) return;
  // The order chosen so far would be a second value beside this one.
  for (const radio of document.querySelectorAll<HTMLInputElement>('input[name="sort"]')) radio.checked = false;
  const values = { near: `${place.latitude.toFixed(decimals)},${place.longitude.toFixed(decimals)}`, sort: 'distance' };
  for (const [name, value] of Object.entries(values)) {
    const input = document.createElement('input');
    Object.assign(input, { type: 'hidden', name, value });
    input.setAttribute('form', form.id);
    head.append(input);
  }
  form.requestSubmit();
}

export function near_me() {
  offer();
  document.addEventListener('results', offer);
  document.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('#near-me');
    if (!button) return;
    button.disabled = true;
    navigator.geolocation.getCurrentPosition(
      (found) => search_from(found.coords),
      () => {
        button.disabled = false;
        const said = document.querySelector('#near-said');
        if (said) said.textContent = button.dataset['failed'] ?? '';
      },
      { enableHighAccuracy: false, maximumAge: 600_000, timeout: 10_000 },
    );
  });
}
