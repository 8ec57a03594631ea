/**
 * `npm run sign-feed`: signs what describes the newest version (`dist/latest*.yml`), each by a `.sig` beside it. The
 * private key (Ed25519, PEM) comes from the environment, SIDETONE_FEED_KEY. Says the public key for the settings.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { publicKeyOf, signatureOf } from './feed-signature.ts';
import { projectDir } from './project.ts';

const [folder = join(projectDir, 'dist')] = process.argv.slice(2);
const privateKey = process.env['SIDETONE_FEED_KEY'] ?? '';
if (privateKey === '') {
  console.error(
    'SIDETONE_FEED_KEY is not set: the private key, made by `openssl genpkey -algorithm ed25519`.',
  );
  process.exit(1);
}
const names = (await readdir(folder)).filter((name) => /^latest.*\.yml$/.test(name));
if (names.length === 0) {
  console.error(`There is no latest*.yml in ${folder}: build the packages first.`);
  process.exit(1);
}
for (const name of names) {
  const content = await readFile(join(folder, name), 'utf8');
  await writeFile(join(folder, `${name}.sig`), `${signatureOf(name, content, privateKey)}\n`);
  console.log(`signed ${name}`);
}
console.log(`updates.publicKey: ${publicKeyOf(privateKey)}`);
