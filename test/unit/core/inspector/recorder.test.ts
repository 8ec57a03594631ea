import { describe, expect, it } from 'vitest';
import { command, type Command } from '../../../../src-main/core/connector/command.ts';
import { commands } from '../../../../src-main/core/connector/commands.ts';
import { decode } from '../../../../src-main/core/connector/decode.ts';
import { encode } from '../../../../src-main/core/connector/encode.ts';
import { Secret } from '../../../../src-main/core/connector/values.ts';
import { createRecorder, unwatched } from '../../../../src-main/core/inspector/recorder.ts';
import { watched } from '../../../../src-shared/inspector/ring.ts';
import { checked } from '../../../support/play.ts';

const agent = checked('1001');

/** A recorder with the two ends of the link in a test's hand. */
function recording(password = '') {
  const recorder = createRecorder(() => (password === '' ? null : new Secret(checked(password))));
  return {
    recorder,
    send: (at: number, one: Command) => {
      const row = commands[one.key];
      recorder.sent(at, one, row, encode(row, one.subject, one.values));
      return one;
    },
    /** An event comes; `confirmed` were pending before it and are not any more. */
    hear: (at: number, body: string, ...confirmed: readonly Command[]) => {
      const decoded = decode(body);
      const seq = recorder.heard(at, body, decoded);
      const before = confirmed.map((one) => ({ command: one }));
      if (decoded.ok) recorder.settle(seq, decoded.event, before, []);
    },
    all: () => recorder.ring.all(),
  };
}

