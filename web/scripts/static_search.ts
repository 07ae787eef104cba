// The search of a copy without server: names and codes of conditions, areas, places and bodies, folded
// and stemmed in the browser on both sides. What it knows stands in search-data.js; no page is fetched.

interface Term { k: 'diagnosis' | 'area' | 'region'; i: string; l: string[]; n: string[]; p?: string; a?: string[] }
interface Body {
  i: string; l: string[]; s: string[]; d: string[]; a: string[]; r: string[]; all?: boolean;
  t: string[]; c: string[]; tel?: [string, string]; mail?: string;
}
interface Data { languages: string[]; words: Record<string, string[]>; terms: Term[]; bodies: Body[] }

const data = (window as unknown as { blakus: Data }).blakus;
const language = Math.max(0, data.languages.indexOf(document.documentElement.lang));
const say = (key: string) => data.words[key]![language]!;

/** Latin letters lose their marks; й and и stay different letters. Ukrainian letters become those of Russian, as on the server. */
const folded = (text: string) => text.toLowerCase().replace(/['’ʼ]/g, '').replace(/[ёє]/g, 'е').replace(/[ії]/g, 'и').replace(/ґ/g, 'г').normalize('NFD')
  .replace(/([a-z])[\u0300-\u036f]+/g, '$1').normalize('NFC');

// Endings of the Latvian, Russian and Ukrainian declensions, the longest first; those of the server know more.
const latvian = /(ajiem|ajam|ajai|ajas|ajos|iem|ais|ies|ai|ei|am|em|im|as|es|is|os|us|um|ie|a|e|i|o|u|s)$/;
const russian = /(иями|иею|ами|ями|ией|ого|его|ому|ему|ыми|ими|ых|их|ая|яя|ое|ее|ые|ие|ой|ей|ом|ем|ам|ям|ах|ях|ию|ия|ии|ою|ею|ив|а|я|о|е|ы|и|у|ю|ь|й)$/;
const long_enough = 3;
const cut = (word: string, ending: RegExp) => {
  const stem = word.replace(ending, '');
  return stem.length >= long_enough ? stem : word;
};
/** In Latvian of the second declension the last consonant softens: "bērns", "bērņi" are folded alike, "š" and "t" are not. */
const stem = (word: string) => /[а-я]/.test(word) ? cut(word, russian) : /\d/.test(word) ? word : cut(word, latvian);
const stems = (text: string) => folded(text).split(/[^a-zа-я0-9.]+/).filter(Boolean).map(stem);

interface Named { term: Term; words: string[] }
const names: Named[] = data.terms.flatMap((term) =>
  [...new Set([...term.l, ...term.n])].map((name) => ({ term, words: stems(name) })).filter((one) => one.words.length > 0));
const by_first = new Map<string, Named[]>();
for (const name of names) by_first.set(name.words[0]!, [...(by_first.get(name.words[0]!) ?? []), name]);
const by_id = new Map(data.terms.map((term) => [`${term.k} ${term.i}`, term]));

/** The longest known names among the words, and the words left over. */
function understood(words: string[]): { terms: Term[]; rest: string[] } {
  const terms: Term[] = [];
  const rest: string[] = [];
  for (let at = 0; at < words.length;) {
    const fits = (by_first.get(words[at]!) ?? []).filter((name) => name.words.every((word, i) => words[at + i] === word));
    const longest = Math.max(0, ...fits.map((name) => name.words.length));
    if (longest === 0) rest.push(words[at++]!);
    else {
      const best = fits.filter((name) => name.words.length === longest).map((name) => name.term);
      const places = best.filter((term) => term.k === 'region');
      terms.push(...new Set(best.some((term) => term.k !== 'region') ? best.filter((term) => term.k !== 'region') : places.slice(0, 1)));
      at += longest;
    }
  }
  return { terms, rest };
}

/** The term and what is broader. */
function line_of(term: Term): string[] {
  const ids: string[] = [];
  for (let next: Term | undefined = term; next && !ids.includes(next.i); next = by_id.get(`${next.k} ${next.p}`)) ids.push(next.i);
  return ids;
}
const lines = new Map(data.terms.map((term) => [`${term.k} ${term.i}`, line_of(term)]));
const is_within = (kind: string, id: string, broad: string) => lines.get(`${kind} ${id}`)?.includes(broad) ?? id === broad;

/** How well a body answers a condition or area; 0: not at all. */
function fit(body: Body, term: Term): number {
  if (term.k === 'area') return body.a.includes(term.i) ? 2 : 0;
  if (body.d.some((id) => is_within('diagnosis', id, term.i))) return 4;
  if (body.d.some((id) => is_within('diagnosis', term.i, id))) return 3;
  return body.d.length === 0 && term.a?.some((area) => body.a.includes(area)) ? 1 : 0;
}

function rank(body: Body, terms: Term[], rest: string[]): number {
  const subjects = terms.filter((term) => term.k !== 'region');
  const places = terms.filter((term) => term.k === 'region');
  let score = subjects.length ? Math.max(...subjects.map((term) => fit(body, term))) : 0;
  const own = stems([...body.l, ...body.s].join(' '));
  const named = rest.filter((word) => own.includes(word)).length;
  score += rest.length ? (5 * named) / rest.length : 0;
  if (!score && (subjects.length || rest.length)) return 0;
  if (!places.length) return score + 1;
  const here = body.r.some((id) => places.some((place) => is_within('region', id, place.i) || is_within('region', place.i, id)));
  return here ? score + 100 : body.all && subjects.length + rest.length ? score + 1 : 0;
}

/** An element with its text; nothing is written as HTML. */
function element(name: string, text = '', attributes: Record<string, string> = {}): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

function card(body: Body): HTMLElement {
  const item = element('li', '', { class: 'card' });
  const heading = element('h2');
  heading.append(element('a', body.l[language], { href: `organizations/${body.i}.html` }));
  item.append(heading, element('p', body.t[language]));
  if (body.all) item.append(element('p', say('everywhere'), { class: 'fine' }));
  const reach = element('p');
  if (body.tel) reach.append(element('a', body.tel[1], { href: body.tel[0] }), ' ');
  if (body.mail) reach.append(element('a', body.mail, { href: `mailto:${body.mail}` }));
  item.append(reach, element('p', body.c[language], { class: 'fine' }));
  return item;
}

function show() {
  const asked = new URLSearchParams(location.search);
  const typed = asked.get('q') ?? '';
  const { terms, rest } = understood(stems(typed));
  for (const kind of ['diagnosis', 'area', 'region'])
    for (const id of asked.getAll(kind)) {
      const term = by_id.get(`${kind} ${id}`);
      if (term) terms.push(term);
    }
  const found = data.bodies.map((body) => ({ body, score: rank(body, terms, rest) }))
    .filter((one) => one.score > 0).sort((a, b) => b.score - a.score);
  const field = document.querySelector<HTMLInputElement>('#q');
  if (field) field.value = typed;
  const place = document.querySelector('#found')!;
  const list = element('ul', '', { role: 'list', class: 'cards' });
  list.append(...found.map((one) => card(one.body)));
  const title = terms.length || typed ? `${say('found')} ${found.length}` : say('title');
  place.replaceChildren(element('h1', title, { tabindex: '-1' }),
    element('p', terms.length ? `${say('understood')} ${[...new Set(terms.map((term) => term.l[language]))].join(', ')}` : ''),
    element('p', found.length ? '' : say('nothing')), list, element('p', say('limits'), { class: 'fine' }));
  document.title = title;
}

show();
