// Runs every browser test: node run.mjs [WORDS OF A TEST'S FILE OR NAME]. Settings: BLAKUS_BIN, BLAKUS_INDEX,
// BLAKUS_WEB, BLAKUS_ASSETS, BLAKUS_CHROMIUM. The last line is "N passed, M failed".
import { readdirSync } from 'node:fs';
import { start_site } from './site.mjs';

const wanted = process.argv.slice(2).join(' ');
const files = readdirSync(new URL('.', import.meta.url)).filter((f) => f.endsWith('.test.mjs')).sort();
const site = await start_site();
let passed = 0;
let failed = 0;

/** A page of its own for one test; what the browser complains of is a failure too. */
async function with_page(run, options = {}) {
  const context = await site.browser.newContext({
    viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', ...options,
  });
  const page = await context.newPage();
  const complaints = [];
  const foreign = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of (400|404|422)/.test(message.text())) complaints.push(message.text());
  });
  page.on('request', (request) => {
    const own = [site.base, site.admin, 'data:'].some((begin) => request.url().startsWith(begin));
    if (!own) foreign.push(request.url());
  });
  try {
    await run(page, context);
    if (foreign.length) throw new Error(`requests to others: ${foreign}`);
    if (complaints.length && !options.offline_expected) throw new Error(`the browser says: ${complaints}`);
  } finally {
    await context.close();
  }
}

try {
  for (const file of files) {
    const { tests } = await import(`./${file}`);
    for (const [name, test] of Object.entries(tests({ base: site.base, admin: site.admin, with_page }))) {
      if (!`${file} ${name}`.includes(wanted)) continue;
      const begin = Date.now();
      try {
        await test();
        ++passed;
        console.log(`ok    ${file.replace('.test.mjs', '')}: ${name} (${Date.now() - begin} ms)`);
      } catch (fault) {
        ++failed;
        console.log(`FAIL  ${file.replace('.test.mjs', '')}: ${name}\n      ${String(fault.message).replaceAll('\n', '\n      ')}`);
      }
    }
  }
} finally {
  await site.stop();
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
