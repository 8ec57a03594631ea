import type { RequestResult } from '../src-shared/contract.ts';
import { say } from '../src-shared/language/say.ts';
import { profileSchema, type Profile } from '../src-shared/settings.ts';
import { startEmbeddedConnector } from './demo/embedded-connector.ts';
import { createOutage } from './demo/outage.ts';

const outageMs = 6000;
const previewLimitMs = 30_000;

/** The demo: an embedded connector on loopback, and the buttons that make something happen in it. */
export interface DemoMode {
  readonly profile: Profile;
  ring(agentId: string): RequestResult;
  preview(agentId: string): RequestResult;
  loseLink(): void;
  close(): Promise<void>;
}

/** Starts it on a free port. Rejects when the machine allows no loopback socket. */
export async function startDemoMode(problem: (text: string) => void): Promise<DemoMode> {
  // What it hears has passwords in it, and a demo may run for days.
  const connector = await startEmbeddedConnector({ previewTimeoutMs: previewLimitMs, keepReceived: 0 });
  const { control } = connector;
  const outage = createOutage(control, outageMs, problem);
  return {
    profile: profileSchema.parse({
      id: 'demo',
      name: 'Demo',
      servers: [connector.url],
      platform: 'UCCE',
      previewLimitMs,
    }),
    ring: (agentId) =>
      attempt(
        () => control.ringInbound({ agentId }),
        () => say('refusal.not-signed-in'),
      ),
    preview: (agentId) =>
      attempt(
        () => control.offerPreview({ agentId }),
        () => say('refusal.not-ready'),
      ),
    loseLink: () => outage.begin(),
    async close() {
      outage.dispose();
      await connector.close();
    },
  };
}

/** The scripted caller throws when the agent cannot take what is asked for. */
function attempt(go: () => void, refusal: () => string): RequestResult {
  try {
    go();
    return { ok: true };
  } catch {
    return { ok: false, error: refusal() };
  }
}
