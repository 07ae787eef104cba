// The pages work without this file. It updates results in place, offers suggestions, keeps a list
// and shares a link. Each part is a module that knows nothing of the others.
import { quick_exit } from './exit.ts';
import { keep_list } from './keep.ts';
import { live_results } from './results.ts';
import { near_me } from './near.ts';
import { read_again } from './offline.ts';
import { share_and_print } from './share.ts';
import { suggestions } from './suggest.ts';
import { course_units } from './units.ts';

for (const start of [quick_exit, live_results, suggestions, keep_list, share_and_print, near_me, course_units, read_again])
  try {
    start();
  } catch (fault) {
    console.error(fault); // one part that fails leaves the others, and the plain page, at work
  }
