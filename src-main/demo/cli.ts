/** The embedded connector on its own, started and ordered about from a terminal: `npm run connector`. */
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { startEmbeddedConnector, type EmbeddedConnector } from './embedded-connector.ts';
import { createWorld } from './example-world.ts';

const usage = `Usage: npm run connector -- [options]
  --port <number>         default 61614
  --form <json|text>      the form of events, default json
  --platform <UCCE|UCCX>  default UCCE
  --crowd <number>        so many agents who work by themselves, up to 2000, in teams of 2001 and 2002
  --seed <number>         which crowd, default 0
  --pace <number>         how much faster than in life it works, default 1
  --auto                  a customer calls every 20 s, and waits if nobody is ready
Commands: ring [agent], preview [agent], hangup, pace <number>, kill, out, in, help, quit`;

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '61614' },
    form: { type: 'string', default: 'json' },
    platform: { type: 'string', default: 'UCCE' },
    crowd: { type: 'string' },
    seed: { type: 'string', default: '0' },
    pace: { type: 'string', default: '1' },
    auto: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

/** What is typed, by word; `who` is the agent's id where one was given. */
function createPrompt(
  connector: EmbeddedConnector,
): Readonly<Record<string, (who: { agentId?: string }) => void>> {
  const { control } = connector;
  return {
    ring: (who) => console.log(`ringing in dialog ${control.ringInbound(who)}`),
    preview: (who) => console.log(`offered in dialog ${control.offerPreview(who)}`),
    hangup: () => control.snapshot().dialogs.forEach(({ id }) => control.callerHangsUp(id)),
    pace: (speed) => control.setPace(Number(speed.agentId ?? 1)),
    kill: () => control.killConnections(),
    out: () => control.setService('OUT_OF_SERVICE'),
    in: () => control.setService('IN_SERVICE'),
    help: () => console.log(usage),
    quit: () => void connector.close().then(() => process.exit(0)),
  };
}

async function run() {
  const { port, form, platform, auto, crowd, seed, pace } = values;
  const connector = await startEmbeddedConnector({
    port: Number(port),
    form: form === 'text' ? 'text' : 'json',
    platform: platform === 'UCCX' ? 'UCCX' : 'UCCE',
    ...(auto && { callEveryMs: 20_000 }),
    ...(crowd !== undefined && { crowd: { agents: Number(crowd), seed: Number(seed), pace: Number(pace) } }),
    keepReceived: 0,
    log: (line) => console.log(line),
  });
  console.log(`Listening at ${connector.url}, queue /queue/Connector1`);
  for (const { id, firstName, lastName, password, extension } of createWorld().agents)
    console.log(`  agent ${id}  password ${password}  extension ${extension}  ${firstName} ${lastName}`);

  const prompt = createPrompt(connector);
  createInterface({ input: process.stdin }).on('line', (line) => {
    const [word = '', agentId] = line.trim().split(/\s+/);
    try {
      if (word !== '') (prompt[word] ?? prompt['help'])?.(agentId === undefined ? {} : { agentId });
    } catch (error) {
      console.log(error instanceof Error ? error.message : String(error));
    }
  });
}

if (values.help) console.log(usage);
else {
  await run().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  });
}
