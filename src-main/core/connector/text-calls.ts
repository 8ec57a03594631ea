import type { Variable } from '../../../src-shared/dialog.ts';
import { dialogId } from '../../../src-shared/ids.ts';
import { callEvent, dialogFacts, participant, variable } from './dialog-facts.ts';
import type { CallWord, ConnectorEvent, ParticipantFacts } from './event.ts';
import { lastLabelled, unlabelled, type Fields } from './text-frame.ts';
import { callState, knownActions, present } from './vocabulary.ts';
import { wallTime } from './wall-time.ts';

/**
 * A call that begins: `from # variables # DialogID: # CallType: # start time` from position 2 on (seen in a
 * client). A variable that holds `#` moves what follows, so that the last `DialogID:` is looked for.
 */
export function readNewCall(word: CallWord, fields: Fields, to: string | null): ConnectorEvent | null {
  const anchor = lastLabelled(fields, 'DialogID');
  const at = anchor > 2 ? anchor : 4;
  const id = present(unlabelled(fields[at], 'DialogID'));
  if (id === null) return null;
  const party = present(fields[2]);
  const dialog = dialogFacts(id, {
    party,
    fromAddress: word === 'NewInboundCall' ? party : null,
    variables: readVariables(fields.slice(3, at).join('#')),
    callType: present(unlabelled(fields[at + 1], 'CallType')),
    startedAt: wallTime(fields[at + 2]),
  });
  return callEvent(word, to, dialog);
}

/**
 * A call that changes: `state # DialogID: # party # variables # start time # CallType: # ParticipantsCount: #
 * participants:` from position 2 on (seen in a client). The state HELD is that of the agent's own leg.
 */
export function readCallChange(word: CallWord, fields: Fields, to: string | null): ConnectorEvent | null {
  const id = present(unlabelled(fields[3], 'DialogID'));
  if (id === null) return null;
  const state = callState(present(fields[2]));
  // Field 4 of a call that failed is the reason; in a ConsultCall it stays the address (seen in a client).
  const failed = state === 'FAILED' && word !== 'ConsultCall';
  const details = failed ? endOfReason(fields) : 5;
  const field4 = present(fields.slice(4, details).join('#'));
  const dialog = dialogFacts(id, {
    state,
    party: failed ? null : field4,
    failure: failed ? field4 : null,
    ...readDetails(fields.slice(details)),
  });
  return callEvent(word, to, dialog);
}

/** A `#` in the reason has split it: it ends at what can only be variables, a time, a label or an empty field. */
function endOfReason(fields: Fields): number {
  const end = fields.findIndex((field, at) => at > 4 && (/^([\w.]+=|\s*$)/.test(field) || isDetail(field)));
  return end < 0 ? fields.length : end;
}

const isDetail = (field: string) =>
  wallTime(field) !== null || detailLabels.some((label) => lastLabelled([field], label) === 0);
const detailLabels = ['CallType', 'ParticipantsCount', 'participants'];

/** The part after the party. Variables may hold `#`, so it is read from its labelled end. */
function readDetails(fields: Fields) {
  const labels = detailLabels.map((label) => lastLabelled(fields, label));
  const found = labels.filter((position) => position >= 0);
  const timed = fields.findLastIndex((field) => wallTime(field) !== null);
  // Where the labels are missing, the time is the next best anchor, and then the documented position.
  const end = found.length > 0 ? Math.min(...found) : timed > 0 ? timed + 1 : Math.min(2, fields.length);
  const [typeAt = -1, , partiesAt = -1] = found.length > 0 ? labels : [end, end + 1, end + 2];
  const before = fields[end - 1];
  const hasTime = end > 1 && before !== undefined && (before.trim() === '' || wallTime(before) !== null);
  return {
    variables: readVariables(fields.slice(0, hasTime ? end - 1 : end).join('#')),
    startedAt: hasTime ? wallTime(before) : null,
    callType: present(unlabelled(fields[typeAt], 'CallType')),
    participants: readParticipants(fields[partiesAt]),
  };
}

/**
 * `name=value` joined by `|`; a piece without `=` is the rest of a value that held a `|`. `null` where there is
 * no pair at all: whatever that is, it must not replace the variables that are known.
 */
function readVariables(text: string): readonly Variable[] | null {
  const pairs: { name: string; value: string }[] = [];
  for (const piece of text.split('|')) {
    const equals = piece.indexOf('=');
    const last = pairs.at(-1);
    if (equals > 0) pairs.push({ name: piece.slice(0, equals), value: piece.slice(equals + 1) });
    else if (last !== undefined && piece !== '') last.value += `|${piece}`;
  }
  if (pairs.length === 0) return null;
  return pairs.map(({ name, value }) => variable(name, present(value))).filter((one) => one !== null);
}

/** `address,state,type,kind,time` joined by `|`; the last three may be missing (seen both ways). */
function readParticipants(field: string | undefined): readonly ParticipantFacts[] | null {
  if (field === undefined) return null;
  return (unlabelled(field, 'participants') ?? '')
    .split('|')
    .map((entry) => {
      const [address, state, type, kind] = entry.split(',').map((part) => present(part));
      return participant(address ?? null, state ?? null, {
        type: type ?? null,
        kind: kind ?? null,
        actions: null,
      });
    })
    .filter((one) => one !== null);
}

/** `DialogID: # actions`, joined by commas: assumed. */
export function readDialogControls(fields: Fields, to: string | null): ConnectorEvent | null {
  const id = present(unlabelled(fields[2], 'DialogID'));
  const actions = knownActions((unlabelled(fields[3], 'actions') ?? '').split(','));
  return id === null ? null : { kind: 'dialog-controls', to, dialogId: dialogId(id), actions };
}

/** `DialogID: # participants:`, perhaps with the count between them as in a call: assumed. */
export function readPartiesOf(fields: Fields, to: string | null): ConnectorEvent | null {
  const id = present(unlabelled(fields[2], 'DialogID'));
  const participants = readParticipants(fields[Math.max(3, lastLabelled(fields, 'participants'))]) ?? [];
  return id === null ? null : { kind: 'participants', to, dialogId: dialogId(id), participants };
}
