// Another network's directory, by data alone: examples/children/.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { program } from './site.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Indexes a data folder, serves it, uses its address. */
async function with_directory(data, use) {
  const state = mkdtempSync(join(tmpdir(), 'blakus-example-'));
  let server;
  try {
    execFileSync(join(dirname(program), 'blakus-index'), ['build', '--data', data, '--index', `${state}/index`], { stdio: 'pipe' });
    server = spawn(program, ['--index', `${state}/index`, '--web', `${root}web`, '--assets', `${root}build/web`, '--port', '0'],
      { stdio: ['ignore', 'ignore', 'pipe'] });
    const address = await new Promise((found, failed) => {
      let said = '';
      server.stderr.on('data', (bytes) => {
        said += bytes;
        const line = /listening on (http:\S+)/.exec(said);
        if (line) found(line[1].replace('0.0.0.0', '127.0.0.1'));
      });
      server.once('exit', () => failed(new Error(said)));
    });
    await use(address);
  } finally {
    server?.kill('SIGTERM');
    rmSync(state, { recursive: true, force: true });
  }
}

const first_organization = { id: 'aura', name: { lv: 'Izdomātā Aura' }, type: 'association', areas: ['support'], coverage: 'national' };

export const tests = ({ with_page }) => ({
  'the directory of families answers "atbalsts ģimenēm Vidzemē" under its own name, in its own colours': () =>
    with_directory(`${root}examples/children`, (address) =>
      with_page(async (page) => {
        await page.goto(address);
        assert.match(await page.title(), /Bērnu un ģimeņu organizāciju katalogs/);
        assert.ok(!(await page.content()).includes('Pacientu organizāciju katalogs'));
        await page.fill('#q', 'atbalsts ģimenēm Vidzemē');
        await page.press('#q', 'Enter');
        await page.waitForURL(/q=/);
        const local = await page.$$eval('[data-keep]', (all) => [...new Set(all.map((one) => one.dataset.keep))]);
        for (const id of ['brinummaja-cesis', 'vecaki-kopa', 'mes-saviem-berniem-madona']) assert.ok(local.includes(id), `${id} of ${local}`);
        const colour = await page.$eval('.band .btn, .search .btn', (one) => getComputedStyle(document.documentElement).getPropertyValue('--primary').trim());
        assert.equal(colour, '#5b3a8c');
        // It does without the guided start: no page leads there, and the address is not there.
        for (const path of ['/', '/?q=xyzabc', '/?q=autisms'])
          assert.equal(await page.goto(address + path).then(() => page.locator('a[href*="/start"]').count()), 0, path);
        assert.equal((await page.goto(`${address}/start`)).status(), 404);
        assert.ok(!(await (await fetch(`${address}/sitemap.xml`)).text()).includes('/start'));
        await page.goto(`${address}/areas/crisis`);
        assert.ok(await page.isVisible('.exit'));
      }, { elsewhere: address })),
  'the logo of a directory stands beside its name, and a language that is not offered leads to the chief one': () =>
    with_directory(`${root}examples/children`, (address) =>
      with_page(async (page) => {
        await page.goto(`${address}/ru/areas/crisis`);
        const logo = page.locator('.brand img');
        assert.equal(await logo.getAttribute('alt'), 'Логотип: взрослый и ребёнок');
        assert.ok(await logo.evaluate((one) => one.complete && one.naturalWidth > 0));
        assert.equal((await fetch(`${address}/logo.svg`)).headers.get('content-type'), 'image/svg+xml');
        assert.equal((await fetch(`${address}/logo.png`)).status, 404);
        assert.equal(await page.locator('.lang > *').count(), 3);
        await page.goto(`${address}/uk/areas/crisis?x=1`);
        assert.equal(page.url(), `${address}/areas/crisis?x=1`);
        assert.ok(!(await (await fetch(`${address}/sitemap.xml`)).text()).includes('/uk/'));
      }, { elsewhere: address })),
  'no page of the directory of families speaks of areas of disease, in any of its languages': () =>
    with_directory(`${root}examples/children`, async (address) => {
      const sitemap = await (await fetch(`${address}/sitemap.xml`)).text();
      const pages = [...sitemap.matchAll(/<loc>([^<]+)/g)].map(([, url]) => new URL(url).pathname);
      assert.ok(pages.length > 50 && pages.some((path) => path.startsWith('/ru/')), `${pages.length} pages`);
      const usual = /slimību jom|disease area|групп\S* болезней/i;
      for (const path of [...pages, '/?q=xyzabc', '/suggest', '/en/suggest', '/ru/suggest', '/not-there', '/llms.txt']) {
        const said = await (await fetch(address + path)).text();
        assert.doesNotMatch(said, usual, path);
      }
      assert.match(await (await fetch(`${address}/en/`)).text(), /<h2[^>]*>Support areas</);
    }),
  'a word of a directory that replaces nothing is named before the server starts': async () => {
    const folder = mkdtempSync(join(tmpdir(), 'blakus-words-'));
    try {
      execFileSync(join(dirname(program), 'blakus-index'), ['new', `${folder}/data`], { stdio: 'pipe' });
      const site = JSON.parse(readFileSync(`${folder}/data/site.json`));
      writeFileSync(`${folder}/data/organizations/aura.json`, JSON.stringify(first_organization));
      const words = { lv: 'Jomas', en: 'Areas', ru: 'Области', uk: 'Сфери' };
      writeFileSync(`${folder}/data/site.json`, JSON.stringify({ ...site, words: { 'nav.area': words } }));
      await assert.rejects(with_directory(`${folder}/data`, () => {}), /site\.json: words\.nav\.area: there is no such message/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  'a new folder with a first organization is served': async () => {
    const folder = mkdtempSync(join(tmpdir(), 'blakus-new-'));
    try {
      execFileSync(join(dirname(program), 'blakus-index'), ['new', `${folder}/data`], { stdio: 'pipe' });
      writeFileSync(`${folder}/data/organizations/aura.json`, JSON.stringify(first_organization));
      await with_directory(`${folder}/data`, async (address) => {
        for (const path of ['/', '/areas', '/areas/support', '/regions', '/start', '/about', '/?q=a', '/ru/', '/llms.txt'])
          assert.equal((await fetch(address + path)).status, 200, path);
      });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
});
