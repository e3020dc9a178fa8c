import {readFile} from 'node:fs/promises';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

import {nodeResolve} from '@rollup/plugin-node-resolve';
import {rollup, type Plugin} from 'rollup';
import ts from 'typescript';

const PAGE = page('iframe, .view { width: 320px; height: 240px; border: 0 }');
const GRID_PAGE = page('html, body { height: 100%; margin: 0 }');

/** A small web site, while it is up. */
export interface Site {
  /** Its origin. */
  readonly origin: string;
  /** Shuts it down. */
  close(): void;
}

/** Bundles the bench's two pages with the package's sources and serves them. */
export async function serve(): Promise<Site> {
  const files = await bundlePages();
  files.set('/', `${PAGE}<script type="module" src="/main.js"></script></body></html>`);
  files.set('/grid', `${GRID_PAGE}<script type="module" src="/grid.js"></script></body></html>`);
  files.set('/party', `${PAGE}<script type="module" src="/party.js"></script></body></html>`);
  const server = createServer(({url = '/'}, response) => {
    const content = files.get(url.split('?')[0] ?? url);
    const type = url.endsWith('.js') ? 'text/javascript' : 'text/html';
    response.writeHead(content === undefined ? 404 : 200, {'content-type': type}).end(content);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {origin: `http://127.0.0.1:${portOf(server)}`, close: () => server.close()};
}

async function bundlePages(): Promise<Map<string, string>> {
  const folder = fileURLToPath(new URL('page/', import.meta.url));
  const build = await rollup({
    input: {main: `${folder}main.ts`, party: `${folder}party.ts`, grid: `${folder}grid.ts`},
    external: id => /^(trtc-sdk-v5|@tencentcloud\/chat)(\/|$)/.test(id),
    plugins: [typescript(), nodeResolve({browser: true})],
    onwarn: (warning, warn) => {
      // The helper of decorators looks for a global `this`; none is needed.
      if (warning.code !== 'THIS_IS_UNDEFINED') warn(warning);
    },
  });
  const {output} = await build.generate({format: 'es'});
  await build.close();
  return new Map(output.flatMap(part => (part.type === 'chunk' ? [[`/${part.fileName}`, part.code]] : [])));
}

/** Sources name each other as `.js`. */
function typescript(): Plugin {
  return {
    name: 'typescript',
    resolveId(id, importer) {
      if (!importer || !/^\.\.?\/.*\.js$/.test(id) || !importer.endsWith('.ts')) return null;
      return path.resolve(path.dirname(importer), id.replace(/\.js$/, '.ts'));
    },
    async load(id) {
      if (!id.endsWith('.ts')) return null;
      const {outputText} = ts.transpileModule(await readFile(id, 'utf8'), {
        compilerOptions: {
          target: ts.ScriptTarget.ES2022,
          module: ts.ModuleKind.ESNext,
          experimentalDecorators: true,
          useDefineForClassFields: false,
        },
      });
      return outputText;
    },
  };
}

function page(styles: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bench</title>
<style>${styles}</style></head><body>`;
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
