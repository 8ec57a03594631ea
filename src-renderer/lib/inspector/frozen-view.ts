import type { AppView } from '../../../src-shared/view.ts';

/** A view moved in time by `byMs`, so that its clocks show what they showed then. */
export function movedInTime(view: AppView, byMs: number): Pick<AppView, 'agent' | 'dialogs'> {
  const moved = <At extends number | null>(at: At) => (at === null ? at : at + byMs);
  return {
    agent: view.agent === null ? null : { ...view.agent, since: view.agent.since + byMs },
    dialogs: view.dialogs.map((dialog) => ({
      ...dialog,
      since: dialog.since + byMs,
      startedAt: dialog.startedAt + byMs,
      answeredAt: moved(dialog.answeredAt),
      expiresAt: moved(dialog.expiresAt),
    })),
  };
}
