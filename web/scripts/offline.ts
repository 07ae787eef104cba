// Pages that were read are there again without network, where the site is served by HTTPS.

export function read_again() {
  if (location.protocol === 'https:' && 'serviceWorker' in navigator)
    navigator.serviceWorker.register('/sw.js').catch(() => {}); // switched off: only then no page offline
}
