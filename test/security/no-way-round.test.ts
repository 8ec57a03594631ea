import typescript from 'typescript';
import { expect, test } from 'vitest';
import { sources } from '../support/sources.ts';

/** What would let a program trust a server that nobody vouches for. */
const ways =
  /^(rejectUnauthorized|checkServerIdentity|setCertificateVerifyProc|NODE_TLS_REJECT_UNAUTHORIZED)$/;
const wayWords = /certificate-error|ignore-certificate-errors|allow-insecure-localhost|NODE_TLS_REJECT/;
/**
 * Certificates are judged in one place, so that what is wrong can be told and a pinned key can vouch: the library is
 * told not to, and the socket is given to nobody before. `certificates.test.ts` proves that place.
 */
const judges = 'src-main/edge/secure-socket.ts: rejectUnauthorized';

/** The places in a source that name such a way; comments do not count. */
function waysRound(path: string, text: string): readonly string[] {
  const found: string[] = [];
  // Most have no word of it, and need not be read as code.
  if (!/reject|certificate|checkServer|insecure/i.test(text)) return found;
  const visit = (node: typescript.Node) => {
    if (typescript.isIdentifier(node) && ways.test(node.text)) found.push(`${path}: ${node.text}`);
    if (typescript.isStringLiteralLike(node) && (wayWords.test(node.text) || ways.test(node.text)))
      found.push(`${path}: ${node.text}`);
    typescript.forEachChild(node, visit);
  };
  visit(typescript.createSourceFile(path, text, typescript.ScriptTarget.Latest));
  return found;
}

test('nothing in the app goes round the check of a certificate', () => {
  const all = ['src-main', 'src-shared', 'src-renderer'].flatMap((folder) =>
    sources(folder, '.ts', '.svelte'),
  );
  expect(all.length).toBeGreaterThan(200);
  expect(all.flatMap(({ path, text }) => waysRound(path, text)).filter((each) => each !== judges)).toEqual(
    [],
  );
});

test.each([
  ['an option', 'connect({ rejectUnauthorized: false })'],
  ['an option by its name', `options['rejectUnauthorized'] = false`],
  ['an option that is passed on', 'const rejectUnauthorized = false; connect({ rejectUnauthorized })'],
  ['a check of one’s own', 'connect({ checkServerIdentity: () => undefined })'],
  ['an event of Electron', `app.on('certificate-error', (event) => event.preventDefault())`],
  ['a switch of Chromium', `app.commandLine.appendSwitch('ignore-certificate-errors')`],
  ['the environment', `process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0'`],
  ['a procedure', 'session.setCertificateVerifyProc((request, answer) => answer(0))'],
])('%s would be found', (_what, text) => expect(waysRound('x.ts', text)).not.toEqual([]));
