import { describe, expect, it } from 'vitest';
import { retryDelayMs } from '../../../../src-main/core/state/back-off.ts';
import {
  agentState,
  call,
  fired,
  inService,
  loggedIn,
  lost,
  order,
  said,
  sent,
  talking,
  tell,
  type Story,
} from '../../../support/play.ts';

const id = '16804377';
const reasons = (category: 'not-ready' | 'logout' | 'wrap-up') =>
  said({ kind: 'reasons', to: '1001', category, reasons: [{ code: '1', label: 'Lunch' }] });
const opened = ({ effects }: Story) =>
  effects.flatMap((effect) => (effect.type === 'link/open' ? [effect.server] : []));
const back = [fired('retry'), { type: 'link/opened' }, inService] as const;

describe('a lost link', () => {
  it('keeps what is on the screen, marks it stale and takes the buttons away', () => {
    const story = tell(talking(id), lost);
    expect(story.state.session).toMatchObject({ phase: 'in', live: false, asOf: story.at });
    expect(story.state.calls).toHaveLength(1);
    expect(story.state.link).toMatchObject({ phase: 'waiting', attempt: 1 });
    expect(sent(tell(story, order('hold', id), { type: 'order/ready' }))).toEqual([]);
  });

  it('forgets the commands on their way: none is sent again later', () => {
    const story = tell(talking(id), order('hold', id), lost);
    expect(story.state.pending).toEqual([]);
    expect(sent(tell(story, ...back))).not.toContain('holdCall');
  });

  it('is resumed by asking what is true, never by a second Login', () => {
    const begun = tell(talking(id), reasons('not-ready'), reasons('logout'), reasons('wrap-up'));
    const story = tell(tell(begun, lost), ...back);
    expect(sent(story)).toEqual(['hello', 'connect', 'refresh', 'getState', 'getDialogState']);
    expect(story.state.session).toMatchObject({ live: false });
    const alive = tell(story, agentState('TALKING'), call('DialogState', id, 'ACTIVE'));
    expect(alive.state.session).toMatchObject({ live: true });
    expect(alive.state.calls).toHaveLength(1);
    expect(tell(alive, fired('confirm')).state.calls).toHaveLength(1);
  });

  it('asks again for the reasons that were on their way, and for no others', () => {
    const story = tell(tell(loggedIn(), reasons('not-ready'), lost), ...back);
    expect(sent(story)).toEqual([
      'hello',
      'connect',
      'refresh',
      'getState',
      'logoutReasons',
      'wrapUpReasons',
    ]);
  });

  it('closes the calls that nobody confirms, and says so', () => {
    const story = tell(tell(talking(id), lost), ...back, agentState('READY'), fired('confirm'));
    expect(story.state.calls).toEqual([]);
    expect(story.state.recents[0]).toMatchObject({ outcome: 'disconnected' });
    expect(story.state.notices.map(({ body }) => body.kind)).toContain('ended-while-disconnected');
  });

  it('tells when the state is another than before', () => {
    const story = tell(tell(loggedIn(), lost), ...back, agentState('NOT_READY'));
    expect(story.state.notices.at(-1)?.body).toEqual({
      kind: 'state-differs',
      before: 'READY',
      now: 'NOT_READY',
    });
  });

  it('tells whoever was in a call that no more calls come; not whoever wanted that', () => {
    const kinds = (story: Story) =>
      tell(tell(story, lost), ...back, agentState('NOT_READY')).state.notices.map(({ body }) => body.kind);
    expect(kinds(talking(id))).toContain('state-differs');
    const wanted = tell(talking(id), { type: 'order/not-ready', reasonCode: null });
    expect(kinds(wanted)).not.toContain('state-differs');
  });

  it('logs in again only when Finesse has logged the agent out', () => {
    const story = tell(tell(loggedIn(), lost), ...back, agentState('LOGOUT'));
    expect(sent(story)).toContain('login');
    expect(tell(story, agentState('NOT_READY')).state.session).toMatchObject({ phase: 'in', live: true });
  });

  it('sends one Login however often it hears LOGOUT, and calls of before are over', () => {
    const story = tell(tell(talking(id), lost), ...back, agentState('LOGOUT'), agentState('LOGOUT'));
    expect(sent(story).filter((key) => key === 'login')).toHaveLength(1);
    const alive = tell(story, fired('confirm'), agentState('NOT_READY'));
    expect(alive.state).toMatchObject({ link: { phase: 'up' }, session: { live: true }, calls: [] });
  });

  it('says why Finesse refuses the second Login', () => {
    const refused = tell(
      tell(tell(loggedIn(), lost), ...back, agentState('LOGOUT')),
      said({ kind: 'error', to: '1001', code: 'CF_RESOURCE_BUSY', text: '', data: null, command: null }),
    );
    expect(refused.state.session).toEqual({
      phase: 'out',
      problem: { kind: 'extension-in-use', extension: '3001' },
    });
  });

  it('is tried anew when the connector speaks but says nothing of the agent; no call is closed', () => {
    const silent = tell(tell(talking(id), lost), ...back, inService, fired('confirm'));
    expect(silent.state.link).toMatchObject({ phase: 'waiting', failure: { kind: 'no-connector' } });
    expect(silent.state.calls).toHaveLength(1);
    expect(sent(tell(silent, ...back))).toContain('connect');
  });

  it('is tried anew, and told once, when the connector cannot subscribe to the agent', () => {
    const failed = said({ kind: 'connect-status', to: '1001', status: 'SUBSCRIPTION_FAILED' });
    const story = tell(tell(loggedIn(), lost), ...back, failed, ...back, failed);
    expect(story.state.link.phase).toBe('waiting');
    expect(story.state.notices.map(({ body }) => body.kind)).toEqual(['connector-error']);
  });

  it('asks for the service by Hello until the session lives again, whatever the heartbeat', () => {
    const story = tell(tell(loggedIn({ heartbeat: 'none' }), lost), fired('retry'), { type: 'link/opened' });
    expect(sent(tell(story, fired('beat')))).toEqual(['hello']);
  });

  it('goes to the next server of the profile at once, then in turn with pauses', () => {
    const servers = ['ws://gc-a.example:61614', 'ws://gc-b.example:61614'];
    const first = tell(loggedIn({ servers }), lost);
    expect(first.effects).toContainEqual({ type: 'timer/set', timer: 'retry', afterMs: 0 });
    const second = tell(first, fired('retry'));
    expect(opened(second)).toEqual([servers[1]]);
    const third = tell(second, lost);
    expect(third.state.link).toMatchObject({ attempt: 2 });
    expect(opened(tell(third, fired('retry')))).toEqual([servers[0]]);
  });

  it('goes back to the first server from any other that served', () => {
    const servers = ['ws://gc-a.example:61614', 'ws://gc-b.example:61614', 'ws://gc-c.example:61614'];
    const third = tell(loggedIn({ servers }), lost, fired('retry'), lost, fired('retry'));
    expect(third.state.link).toMatchObject({ phase: 'connecting', server: servers[2] });
    const served = tell(third, { type: 'link/opened' }, inService, lost, fired('retry'));
    expect(served.state.link).toMatchObject({ phase: 'connecting', server: servers[0] });
  });

  it('is tried at once when the agent asks', () => {
    const story = tell(tell(loggedIn(), lost), { type: 'order/retry-link' });
    expect(story.state.link.phase).toBe('connecting');
    expect(story.effects).toContainEqual({ type: 'timer/clear', timer: 'retry' });
  });

  it('RE_LOGIN is one too', () => {
    expect(tell(loggedIn(), agentState('RE_LOGIN')).state.link.phase).toBe('waiting');
  });
});

