import type { Entry } from '../../../src-shared/inspector/entry.ts';
import { agentId } from '../../../src-shared/ids.ts';
import { profileSchema } from '../../../src-shared/settings.ts';
import type { AppView } from '../../../src-shared/view.ts';
import type { ConnectorEvent, Decoded } from '../connector/event.ts';
import { checkValue, Secret } from '../connector/values.ts';
import type { Untimed } from '../state/app-event.ts';
import { initialState, type AppState } from '../state/app-state.ts';
import { reduce } from '../state/reduce.ts';
import { createPageView } from '../views/page-view.ts';

const nobody = 'ws://replay.invalid';
const said = (event: ConnectorEvent): Untimed => ({ type: 'connector/said', event, chance: 0.5 });

/**
 * Goes through a saved conversation as Sidetone would have: the same decoder, the same reducer, from a state
 * of its own. Effects are thrown away, so that nothing is sent and nothing waits.
 */
export function createReplay(
  entries: readonly Entry[],
  decode: (body: string) => Decoded,
  given: Parameters<typeof initialState>[0],
) {
  let state: AppState;
  /** How many entries the state has taken in. */
  let taken = 0;
  const pageView = createPageView();
  const holdsLogIn = entries.some(({ direction, type }) => direction === 'out' && isLogIn(type));

  function raise(at: number, event: Untimed) {
    state = reduce(state, { ...event, at }).state;
  }

  function begin() {
    taken = 0;
    state = initialState(given);
    const profile = profileSchema.parse({ id: 'replay', name: 'Replay', servers: [nobody] });
    raise(entries[0]?.at ?? 0, { type: 'profile/chosen', profile, destination: given.destination });
  }

  function take({ at, direction, type, body }: Entry) {
    // Whatever is said, is said over a link that is up: the file does not tell when it came up.
    if (state.link.phase === 'waiting') raise(at, { type: 'timer/fired', timer: 'retry', chance: 0 });
    if (state.link.phase === 'connecting') raise(at, { type: 'link/opened' });
    if (direction === 'in') {
      const decoded = decode(body);
      if (!decoded.ok) return;
      if (decoded.event.kind === 'state') joinSession(at, decoded.event.to ?? decoded.event.agentId);
      raise(at, said(decoded.event));
    } else logIn(at, type, body);
  }

  /** A log-in in the file is one here; who the agent is stands in its frame. */
  function logIn(at: number, type: string, body: string) {
    const [, subject = ''] = type.split('#');
    if (!isLogIn(type) || state.session.phase !== 'out') return;
    begins(at, subject, body.split(',')[1] ?? '');
  }

  /** The file begins within a session: whoever its first State is for has been logged in before. */
  function joinSession(at: number, agent: string) {
    if (holdsLogIn || state.session.phase !== 'out') return;
    begins(at, agent, '');
    raise(at, said(unnamed(agent)));
  }

  function begins(at: number, agent: string, phone: string) {
    const who = checkValue(agent);
    const extension = checkValue(phone);
    const password = checkValue('***');
    if (who === null || extension === null || password === null) return;
    const credentials = {
      agentId: who,
      extension,
      password: new Secret(password),
      mobile: null,
      remember: false,
      keepPassword: false,
      admin: false,
    };
    raise(at, said({ kind: 'system', to: null, status: 'in', word: 'IN_SERVICE' }));
    raise(at, { type: 'order/log-in', credentials });
  }

  begin();
  return {
    /**
     * Goes on towards the entry `seq`, at most `most` entries; from the beginning where it lies further back.
     * Answers whether it is there.
     */
    advance(seq: number, most: number): boolean {
      const wanted = entries.findIndex((entry) => entry.seq > seq);
      const end = wanted < 0 ? entries.length : wanted;
      if (taken > end) begin();
      const until = Math.min(end, taken + most);
      for (; taken < until; taken += 1) {
        const entry = entries[taken];
        if (entry !== undefined) take(entry);
      }
      return taken === end;
    },
    view: (): AppView => pageView(state),
  };
}

/** Login and MobileAgentLogin. */
const isLogIn = (type: string) => /login#/i.test(type);

/** What the reducer needs to take somebody for logged in when only their state is known. */
const unnamed = (agent: string): ConnectorEvent => ({
  kind: 'agent-info',
  agentId: agentId(agent),
  firstName: '',
  lastName: '',
  fullName: null,
  supervisor: false,
  wrapUpOnIncoming: null,
  teams: [],
  team: null,
});
