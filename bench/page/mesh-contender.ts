/** One party of a mesh of one contender. */
export interface MeshContender {
  /** Gets ready. */
  init(userId: string): Promise<void>;
  /** Makes everybody come together; only one party is told to. */
  gather(others: readonly string[]): void;
}

/** Makes a place where somebody is seen: all over each other, so that all of them are in sight. */
export function showIn<View extends HTMLElement>(view: View): View {
  view.style.cssText = 'position: absolute; inset: 0; width: 320px; height: 240px';
  document.body.append(view);
  return view;
}
