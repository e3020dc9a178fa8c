/** One icon of lucide: the shapes it is drawn with, on a 24 by 24 grid. */
declare module 'lucide/dist/esm/icons/*.mjs' {
  const icon: readonly (readonly [tag: string, attributes: Readonly<Record<string, string>>])[];
  export default icon;
}
