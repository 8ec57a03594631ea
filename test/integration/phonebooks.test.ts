import { afterEach, describe, expect, test } from 'vitest';
import {
  startEmbeddedConnector,
  type EmbeddedConnector,
  type EmbeddedConnectorOptions,
} from '../../src-main/demo/embedded-connector.ts';
import type { AppState } from '../../src-main/core/state/app-state.ts';
import { booksOf } from '../../src-main/core/state/phonebooks.ts';
import { startSession, type SessionOptions } from '../support/session.ts';

const started: { dispose(): unknown }[] = [];
afterEach(async () => {
  for (const one of started.splice(0).toReversed()) await one.dispose();
});

/** An agent who is signed in and has the list of phonebooks. */
async function desk(options: EmbeddedConnectorOptions = {}, profile: SessionOptions['profile'] = {}) {
  const connector = await startEmbeddedConnector(options);
  started.push({ dispose: () => connector.close() });
  const session = startSession({ servers: [connector.url], profile });
  started.push(session);
  await session.loggedIn();
  await session.until(({ questions }) => questions.length === 0);
  return { connector, session };
}

const phaseOf = ({ phonebooks }: AppState, id: string) => phonebooks.contacts.get(id)?.phase ?? null;
const sizeOf = ({ phonebooks }: AppState, id: string) => {
  const known = phonebooks.contacts.get(id);
  return known?.phase === 'loaded' ? known.contacts.length : null;
};
const asked = ({ control }: EmbeddedConnector) =>
  control.received().flatMap(({ word, body }) => (word === 'getphonebookcontacts' ? [body] : []));
const wantAll = { type: 'order/want-contacts', phonebook: null } as const;
const wantNamed = (phonebook: string) => ({ type: 'order/want-contacts', phonebook }) as const;

describe.each(['json', 'text'] as const)('with a connector that speaks %s', (form) => {
  test('50,000 contacts come whole, and an empty phonebook is empty', async () => {
    const { connector, session } = await desk({ form });
    expect(booksOf(session.state().phonebooks).map(({ name, type }) => `${name} ${type}`)).toEqual([
      'Sales team TEAM',
      'Company GLOBAL',
      'Directory GLOBAL',
      'Partners GLOBAL',
    ]);
    expect(asked(connector)).toEqual([]);
    session.order(wantAll);
    const state = await session.until((now) => phaseOf(now, '10') === 'loaded');
    expect(['8', '7', '9', '10'].map((id) => sizeOf(state, id))).toEqual([3, 6, 50_000, 0]);
    expect(session.warnings()).toEqual([]);
  });

  test('a phonebook that never answers fails alone, and comes when it is asked again', async () => {
    const { connector, session } = await desk({ form }, { commandTimeoutMs: 300 });
    const answerAgain = connector.control.ignore('GetPhonebookContacts', '8');
    for (const phonebook of ['8', '7', '10']) session.order(wantNamed(phonebook));
    const state = await session.until((now) => phaseOf(now, '10') === 'loaded');
    expect(['8', '7'].map((id) => phaseOf(state, id))).toEqual(['failed', 'loaded']);
    answerAgain();
    session.order(wantNamed('8'));
    await session.until((now) => sizeOf(now, '8') === 3);
  });

  test('what a lost link swallowed is asked for again, and what was there stays', async () => {
    const { connector, session } = await desk({ form });
    session.order(wantNamed('8'));
    await session.until((now) => sizeOf(now, '8') === 3);
    const answerAgain = connector.control.ignore('GetPhonebookContacts');
    session.order(wantNamed('7'));
    await connector.control.waitFor(() => asked(connector).length === 2);
    answerAgain();
    connector.control.killConnections();
    const state = await session.until((now) => sizeOf(now, '7') === 6);
    expect(sizeOf(state, '8')).toBe(3);
    expect(asked(connector)).toEqual(['8', '7', '7']);
  });

  test('team mates are seen by whoever looks; a word that is not known says so once', async () => {
    const { connector, session } = await desk({ form });
    const colleague = startSession({ servers: [connector.url] });
    started.push(colleague);
    await colleague.loggedIn('1002', '3002');
    session.order({ type: 'order/look-at-team', looking: true });
    const { team } = await session.until((now) => now.team.phase === 'loaded');
    expect(team.mates).toMatchObject([{ id: '1002', name: 'Bob Sample', extension: '3002' }]);

    const refusing = connector.control.refuse('GetLoggedInAgents');
    colleague.order({ type: 'order/look-at-team', looking: true });
    const failed = await colleague.until((now) => now.team.phase === 'failed');
    expect(failed.team.assumed).toBe(true);
    expect(failed.notices).toEqual([]);
    refusing();
  });
});
