import { describe, expect, it } from 'vitest';
import { createPageView } from '../../../../src-main/core/views/page-view.ts';
import {
  checked,
  fired,
  inService,
  linked,
  logIn,
  lost,
  sent,
  tell,
  type Story,
} from '../../../support/play.ts';
import { frame, valuesOf } from '../../../support/supervisor.ts';

const asAdmin = {
  ...logIn,
  credentials: { ...logIn.credentials, agentId: checked('9001'), extension: checked(''), admin: true },
} as const;
const books = frame({
  type: 'Phonebooks',
  agentId: '9001',
  phonebooks: [{ name: 'Company', type: 'GLOBAL', id: '7' }],
});
const teamBooks = frame('9001#TeamPhoneBooks#name:Sales team,type:TEAM,id:8');
const view = ({ state }: Story) => createPageView()(state);
const signedIn = () => tell(linked(), asAdmin, books);
const ofTeam = (teamId: string) => ({ type: 'order/choose-team', teamId: checked(teamId) }) as const;

describe('an administrator', () => {
  it('signs in by the phonebooks, without a Login', () => {
    const asked = tell(linked(), asAdmin);
    expect(sent(asked)).toEqual(['connect', 'adminPhonebooks']);
    const story = tell(asked, books);
    expect(story.state.session.phase).toBe('in');
    expect(view(story)).toMatchObject({ agent: null, admin: { team: null, list: 'none' } });
    expect(view(story).phonebooks.books).toMatchObject([{ id: '7', name: 'Company' }]);
    expect(tell(story, fired('login')).state.session.phase).toBe('out');
    expect(story.effects).toContainEqual({ type: 'timer/clear', timer: 'login' });
  });

  it('who is refused is told so', () => {
    const error = { type: 'Error', agentId: '9001', errorType: 'AUTHORIZATION_FAILURE', errorMessage: 'No' };
    const refused = tell(linked(), asAdmin, frame({ ...error, errorData: '' }));
    expect(refused.state.session).toMatchObject({ phase: 'out', problem: { kind: 'credentials' } });
  });

  it('looks at the phonebooks of any team by its id', () => {
    const asked = tell(signedIn(), ofTeam('2'));
    expect(valuesOf(asked, 'adminTeamPhonebooks')).toEqual([{ subject: '9001', teamId: '2' }]);
    expect(view(asked).admin).toEqual({ team: '2', list: 'loading' });
    const story = tell(asked, teamBooks);
    expect(view(story).admin?.list).toBe('loaded');
    expect(view(story).phonebooks.books.map(({ name }) => name)).toEqual(['Sales team', 'Company']);
    const other = tell(story, ofTeam('3'));
    expect(valuesOf(other, 'adminTeamPhonebooks')).toHaveLength(1);
    expect(view(tell(other, fired('list:team-phonebooks'))).admin?.list).toBe('failed');
  });

  it('loads the contacts of a phonebook', () => {
    const asked = tell(signedIn(), { type: 'order/want-contacts', phonebook: '7' });
    expect(valuesOf(asked, 'adminContacts')).toEqual([{ subject: '9001', phonebookId: '7' }]);
  });

  it('is back after a lost link as soon as the phonebooks have come again', () => {
    const away = tell(signedIn(), lost);
    expect(away.state.session).toMatchObject({ live: false });
    const back = tell(away, fired('retry'), { type: 'link/opened' }, inService);
    expect(sent(back)).toEqual(expect.arrayContaining(['connect', 'adminPhonebooks']));
    expect(sent(back)).not.toContain('refresh');
    expect(tell(back, books).state.session).toMatchObject({ phase: 'in', live: true });
  });

  it('orders nothing of a phone', () => {
    const story = tell(signedIn(), { type: 'order/dial', number: checked('4087') }, { type: 'order/ready' });
    expect(sent(story)).toEqual([]);
  });

  it('leaves without a word to Finesse, and quits without a question', () => {
    const out = tell(signedIn(), { type: 'order/log-out', reasonCode: null });
    expect(sent(out)).toEqual([]);
    expect(out.state.session.phase).toBe('out');
    expect(view(out).admin).toBeNull();
    expect(tell(signedIn(), { type: 'order/quit' }).effects).toContainEqual({ type: 'quit', update: 'none' });
  });
});
