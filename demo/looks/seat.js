/**
 * Sits down as one of the two people of a page: the one that the address names, else the first. The other one is for the
 * second tab.
 * @param {string} page whose people can call each other.
 * @param {readonly {userId: string, name: string}[]} people
 */
export function sitDown(page, people) {
  const parameters = new URLSearchParams(location.search);
  const me = people.find(({userId}) => userId === parameters.get('user')) ?? people[0];
  const other = people.find(person => person !== me);

  document.documentElement.dataset.user = me.userId;
  for (const place of document.querySelectorAll('[data-me]')) place.textContent = me.name;
  for (const place of document.querySelectorAll('[data-other]')) place.textContent = other.name;
  for (const button of document.querySelectorAll('tui-call-button')) button.userId = other.userId;

  const second = document.getElementById('second-tab');
  parameters.set('user', other.userId);
  second.href = `?${parameters}`;
  second.textContent = `Open a tab as ${other.name}`;

  const kit = document.querySelector('tui-call-kit');
  kit.channel = parameters.get('channel') ?? `looks-${page}`;
  kit.nickname = me.name;
  kit.userId = me.userId;
}
