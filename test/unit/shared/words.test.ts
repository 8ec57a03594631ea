import { describe, expect, it } from 'vitest';
import { agentStates } from '../../../src-shared/agent.ts';
import type { NoticeBody } from '../../../src-shared/notice.ts';
import { partyName, stateFace, variableLabel } from '../../../src-shared/words.ts';
import { logInTold, spoken } from '../../../src-shared/words-link.ts';
import { failureShort, failureTold, needsAdministrator } from '../../../src-shared/words-link-failure.ts';
import { noticeTold } from '../../../src-shared/words-notices.ts';
import { reasonLabel, reasonText } from '../../../src-shared/words-reasons.ts';
import { sampleCertificate } from '../../support/sample-certificate.ts';

const at = new Date(2026, 10, 23, 10, 42, 7).getTime();
const tell = (body: NoticeBody) => noticeTold({ id: 'n1', at, tone: 'info', body });
const refused = (code: string, text = '', target: string | null = null) =>
  tell({ kind: 'refused', order: 'hold', code, text, target, assumed: false });

describe('states', () => {
  it('have a look and a word each', () => {
    for (const state of agentStates) expect(stateFace(state).label).toMatch(/^[A-Z][a-z]/);
  });

  it('want the agent at once only while something rings', () => {
    const solid = agentStates.filter((state) => stateFace(state).solid);
    expect(solid).toEqual(['RESERVED', 'RESERVED_OUTBOUND', 'RESERVED_OUTBOUND_PREVIEW']);
  });
});

describe('reasons', () => {
  const site = [{ code: '5', label: 'Lunch break' }];

  it("are the site's words first, then the system's, then the bare code", () => {
    expect(reasonLabel('5', site)).toBe('Lunch break');
    expect(reasonLabel('50003', site)).toBe('Phone out of service');
    expect(reasonLabel('777', null)).toBe('Reason 777');
    expect(reasonLabel(null, site)).toBeNull();
  });

  it('of the system say why, with the code last', () => {
    expect(reasonText('NOT_READY', '32763')).toBe(
      'You did not answer in time (32763). Go ready when you can take calls.',
    );
    expect(reasonText('LOGOUT', '50004')).toBe('You were inactive for too long (50004).');
    expect(reasonText('NOT_READY', '5')).toBeNull();
  });
});

describe('call data', () => {
  it.each([
    ['callVariable4', 'Variable 4'],
    ['callvariable10', 'Variable 10'],
    ['user.account', 'Account'],
    ['user.cust_tier', 'Cust tier'],
    ['user.LastContact', 'Last contact'],
    ['user.IVR_path', 'IVR path'],
    ['user.IVRpath', 'IVRpath'],
    ['BACampaign', 'BACampaign'],
  ])('%s is labelled %s', (name, label) => {
    expect(variableLabel(name)).toBe(label);
  });

  it('names the other party as well as it can', () => {
    expect(partyName({ name: 'Ada Example', party: '4087' })).toBe('Ada Example');
    expect(partyName({ name: null, party: '4087' })).toBe('4087');
    expect(partyName({ name: null, party: null })).toBe('Number withheld');
  });
});

describe('notices', () => {
  it('tell a state changed by others from one changed by the system', () => {
    expect(tell({ kind: 'state-changed', state: 'READY', reasonCode: null })).toEqual({
      title: 'Your state was changed to Ready',
      text: 'By a supervisor or the system, at 10:42.',
      action: null,
    });
    expect(tell({ kind: 'state-changed', state: 'NOT_READY', reasonCode: '50002' })).toEqual({
      title: 'You are now Not ready',
      text: 'The connection to the phone system was lost for a moment (50002). Go ready when you can take calls.',
      action: { kind: 'go-ready', label: 'Go ready' },
    });
  });

  it('offer to call again a number that was not reached', () => {
    const body = {
      kind: 'refused',
      order: 'dial',
      code: 'Invalid Destination',
      text: '',
      target: '4190',
      assumed: false,
    } as const;
    expect(tell(body)).toEqual({
      title: 'Could not reach 4190',
      text: 'The number is busy or does not exist. Check it.',
      action: { kind: 'call-again', label: 'Call again', number: '4190' },
    });
  });

  it.each(['Invalid State', 'CF_INVALID_OBJECT_STATE', 'INVALID_STATE', '22'])(
    'know %s under all its spellings',
    (code) => {
      expect(refused(code)).toMatchObject({
        title: 'Not possible right now',
        text: `The call changed before Hold arrived (${code}).`,
      });
    },
  );

  it('say that a call is over, that it may not be done, or what the system said', () => {
    expect(refused('Dialog Not Found').title).toBe('That call has already ended');
    expect(refused('AUTHORIZATION_FAILURE', 'Not your team').title).toBe('You may not do this');
    expect(refused('GENERAL_ERROR')).toMatchObject({
      title: 'Hold did not work',
      text: 'The phone system gave no reason (GENERAL_ERROR). The call is unchanged.',
    });
  });

  it('say what stays true while no answer comes', () => {
    expect(tell({ kind: 'no-answer', order: 'hold', assumed: false }).text).toBe(
      'The call is unchanged as far as we know. Look at your phone, or try again.',
    );
    expect(tell({ kind: 'no-answer', order: 'hold', assumed: true }).text).toMatch(/command word .* assumed/);
    expect(tell({ kind: 'still-waiting', order: 'ready' }).text).toMatch(
      /^Your change to Ready was sent at 10:42/,
    );
  });

  it('never shout, and always have a title', () => {
    const bodies: readonly NoticeBody[] = [
      { kind: 'connector-error', code: '20999', text: 'Generic Error' },
      { kind: 'control', text: 'Maintenance at 22:00' },
      { kind: 'logged-out' },
      { kind: 'state-differs', before: 'READY', now: 'NOT_READY' },
      { kind: 'ended-while-disconnected', party: null },
      { kind: 'hotkey-refused', accelerators: ['Ctrl Alt Shift P'] },
      { kind: 'settings-reset', setAside: 'settings.broken.json' },
      { kind: 'settings-newer', setAside: 'settings.newer.json' },
      { kind: 'settings-not-kept' },
      { kind: 'startup-refused' },
    ];
    for (const body of bodies) {
      const { title, text } = tell(body);
      expect(title).not.toBe('');
      expect(title + text).not.toMatch(/!|please|oops|undefined|null/i);
    }
  });
});

