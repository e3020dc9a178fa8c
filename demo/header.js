const PAGES = [
  ['index.html', 'Two tabs'],
  ['two-people.html', 'Two people'],
  ['group.html', 'A group'],
  ['devices.html', 'Devices'],
  ['tencent.html', 'Tencent Cloud'],
  ['gallery.html', 'Gallery'],
];

const TEMPLATE = document.createElement('template');
TEMPLATE.innerHTML = `
  <a class="brand" href="index.html"><img src="icon.svg" alt="" width="32" height="32" />tui-call-elements</a>
  <nav aria-label="Demo pages"></nav>
  <div class="settings">
    <label>
      <span>Theme</span>
      <select id="theme">
        <option value="auto">Auto</option>
        <option value="light">Light</option>
        <option value="dark">Dark</option>
      </select>
    </label>
    <label>
      <span>Language</span>
      <select id="language">
        <option value="en">English</option>
        <option value="zh-CN">中文</option>
      </select>
    </label>
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
