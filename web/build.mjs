// Bundles styles and script into build/web/assets/ under names that change with their content,
// packs them with gzip and Brotli, and writes build/web/manifest.json (plain name → file).
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));
const out = process.env.BLAKUS_WEB_OUT ?? `${here}../build/web`;
const assets = `${out}/assets`;

const { outputFiles } = await build({
  entryPoints: { style: `${here}styles/site.css`, desk: `${here}styles/desk.css`, embed: `${here}styles/embed.css`, site: `${here}scripts/site.ts`, static_search: `${here}scripts/static_search.ts` },
  bundle: true,
  minify: true,
  write: false,
  outdir: assets,
  format: 'esm',
  target: ['chrome111', 'firefox113', 'safari16.4'],
  legalComments: 'none',
  logLevel: 'warning',
});

mkdirSync(assets, { recursive: true });
const manifest = {};
for (const { path, contents } of outputFiles) {
  const [, name, extension] = /([^/]+)\.(css|js)$/.exec(path);
  const mark = createHash('sha256').update(contents).digest('hex').slice(0, 10);
  const file = `${name}-${mark}.${extension}`;
  manifest[`${name}.${extension}`] = file;
  const bytes = Buffer.from(contents);
  const packed = gzipSync(bytes, { level: 9 });
  packed[9] = 255; // the operating system that packed it: unknown, so the bytes are the same anywhere
  writeFileSync(`${assets}/${file}`, bytes);
  writeFileSync(`${assets}/${file}.gz`, packed);
  console.log(`${file}: ${bytes.length} bytes, gzip ${packed.length}`);
}
writeFileSync(`${out}/manifest.json.new`, `${JSON.stringify(manifest, null, 2)}\n`);
renameSync(`${out}/manifest.json.new`, `${out}/manifest.json`);

const kept = new Set(Object.values(manifest).flatMap((file) => [file, `${file}.gz`]));
for (const file of readdirSync(assets)) if (!kept.has(file)) rmSync(`${assets}/${file}`);
