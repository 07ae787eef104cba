// One address of every kind of page, and pages in all languages. The kinds are the rows of the server's addresses that the
// sitemap lists (blakus-server --routes), each with the first address of its kind there: a new page is tested without a word
// here. Below stand pages worth a look of their own.
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { program, running } from './site.mjs';

const worth_a_look = {
  results: '/?q=epilepsija',
  'results of a place': '/?q=diab%C4%93ts&region=latgale',
  'results with a correction': '/?q=epilepsja',
  'results with words left out and not understood': '/?q=diab%C4%93ts+qqqqqqqq+nevis+b%C4%93rniem',
  'start, what about': '/start/child',
  'start, where': '/start/child/neurodevelopment',
  nothing: '/?q=qqqqqqqq+zzzzzzzz',
  organization: '/organizations/dzivibas-koks',
  'organization without contacts': '/organizations/ilgas-daugavpils',
  area: '/areas/diabetes',
  'area with nobody': '/areas/transplantation',
  diagnosis: '/diagnoses/epilepsy',
  region: '/regions/kurzeme',
  handout: '/handout?ids=dzivibas-koks,agihas&lang=ru',
  'empty handout': '/handout',
  'events of a month': '/events?month=2025-12',
  'projects of a programme, searched': '/projects?q=aur&year=2014',
  'a list with nothing': '/news?q=qqqqqqqq',
  'all kinds': '/search?q=epilepsija',
  'a project with its money': '/projects/regionalo-pacientu-organizaciju-tikla-izveide-socialas-un-veselibas-politikas',
  share: '/share?page=/areas/diabetes',
  'error 400': '/?region=nowhere',
  'error 404': '/nothing-here',
};

/** "/areas/{id}" as an expression; what stands at the id has no "/". */
const shape = (pattern) => new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('{id}', '[^/]+')}$`);

/** Does the list of the kind say that there is nothing? */
const is_empty = async (pattern) => !(await (await fetch(running.base + pattern.replace('/{id}', ''))).text()).includes('<li class="ev');

async function of_rows() {
  const rows = JSON.parse(execFileSync(program, ['--routes'], { encoding: 'utf8' }));
  const map = await (await fetch(`${running.base}/sitemap.xml`)).text();
  const paths = [...map.matchAll(/<loc>([^<]*)<\/loc>/g)].map((found) => found[1].slice(running.base.length));
  const types = {};
  for (const { pattern } of rows.filter((row) => row.sitemap)) types[pattern] = paths.find((path) => shape(pattern).test(path));
  // Of a kind of which there is no record yet there is no page either; its list is there.
  for (const pattern of Object.keys(types)) if (!types[pattern] && types[pattern.replace('/{id}', '')] && await is_empty(pattern)) delete types[pattern];
  const without = Object.keys(types).filter((pattern) => !types[pattern]);
  if (without.length) throw new Error(`the sitemap lists none of ${without}`);
  return types;
}

export const page_types = { ...(await of_rows()), ...worth_a_look };

/** Each is a folder of messages; Latvian first. */
export const languages = readdirSync(new URL('../../web/messages', import.meta.url)).sort((a, b) => (b === 'lv') - (a === 'lv') || a.localeCompare(b));

export const in_language = (language, path) => (language === 'lv' ? path : `/${language}${path}`);
