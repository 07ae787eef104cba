// The network's people on a phone without script: asking to be told (S7), the board and the application (S10).
import assert from 'node:assert/strict';

const phone_size = { viewport: { width: 360, height: 740 }, javaScriptEnabled: false };

export const tests = ({ base, admin, with_page }) => {
  const fits_the_screen = (page) =>
    page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
  return {
    'S10 the application is saved half-way, gone on with, and printed on one page': () =>
      with_page(async (page) => {
        await page.goto(`${base}/membership?organization=agihas`);
        assert.ok(await fits_the_screen(page));
        assert.notEqual(await page.inputValue('#name'), '');
        await page.fill('#pmail', 'vards@piemers.example');
        await page.locator('button[name=save]').click();
        assert.match(await page.textContent('main'), /Saglabāts/);
        assert.ok(await fits_the_screen(page));
        const link = page.url();
        await page.goto(link);
        await page.locator('form.record-form button:not([name])').first().click();
        assert.match(await page.textContent('.error-box'), /11 ciparus/);
        await page.fill('#reg', '40008000000');
        await page.fill('#address', 'Izdomu iela 1, Rīga');
        await page.fill('#aims', 'Izdomāti mērķi pārbaudei.');
        await page.fill('#members', '12');
        await page.fill('#person', 'Anna Izdomāta');
        await page.fill('#stat', 'https://piemers.example/statuti');
        await page.check('#code');
        await page.locator('form.record-form button:not([name])').first().click();
        assert.match(await page.textContent('main'), /Gaida valdes lēmumu/);
        assert.ok(await fits_the_screen(page));
        await page.locator('a[href$="/print"]').click();
        assert.match(await page.textContent('main'), /Pieteikums uzņemšanai tīklā.*40008000000/s);
        assert.ok(await fits_the_screen(page));
      }, phone_size),
    'S10 the board is read without an account and without script': () =>
      with_page(async (page) => {
        await page.goto(`${base}/board`);
        assert.match(await page.textContent('main'), /Nevienu slimu cilvēku nenosaucam/);
        assert.ok(await fits_the_screen(page));
        assert.equal(await page.getAttribute('meta[name=robots]', 'content'), 'noindex, follow');
      }, phone_size),
    'S7 a disease with nobody offers to be told': () =>
      with_page(async (page) => {
        const { items } = await (await fetch(`${base}/api/v1/diagnoses?size=100`)).json();
        const nobody = items.find((item) => item.organization_count === 0) ?? items[0];
        await page.goto(`${base}/diagnoses/${nobody.id}`);
        await page.locator(`a[href*="subscribe?diagnosis=${nobody.id}"]`).first().click();
        assert.match(await page.textContent('h1'), /Ziņas uz jūsu e-pastu/);
        assert.ok(await fits_the_screen(page));
      }, phone_size),
    'members are listed with their count and as a table': () =>
      with_page(async (page) => {
        await page.goto(`${base}/members`);
        assert.match(await page.textContent('main'), /Katalogā zinām/);
        assert.ok(await fits_the_screen(page));
        assert.match(await (await fetch(`${base}/members.csv`)).text(), /agihas/);
        assert.equal((await fetch(`${base}/admin/report`)).status, 404);
        assert.ok(admin);
      }, phone_size),
  };
};
