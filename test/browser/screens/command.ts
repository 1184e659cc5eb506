import { parseArgs } from 'node:util';
import { checkMatrix, drawMatrix } from './matrix.ts';
import { drawForReadme } from './readme.ts';

/*
 * `npm run screens -- [FOLDER] [--only NAME]`: a picture of every screen in every language, scheme and width, in FOLDER
 * (`screens`). With --check no pictures, but everything that is wrong, and 1 when anything is. --only takes the screens and
 * languages whose `name-language` holds it. With --readme the pictures of the README, from the demo.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    check: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    readme: { type: 'boolean', default: false },
  },
});
const say = (line: string): void => void process.stdout.write(`${line}\n`);

if (values.readme) await drawForReadme();
else if (values.check) {
  const faults = await checkMatrix(values.only, say);
  say(`${faults} faults`);
  process.exitCode = faults > 0 ? 1 : 0;
} else {
  const folder = positionals[0] ?? 'screens';
  await drawMatrix(values.only, folder);
  say(`The pictures are in ${folder}.`);
}
