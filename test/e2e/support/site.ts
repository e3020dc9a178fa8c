import {createServer, type Server} from 'node:http';
import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** What a careful site allows its pages; our documentation promises that this is enough. */
export const STRICT_POLICY =
  "script-src 'self'; worker-src 'self' blob:; connect-src wss: https:; style-src 'self'; object-src 'none'; base-uri 'none'";

/** The repository served on a free port. A page whose address has `strict` in its query gets the strict policy. */
export class Site {
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async open(): Promise<Site> {
    const server = createServer((request, response) => {
      const {pathname, searchParams} = new URL(request.url ?? '/', 'http://localhost');
      if (searchParams.has('strict')) response.setHeader('content-security-policy', STRICT_POLICY);
      const file = path.join(ROOT, decodeURIComponent(pathname));
      readFile(file).then(
        body => {
          response.writeHead(200, {'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream'});
          response.end(body);
        },
        () => response.writeHead(404).end(),
      );
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    return new Site(server);
  }

  /** The port it listens on. */
  get port(): number {
    const address = this.#server.address();
    return typeof address === 'object' && address ? address.port : 0;
  }

  /** The address of a file of the repository. */
  url(file: string, host = 'localhost'): string {
    return `http://${host}:${String(this.port)}/${file}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise(resolve => this.#server.close(resolve));
  }
}
