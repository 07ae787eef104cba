// A word that was not understood, sent on a phone without script after consent, and the pages of it looked at for faults.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { editor } from './site.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const phone = { viewport: { width: 360, height: 740 }, javaScriptEnabled: false };
const fits = (page) => page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
const word = 'šņurkuļdrudzis';

export const tests = ({ base, admin, with_page }) => {
  const faults_of = async (page) => {
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
    return violations.map((v) => `${v.id}: ${v.nodes.slice(0, 3).map((n) => n.target.join(' ')).join(', ')}`);
  };
  /** From the results of a search for it. */
  const tell = (page) => page.goto(`${base}/?q=${encodeURIComponent(word)}`)
    .then(() => page.getByRole('button', { name: `Pastāstīt tīklam par vārdu „${word}”` }).click());

  return {
    'a word that was not understood is sent after consent, without script': () =>
      with_page(async (page) => {
        await tell(page);
        assert.equal(await page.inputValue('#word'), word);
        assert.ok(await fits(page));
        await page.getByRole('button', { name: 'Nosūtīt vārdu' }).click();
        assert.match(await page.textContent('#consent-error'), /atzīmējiet, ka piekrītat/);
        assert.equal(await page.inputValue('#word'), word);
        await page.check('#consent');
        await page.getByRole('button', { name: 'Nosūtīt vārdu' }).click();
        assert.match(await page.textContent('h1'), /Vārds nosūtīts/);
      }, phone),

    'its form and the desk page have no fault of access': () =>
      with_page(async (page) => {
        await tell(page);
        assert.deepEqual(await faults_of(page), []);
        await page.goto(`${admin}/admin/sign-in`);
        await page.fill('#name', editor.name);
        await page.fill('#passphrase', editor.passphrase);
        await page.locator('main form button').click();
        await page.goto(`${admin}/admin/needs`);
        assert.deepEqual(await faults_of(page), []);
        assert.doesNotMatch(await page.textContent('main'), new RegExp(word), 'one sender');
      }),
  };
};
