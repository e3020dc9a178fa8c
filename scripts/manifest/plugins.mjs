/**
 * What the analyzer does not know about this code: how an element gets its tag, what is public, where the files lie
 * once they are published.
 *
 * @typedef {import('custom-elements-manifest/schema').Package} Package
 * @typedef {import('custom-elements-manifest/schema').JavaScriptModule} JavaScriptModule
 * @typedef {{name: string, description?: string}} State
 * @typedef {import('custom-elements-manifest/schema').CustomElement & {tagName: string, cssStates?: State[]}} ElementDeclaration
 */

/** The classes of a manifest that are elements of ours. @param {Package} manifest */
export function elementsOf(manifest) {
  return manifest.modules.flatMap(module =>
    (module.declarations ?? []).flatMap(declaration =>
      isElement(declaration) ? [{module, element: declaration}] : [],
    ),
  );
}

/**
 * @param {import('custom-elements-manifest/schema').Declaration} declaration
 * @returns {declaration is import('custom-elements-manifest/schema').ClassDeclaration & ElementDeclaration}
 */
function isElement(declaration) {
  return 'tagName' in declaration && declaration.tagName !== undefined;
}

/** Takes the tag from the class's own line in HTMLElementTagNameMap: registration lies in another file. */
export function tagsFromTypes() {
  return {
    name: 'tags-from-types',
    /** @param {{ts: typeof import('typescript'), node: import('typescript').Node, moduleDoc: JavaScriptModule}} phase */
    analyzePhase({ts, node, moduleDoc}) {
      if (!ts.isInterfaceDeclaration(node) || node.name.text !== 'HTMLElementTagNameMap') return;
      for (const member of node.members) {
        if (!ts.isPropertySignature(member) || !ts.isStringLiteral(member.name)) continue;
        const className = member.type?.getText();
        const found = moduleDoc.declarations?.find(declaration => declaration.name === className);
        if (found !== undefined) Object.assign(found, {tagName: member.name.text, customElement: true});
      }
    },
  };
}

/** Leaves what a page can use: public members of the instance, and events that have a name. */
export function publicOnly() {
  return {
    name: 'public-only',
    /** @param {{customElementsManifest: Package}} phase */
    packageLinkPhase({customElementsManifest}) {
      for (const {element} of elementsOf(customElementsManifest)) {
        element.members = element.members?.filter(isPublic) ?? [];
        // The analyzer adds a nameless copy for every dispatchEvent(new SomeEvent()).
        element.events = element.events?.filter(event => event.name) ?? [];
      }
    },
  };
}

/** @param {import('custom-elements-manifest/schema').ClassMember} member */
function isPublic(member) {
  const isHook = /^(host[A-Z]|form[A-Z]\w*Callback$)/.test(member.name);
  const isHidden = (member.privacy ?? 'public') !== 'public' || /^[#_]/.test(member.name);
  return !isHook && !isHidden && member.static !== true;
}

/**
 * Names the published files instead of the sources, adds the modules that register an element, and drops the modules
 * that say nothing about one.
 */
export function publishedModules() {
  const publish = (/** @type {string} */ source) =>
    source.replace(/^\/?src\//, 'dist/esm/').replace(/\.ts$/, '.js');
  return {
    name: 'published-modules',
    /** @param {{customElementsManifest: Package}} phase */
    packageLinkPhase({customElementsManifest: manifest}) {
      const elements = elementsOf(manifest);
      manifest.modules = [
        ...new Set(elements.map(({module}) => module)),
        ...elements.map(({module, element}) => registration(element, module.path)),
      ];
      rewrite(manifest, publish);
      manifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1));
    },
  };
}

/** @param {ElementDeclaration} element @param {string} module */
function registration({name, tagName}, module) {
  /** @type {import('custom-elements-manifest/schema').CustomElementExport} */
  const definition = {kind: 'custom-element-definition', name: tagName, declaration: {name, module}};
  return {
    kind: /** @type {const} */ ('javascript-module'),
    path: `src/define/${tagName}.ts`,
    declarations: [],
    exports: [definition],
  };
}

/**
 * Rewrites every `path` and `module`, and every type that names the same twice, at any depth.
 * @param {object} node
 * @param {(source: string) => string} publish
 */
function rewrite(node, publish) {
  for (const [key, value] of Object.entries(node)) {
    if ((key === 'path' || key === 'module') && typeof value === 'string') {
      Object.assign(node, {[key]: publish(value)});
    } else if (key === 'text' && typeof value === 'string') {
      Object.assign(node, {text: value.replace(/( \| undefined)+$/, ' | undefined')});
    } else if (typeof value === 'object' && value !== null) {
      rewrite(value, publish);
    }
  }
}
