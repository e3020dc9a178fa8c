/** Where a page keeps what the person has chosen. */
export type PageStorage = Pick<Storage, 'getItem' | 'setItem'>;

/** The browser's storage; undefined where it is forbidden. */
export function browserStorage(): PageStorage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}

/** What was kept under a name, written by whomever; undefined when there is nothing that can be read. */
export function readKept(name: string, storage: PageStorage | undefined): unknown {
  try {
    return JSON.parse(storage?.getItem(name) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps something under a name, where the browser allows it; else it holds as long as this page does. */
export function keep(name: string, value: unknown, storage: PageStorage | undefined): void {
  try {
    storage?.setItem(name, JSON.stringify(value));
  } catch {
    // Storage is blocked or full.
  }
}
