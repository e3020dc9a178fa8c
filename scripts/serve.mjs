import {createReadStream} from 'node:fs';
import {stat} from 'node:fs/promises';
import {createServer} from 'node:http';
import path from 'node:path';

const TYPES = new Map([
  ['.css', 'text/css; charset=utf-8'],
  ['.html', 'text/html; charset=utf-8'],
  ['.jpg', 'image/jpeg'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.mjs', 'text/javascript; charset=utf-8'],
  ['.mp3', 'audio/mpeg'],
  ['.png', 'image/png'],
  ['.svg', 'image/svg+xml'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.wasm', 'application/wasm'],
  ['.wav', 'audio/wav'],
]);

/**
 * Serves the files of a folder to this machine alone, never cached. Hidden files stay hidden.
 * @param {string} root
 * @param {number} port Where to listen; when it is taken, the next free one of the hundred after it.
 * @returns {Promise<{port: number, close(): Promise<void>}>}
 */
export async function serve(root, port) {
  const server = createServer((request, response) => {
    void answer(path.resolve(root), request.url ?? '/', response);
  });
  const found = await listen(server, port, port + 100);
  return {
    port: found,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {number} last
 * @returns {Promise<number>}
 */
function listen(server, port, last) {
  return new Promise((resolve, reject) => {
    const failed = (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === 'EADDRINUSE' && port < last) resolve(listen(server, port + 1, last));
      else reject(error);
    };
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', failed);
      resolve(port);
    });
  });
}

/** @param {string} root @param {string} url @param {import('node:http').ServerResponse} response */
async function answer(root, url, response) {
  const pathname = pathOf(url);
  const wanted = path.join(root, pathname);
  const isHidden = pathname.split('/').some(part => part.startsWith('.'));
  const isInside = wanted === root || wanted.startsWith(root + path.sep);
  const found = isInside && !isHidden ? await kindOf(wanted) : 'nothing';
  if (found === 'folder' && !pathname.endsWith('/')) {
    response.writeHead(302, {location: `${encodeURI(pathname)}/`}).end();
    return;
  }
  const file = found === 'folder' ? path.join(wanted, 'index.html') : wanted;
  if (found === 'nothing' || (await kindOf(file)) !== 'file') {
    response.writeHead(404, {'content-type': 'text/plain'}).end('Not found\n');
    return;
  }
  const type = TYPES.get(path.extname(file)) ?? 'application/octet-stream';
  response.writeHead(200, {'content-type': type, 'cache-control': 'no-store'});
  createReadStream(file).pipe(response);
}

/** The path that an address asks for; one that nothing has when the address is malformed. @param {string} url */
function pathOf(url) {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return '/.malformed';
  }
}

/** @param {string} file @returns {Promise<'file' | 'folder' | 'nothing'>} */
async function kindOf(file) {
  return stat(file).then(
    found => (found.isDirectory() ? 'folder' : 'file'),
    () => 'nothing',
  );
}
