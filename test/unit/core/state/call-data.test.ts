import { describe, expect, it } from 'vitest';
import { variableRefusal } from '../../../../src-main/core/state/call-data.ts';
import { dialogId } from '../../../../src-shared/ids.ts';
import {
  call,
  checked,
  fired,
  ringing,
  said,
  sent,
  talking,
  tell,
  type Story,
} from '../../../support/play.ts';

const id = '16804377';
const change = (name: string, value: string) =>
  ({
    type: 'order/update-variable',
    dialogId: dialogId(id),
    name: checked(name),
    value: checked(value),
  }) as const;
const variables = (...pairs: readonly (readonly [string, string])[]) =>
  call('InboundCall', id, 'ACTIVE', { variables: pairs.map(([name, value]) => ({ name, value })) });
const waiting = ({ state }: Story) => state.pending.map(({ part }) => part);

describe('a call variable', () => {
  it('is changed where its call allows it, and pending until an event carries the new value', () => {
    const asked = tell(talking(id), variables(['callVariable4', 'old']), change('callVariable4', 'new'));
    expect(sent(asked)).toEqual(['updateVariable']);
    expect(waiting(asked)).toEqual(['callVariable4']);
    expect(waiting(tell(asked, variables(['callVariable4', 'old'])))).toEqual(['callVariable4']);
    expect(waiting(tell(asked, variables(['CallVariable4', 'new'])))).toEqual([]);
  });

  it('can be changed while another one is, but not twice at once', () => {
    const two = tell(talking(id), change('callVariable4', 'a'), change('user.note', 'b'));
    expect(waiting(two)).toEqual(['callVariable4', 'user.note']);
    expect(variableRefusal(two.state, dialogId(id), 'callVariable4')).toBe('pending');
    expect(sent(tell(two, change('callVariable4', 'c')))).toEqual([]);
  });

  it('is empty when no event carries it any more', () => {
    const asked = tell(talking(id), variables(['callVariable4', 'old']), change('callVariable4', ''));
    expect(waiting(tell(asked, variables(['callVariable4', 'old'])))).toEqual(['callVariable4']);
    expect(waiting(tell(asked, variables(['callVariable1', 'x'])))).toEqual([]);
  });

  it('is not waited for when its call is over', () => {
    const asked = tell(talking(id), change('callVariable4', 'new'), call('InboundCall', id, 'DROPPED'));
    expect(waiting(asked)).toEqual([]);
  });

  it('cannot be changed in a call that only rings, or is gone', () => {
    expect(sent(tell(ringing(id), change('callVariable4', 'new')))).toEqual([]);
    expect(variableRefusal(ringing(id).state, dialogId(id), 'callVariable4')).toBe('not-allowed');
    expect(variableRefusal(ringing(id).state, dialogId('7'), 'callVariable4')).toBe('call-ended');
  });

  it('whose change is refused or stays unanswered is told, with the word that is only assumed', () => {
    const asked = tell(talking(id), change('callVariable4', 'new'));
    const error = { kind: 'error', to: '1001', code: 'X', text: '', data: null, command: null } as const;
    const assumed = { order: 'update-variable', assumed: true };
    expect(tell(asked, said(error)).state.notices.at(-1)?.body).toMatchObject({
      kind: 'refused',
      ...assumed,
    });
    const silent = tell(asked, fired(`answer:${asked.state.pending[0]!.id}`));
    expect(silent.state.notices.at(-1)?.body).toMatchObject({ kind: 'no-answer', ...assumed });
    expect(sent(silent)).toEqual(['getDialogState']);
  });
});
