// The forms for people: one question, then the next, on a phone and without JavaScript.
import assert from 'node:assert/strict';

const phone = { viewport: { width: 360, height: 740 }, javaScriptEnabled: false };
const tallest = 3_800; // the form of before had 10,368
const tallest_of_all = 7_000; // for those who ask for everything at once: names to income

export const tests = ({ base, with_page }) => {
  const is_short = async (page, step) => {
    const { tall, wide } = await page.evaluate(() => ({
      tall: document.documentElement.scrollHeight,
      wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    }));
    assert.ok(tall <= (step === 'all' ? tallest_of_all : tallest), `${step}: ${tall} px`);
    assert.equal(wide, 0, step);
  };
  /** Presses what leads to another page, and waits for that page. */
  const press = async (page, control) => {
    await Promise.all([page.waitForEvent('framenavigated'), control.click()]);
    await page.waitForLoadState();
  };
  const button = (page, value) => page.locator(`main button:not(.vh)[value=${value}]`).last();

  return {
    'a new organisation is suggested in four short steps on a phone, and Back loses nothing': () =>
      with_page(async (page) => {
        await page.goto(`${base}/suggest-change`);
        await is_short(page, 'name');
        await press(page, page.locator('main form button'));
        assert.match(await page.textContent('#errors'), /nosaukumu/);
        await page.fill('#name_lv', 'Latvijas Diabēta savienība');
        await press(page, page.locator('main form button'));
        assert.match(await page.textContent('h1'), /Vai tā ir kāda no šīm/);
        assert.ok((await page.locator('.work > li').count()) <= 3);
        assert.match(await page.textContent('.work'), /līdzīgs nosaukums/);
        await is_short(page, 'match');
        await press(page, button(page, 'contact'));
        await is_short(page, 'contact');
        await press(page, button(page, 'sentence'));
        assert.match(await page.textContent('#phone-1-error'), /atzīmējiet, ka kontaktu nezināt/);
        await page.fill('#email-1', 'nav adrese');
        await press(page, button(page, 'sentence'));
        assert.match(await page.textContent('#email-1-error'), /@/);
        assert.equal(await page.inputValue('#email-1'), 'nav adrese');
        await page.locator('#errors a').click();
        assert.equal(new URL(page.url()).hash, '#email-1');
        await page.fill('#email-1', 'birojs@izdomata.example');
        await press(page, button(page, 'sentence'));
        await is_short(page, 'sentence');
        await page.fill('#description_lv', 'Palīdz visiem, kam vajag.');
        await page.locator('summary', { hasText: 'Piezīme redaktoram' }).click();
        await page.fill('#remark', 'Redzēju laikrakstā.');
        await press(page, button(page, 'name'));
        assert.equal(await page.inputValue('#name_lv'), 'Latvijas Diabēta savienība');
        await page.fill('#name_lv', 'Izdomāta kopa bez līdziniekiem');
        await press(page, page.locator('main form button').last());
        assert.equal(await page.inputValue('#email-1'), 'birojs@izdomata.example');
        await press(page, button(page, 'sentence'));
        assert.equal(await page.inputValue('#description_lv'), 'Palīdz visiem, kam vajag.');
        assert.equal(await page.inputValue('#remark'), 'Redzēju laikrakstā.');
        assert.match(await page.textContent('.answers'), /Izdomāta kopa bez līdziniekiem/);
        await press(page, page.locator('#send'));
        assert.match(await page.textContent('h1'), /Paldies/);
        assert.match(await page.textContent('main'), /Gaida redaktora lēmumu/);
        await page.goto(`${base}/suggest-change?name=Izdom%C4%81ta+kopa+bez+l%C4%ABdziniekiem`);
        assert.match(await page.textContent('main'), /jau ieteikta, gaida redaktoru/);
      }, phone),
    'Enter goes on, it never goes back': () =>
      with_page(async (page) => {
        await page.goto(`${base}/en/suggest-change?name=Nobody+like+this&to=contact`);
        await page.fill('#phone-1', '21234567');
        await page.locator('#phone-1').press('Enter');
        assert.match(await page.textContent('h1'), /Whom do they help/);
      }, phone),
    'a correction asks one thing; every one of its pages is short on a phone': async () => {
      const { items } = await (await fetch(`${base}/api/v1/organizations?size=100`)).json();
      const longest = items.sort((a, b) => JSON.stringify(b).length - JSON.stringify(a).length)[0].id;
      await with_page(async (page) => {
        await page.goto(`${base}/ru/suggest-change/${longest}`);
        assert.match(await page.textContent('h1'), /Что исправить/);
        await is_short(page, 'choice');
        for (const what of ['phone', 'place', 'text', 'help', 'governance', 'closed', 'other', 'all']) {
          await page.goto(`${base}/suggest-change/${longest}?what=${what}`);
          await is_short(page, what);
        }
      }, phone);
    },
    'I know the telephone: one link, one field, sent': async () => {
      const { items } = await (await fetch(`${base}/api/v1/organizations?size=100`)).json();
      const { id } = items.find((item) => !item.phone && !item.email);
      await with_page(async (page) => {
        await page.goto(`${base}/suggest-change/${id}?what=phone`);
        await page.fill('#phone-1', '2123');
        await press(page, page.locator('#send button'));
        assert.equal(await page.inputValue('#phone-1'), '2123');
        assert.ok(await page.locator('#phone-1-error').isVisible());
        await page.fill('#phone-1', '21 234 567');
        await press(page, page.locator('#send button'));
        assert.match(await page.textContent('h1'), /Paldies/);
      }, phone);
    },
    'the network is asked by a form that knows the organisation': async () => {
      const { items } = await (await fetch(`${base}/api/v1/organizations?size=100`)).json();
      const { id, name } = items.find((item) => !item.phone && !item.email);
      await with_page(async (page) => {
        await page.goto(`${base}/ask/${id}`);
        assert.ok((await page.textContent('main')).includes(name));
        await is_short(page, 'ask');
        await page.fill('#question', 'Kā ar viņiem sazināties?');
        await press(page, page.locator('#send button'));
        assert.ok(await page.locator('#email-error').isVisible());
        assert.equal(await page.inputValue('#question'), 'Kā ar viņiem sazināties?');
        await page.fill('#email', 'es@mans.example');
        await press(page, page.locator('#send button'));
        assert.match(await page.textContent('main'), /Atbilde nāks uz jūsu e-pastu/);
      }, phone);
    },
  };
};
