import { describe, expect, it } from 'vitest';
import { defaultHotkeys, hotkeyRequest } from '../../../../src-main/core/views/hotkey-requests.ts';
import { changedSlices, createPageView } from '../../../../src-main/core/views/page-view.ts';
import type { AppView } from '../../../../src-shared/view.ts';
import { call, loggedIn, order, ringing, talking, tell } from '../../../support/play.ts';
import { viewOf } from '../../../support/sample-app-view.ts';

describe('hotkeys', () => {
  it('that have a default share it with no other', () => {
    for (const platform of ['linux', 'win32', 'darwin']) {
      const keys = Object.values(defaultHotkeys(platform)).filter((each) => each !== '');
      expect(keys.length).toBeGreaterThan(5);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it('answer the oldest call, and accept a preview', () => {
    const two = tell(ringing('1'), call('NewInboundCall', '2', 'ALERTING'));
    expect(hotkeyRequest('answer', viewOf(two))).toEqual({ name: 'call/answer', input: { dialogId: '1' } });
    const preview = tell(
      loggedIn(),
      call('OutboundPreview', '5', 'ALERTING', { callType: 'OUTBOUND_PREVIEW' }),
    );
    expect(hotkeyRequest('answer', viewOf(preview))).toEqual({
      name: 'preview/accept',
      input: { dialogId: '5' },
    });
    expect(hotkeyRequest('answer', viewOf(loggedIn()))).toBeNull();
  });

  it('hold the active call, and resume it when it is held', () => {
    expect(hotkeyRequest('hold', viewOf(talking('1')))?.name).toBe('call/hold');
    const held = tell(talking('1'), call('InboundCall', '1', 'HELD'));
    expect(hotkeyRequest('hold', viewOf(held))?.name).toBe('call/resume');
  });

  it('end the call that is talked on, and never one that waits on hold', () => {
    expect(hotkeyRequest('release', viewOf(talking('1')))?.name).toBe('call/release');
    const held = tell(talking('1'), call('InboundCall', '1', 'HELD'));
    expect(hotkeyRequest('release', viewOf(held))).toBeNull();
  });
});

describe('the hotkey of the state', () => {
  const view = viewOf(loggedIn());
  const agent = view.agent!;
  const notReady = [{ code: '5', label: 'Lunch break' }];
  const press = (over: Partial<AppView>) => hotkeyRequest('ready', { ...view, ...over });

  it('makes ready, from whatever state', () => {
    for (const state of ['NOT_READY', 'WORK', 'WORK_READY', 'TALKING'] as const)
      expect(press({ agent: { ...agent, state } })).toEqual({ name: 'agent/ready', input: undefined });
  });

  it('asks for a reason of Not ready where there are any, and else needs none', () => {
    const ready = { ...agent, state: 'READY' } as const;
    const reasons = { ...view.reasons, notReady };
    expect(press({ agent: ready, reasons })?.name).toBe('window/states');
    expect(press({ agent: ready, reasons: { ...reasons, notReady: null } })).toEqual({
      name: 'agent/not-ready',
      input: { reasonCode: null },
    });
  });

  it('turns round what is to follow the call', () => {
    const inCall = { ...agent, state: 'TALKING' } as const;
    const wish = { state: 'READY', reasonCode: null } as const;
    expect(press({ agent: inCall, wish, reasons: { ...view.reasons, notReady } })?.name).toBe(
      'window/states',
    );
    expect(press({ agent: { ...inCall, pendingState: 'READY' }, wish: null })?.name).not.toBe('agent/ready');
  });
});

describe('the hotkeys of previews and transfers', () => {
  const preview = tell(
    loggedIn(),
    call('OutboundPreview', '5', 'ALERTING', { callType: 'OUTBOUND_PREVIEW' }),
  );

  it('accept and reject a preview, and nothing else', () => {
    for (const name of ['accept', 'reject'] as const) {
      expect(hotkeyRequest(name, viewOf(preview))).toEqual({
        name: `preview/${name}`,
        input: { dialogId: '5' },
      });
      expect(hotkeyRequest(name, viewOf(ringing()))).toBeNull();
    }
  });

  it('begin a transfer while there is somebody to transfer', () => {
    expect(hotkeyRequest('transfer', viewOf(talking('1')))?.name).toBe('window/transfer');
    expect(hotkeyRequest('transfer', viewOf(ringing('1')))).toBeNull();
  });
});

describe('what is sent to the pages', () => {
  it('is only what has changed', () => {
    const view = createPageView();
    const before = view(talking('1').state);
    const after = view(tell(talking('1'), order('hold', '1')).state);
    expect(Object.keys(changedSlices(null, before))).toEqual(Object.keys(before));
    const story = talking('1');
    const first = view(story.state);
    const second = view(tell(story, order('hold', '1')).state);
    expect(Object.keys(changedSlices(first, second))).toEqual(['pending']);
    expect(changedSlices(second, second)).toEqual({});
    expect(after.pending).toHaveLength(1);
  });

  it('is the same view while nothing that a page shows has changed', () => {
    const view = createPageView();
    const { state } = talking('1');
    expect(view({ ...state, sequence: state.sequence + 1 })).toBe(view(state));
  });

  it('holds no password, however it is written', () => {
    const story = talking('1');
    expect(JSON.stringify(viewOf(story))).not.toContain('secret');
    expect(JSON.stringify(story.state)).not.toContain('"secret"');
    expect(JSON.stringify(story.effects)).not.toContain('secret"');
  });
});
