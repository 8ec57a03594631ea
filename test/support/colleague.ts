import type { EmbeddedConnector } from '../../src-main/demo/embedded-connector.ts';
import { connectClient } from '../integration/embedded-connector-client.ts';
import { test as base } from './app.ts';

export interface Colleague {
  readonly name: string;
  /** Takes the call that rings at extension 3002. */
  answer(): Promise<void>;
}

/** Tests with agent 1002 at another client of the same connector. */
export const test = base.extend<{ colleague: Colleague }>({
  colleague: async ({ connector }, use) => {
    const peer = await connectClient(connector.url, 'colleague');
    peer.send('Connect#1002', 'colleague,demo');
    peer.send('Login#1002', 'demo,3002');
    await connector.control.waitFor(({ agents }) => agents['1002']?.state === 'NOT_READY');
    await use({
      name: 'Bob Sample',
      async answer() {
        await connector.control.waitFor(() => ringingAt3002(connector) !== undefined);
        peer.send('AnswerCall#1002', ringingAt3002(connector)?.id);
      },
    });
    await peer.disconnect();
  },
});

const ringingAt3002 = ({ control }: EmbeddedConnector) =>
  control
    .snapshot()
    .dialogs.find(({ parties }) =>
      parties.some(({ address, state }) => address === '3002' && state === 'ALERTING'),
    );
