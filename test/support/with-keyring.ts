import { settingsFor, startSidetone, stop, test as base, writeSettings, type Sidetone } from './app.ts';
import { startKeyring, type Keyring } from './keyring.ts';

interface Fixtures {
  readonly keyring: Keyring;
  /** Starts the app with that keychain, anew when it runs already. */
  readonly startAnew: () => Promise<Sidetone>;
}

/** Tests of the app on a computer with a keychain of its own; Linux alone has one for a test. */
export const test = base.extend<Fixtures>({
  // eslint-disable-next-line no-empty-pattern -- Playwright asks for a destructured parameter
  keyring: async ({}, use) => {
    const keyring = await startKeyring();
    await use(keyring);
    await keyring.stop();
  },
  startAnew: async ({ keyring, folder, connector, settings }, use) => {
    await writeSettings(folder, { ...settingsFor(connector.url), ...settings });
    let running: Sidetone | null = null;
    const end = async () => {
      if (running !== null) await stop(running);
    };
    await use(async () => {
      await end();
      running = await startSidetone(folder, keyring.args);
      return running;
    });
    await end();
  },
});
