import { expect, it, describe } from 'vitest';
import type { DeepLink } from '../../../../src-shared/deep-link.ts';
import { settingsSchema } from '../../../../src-shared/settings.ts';
import { dialLinkRefusal } from '../../../../src-main/core/state/dial-link.ts';
import { settingsView } from '../../../../src-main/core/settings/layers.ts';
import {
  agentInfo,
  agentState,
  fired,
  inService,
  linked,
  loggedIn,
  logIn,
  lost,
  sent,
  talking,
  tell,
  timers,
  type Story,
} from '../../../support/play.ts';

const link = (number: string, extension: string | null = null) =>
  ({ type: 'deep-link/followed', link: { kind: 'dial', number, extension } }) as const;
const other = (one: Exclude<DeepLink, { kind: 'dial' }>) =>
  ({ type: 'deep-link/followed', link: one }) as const;
const answer = (choice: 'call' | 'cancel') => ({ type: 'order/answer-link', choice }) as const;
const direct = {
  type: 'settings/changed',
  settings: settingsView(settingsSchema.parse({ links: { schemes: ['tel'], direct: true } })),
} as const;
const asked = ({ state }: Story) => state.dialLink;
const dialled = ({ effects }: Story) =>
  effects.flatMap((effect) =>
    effect.type === 'send' && effect.command.key === 'makeCall' ? [effect.command.values.address] : [],
  );
const told = ({ state }: Story) => state.notices.map(({ body }) => body);
const comesUp = ({ effects }: Story) => effects.some(({ type }) => type === 'window/show');

describe('a link with a number', () => {
  it('asks first: the window comes up, and nothing is dialled', () => {
    const story = tell(loggedIn(), link('+4315550142'));
    expect(asked(story)).toMatchObject({ number: '+4315550142', phase: 'asking' });
    expect(comesUp(story)).toBe(true);
    expect(sent(story)).toEqual([]);
  });

  it('is dialled once when the agent agrees', () => {
    const story = tell(loggedIn(), link('+4315550142'), answer('call'), answer('call'));
    expect(dialled(story)).toEqual(['+4315550142']);
    expect(asked(story)).toBeNull();
  });

  it('is forgotten when the agent does not', () => {
    const story = tell(loggedIn(), link('+4315550142'), answer('cancel'), answer('call'));
    expect(sent(story)).toEqual([]);
    expect(asked(story)).toBeNull();
  });

  it('asks alone when several were followed: the last one', () => {
    const story = tell(loggedIn(), link('1'), link('2'), link('3'), answer('call'));
    expect(dialled(story)).toEqual(['3']);
  });

  it('goes on asking while the link to the connector is away, and dials nothing then', () => {
    const story = tell(loggedIn(), link('+4315550142'), lost, answer('call'));
    expect(sent(story)).toEqual([]);
    expect(asked(story)).toMatchObject({ phase: 'asking' });
  });

  it('tells the extension that the agent has to choose', () => {
    const story = tell(loggedIn(), link('+4315550142', '42'), answer('call'));
    expect(told(story)).toEqual([{ kind: 'link-extension', number: '+4315550142', extension: '42' }]);
  });
});

describe('while another number is being called, a link with a number', () => {
  const busy = tell(loggedIn(), link('4190'), answer('call'), link('4191', '42'));

  it('goes on asking, and nothing is told of a call that is not made', () => {
    const story = tell(busy, answer('call'));
    expect(sent(story)).toEqual([]);
    expect(asked(story)).toMatchObject({ number: '4191', phase: 'asking' });
    expect(told(story)).toEqual([]);
    expect(dialLinkRefusal(story.state)).toBe('dialling');
  });

  it('asks also where links are dialled at once', () => {
    const story = tell(tell(loggedIn(), direct, link('4190')), link('4191'));
    expect(dialled(story)).toEqual([]);
    expect(asked(story)).toMatchObject({ number: '4191', phase: 'asking' });
  });

  it('is answered when it is the same number: that is on its way', () => {
    const story = tell(tell(loggedIn(), link('4190'), answer('call')), link('4190'), answer('call'));
    expect(dialled(story)).toEqual([]);
    expect(asked(story)).toBeNull();
  });
});

describe('where the site allows to dial at once', () => {
  it('dials without a question', () => {
    const story = tell(tell(loggedIn(), direct), link('+4315550142'));
    expect(dialled(story)).toEqual(['+4315550142']);
    expect(asked(story)).toBeNull();
    expect(comesUp(story)).toBe(false);
  });

  it('still asks beside a call, and without a connection', () => {
    for (const story of [tell(talking(), direct), tell(loggedIn(), direct, lost)]) {
      const then = tell(story, link('+4315550142'));
      expect(dialled(then)).toEqual([]);
      expect(asked(then)).toMatchObject({ phase: 'asking' });
    }
  });
});

describe('while nobody is signed in, a link with a number', () => {
  const kept = tell(linked(), link('+4315550142'));

  it('waits, and says so', () => {
    expect(asked(kept)).toMatchObject({ phase: 'waiting' });
    expect(told(kept)).toEqual([{ kind: 'link-kept', number: '+4315550142' }]);
    expect(timers(kept)).toEqual(['link']);
    expect(comesUp(kept)).toBe(true);
  });

  it('cannot be agreed to yet', () => {
    expect(asked(tell(kept, answer('call')))).toMatchObject({ phase: 'waiting' });
  });

  it('asks as soon as somebody is signed in, also where links are dialled at once', () => {
    const story = tell(kept, direct, logIn, agentInfo, agentState('READY'));
    expect(asked(story)).toMatchObject({ number: '+4315550142', phase: 'asking' });
    expect(dialled(story)).toEqual([]);
    expect(told(story)).toEqual([]);
    expect(story.effects).toContainEqual({ type: 'timer/clear', timer: 'link' });
    expect(dialled(tell(story, answer('call')))).toEqual(['+4315550142']);
  });

  it('is dropped after its time, and that is told', () => {
    const story = tell(kept, fired('link'), logIn, inService, agentInfo, agentState('READY'));
    expect(asked(story)).toBeNull();
    expect(told(story)).toEqual([{ kind: 'link-expired', number: '+4315550142' }]);
  });
});

it('is not asked any more once the agent is logged out', () => {
  expect(asked(tell(loggedIn(), link('1'), agentState('LOGOUT')))).toBeNull();
});

it('a link that only wants the window brings it up', () => {
  const story = tell(linked(), other({ kind: 'show' }));
  expect(story.effects).toEqual([{ type: 'window/show' }]);
  expect(told(story)).toEqual([]);
});

it('a link that is refused says why, and the last one alone', () => {
  const refused = (why: 'unreadable' | 'no-number') => other({ kind: 'refused', why: { kind: why } });
  const story = tell(loggedIn(), refused('unreadable'), refused('no-number'));
  expect(told(story)).toEqual([{ kind: 'link-refused', why: { kind: 'no-number' } }]);
  expect(comesUp(story)).toBe(true);
  expect(sent(story)).toEqual([]);
});
