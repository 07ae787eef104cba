// The sentences for visitors, as they stand in web/messages.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../web/messages', import.meta.url));

const files_below = (place) => readdirSync(place, { withFileTypes: true }).flatMap((one) =>
  one.isDirectory() ? files_below(join(place, one.name)) : [join(place, one.name)]);

export const tests = () => ({
  'no sentence is hidden by another one with the same key': () => {
    // A parser keeps the last of two and says nothing.
    for (const file of files_below(folder).filter((name) => name.endsWith('.json'))) {
      const text = readFileSync(file, 'utf8');
      const keys = [...text.matchAll(/^\s*"([^"]+)":/gm)].map(([, key]) => key);
      assert.deepEqual(keys.filter((key, at) => keys.indexOf(key) !== at), [], file);
      assert.equal(keys.length, Object.keys(JSON.parse(text)).length, `${file}: one pair a line`);
    }
  },
});
