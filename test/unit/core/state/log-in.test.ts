import { describe, expect, it } from 'vitest';
import { encode } from '../../../../src-main/core/connector/encode.ts';
import {
  agentInfo,
  agentState,
  call,
  fired,
  inService,
  linked,
  loggedIn,
  logIn,
  logInMobile,
  lost,
  opening,
  chosen,
  outOfService,
  said,
  sent,
  tell,
  timers,
  type Story,
} from '../../../support/play.ts';

const error = (code: string, text = '') =>
  said({ kind: 'error', to: '1001', code, text, data: null, command: null });

describe('logging in', () => {
  it('sends Connect, then Login, when the connector is in service', () => {
    const story = tell(linked(), logIn);
    expect(sent(story)).toEqual(['connect', 'login']);
    expect(story.state.session).toMatchObject({ phase: 'signing-in', step: 'login', agentId: '1001' });
  });

  it('waits for a connector that is not there yet, and goes on when it answers', () => {
    const waiting = tell(opening, chosen(), logIn);
    expect(sent(waiting)).toEqual([]);
    expect(waiting.state.session).toMatchObject({ phase: 'signing-in', step: 'link' });
    expect(sent(tell(waiting, { type: 'link/opened' }, inService))).toEqual(['hello', 'connect', 'login']);
  });

  it('is done when AgentInfo and a State have come, in either order', () => {
    const begun = tell(linked(), logIn);
    for (const events of [
      [agentInfo, agentState('NOT_READY')],
      [agentState('NOT_READY'), agentInfo],
    ]) {
      const story = tell(begun, ...events);
      expect(story.state.session.phase).toBe('in');
      expect(story.state.agent).toMatchObject({ name: 'Ada Example', extension: '3001', state: 'NOT_READY' });
    }
  });

  it('asks for the three lists of reasons and for the phonebooks once, and remembers who it is', () => {
    const story = tell(linked(), logIn, agentInfo, agentState('NOT_READY'));
    expect(sent(story).slice(-5)).toEqual([
      'notReadyReasons',
      'logoutReasons',
      'wrapUpReasons',
      'getPhonebooks',
      'adminTeamPhonebooks',
    ]);
    expect(story.effects).toContainEqual({
      type: 'remember',
      remember: true,
      mobile: null,
      agentId: '1001',
      extension: '3001',
      password: null,
    });
    expect(sent(tell(story, agentState('READY'), inService))).toEqual([]);
  });

  it('asks for the calls where Finesse has the agent in one: the app was away during it', () => {
    for (const state of ['TALKING', 'HOLD', 'RESERVED'] as const) {
      const story = tell(linked(), logIn, agentInfo, agentState(state));
      expect(sent(story)).toContain('refresh');
      expect(sent(tell(story, agentState(state), call('InboundCall', '7', 'ACTIVE')))).not.toContain(
        'refresh',
      );
    }
  });

  it('is not done by the LOGOUT that Connect may bring', () => {
    const story = tell(linked(), logIn, agentState('LOGOUT'), agentInfo);
    expect(story.state.session.phase).toBe('signing-in');
  });

  it.each([
    ['CF_RESOURCE_BUSY', 'extension-in-use'],
    ['USER_NOT_FOUND', 'unknown-agent'],
    ['LICENSES_EXCEEDED', 'licences'],
    ['WRONG_EXTENSION', 'wrong-extension'],
    ['MISSING_PASSWORD', 'no-password'],
    ['SOMETHING_ELSE', 'other'],
  ])('ends with the cause when the connector answers %s', (code, kind) => {
    const story = tell(linked(), logIn, error(code));
    expect(story.state.session).toMatchObject({ phase: 'out', problem: { kind } });
    expect(story.state.credentials).toBeNull();
  });

  it('ends when the connector could not subscribe to the agent', () => {
    const story = tell(
      linked(),
      logIn,
      said({ kind: 'connect-status', to: '1001', status: 'SUBSCRIPTION_FAILED' }),
    );
    expect(story.state.session).toMatchObject({ phase: 'out', problem: { kind: 'subscription' } });
  });

  it('says which part stayed silent', () => {
    const noLink = tell(opening, chosen(), logIn, fired('login'));
    expect(noLink.state.session).toMatchObject({ problem: { kind: 'no-answer', step: 'link' } });
    const noAnswer = tell(linked(), logIn, fired('login'));
    expect(noAnswer.state.session).toMatchObject({ problem: { kind: 'no-answer', step: 'login' } });
    const refused = tell(opening, chosen(), logIn, {
      type: 'link/lost',
      failure: { kind: 'refused' },
      chance: 0,
    });
    expect(tell(refused, fired('login')).state.session).toMatchObject({
      problem: { kind: 'link', failure: { kind: 'refused' } },
    });
    const out = tell(opening, chosen(), { type: 'link/opened' }, outOfService, logIn, fired('login'));
    expect(out.state.session).toMatchObject({ problem: { kind: 'out-of-service' } });
  });

  it('goes through when Finesse comes back into service while the agent waits', () => {
    const waiting = tell(opening, chosen(), { type: 'link/opened' }, outOfService, logIn);
    expect(waiting.state.session).toMatchObject({ phase: 'signing-in', step: 'link' });
    expect(sent(tell(waiting, inService))).toEqual(['connect', 'login']);
  });

  it('is started again by the agent when the link broke under it', () => {
    const story = tell(linked(), logIn, lost);
    expect(story.state.session).toMatchObject({ phase: 'out', problem: { kind: 'link' } });
  });

  it('takes back a Login that was sent when the agent cancels', () => {
    expect(sent(tell(tell(linked(), logIn), { type: 'order/cancel-log-in' }))).toEqual(['logout']);
    expect(sent(tell(tell(opening, chosen(), logIn), { type: 'order/cancel-log-in' }))).toEqual([]);
  });
});

