// What the network asks of organizations: a joint opinion signed on a phone without script, public only when it is sent.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { editor } from './site.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const phone = { viewport: { width: 360, height: 740 }, javaScriptEnabled: false };
const fits = (page) => page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

export const tests = ({ base, admin, with_page }) => {
  const sign_in = async (page) => {
    await page.goto(`${admin}/admin/sign-in`);
    await page.fill('#name', editor.name);
    await page.fill('#passphrase', editor.passphrase);
    await page.locator('main form button').click();
  };
  const faults_of = async (page) => {
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
    return violations.map((v) => `${v.id}: ${v.nodes.slice(0, 3).map((n) => n.target.join(' ')).join(', ')}`);
  };
  /** "/our/TOKEN" of an organization's opened page. */
  const open_own_page = async (editing, page) => {
    const { items } = await (await fetch(`${base}/api/v1/organizations?size=100`)).json();
    await editing.goto(`${admin}/admin/organizations/${items.find((one) => one.email).id}`);
    await editing.locator('button[value=link]').click();
    await page.goto((await editing.textContent('#made-link')).replace('/confirm/', '/our/'));
    await page.getByRole('button', { name: 'Atvērt mūsu lapu' }).click();
  };

  return {
    'a joint opinion is opened, signed on a phone without script, sent, and public only then': () =>
      with_page(async (editing) => {
        await sign_in(editing);
        await editing.goto(`${admin}/admin/opinions/new`);
        assert.deepEqual(await faults_of(editing), []);
        await editing.fill('#heading', 'Izdomāts likumprojekts');
        await editing.fill('#addressee', 'Izdomātai ministrijai');
        await editing.fill('#deadline', `31.12.${new Date().getFullYear()}.`);
        await editing.fill('#text', 'Mēs lūdzam izdomātu lietu.');
        await editing.getByRole('button', { name: 'Atvērt organizācijām' }).click();
        const desk = editing.url();
        assert.match(desk, /\/admin\/opinions\/\d+$/);
        assert.deepEqual(await faults_of(editing), []);
        await with_page(async (page) => {
          await open_own_page(editing, page);
          await page.getByRole('link', { name: 'Izdomāts likumprojekts' }).click();
          assert.ok(await fits(page));
          await page.getByRole('button', { name: 'Parakstām' }).click();
          assert.match(await page.textContent('#who-error'), /Ierakstiet, kas paraksta/);
          await page.fill('#who', 'Anna Izdomāta, vadītāja');
          await page.getByRole('button', { name: 'Parakstām' }).click();
          assert.match(await page.textContent('main'), /Esat parakstījuši/);
          await page.fill('#comment', 'Trūkst izdomāta teikuma.');
          await page.getByRole('button', { name: 'Pievienot piezīmi' }).click();
          assert.match(await page.textContent('main'), /Trūkst izdomāta teikuma/);
          assert.ok(await fits(page));
        }, phone);
        assert.doesNotMatch(await (await fetch(`${base}/opinions`)).text(), /Izdomāts likumprojekts/);
        await editing.goto(desk);
        assert.match(await editing.textContent('main'), /Anna Izdomāta, vadītāja/);
        await editing.check('#sure');
        await editing.getByRole('button', { name: 'Nosūtīts, publicēt' }).click();
        await editing.goto(`${base}/opinions`);
        assert.deepEqual(await faults_of(editing), []);
        await editing.getByRole('link', { name: 'Izdomāts likumprojekts' }).click();
        assert.match(await editing.textContent('main'), /Parakstījusi 1 organizācija/);
        assert.doesNotMatch(await editing.textContent('main'), /Anna Izdomāta/);
        assert.deepEqual(await faults_of(editing), []);
      }),
  };
};
