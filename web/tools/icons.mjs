// Writes sprite.mustache: the icons of the pages (Lucide, ISC), the site's mark and the outline of
// Latvia that map.mjs has drawn.
import { readFileSync, writeFileSync } from 'node:fs';

const here = new URL('.', import.meta.url);
const names = [
  'search', 'menu', 'x', 'info', 'sliders-horizontal', 'shield-check', 'badge-check',
  'heart-handshake', 'arrow-right', 'map-pin', 'languages', 'triangle-alert', 'phone', 'mail',
  'globe', 'printer', 'link', 'chevron-down', 'clock', 'users', 'check', 'flag', 'file-text',
  'bookmark', 'list', 'circle-help',
];

function symbol(name) {
  const svg = readFileSync(new URL(`node_modules/lucide-static/icons/${name}.svg`, here), 'utf8');
  const inside = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.indexOf('</svg>'));
  const shapes = inside.replace(/\s+/g, ' ').replaceAll(' />', '/>').replaceAll('> <', '><').trim();
  return `<symbol id="i-${name}" viewBox="0 0 24 24">${shapes}</symbol>`;
}

const { width, height, outline } = JSON.parse(readFileSync(new URL('outline.json', here)));
const mark = '<symbol id="i-mark" viewBox="0 0 40 40"><rect class="m-ground" width="40" height="40" rx="10"/><path class="m-pin" d="M20 34c-6-6.600-11-11-11-17a11 11 0 0 1 22 0c0 6-5 10.400-11 17z"/><path class="m-heart" d="M20 23.500c-4-3.300-5.800-5.200-5.800-7.500a3 3 0 0 1 5.800-1.100A3 3 0 0 1 25.800 16c0 2.300-1.800 4.200-5.800 7.500z"/></symbol>';
const latvia = `<symbol id="i-lv" viewBox="0 0 ${width} ${height}"><path d="${outline}"/></symbol>`;

writeFileSync(new URL('../templates/generated/sprite.mustache', here),
  `<svg class="sprite" aria-hidden="true" focusable="false">${names.map(symbol).join('')}${mark}${latvia}</svg>\n`);
