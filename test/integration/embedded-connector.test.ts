import { afterEach, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { decode } from '../../src-main/core/connector/decode.ts';
import {
  startEmbeddedConnector,
  type EmbeddedConnector,
  type EmbeddedConnectorOptions,
} from '../../src-main/demo/embedded-connector.ts';
import { connectClient } from './embedded-connector-client.ts';

let open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.map((one) => one.close()));
  open = [];
});

async function start(options: EmbeddedConnectorOptions = {}): Promise<EmbeddedConnector> {
  const connector = await startEmbeddedConnector({ pickUpMs: 1, ...options });
  open.push(connector);
  return connector;
}

async function clientOf(
  connector: EmbeddedConnector,
  ...options: Parameters<typeof connectClient> extends [string, ...infer Rest] ? Rest : never
) {
  const client = await connectClient(connector.url, ...options);
  open.unshift({ close: () => client.disconnect() });
  return client;
}

/** Agent 1001 at 3001, READY, with the client `me`. */
async function readyAgent(options: EmbeddedConnectorOptions = {}) {
  const connector = await start(options);
  const client = await clientOf(connector, 'me');
  client.send('Hello#me');
  client.send('Connect#1001', 'me,demo');
  client.send('Login#1001', 'demo,3001');
  client.send('MakeReady#1001');
  await client.event(/"READY"|#State#READY#/);
  return { connector, control: connector.control, client };
}

describe('the broker', () => {
  it('lets in who has the right user name and password, and nobody else', async () => {
    const connector = await start({ credentials: { login: 'phone', passcode: 'secret' } });
    await clientOf(connector, 'me', { headers: { login: 'phone', passcode: 'secret' } });
    await expect(
      connectClient(connector.url, 'me', { headers: { login: 'phone', passcode: 'x' } }),
    ).rejects.toThrow('User name or password is invalid');
  });

  it('answers nonsense with ERROR and ends the connection', async () => {
    const connector = await start();
    const socket = new WebSocket(connector.url, ['v12.stomp']);
    const texts: string[] = [];
    socket.on('open', () => socket.send('JUGGLE\n\n\0'));
    socket.on('message', (data: Buffer) => texts.push(data.toString()));
    await new Promise((resolve) => socket.on('close', resolve));
    expect(texts).toEqual([expect.stringMatching(/^ERROR\n/)]);
  });

  it('drops a client that promised heart-beats and falls silent', async () => {
    const connector = await start({ heartBeatMs: 20 });
    const socket = new WebSocket(connector.url, ['v12.stomp']);
    const texts: string[] = [];
    socket.on('open', () => socket.send('CONNECT\naccept-version:1.2\nheart-beat:20,20\n\n\0'));
    socket.on('message', (data: Buffer) => texts.push(data.toString()));
    await new Promise((resolve) => socket.on('close', resolve));
    expect(texts[0]).toContain('heart-beat:20,20');
    expect(texts).toContain('\n');
  });

  it('gives a receipt for what asked for one', async () => {
    const { client } = await readyAgent();
    const receipt = new Promise<void>((resolve) => client.client.watchForReceipt('r1', () => resolve()));
    client.send('GetState#1001', '', { receipt: 'r1' });
    await receipt;
  });

  it('keeps no more of what it heard than it is told to, passwords least of all', async () => {
    const { control } = await readyAgent({ keepReceived: 1 });
    expect(control.received().map(({ word }) => word)).toEqual(['makeready']);
    const forgetful = await readyAgent({ keepReceived: 0 });
    expect(forgetful.control.received()).toEqual([]);
  });

  it('never carries out a command that came too late', async () => {
    const { control, client } = await readyAgent();
    client.send('MakeNotReady#1001', '', { expires: '1000' });
    client.send('GetState#1001', '', { expires: String(Date.now() + 60_000) });
    await control.waitFor(({ received }) => received.some(({ word }) => word === 'getstate'));
    expect(control.received().some(({ word }) => word === 'makenotready')).toBe(false);
  });

  it('hands the connector text only: a command with a content-length is not understood', async () => {
    const { control, client } = await readyAgent();
    client.client.publish({
      destination: '/queue/Connector1',
      headers: { type: 'MakeNotReady#1001' },
      body: 'x',
    });
    client.send('GetState#1001');
    await control.waitFor(({ received }) => received.some(({ word }) => word === 'getstate'));
    expect(control.snapshot().agents['1001']?.state).toBe('READY');
  });
});

describe.each(['json', 'text'] as const)('in the %s form', (form) => {
  it('a session and the life of a call', async () => {
    const { control, client } = await readyAgent({ form });
    const dialogId = control.ringInbound({ agentId: '1001' });
    await client.event(/NewInboundCall/);
    client.send('AnswerCall#1001', dialogId);
    await client.event(/InboundCall.*ACTIVE/);
    client.send('HoldCall#1001', dialogId);
    await client.event(/InboundCall.*HELD/);
    client.send('RetrieveCall#1001', dialogId);
    client.send('ReleaseCall#1001', dialogId);
    await client.event(/InboundCall.*DROPPED/);
    client.send('Logout#1001');
    await client.event(/State.*LOGOUT/);
    expect(control.snapshot()).toMatchObject({ agents: { '1001': { state: 'LOGOUT' } }, dialogs: [] });
  });

  it('a preview from offer to conversation', async () => {
    const { control, client } = await readyAgent({ form });
    const dialogId = control.offerPreview({ agentId: '1001' });
    await client.event(/OutboundPreview/);
    client.send('AcceptOutboundPreview#1001', `${dialogId},ACCEPT`);
    await client.event(/InboundCall.*ACTIVE/);
    expect(control.snapshot().agents['1001']?.state).toBe('TALKING');
  });

  it('a consult between two agents that becomes a conference', async () => {
    const { connector, control, client } = await readyAgent({ form });
    const colleague = await clientOf(connector, 'colleague');
    colleague.send('Connect#1002', 'colleague,demo');
    colleague.send('Login#1002', 'demo,3002');
    const main = control.ringInbound({ agentId: '1001' });
    client.send('AnswerCall#1001', main);
    client.send('ConsultCall#1001', `3002,${main}`);
    await colleague.event(/NewInboundCall.*CONSULT_IN/);
    const consult = control.snapshot().dialogs.find(({ id }) => id !== main)!.id;
    colleague.send('AnswerCall#1002', consult);
    await client.event(/ConsultCall.*ACTIVE/);
    client.send('Conferencecall#1001', `3002,${main}`);
    await client.event(/InboundCall.*CONFERENCE/);
    await colleague.event(new RegExp(`InboundCall.*${main}.*CONFERENCE`));
    expect(control.snapshot().dialogs).toMatchObject([{ id: main, state: 'ACTIVE' }]);
  });

  it('a supervisor who listens to a member of the team', async () => {
    const { connector, control, client } = await readyAgent({ form });
    const supervisor = await clientOf(connector, 'supervisor');
    supervisor.send('Connect#2001', 'supervisor,demo');
    supervisor.send('Login#2001', 'demo,3009');
    supervisor.send('getteamusers#2001', '1,true');
    const talk = control.ringInbound({ agentId: '1001' });
    client.send('AnswerCall#1001', talk);
    await supervisor.event(/State.*TALKING/);
    supervisor.send('silentmonitor#2001', '3001');
    await supervisor.event(/InboundCall.*SM/);
    control.callerHangsUp(talk);
    await supervisor.event(/InboundCall.*DROPPED/);
  });

  it('reasons and phonebooks', async () => {
    const { client } = await readyAgent({ form });
    client.send('reasoncodenotready#1001');
    client.send('reasoncodelogout#1001');
    client.send('wrapupreasoncode#1001');
    client.send('GetPhonebooks#1001');
    client.send('GetTeamPhonebooks#1001', '1');
    client.send('GetPhonebookContacts#1001', '9');
    await client.event(/ReasonCodes.*NOT_READY.*Back office/);
    await client.event(/ReasonCodes.*LOGOUT.*End of shift/);
    await client.event(/ReasonCodes.*WrapUp.*Complaint/);
    await client.event(/Phonebooks.*Company.*Sales team/);
    await client.event(/TeamPhoneBooks.*Sales team/);
    const contacts = await client.event(/PhonebookContacts/);
    expect(contacts.match(/phoneNumber/g)).toHaveLength(50_000);
    expect(decode(contacts)).toMatchObject({ ok: true, event: { kind: 'contacts' } });
  });
});

describe('faults', () => {
  it('a form may change for one agent', async () => {
    const { control, client } = await readyAgent();
    control.setForm('1001', 'text');
    client.send('GetState#1001');
    await client.event(/^1001#State#READY#/);
  });

  it('a command may be refused, ignored or delayed, until that is undone', async () => {
    const { control, client } = await readyAgent();
    const allow = control.refuse('MakeNotReady', {
      errorType: 'LICENSES_EXCEEDED',
      errorMessage: 'No licence',
    });
    client.send('MakeNotReady#1001');
    await client.event(/Error.*LICENSES_EXCEEDED.*No licence/);
    allow();
    const heed = control.ignore('MakeNotReady');
    client.send('MakeNotReady#1001');
    client.send('GetState#1001');
    await control.waitFor(({ received }) => received.some(({ word }) => word === 'getstate'));
    expect(control.snapshot().agents['1001']?.state).toBe('READY');
    heed();
    control.delay('MakeNotReady', 5);
    client.send('MakeNotReady#1001');
    await client.event(/State.*NOT_READY.*/);
  });

  it('events may be lost, doubled, swapped, or not be events at all', async () => {
    const { control, client } = await readyAgent();
    const before = client.seen.length;
    control.dropEvents(1);
    client.send('GetState#1001');
    await control.waitFor(({ received }) => received.some(({ word }) => word === 'getstate'));
    control.sendGarbage('{"type":');
    await client.event(/^\{"type":$/);
    expect(client.seen.length).toBe(before + 1);

    control.duplicateEvents(true);
    client.send('reasoncodelogout#1001');
    client.send('wrapupreasoncode#1001');
    await client.event(/WrapUp/);
    expect(client.seen.filter((text) => text.includes('"LOGOUT"'))).toHaveLength(2);

    control.duplicateEvents(false);
    control.reorderEvents(true);
    client.send('GetPhonebooks#1001');
    client.send('GetTeamPhonebooks#1001', '1');
    await client.event(/"Phonebooks"/);
    const position = (pattern: RegExp) => client.seen.findIndex((text) => pattern.test(text));
    expect(position(/"TeamPhoneBooks"/)).toBeLessThan(position(/"Phonebooks"/));
  });

  it('a half-open link takes commands and tells nothing; a new one works', async () => {
    const { connector, control, client } = await readyAgent();
    const before = client.seen.length;
    control.mute();
    client.send('MakeNotReady#1001');
    await control.waitFor(({ agents }) => agents['1001']?.state === 'NOT_READY');
    const second = await clientOf(connector, 'me');
    second.send('GetState#1001');
    await second.event(/NOT_READY/);
    expect(client.seen.length).toBe(before);
  });

  it('a killed connection and a restarted connector keep agents and calls', async () => {
    const { connector, control, client } = await readyAgent();
    const dialogId = control.ringInbound({ agentId: '1001' });
    control.killConnections();
    await client.closed();

    await control.stopListening();
    await expect(connectClient(connector.url, 'me')).rejects.toThrow('The socket failed');
    await control.startListening();
    const again = await clientOf(connector, 'me');
    again.send('Connect#1001', 'me,demo');
    again.send('refresh#1001');
    await again.event(/RESERVED/);
    await again.event(new RegExp(`NewInboundCall.*${dialogId}`));
  });

  it('out of service is told to every client', async () => {
    const { control, client } = await readyAgent();
    control.setService('OUT_OF_SERVICE');
    await client.event(/OUT_OF_SERVICE/);
    client.send('MakeNotReady#1001');
    await client.event(/Error.*Service Unavailable/);
  });
});

it('logs commands without passwords and numbers', async () => {
  const lines: string[] = [];
  const { control, client } = await readyAgent({ log: (line) => lines.push(line) });
  client.send('MakeCall#1001', '+442079460155');
  await control.waitFor(({ dialogs }) => dialogs.length === 1);
  expect(lines).toEqual([
    'hello#me',
    'connect#1001 me,***',
    'login#1001 ***,3001',
    'makeready#1001',
    'makecall#1001 …55',
  ]);
});

it('rings by itself at whoever is ready, if it is told to', async () => {
  const { client } = await readyAgent({ callEveryMs: 1 });
  await client.event(/NewInboundCall/);
});
