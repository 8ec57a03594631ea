import { describe, expect, it } from 'vitest';
import { differences } from '../../model/compare.ts';
import { createDesk } from '../../model/desk.ts';
import { kindNames } from '../../model/plans.ts';
import { playSessions } from '../../model/run.ts';

describe('after quiet, Sidetone shows what the connector has', () => {
  it.each(kindNames)(
    'in %s sessions, in both forms and on both platforms',
    (kind) => {
      expect(playSessions(kind, 120, 20260115)).toBeNull();
    },
    60_000,
  );

  it('and a lost event is noticed as a difference', () => {
    const desk = createDesk({
      platform: 'UCCE',
      knowsPlatform: true,
      form: 'json',
      agentId: '1001',
      colleagues: false,
      logoutSilentAgents: false,
    });
    desk.wait(1_000);
    desk.logIn();
    desk.wait(1_000);
    expect(differences(desk)).toEqual([]);
    desk.faults.dropEvents(1);
    desk.connector.handle('MakeReady#1001', '');
    desk.wait(1_000);
    expect(differences(desk)).toEqual(['agent: state is "NOT_READY", the connector has "READY"']);
  });
});
