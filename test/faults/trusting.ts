/**
 * Runs as a process of its own, because Node takes further CAs only at its start (NODE_EXTRA_CA_CERTS): connects to
 * each address in turn with the app's own link, and prints what came of it as JSON, `opened` or the failure.
 */
import { createConnectorLink } from '../../src-main/edge/connector-link.ts';
import { watchSilence } from '../../src-main/edge/silence-watch.ts';

const nothing = () => undefined;

function outcomeOf(server: string): Promise<unknown> {
  return new Promise((resolve) => {
    const link = createConnectorLink(watchSilence, {
      opened: () => end('opened'),
      lost: (failure) => end(failure),
      said: nothing,
      fault: nothing,
      debug: nothing,
    });
    const end = (outcome: unknown) => {
      link.close();
      resolve(outcome);
    };
    link.open(
      {
        server,
        queue: '/queue/Connector1',
        topic: '/topic/test',
        brokerLogin: 'desk',
        brokerPassword: 'secret',
      },
      5000,
    );
  });
}

const outcomes: unknown[] = [];
for (const server of process.argv.slice(2)) outcomes.push(await outcomeOf(server));
console.log(JSON.stringify(outcomes));
process.exit();
