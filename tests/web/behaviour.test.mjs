// How the pages behave: with and without the script, by keyboard, forward and back.
import assert from 'node:assert/strict';
import { in_language, languages, page_types } from './page_types.mjs';

const results = '/?q=diab%C4%93ts';
const heading = (page) => page.textContent('h1');
const unfold_filters = (page) => page.$$eval('#filters details', (all) => all.forEach((one) => (one.open = true)));

export const tests = ({ base, with_page }) => ({
  'every page answers in every language, in that language': () =>
    with_page(async (page) => {
      for (const language of languages)
        for (const [name, path] of Object.entries(page_types)) {
          await page.goto(base + in_language(language, path));
          assert.equal(await page.getAttribute('html', 'lang'), language, name);
          assert.equal(await page.locator('h1').count(), 1, `${name}: one h1`);
          assert.doesNotMatch(await page.innerText('body'), /\{\{|\}\}|\{count|undefined/, name);
        }
    }),
  'a tick updates results, counts, chips and address in place, and the focus stays': () =>
    with_page(async (page) => {
      await page.goto(base + results);
      const before = await heading(page);
      await page.evaluate(() => (window.same_page = true));
      await unfold_filters(page);
      await page.check('input[name=region][value=latgale]');
      await page.waitForFunction((old) => document.querySelector('h1').textContent !== old, before);
      assert.match(page.url(), /region=latgale/);
      assert.ok(await page.evaluate(() => window.same_page), 'no reload');
      assert.equal(await page.evaluate(() => document.activeElement.value), 'latgale');
      assert.equal(await page.locator('.chip', { hasText: 'Latgale' }).count(), 1);
      const shown = await page.textContent('.apply .btn:last-child');
      assert.match(shown, new RegExp(`${(await heading(page)).match(/\d+/)[0]} `));
    }),
  'Back undoes one step and restores the ticks': () =>
    with_page(async (page) => {
      await page.goto(base + results);
      const before = await heading(page);
      await unfold_filters(page);
      await page.check('input[name=region][value=latgale]');
      await page.waitForURL(/latgale/);
      await page.goBack();
      await page.waitForFunction((old) => document.querySelector('h1').textContent === old, before);
      assert.equal(await page.isChecked('input[name=region][value=latgale]'), false);
      await page.goForward();
      await page.waitForFunction(() => document.querySelector('input[value=latgale]').checked);
    }),
  'Back from an organization returns to the same list': () =>
    with_page(async (page) => {
      await page.goto(`${base}${results}&region=kurzeme`);
      const before = await heading(page);
      await page.click('#results h3 a');
      await page.waitForURL(/organizations/);
      await page.goBack();
      assert.equal(await heading(page), before);
      assert.equal(await page.isChecked('input[value=kurzeme]'), true);
    }),
  'suggestions are chosen by keyboard alone': () =>
    with_page(async (page) => {
      await page.goto(base);
      await page.focus('#q');
      await page.keyboard.type('epilep', { delay: 20 });
      await page.waitForSelector('#q-list [role=option]');
      assert.equal(await page.getAttribute('#q', 'aria-expanded'), 'true');
      assert.equal(await page.getAttribute('#q', 'aria-activedescendant'), null, 'nothing chosen beforehand');
      await page.keyboard.press('ArrowDown');
      const active = await page.getAttribute('#q', 'aria-activedescendant');
      assert.equal(await page.getAttribute(`#${active}`, 'aria-selected'), 'true');
      await page.keyboard.press('Escape');
      assert.equal(await page.isVisible('#q-list'), false);
      assert.equal(await page.inputValue('#q'), 'epilep', 'Escape keeps the text');
      await page.keyboard.type('s');
      await page.waitForSelector('#q-list [role=option]');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/(diagnoses|organizations|areas|regions)\//);
    }),
  'the address does not change while typing, and Enter searches': () =>
    with_page(async (page) => {
      await page.goto(base);
      await page.fill('#q', 'leikoze');
      await page.waitForTimeout(300);
      assert.equal(new URL(page.url()).search, '');
      await page.press('#q', 'Enter');
      await page.waitForURL(/q=leikoze/);
    }),
  'the language switch keeps the search': () =>
    with_page(async (page) => {
      await page.goto(`${base}${results}&region=latgale`);
      await page.click('.lang a[hreflang=ru]');
      await page.waitForURL(/\/ru\/\?/);
      assert.equal(await page.inputValue('#q'), 'diabēts');
      assert.equal(await page.isChecked('input[value=latgale]'), true);
      assert.match(await heading(page), /^\d+ организаци/);
    }),
  'without JavaScript: search, filter by the button, sort, turn the page': () =>
    with_page(async (page) => {
      await page.goto(base);
      await page.fill('#q', 'diabēts');
      await page.click('.search button');
      assert.match(await heading(page), /^\d+ organizācij/);
      await unfold_filters(page);
      await page.check('input[name=region][value=latgale]');
      await page.click('.apply button');
      assert.match(page.url(), /region=latgale/);
      assert.equal(await page.isChecked('input[value=latgale]'), true);
      assert.equal(await page.locator('[data-print-page]:visible, [data-keep]:visible').count(), 0);
      await page.goto(`${base}/?area=disability-rehab&sort=name`);
      await page.click('.pager a[rel=next]');
      assert.match(page.url(), /page=2/);
    }, { javaScriptEnabled: false }),
  'paging keeps the filters and goes to the top': () =>
    with_page(async (page) => {
      await page.goto(`${base}/?area=disability-rehab`);
      await page.click('.pager a[rel=next]');
      await page.waitForURL(/page=2/);
      await page.waitForSelector('.pager a[rel=prev]');
      assert.match(page.url(), /area=disability-rehab/);
    }),
  'on a phone the filters open, hold the focus, close with Escape and give it back': () =>
    with_page(async (page) => {
      await page.goto(base + results);
      await page.click('.open-filters');
      assert.equal(await page.isVisible('#filters'), true);
      assert.equal(await page.evaluate(() => document.querySelector('#results').inert), true);
      const box = await page.locator('.apply .btn:last-child').boundingBox();
      assert.ok(box.y + box.height <= 740, 'the button is in sight');
      await unfold_filters(page);
      await page.locator('label.opt', { hasText: 'Latgale' }).first().click();
      await page.waitForURL(/latgale/);
      await page.keyboard.press('Escape');
      assert.equal(await page.isVisible('#filters'), false);
      assert.equal(await page.evaluate(() => document.querySelector('#results').inert), false);
    }, { viewport: { width: 360, height: 740 }, hasTouch: true }),
  'what is typed into the search field stands beside its picture, not over it': () =>
    with_page(async (page) => {
      for (const path of ['/', '/?q=diab%C4%93ts']) {
        await page.goto(base + path);
        const overlap = await page.$eval('#q', (input) => {
          const icon = input.closest('.field').querySelector('.i')?.getBoundingClientRect();
          const box = input.getBoundingClientRect();
          const middle = (one) => one.y + one.height / 2;
          if (!icon) return '';
          if (Math.abs(middle(icon) - middle(box)) > 4) return 'the picture is not in the middle of the field';
          return box.x + parseFloat(getComputedStyle(input).paddingLeft) < icon.right ? 'the text lies over the picture' : '';
        });
        assert.equal(overlap, '', path);
      }
    }, { viewport: { width: 360, height: 740 } }),
  'on a phone the first result title is at most 540 px down, and the menu opens': () =>
    with_page(async (page) => {
      await page.goto(`${base}/?q=epilepsija`);
      const box = await page.locator('#results h3').first().boundingBox();
      assert.ok(box.y <= 540, `${box.y} px`);
      await page.click('.menu-btn');
      assert.equal(await page.isVisible('#menu a'), true);
    }, { viewport: { width: 360, height: 740 } }),
  'on a phone the call button of an organization is above the fold': () =>
    with_page(async (page) => {
      await page.goto(`${base}/organizations/dzivibas-koks`);
      const box = await page.locator('.panel .call').boundingBox();
      assert.ok(box.y + box.height <= 740, `${box.y + box.height} px`);
      assert.match(await page.getAttribute('.panel .call', 'href'), /^tel:\+371\d{8}$/);
    }, { viewport: { width: 360, height: 740 } }),
  'offline: the old results stay and a way to try again appears': () =>
    with_page(async (page, context) => {
      await page.goto(base + results);
      await context.setOffline(true);
      await unfold_filters(page);
      await page.check('input[name=region][value=latgale]');
      await page.waitForSelector('.toast[role=alert]');
      assert.ok((await page.locator('#results .card').count()) > 0);
      await context.setOffline(false);
      await page.waitForURL(/latgale/);
    }, { offline_expected: true }),
  'the keyboard reaches the results by the skip link': () =>
    with_page(async (page) => {
      await page.goto(base + results);
      await page.keyboard.press('Tab');
      assert.equal(await page.evaluate(() => document.activeElement.className), 'skip');
      await page.keyboard.press('Enter');
      assert.equal(await page.evaluate(() => document.activeElement.id), 'main');
    }),
});
