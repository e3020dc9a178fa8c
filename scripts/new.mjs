/** `npm run new -- tui-some-element`: writes the files of a new element, to be filled in. */
import {access, mkdir, readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';

import {elementFiles} from './templates/element.mjs';

const ALL = 'src/define/all.ts';

const [tag = ''] = process.argv.slice(2);
if (!/^tui(-[a-z][a-z0-9]*)+$/.test(tag)) {
  console.error('Give the new element a tag that begins with tui-, for example: npm run new -- tui-dial-pad');
  process.exit(2);
}

const files = elementFiles(tag);
for (const file of files.keys()) {
  const isThere = await access(file).then(
    () => true,
    () => false,
  );
  if (isThere) {
    console.error(`${file} is there already.`);
    process.exit(2);
  }
}
for (const [file, text] of files) {
  await mkdir(path.dirname(file), {recursive: true});
  await writeFile(file, text);
  console.log(`${file} written`);
}
await registerWithAll();
console.log('Next: fill them in, then npm run manifest && npm test');

/** The imports of the module that registers every element stay sorted. */
async function registerWithAll() {
  const line = `import './${tag}.js';`;
  const lines = (await readFile(ALL, 'utf8')).split('\n');
  const imports = [...lines.filter(entry => entry.startsWith("import './tui-")), line].sort();
  const rest = lines.filter(entry => !entry.startsWith("import './tui-"));
  await writeFile(ALL, [...imports, ...rest].join('\n'));
  console.log(`${ALL} changed`);
}
