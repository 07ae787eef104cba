// Records that stay true: the coordinator's new number (S3) and the editor's work list (S8).
import assert from 'node:assert/strict';
import { editor } from './site.mjs';

const phone_size = { viewport: { width: 360, height: 740 }, javaScriptEnabled: false };

export const tests = ({ base, admin, with_page }) => {
  const record_of = async (id) => (await fetch(`${base}/api/v1/organizations/${id}`)).json();
  /** Waits until visitors see it; the promise is one second, a busy machine gets more. */
  const until_live = async (id, holds) => {
    for (let tries = 0; tries < 100; ++tries) {
      if (holds(await record_of(id))) return;
      await new Promise((wait) => setTimeout(wait, 100));
    }
    assert.fail(`${id} did not change: ${JSON.stringify((await record_of(id)).phones)}`);
  };
  const with_email = async () => {
    const { items } = await (await fetch(`${base}/api/v1/organizations?size=100`)).json();
    return items.filter((item) => item.email).map((item) => item.id);
  };
  const sign_in = async (page) => {
    await page.goto(`${admin}/admin/sign-in`);
    await page.fill('#name', editor.name);
    await page.fill('#passphrase', editor.passphrase);
    await page.locator('main form button').click();
    assert.equal(new URL(page.url()).pathname, '/admin', await page.textContent('main'));
  };
  const fits_the_screen = (page) =>
    page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
  const link_for = async (id) => {
    let link;
    await with_page(async (page) => {
      await sign_in(page);
      await page.goto(`${admin}/admin/organizations/${id}`);
      await page.locator('button[value=link]').click();
      link = await page.textContent('#made-link');
    }, { javaScriptEnabled: false });
    return link;
  };

  return {
    'S3 one link, one field, one minute: the new number is public, the old one gone': async () => {
      const [id] = await with_email();
      const link = await link_for(id);
      await with_page(async (page) => {
        await page.goto(link);
        assert.ok(await fits_the_screen(page));
        await page.locator('a[href*="edit=phones"]').click();
        await page.fill('#phone-1', 'mans jaunais');
        await page.locator('form.record-form button').first().click();
        assert.match(await page.textContent('.error-box'), /Tālrunis: ierakstiet 8 ciparus/);
        assert.equal(await page.inputValue('#phone-1'), 'mans jaunais');
        assert.ok(await fits_the_screen(page));
        await page.fill('#phone-1', '2123');
        await page.locator('form.record-form button').first().click();
        assert.match(await page.textContent('#phone-1-error'), /Te ir 4 cipari\. Ierakstiet 8, piemēram, 21234567\./);
        assert.equal(await page.inputValue('#phone-1'), '2123');
        await page.fill('#phone-1', '2 123 45 67');
        await page.locator('form.record-form button').first().click();
        assert.match(await page.textContent('main'), /Bija.*Būs.*\+371 21234567/s);
        assert.match(await page.textContent('.card .call'), /2123\s4567/);
        assert.ok(await fits_the_screen(page));
        assert.notEqual((await record_of(id)).phones[0]?.number, '+371 21234567', 'looking publishes nothing');
        await page.locator('button[value=publish_all]').click();
        assert.match(await page.textContent('main'), /Publicēts uzreiz/);
        await until_live(id, (record) => record.phones[0]?.number === '+371 21234567');
        await page.goto(`${base}/organizations/${id}`);
        assert.match(await page.textContent('main'), /2123\s4567/);
        await page.goto(link);
        assert.match(await page.textContent('h1'), /vairs nav derīga/);
      }, phone_size);
    },
    'S3 asking for a link is answered alike for every address': () =>
      with_page(async (page) => {
        const answers = [];
        for (const email of ['nobody@nowhere.example', (await record_of((await with_email())[1])).emails[0]]) {
          await page.goto(`${base}/confirm`);
          await page.fill('#email', email);
          await page.locator('form.record-form button').click();
          answers.push(await page.textContent('main'));
        }
        assert.equal(answers[0], answers[1]);
      }, phone_size),
    'S8 a correction goes through the work list with the keyboard alone and is live': async () => {
      const id = (await with_email())[2];
      let receipt;
      await with_page(async (page) => {
        await page.goto(`${base}/suggest-change/${id}`);
        assert.ok(await fits_the_screen(page));
        await page.fill('#phone-1', '+37129999999');
        await page.fill('#remark', 'Jaunais numurs ir viņu lapā.');
        await page.locator('#send button').click();
        receipt = page.url();
        assert.match(await page.textContent('main'), /Gaida redaktora lēmumu/);
      }, phone_size);
      await with_page(async (page) => {
        await sign_in(page);
        await page.locator('.work a').first().focus();
        await page.keyboard.press('Enter');
        await page.waitForURL(/submissions/);
        assert.match(await page.textContent('.diff ins'), /\+371 29999999/);
        const violations = await page.evaluate(() => [...document.querySelectorAll('button, input:not([type=hidden]), .btn')]
          .filter((control) => control.checkVisibility() && control.closest('label') === null && control.getBoundingClientRect().height < 44)
          .map((control) => control.outerHTML));
        assert.deepEqual(violations, []);
        await page.locator('button[value=approve]').focus();
        await page.keyboard.press('Enter');
        await page.waitForURL(`${admin}/admin`);
      });
      await until_live(id, (record) => record.phones[0]?.number === '+371 29999999');
      await with_page(async (page) => {
        await page.goto(receipt);
        assert.match(await page.textContent('main'), /Pieņemts un publicēts/);
      }, phone_size);
    },
    'S8 a merged record leads on from its old address, and undoing brings it back': async () => {
      const [, , , old, target] = await with_email();
      await with_page(async (page) => {
        await sign_in(page);
        await page.goto(`${admin}/admin/organizations/${old}`);
        await page.fill('#target', target);
        await page.locator('form:has(#target) button').click();
        await until_live(old, (record) => record.id === target);
        await page.goto(`${base}/organizations/${old}`);
        assert.equal(new URL(page.url()).pathname, `/organizations/${target}`);
        await page.goto(`${admin}/admin/organizations/${old}`);
        await page.locator('button[value=undo]').click();
        await until_live(old, (record) => record.id === old);
      });
    },
    'forms and review pages are in all languages and hold no fault that axe finds': async () => {
      const { default: axe } = await import('axe-core');
      const [id] = await with_email();
      await with_page(async (page) => {
        await sign_in(page);
        for (const address of [`${base}/suggest-change/${id}`, `${base}/ru/suggest-change`, `${base}/en/confirm`,
          `${admin}/admin`, `${admin}/ru/admin/organizations/${id}`, `${admin}/en/admin/letters`, `${admin}/admin/audit`]) {
          await page.goto(address);
          await page.evaluate(axe.source);
          const { violations } = await page.evaluate(() => globalThis.axe.run());
          assert.deepEqual(violations.map((v) => `${address} ${v.id}: ${v.nodes.map((n) => n.html).slice(0, 2)}`), []);
        }
      }, { bypassCSP: true });
    },
  };
};
