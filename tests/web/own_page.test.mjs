// "Our page" on a phone without script: a support group is announced, published at once, one date cancelled, all taken back.
import assert from 'node:assert/strict';
import { in_language, languages } from './page_types.mjs';
import { editor } from './site.mjs';

const phone = { viewport: { width: 360, height: 740 }, javaScriptEnabled: false };
const fits = (page) => page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

export const tests = ({ base, admin, with_page }) => {
  const link_for = async (id) => {
    let link;
    await with_page(async (page) => {
      await page.goto(`${admin}/admin/sign-in`);
      await page.fill('#name', editor.name);
      await page.fill('#passphrase', editor.passphrase);
      await page.locator('main form button').click();
      await page.goto(`${admin}/admin/organizations/${id}`);
      await page.locator('button[value=link]').click();
      link = await page.textContent('#made-link');
    }, { javaScriptEnabled: false });
    return link;
  };
  const with_email = async () => (await (await fetch(`${base}/api/v1/organizations?size=100`)).json()).items.find((one) => one.email).id;
  const year = new Date().getFullYear() + 1;

  return {
    'S10 a support group is announced on a phone without script, and is public at once': async () => {
      const link = await link_for(await with_email());
      await with_page(async (page) => {
        await page.goto(link);
        await page.getByRole('button', { name: 'Atvērt mūsu lapu' }).click();
        assert.match(page.url(), /\/our\//);
        assert.ok(await fits(page));
        await page.getByRole('link', { name: 'Pievienot pasākumu' }).click();
        await page.fill('#title', 'Izdomāta atbalsta grupa');
        await page.check('input[name=kind][value=repeat]');
        await page.locator('button[value=show]').click();
        assert.equal(await page.inputValue('#title'), 'Izdomāta atbalsta grupa');
        assert.ok(await fits(page));
        await page.check('#wd-2');
        await page.check('#ord-second');
        await page.selectOption('#until', `${year}-06`);
        await page.fill('#from', '17.30');
        await page.check('#place-other');
        await page.fill('#where', 'Izdomātā iela 1, Liepāja');
        await page.fill('#how', '2123 4567');
        await page.locator('#send button[value=look]').click();
        const dates = await page.locator('#so li').count();
        assert.ok(dates >= 6, await page.textContent('main'));
        await page.locator('#so li input').nth(1).check();
        assert.ok(await fits(page));
        await page.locator('#so button[value=publish]').click();
        assert.match(await page.textContent('main'), /Publicēts/);
        assert.ok(await fits(page));
        const path = await page.getByRole('link', { name: 'Skatīt pasākuma lapu' }).getAttribute('href');
        let seen = 404;
        for (let tries = 0; tries < 100 && seen !== 200; ++tries) {
          seen = (await fetch(base + path)).status;
          if (seen !== 200) await new Promise((wait) => setTimeout(wait, 100));
        }
        assert.equal(seen, 200, 'the next generation has it');
        assert.match(await (await fetch(`${base + path}.ics`)).text(), /RRULE:FREQ=MONTHLY/);
        await page.locator('button[value=undo]').click();
        assert.match(page.url(), /\/our\/[^/]+$/);
      }, phone);
    },
    'a suggestion of each kind says what is missing at its field': () =>
      with_page(async (page) => {
        for (const kind of ['event', 'news', 'project', 'document', 'expert'])
          for (const language of languages) {
            await page.goto(`${base}${in_language(language, `/suggest/${kind}`)}`);
            assert.ok(await fits(page), kind);
            await page.locator('#send button').click();
            assert.ok(await page.locator('.error-box a').count() > 0, kind);
            assert.ok(await page.locator('[aria-invalid]').count() > 0, kind);
          }
      }, phone),
    'a course folds its questions, and its marks stay in the browser': () =>
      with_page(async (page) => {
        await page.goto(`${base}/courses/lidzdaliba-lemumos`);
        assert.ok(await page.locator('.unit details summary').count() > 0);
        await page.locator('#unit-1 .unit-done input').check();
        await page.reload();
        assert.ok(await page.locator('#unit-1 .unit-done input').isChecked());
        assert.ok(!(await page.locator('#unit-2 .unit-done input').isChecked()));
      }),
    'a project has a compact and a printed view that say the same sums': () =>
      with_page(async (page) => {
        const path = `${base}/projects/regionalo-pacientu-organizaciju-tikla-izveide-socialas-un-veselibas-politikas`;
        await page.goto(path);
        await page.getByRole('link', { name: 'Kompaktais skats' }).click();
        assert.ok((await page.locator('dl.facts > div').count()) <= 7);
        assert.match((await page.textContent('main')).replaceAll('\u00a0', ' '), /21 086,35/);
        await page.getByRole('link', { name: 'Drukas skats' }).click();
        const text = (await page.textContent('main')).replaceAll('\u00a0', ' ');
        for (const part of ['Drukāšanas datums', '21 086,35', '14 819,57', '1DP/1.5.2.2.2/12/APIA/SIF/078']) assert.ok(text.includes(part), part);
      }, { viewport: { width: 360, height: 740 } }),
  };
};
