import { createConnector } from '../../src-main/demo/gc.ts';
import { createManualSchedule } from '../../src-main/demo/schedule.ts';

const agentId = '1001';
const destination = 'bench';
const behaviour = {
  platform: 'UCCE',
  form: 'json',
  seed: 0,
  ringNoAnswerMs: 20_000,
  pickUpMs: 2_000,
  previewTimeoutMs: 60_000,
  failedCallMs: 15_000,
  silentClientMs: 0,
  logoutSilentAgents: false,
} as const;

/**
 * What the connector tells an agent who signs in, takes calls one after the other, holds and resumes each so often, and
 * is not ready for a moment after every tenth: the messages as they go over the link, in order, the log-in's first.
 */
export function recordedSession(calls: number, holds = 1): readonly string[] {
  const told: string[] = [];
  const schedule = createManualSchedule(Date.UTC(2026, 0, 15, 9));
  const connector = createConnector({ ...behaviour, schedule, publish: (_topic, text) => told.push(text) });
  const command = (word: string, body = '') => {
    schedule.advance(1000);
    connector.handle(`${word}#${agentId}`, body);
  };
  connector.handle(`Hello#${destination}`, '');
  command('Connect', destination);
  command('Login', 'demo,3001');
  command('MakeReady');
  for (let call = 1; call <= calls; call += 1) {
    const id = connector.caller.ringInbound({ agentId });
    command('AnswerCall', id);
    for (let hold = 0; hold < holds; hold += 1) {
      command('HoldCall', id);
      command('RetrieveCall', id);
    }
    schedule.advance(30_000);
    connector.caller.callerHangsUp(id);
    if (call % 10 === 0) command('MakeNotReadyWithReason', '2');
    command('MakeReady');
  }
  return told;
}
