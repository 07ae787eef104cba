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
        assert.match(await page.textContent('h1'), /savu darbu ir paveikusi/);
      }, phone_size);
    },
    'S3 asking for a link is answered alike for every address': () =>
      with_page(async (page) => {
        const answers = [];
        for (const email of ['nobody@nowhere.example', (await record_of((await with_email())[1])).emails[0]]) {
          await page.goto(`${base}/confirm`);
          await page.fill('#email', email);
          await page.locator('form.record-form button:not([name=do])').click();
          answers.push(await page.textContent('main'));
        }
        assert.equal(answers[0], answers[1]);
      }, phone_size),
    'S8 a correction goes through the work list with the keyboard alone and is live': async () => {
      const id = (await with_email())[2];
      let receipt;
      await with_page(async (page) => {
        await page.goto(`${base}/suggest-change/${id}`);
        assert.match(await page.textContent('h1'), /Kas jālabo/);
        await page.locator('a[href*="what=contact"]').click();
        assert.ok(await fits_the_screen(page));
        await page.fill('#phone-1', '+37129999999');
        await page.locator('input[name=how][value=website]').check();
        await page.locator('summary', { hasText: 'Piezīme redaktoram' }).click();
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
        assert.match(await page.textContent('.pair ins'), /2999\s9999/);
        assert.match(await page.textContent('main'), /No organizācijas mājaslapas/);
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
    'S8 a double is compared, chosen and confirmed; the old address leads on and undoing brings it back': async () => {
      const [, , , old, target] = await with_email();
      await with_page(async (page) => {
        await sign_in(page);
        await page.goto(`${admin}/admin/organizations/${old}`);
        await page.locator('a[href*="/admin/records?with="]').click();
        await page.fill('#record-q', (await record_of(target)).name);
        await page.locator('form[role=search] button').click();
        await page.locator(`a[href*="/admin/compare"][href$="other=${target}"]`).click();
        assert.ok(await fits_the_screen(page));
        await page.locator('form:has(#stays) button').click();
        assert.match(await page.textContent('#stays-error'), /Izvēlieties/);
        assert.equal((await record_of(old)).id, old);
        await page.locator(`input[name=stays][value="${target}"]`).check();
        await page.locator('form:has(#stays) button').click();
        assert.match(await page.textContent('h1'), /pirms apvienošanas/);
        assert.equal((await record_of(old)).id, old);
        await page.locator('#merge').click();
        await until_live(old, (record) => record.id === target);
        await page.goto(`${base}/organizations/${old}`);
        assert.equal(new URL(page.url()).pathname, `/organizations/${target}`);
        await page.goto(`${admin}/admin/records?state=merged`);
        await page.locator('.work a').first().click();
        await page.locator('button[value=undo]').click();
        await until_live(old, (record) => record.id === old);
      }, phone_size);
    },
    'S8 two that are not the same are never offered again, until an editor takes it back': () =>
      with_page(async (page) => {
        await sign_in(page);
        const offered = page.locator('section[aria-labelledby=w-doubles] a');
        const before = await offered.count();
        assert.ok(before > 0, 'the data have a pair that looks like one body');
        const names = await offered.first().textContent();
        assert.equal(await page.locator('section[aria-labelledby=w-doubles] button').count(), 0);
        await offered.first().click();
        await page.locator('button[value=different]').click();
        assert.equal(await offered.count(), before - 1);
        assert.ok(!(await offered.allTextContents()).includes(names));
        await page.locator('#apart summary').click();
        assert.match(await page.textContent('#apart'), new RegExp(`${editor.name}, \\d+\\.\\d+\\.\\d{4}\\. \\d\\d:\\d\\d`));
        await page.locator('#apart button').first().click();
        assert.equal(await offered.count(), before);
      }, { javaScriptEnabled: false }),
    'the desk says words: the log and a history have no keys, no ids and break no word on a phone': () =>
      with_page(async (page) => {
        await sign_in(page);
        await page.goto(`${admin}/ru/admin/audit`);
        const log = await page.locator('.log').textContent();
        assert.match(log, /вход/);
        assert.doesNotMatch(log, /signed in|T\d\d:\d\d|submission|session/);
        await page.goto(`${admin}/admin/records?state=published`);
        assert.ok(await fits_the_screen(page));
        const { items } = await (await fetch(`${base}/api/v1/organizations?size=1`)).json();
        await page.goto(`${admin}/admin/organizations/${items[0].id}/edit`);
        await page.locator('#coverage-national').check();
        await page.fill('#short_names', 'Izdomāts saīsinājums');
        await page.locator('button[value=approve]').click();
        const history = await page.locator('main').textContent();
        assert.match(history, /Saīsinājumi/);
        assert.doesNotMatch(history, /short_names|patient_organization|T\d\d:\d\d:/);
        assert.ok(await fits_the_screen(page));
        await page.locator('button[value=undo]').click();
      }, phone_size),
    'a refusal without a reason stays on the form, beside the reasons, with what was typed': async () => {
      const id = (await with_email())[5];
      await with_page(async (page) => {
        await page.goto(`${base}/suggest-change/${id}?what=closed`);
        await page.locator('#send button').click();
      }, phone_size);
      await with_page(async (page) => {
        await sign_in(page);
        await page.locator('section[aria-labelledby=w-new] a').first().click();
        await page.fill('#reason', 'Numurs neatbild.');
        await page.locator('button[value=refuse]').click();
        assert.match(await page.textContent('#criterion-error'), /Izvēlieties iemeslu/);
        assert.equal(await page.inputValue('#reason'), 'Numurs neatbild.');
        assert.equal(await page.evaluate(() => document.activeElement.name), 'criterion');
        await page.locator('input[value=wrong]').check();
        await page.locator('button[value=refuse]').click();
        assert.equal(new URL(page.url()).pathname, '/admin');
      });
    },
    'forms and review pages are in all languages and hold no fault that axe finds': async () => {
      const { default: axe } = await import('axe-core');
      const [id] = await with_email();
      await with_page(async (page) => {
        await sign_in(page);
        for (const address of [`${base}/suggest-change/${id}`, `${base}/suggest-change/${id}?what=help`, `${base}/uk/suggest-change/${id}?what=governance`,
          `${admin}/admin/organizations/${id}/edit`, `${base}/ru/suggest-change`,
          `${base}/suggest-change?name=biedr%C4%ABba`, `${base}/en/suggest-change?name=Nekad`, `${base}/ru/ask/${id}`, `${base}/en/confirm`,
          `${admin}/admin/records`, `${admin}/admin/compare?one=${id}&other=${(await with_email())[1]}`,
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