describe('the recorder', () => {
  it('keeps both directions in order, a password never in the clear', () => {
    const { send, hear, all } = recording();
    send(
      1000,
      command('login', agent, { password: new Secret(checked('hush')), extension: checked('3001') }),
    );
    hear(1084, '1001#AgentInfo#Ada#Example#false#NOT_ALLOWED');
    expect(all()).toMatchObject([
      {
        seq: 1,
        direction: 'out',
        type: 'Login#1001',
        body: '***,3001',
        form: null,
        latencyMs: 84,
        partner: 2,
      },
      { seq: 2, direction: 'in', type: 'AgentInfo', form: 'text', partner: 1, latencyMs: null },
    ]);
    expect(JSON.stringify(all())).not.toContain('hush');
  });

  it('takes the event that ended the waiting for a command for its answer', () => {
    const { send, hear, all } = recording();
    const hold = send(1000, command('holdCall', agent, { dialogId: checked('7') }));
    hear(1010, '{"type":"InboundCall","dialog":{"id":"8","state":"HELD"}}');
    hear(1050, '{"type":"InboundCall","dialog":{"id":"7","state":"HELD"}}', hold);
    expect(all().map(({ partner }) => partner)).toEqual([3, null, 1]);
    expect(all()[0]?.latencyMs).toBe(50);
  });

  it('finds the answers to questions: signs of life, and each list of reasons', () => {
    const { send, hear, all } = recording();
    send(0, command('beat', checked('sidetone-a'), {}));
    send(5, command('notReadyReasons', agent, {}));
    send(6, command('logoutReasons', agent, {}));
    hear(10, '{"type":"ReasonCodes","category":"LOGOUT","reasonCodes":[{"1":"End of shift"}]}');
    hear(20, '{"type":"System","status":"IN_SERVICE"}');
    hear(30, '{"type":"ReasonCodes","category":"NOT_READY","reasonCodes":[{"2":"Lunch"}]}');
    expect(all().map(({ latencyMs }) => latencyMs)).toEqual([20, 25, 4, null, null, null]);
  });

  it('does not let a sign of life that was lost make all later ones look slow', () => {
    const { send, hear, all } = recording();
    send(0, command('beat', checked('sidetone-a'), {}));
    send(5000, command('beat', checked('sidetone-a'), {}));
    hear(5012, '{"type":"System","status":"IN_SERVICE"}');
    expect(all().map(({ latencyMs }) => latencyMs)).toEqual([null, 12, null]);
  });

  it('keeps what cannot be read or is not known, and says which', () => {
    const { hear, all } = recording();
    hear(0, '{"type":"Weather","sky":"clear"}');
    hear(0, '{"type":"System","status":"IN_SERVICE","moon":1}');
    hear(0, '{"broken');
    expect(all()).toMatchObject([
      { type: 'Weather', known: false, readable: true },
      { type: 'System', known: true, extras: ['moon'] },
      { type: '(not-json)', readable: false, form: null },
    ]);
  });

  it('tells whoever follows of each new message and each answer', () => {
    const { recorder, send, hear } = recording();
    const heard: number[] = [];
    recorder.follow((seq) => heard.push(seq));
    send(0, command('getState', agent, {}));
    hear(9, '{"type":"State","agentId":"1001","state":"READY"}');
    expect(heard).toEqual([1, 2, 1, 2]);
  });

  it('keeps an event that begins with a blank of another kind', () => {
    const { hear, all } = recording();
    hear(0, '\u00a0{"type":"System","status":"IN_SERVICE"}');
    expect(all()).toMatchObject([{ type: 'System', readable: true, form: 'json' }]);
  });

  it('counts what was odd, for longer than it is kept', () => {
    const { recorder, hear } = recording();
    hear(0, '{"type":"Weather","sky":"clear"}');
    hear(0, '{"type":"System","status":"IN_SERVICE","moon":1}');
    for (let count = 0; count < 2 * unwatched.count; count += 1) hear(0, '{"broken');
    for (let count = 0; count < 2 * unwatched.count; count += 1) hear(0, '1001#IN_SERVICE');
    recorder.clear();
    expect(recorder.counts()).toEqual({ unreadable: 2 * unwatched.count, unknown: 1, extras: 1 });
  });

  it('hides the password in use wherever it comes back', () => {
    const { hear, all } = recording('hu"sh1');
    hear(0, '1001#Control##echo of sidetone-a,hu"sh1');
    hear(0, '{"type":"Control","agentId":"1001","text":"Connect sidetone-a,hu\\"sh1","hu\\"sh1":0}');
    expect(JSON.stringify(all())).not.toContain('sh1');
  });

  it('hides a short password where it stands alone, not in every number', () => {
    const { hear, all } = recording('1');
    hear(0, '1001#Control##1,3001');
    expect(all()).toMatchObject([{ body: '1001#Control##***,3001' }]);
  });

  it('keeps little while nobody looks', () => {
    const { recorder, hear, all } = recording();
    for (let count = 0; count < 2 * unwatched.count; count += 1) hear(count, '1001#IN_SERVICE');
    expect(all()).toHaveLength(unwatched.count);
    recorder.ring.limit(watched);
    for (let count = 0; count < unwatched.count; count += 1) hear(count, '1001#IN_SERVICE');
    expect(all()).toHaveLength(2 * unwatched.count);
  });

  it('has the last 500 for support, however long one was and whatever the inspector has been cleared of', () => {
    const { recorder, send, hear } = recording();
    for (let count = 0; count < 600; count += 1) hear(count, '1001#IN_SERVICE');
    hear(600, `1001#PhonebookContacts#${'x'.repeat(5_000_000)}`);
    const hold = send(700, command('holdCall', agent, { dialogId: checked('7') }));
    hear(750, '{"type":"InboundCall","dialog":{"id":"7","state":"HELD"}}', hold);
    recorder.ring.clear();
    const latest = recorder.latest();
    expect(latest).toHaveLength(500);
    expect(latest.at(-3)?.body).toMatch(/^\(50000\d\d characters\)$/);
    expect(latest.at(-2)).toMatchObject({ latencyMs: 50, partner: latest.at(-1)?.seq });
    expect(latest.at(-1)?.partner).toBe(latest.at(-2)?.seq);
  });
});
