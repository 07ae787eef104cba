// "Where to start": who has no word to search for walks three steps of links, without script.
import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';

const phone = { viewport: { width: 360, height: 740 }, javaScriptEnabled: false };
const languages = [['', 'Kas jūs šeit atvedis?'], ['/ru', 'Что вас сюда привело?'], ['/en', 'What brings you here?'], ['/uk', 'Що вас сюди привело?']];
const sideways = async (page) => (await page.locator('html').evaluate((html) => html.scrollWidth)) - 360;
const count_of = async (link) => Number((await link.locator('small').innerText()).match(/\d+/)[0]);

export const tests = ({ base, with_page }) => ({
  'three steps of links end in results, in every language, without script on a phone': () =>
    with_page(async (page) => {
      for (const [prefix, question] of languages) {
        await page.goto(`${base}${prefix}/`);
        await page.locator('a[href$="/start"]').last().click();
        assert.equal(await page.textContent('h1'), question);
        await page.locator('.picks a[href$="/start/child"]').click();
        const area = page.locator('.picks a').first();
        const helping = await count_of(area);
        assert.ok(helping > 0);
        await area.click();
        assert.match(page.url(), new RegExp(`${prefix}/start/child/[a-z-]+$`));
        assert.equal(await page.locator('.rows.panel li').count(), 2, 'both answers stand above');
        assert.ok((await sideways(page)) <= 0);
        const all = page.locator('.picks a').last();
        assert.equal(await count_of(all), helping);
        await all.click();
        assert.match(page.url(), new RegExp(`^${base}${prefix}/\\?`));
        assert.equal(Number((await page.textContent('h1')).match(/\d+/)[0]), helping);
        assert.ok((await page.locator('#results .card').count()) > 0);
      }
    }, phone),
  'the first situation leads to the numbers to call, before everything else': () =>
    with_page(async (page) => {
      for (const [prefix] of languages) {
        await page.goto(`${base}${prefix}/start`);
        await page.locator('.picks a').first().click();
        const box = await page.locator('a[href="tel:116123"]').first().boundingBox();
        assert.ok(box.y < 400, `${box.y} px`);
        const first = await page.locator('.skip ~ *').first().getAttribute('class');
        assert.equal(first, 'first-call');
        assert.ok((await page.locator('#filters, .why').count()) === 0);
      }
    }, phone),
  'the number beside a region is how many the results say are there': () =>
    with_page(async (page) => {
      await page.goto(`${base}/start/child/neurodevelopment`);
      const links = await page.$$eval('.picks a', (all) => all.slice(0, -1).map((link) => [link.href, Number(link.querySelector('small').innerText.match(/\d+/)[0])]));
      assert.equal(links.length, 6);
      for (const [href, local] of links) {
        await page.goto(href);
        const said = (await page.textContent('h1')).match(/, (\d+)/);
        assert.equal(Number(said?.[1] ?? 0), local, href);
      }
    }),
  'every situation and every choice leads to somebody': () =>
    with_page(async (page) => {
      await page.goto(`${base}/start`);
      const situations = await page.$$eval('.picks a', (all) => all.map((link) => link.href));
      assert.ok(situations.length >= 6);
      for (const situation of situations.slice(1)) {
        await page.goto(situation);
        for (const count of await page.$$eval('.picks small', (all) => all.map((one) => Number(one.innerText.match(/\d+/)[0]))))
          assert.ok(count > 0 || /3\. solis|2\. solis no 2/.test(await page.textContent('.fine')), situation);
        assert.ok((await page.locator('.picks li').count()) <= 30, 'never a wall of links');
      }
    }),
  'a typed place keeps what was chosen': () =>
    with_page(async (page) => {
      await page.goto(`${base}/start/child/neurodevelopment`);
      await page.fill('#place', 'Alūksne');
      await page.press('#place', 'Enter');
      await page.waitForURL(/q=Al/);
      assert.match(page.url(), /area=neurodevelopment/);
      assert.match(await page.textContent('.said'), /Alūksne/);
    }, phone),
  'what was answered can be changed, and Back works by itself': () =>
    with_page(async (page) => {
      await page.goto(`${base}/start`);
      await page.locator('.picks a[href$="/start/carer"]').click();
      await page.locator('.picks a').first().click();
      await page.locator('.rows.panel a').last().click();
      assert.match(page.url(), /\/start\/carer$/);
      await page.goBack();
      assert.match(page.url(), /\/start\/carer\/.+/);
    }, phone),
  'rights and benefits ask for the place at once': () =>
    with_page(async (page) => {
      await page.goto(`${base}/start/rights`);
      assert.equal(await page.textContent('.fine'), '2. solis no 2');
      assert.equal(await page.locator('.picks a').count(), 7);
    }, phone),
  'a situation that does not exist is not there, and the page leads on': () =>
    with_page(async (page) => {
      const answer = await page.goto(`${base}/start/nobody`);
      assert.equal(answer.status(), 404);
      assert.ok((await page.locator('main a').count()) > 5);
    }, phone),
  'links and fields are large enough and every step is within its weight': () =>
    with_page(async (page) => {
      for (const path of ['/start', '/start/child', '/start/child/neurodevelopment', '/ru/start/child', '/start/hard']) {
        await page.goto(base + path);
        const small = await page.$$eval('main a, main button, main input:not([type=hidden])', (all) =>
          all.filter((one) => one.getBoundingClientRect().height < 43.5 && !one.closest('p, h3')).map((one) => one.outerHTML.slice(0, 80)));
        assert.deepEqual(small, [], path);
        const html = await (await page.request.get(base + path)).text();
        let bytes = gzipSync(html, { level: 9 }).length;
        for (const [, style] of html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g))
          bytes += gzipSync(await (await page.request.get(base + style)).body(), { level: 9 }).length;
        assert.ok(bytes <= 14 * 1024, `${path}: ${bytes}`);
      }
    }, { viewport: { width: 360, height: 740 } }),
});
