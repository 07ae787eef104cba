// A part of the directory in a page of another site, and the feeds that readers of news read.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { execFileSync } from 'node:child_process';
import { in_language, languages } from './page_types.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Serves one page at another origin while `use(address)` runs. */
async function on_another_site(html, use) {
  const server = createServer((_, answer) => answer.setHeader('Content-Type', 'text/html; charset=utf-8').end(html)).listen(0, '127.0.0.1');
  await new Promise((ready) => server.once('listening', ready));
  try {
    await use(`http://localhost:${server.address().port}/`);
  } finally {
    server.close();
  }
}

const foreign_page = (code) => `<!DOCTYPE html><html lang="lv"><head><title>Novads</title></head><body style="margin:0">${code}</body></html>`;

/** What RFC 4287 asks of a feed, by an XML parser: faults, or nothing. */
const feed_faults = (xml) => execFileSync('python3', ['-c', `
import sys, re
from xml.etree import ElementTree
A = '{http://www.w3.org/2005/Atom}'
feed = ElementTree.fromstring(sys.stdin.buffer.read())
moment = re.compile(r'\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$')
def one(element, name):
    found = element.findall(A + name)
    if len(found) != 1: print(f'{len(found)} {name} in {element.tag}')
    return found[0].text if found else ''
if feed.tag != A + 'feed': print('no feed')
if not feed.get('{http://www.w3.org/XML/1998/namespace}lang'): print('no language')
one(feed, 'id'); one(feed, 'title')
if not moment.match(one(feed, 'updated')): print('updated of the feed')
if not feed.findall(A + 'author/' + A + 'name'): print('no author')
links = [(l.get('rel'), l.get('type')) for l in feed.findall(A + 'link')]
if ('self', 'application/atom+xml') not in links: print('no self')
if len(set(links)) != len(links): print('two links of one kind')
ids = [one(entry, 'id') for entry in feed.findall(A + 'entry')]
if len(set(ids)) != len(ids): print('an id twice')
if len(ids) > 100: print('too many')
for entry in feed.findall(A + 'entry'):
    one(entry, 'title'); one(entry, 'summary')
    if not moment.match(one(entry, 'updated')): print('updated of an entry')
    if [l.get('rel') for l in entry.findall(A + 'link')] != ['alternate']: print('link of an entry')
    for element in entry.iter():
        if element.get('type') in ('html', 'xhtml'): print('markup')
`], { input: xml, encoding: 'utf8' });

export const tests = ({ base, with_page }) => ({
  'S9 five copied lines show the bodies of a place in a page of 300 px, in the chosen language': () =>
    with_page(async (page) => {
      await page.goto(`${base}/embed/code`);
      await page.selectOption('#e-region', 'liepaja');
      await page.selectOption('#e-lang', 'ru');
      await page.click('main form button');
      const code = await page.inputValue('#e-code');
      assert.equal(code.trimEnd().split('\n').length, 5, code);
      await on_another_site(foreign_page(code), async (address) => {
        await page.goto(address);
        const frame = await (await page.waitForSelector('iframe')).contentFrame();
        await frame.waitForSelector('h1');
        assert.equal(await frame.getAttribute('html', 'lang'), 'ru');
        assert.equal(await frame.textContent('h1'), 'Поддержка рядом с вами');
        assert.ok((await frame.$$('li')).length > 2);
        assert.equal(await frame.evaluate(() => document.documentElement.scrollWidth), 300);
        assert.equal(await frame.evaluate(() => document.cookie), '');
        const before = page.url();
        await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
        await page.waitForURL((url) => url.href !== before);
        assert.match(page.url(), /\/ru\/organizations\//, 'links open in the whole window');
      });
    }, { viewport: { width: 300, height: 600 }, elsewhere: 'http://localhost:' }),
  'no other page stands in a frame of another site': () =>
    with_page(async (page) => {
      await on_another_site(foreign_page(`<iframe src="${base}/"></iframe>`), async (address) => {
        await page.goto(address);
        const frame = await (await page.waitForSelector('iframe')).contentFrame();
        assert.equal(await frame.$('.brand'), null);
      });
    }, { elsewhere: 'http://localhost:', offline_expected: true }),
  'axe finds nothing in the frame, light and dark, and it needs less than 30 kB': async () => {
    for (const colorScheme of ['light', 'dark'])
      await with_page(async (page) => {
        let bytes = 0;
        page.on('response', async (answer) => { bytes += (await answer.body()).length; });
        await page.goto(`${base}/embed?area=diabetes`);
        await page.waitForLoadState('networkidle');
        assert.ok(bytes < 30_000, `${bytes} bytes`);
        await page.evaluate(axe);
        const { violations } = await page.evaluate(() => axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] }));
        assert.deepEqual(violations.map((v) => v.id), []);
      }, { colorScheme, viewport: { width: 300, height: 600 } });
  },
  'S9 the page of a place leads other programs to its frame (oEmbed)': () =>
    with_page(async (page) => {
      await page.goto(`${base}/regions/liepaja`);
      const href = await page.getAttribute('link[type="application/json+oembed"]', 'href');
      const answer = await (await page.request.get(base + href)).json();
      assert.equal(answer.type, 'rich');
      assert.match(answer.html, /embed\?region=liepaja/);
    }),
  'every feed is what RFC 4287 asks for, in every language': () =>
    with_page(async (page) => {
      for (const path of ['/changes.atom', '/atom.xml', '/organizations.atom?area=diabetes', '/organizations.atom?q=qqqqqqq'])
        for (const language of languages) {
          const answer = await page.request.get(base + in_language(language, path));
          assert.match(answer.headers()['content-type'], /^application\/atom\+xml/);
          assert.equal(feed_faults(await answer.body()), '', in_language(language, path));
        }
    }),
});
