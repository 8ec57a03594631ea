import { describe, expect, it } from 'vitest';
import { trayView, type TrayItem } from '../../../../src-main/core/views/tray-view.ts';
import {
  agentState,
  call,
  linked,
  loggedIn,
  lost,
  opening,
  ringing,
  said,
  talking,
  tell,
  type Story,
} from '../../../support/play.ts';
import { viewOf } from '../../../support/sample-app-view.ts';

const tray = (story: Story, laterMs = 0) => trayView(viewOf(story), story.at + laterMs);
const labels = (items: readonly TrayItem[]) => items.flatMap((item) => ('label' in item ? [item.label] : []));
const find = (items: readonly TrayItem[], label: string) =>
  items.find((item) => 'label' in item && item.label === label);
const reasons = said({
  kind: 'reasons',
  to: '1001',
  category: 'not-ready',
  reasons: [{ code: '2', label: 'Lunch break' }],
});

describe('the tray', () => {
  it('shows no connection, being logged out, and every state with its own icon', () => {
    expect(tray(opening).icon).toBe('disconnected');
    expect(tray(linked()).icon).toBe('logged-out');
    expect(tray(loggedIn()).icon).toBe('ready');
    expect(tray(tell(loggedIn(), agentState('NOT_READY'))).icon).toBe('not-ready');
    expect(tray(ringing()).icon).toBe('ringing');
    expect(tray(talking()).icon).toBe('talking');
    expect(tray(tell(talking('1'), call('InboundCall', '1', 'HELD'))).icon).toBe('on-hold');
    expect(tray(tell(loggedIn(), agentState('WORK'))).icon).toBe('wrap-up');
    expect(tray(tell(loggedIn(), lost)).icon).toBe('disconnected');
  });

  it('leads to the protocol inspector and the diagnostics, whatever the link does', () => {
    const diagnostics = find(tray(opening).menu, 'Diagnostics');
    expect(diagnostics).toMatchObject({
      kind: 'menu',
      enabled: true,
      items: [
        { label: 'Protocol inspector', request: { name: 'inspector/open' }, enabled: true },
        { label: 'Diagnostics…', request: { name: 'settings/open', input: { pane: 'diagnostics' } } },
      ],
    });
  });

  it('leads to the settings', () => {
    expect(find(tray(opening).menu, 'Settings…')).toMatchObject({
      kind: 'action',
      enabled: true,
      request: { name: 'settings/open' },
    });
  });

  it('tells state, reason and time in its tooltip', () => {
    const story = tell(loggedIn(), reasons, agentState('NOT_READY', { reasonCode: '2' }));
    expect(tray(story, 724_000).tooltip).toBe('Sidetone: Not ready, Lunch break, 12 mins');
  });

  it('keeps its menu while time goes on: one that is open is not taken away', () => {
    const story = tell(loggedIn(), agentState('NOT_READY'));
    expect(tray(story, 3_600_000).menu).toEqual(tray(story).menu);
    expect(tray(story, 3_720_000).tooltip).toBe('Sidetone: Not ready, 1 hr 2 mins');
  });

  it('counts the missed calls until the list was looked at, and leads to it', () => {
    const missed = tell(ringing('1'), call('InboundCall', '1', 'DROPPED'), agentState('READY'));
    expect(tray(missed).tooltip).toBe('Sidetone: Ready, 1 missed call');
    expect(find(tray(missed).menu, '1 missed call')).toMatchObject({ request: { name: 'recents/show' } });
    const two = tell(missed, call('NewInboundCall', '2', 'ALERTING'), call('InboundCall', '2', 'DROPPED'));
    expect(labels(tray(two).menu)).toContain('2 missed calls');
    const looked = tell(two, { type: 'order/look-at-recents' });
    expect(tray(looked).tooltip).toBe('Sidetone: Ready');
    expect(labels(tray(looked).menu).join()).not.toContain('missed');
  });

  it('offers to answer what rings, and to hold or end what is talked on', () => {
    const dialogId = '16804377';
    expect(find(tray(ringing(dialogId)).menu, 'Answer')).toMatchObject({
      request: { name: 'call/answer', input: { dialogId } },
      enabled: true,
    });
    expect(labels(tray(talking(dialogId)).menu)).toEqual(expect.arrayContaining(['Hold', 'End call']));
    expect(labels(tray(talking(dialogId)).menu)).not.toContain('Answer');
  });

  it('lists the reasons under Not ready, or is a plain item where none came', () => {
    expect(find(tray(loggedIn()).menu, 'Not ready')).toMatchObject({ kind: 'action' });
    const menu = find(tray(tell(loggedIn(), reasons)).menu, 'Not ready');
    expect(menu).toMatchObject({ kind: 'menu' });
    expect(menu?.kind === 'menu' && find(menu.items, 'Lunch break')).toMatchObject({
      request: { name: 'agent/not-ready', input: { reasonCode: '2' } },
    });
  });

  it('turns its items off while the link is lost', () => {
    const { menu } = tray(tell(talking(), lost));
    for (const label of ['Hold', 'End call', 'Ready', 'Dial…']) {
      expect(find(menu, label)).toMatchObject({ enabled: false });
    }
    expect(find(menu, 'Open Sidetone')).toMatchObject({ enabled: true });
  });

  it('offers nothing of the phone to nobody', () => {
    expect(labels(tray(linked()).menu)).not.toContain('Ready');
  });
});
