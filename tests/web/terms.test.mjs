// Pages of conditions, places and the map, as a visitor in need meets them.
import assert from 'node:assert/strict';

const texts = (page, selector) => page.$$eval(selector, (all) => all.map((one) => one.textContent.trim()));
const phone = { viewport: { width: 360, height: 740 } };

export const tests = ({ base, with_page }) => ({
  'a disease with nobody shows its codes, a calm word and numbered ways that end at the network': () =>
    with_page(async (page) => {
      await page.goto(`${base}/diagnoses/prader-willi`);
      assert.match(await page.textContent('.aka'), /ICD-10 Q87\.1.*ORPHA 739.*Prader-Willi syndrome/s);
      assert.equal(await page.textContent('.note-box h2'), 'Šai slimībai Latvijā organizāciju vēl nezinām');
      const ways = await texts(page, 'ol.ways > li > a');
      assert.ok(ways.indexOf('Latvijas Reto slimību alianse') < ways.findIndex((way) => /International Prader-Willi/.test(way)), ways.join(' | '));
      assert.ok(ways.findIndex((way) => /International Prader-Willi/.test(way)) < ways.findIndex((way) => /EURORDIS/.test(way)));
      assert.match(await page.textContent('ol.ways'), /tieši šai slimībai\. Vietne angļu valodā/);
      const last = page.locator('ol.ways > li:last-child a');
      assert.match(decodeURIComponent(await last.getAttribute('href')), /^mailto:.*Meklēju organizāciju: Prādera-Villi sindroms/);
      assert.equal(await page.locator('.card').count(), 0, 'no look-alike');
    }, phone),
  'a parent of a child with haemophilia A meets the Haemophilia Society, not "nobody"': () =>
    with_page(async (page) => {
      await page.goto(`${base}/diagnoses/haemophilia-a`);
      assert.match(await page.textContent('.note-box'), /Atsevišķas organizācijas šai slimībai nav, bet palīdz organizācija plašākai slimību grupai: Hemofīlija/);
      assert.ok((await texts(page, '.card h3')).includes('Latvijas Hemofilijas biedrība'));
      await page.goto(`${base}/?q=${encodeURIComponent('A hemofīlija')}`);
      assert.match(await page.textContent('main .note-box'), /palīdz organizācija plašākai slimību grupai: Hemofīlija/);
    }),
  'no disease is a dead end': () =>
    with_page(async (page) => {
      await page.goto(`${base}/freshness`);
      const paths = await page.$$eval('main a[href^="/diagnoses/"]', (all) => all.map((a) => a.getAttribute('href')));
      assert.ok(paths.length > 300, `${paths.length} without anybody`);
      const faults = await page.evaluate(async (list) => {
        const found = [];
        for (const path of list) {
          const html = await (await fetch(path)).text();
          if ((html.match(/<ol class="ways"/g) ?? []).length !== 1 || !/<ol class="ways"[^]*?<li>[^]*?<li>[^]*?mailto:[^]*?<\/ol>/.test(html)) found.push(path);
        }
        return found;
      }, paths);
      assert.deepEqual(faults, []);
    }),
  'neighbours of a disease stand last and are said not to be it': () =>
    with_page(async (page) => {
      await page.goto(`${base}/diagnoses/prader-willi`);
      const last = page.locator('main section').last();
      assert.match(await last.textContent(), /Tās nav tā pati slimība\./);
      assert.ok(await last.locator('a').count() > 0);
    }),
  'a disease with bodies shows who helps with all conditions and who is there in Europe as rows': () =>
    with_page(async (page) => {
      await page.goto(`${base}/diagnoses/epilepsy`);
      assert.ok(await page.locator('.card').count() > 0);
      assert.ok((await texts(page, '#s-umbrellas ~ ul li')).length > 0);
      assert.match(await page.textContent('#s-europe ~ ul'), /International Bureau for Epilepsy.*angļu/s);
    }),
  'an area without anybody has ways on': () =>
    with_page(async (page) => {
      await page.goto(`${base}/areas/transplantation`);
      assert.match(await page.textContent('.note-box'), /Šajā jomā Latvijā organizāciju vēl nezinām/);
      assert.ok(await page.locator('ol.ways > li').count() > 1);
    }),
  'the page of Kuldīga shows those who are there with the address there, and all of Latvia in one line': () =>
    with_page(async (page) => {
      await page.goto(`${base}/regions/kuldigas-novads`);
      const cards = await page.locator('.card').count();
      assert.match(await page.textContent('#g-local'), new RegExp(`Kuldīgas novadā ${cards} organizācij`));
      assert.match(await page.textContent('h1 + .lead'), new RegExp(`darbojas ${cards} `));
      for (const place of await texts(page, '.card .meta li:first-child, .card .place'))
        assert.match(place, /Kuldīga/, place);
      const [tall, ...card_heights] = await page.evaluate(() =>
        [document.documentElement, ...document.querySelectorAll('.card')].map((one) => one.offsetHeight));
      assert.ok(Math.max(...card_heights) <= 440, `${card_heights} px`);
      const rest = tall - card_heights.reduce((sum, one) => sum + one, 0);
      assert.ok(rest <= 3700, `${rest} px beside ${cards} cards`); // all of Latvia's cards had 6,000
      const link = page.locator('#g-national ~ ul a').first();
      const told = (await link.textContent()).match(/(\d+)\s*$/)[1];
      await link.click();
      assert.match(page.url(), /region=kuldigas-novads.*area=|area=.*region=kuldigas-novads/);
      assert.match(await page.textContent('h1'), new RegExp(`\\b${told}\\b`));
    }, phone),
  'the map has names, numbers and a legend; the list says the same and nobody is told 0': () =>
    with_page(async (page) => {
      await page.goto(`${base}/regions`);
      assert.equal(await page.getAttribute('svg.municipalities', 'aria-hidden'), 'true');
      assert.deepEqual(await texts(page, '.legend li'), ['0', '1–2', '3–4', '5–7', '8–14', '15+']);
      assert.ok((await page.$$eval('svg.municipalities text.name', (all) => all.filter((t) => t.getBoundingClientRect().width > 0).length)) > 15);
      const counts = await page.$$eval('.regions small', (all) => all.map((one) => one.lastChild.textContent));
      assert.ok(counts.length > 20 && counts.every((count) => Number(count) > 0));
      assert.match(await page.textContent('#p-none'), /Uz vietas vēl nevienas/);
    }),
  'on a phone the map keeps to colours and the large regions': () =>
    with_page(async (page) => {
      await page.goto(`${base}/regions`);
      assert.equal(await page.$$eval('svg.municipalities text.name', (all) => all.filter((t) => t.getBoundingClientRect().width > 0).length), 0);
      assert.ok((await page.$$eval('svg.municipalities text.big', (all) => all.filter((t) => t.getBoundingClientRect().width > 0).length)) >= 10);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 360));
    }, phone),
  'the home page shows nothing stale and says how many contacts are known': () =>
    with_page(async (page) => {
      await page.goto(base);
      assert.match(await page.textContent('.trust'), /\d+ organizācij\S+ kontakti zināmi, \d+ vēl meklējam/);
      const year_ago = new Date(Date.now() - 366 * 86400000).getFullYear();
      for (const line of await texts(page, '.now .t'))
        for (const year of line.match(/\b20\d\d\b/g) ?? []) assert.ok(Number(year) >= year_ago, line);
      for (const heading of await page.$$('.now section')) assert.ok((await heading.$$('li')).length > 0);
    }),
  'the word for leukaemia on the home page leads to leukaemia': () =>
    with_page(async (page) => {
      await page.goto(base);
      await page.click('.quick >> text=leikēmija (leikoze)');
      assert.match(await page.textContent('#results h3'), /[Ll]eikēmij/);
    }),
});
