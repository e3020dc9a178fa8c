import {assert} from '@open-wc/testing';
import {CONTROL_ACTIONS} from '../../../src/elements/tui-call-controls/control-actions.js';
import {CALL_EXPORT_PARTS, INCOMING_EXPORT_PARTS} from '../../../src/elements/tui-call-kit/nested-parts.js';

interface Manifest {
  readonly modules: readonly {
    readonly declarations?: readonly {
      readonly tagName?: string;
      readonly cssParts?: readonly {readonly name: string}[];
    }[];
  }[];
}

describe('the parts that a kit lets out', () => {
  let manifest: Manifest;

  before(async () => {
    manifest = (await (await fetch('/custom-elements.json')).json()) as Manifest;
  });

  /** The documented parts of an element, as a kit exports them. */
  function partsOf(tag: string, prefix: string): readonly string[] {
    const declarations = manifest.modules.flatMap(module => module.declarations ?? []);
    const parts = declarations.find(({tagName}) => tagName === tag)?.cssParts ?? [];
    assert.isAbove(parts.length, 0, tag);
    return parts.map(({name}) => `${name}:${prefix}-${name}`);
  }

  it('are those of the incoming card', () => {
    assert.deepEqual(
      INCOMING_EXPORT_PARTS.split(', ').sort(),
      [...partsOf('tui-incoming-call', 'incoming')].sort(),
    );
  });

  it('are those of the call view, which is never shown idle, and of what lies in it', () => {
    const own = partsOf('tui-call-view', 'call').filter(part => !part.startsWith('idle:'));
    const buttons = [...CONTROL_ACTIONS, 'more'].map(name => `button-${name}`);
    const nested = ['bar', 'button', 'menu', 'menu-item', ...buttons, 'tile-caption', 'tile-name'].map(
      name => `${name}:call-${name}`,
    );
    assert.deepEqual(CALL_EXPORT_PARTS.split(', ').sort(), [...own, ...nested].sort());
  });
});
