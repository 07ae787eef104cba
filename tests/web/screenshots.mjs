// Pictures of the main pages for the README: node screenshots.mjs [FOLDER]
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { start_site } from './site.mjs';

const folder = process.argv[2] ?? fileURLToPath(new URL('../../docs/pictures', import.meta.url));
const pictures = [
  ['home', '/'],
  ['results', '/?q=diab%C4%93ts&region=latgale'],
  ['organization', '/organizations/dzivibas-koks'],
  ['regions', '/regions'],
  ['nothing', '/ru/?q=%D0%B0%D0%B1%D0%B2%D0%B3%D0%B4%D0%B5'],
  ['handout', '/handout?ids=agihas,dzivibas-koks,latvijas-pacientu-organizaciju-tikls'],
];

mkdirSync(folder, { recursive: true });
const site = await start_site();
try {
  for (const width of [360, 1280])
    for (const colorScheme of ['light', 'dark']) {
      const context = await site.browser.newContext({
        viewport: { width, height: width === 360 ? 1100 : 1200 }, colorScheme, reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      for (const [name, path] of colorScheme === 'dark' ? pictures.slice(0, 3) : pictures) {
        await page.goto(site.base + path);
        const file = `${folder}/${name}-${width}${colorScheme === 'dark' ? '-dark' : ''}.png`;
        await page.screenshot({ path: file });
      }
      await context.close();
    }
} finally {
  await site.stop();
}
console.log(`pictures in ${folder}`);
