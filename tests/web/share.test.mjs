// Into the phone and on: links to share, contacts to take along, and the way out of a page at once.
import assert from 'node:assert/strict';

export const tests = ({ base, with_page }) => ({
  'without script a page is shared by letter, by message and by a code to photograph': () =>
    with_page(async (page) => {
      await page.goto(`${base}/organizations/agihas`);
      await page.click('.tools.wide [data-share]');
      assert.equal(await page.inputValue('#s-address'), `${base}/organizations/agihas`);
      const hrefs = await page.$$eval('main a', (all) => all.map((one) => one.getAttribute('href')));
      const encoded = encodeURIComponent(`${base}/organizations/agihas`);
      assert.ok(hrefs.some((href) => href.startsWith('mailto:?') && href.includes(encoded)), hrefs.join(' '));
      assert.ok(hrefs.some((href) => href.startsWith('sms:?') && href.includes(encoded)));
      assert.ok(await page.isVisible('svg.qr'));
    }, { javaScriptEnabled: false }),
  'only pages of this site are shared': async () => {
    for (const page of ['https://example.com/', '//example.com/', 'javascript:alert(1)', '/a b'])
      assert.equal((await fetch(`${base}/share?page=${encodeURIComponent(page)}`)).status, 400, page);
  },
  'the contacts of a list are copied or saved at once': async () => {
    const text = await (await fetch(`${base}/contacts.txt?ids=agihas,dzivibas-koks`)).text();
    assert.match(text, /AGIHAS/);
    assert.equal(text.trim().split('\n\n').length, 2);
    await with_page(async (page, context) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: base });
      await page.goto(`${base}/en/handout?ids=agihas,dzivibas-koks`);
      assert.ok((await page.getAttribute('a[href*="contacts.vcf"]', 'href')).endsWith('ids=agihas,dzivibas-koks'));
      await page.click('[data-copy]');
      await page.getByText('Contacts copied').waitFor();
      assert.match(await page.evaluate(() => navigator.clipboard.readText()), /agihas/i);
    });
  },
  'a card for the address book hangs on the page of a body': async () => {
    const html = await (await fetch(`${base}/organizations/agihas`)).text();
    assert.ok(html.includes('href="/vcard/agihas"'));
  },
  'a page about a hard matter can be left at once, and Back does not lead to it again': async () => {
    for (const path of ['/areas/addiction', '/areas/mental-health', '/?area=mental-health', '/start/hard', '/?q=gribu+nomirt'])
      assert.match(await (await fetch(base + path)).text(), /<a class="exit no-print" href="https:\/\/[^"]+" rel="noreferrer" data-exit>/, path);
    assert.ok(!(await (await fetch(`${base}/areas/diabetes`)).text()).includes('data-exit'));
    await with_page(async (page, context) => {
      await context.route('https://www.lsm.lv/**', (route) => route.fulfill({ body: '<title>News</title>', contentType: 'text/html' }));
      await page.goto(`${base}/about`);
      await page.goto(`${base}/areas/mental-health`);
      await page.click('.exit');
      await page.waitForURL('https://www.lsm.lv/');
      await page.goBack();
      assert.equal(new URL(page.url()).pathname, '/about');
    }, { elsewhere: 'https://www.lsm.lv/' });
  },
});