describe('the pauses between tries', () => {
  it('start below a second, grow, and end at 30 s', () => {
    expect(retryDelayMs(1, 1)).toBeLessThan(1000);
    expect(retryDelayMs(50, 1)).toBe(30_000);
    const worst = Array.from({ length: 6 }, (_, index) => retryDelayMs(index + 1, 1));
    expect(worst.reduce((sum, each) => sum + each)).toBeLessThan(30_000);
  });
});

describe('a state that the agent did not ask for', () => {
  const kinds = ({ state }: Story) => state.notices.map(({ body }) => body.kind);

  it('is told when it comes from outside', () => {
    expect(kinds(tell(loggedIn(), agentState('NOT_READY')))).toEqual(['state-changed']);
  });

  it('is told with the reason when a call was not answered', () => {
    const story = tell(loggedIn(), agentState('RESERVED'), agentState('NOT_READY', { reasonCode: '32767' }));
    expect(story.state.notices[0]?.body).toEqual({
      kind: 'state-changed',
      state: 'NOT_READY',
      reasonCode: '32767',
    });
  });

  it('is no news when the agent ordered it, when it was announced, or when a call brought it', () => {
    expect(
      kinds(tell(loggedIn(), { type: 'order/not-ready', reasonCode: null }, agentState('NOT_READY'))),
    ).toEqual([]);
    const pending = agentState('TALKING', { pendingState: 'NOT_READY' });
    expect(kinds(tell(loggedIn(), pending, agentState('NOT_READY')))).toEqual([]);
    expect(kinds(tell(loggedIn(), agentState('TALKING'), agentState('WORK'), agentState('READY')))).toEqual(
      [],
    );
  });
});

