import type { DeepLink } from '../../../src-shared/deep-link.ts';
import type { Refusal } from '../../../src-shared/words-refusals.ts';
import { checkValue } from '../connector/values.ts';
import type { AppState } from './app-state.ts';
import { dropNotice, raise } from './notices.ts';
import { dialRefusal, onDial } from './orders.ts';
import { chain, stay, step, type Step } from './step.ts';

/** How long a number from a link waits for somebody to sign in. */
const keptMs = 300_000;

/** One notice at a time about links: a later one takes the place of the one before. */
const noticeId = 'link';

type DialLink = Extract<DeepLink, { kind: 'dial' }>;

/**
 * A link was followed, somewhere on this computer. Nothing is dialled that the agent has not agreed to, now or in
 * the settings; of several links the last one asks.
 *
 *   (link) -> asking -> (called, cancelled)
 *      |________^   waiting, until somebody signs in
 */
export function onDeepLink(state: AppState, at: number, link: DeepLink): Step {
  switch (link.kind) {
    case 'show':
      return step(state, { type: 'window/show' });
    case 'refused':
      return step(raise(state, at, 'error', { kind: 'link-refused', why: link.why }, noticeId), {
        type: 'window/show',
      });
    case 'dial':
      return onDialLink(state, at, link);
  }
}

function onDialLink(state: AppState, at: number, link: DialLink): Step {
  const { number, extension } = link;
  if (state.session.phase !== 'in') {
    const kept: AppState = { ...state, dialLink: { number, extension, at, phase: 'waiting' } };
    return step(
      raise(kept, at, 'info', { kind: 'link-kept', number }, noticeId),
      { type: 'timer/set', timer: 'link', afterMs: keptMs },
      { type: 'window/show' },
    );
  }
  // Beside a call even who dials directly is asked: another call would put that one on hold.
  const direct = state.settings.links.direct && refusalOf(state, number) === null && state.calls.length === 0;
  return direct
    ? dial({ ...state, dialLink: null }, at, link)
    : step({ ...state, dialLink: { number, extension, at, phase: 'asking' } }, { type: 'window/show' });
}

/** Why the number that is asked about cannot be called now; `null` when it can, or when nothing is asked. */
export const dialLinkRefusal = (state: AppState): Refusal | null =>
  state.dialLink?.phase === 'asking' ? refusalOf(state, state.dialLink.number) : null;

/** Of the same number, which is on its way already, nothing is left to refuse. */
function refusalOf(state: AppState, number: string): Refusal | null {
  const address = checkValue(number);
  const refusal = address === null ? 'not-allowed' : dialRefusal(state, address);
  return refusal === 'pending' ? null : refusal;
}

/** The agent has answered the question. What cannot be called now stays asked about. */
export function onAnswerLink(state: AppState, at: number, choice: 'call' | 'cancel'): Step {
  const { dialLink } = state;
  if (dialLink?.phase !== 'asking') return stay(state);
  if (choice === 'call' && refusalOf(state, dialLink.number) !== null) return stay(state);
  const answered: AppState = { ...state, dialLink: null };
  return choice === 'call' ? dial(answered, at, dialLink) : stay(answered);
}

/** What a link asked for while nobody was signed in is asked about as soon as somebody is, and not after that. */
export function followSession(state: AppState): Step {
  const { dialLink, session } = state;
  if (dialLink?.phase === 'waiting' && session.phase === 'in') {
    const asking: AppState = { ...state, dialLink: { ...dialLink, phase: 'asking' } };
    return step(dropNotice(asking, noticeId), { type: 'timer/clear', timer: 'link' });
  }
  if (dialLink?.phase === 'asking' && session.phase !== 'in') return stay({ ...state, dialLink: null });
  return stay(state);
}

/** Nobody has signed in. */
export function onLinkTimeout(state: AppState, at: number): Step {
  const { dialLink } = state;
  if (dialLink?.phase !== 'waiting') return stay(state);
  const body = { kind: 'link-expired', number: dialLink.number } as const;
  return stay(raise({ ...state, dialLink: null }, at, 'info', body, noticeId));
}

function dial(state: AppState, at: number, { number, extension }: Omit<DialLink, 'kind'>): Step {
  const address = checkValue(number);
  if (address === null) return stay(state);
  return chain(onDial(state, at, address), (now) =>
    stay(
      extension === null
        ? now
        : raise(now, at, 'info', { kind: 'link-extension', number, extension }, noticeId),
    ),
  );
}
