// The documents themselves: valid HTML, headers, what search engines read, sizes, paper.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { in_language, languages, page_types } from './page_types.mjs';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Facets repeat a name to mean "or"; the mark-up is written for readers of the source.
    'form-dup-name': ['error', { shared: ['checkbox', 'radio'], allowArrayBrackets: false }],
    'long-title': 'off',
    'no-trailing-whitespace': 'off',
    'prefer-native-element': ['error', { exclude: ['listbox', 'list'] }],
    'no-redundant-role': 'off', // role=list: Safari drops lists without bullets
    'attribute-boolean-style': 'off',
    'tel-non-breaking': 'off',
    'no-inline-style': 'error',
    'require-sri': 'off',
    'attribute-empty-style': 'off',
  },
});

/** Bytes of an answer's body as sent, and the headers. */
const fetched = (url, headers = { 'accept-encoding': 'gzip' }) => new Promise((done, fail) => {
  request(url, { headers }, (answer) => {
    const parts = [];
    answer.on('data', (part) => parts.push(part));
    answer.on('end', () => done({ headers: answer.headers, status: answer.statusCode, body: Buffer.concat(parts) }));
  }).on('error', fail).end();
});

/** The text of each page that a printer would print. */
async function printed_pages(page, url, folder) {
  await page.goto(url);
  const file = join(folder, 'sheet.pdf');
  writeFileSync(file, await page.pdf({ format: 'A4', preferCSSPageSize: true }));
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  return text.split('\f').slice(0, -1).map((one) => one.trim());
}

