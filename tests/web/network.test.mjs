// Lists and pages of what the network has besides organizations, as visitors use them: without script, on a phone, in the dark.
import assert from 'node:assert/strict';
import { in_language, languages } from './page_types.mjs';

const phone = { viewport: { width: 360, height: 740 } };
const lists = ['/events', '/projects', '/documents', '/news', '/experts', '/representation', '/calls', '/courses', '/search'];
const record = '1DP/1.5.2.2.2/12/APIA/SIF/078';
const its_page = '/projects/regionalo-pacientu-organizaciju-tikla-izveide-socialas-un-veselibas-politikas';

export const tests = ({ base, with_page }) => ({
  'the project of the public record is found by its number, its implementer, its year and its place': () =>
    with_page(async (page) => {
      for (const query of [`q=${encodeURIComponent(record)}`, `q=${encodeURIComponent('Dzīvības koks')}`, 'year=2013', 'region=valmiera', `q=Valmiera`]) {
        await page.goto(`${base}/projects?${query}`);
        assert.ok(await page.locator(`a[href="${its_page}"]`).count() > 0, query);
      }
    }),
  'its page shows every line of the public record, with sums to the cent': () =>
    with_page(async (page) => {
      await page.goto(base + its_page);
      const text = (await page.textContent('main')).replaceAll('\u00a0', ' ');
      for (const part of [record, 'Eiropas Sociālais fonds', '1.5.2.2.2', 'Dzīvības koks', 'biedrība vai nodibinājums', 'Melnsila iela 13-1', 'Valmiera',
        '21 086,35', '14 819,57', '19 414,20', '13 644,38', '1 672,15', '1 175,19', '0,00', 'Liepu aleja 11', '29235677', '67703497', 'iespējas un izaicinājumi'])
        assert.ok(text.includes(part), part);
      for (const day of [/0?1\.0?1\.2013\./, /31\.12\.2013\./, /11\.0?3\.2014\./]) assert.match(text, day);
      assert.equal(await page.locator('main a[href^="tel:"]').count(), 0, 'an old number is no button');
    }),
  'filters of a list work without script and say how much they would give': () =>
    with_page(async (page) => {
      await page.goto(`${base}/projects`);
      const option = page.locator('select[name="year"] option').nth(1);
      const [, year, count] = (await option.textContent()).match(/(\d{4}) \((\d+)\)/);
      await page.selectOption('select[name="year"]', year);
      await page.click('.bar-form button');
      assert.match(page.url(), new RegExp(`year=${year}`));
      assert.match(await page.textContent('.tally-line'), new RegExp(`^${count}\\s`));
    }, { javaScriptEnabled: false }),
  'the counts of areas are what one gets': () =>
    with_page(async (page) => {
      await page.goto(`${base}/events`);
      const values = await page.$$eval('select[name="area"] option, select[name="region"] option',
        (all) => all.filter((o) => o.value).slice(0, 8).map((o) => [o.parentElement.name, o.value, o.textContent.match(/\((\d+)\)/)[1]]));
      assert.ok(values.length > 1);
      for (const [name, value, count] of values) {
        await page.goto(`${base}/events?${name}=${value}`);
        assert.match(await page.textContent('.tally-line'), new RegExp(`^${count}\\s`), `${name}=${value}`);
      }
    }),
  'no list is wider than a phone, and no list is a dead end': () =>
    with_page(async (page) => {
      for (const path of [...lists, its_page, '/events?month=2025-12', '/news?q=qqqqqqqq'])
        for (const language of languages) {
          await page.goto(base + in_language(language, path));
          assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 360), path);
          assert.equal(await page.locator('h1').count(), 1, path);
          assert.ok(await page.locator('main a').count() > 0, path);
        }
    }, phone),
  'the menu and the footer lead to those kinds of which there is something': () =>
    with_page(async (page) => {
      await page.goto(base);
      assert.equal(await page.locator('.top .nav a[href="/events"]').isVisible(), true);
      assert.equal(await page.locator('.top .nav a[href="/projects"]').isVisible(), false);
      assert.ok(await page.locator('.foot a[href="/projects"]').isVisible());
      assert.equal(await page.locator('.foot a[href="/calls"]').count(), 0);
    }),
  'below the results of a search stands what else there is, with the counts of the lists': () =>
    with_page(async (page) => {
      await page.goto(`${base}/?q=${encodeURIComponent('Dzīvības koks')}`);
      const links = await page.$$eval('.more-kinds a', (all) => all.map((a) => [a.getAttribute('href'), a.textContent.match(/\d+/)[0]]));
      assert.ok(links.length > 0);
      for (const [href, count] of links) {
        await page.goto(base + href);
        assert.match(await page.textContent('.tally-line'), new RegExp(`^${count}\\s`), href);
      }
    }),
  'an event leads to its organization and back, and to the list': () =>
    with_page(async (page) => {
      await page.goto(`${base}/events`);
      await page.click('.ev h3 a >> nth=0');
      assert.match(page.url(), /\/events\//);
      const data = JSON.parse(await page.textContent('script[type="application/ld+json"]'));
      assert.equal(data['@graph'][0]['@type'], 'Event');
      const own = new URL(page.url()).pathname;
      await page.click('.facts a[href^="/organizations/"]');
      assert.ok(await page.locator(`a[href="${own}"]`).count() > 0);
    }),
  'news is offered as a feed that is well-formed': () =>
    with_page(async (page) => {
      await page.goto(`${base}/news`);
      const href = await page.getAttribute('link[rel="alternate"][type="application/atom+xml"][href*="news"]', 'href');
      const answer = await fetch(base + href);
      assert.match(answer.headers.get('content-type'), /application\/atom\+xml/);
      const text = await answer.text();
      const fault = await page.evaluate((xml) => new DOMParser().parseFromString(xml, 'application/xml').querySelector('parsererror')?.textContent, text);
      assert.equal(fault, undefined);
      assert.ok((text.match(/<entry/g) ?? []).length > 5);
      const again = await fetch(base + href, { headers: { 'if-none-match': answer.headers.get('etag') } });
      assert.equal(again.status, 304);
    }),
});
