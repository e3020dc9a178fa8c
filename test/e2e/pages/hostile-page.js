// The same page of an integrator's own, under the style sheet that the address names, once that has come.
const query = new URLSearchParams(location.search);
const rules = query.get('rules');
const style = document.createElement('link');
style.rel = 'stylesheet';
// A name with a slash in it is a file of a package.
style.href = rules.includes('/') ? `../../../node_modules/${rules}` : `hostile-${rules}.css`;
await new Promise((resolve, reject) => {
  style.onload = resolve;
  style.onerror = reject;
  document.head.append(style);
});
// Elements that the page has placed itself, in boxes of its own.
for (const tag of query.get('placed')?.split(' ') ?? []) {
  const box = document.createElement('div');
  box.id = tag;
  box.style.setProperty('display', 'block', 'important');
  box.append(document.createElement(tag));
  document.body.append(box);
}
window.before = window.pageAsItIs();
await import('./kit-page.js');
