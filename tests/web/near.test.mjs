// "Near me" as its visitors meet it: the browser is asked, the place is rounded, and without script
// or without leave one chooses a place.
import assert from 'node:assert/strict';

const diabetes = '/?q=diab%C4%93ts';
const in_liepaja = { geolocation: { latitude: 56.50467, longitude: 21.01083 } };
const allowed = { ...in_liepaja, permissions: ['geolocation'] };
const sideways = (page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
const kilometres = (page) =>
  page.locator('.card .place').evaluateAll((places) =>
    places.map((place) => /(\d+)\s*km/.exec(place.textContent)?.[1]).filter(Boolean).map(Number));

export const tests = ({ base, with_page }) => ({
  'near me sends a place of a kilometre, sorts by distance and says no distance of nationwide bodies': () =>
    with_page(async (page) => {
      await page.goto(base + diabetes);
      await page.click('#near-me');
      await page.waitForURL(/near=/);
      await page.waitForFunction(() => /\d\s*km/.test(document.querySelector('#results').textContent));
      const asked = new URL(page.url()).searchParams;
      assert.deepEqual(asked.getAll('near'), ['56.50,21.01']);
      assert.deepEqual(asked.getAll('sort'), ['distance']);
      const found = await kilometres(page);
      assert.ok(found.length > 0);
      assert.deepEqual(found, found.toSorted((a, b) => a - b));
      assert.equal(await page.locator('#near-me').count(), 0);
      assert.ok((await sideways(page)) <= 0);
      // Another word keeps the place; the chip takes it out.
      await page.fill('#q', 'invaliditāte');
      await page.press('#q', 'Enter');
      await page.waitForURL(/invalid/);
      assert.deepEqual(new URL(page.url()).searchParams.getAll('near'), ['56.50,21.01']);
      await page.getByRole('link', { name: /Jums tuvumā/ }).click();
      await page.waitForFunction(() => !location.search.includes('near='));
    }, { ...allowed, viewport: { width: 360, height: 740 } }),
  'a browser that does not tell the place says so, and a place can be chosen': () =>
    with_page(async (page) => {
      await page.goto(base + diabetes);
      await page.click('#near-me');
      await page.waitForFunction(() => document.querySelector('#near-said').textContent !== '');
      assert.match(await page.textContent('#near-said'), /Izvēlieties/);
      assert.ok(await page.isEnabled('#near-me'));
      await page.click('.near a');
      await page.waitForURL(/regions/);
    }),
  'without script a place is chosen, and the address of a place shows distances': () =>
    with_page(async (page) => {
      await page.goto(base + diabetes);
      assert.equal(await page.isVisible('#near-me'), false);
      assert.ok(await page.isVisible('.near a'));
      await page.goto(`${base}${diabetes}&near=56.50,21.01&sort=distance`);
      assert.ok((await kilometres(page)).length > 0);
    }, { javaScriptEnabled: false }),
});
