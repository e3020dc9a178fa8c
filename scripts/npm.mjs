/**
 * The command line that runs one of package.json's scripts, for `spawn`: with the npm that runs us, else the one on
 * the path.
 * @param {string} script
 * @param {readonly string[]} [extra] what the script gets besides
 * @returns {[string, string[]]}
 */
export function npm(script, extra = []) {
  const cli = process.env['npm_execpath'];
  const args = ['run', '--silent', script, ...(extra.length > 0 ? ['--', ...extra] : [])];
  return cli?.endsWith('.js') ? [process.execPath, [cli, ...args]] : ['npm', args];
}
