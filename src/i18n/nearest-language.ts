/** The language of a document that names none, where there is no browser to ask either. */
const DEFAULT_LANGUAGE = 'en';

/** An element and everything it stands in, shadow hosts included, innermost first. */
export function* composedAncestors(element: Element): Generator<Element, void> {
  let current: Element | null = element;
  while (current !== null) {
    yield current;
    current = current.assignedSlot ?? parentOrHost(current);
  }
}

/**
 * The language tag that counts for an element: its own `lang`, else the nearest one around it (across shadow roots; a
 * kit's `language` counts like a `lang`), else the browser's. A tag that `Intl` does not understand counts as English.
 */
export function nearestLanguage(element: Element): string {
  for (const ancestor of composedAncestors(element)) {
    const tag = languageOf(ancestor);
    if (tag !== '') return localeOf(tag).baseName;
  }
  return localeOf(navigator.language).baseName;
}

/** A kit names the language of the elements in it without changing that of the page's own text in it. */
function languageOf(element: Element): string {
  const ofKit = element.localName === 'tui-call-kit' ? element.getAttribute('language') : null;
  return ofKit ?? element.getAttribute('lang') ?? '';
}

function parentOrHost(element: Element): Element | null {
  if (element.parentElement !== null) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** What a language tag means, its old codes (`in`) made new (`id`). What is no tag counts as English. */
export function localeOf(tag: string): Intl.Locale {
  try {
    return new Intl.Locale(tag.replace(/_/g, '-'));
  } catch {
    return new Intl.Locale(DEFAULT_LANGUAGE);
  }
}
