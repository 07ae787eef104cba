// What people come for: the jobs of the scenarios, as far as the pages serve them.
import assert from 'node:assert/strict';

const first_names = (page, count = 3) =>
  page.$$eval('#results h3 a', (links, most) => links.slice(0, most).map((a) => a.textContent), count);
const at = (base, path, q) => `${base}${path}?q=${encodeURIComponent(q)}`;

export const tests = ({ base, with_page }) => ({
  'S1 a newly diagnosed person finds the leukaemia organization in three scripts': () =>
    with_page(async (page) => {
      for (const q of ['хронический миелолейкоз', 'лейкоз', 'HML', 'C92.1', 'leikoze', 'mieloleikoze', 'leikemija', 'CML', 'chronic myeloid leukaemia']) {
        await page.goto(at(base, '/ru/', q));
        const [first] = await first_names(page, 1);
        assert.match(first ?? '', /[Ll]eikēmij|Лейкеми|leukaemia/i, `${q}: first is ${first}`);
      }
      assert.equal(await page.getAttribute('html', 'lang'), 'ru');
    }),
  'S1 says why a result is there, and marks Latvian text as Latvian': () =>
    with_page(async (page) => {
      await page.goto(at(base, '/ru/', 'лейкоз'));
      assert.match(await page.textContent('#results .card .why'), /\S/);
      assert.equal(await page.getAttribute('#results .card h3 a', 'lang'), 'lv');
      assert.equal(await page.getAttribute('#results .card .say', 'lang'), null);
    }),
  'S1 choosing Rēzekne keeps nationwide help in its own group': () =>
    with_page(async (page) => {
      await page.goto(`${at(base, '/ru/', 'лейкоз')}&region=rezekne`);
      const headings = await page.$$eval('#results .group h2', (all) => all.map((h) => h.textContent));
      assert.match(headings[0], /Резекне/);
      assert.ok(headings.some((h) => h.includes('По всей Латвии')), headings.join(' | '));
      assert.equal(await page.$$eval('#g-national ~ ul .meta', (all) => all.filter((m) => /км/.test(m.textContent)).length), 0);
    }),
  'S2 place words become a chip that can be taken away': () =>
    with_page(async (page) => {
      await page.goto(at(base, '/', 'autisms kurzeme'));
      const chip = page.locator('.chip', { hasText: 'Kurzeme' });
      assert.equal(await chip.count(), 1);
      await chip.click();
      await page.waitForFunction(() => !location.search.includes('kurzeme'));
      assert.equal(await page.locator('.chip', { hasText: 'Kurzeme' }).count(), 0);
      assert.equal(await page.inputValue('#q'), 'autisms');
    }),
  'S2 no filter leads to nothing': () =>
    with_page(async (page) => {
      await page.goto(at(base, '/', 'autisms kurzeme'));
      const faults = await page.$$eval('#filters .opt', (all) => all.filter((option) => {
        const input = option.querySelector('input');
        const count = option.querySelector('.cnt span:last-child')?.textContent;
        return count === '0' && !input.disabled && !input.checked;
      }).length);
      assert.equal(faults, 0);
    }),
  'S2 three entries are kept and sent by a link': () =>
    with_page(async (page) => {
      await page.goto(at(base, '/', 'autisms'));
      assert.equal(await page.evaluate(() => localStorage.length), 0);
      // The sheet leaves out whom nobody can reach.
      const reachable = page.locator('#results .card').filter({ has: page.locator('.reach a.call, .reach a[data-print]') });
      for (const index of [0, 1, 2]) await reachable.locator('[data-keep]').nth(index).click();
      assert.equal(await page.textContent('#shortlist .badge'), '3');
      await page.click('#shortlist a');
      assert.equal(await page.locator('.sheet .entries > li').count(), 3);
      assert.match(page.url(), /handout\?ids=.+,.+,.+/);
    }),
  'S6 slips and the wrong layout give the same first results and say so': () =>
    with_page(async (page) => {
      await page.goto(at(base, '/', 'diabēts'));
      const expected = await first_names(page);
      assert.ok(expected.length > 0);
      for (const q of ['diabets', 'diabēta', 'cukura diabēts', 'cukurslimība', 'cukurslimba', 'вшфиуеы']) {
        await page.goto(at(base, '/', q));
        assert.deepEqual(await first_names(page), expected, q);
      }
      assert.match(await page.textContent('#head .lead'), /вшфиуеы.*tastatūras.*diabets/);
    }),
  'S6 after a search the focus and the announcement are at the results': () =>
    with_page(async (page) => {
      await page.goto(at(base, '/', 'epilepsija'));
      await page.fill('#q', 'diabets daugavpili');
      await page.press('#q', 'Enter');
      await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
      await page.waitForFunction(() => /organizācij/.test(document.querySelector('#status').textContent));
      assert.equal(await page.textContent('#status'), await page.textContent('h1'));
    }),
  'S7 a disease with nobody is recognised, and the page leads on': () =>
    with_page(async (page) => {
      await page.goto(at(base, '/en/', 'progeria'));
      const text = await page.textContent('main');
      assert.match(text, /What you can do next/);
      const links = await page.$$eval('.ways a', (all) => all.map((a) => a.getAttribute('href')));
      assert.ok(links.length >= 1, 'a ladder with steps');
      assert.ok(links.at(-1).startsWith('mailto:') || links.some((l) => l.startsWith('http')), links.join(' '));
    }),
  'never a page with only "nothing found"': () =>
    with_page(async (page) => {
      await page.goto(at(base, '/', 'qqqqqq zzzzzz'));
      assert.equal(await page.textContent('h1'), 'Nekas nav atrasts');
      assert.ok((await page.locator('.areas a').count()) > 10);
      assert.ok((await page.locator('main a[href^="mailto:"]').count()) >= 1);
    }),
});
