import type { AppState } from './app-state.ts';

/** More than any site defines; a hostile connector must not fill the memory. */
const most = 200;

/** Notes the names of call variables that are new: what the settings offer for labels and order. Never values. */
export function noteVariables(before: AppState, state: AppState): AppState {
  if (state.calls === before.calls || state.seenVariables.length >= most) return state;
  const told = state.calls.filter(
    ({ variables }) => !before.calls.some((call) => call.variables === variables),
  );
  if (told.length === 0) return state;
  if (told.every(({ variables }) => variables.every(({ name }) => state.seenVariables.includes(name))))
    return state;
  const known = new Set(state.seenVariables.map((name) => name.toLowerCase()));
  const fresh = new Map(
    told
      .flatMap(({ variables }) => variables.map(({ name }) => [name.toLowerCase(), name] as const))
      .filter(([key]) => !known.has(key)),
  );
  if (fresh.size === 0) return state;
  return { ...state, seenVariables: [...state.seenVariables, ...fresh.values()].slice(0, most) };
}
