// Whoever types despair meets the number to call before everything else, with script and without.
import assert from 'node:assert/strict';

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true };
const find = (words, prefix = '') => `${prefix}/?q=${encodeURIComponent(words)}`;
const first_number = (page) => page.getAttribute('.first-call a', 'href');

export const tests = ({ base, with_page }) => ({
  'who is in despair sees the number to call first, nothing read back, and nothing to choose': () =>
    with_page(async (page) => {
      for (const path of [find('negribu vairs dzīvot'), find('нет сил жить', '/ru'), find('I want to die', '/en')]) {
        await page.goto(base + path);
        assert.equal(await first_number(page), 'tel:116123', path);
        const button = await page.locator('.first-call a').first().boundingBox();
        assert.ok(button.y + button.height < 300, `the number stands at ${button.y} px`);
        assert.ok(button.height >= 44);
        assert.equal(await page.locator('#filters, .chip, .why').count(), 0, path);
        assert.ok(!(await page.title()).toLowerCase().includes('die'));
        assert.match(await page.textContent('.card h3'), /Skalbes|Скалбес/);
      }
    }, { ...phone, javaScriptEnabled: false }),
  'who is in despair meets the number by a search from within the results, too': () =>
    with_page(async (page) => {
      await page.goto(base + find('epilepsija'));
      await page.fill('#q', 'gribu nomirt');
      await Promise.all([page.waitForSelector('.first-call'), page.press('#q', 'Enter')]);
      assert.equal(await first_number(page), 'tel:116123');
    }, phone),
  'who is in danger by an illness sees the ambulance first and still those who know the illness': () =>
    with_page(async (page) => {
      await page.goto(base + find('sāp krūtīs un nevaru paelpot, sirdslēkme'));
      assert.equal(await first_number(page), 'tel:113');
    }, phone),
  'who is in despair can change the language of the page, also without script': () =>
    with_page(async (page) => {
      await page.goto(base + find('gribu nomirt'));
      await page.click('.lang [lang=ru]');
      await page.waitForURL(/\/ru\//);
      assert.equal(await first_number(page), 'tel:116123');
      assert.equal(await page.textContent('h1'), 'С кем можно поговорить');
    }, { ...phone, javaScriptEnabled: false }),
  'the sheet of a search in a crisis begins with the same number': () =>
    with_page(async (page) => {
      await page.goto(base + find('sāp krūtīs un nevaru paelpot, sirdslēkme'));
      const number = await first_number(page);
      const sheet = await page.getAttribute('a[href*="/handout"][href*="ids="]', 'href');
      await page.goto(base + sheet);
      assert.equal(await page.getAttribute('.sheet a', 'href'), number, sheet);
    }, { ...phone, javaScriptEnabled: false }),
  'who looks for an illness is shown no crisis': () =>
    with_page(async (page) => {
      for (const words of ['cukura diabēts', 'mirst mamma, paliatīvā aprūpe', 'kā dzīvot ar epilepsiju']) {
        await page.goto(base + find(words));
        assert.equal(await page.locator('.first-call').count(), 0, words);
      }
    }, phone),
});
