// WCAG: axe on every kind of page in light and dark, narrow screens, large text, targets, contrast.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { in_language, page_types } from './page_types.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };

/** What the dark theme changes. */
const colours = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };

async function violations(page, wanted = rules) {
  await page.evaluate(axe);
  const { violations: found } = await page.evaluate((options) => axe.run(document, options), wanted);
  return found.map((v) => `${v.id}: ${v.nodes.slice(0, 3).map((n) => n.target.join(' ')).join(', ')}`);
}

async function axe_on_all(with_page, base, options) {
  await with_page(async (page) => {
    const faults = [];
    for (const [name, path] of Object.entries(page_types)) {
      await page.goto(base + in_language(options.language ?? 'lv', path));
      faults.push(...(await violations(page, options.colorScheme === 'dark' ? colours : rules)).map((v) => `${name}: ${v}`));
    }
    assert.deepEqual(faults, []);
  }, options);
}

/** Tokens of one theme: name → color, from tokens.css. */
function tokens(dark) {
  const css = readFileSync(new URL('../../web/styles/tokens.css', import.meta.url), 'utf8');
  const [light, night] = css.split('@media (prefers-color-scheme: dark)');
  const read = (text) => Object.fromEntries([...text.matchAll(/--([\w-]+): (#[0-9a-f]{3,6})\b/g)].map((m) => [m[1], m[2]]));
  return dark ? { ...read(light), ...read(night) } : read(light);
}

function luminance(color) {
  const hex = color.length === 4 ? [...color.slice(1)].map((c) => c + c).join('') : color.slice(1);
  const [r, g, b] = [0, 2, 4].map((i) => parseInt(hex.slice(i, i + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one, other) {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

const text_pairs = [
  ['ink', 'bg'], ['ink', 'surface'], ['ink', 'tint'], ['muted', 'bg'], ['muted', 'surface'], ['muted', 'tint'],
  ['primary', 'bg'], ['primary', 'surface'], ['primary', 'tint'], ['primary-hover', 'bg'], ['primary-hover', 'tint'],
  ['on-primary', 'primary'], ['on-primary', 'primary-hover'], ['ok', 'surface'], ['ok', 'bg'], ['warn', 'surface'],
  ['warn', 'bg'], ['warn', 'warn-bg'], ['err', 'err-bg'], ['mark-ink', 'mark'], ['ink', 'warn-bg'],
  ['ink', 'm0'], ['ink', 'm1'], ['ink', 'm2'], ['ink', 'm3'], ['m-dark', 'm4'], ['m-dark', 'm5'],
];
const control_pairs = [['control', 'bg'], ['control', 'surface'], ['primary', 'bg']];
/** The ring is dark inside and yellow outside: one of the two stands out on any ground. */
const ring_pairs = (dark) => (dark ? [['focus', 'bg'], ['focus', 'surface'], ['focus', 'tint']] : [['focus-ink', 'bg'], ['focus-ink', 'surface'], ['focus-ink', 'tint']]);

export const tests = ({ base, with_page }) => ({
  'axe finds nothing on any kind of page, light': () => axe_on_all(with_page, base, { colorScheme: 'light' }),
  'axe finds nothing on any kind of page, dark': () => axe_on_all(with_page, base, { colorScheme: 'dark' }),
  'axe finds nothing on a phone in Russian, light': () =>
    axe_on_all(with_page, base, { colorScheme: 'light', language: 'ru', viewport: { width: 360, height: 740 } }),
  'axe finds nothing on a phone in English, dark': () =>
    axe_on_all(with_page, base, { colorScheme: 'dark', language: 'en', viewport: { width: 360, height: 740 } }),
  'axe finds nothing with the filters open on a phone and with suggestions shown': () =>
    with_page(async (page) => {
      await page.goto(`${base}/?q=diab%C4%93ts`);
      await page.click('.open-filters');
      assert.deepEqual(await violations(page), []);
      await page.keyboard.press('Escape');
      await page.fill('#q', 'epilep');
      await page.waitForSelector('#q-list [role=option]');
      assert.deepEqual(await violations(page), []);
    }, { viewport: { width: 360, height: 740 } }),
  'nothing runs out of a screen of 320 px (400 % zoom), with wide text spacing too': () =>
    with_page(async (page) => {
      const faults = [];
      for (const language of ['lv', 'ru'])
        for (const [name, path] of Object.entries(page_types)) {
          await page.goto(base + in_language(language, path));
          const spacing = 'document.adoptedStyleSheets = [Object.assign(new CSSStyleSheet(), {})]; document.adoptedStyleSheets[0].replaceSync("* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }")';
          for (const step of ['0', spacing]) {
            await page.evaluate(step);
            const wide = await page.evaluate(() => document.documentElement.scrollWidth);
            if (wide > 320) faults.push(`${language} ${name}: ${wide} px${step === '0' ? '' : ' with text spacing'}`);
          }
        }
      assert.deepEqual(faults, []);
    }, { viewport: { width: 320, height: 640 } }),
  'nothing runs out of the screen at 360 and 1280 px': async () => {
    for (const width of [360, 1280])
      await with_page(async (page) => {
        for (const [name, path] of Object.entries(page_types)) {
          await page.goto(base + path);
          const wide = await page.evaluate(() => document.documentElement.scrollWidth);
          assert.ok(wide <= width, `${name} at ${width}: ${wide} px`);
        }
      }, { viewport: { width, height: 800 } });
  },
  'text of 200 % fits': () =>
    with_page(async (page) => {
      for (const path of [page_types['/'], page_types['results of a place'], page_types.organization]) {
        await page.goto(base + path);
        await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(wide <= 640, `${path}: ${wide} px`);
      }
    }, { viewport: { width: 640, height: 800 } }),
  'controls are at least 44 px high on a phone': () =>
    with_page(async (page) => {
      for (const path of [page_types['/'], page_types['results of a place'], page_types.organization, page_types['/areas']]) {
        await page.goto(base + path);
        const small = await page.$$eval('.btn, .act, .chip, .lang > *, .menu-btn, .areas a, .regions a, .quick a, .links a, .tools a, .tools button, input[type=search]', (all) =>
          all.filter((e) => e.checkVisibility() && e.getBoundingClientRect().height < 43.5).map((e) => `${e.className || e.tagName} ${e.textContent.trim().slice(0, 30)} ${e.getBoundingClientRect().height}`));
        assert.deepEqual(small, [], path);
      }
    }, { viewport: { width: 360, height: 740 } }),
  'every focusable thing shows its focus and nothing covers it': () =>
    with_page(async (page) => {
      await page.goto(`${base}/?q=diab%C4%93ts&region=latgale`);
      for (let step = 0; step < 60; ++step) {
        await page.keyboard.press('Tab');
        const seen = await page.evaluate(() => {
          const one = document.activeElement;
          if (one === document.body) return 'end';
          const style = getComputedStyle(one);
          const box = one.getBoundingClientRect();
          const top = document.elementFromPoint(box.x + Math.min(box.width / 2, 20), box.y + box.height / 2);
          const covered = box.width > 0 && top && !one.contains(top) && !top.contains(one) && !one.closest('label')?.contains(top);
          if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) return `no outline: ${one.outerHTML.slice(0, 80)}`;
          return covered ? `covered: ${one.outerHTML.slice(0, 80)} by ${top.outerHTML.slice(0, 60)}` : '';
        });
        if (seen === 'end') break;
        assert.equal(seen, '');
      }
    }),
  'forced colors leave every button, chip and field an edge': () =>
    with_page(async (page) => {
      for (const path of [page_types['/'], page_types['results of a place'], page_types.organization, page_types['/regions']]) {
        await page.goto(base + path);
        const bare = await page.$$eval('.btn, .chip, input:not([type=checkbox], [type=radio], [type=hidden])', (all) =>
          all.filter((e) => {
            const { borderBottomStyle, borderBottomWidth } = getComputedStyle(e);
            return e.checkVisibility() && (borderBottomStyle === 'none' || parseFloat(borderBottomWidth) < 1);
          }).map((e) => e.outerHTML.slice(0, 90)));
        assert.deepEqual(bare, [], path);
        assert.deepEqual(await violations(page), [], path);
      }
    }, { forcedColors: 'active' }),
  'the tokens keep their contrast in both themes': async () => {
    for (const dark of [false, true]) {
      const color = tokens(dark);
      const check = (pairs, least) => {
        for (const [one, other] of pairs) {
          const value = contrast(color[one], color[other]);
          assert.ok(value >= least, `${dark ? 'dark' : 'light'} ${one} on ${other}: ${value.toFixed(2)} < ${least}`);
        }
      };
      check(text_pairs, 4.4999);
      check(control_pairs, 3);
      check(ring_pairs(dark), 3);
    }
  },
});
