declare module '@custom-elements-manifest/analyzer/cli.js' {
  import type {Package} from 'custom-elements-manifest/schema';

  /** Runs the analyzer as its command line does, and gives back the manifest. */
  export function cli(options: {argv: string[]; cwd: string; noWrite: boolean}): Promise<Package>;
}