export const tests = ({ base, with_page }) => ({
  'every kind of page is valid HTML': async () => {
    const faults = [];
    for (const language of languages)
      for (const [name, path] of Object.entries(page_types)) {
        const html = await (await fetch(base + in_language(language, path))).text();
        const { results } = await validator.validateString(html);
        for (const { messages } of results)
          for (const m of messages.slice(0, 3)) faults.push(`${language} ${name}: ${m.ruleId} ${m.message} (line ${m.line})`);
      }
    assert.deepEqual(faults.slice(0, 20), []);
  },
  'links inside the site lead somewhere': async () => {
    const seen = new Set();
    const faults = [];
    for (const path of Object.values(page_types)) {
      const html = await (await fetch(base + path)).text();
      for (const [, href] of html.matchAll(/href="(\/[^"#]*)/g)) seen.add(href.replaceAll('&amp;', '&'));
    }
    const links = [...seen].filter((l) => !l.startsWith('/api/')).sort();
    const sample = links.filter((_, index) => index % Math.ceil(links.length / 250) === 0);
    for (const link of sample) {
      const { status } = await fetch(base + link);
      if (status !== 200) faults.push(`${link}: ${status}`);
    }
    assert.ok(sample.length > 100);
    assert.deepEqual(faults, []);
  },
  'no inline style or handler, and security headers on every page': async () => {
    for (const [name, path] of Object.entries(page_types)) {
      const { headers, body } = await fetched(base + path, {});
      assert.doesNotMatch(body.toString(), /<[^>]+\s(style|on[a-z]+)=/, name);
      const policy = headers['content-security-policy'];
      assert.match(policy, /default-src 'none'/, name);
      assert.doesNotMatch(policy, /unsafe-inline/, name);
      assert.equal(headers['set-cookie'], undefined, name);
    }
  },
  'what visitors type is escaped everywhere': async () => {
    const nasty = `"><img src=x onerror=alert(1)>'</script><script>`;
    for (const path of [`/?q=${encodeURIComponent(nasty)}`, `/?region=${encodeURIComponent(nasty)}`, `/handout?ids=${encodeURIComponent(nasty)}`]) {
      const html = await (await fetch(base + path)).text();
      assert.ok(!html.includes('<img src=x'), path);
      assert.equal(html.match(/<script/g).length, html.match(/<\/script>/g).length, path);
    }
  },
  'structured data is sound on home, organization and term pages': async () => {
    for (const [path, type] of [['/', 'WebSite'], ['/organizations/dzivibas-koks', 'NGO'], ['/diagnoses/epilepsy', 'BreadcrumbList']]) {
      const html = await (await fetch(base + path)).text();
      const json = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)[1]);
      assert.ok(JSON.stringify(json).includes(`"@type":"${type}"`), path);
    }
  },
  'canonical and hreflang name the page in its languages': async () => {
    const html = await (await fetch(`${base}/ru/areas/diabetes`)).text();
    assert.match(html, new RegExp(`rel="canonical" href="${base}/ru/areas/diabetes"`));
    for (const [language, path] of [['lv', '/areas/diabetes'], ['en', '/en/areas/diabetes'], ['uk', '/uk/areas/diabetes'], ['x-default', '/areas/diabetes']])
      assert.match(html, new RegExp(`hreflang="${language}" href="${base}${path}"`));
    assert.match(await (await fetch(`${base}/?q=epilepsija&region=latgale`)).text(), /name="robots" content="noindex/);
    assert.doesNotMatch(await (await fetch(`${base}/?q=epilepsija`)).text(), /noindex/);
  },
  'sitemap, robots, OpenSearch, manifest, security.txt, favicon and picture are there': async () => {
    const sitemap = await (await fetch(`${base}/sitemap.xml`)).text();
    assert.ok(sitemap.includes(`<loc>${base}/en/organizations/dzivibas-koks</loc>`));
    for (const [path, type, text] of [
      ['/robots.txt', 'text/plain', 'Sitemap:'], ['/opensearch.xml', 'opensearch', '{searchTerms}'],
      ['/manifest.webmanifest', 'manifest', 'start_url'], ['/.well-known/security.txt', 'text/plain', 'Contact:'],
      ['/favicon.svg', 'svg', '<svg'], ['/picture.png', 'image/png', 'PNG'], ['/icon-192.png', 'image/png', 'PNG']]) {
      const answer = await fetch(base + path);
      assert.equal(answer.status, 200, path);
      assert.ok(answer.headers.get('content-type').includes(type), `${path}: ${answer.headers.get('content-type')}`);
      assert.ok((await answer.text()).includes(text), path);
    }
  },
  'sizes stay within the budget': async () => {
    const sizes = {};
    for (const name of ['/', 'results', 'results of a place', 'organization', 'area', 'region', '/regions']) {
      const html = await fetched(base + page_types[name]);
      const text = await (await fetch(base + page_types[name])).text();
      let [total, count, script] = [html.body.length, 1, 0];
      for (const [, asset] of text.matchAll(/(?:href|src)="(\/assets\/[^"]+|\/favicon.svg)"/g)) {
        const { body, headers } = await fetched(base + asset);
        total += body.length;
        ++count;
        if (asset.endsWith('.js')) script = body.length;
        if (asset.startsWith('/assets/')) assert.match(headers['cache-control'], /immutable/);
      }
      sizes[name] = `${(total / 1024).toFixed(1)} KiB in ${count} requests, HTML ${(html.body.length / 1024).toFixed(1)}, script ${(script / 1024).toFixed(1)}`;
      assert.ok(total <= 30 * 1024, `${name}: ${sizes[name]}`);
      assert.ok(count <= 4, name);
      assert.ok(script <= 6 * 1024, name);
    }
    for (const [name, size] of Object.entries(sizes)) console.log(`      ${name}: ${size}`);
  },
  'the hand-out is one A4 page with six organizations, two in large print at most': () =>
    with_page(async (page) => {
      const folder = mkdtempSync(join(tmpdir(), 'blakus-handout-'));
      try {
        await page.goto(`${base}/?q=diab%C4%93ts&region=madonas-novads`);
        const found = await page.getAttribute('a[href*="/handout"][href*="ids="]', 'href');
        // The records with most contacts and the longest names.
        const fullest = '/handout?ids=liepajas-neredzigo-biedriba,skalbes,liepajas-diakonijas-centrs,dzivibas-koks,apvieniba-hiv-lv,liepajas-diabeta-biedriba';
        for (const link of [found, fullest]) for (const language of languages) {
          const url = `${base}${link}&lang=${language}`;
          const normal = await printed_pages(page, url, folder);
          assert.equal(normal.length, 1, language);
          assert.equal(await page.getAttribute('.sheet', 'lang'), language);
          const count = await page.locator('.entries > li').count();
          assert.ok(link === fullest ? count === 6 : count > 0 && count <= 6, `${count} organizations`);
          const large = await printed_pages(page, `${url}&large=1`, folder);
          assert.ok(large.length <= 2, `large print in ${language}: ${large.length} pages`);
          // A page with a line or two would be a page for nothing.
          for (const text of [...normal, ...large]) assert.ok(text.length > 200, `${link} ${language}: "${text}"`);
          for (const text of normal) assert.doesNotMatch(text, /…|\.\.\./);
        }
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    }),
  'the hand-out prints phones in 14 points or more and has its QR code and dates': () =>
    with_page(async (page) => {
      await page.goto(`${base}/handout?ids=dzivibas-koks,agihas`);
      await page.emulateMedia({ media: 'print' });
      const size = await page.$eval('.tel', (one) => parseFloat(getComputedStyle(one).fontSize) * 0.75);
      assert.ok(size >= 14, `${size} pt`);
      assert.ok((await page.getAttribute('.qr path', 'd')).length > 500);
      assert.match(await page.textContent('.sheet footer'), /nav ieteikums.*Lapa sagatavota/s);
    }),
  'the address printed on the hand-out is short, in capitals too, and leads to the same sheet': () =>
    with_page(async (page) => {
      await page.goto(`${base}/ru/?q=%D0%B4%D0%B8%D0%B0%D0%B1%D0%B5%D1%82`);
      await page.goto(base + await page.getAttribute('a[href*="/handout"][href*="ids="]', 'href'));
      const sheet = await page.innerText('.sheet');
      const address = await page.textContent('.sheet .address span');
      assert.ok(address.startsWith(`${base.replace('http://', '')}/h/`), address);
      assert.ok(address.slice(address.indexOf('/h/')).length <= 40, address);
      await page.goto(`http://${address}`);
      assert.equal(await page.innerText('.sheet'), sheet);
      await page.goto(`http://${address.toUpperCase().replace('/H/', '/h/')}`);
      assert.equal(await page.innerText('.sheet'), sheet);
      const missed = await page.goto(`http://${address}x`);
      assert.equal(missed.status(), 404);
      assert.match(await page.textContent('main'), /опечатка/);
    }),
  'one and the same human being can be rung from every page, from one that is not there, and from the hand-out': () =>
    with_page(async (page) => {
      for (const [name, path] of [...Object.entries(page_types), ['nothing there', '/nothing'], ['a wrong filter', '/?region=x']]) {
        await page.goto(base + path);
        assert.equal(await page.getAttribute('.foot .wrap > :first-child .person .tel', 'href'), 'tel:+37129000000', name);
        assert.match(await page.textContent('.foot .person'), /9[.:]00–17[.:]00/, name);
      }
      for (const path of ['/nothing', '/?q=zzqqzz']) {
        await page.goto(base + path);
        assert.equal(await page.getAttribute('main .person .tel', 'href'), 'tel:+37129000000', path);
      }
      await page.goto(`${base}/handout?ids=dzivibas-koks,agihas&lang=ru`);
      assert.match(await page.textContent('.sheet footer .person'), /2900.0000, по рабочим дням 9:00–17:00/);
    }),
  'other pages print black on white without navigation': () =>
    with_page(async (page) => {
      await page.goto(`${base}/?q=epilepsija`);
      await page.emulateMedia({ media: 'print' });
      for (const selector of ['.nav', '.filters', '.foot', '.band'])
        assert.equal(await page.locator(selector).first().isVisible(), false, selector);
      assert.equal(await page.$eval('body', (b) => getComputedStyle(b).backgroundColor), 'rgb(255, 255, 255)');
    }, { colorScheme: 'light' }),
});
