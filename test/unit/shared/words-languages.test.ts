import { afterEach, describe, expect, it } from 'vitest';
import { alerts } from '../../../src-main/core/views/alerts.ts';
import { checkProtocol } from '../../../src-main/core/connector/read-protocol.ts';
import { trayView } from '../../../src-main/core/views/tray-view.ts';
import { duration, keysLabel, timeOfDay, wholeMinutes } from '../../../src-shared/format.ts';
import { requests } from '../../../src-shared/contract.ts';
import type { Language } from '../../../src-shared/language/languages.ts';
import { english, learn, speak } from '../../../src-shared/language/say.ts';
import type { NoticeBody } from '../../../src-shared/notice.ts';
import { settingsSchema } from '../../../src-shared/settings.ts';
import { logInTold } from '../../../src-shared/words-link.ts';
import { noticeTold } from '../../../src-shared/words-notices.ts';
import { reasonText } from '../../../src-shared/words-reasons.ts';
import { disconnectedFace, previewNote, stateFace } from '../../../src-shared/words.ts';
import { agentState, loggedIn, ringing, tell } from '../../support/play.ts';
import { viewOf } from '../../support/sample-app-view.ts';

const at = new Date(2026, 10, 23, 10, 42, 7).getTime();
const told = (body: NoticeBody) => noticeTold({ id: 'n1', at, tone: 'info', body });
const speaking = async (language: Language) => {
  const learnt = await learn(language);
  speak(() => learnt);
};
/** Without the marks that keep the direction of what is filled in. */
const bare = (text: string) => text.replace(/[\u2068\u2069]/g, '');
const problem = { where: '', row: null, message: 'x.' };
const manyProblems = (count: number) =>
  told({
    kind: 'protocol-file',
    file: '/etc/site.json',
    problems: Array.from({ length: count }, () => problem),
    lastGood: false,
  }).text;

afterEach(() => speak(() => english));

describe('in German', () => {
  it('a state or an order within a sentence is quoted and needs no ending', async () => {
    await speaking('de');
    expect(told({ kind: 'state-changed', state: 'NOT_READY', reasonCode: null })).toMatchObject({
      title: 'Ihr Status wurde auf „Nicht bereit“ geändert',
      text: 'Von einem Supervisor oder vom System, um 10:42 Uhr.',
      action: { label: 'Bereit melden' },
    });
    expect(told({ kind: 'still-waiting', order: 'hold' }).text).toBe(
      '„Halten“ wurde um 10:42 Uhr gesendet. Bis zur Bestätigung hat sich nichts geändert.',
    );
    expect(told({ kind: 'no-answer', order: 'dial', assumed: false })).toMatchObject({
      title: 'Keine Antwort auf „Anrufen“',
      text: 'Soweit bekannt, wurde nicht angerufen. Sehen Sie auf Ihr Telefon oder versuchen Sie es erneut.',
    });
  });

  it('the code of a reason stands last', async () => {
    await speaking('de');
    expect(reasonText('NOT_READY', '32763')).toBe(
      'Sie haben nicht rechtzeitig angenommen (32763). Melden Sie sich bereit, wenn Sie Anrufe annehmen können.',
    );
  });

  it('a look that was made before follows the language', async () => {
    const [ready, none] = [stateFace('READY'), disconnectedFace];
    await speaking('de');
    expect([ready.label, none.label]).toEqual(['Bereit', 'Nicht verbunden']);
  });

  it('keys, lengths and times are those of a German desk', async () => {
    await speaking('de');
    expect(keysLabel('Control+Alt+Shift+P', 'win32')).toBe('Strg Alt Umschalt P');
    expect(wholeMinutes(3_720_000)).toBe('1 Std. 2 Min.');
    expect(duration(41_000)).toBe('41 Sek.');
    expect(timeOfDay(at)).toBe('10:42');
  });

  it('the fields of a form and a wrong file are told in it', async () => {
    await speaking('de');
    const dialled = requests['call/dial'].safeParse({ number: ' ' });
    expect(dialled.error?.issues.map(({ message }) => message)).toEqual(['Geben Sie eine Nummer ein.']);
    const site = { heartbeat: 'bet', commands: { holdCall: { word: 7, params: 'dialogId' } } };
    const read = checkProtocol(site, 'gc-4.4');
    expect(read.ok ? [] : read.problems.map(({ message }) => message)).toEqual([
      '„bet“ ist hier nicht bekannt. Meinten Sie beat?',
      'Das muss ein Text sein.',
      'Das muss eine Liste (array) sein.',
    ]);
  });

  it('a line below Reject and Close is in it, unless the site has words of its own', async () => {
    await speaking('de');
    const { previewWords } = settingsSchema.parse({});
    expect(previewNote('reject', previewWords)).toBe('zurück an die Kampagne');
    expect(previewNote('close', { ...previewWords, close: 'nie wieder' })).toBe('nie wieder');
  });

  it('the tray and the notifications speak it', async () => {
    await speaking('de');
    const story = tell(loggedIn(), agentState('NOT_READY'));
    expect(trayView(viewOf(story), story.at + 724_000).tooltip).toBe('Sidetone: Nicht bereit, 12 Min.');
    expect(alerts(viewOf(ringing('1')), 'notification')).toMatchObject([
      { title: 'Anruf von +442079460123' },
    ]);
  });
});

describe('in Arabic', () => {
  it('what is left untold is counted as the language counts', async () => {
    await speaking('ar');
    const said = [4, 5, 6, 14].map((count) => /x\. ([^x]*?\.) البروتوكول/.exec(manyProblems(count))?.[1]);
    expect(said).toEqual(['ومشكلة أخرى.', 'ومشكلتان أخريان.', 'و3 مشكلات أخرى.', 'و11 مشكلة أخرى.']);
  });

  it('what is filled in keeps its own direction', async () => {
    await speaking('ar');
    const { title } = logInTold({ kind: 'extension-in-use', extension: '+43 4021' });
    expect(title).toBe('وكيل آخر يستخدم الرقم \u2068+43 4021\u2069.');
  });

  it('a list has its own comma, and digits are those of the phone', async () => {
    await speaking('ar');
    const story = tell(loggedIn(), agentState('NOT_READY'));
    expect(bare(trayView(viewOf(story), story.at + 724_000).tooltip)).toBe('Sidetone: غير جاهز، 12 د');
    expect(timeOfDay(at)).toBe('10:42');
  });
});
