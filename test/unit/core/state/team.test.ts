import { describe, expect, it } from 'vitest';
import type { TeamMember } from '../../../../src-main/core/connector/event.ts';
import { createPageView } from '../../../../src-main/core/views/page-view.ts';
import { agentId } from '../../../../src-shared/ids.ts';
import {
  agentState,
  call,
  fired,
  inService,
  loggedIn,
  lost,
  said,
  sent,
  tell,
  timers,
  type Story,
} from '../../../support/play.ts';

const member = (id: string, more: Partial<TeamMember> = {}): TeamMember => ({
  agentId: agentId(id),
  name: `Agent ${id}`,
  extension: `3${id.slice(1)}`,
  state: 'READY',
  reasonCode: null,
  pendingState: null,
  changedAt: null,
  ...more,
});
const list = (...members: readonly TeamMember[]) => said({ kind: 'logged-in-agents', to: '1001', members });
const look = (looking = true) => ({ type: 'order/look-at-team', looking }) as const;
const refused = said({
  kind: 'error',
  to: '1001',
  ...{ code: 'Unknown', text: '', data: null, command: 'GetLoggedInAgents' },
});
const team = ({ state }: Story) => createPageView()(state).team;

describe('the team mates', () => {
  it('are asked for when somebody looks, and every half minute while they do', () => {
    const unseen = loggedIn();
    expect(sent(unseen)).not.toContain('getLoggedInAgents');
    expect(team(unseen).list).toBe('idle');
    const looking = tell(unseen, look());
    expect(sent(looking)).toEqual(['getLoggedInAgents']);
    expect(team(looking).list).toBe('loading');
    const shown = tell(looking, list(member('1001'), member('1002')));
    expect(team(shown)).toMatchObject({ list: 'loaded', mates: [{ id: '1002', extension: '3002' }] });
    expect(shown.effects).toContainEqual({ type: 'timer/set', timer: 'team', afterMs: 30_000 });
    const again = tell(shown, fired('team'));
    expect(sent(again)).toEqual(['getLoggedInAgents']);
    expect(team(again).mates).toHaveLength(1);
  });

  it('are not asked for any more when nobody looks', () => {
    const away = tell(loggedIn(), look(), look(false), list(member('1002')));
    expect(timers(away)).not.toContain('team');
    expect(sent(tell(away, fired('team')))).toEqual([]);
    expect(sent(tell(away, look()))).toEqual([]);
    const later: Story = { ...away, at: away.at + 60_000 };
    expect(sent(tell(later, look()))).toEqual(['getLoggedInAgents']);
  });

  it.each([
    ['an Error', refused],
    ['silence', fired('list:team')],
  ])('fail by %s once, and are asked for again only when the agent tries again', (_how, failure) => {
    const failed = tell(loggedIn(), look(), failure);
    expect(team(failed)).toMatchObject({ list: 'failed', assumed: true });
    expect(failed.state.notices).toEqual([]);
    expect(sent(tell(failed, fired('team'), look(false), look()))).toEqual([]);
    expect(sent(tell(failed, { type: 'order/retry-team' }))).toEqual(['getLoggedInAgents']);
  });

  it('that have come before are asked for again by themselves when one answer stays away', () => {
    const shown = tell(loggedIn(), look(), list(member('1002')), fired('team'));
    const failed = tell(shown, fired('list:team'));
    expect(team(failed)).toMatchObject({ list: 'failed', assumed: false, mates: [{ id: '1002' }] });
    expect(timers(failed)).toContain('team');
    const again = tell(failed, fired('team'));
    expect(sent(again)).toEqual(['getLoggedInAgents']);
    expect(team(tell(again, list(member('1002')))).list).toBe('loaded');
    expect(sent(tell(failed, look(false), look()))).toEqual(['getLoggedInAgents']);
    expect(timers(tell(shown, look(false), fired('list:team')))).not.toContain('team');
  });

  it('are asked for anew after a lost link, and shown meanwhile', () => {
    const shown = tell(loggedIn(), look(), list(member('1002')));
    const back = tell(
      shown,
      ...[lost, fired('retry'), { type: 'link/opened' } as const, inService, agentState('READY')],
    );
    expect(sent(back)).toContain('getLoggedInAgents');
    expect(team(back)).toMatchObject({ list: 'loaded', mates: [{ id: '1002' }] });
  });

  it('of another agent are not seen', () => {
    const out = tell(loggedIn(), look(), list(member('1002')), agentState('LOGOUT'));
    expect(team(out)).toMatchObject({ list: 'idle', mates: [] });
  });

  it('give a call from their extension its name', () => {
    const story = tell(
      loggedIn(),
      call('NewInboundCall', '7', 'ALERTING', { party: '3002' }),
      look(),
      list(member('1002')),
    );
    expect(story.state.calls[0]?.name).toBe('Agent 1002');
  });
});

describe('the time in a state', () => {
  it('is unknown of somebody who has just come into sight', () => {
    const story = tell(loggedIn(), look(), list(member('1002', { changedAt: 5 })));
    expect(team(story).mates[0]?.since).toBeNull();
  });

  it('counts from the change that was seen, and stays while the state does', () => {
    const seen = tell(loggedIn(), look(), list(member('1002')), list(member('1002', { state: 'TALKING' })));
    expect(team(seen).mates[0]?.since).toBe(seen.at);
    expect(team(tell(seen, list(member('1002', { state: 'TALKING' })))).mates[0]?.since).toBe(seen.at);
  });

  it('is the connector’s as soon as its clock is known', () => {
    // Our agent's own change comes fresh: the connector's clock is 900,000 behind ours.
    const learnt = tell(loggedIn(), agentState('NOT_READY', { changedAt: 100_000 }));
    const behind = learnt.at - 100_000;
    const story = tell(learnt, look(), list(member('1002', { changedAt: 40_000 })));
    expect(team(story).mates[0]?.since).toBe(40_000 + behind);
  });
});
