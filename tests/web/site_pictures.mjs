// Draws web/assets/picture.png (shown where the site is shared) and icon-192.png from the favicon
// and the outline of Latvia: node site_pictures.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const web = new URL('../../web/', import.meta.url);
const mark = readFileSync(new URL('assets/favicon.svg', web), 'utf8');
const { width, height, outline } = JSON.parse(readFileSync(new URL('tools/outline.json', web)));
const names = ['lv', 'en', 'ru'].map((l) => JSON.parse(readFileSync(new URL(`messages/${l}/site.json`, web))));

const browser = await chromium.launch({
  executablePath: process.env.BLAKUS_CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'],
});
async function draw(file, size, html) {
  const page = await browser.newPage({ viewport: size });
  await page.setContent(`<style>*{margin:0;box-sizing:border-box}body{font-family:"Noto Sans",sans-serif}</style>${html}`);
  writeFileSync(new URL(`assets/${file}`, web), await page.screenshot({ omitBackground: true }));
  await page.close();
}
await draw('icon-192.png', { width: 192, height: 192 }, `<div style="width:192px;height:192px">${mark}</div>`);
await draw('picture.png', { width: 1200, height: 630 }, `
  <div style="width:1200px;height:630px;background:#e4f0ec;padding:72px;position:relative;color:#1a2b30">
  <svg viewBox="0 0 ${width} ${height}" style="position:absolute;right:-40px;top:170px;width:640px;fill:#0b5c56;opacity:.13"><path d="${outline}"/></svg>
  <div style="width:112px">${mark}</div>
  <p style="font-size:64px;font-weight:700;line-height:1.15;margin-top:40px;max-width:900px">${names[0]['home.h1']}</p>
  <p style="font-size:34px;margin-top:36px">${names.map((n) => n.site).join('<br>')}</p></div>`);
await browser.close();
