// The same page of an integrator's own, under the style sheet that the address names, once that has come.
const style = document.createElement('link');
style.rel = 'stylesheet';
style.href = `hostile-${new URLSearchParams(location.search).get('rules')}.css`;
await new Promise((resolve, reject) => {
  style.onload = resolve;
  style.onerror = reject;
  document.head.append(style);
});
window.before = window.pageAsItIs();
await import('./kit-page.js');
