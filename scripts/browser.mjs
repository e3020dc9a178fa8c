/**
 * Finds the browser for the tests: the one named by CHROME_PATH, else an installed Chrome or Chromium, else the one
 * that comes packed inside the development dependencies. Unit tests, end-to-end tests and benches all ask here.
 */
import {createReadStream} from 'node:fs';
import {access, chmod, mkdir, mkdtemp, rename, rm, writeFile} from 'node:fs/promises';
import {createWriteStream} from 'node:fs';
import path from 'node:path';
import {pipeline} from 'node:stream/promises';
import {fileURLToPath} from 'node:url';
import {createBrotliDecompress} from 'node:zlib';

import {Launcher} from 'chrome-launcher';
import tar from 'tar-fs';

/**
 * @typedef {object} Browser
 * @property {string} executablePath The program to start.
 * @property {Record<string, string>} env Its whole environment.
 * @property {boolean} packed Whether it is the packed one, which knows only the old headless mode.
 */

/**
 * Switches for every test browser: fake devices that are allowed without asking, sound without a gesture, WebRTC on a
 * machine without a network, tabs in the background at full speed, no talk with the outside, and the same language
 * wherever the tests run.
 */
export const BROWSER_ARGS = [
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  '--allow-loopback-in-peer-connection',
  '--autoplay-policy=no-user-gesture-required',
  '--disable-background-networking',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--accept-lang=en-US',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

const HELP = `No browser for the tests. Do one of these:
  npm ci                                        (Linux on x64: brings one along)
  sudo apt-get install chromium                 (Debian, Ubuntu)
  brew install --cask google-chrome             (macOS)
  export CHROME_PATH=/path/to/chrome            (any other Chrome or Chromium)`;

/**
 * Resolves the browser. The environment variable TUI_BROWSER narrows the choice: `installed` or `packed`.
 * @returns {Promise<Browser>}
 */
export async function findBrowser() {
  const wish = process.env['TUI_BROWSER'] ?? '';
  const installed = wish === 'packed' ? undefined : installedBrowser();
  if (installed !== undefined) return {executablePath: installed, env: environment(), packed: false};
  const packed = wish === 'installed' ? undefined : await packedBrowser();
  if (packed !== undefined) return packed;
  throw new Error(HELP);
}

/** @returns {string | undefined} */
function installedBrowser() {
  try {
    return process.env['CHROME_PATH'] ?? Launcher.getInstallations()[0];
  } catch {
    return undefined; // The launcher throws where nothing is installed.
  }
}

/** @returns {Promise<Browser | undefined>} */
async function packedBrowser() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const archive = fileURLToPath(new URL('../node_modules/@sparticuz/chromium/bin/', import.meta.url));
  if (!(await exists(archive))) return undefined;
  const home = fileURLToPath(new URL('../node_modules/.cache/test-browser/', import.meta.url));
  if (!(await exists(home))) await unpack(archive, home);
  const libraries = [path.join(home, 'lib'), process.env['LD_LIBRARY_PATH'] ?? ''].filter(Boolean);
  return {
    executablePath: path.join(home, 'chromium'),
    env: {...environment(), LD_LIBRARY_PATH: libraries.join(':'), FONTCONFIG_PATH: home},
    packed: true,
  };
}

/**
 * Unpacks beside the target and renames at the end, so that an interrupted or a parallel run never leaves a half one.
 * @param {string} archive
 * @param {string} home
 */
async function unpack(archive, home) {
  const parent = path.dirname(path.resolve(home));
  await mkdir(parent, {recursive: true});
  const scratch = await mkdtemp(path.join(parent, 'unpacking-'));
  try {
    const inflate = (/** @type {string} */ name) => [
      createReadStream(path.join(archive, name)),
      createBrotliDecompress(),
    ];
    const program = path.join(scratch, 'chromium');
    await Promise.all([
      pipeline([...inflate('chromium.br'), createWriteStream(program)]),
      ...['al2023', 'fonts', 'swiftshader'].map(name =>
        pipeline([...inflate(`${name}.tar.br`), tar.extract(scratch)]),
      ),
    ]);
    await chmod(program, 0o755);
    await writeFile(path.join(scratch, 'fonts.conf'), fontsConfig(home));
    await rename(scratch, home);
  } catch (error) {
    await rm(scratch, {recursive: true, force: true});
    if (!(await exists(home))) throw error;
  }
}

/**
 * The packed font list names the folders of another machine; this one names ours and, where there are some, the
 * system's.
 * @param {string} home
 */
function fontsConfig(home) {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${path.join(home, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${path.join(home, 'fonts-cache')}</cachedir>
</fontconfig>
`;
}

/** @returns {Record<string, string>} */
function environment() {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      /** @returns {entry is [string, string]} */
      entry => entry[1] !== undefined,
    ),
  );
}

/** @param {string} file */
async function exists(file) {
  return access(file).then(
    () => true,
    () => false,
  );
}