describe('failed connections and log-ins', () => {
  it('name the failure in a few words and in full', () => {
    expect(failureShort({ kind: 'silent' })).toBe('no answer');
    expect(failureTold({ kind: 'not-websocket', status: 404 }).text).toMatch(/HTTP 404/);
  });

  it.each([
    ['self-signed', 'certificate not trusted', /gc-a.example has signed its certificate itself/],
    ['unknown-issuer', 'certificate not trusted', /Centre CA has signed the certificate of gc-a.example/],
    ['expired', 'certificate has expired', /The certificate of gc-a.example has expired/],
    ['not-yet', 'certificate not valid yet', /Check the clock/],
    ['wrong-name', 'certificate of another host', /a certificate that is for gc-a.example/],
    ['wrong-key', 'not the pinned key', /another key than the one that is pinned/],
    ['other', 'certificate not trusted', /refused \(X\)/],
  ] as const)('say why a certificate is refused, with its fingerprint: %s', (fault, short, text) => {
    const failure = { kind: 'certificate', host: 'gc-a.example', fault, code: 'X' } as const;
    const whole = { ...failure, certificate: sampleCertificate };
    expect(failureShort(whole)).toBe(short);
    expect(failureTold(whole).text).toMatch(text);
    expect(failureTold(whole).fingerprint).toBe(sampleCertificate.fingerprint);
  });

  it('say that a pinned key needs an encrypted link', () => {
    const failure = { kind: 'unguarded' } as const;
    expect(failureShort(failure)).toBe('pinned key without encryption');
    expect(failureTold(failure).text).toMatch(/starts with ws:\/\/.*Ask your administrator/);
    expect(needsAdministrator(failure)).toBe(true);
  });

  it.each([
    ['unreachable', 'The proxy does not answer'],
    ['late', 'The proxy has opened no way in time'],
    ['log-in', 'The proxy asks for a log-in'],
    ['refused', 'The proxy refuses the connection'],
    ['no-way', 'The proxy does not reach the server'],
    ['no-proxy', 'What answers is no proxy'],
  ] as const)('say what became of the proxy, and name it: %s', (why, title) => {
    const told = failureTold({ kind: 'proxy', proxy: 'proxy.example:3128', why });
    expect(told.title).toBe(title);
    expect(told.text).toContain('proxy.example:3128');
  });

  it('stand beside the field that is to be mended', () => {
    expect(logInTold({ kind: 'credentials' }).field).toBe('password');
    expect(logInTold({ kind: 'extension-in-use', extension: '4021' })).toMatchObject({
      field: 'extension',
      title: '4021 is in use by another agent.',
    });
    expect(logInTold({ kind: 'no-answer', step: 'link' }).field).toBeNull();
  });

  it('keep the code last, and do not repeat it', () => {
    expect(spoken('Generic Error', '20999')).toBe('Generic Error (20999).');
    expect(spoken('CF_RESOURCE_BUSY: in use.', 'CF_RESOURCE_BUSY')).toBe('CF_RESOURCE_BUSY: in use.');
    expect(spoken('', 'GENERAL_ERROR')).toBe('The phone system gave no reason (GENERAL_ERROR).');
  });
});
