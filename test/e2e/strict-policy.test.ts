import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Person} from './support/people.js';
import {suiteStage} from './support/suite-stage.js';

declare global {
  interface Window {
    violations: string[];
  }
}

/** Writes down what the policy forbids. Runs in the page before anything else. */
function watchViolations(): void {
  window.violations = [];
  document.addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI, sourceFile}) => {
    window.violations.push(`${violatedDirective}: ${blockedURI} by ${sourceFile}`);
  });
}

function violations(person: Person): Promise<string[]> {
  return person.page.evaluate(() => window.violations);
}

describe('a page with a strict content security policy', {timeout: 60_000}, () => {
  const stage = suiteStage();

  it('runs a whole call on the local backend without a violation', async () => {
    const [alice, bob] = [
      await stage().person('alice', {strict: ''}, watchViolations),
      await stage().person('bob', {strict: ''}, watchViolations),
    ];
    await alice.call('bob');
    await bob.press('Accept');
    await Promise.all([alice.seesMoving(2), bob.seesMoving(2)]);
    await alice.press('Mute microphone');
    await bob.hears('user-audio-available(alice false)');
    await alice.press('Make the call small');
    await alice.press('Make the call large');
    await alice.press('Hang up');
    await Promise.all([alice.becomes('idle'), bob.becomes('idle')]);
    assert.deepEqual([...(await violations(alice)), ...(await violations(bob))], []);
  });

  it('notices what the policy forbids', async () => {
    const alice = await stage().person('alice', {strict: ''}, watchViolations);
    await alice.page.evaluate(() => {
      document.body.setAttribute('style', 'color: red');
    });
    await alice.page.waitForFunction(() => window.violations.length > 0);
    assert.match((await violations(alice))[0] ?? '', /^style-src/);
  });

  it('runs the Tencent backend to the network without a violation', async () => {
    const alice = await stage().visitor('tencent.html', 'alice', {
      init: watchViolations,
      attributes: {strict: '', 'sdk-app-id': '1400000001', 'user-sig': 'sig'},
    });
    await alice.hears('error(2801)');
    assert.deepEqual(await violations(alice), []);
  });
});
