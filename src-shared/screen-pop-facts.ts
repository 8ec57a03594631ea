import type { Agent } from './agent.ts';
import type { Dialog } from './dialog.ts';
import { agentId, dialogId } from './ids.ts';
import { fillTemplate, namesIn, type PopFacts, type PopResult } from './screen-pop.ts';

/** The facts of a call that a template can name besides the call's own variables. */
export const popFactNames = [
  'ani',
  'dnis',
  'queue',
  'campaign',
  'name',
  'dialogId',
  'direction',
  'agent',
  'agentName',
  'extension',
] as const;

type Call = Pick<
  Dialog,
  'id' | 'party' | 'dialled' | 'queue' | 'campaign' | 'name' | 'direction' | 'variables'
> & {
  /** The customer's number, where another than the one who is on the line; else that is taken. */
  readonly ani: string | null;
};
type Who = Pick<Agent, 'id' | 'name' | 'extension'>;

/**
 * Everything a template can name, in lower case. A variable is found by its whole name (`user.account`), by its last
 * part (`account`), and by what it is labelled as here. Where two have one name, the fact comes before the variable,
 * the whole name before the others.
 */
export function popFacts(call: Call, agent: Who | null, labels: Readonly<Record<string, string>>): PopFacts {
  const labelOf = new Map(Object.entries(labels).map(([name, label]) => [name.toLowerCase(), label]));
  const facts: Record<(typeof popFactNames)[number], string | null> = {
    ani: call.ani ?? call.party,
    dnis: call.dialled,
    queue: call.queue,
    campaign: call.campaign,
    name: call.name,
    dialogId: call.id,
    direction: call.direction,
    agent: agent?.id ?? null,
    agentName: agent?.name ?? null,
    extension: agent?.extension ?? null,
  };
  const whole = call.variables.map(({ name, value }) => [name, value] as const);
  const others = call.variables.flatMap(({ name, value }) => {
    const label = labelOf.get(name.toLowerCase());
    const last = name.slice(name.lastIndexOf('.') + 1);
    return [[last, value] as const, ...(label === undefined ? [] : [[label, value] as const])];
  });
  const named = Object.entries(facts).map(([name, value]) => [name, value ?? ''] as const);
  return new Map([...others, ...whole, ...named].map(([name, value]) => [name.toLowerCase(), value]));
}

/** An invented call, to show what a template comes to before there is a real one. */
const sampleCall: Call = {
  id: dialogId('16804377'),
  party: '+4315550142',
  ani: null,
  dialled: '0800555010',
  queue: 'Billing DE',
  campaign: 'Renewals autumn',
  name: 'Katharina Oberhuber',
  direction: 'in',
  variables: [{ name: 'user.account', value: '70031882' }],
};
const sampleAgent: Who = { id: agentId('1001'), name: 'Amira Malik', extension: '4021' };

/**
 * What a template opens for an invented call: the example below its field in Settings. A variable of the site, which
 * nobody can know here, stands for itself.
 */
export function popExample(template: string, schemes: readonly string[]): PopResult {
  const known = popFacts(sampleCall, sampleAgent, {});
  const themselves = namesIn(template).map((name) => [name.toLowerCase(), name] as const);
  return fillTemplate(template, new Map([...themselves, ...known]), schemes);
}