describe('time in state', () => {
  const wall = Date.UTC(2026, 0, 15, 9, 30, 0);

  it('runs from the arrival of the event, and from the connector’s time once its clock is known', () => {
    const fresh = tell(loggedIn(), agentState('NOT_READY', { changedAt: wall }));
    expect(fresh.state.agent?.since).toBe(fresh.at);
    const resumed = tell(tell(fresh, lost), ...back, agentState('READY', { changedAt: wall + 2000 }));
    expect(resumed.state.agent?.since).toBe(fresh.at + 2000);
  });

  it('is never in the future', () => {
    const fresh = tell(loggedIn(), agentState('NOT_READY', { changedAt: wall }));
    const resumed = tell(tell(fresh, lost), ...back, agentState('READY', { changedAt: wall + 3_600_000 }));
    expect(resumed.state.agent?.since).toBe(resumed.at);
  });

  it('of a team member is not ours', () => {
    const story = tell(loggedIn(), agentState('TALKING', { agentId: '1002' as never }));
    expect(story.state.agent?.state).toBe('READY');
  });
});

describe('a link that is doubted, after sleep or with another network', () => {
  const doubted = { type: 'link/doubted' } as const;

  it('is probed at once, and asked for what happened meanwhile', () => {
    const story = tell(talking(id), doubted);
    expect(sent(story)).toEqual(['beat', 'getState', 'getDialogState']);
    expect(story.effects).toContainEqual({ type: 'timer/set', timer: 'beat', afterMs: 3000 });
  });

  it('goes on as it was when the connector says anything', () => {
    const story = tell(talking(id), doubted, agentState('TALKING'), fired('beat'));
    expect(story.state.link.phase).toBe('up');
    expect(story.state.session).toMatchObject({ live: true });
  });

  it('is lost after three seconds of silence, not after three heartbeats', () => {
    const story = tell(talking(id), doubted, fired('beat'));
    expect(story.state.link).toMatchObject({ phase: 'waiting', failure: { kind: 'silent' } });
    expect(story.state.calls).toHaveLength(1);
  });

  it('is tried again without a pause where it was lost already', () => {
    const story = tell(talking(id), lost, doubted);
    expect(story.state.link.phase).toBe('connecting');
  });

  it('is tried anew where a handshake from before still waits', () => {
    const story = tell(talking(id), lost, fired('retry'), doubted);
    expect(story.state.link.phase).toBe('connecting');
    expect(story.effects).toContainEqual(expect.objectContaining({ type: 'link/open' }));
  });
});
