import { expect } from 'vitest';
import { createPageView } from '../../src-main/core/views/page-view.ts';
import { bannerView } from '../../src-renderer/lib/banner.ts';
import { serverCount, troubleOf } from '../../src-renderer/lib/trouble.ts';
import type { Random } from '../fuzz/random.ts';
import { differences } from '../model/compare.ts';
import { createDesk, type Desk, type Setting } from '../model/desk.ts';

export const primary = 'ws://gc-a.example:61614';
export const secondary = 'ws://gc-b.example:61614';
export const both = [primary, secondary] as const;

/** An agent who is logged in and ready, in a centre that the lots choose. */
export function deskAtWork(lots: Random, over: Partial<Setting> = {}): Desk {
  const desk = createDesk({
    platform: lots.of(['UCCE', 'UCCX'] as const),
    knowsPlatform: !lots.onceIn(2),
    form: lots.of(['json', 'text'] as const),
    agentId: lots.of(['1001', '1002', '1003', '2001'] as const),
    colleagues: false,
    logoutSilentAgents: false,
    servers: [primary],
    chance: () => lots.below(1000) / 1000,
    ...over,
  });
  desk.wait(1000);
  desk.logIn();
  desk.wait(1000);
  desk.raise({ type: 'order/ready' });
  desk.wait(1000 + lots.below(9000));
  expect(desk.state().agent?.state).toBe('READY');
  return desk;
}

/** A call rings at the agent, and is answered; its id. */
export function talk(desk: Desk): string {
  const id = ringAt(desk);
  const [call] = desk.state().calls;
  desk.raise({ type: 'order/call', order: 'answer', dialogId: call!.id });
  desk.wait(500);
  expect(desk.state().calls.map(({ phase }) => phase)).toEqual(['talking']);
  return id;
}

export function ringAt(desk: Desk): string {
  const id = desk.connector.caller.ringInbound({ agentId: desk.setting.agentId });
  desk.wait(500);
  expect(desk.state().calls.map(({ phase }) => phase)).toEqual(['ringing']);
  return id;
}

/** Waits until it is so, and answers how long that took, in ms. Fails after `mostMs`. */
export function waitUntil(desk: Desk, isSo: () => boolean, mostMs: number): number {
  const from = desk.now();
  while (!isSo() && desk.now() - from < mostMs) desk.wait(50);
  expect(isSo(), `after ${mostMs} ms: ${JSON.stringify(desk.state().link)}`).toBe(true);
  return desk.now() - from;
}

export const isLive = (desk: Desk): boolean => {
  const { session } = desk.state();
  return session.phase === 'in' && session.live;
};

/** How often a command of this word went out. */
export const countOf = (desk: Desk, word: string): number =>
  desk.sent().filter(({ type }) => type.toLowerCase().startsWith(`${word}#`)).length;

/** What the banner over the calls says now. */
export function sentence(desk: Desk): string | null {
  const state = desk.state();
  const { link, failure, session, notices, calls } = state;
  const servers = state.profile?.servers.length ?? serverCount(state.settings);
  const live = session.phase === 'in' && session.live;
  const trouble = troubleOf(link, live, servers);
  const inCall = calls.length > 0;
  return bannerView({ link, failure, trouble, servers, inCall, notices, demo: false })?.title ?? null;
}

/** All trouble is over: Sidetone and the connector agree, nobody logged in twice, and no order went out twice. */
export function endsWell(desk: Desk, logIns = 1): void {
  while (!desk.network.isIdle()) desk.wait(1);
  expect(desk.state().session).toMatchObject({ phase: 'in', live: true });
  expect(differences(desk)).toEqual([]);
  expect(countOf(desk, 'login')).toBe(logIns);
  expect(twice(desk)).toEqual([]);
  expect(createPageView()(desk.state()).failure).toBeNull();
}

/** Questions and signs of life may be repeated; what changes a call or a state may not. */
const repeatable =
  /^(hello|beat|connect|login|refresh|getstate|getdialogstate|get\w+|\w*reasons?|\w*phonebooks?)#/i;

/** The orders that went out more than once. */
function twice(desk: Desk): readonly string[] {
  const orders = desk
    .sent()
    .filter(({ type }) => !repeatable.test(type))
    .map(({ type, body }) => `${type} ${body}`);
  return orders.filter((order, index) => orders.indexOf(order) !== index);
}
