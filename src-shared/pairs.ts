import type { Dialog } from './dialog.ts';

/** A call and the consult about it: one story, told on one card. */
export interface Pair<Call = Dialog> {
  readonly main: Call;
  readonly consult: Call;
}

type Pairable = Pick<Dialog, 'id' | 'kind' | 'phase' | 'associatedId'>;

/**
 * The call that a consult is about, and the consult. The consult names it where the connector says so (JSON);
 * else it is the one call beside it that is held, or connected after a swap. `null` without a consult.
 */
export function pairOf<Call extends Pairable>(calls: readonly Call[]): Pair<Call> | null {
  const consult = calls.find(({ kind }) => kind === 'consult');
  if (consult === undefined) return null;
  const others = calls.filter(
    (call) => call !== consult && (call.phase === 'held' || call.phase === 'talking'),
  );
  const main =
    others.find(({ id }) => id === consult.associatedId) ??
    others.find(({ phase }) => phase === 'held') ??
    others[0];
  return main === undefined ? null : { main, consult };
}
