import { describe, expect, test } from 'vitest';
import { decode } from '../../../../src-main/core/connector/decode.ts';
import { checkProtocol } from '../../../../src-main/core/connector/read-protocol.ts';
import type { Protocol } from '../../../../src-main/core/connector/protocol.ts';
import { readingOf } from '../../../../src-main/core/state/protocol-in-use.ts';
import { profileSchema } from '../../../../src-shared/settings.ts';
import { noticeTold } from '../../../../src-shared/words-notices.ts';
import { chosen, fired, linked, loggedIn, said, sent, tell, type Story } from '../../../support/play.ts';

/** A site's protocol, as its file would give it. */
function site(given: object): Protocol {
  const read = checkProtocol(given, 'gc-4.4');
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.protocol;
}
const takes = (given: object) => ({ type: 'protocol/changed', protocol: site(given) }) as const;
const refused = (story: Story, ...problems: { where: string; row: number | null; message: string }[]) =>
  tell(story, { type: 'protocol/refused', file: '/etc/sidetone/protocol.json', problems });

/** The words that go on the wire. */
const words = ({ effects }: Story) =>
  effects.flatMap((effect) => (effect.type === 'send' ? [effect.row.word] : []));
const problem = (where: string, row: number | null, message = 'It is wrong.') => ({ where, row, message });

describe('the words that are sent', () => {
  test('are those of the protocol that is in force at that moment', () => {
    const before = loggedIn();
    expect(words(tell(before, { type: 'order/not-ready', reasonCode: null }))).toEqual(['MakeNotReady']);
    const after = tell(before, takes({ commands: { makeNotReady: { word: 'Pause' } } }));
    expect(after.effects).toEqual([]);
    expect(words(tell(after, { type: 'order/not-ready', reasonCode: null }))).toEqual(['Pause']);
  });

  test('are built in again when another profile is chosen', () => {
    const corrected = tell(linked(), takes({ commands: { hello: { word: 'Ping' } } }));
    const other = tell(corrected, chosen({ id: 'other', protocol: 'gc-4.2' }), { type: 'link/opened' });
    expect(words(other)).toEqual(['Hello']);
    expect(other.state.protocol.name).toBe('gc-4.2');
  });

  test('decide which command an Error names', () => {
    const refusal = (word: string) =>
      said({ kind: 'error', to: '1001', code: 'X', text: '', data: null, command: word });
    const waiting = tell(loggedIn(), takes({ commands: { makeNotReady: { word: 'Pause' } } }), {
      type: 'order/not-ready',
      reasonCode: null,
    });
    expect(tell(waiting, refusal('MakeNotReady')).state.pending).toHaveLength(1);
    expect(tell(waiting, refusal('pause')).state.pending).toHaveLength(0);
  });
});

describe('the heartbeat of an agent who is logged in', () => {
  test.each([
    ['gc-4.4', 'protocol', ['beat']],
    ['gc-4.4.12', 'protocol', ['beat']],
    ['gc-4.2', 'protocol', ['hello']],
    ['gc-4.2', 'beat', ['beat']],
    ['gc-4.4', 'hello', ['hello']],
    ['gc-4.4', 'none', []],
  ] as const)('in %s, with %s in the profile: %j', (protocol, heartbeat, expected) => {
    expect(sent(tell(loggedIn({ protocol, heartbeat }), fired('beat')))).toEqual(expected);
  });

  test('is what the site’s file says', () => {
    expect(sent(tell(loggedIn(), takes({ heartbeat: 'none' }), fired('beat')))).toEqual([]);
  });

  test('is the protocol’s in a profile that says nothing', () => {
    expect(profileSchema.parse({ id: 'p', name: 'P', servers: ['ws://gc.example'] })).toMatchObject({
      protocol: 'gc-4.4',
      protocolFile: '',
      heartbeat: 'protocol',
      form: 'protocol',
    });
  });
});

describe('events', () => {
  const state = '{"type":"State","agentId":"1001","state":"READY"}';

  test.each([
    ['gc-4.4', 'protocol', true],
    ['gc-4.2', 'protocol', false],
    ['gc-4.2', 'auto', true],
    ['gc-4.4', 'text', false],
  ] as const)('in %s, with the form %s in the profile, JSON is understood: %s', (protocol, form, ok) => {
    const story = tell(linked(), chosen({ protocol, form }));
    expect(decode(state, readingOf(story.state)).ok).toBe(ok);
  });

  test('are read by the site’s own words', () => {
    const story = tell(linked(), takes({ events: { words: { Status: 'State' } } }));
    expect(decode(state.replace('State', 'Status'), readingOf(story.state))).toMatchObject({
      event: { kind: 'state', state: 'READY' },
    });
  });
});

describe('a file that cannot be used', () => {
  const told = ({ state }: Story) => state.notices.map((notice) => noticeTold(notice));
  const wrap = problem('commands.updateWrapUp.params[1]', 25);

  test('is told by row and member, and the built-in protocol is in force', () => {
    expect(told(refused(linked(), wrap))).toEqual([
      {
        title: 'The protocol file was not taken over',
        text:
          'Row 25 updateWrapUp, params[1]: It is wrong. The built-in protocol is in force. ' +
          'File: /etc/sidetone/protocol.json',
        action: null,
      },
    ]);
  });

  test('leaves the last good one in force', () => {
    const good = tell(linked(), takes({ name: 'Example centre' }));
    const broken = refused(good, wrap);
    expect(broken.state.protocol.name).toBe('Example centre');
    expect(told(broken)[0]?.text).toContain('The last good one stays in force.');
  });

  test('with many problems: three are told, the others counted', () => {
    const all = [problem('', null, 'A.'), problem('form', null, 'B.'), problem('commands.x', 3, 'C.')];
    const text = told(refused(linked(), ...all, wrap, wrap))[0]?.text;
    expect(text).toMatch(/^A\. form: B\. Row 3 x: C\. And 2 more\. The built-in/);
  });

  test('is told once, however often it is saved, and not any more when it is mended', () => {
    const twice = refused(refused(linked(), wrap), wrap);
    expect(told(twice)).toHaveLength(1);
    expect(told(tell(twice, takes({})))).toEqual([]);
  });
});