describe('logging out', () => {
  it('is over when State says so, and goes back to Hello', () => {
    const asked = tell(loggedIn(), { type: 'order/log-out', reasonCode: null });
    expect(sent(asked)).toEqual(['logout']);
    expect(asked.state.session.phase).toBe('in');
    const out = tell(asked, agentState('LOGOUT'));
    expect(out.state).toMatchObject({ session: { phase: 'out', problem: null }, agent: null, pending: [] });
    expect(out.state.notices).toEqual([]);
    expect(sent(tell(out, fired('beat')))).toEqual(['hello']);
  });

  it('is told when somebody else did it', () => {
    const out = tell(loggedIn(), agentState('LOGOUT'));
    expect(out.state.notices.map(({ body }) => body.kind)).toEqual(['logged-out']);
  });

  it('quits the app afterwards when that was asked for', () => {
    const asked = tell(loggedIn(), { type: 'order/quit' });
    expect(asked.state.question).toBe('quit');
    const leaving = tell(asked, { type: 'order/answer-quit', choice: 'log-out' });
    expect(sent(leaving)).toEqual(['logout']);
    expect(tell(leaving, agentState('LOGOUT')).effects).toContainEqual({ type: 'quit', update: 'none' });
  });
});

describe('heartbeats', () => {
  it('are Hello while logged out and Beat while logged in', () => {
    expect(sent(tell(linked(), fired('beat')))).toEqual(['hello']);
    expect(sent(tell(loggedIn(), fired('beat')))).toEqual(['beat']);
  });

  it('follow the profile: Hello for older connectors, or none', () => {
    expect(sent(tell(loggedIn({ heartbeat: 'hello' }), fired('beat')))).toEqual(['hello']);
    const quiet = tell(
      loggedIn({ heartbeat: 'none' }),
      ...Array<ReturnType<typeof fired>>(8).fill(fired('beat')),
    );
    expect(sent(quiet)).toEqual([]);
    expect(quiet.state.link.phase).toBe('up');
  });

  it('three without any answer are a lost link; any word from the connector starts the count anew', () => {
    const beats = [fired('beat'), fired('beat'), fired('beat')];
    expect(tell(loggedIn(), ...beats).state.link.phase).toBe('up');
    expect(tell(loggedIn(), ...beats, fired('beat')).state.link.phase).toBe('waiting');
    expect(tell(loggedIn(), ...beats, inService, ...beats).state.link.phase).toBe('up');
  });

  it('a connector that never answers the first Hello is a lost link', () => {
    const story = tell(opening, chosen(), { type: 'link/opened' });
    expect(timers(story)).toEqual(expect.arrayContaining(['beat', 'service']));
    expect(tell(story, fired('service')).state.link).toMatchObject({
      phase: 'waiting',
      failure: { kind: 'no-connector' },
    });
  });
});

describe('logging in as a mobile agent', () => {
  const logIns = ({ effects }: Pick<Story, 'effects'>) =>
    effects.flatMap((effect) =>
      effect.type === 'send' && /login/i.test(effect.command.key)
        ? [encode(effect.row, effect.command.subject, effect.command.values).shown]
        : [],
    );

  it.each([
    ['call-by-call', 'true'],
    ['nailed', 'false'],
  ] as const)('names the phone, and that it is %s', (connection, mode) => {
    const story = tell(linked(), logInMobile(connection));
    expect(sent(story)).toEqual(['connect', 'mobileAgentLogin']);
    expect(logIns(story)).toEqual([`***,3001,+491715550133,${mode}`]);
  });

  it('is remembered with the phone', () => {
    const story = tell(linked(), logInMobile('nailed'), agentInfo, agentState('NOT_READY'));
    expect(story.effects).toContainEqual(
      expect.objectContaining({
        type: 'remember',
        mobile: { phone: '+491715550133', connection: 'nailed' },
      }),
    );
  });

  it('is the log-in that is repeated when Finesse has logged the agent out meanwhile', () => {
    const story = tell(linked(), logInMobile('nailed'), agentInfo, agentState('READY'), lost);
    const back = tell(story, fired('retry'), { type: 'link/opened' }, inService, agentState('LOGOUT'));
    expect(logIns(back)).toEqual(['***,3001,+491715550133,false']);
  });
});
