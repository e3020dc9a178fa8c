/**
 * The theme and language menus of the page's head, remembered in this tab.
 * @param {readonly HTMLElement[]} kits
 * @param {readonly HTMLElement[]} others Places outside a kit whose elements should speak the language too.
 */
export function connectSettings(kits, others = []) {
  follow('theme', theme => {
    document.documentElement.dataset.theme = theme;
    for (const kit of kits) kit.theme = theme;
  });
  follow('language', language => {
    for (const kit of kits) kit.language = language;
    for (const place of others) place.lang = language;
  });
}

function follow(name, apply) {
  const menu = document.getElementById(name);
  const stored = sessionStorage.getItem(name);
  if (stored !== null) menu.value = stored;
  apply(menu.value);
  menu.addEventListener('change', () => {
    sessionStorage.setItem(name, menu.value);
    apply(menu.value);
  });
}
