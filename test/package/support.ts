import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Package} from 'custom-elements-manifest/schema';
import {listFiles} from '../../scripts/files.mjs';

/** The folder of the package. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** What these tests read of package.json. */
export interface PackageFile {
  readonly name: string;
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly scripts: Readonly<Record<string, string>>;
  readonly sideEffects: readonly string[];
}

/** The text of a file of the package. */
export async function text(file: string): Promise<string> {
  return readFile(path.join(ROOT, file), 'utf8');
}

/** package.json. */
export async function readPackage(): Promise<PackageFile> {
  return JSON.parse(await text('package.json')) as PackageFile;
}

/** custom-elements.json. */
export async function readManifest(): Promise<Package> {
  return JSON.parse(await text('custom-elements.json')) as Package;
}

/** The files below a folder of the package whose names end so, with `/` and relative to the package. */
export async function files(folder: string, suffix: string): Promise<string[]> {
  const found = await listFiles(path.join(ROOT, folder), suffix);
  return found.map(file => path.relative(ROOT, file).split(path.sep).join('/'));
}

/** The package's own Markdown. */
export async function markdown(): Promise<string[]> {
  const all = await files('.', '.md');
  return all.filter(file => !/(^|\/)(node_modules|dist|coverage)\//.test(file));
}
