import type { AgentStateName, Reason } from '../../../src-shared/agent.ts';
import type { AnyRequest } from '../../../src-shared/contract.ts';
import { say } from '../../../src-shared/language/say.ts';
import type { AppView } from '../../../src-shared/view.ts';
import { orderName } from '../../../src-shared/words.ts';
import { action, separator, usable, type TrayItem } from './tray-items.ts';

const ringing: readonly AgentStateName[] = ['RESERVED', 'RESERVED_OUTBOUND', 'RESERVED_OUTBOUND_PREVIEW'];

/** The states an agent can choose with their reasons; in a call, what comes after it. Nothing for nobody. */
export function stateItems(view: AppView): readonly TrayItem[] {
  const { agent, reasons } = view;
  if (view.session.phase !== 'in' || agent === null) return [];
  const enabled = usable(view) && !ringing.includes(agent.state);
  const inCall = agent.state === 'TALKING' || agent.state === 'HOLD';
  const states = [
    action(orderName('ready'), { name: 'agent/ready', input: undefined }, enabled && agent.state !== 'READY'),
    choices(orderName('not-ready'), reasons.notReady, enabled, (reasonCode) => ({
      name: 'agent/not-ready',
      input: { reasonCode },
    })),
    ...(agent.wrapUp === 'not-allowed' ? [] : [wrapUps(enabled)]),
  ];
  if (inCall) return [{ kind: 'menu', label: say('tray.after-call'), items: states, enabled }];
  const free = enabled && view.dialogs.length === 0;
  return [
    ...states,
    choices(orderName('log-out'), reasons.logout, free, (reasonCode) => ({
      name: 'session/log-out',
      input: { reasonCode },
    })),
  ];
}

function wrapUps(enabled: boolean): TrayItem {
  const work = (label: string, then: 'ready' | 'not-ready') =>
    action(label, { name: 'agent/work', input: { then } }, enabled);
  const items = [
    work(say('state-menu.work-ready'), 'ready'),
    work(say('state-menu.work-not-ready'), 'not-ready'),
  ];
  return { kind: 'menu', label: say('state.wrap-up'), items, enabled };
}

function choices(
  label: string,
  reasons: readonly Reason[] | null,
  enabled: boolean,
  request: (code: string | null) => AnyRequest,
): TrayItem {
  if (reasons === null || reasons.length === 0) return action(label, request(null), enabled);
  const items = [
    ...reasons.map((reason) => action(reason.label, request(reason.code))),
    separator,
    action(say('tray.no-reason'), request(null)),
  ];
  return { kind: 'menu', label, items, enabled };
}
