import type { Recent } from '../../src-shared/dialog.ts';
import { order } from './orders.svelte.ts';

/** The number that is typed to be called, in the field or on the keypad, and the one that was called last. */
export function createDialling(recents: () => readonly Recent[]) {
  let number = $state('');
  let keypad = $state(false);
  let last = $state<string | null>(null);
  const newest = $derived(recents().find(({ direction, party }) => direction === 'out' && party !== null));

  return {
    get number(): string {
      return number;
    },
    set number(typed: string) {
      number = typed;
    },
    /** Whether the keypad is open. */
    get keypad(): boolean {
      return keypad;
    },
    set keypad(open: boolean) {
      keypad = open;
    },
    /** What a second Enter dials; `null` before anything was dialled. */
    get redial(): string | null {
      return last ?? newest?.party ?? null;
    },
    /** Calls it. What was typed is gone when main has taken it. */
    async call(wanted: string): Promise<void> {
      const result = await order('call/dial', { number: wanted });
      if (!result.ok) return;
      last = wanted;
      number = '';
      keypad = false;
    },
  };
}
