import type { Dialog, Recent } from '../../../src-shared/dialog.ts';
import type { Profile } from '../../../src-shared/settings.ts';
import { isMissed, mostShown, type HistoryView } from '../../../src-shared/recents.ts';
import type { AppView, Site } from '../../../src-shared/view.ts';
import { allowedActions } from '../state/allowed-actions.ts';
import type { AppState } from '../state/app-state.ts';
import type { Call } from '../state/call.ts';
import { sameMembers } from '../state/same.ts';
import type { PendingCommand } from '../state/pending-command.ts';
import { phonebooksView, teamView } from './phonebooks-view.ts';
import { remembering } from './remembering.ts';
import { adminView, createSupervisionView, queuesView } from './supervision-view.ts';
import { blockOf, type UpdateState } from '../state/update.ts';
import type { UpdateBlock, UpdateView } from '../../../src-shared/update.ts';

/**
 * Makes the view of the pages. What did not change keeps its identity, so that main sends only changed
 * slices; a view of which nothing has changed is the same one.
 */
export function createPageView(): (state: AppState) => AppView {
  const dialogs = remembering((calls: readonly Call[], platform: Profile['platform']): readonly Dialog[] =>
    calls.map((call) => {
      const { listed, ani, bargedIn, ...shown } = call;
      return { ...shown, actions: allowedActions(call, calls, platform) };
    }),
  );
  const pending = remembering((commands: readonly PendingCommand[]) =>
    commands.map(({ id, order, dialogId, part, sentAt }) => ({ id, order, dialogId, part, sentAt })),
  );
  const recents = remembering((rows: readonly Recent[]) => rows.slice(0, mostShown));
  const history = remembering((rows: readonly Recent[]): HistoryView => ({
    missed: rows.filter((row) => !row.seen && isMissed(row)).length,
    total: rows.length,
  }));
  const site = remembering((profile: Profile | null): Site | null =>
    profile === null ? null : siteOf(profile),
  );
  const phonebooks = remembering(phonebooksView);
  const team = remembering(teamView);
  const supervision = createSupervisionView();
  const queues = remembering(queuesView);
  const admin = remembering(adminView);
  const update = remembering(({ source, ...shown }: UpdateState, block: UpdateBlock | null): UpdateView => ({
    ...shown,
    watched: source !== null,
    block,
  }));
  let last: AppView | null = null;
  const viewOf = (state: AppState): AppView => ({
    site: site(state.profile),
    link: state.link,
    failure: state.failure,
    session: state.session,
    agent: state.agent,
    wish: state.wish,
    dialogs: dialogs(state.calls, state.profile?.platform ?? 'unknown'),
    pending: pending(state.pending),
    wrapUps: state.wrapUps,
    recording: state.recording,
    reasons: state.reasons,
    phonebooks: phonebooks(state.phonebooks),
    team: team(state.team),
    supervision: supervision(state),
    queues: queues(state.queues, state.profile?.platform ?? 'unknown'),
    admin: admin(state.phonebooks, state.credentials),
    recents: recents(state.recents),
    history: history(state.recents),
    notices: state.notices,
    seenVariables: state.seenVariables,
    question: state.question,
    dialLink: state.dialLink,
    update: update(state.update, blockOf(state)),
    settings: state.settings,
    policy: state.policy,
    desk: state.desk,
  });
  return (state) => {
    const now = viewOf(state);
    if (last === null || !sameMembers(last, now)) last = now;
    return last;
  };
}

function siteOf({ wrapUpReasons, zoomRecording, platform, region, wrapUpLimitMs }: Profile): Site {
  return { wrapUpReasons, zoomRecording, platform, region, wrapUpLimitMs };
}

/** The slices of `now` that differ from those of `before`; everything when there was no before. */
export function changedSlices(before: AppView | null, now: AppView): Partial<AppView> {
  if (before === null) return now;
  const names = Object.keys(now) as (keyof AppView)[];
  return Object.fromEntries(
    names.filter((name) => before[name] !== now[name]).map((name) => [name, now[name]]),
  );
}
