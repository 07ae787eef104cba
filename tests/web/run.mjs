// Runs every browser test: node run.mjs [--reverse] [--workers=2] [WORDS OF A TEST'S FILE OR NAME]. Each file has a
// server of its own; --reverse runs files and tests backwards, for none may lean on an earlier one; --workers runs
// as many files at once, each in a process, and --file=NAME is what such a process runs. Settings: BLAKUS_BIN,
// BLAKUS_INDEX, BLAKUS_WEB, BLAKUS_ASSETS, BLAKUS_CHROMIUM. The last line is "N passed, M failed".
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { start_browser, start_server } from './site.mjs';

const words = process.argv.slice(2);
const backwards = words.includes('--reverse');
const option = (name) => words.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3);
const wanted = words.filter((word) => !word.startsWith('--')).join(' ');
const in_turn = (all) => (backwards ? all.reverse() : all);
const files = readdirSync(new URL('.', import.meta.url)).filter((f) => f.endsWith('.test.mjs')).sort()
  .filter((f) => f === (option('file') ?? f));
if (option('workers')) process.exit(await share_out(Number(option('workers'))));
const { browser, stop: stop_browser } = await start_browser();
let site;
let passed = 0;
let failed = 0;

/** All files, `workers` at once; what a file printed is shown when it is through. The status to exit with. */
async function share_out(workers) {
  const queue = in_turn([...files]);
  const sums = [0, 0];
  const run_file = (file) => new Promise((done) => {
    const child = spawn(process.execPath, [process.argv[1], `--file=${file}`, ...words.filter((word) => !word.startsWith('--workers'))]);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => { output += text; });
    child.on('close', (status) => {
      const [, ok, bad] = output.match(/^(\d+) passed, (\d+) failed$/m) ?? [0, 0, 1];
      console.log(status === 0 || Number(bad) ? output.trimEnd() : `${output}FAIL  ${file} ended with ${status}`);
      sums[0] += Number(ok);
      sums[1] += Number(bad);
      done();
    });
  });
  await Promise.all(Array.from({ length: workers }, async () => {
    while (queue.length) await run_file(queue.shift());
  }));
  console.log(`${sums[0]} passed, ${sums[1]} failed`);
  return sums[1] ? 1 : 0;
}

/** A page of its own for one test; what the browser complains of is a failure too, and so is a request to others than
 *  `elsewhere`. */
async function with_page(run, options = {}) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', ...options,
  });
  const page = await context.newPage();
  const complaints = [];
  const foreign = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of (400|404|410|422)/.test(message.text())) complaints.push(message.text());
  });
  page.on('request', (request) => {
    const own = [site.base, site.admin, 'data:', options.elsewhere ?? 'data:'].some((begin) => request.url().startsWith(begin));
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

/** Runs one test and says how it went. */
async function run(name, test) {
  const begin = Date.now();
  try {
    await test();
    ++passed;
    console.log(`ok    ${name} (${Date.now() - begin} ms)`);
  } catch (fault) {
    ++failed;
    console.log(`FAIL  ${name}\n      ${String(fault.message).replaceAll('\n', '\n      ')}`);
  }
}

try {
  for (const file of in_turn(files)) {
    site = await start_server();  // the kinds of page are asked of it when the file is read
    try {
      const { tests } = await import(`./${file}`);
      const all = in_turn(Object.entries(tests({ base: site.base, admin: site.admin, with_page })));
      for (const [name, test] of all.filter(([name]) => `${file} ${name}`.includes(wanted)))
        await run(`${file.replace('.test.mjs', '')}: ${name}`, test);
    } finally {
      await site.stop();
    }
  }
} finally {
  await stop_browser();
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
