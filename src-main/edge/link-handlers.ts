import { app } from 'electron';
import { resolve } from 'node:path';
import { linkSchemes, type LinkScheme } from '../../src-shared/link-schemes.ts';

/** What the system is told for a scheme: `sips` goes where `sip` goes. */
const namesOf = (scheme: LinkScheme): readonly string[] => (scheme === 'sip' ? ['sip', 'sips'] : [scheme]);

/**
 * Makes Sidetone the program that opens links of the chosen schemes, and no longer that of the others. Linux has no
 * way to give one back: there the system goes on handing over such links, and they are refused.
 */
export function createLinkHandlers(log: { info: (text: string) => void; warn: (text: string) => void }) {
  // Run from its sources the program is Electron, which has to be told what to run.
  const program: [path?: string, args?: string[]] = process.defaultApp
    ? [process.execPath, [resolve(process.argv[1] ?? '.')]]
    : [];
  let on: readonly LinkScheme[] = [];

  function giveUp(scheme: LinkScheme) {
    for (const name of namesOf(scheme)) {
      if (app.isDefaultProtocolClient(name, ...program)) app.removeAsDefaultProtocolClient(name, ...program);
    }
  }

  return {
    /** Answers the schemes that the system refused. */
    follow(wanted: readonly LinkScheme[]): readonly LinkScheme[] {
      const gone = on.filter((scheme) => !wanted.includes(scheme));
      const added = linkSchemes.filter((scheme) => wanted.includes(scheme) && !on.includes(scheme));
      on = wanted;
      if (process.platform !== 'linux') gone.forEach(giveUp);
      const refused = added.filter(
        (scheme) => !namesOf(scheme).every((name) => app.setAsDefaultProtocolClient(name, ...program)),
      );
      if (added.length > 0) log.info(`links: ${added.join(', ')}`);
      if (refused.length > 0) log.warn(`the system refused links: ${refused.join(', ')}`);
      return refused;
    },
  };
}
