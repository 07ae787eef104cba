// The copy of the directory that needs no server: from a USB stick, searched in the browser.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { program } from './site.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const most_bytes = 15 * 1024 * 1024;
const most_bytes_of_one = most_bytes / 300;  // of a body

function files_below(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((one) =>
    one.isDirectory() ? files_below(join(folder, one.name)) : [join(folder, one.name)]);
}

/** Makes a copy, uses it, and removes it. */
async function with_copy(use) {
  const folder = mkdtempSync(join(tmpdir(), 'blakus-copy-'));
  try {
    execFileSync(join(dirname(program), 'blakus-index'), ['static', '--index', process.env.BLAKUS_INDEX ?? `${root}build/index`, '--web', `${root}web`,
      '--assets', `${root}build/web`, '--out', folder], { cwd: root, stdio: 'pipe' });
    await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const tests = ({ base, with_page }) => ({
  'a page that was read is there again without network, a search and a hard matter are not': () =>
    with_page(async (page, context) => {
      await page.goto(`${base}/about`);
      // As the site does by itself where it is served by HTTPS.
      await page.evaluate(async () => {
        await navigator.serviceWorker.register('/sw.js');
        await navigator.serviceWorker.ready;
        if (!navigator.serviceWorker.controller)
          await new Promise((taken) => navigator.serviceWorker.addEventListener('controllerchange', taken, { once: true }));
      });
      for (const path of ['/areas/diabetes', '/areas/mental-health', '/?q=epilepsija']) await page.goto(base + path);
      await page.goto(`${base}/areas/diabetes`);
      await page.waitForFunction(() => caches.match('/areas/diabetes'));
      await context.setOffline(true);
      await page.goto(`${base}/areas/diabetes`);
      assert.ok(await page.isVisible('h1'));
      for (const path of ['/areas/mental-health', '/?q=epilepsija'])
        await assert.rejects(page.goto(base + path), /ERR_|net::/);
      await context.setOffline(false);
    }, { offline_expected: true }),
  'the whole directory fits on any stick and every link of it leads somewhere': () =>
    with_copy(async (folder) => {
      const { total } = await (await fetch(`${base}/api/v1/organizations?size=1`)).json();
      const files = files_below(folder);
      const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
      assert.ok(bytes <= Math.min(most_bytes, total * most_bytes_of_one + 2 ** 20), `${bytes} bytes for ${total} bodies`);
      console.log(`      ${files.length} files, ${(bytes / 2 ** 20).toFixed(1)} MiB, ${total} bodies`);
      const broken = new Set();
      for (const file of files.filter((one) => one.endsWith('.html')))
        for (const [, href] of readFileSync(file, 'utf8').matchAll(/ (?:href|src|action)="([^"#?]*)[^"]*"/g)) {
          if (!href || /^[a-z]+:/.test(href)) continue;
          if (href.startsWith('/') || !existsSync(resolve(dirname(file), href))) broken.add(`${file.slice(folder.length)}: ${href}`);
        }
      assert.deepEqual([...broken].slice(0, 5), []);
    }),
  'from a file in the browser a disease and a place find their bodies, in every language, whatever the ending': () =>
    with_copy(async (folder) => {
      await with_page(async (page) => {
        for (const [file, words, expected] of [
          ['index.html', 'cukura diabēts Liepājā', 'liepajas-diabeta-biedriba'],
          ['index.html', 'epilepsijas', 'epilepsijas-biedriba-aura'],
          ['ru/index.html', 'гемофилия', 'latvijas-hemofilijas-biedriba'],
          ['en/index.html', 'haemophilia', 'latvijas-hemofilijas-biedriba'],
          ['uk/index.html', 'гемофілією', 'latvijas-hemofilijas-biedriba'],
          ['index.html', 'G40', 'epilepsijas-biedriba-aura'],
        ]) {
          await page.goto(`file://${folder}/${file}`);
          await page.fill('#q', words);
          await page.press('#q', 'Enter');
          const first = page.locator('#found li a').first();
          await first.waitFor();
          assert.ok((await first.getAttribute('href')).includes(expected), `${words}: ${await first.getAttribute('href')}`);
          await first.click();
          await page.waitForURL(/organizations\/[^/]+\.html$/);
          assert.ok(await page.isVisible('h1'));
        }
        await page.goto(`file://${folder}/search.html?q=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E`);
        assert.equal(await page.locator('#found img').count(), 0);
      }, { elsewhere: 'file://' });
    }),
});
