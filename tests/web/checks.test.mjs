// What is said of checks: who can be reached, who confirmed it, and when.
import assert from 'node:assert/strict';

const items_of = async (base, query) =>
  (await (await fetch(`${base}/api/v1/organizations?size=100&${query}`)).json()).items;
const reachable = (item) => Boolean(item.checked.contacts);

export const tests = ({ base, with_page }) => ({
  'no green tick stands on a card that nobody can use': () =>
    with_page(async (page) => {
      for (const words of ['лейкоз', 'diabēts', 'retās slimības']) {
        await page.goto(`${base}/ru/?q=${encodeURIComponent(words)}`);
        const unusable = page.locator('.card').filter({ hasNot: page.locator('.reach a.call, .reach a[data-print]') });
        const ticks = unusable.locator('.state use[href="#i-badge-check"]');
        assert.equal(await ticks.count(), 0, words);
        for (const text of await page.locator('.card .state.known').allTextContents()) assert.match(text, /\S/);
      }
    }, { viewport: { width: 360, height: 740 } }),
  'a card is green exactly where the API says that a contact is confirmed': () =>
    with_page(async (page) => {
      const items = await items_of(base, 'area=rare-genetic');
      const confirmed = new Map(items.map((item) => [item.id, item.checked.confirmed]));
      await page.goto(`${base}/?area=rare-genetic`);
      const cards = await page.$$eval('.card', (all) => all.map((card) => [
        card.querySelector('h3 a').getAttribute('href').split('/').at(-1),
        Boolean(card.querySelector('.state use[href="#i-badge-check"]'))]));
      assert.ok(cards.length > 0);
      for (const [id, green] of cards) assert.equal(green, confirmed.get(id), id);
    }),
  'an organisation page says under each contact how that one was checked, and folds the rest': () =>
    with_page(async (page) => {
      const [item] = (await items_of(base, 'q=')).filter((one) => one.phone && one.website);
      await page.goto(`${base}/organizations/${item.id}`);
      assert.ok(await page.locator('.panel .state').count() >= 2, item.id);
      const fold = page.locator('details', { hasText: 'Kas un kad pārbaudīts' });
      assert.equal(await fold.locator('table').isVisible(), false);
      await fold.locator('summary').click();
      assert.match(await fold.locator('table').textContent(), /Ieraksts.*Tālrunis.*Mājaslapa/s);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
    }, { viewport: { width: 320, height: 700 } }),
  'the page of freshness says plainly whom nobody can reach and that no organisation confirmed itself yet': () =>
    with_page(async (page) => {
      const all = [];
      for (let number = 1; ; ++number) {
        const answer = await (await fetch(`${base}/api/v1/organizations?size=100&page=${number}`)).json();
        all.push(...answer.items);
        if (number >= answer.pages) break;
      }
      await page.goto(`${base}/freshness`);
      const counted = async (row) => Number(await page.locator('#s-way ~ .sheet-wrap tr', { hasText: row }).locator('td').first().textContent());
      assert.equal(await counted('Pa tālruni'), all.filter((item) => item.phone).length);
      assert.equal(await counted('Pa e-pastu'), all.filter((item) => item.email).length);
      assert.equal(await counted('kontaktu vēl nav'), all.filter((item) => !reachable(item)).length);
      assert.doesNotMatch(await page.textContent('.head, main > .wrap > p'), /100\s%/);
      const text = await page.textContent('main');
      if (!all.some((item) => item.checked.contacts?.how === 'owner')) assert.match(text, /Neviena organizācija savus kontaktus pati vēl nav apstiprinājusi/);
    }),
  'the home page counts organisations by kind, and the footer names the newest check': () =>
    with_page(async (page) => {
      await page.goto(`${base}/`);
      assert.match(await page.textContent('.hero .lead'), /\d+ pacientu organizācij.*\d+ cilvēku ar invaliditāti organizācij.*\d+ jumta organizācij/s);
      assert.match(await page.textContent('.foot'), /Jaunākā pārbaude datos: \d+\.\d+\.\d{4}\./);
    }),
});
