import { describe, expect, it } from 'vitest';
import { commands } from '../../../src-main/core/connector/commands.ts';
import { decode } from '../../../src-main/core/connector/decode.ts';
import type { EventForm } from '../../../src-main/demo/clients.ts';
import { encodeJson } from '../../../src-main/demo/events-json.ts';
import { encodeText } from '../../../src-main/demo/events-text.ts';
import { driveConnector } from './driven-connector.ts';
import { samples } from './sample-events.ts';

/** What the client makes of a message: the kind of event, or why it was not read; and members nobody read. */
function understood(text: string) {
  const decoded = decode(text);
  return decoded.ok
    ? { kind: decoded.event.kind, extras: decoded.extras }
    : { kind: decoded.why, extras: [] };
}

/** A morning with everything in it; answers every text that was published. */
function morning(form: EventForm): readonly string[] {
  const desk = driveConnector({ form });
  const { caller } = desk.connector;
  desk.send('Hello#1001');
  desk.logIn('1001', '3001');
  desk.logIn('1002', '3002');
  desk.logIn('2001', '3009');
  desk.send('getteamusers#2001', '1,true');
  desk.send('MakeReady#1001');
  const talk = caller.ringInbound({ agentId: '1001' });
  desk.send('AnswerCall#1001', talk);
  desk.send('silentmonitor#2001', '3001');
  desk.send('bargein#2001', `3001,${desk.newestCall('2001')}`);
  desk.send('dropparticipant#2001', `3008,${desk.newestCall('2001')}`);
  desk.send('ReleaseCall#2001', desk.newestCall('2001'));
  desk.send('MakeNotReady#1001');
  desk.send('ConsultCall#1001', `3002,${talk}`);
  desk.schedule.advance(1_000);
  desk.send('AnswerCall#1002', desk.newestCall('1002'));
  desk.send('Conferencecall#1001', `3002,${talk}`);
  for (const word of [
    'GetDialogState',
    'GetDialogControls',
    'GetDialogParticipants',
    'HoldCall',
    'ReleaseCall',
  ])
    desk.send(`${word}#1001`, talk);
  desk.send('GetDialogState#1001', talk);
  desk.send('MakeCall#1001', '4711');
  desk.schedule.advance(20_000);
  desk.send('MakeReady#1001');
  desk.send('AcceptOutboundPreview#1001', `${caller.offerPreview()},ACCEPT`);
  desk.schedule.advance(5_000);
  for (const word of ['refresh', 'getqueuelist', 'GetLoggedInAgents', 'GetPhonebooks', 'wrapupreasoncode'])
    desk.send(`${word}#1001`);
  desk.send('GetPhonebookContacts#1001', '7');
  desk.send('HoldCall#1001', 'gone');
  return ['1001', '1002', '2001'].flatMap((topic) => desk.textsTo(topic));
}

describe('the client and the embedded connector', () => {
  it.each(Object.values(commands).map(({ word }) => word))('both know the command %s', (word) => {
    const desk = driveConnector();
    desk.logIn('1001', '3001');
    desk.send(`${word}#1001`);
    expect(desk.textsTo('1001').join()).not.toContain('The command is not known');
  });

  it.each(Object.keys(samples))('both read %s the same in either form', (name) => {
    const { to, event } = samples[name]!;
    const inText = understood(encodeText(to, event));
    const inJson = understood(encodeJson(to, event));
    expect(inJson.kind).toBe(inText.kind);
    expect(inText.kind).not.toBe('unknown');
    expect([inText.extras, inJson.extras]).toEqual([[], []]);
  });

  it.each(['json', 'text'] as const)('leave nothing of a morning in the %s form unread', (form) => {
    const texts = morning(form);
    expect(texts.length).toBeGreaterThan(60);
    const unread = texts.filter((text) => {
      const decoded = decode(text);
      return !decoded.ok || decoded.event.kind === 'unknown' || decoded.extras.length > 0;
    });
    expect(unread).toEqual([]);
  });
});
