const PAGES = [
  ['index.html', 'Two tabs'],
  ['two-people.html', 'Two people'],
  ['group.html', 'A group'],
  ['devices.html', 'Devices'],
  ['tencent.html', 'Tencent Cloud'],
  ['gallery.html', 'Gallery'],
];

const LANGUAGES = ['en', 'zh-CN', 'zh-TW', 'ja', 'ko', 'es', 'fr', 'de', 'pt', 'ru', 'ar', 'id'];

const TEMPLATE = document.createElement('template');
TEMPLATE.innerHTML = `
  <a class="brand" href="index.html"><img src="icon.svg" alt="" width="32" height="32" />tui-call-elements</a>
  <nav aria-label="Demo pages"></nav>
  <div class="settings">
    <select id="theme" aria-label="Theme">
      <option value="auto">System colours</option>
      <option value="light">Light</option>
      <option value="dark">Dark</option>
    </select>
    <select id="language" aria-label="Language"></select>
  </div>`;

/** Fills the head of a demo page: the way to the other pages, and the menus for theme and language. */
const header = document.querySelector('header.top');
header.append(TEMPLATE.content.cloneNode(true));
const here = location.pathname.split('/').at(-1) || 'index.html';
for (const [file, title] of PAGES) {
  const link = document.createElement('a');
  link.href = file;
  link.textContent = title;
  if (file === here) link.setAttribute('aria-current', 'page');
  header.querySelector('nav').append(link);
}

const menu = header.querySelector('#language');
for (const language of LANGUAGES) menu.append(new Option(nameOf(language), language));

/** What a language calls itself. */
function nameOf(language) {
  const name = new Intl.DisplayNames(language, {type: 'language'}).of(
    new Intl.Locale(language).minimize().toString(),
  );
  return name[0].toLocaleUpperCase(language) + name.slice(1);
}
