/** Builds when a source is newer than the build, serves the demo, and says where. */
import {freshBuild} from './fresh-build.mjs';
import {serve} from './serve.mjs';

const PORT = 8000;

await freshBuild();
const {port} = await serve('.', PORT);
console.log(`\nThe demo is at http://localhost:${port}/demo/ (Ctrl+C stops it).\n`);
