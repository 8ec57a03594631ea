import fc from 'fast-check';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test as base } from '../support/app.ts';
import { ask, everyPage } from '../support/every-page.ts';
import { goReady, ring, stateBar, wordsOf } from '../support/phone.ts';
import { replaceSystemPrograms, type SystemPrograms } from '../support/system-programs.ts';

const test = base.extend<{ readonly system: SystemPrograms }>({
  system: [
    async ({ folder }, use) => {
      const system = await replaceSystemPrograms(join(folder, 'programs'));
      await use(system);
      system.restore();
    },
    { auto: true },
  ],
});

const seed = Date.now() % 1_000_000_007;
const dangerous = [
  ...['javascript:alert(1)', 'file:///etc/passwd', 'file://host/share/x', '\\\\host\\share\\x', '//host/x'],
  ...['ms-settings:', 'ms-msdt:/id', 'search-ms:query=x', 'data:text/html,x', 'shell:startup', 'C:\\x.exe'],
  ...['smb://host/share', 'vbscript:x', 'sidetone://dial/1', 'app://sidetone/main.html', 'about:blank'],
];

test('no address of the app leads to a file that is not a page of it', async ({ signedIn, folder }) => {
  const canary = 'canary-beside-the-pages';
  await writeFile(join(folder, 'canary.txt'), canary);
  const ups = [
    '..',
    '%2e%2e',
    '.%2e',
    '..%2f..',
    '..\\',
    '%5c..',
    '....//',
    '%252e%252e',
    '..;',
    '%c0%ae%c0%ae',
  ];
  const files = ['canary.txt', 'settings.json', 'secrets.json', 'package.json', 'main/main.js', 'etc/passwd'];
  const known = ups.flatMap((up) =>
    files.flatMap((file) => [`${up}/${file}`, `own-tones/${up}/${file}`, `assets/${up}/${up}/${file}`]),
  );
  const bits = fc.oneof(fc.constantFrom(...ups, ...files, '/', '%2f', '%00', 'own-tones/'), fc.string());
  const fuzzed = fc
    .sample(fc.array(bits, { maxLength: 6 }), { numRuns: 400, seed })
    .map((parts) => parts.join(''));
  const absolute = [join(folder, 'canary.txt'), `/${join(folder, 'canary.txt')}`, '', '.', 'own-tones/'];
  for (const page of await everyPage(signedIn)) {
    const found = await page.evaluate(
      async (paths) => {
        const answered: (readonly [string, string])[] = [];
        for (const path of paths) {
          const answer = await fetch(`app://sidetone/${path}`).catch(() => null);
          if (answer?.ok === true) answered.push([new URL(answer.url).pathname, await answer.text()]);
        }
        return answered;
      },
      [...known, ...fuzzed, ...absolute],
    );
    for (const [path, content] of found) {
      expect(content, `seed ${seed}, ${path}`).not.toContain(canary);
      // Whatever was answered is a file of the built pages.
      expect(content).toBe(await readFile(join(import.meta.dirname, '../../out/renderer', path), 'utf8'));
    }
  }
});

test.describe('an address in the settings', () => {
  test.use({
    settings: {
      screenPop: { ring: 'javascript:alert(1)', answer: 'file:///etc/passwd', manual: 'ms-settings:' },
    },
  });

  test('an address that would run something is not opened, whoever wrote it into the settings', async ({
    sidetone,
    connector,
    system,
  }) => {
    // Not by the button: the notice of what is left out of the settings lies over it.
    const who = { agentId: '1001', extension: '3001', password: 'demo' };
    await ask(sidetone.page, 'session/log-in', { ...who, remember: false, rememberPassword: false });
    await expect(stateBar(sidetone.page)).toBeVisible();
    // As a page would write it, were it an attacker's.
    for (const address of dangerous)
      for (const when of ['ring', 'answer', 'manual'])
        await ask(sidetone.page, 'settings/change', { screenPop: { [when]: address } });
    await goReady(sidetone);
    const id = await ring(sidetone, connector);
    for (const address of dangerous) {
      await ask(sidetone.page, 'settings/change', { screenPop: { manual: address } });
      await ask(sidetone.page, 'screen-pop/open', { dialogId: id });
    }
    await ask(sidetone.page, 'call/answer', { dialogId: id });
    await expect(stateBar(sidetone.page)).toContainText('Talking');
    expect(await system.opened()).toEqual([]);
  });
});

test.describe('links', () => {
  test.use({ settings: { links: { schemes: ['tel', 'callto', 'sip', 'sidetone'] } } });

  test('whatever a link holds, nothing is dialled without a yes, opened or logged in full', async ({
    signedIn,
    connector,
    system,
  }) => {
    const before = wordsOf(connector);
    const scheme = fc.constantFrom(
      'tel:',
      'callto:',
      'sip:',
      'sips:',
      'sidetone://',
      'sidetone://dial/',
      '--',
      '',
    );
    const rest = fc.oneof(
      fc.constantFrom(...dangerous, '+442079460188', '%00', '%2F..', ';ext=1', '" --inspect=9', '$(id)', '#'),
      fc.string({ unit: 'binary', maxLength: 20 }),
    );
    const starts = fc.sample(
      fc.array(
        fc.tuple(scheme, fc.array(rest, { maxLength: 3 })).map(([begin, bits]) => begin + bits.join('')),
        { maxLength: 4 },
      ),
      { numRuns: 300, seed },
    );
    // As a second start hands them over; to make so many starts would take minutes.
    await signedIn.app.evaluate(({ app }, all) => {
      for (const args of all) app.emit('second-instance', {}, ['sidetone', ...args], '/', null);
      // As macOS hands them over.
      for (const url of all.flat()) app.emit('open-url', { preventDefault: () => undefined }, url);
    }, starts);
    await ask(signedIn.page, 'agent/not-ready', { reasonCode: null });
    await expect(stateBar(signedIn.page)).toContainText('Not ready');
    expect(wordsOf(connector).slice(before.length), `seed ${seed}`).not.toContain('makecall');
    expect(await system.opened()).toEqual([]);
    const log = await readFile(join(signedIn.folder, 'logs/sidetone.log'), 'utf8');
    expect(log).not.toContain('2079460188');
    expect(log).not.toMatch(/failed:|Unhandled/);
  });
});
