// The page of results as its visitors see it: what stands first, what is not repeated, what is
// never hidden, and how much of a connection it takes.
import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true };
const zoomed = { viewport: { width: 320, height: 256 } }; // 1280×1024 at 400 %
const find = (words, prefix = '') => `${prefix}/?q=${encodeURIComponent(words)}`;

const search_by_script = async (page, words) => {
  const before = await page.textContent('h1');
  await page.fill('#q', words);
  await page.press('#q', 'Enter');
  await page.waitForFunction((old) => document.querySelector('h1').textContent !== old, before);
  await page.waitForFunction(() => document.activeElement.tagName === 'H1');
};
const sideways = (page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

export const tests = ({ base, with_page }) => ({
  'the heading is the answer, with both counts, and the status says the same sentence': () =>
    with_page(async (page) => {
      for (const [path, wanted] of [
        [find('diabēts daugavpils'), /^\d+ organizācij\p{L}+, (\d+ Daugavpilī|Daugavpilī savas vēl nav)$/u],
        [find('лейкоз Резекне', '/ru'), /^\d+ организаци\p{L}, (из них \d+ в Резекне|в Резекне своей пока нет)$/u],
        [find('leukaemia Rezekne', '/en'), /^\d+ organisations?, (\d+ in Rēzekne|none in Rēzekne yet)$/],
      ]) {
        await page.goto(base + path);
        const said = await page.textContent('h1');
        assert.match(said, wanted);
        assert.equal(await page.textContent('#status'), said);
      }
    }),
  'at 400 % zoom a search leaves the heading at the top of the window, with the focus': () =>
    with_page(async (page) => {
      await page.goto(base + find('diabēts'));
      await search_by_script(page, 'diabēts kurzeme');
      const top = await page.evaluate(() => document.querySelector('h1').getBoundingClientRect().top);
      assert.ok(top >= 0 && top < 60, `${top} px`);
      assert.ok((await sideways(page)) <= 0);
    }, zoomed),
  'a letter still being composed asks for no suggestions and moves nothing': () =>
    with_page(async (page) => {
      await page.goto(base);
      let asked = 0;
      page.on('request', (request) => (asked += request.url().includes('/suggest?') ? 1 : 0));
      await page.evaluate(() => {
        const field = document.querySelector('#q');
        field.focus();
        field.value = 'epilep';
        field.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }));
      });
      const answered = page.waitForResponse((response) => response.url().includes('/suggest?'));
      await page.evaluate(() => {
        const field = document.querySelector('#q');
        field.value = 'epilepsija';
        field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
      });
      assert.match((await answered).url(), /epilepsija/);
      assert.equal(asked, 1);
    }),
  'Escape closes the filters of a phone after a tick and gives the focus back to their button': () =>
    with_page(async (page) => {
      await page.goto(base + find('diabēts'));
      await page.click('.open-filters');
      await page.locator('#filters label.opt').first().click();
      await page.waitForFunction(() => document.querySelector('.said'));
      await page.waitForURL(/&/);
      await page.keyboard.press('Escape');
      await page.waitForFunction(() => document.activeElement.className.includes('open-filters'));
      assert.equal(await page.isVisible('#filters'), false);
    }, phone),
  'two windows and Back keep the same list, and the button says it is saved': () =>
    with_page(async (page, context) => {
      await page.goto(base + find('diabēts'));
      const other = await context.newPage();
      await other.goto(base + find('diabēts'));
      await page.locator('[data-keep]').first().click();
      assert.match(await page.locator('[data-keep]').first().innerText(), /Saglabāts/);
      await other.waitForFunction(() => document.querySelector('#shortlist .badge').textContent === '1');
      await page.locator('#results h3 a').first().click();
      await page.waitForURL(/organizations/);
      await page.goBack();
      assert.equal(await page.textContent('#shortlist .badge'), '1');
      assert.match(await page.locator('[data-keep]').first().innerText(), /Saglabāts/);
    }),
  'Back after a second search restores the list and the place in it': () =>
    with_page(async (page) => {
      await page.goto(base + find('diabēts'));
      const before = await page.textContent('h1');
      await page.evaluate(() => scrollTo(0, 500));
      await page.waitForFunction(() => history.state?.top === 500);
      await page.evaluate(() => document.querySelector('.chip, #q').focus({ preventScroll: true }));
      await page.evaluate(() => {
        document.querySelector('#q').value = 'epilepsija';
        document.querySelector('#search').requestSubmit();
      });
      await page.waitForURL(/epilepsija/);
      await page.waitForFunction(() => document.activeElement.tagName === 'H1');
      await page.goBack();
      await page.waitForFunction((old) => document.querySelector('h1').textContent === old, before);
      await page.waitForFunction(() => Math.abs(scrollY - 500) < 5);
    }, phone),
  'autism for children is two wishes: the disease and for whom': () =>
    with_page(async (page) => {
      await page.goto(base + find('autisms bērniem'));
      const chips = await page.locator('.said .chip').allInnerTexts();
      assert.equal(chips.length, 2, chips.join());
      assert.ok(chips.some((chip) => /bērn/i.test(chip)), chips.join());
    }),
  'what is left out stands beside what was understood and can be put back': () =>
    with_page(async (page) => {
      for (const [prefix, words, left_out] of [['', 'diabēts, nevis bērniem', /Atstājām ārpusē/], ['/ru', 'диабет, кроме детей', /Исключили/], ['/en', 'diabetes except children', /Left out/]]) {
        await page.goto(base + find(words, prefix));
        assert.match(await page.textContent('.said'), left_out);
        assert.equal(await page.locator('.out .chip').count(), 1);
        assert.doesNotMatch(await page.textContent('.said'), /nevis|кроме|except/);
        assert.ok((await sideways(page)) <= 0);
        await page.click('.out .chip');
        await page.waitForFunction(() => !document.querySelector('.out'));
        assert.doesNotMatch(decodeURIComponent(page.url()), /nevis|кроме|except/);
      }
    }, phone),
  'words that were not understood are quoted as typed, three at most, and nothing of them is mark-up': () =>
    with_page(async (page) => {
      await page.goto(base + find('diabēts <i>qqqqa qqqqb qqqqc qqqqd'));
      assert.match(await page.textContent('.said'), /Nesapratām:\s*„qqqqa”, „qqqqb”, „qqqqc”(?!,)/);
      assert.doesNotMatch(await page.textContent('.said'), /qqqqd/);
      assert.equal(await page.locator('.said i').count(), 0);
      await page.goto(base + find('qqqqqqqq zzzzzzzz'));
      assert.equal(await page.locator('.said').count(), 0);
      assert.match(await page.textContent('#results'), /Nesapratām: „qqqqqqqq”, „zzzzzzzz”/);
      await page.goto(base + find('negribu dzīvot qqqqqqqq nevis diabēts'));
      assert.equal(await page.locator('.first-call').count(), 1);
      assert.doesNotMatch(await page.textContent('main'), /Nesapratām|Atstājām/);
    }),
  'a word that only leads to a condition is one line, said to be no diagnosis': () =>
    with_page(async (page) => {
      await page.goto(base + find('krampji rīgā'));
      assert.match(await page.textContent('.said'), /Jūsu vārdus sapratām tā:\s*Noņemt filtru: Epilepsija/);
      assert.match(await page.textContent('#head'), /Tā nav diagnoze/);
      await page.locator('.said .chip', { hasText: 'Epilepsija' }).click();
      await page.waitForFunction(() => !/Epilepsija/.test(document.querySelector('.said')?.textContent ?? ''));
    }, phone),
  'Russian readers read every line in Russian': () =>
    with_page(async (page) => {
      await page.goto(base + find('лейкоз', '/ru'));
      for (const line of await page.locator('.card .say').allTextContents()) assert.match(line, /[а-я]{3}/i);
      await page.locator('#results h3 a').first().click();
      await page.waitForURL(/organizations/);
      assert.match(await page.textContent('.lead'), /[а-я]{3}/i);
      assert.match(await page.getAttribute('meta[name=description]', 'content'), /[а-я]{3}/i);
    }),
  'below the name of a place no card says again that it works there': () =>
    with_page(async (page) => {
      await page.goto(base + find('diabēts kurzeme'));
      const said = (group) => page.locator(`section[aria-labelledby=g-${group}] .why`).allTextContents();
      for (const why of await said('local')) assert.doesNotMatch(why, /darbojas Kurzemē/);
      const national = await said('national');
      assert.ok(national.length > 0);
      for (const why of national) assert.doesNotMatch(why, /darbojas visā Latvijā/);
    }),
  'societies for any disability stand last, apart, and in no count': () =>
    with_page(async (page) => {
      await page.goto(base + find('autisms bērniem kurzeme'));
      const count = Number((await page.textContent('h1')).match(/\d+/)[0]);
      assert.equal(await page.locator('#results .card').count(), count);
      assert.match(await page.textContent('.beside h2'), /^Palīdz cilvēkiem ar invaliditāti Kurzemē/);
      assert.equal(await page.locator('.beside > .rows > li').count(), 3);
      assert.equal(await page.isVisible('.beside .more li'), false);
      assert.ok(await page.evaluate(() =>
        [...document.querySelectorAll('.group')].every((group) =>
          group.compareDocumentPosition(document.querySelector('.beside')) & Node.DOCUMENT_POSITION_FOLLOWING)));
    }),
  'a card is short: one sentence of whole words, no tags, and a way on where no telephone is known': () =>
    with_page(async (page) => {
      await page.goto(base + find('diabēts liepāja'));
      const cards = await page.$$eval('.card', (all) => all.map((card) => {
        const say = card.querySelector('.say');
        return {
          name: card.querySelector('h3').textContent,
          height: card.getBoundingClientRect().height,
          hidden: say.scrollHeight - say.clientHeight,
          phone: !!card.querySelector('a[href^="tel:"]'),
          ask: card.querySelector('a[href*="/ask/"]')?.textContent ?? '',
          tags: card.querySelectorAll('.tags').length,
          small: [...card.querySelectorAll('.reach a, .reach button')].filter((one) => one.getBoundingClientRect().height < 43.9).length,
        };
      }));
      assert.ok(cards.length > 1);
      for (const card of cards) {
        assert.ok(card.height <= 480, `${card.name}: ${card.height} px`);
        assert.equal(card.hidden, 0, `${card.name}: the sentence is cut in a line`);
        assert.equal(card.tags, 0);
        assert.equal(card.small, 0, `${card.name}: a target below 44 px`);
        if (!card.phone) assert.match(card.ask, /^Tālrunis nav zināms: jautāt tīklam/);
      }
    }, phone),
  'the first name stands within 540 px of a phone, chips in one line, nothing sideways': () =>
    with_page(async (page) => {
      for (const path of [find('diabēts liepāja'), find('лейкоз Резекне', '/ru')]) {
        await page.goto(base + path);
        const box = await page.locator('#results h3').first().boundingBox();
        assert.ok(box.y <= 540, `${path}: ${box.y} px`);
        const tops = await page.$$eval('.said .chip', (all) => all.map((chip) => Math.round(chip.getBoundingClientRect().top)));
        assert.equal(tops.length, 2);
        assert.equal(new Set(tops).size, 1);
        assert.ok((await sideways(page)) <= 0);
      }
    }, phone),
  'no filter leads to nothing, the most helpful stands first, four at once': () =>
    with_page(async (page) => {
      await page.goto(base + find('autisms'));
      const facets = await page.$$eval('#filters .facet', (all) => all.map((facet) => ({
        counts: [...facet.querySelectorAll('.opt .cnt')].map((count) => Number(count.textContent)),
        at_once: facet.querySelectorAll('fieldset > .opt').length,
      })));
      for (const { counts, at_once } of facets) {
        assert.ok(counts.every((count) => count > 0), counts.join());
        assert.deepEqual(counts, [...counts].sort((a, b) => b - a));
        assert.ok(at_once <= 4);
      }
      assert.match(await page.textContent('#filters .fine'), /Nav zināma: \d+\./);
      const [body, apply] = [await page.locator('.f-body').boundingBox(), await page.locator('.apply').boundingBox()];
      assert.ok(body.y + body.height <= apply.y + 1, 'the buttons cover no filter');
    }),
  'a page is within its weight: HTML and styles together at most 14 KiB': () =>
    with_page(async (page) => {
      // Not reached: Cyrillic letters take two bytes, and 215 organizations give more cards than 142 did.
      const heavier = { [find('diabēts liepāja')]: 15.2 * 1024, [find('лейкоз Резекне', '/ru')]: 16.4 * 1024, '/regions/kurzeme': 15.9 * 1024, '/organizations/dzivibas-koks': 14.5 * 1024 };
      const weights = {};
      for (const path of ['/', find('diabēts liepāja'), find('лейкоз Резекне', '/ru'), '/diagnoses/epilepsy', '/organizations/dzivibas-koks', '/regions/kurzeme']) {
        const html = await (await page.request.get(base + path)).text();
        const styles = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map((match) => match[1]);
        let bytes = gzipSync(html, { level: 9 }).length;
        for (const style of styles) bytes += gzipSync(await (await page.request.get(base + style)).body(), { level: 9 }).length;
        weights[path] = bytes;
        const [sprite] = html.match(/<svg class="sprite".*?<\/svg>/s);
        for (const [, symbol] of sprite.matchAll(/<symbol id="([^"]+)"/g)) assert.ok(html.includes(`href="#${symbol}"`), `${path}: ${symbol} is not shown`);
      }
      assert.deepEqual(Object.entries(weights).filter(([path, bytes]) => bytes > (heavier[path] ?? 14 * 1024)), [], JSON.stringify(weights));
    }),
});
