// Tables to take along, and the page that says how fresh they are.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { in_language, languages } from './page_types.mjs';

/** Rows of a CSV file whose cells are all in quotes. */
const rows_of = (csv) => csv.replace(/^\uFEFF/, '').trimEnd().split('\r\n')
  .map((line) => [...line.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell]) => cell.replaceAll('""', '"')));

/** The sheets of a workbook as rows of cells, read by another hand than the one that wrote it. */
const sheets_of = (file) => JSON.parse(execFileSync('python3', ['-c', `
import json, re, sys, zipfile
from datetime import date, timedelta
from xml.etree import ElementTree
NS = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
book = zipfile.ZipFile(sys.argv[1])
strings = [''.join(t.text or '' for t in si.iter(NS + 't')) for si in ElementTree.fromstring(book.read('xl/sharedStrings.xml'))]
def value(cell):
    if cell.get('t') == 's': return strings[int(cell.find(NS + 'v').text)]
    return (date(1899, 12, 30) + timedelta(int(cell.find(NS + 'v').text))).isoformat()
def column(cell):
    number = 0
    for letter in re.match('[A-Z]+', cell.get('r'))[0]: number = number * 26 + ord(letter) - 64
    return number - 1
sheets = []
for name in ('xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml'):
    sheet = ElementTree.fromstring(book.read(name))
    assert not list(sheet.iter(NS + 'f')), 'a formula'
    rows = []
    for row in sheet.iter(NS + 'row'):
        rows.append([])
        for cell in row:
            rows[-1] += [''] * (column(cell) - len(rows[-1])) + [value(cell)]
    panes = [pane.get('state') for pane in sheet.iter(NS + 'pane')]
    sheets.append({'rows': rows, 'panes': panes})
print(json.dumps(sheets))
`, file], { encoding: 'utf8' }));

export const tests = ({ base, with_page }) => ({
  'S4 the download has as many rows as the page says, in the order of the page': () =>
    with_page(async (page) => {
      await page.goto(`${base}/?area=rare-genetic`);
      const said = Number(/\d+/.exec(await page.textContent('h1'))[0]);
      const on_screen = await page.$$eval('.card h3 a', (all) => all.map((a) => a.getAttribute('href').split('/').at(-1)));
      const [download] = await Promise.all([page.waitForEvent('download'), page.click('text=Lejupielādēt (CSV)')]);
      assert.match(download.suggestedFilename(), /^pacientu-organizacijas-\d{4}-\d\d-\d\d\.csv$/);
      const rows = rows_of(readFileSync(await download.path(), 'utf8'));
      assert.equal(rows.length - 1, said);
      assert.deepEqual(rows.slice(1, on_screen.length + 1).map(([id]) => id), on_screen);
      assert.deepEqual(rows[0].slice(0, 4), ['Id', 'Nosaukums', 'Reģistrācijas numurs', 'Veids']);
    }),
  'S4 the Excel file has the rows of the CSV file, telephones without an apostrophe, licence and date': () =>
    with_page(async (page) => {
      for (const language of languages) {
        await page.goto(`${base}${in_language(language, '/?area=rare-genetic')}`);
        const [download] = await Promise.all([page.waitForEvent('download'), page.click('a[href*="organizations.xlsx"]')]);
        assert.match(download.suggestedFilename(), /-\d{4}-\d\d-\d\d\.xlsx$/);
        const [table, about] = sheets_of(await download.path());
        const csv = (await (await page.request.get(`${base}${in_language(language, '/organizations.csv?area=rare-genetic')}`)).body()).toString();
        assert.equal(csv.charAt(0), '\uFEFF');
        assert.ok(csv.split('\r\n')[0].includes(language === 'en' ? '","' : '";"'));
        // What a spreadsheet would run has an apostrophe in the CSV file alone.
        const rows = rows_of(csv).map((row) => row.map((cell) => cell.replace(/^'(?='*[=+\-@\t\r])/, '')));
        const full = (row) => [...row, ...Array(rows[0].length - row.length).fill('')];
        assert.deepEqual(table.rows.map(full), rows);
        assert.ok(rows.slice(1).every((row) => row.at(-1).startsWith(base + in_language(language, '/organizations/'))));
        assert.deepEqual(table.panes, ['frozen']);
        assert.match(about.rows.flat().join(' '), /CC BY 4\.0, https:/);
      }
      const [all] = sheets_of(await (async () => {
        await page.goto(`${base}/about`);
        const [download] = await Promise.all([page.waitForEvent('download'), page.click('a[href="/data/organizations.xlsx"]')]);
        return download.path();
      })());
      const phones = all.rows.flat().filter((cell) => /^\+371 ?\d/.test(cell));
      assert.ok(phones.length > 5, `${phones.length} telephones`);
    }),
  'area, condition and region pages offer the same download': async () => {
    for (const path of ['/areas/diabetes', '/diagnoses/epilepsy', '/ru/regions/latgale']) {
      const html = await (await fetch(base + path)).text();
      const href = /href="([^"]*organizations\.csv\?[^"]*)"/.exec(html)[1].replaceAll('&amp;', '&');
      const answer = await fetch(base + href);
      assert.equal(answer.status, 200, href);
      assert.match(answer.headers.get('link'), /rel="license"/);
      const total = (await (await fetch(`${base}/api/v1/organizations?${href.split('?')[1]}`)).json()).total;
      assert.equal(rows_of(await answer.text()).length - 1, total, path);
    }
  },
  'open data are whole and say their licence and date': async () => {
    const all = await (await fetch(`${base}/data/organizations.json`)).json();
    assert.equal(all.total, all.organizations.length);
    assert.equal(all.licence, 'CC BY 4.0');
    assert.match(all.date, /^\d{4}-\d\d-\d\d$/);
    const lines = (await (await fetch(`${base}/data/organizations.ndjson`)).text()).trimEnd().split('\n');
    assert.deepEqual(lines.map((line) => JSON.parse(line)), all.organizations);
    const vocabulary = await (await fetch(`${base}/data/vocabulary.json`)).json();
    assert.ok(vocabulary.diagnoses.length > 500 && vocabulary.regions.length > 100);
    const first = await fetch(`${base}/data/organizations.json`);
    const again = await fetch(`${base}/data/organizations.json`, { headers: { 'if-none-match': first.headers.get('etag') } });
    assert.equal(again.status, 304);
  },
  'the page of freshness counts what the search counts': () =>
    with_page(async (page) => {
      await page.goto(`${base}/freshness`);
      const row = page.locator('#s-areas ~ .sheet-wrap tbody tr', { hasText: 'diabēts' }).first();
      const total = Number(await row.locator('td').first().textContent());
      const answer = await (await fetch(`${base}/api/v1/organizations?area=diabetes`)).json();
      assert.equal(total, answer.total);
      const rows = rows_of(await (await fetch(`${base}/freshness.csv`)).text());
      assert.equal(rows.length, 1 + (await (await fetch(`${base}/api/v1/areas`)).json()).total);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
    }, { viewport: { width: 320, height: 700 } }),
});
