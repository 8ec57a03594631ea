import fc from 'fast-check';
import type { Setting } from './desk.ts';
import { agentDoings, distortingDoings, outsideDoings, troubleDoings, type DoingName } from './doings.ts';
import type { Happening, Plan } from './session.ts';

const oneOf = (table: Partial<Record<DoingName, unknown>>) =>
  fc.constantFrom(...(Object.keys(table) as DoingName[]));

const happening = (what: fc.Arbitrary<DoingName>): fc.Arbitrary<Happening> =>
  fc.record({
    what,
    pick: fc.nat(9_999),
    thenMs: fc.constantFrom(0, 10, 30, 250, 1_000, 3_000, 12_000, 12_000, 25_000),
  });

/** What chance alone would seldom bring about; anything may come between. */
const scenes: readonly (readonly DoingName[])[] = [
  ['ready', 'ring', 'useCall', 'consult', 'colleagueAnswers', 'join'],
  ['ready', 'ring', 'useCall', 'consult', 'colleagueAnswers', 'swap', 'join'],
  ['ready', 'ring', 'useCall', 'consult', 'colleagueActs', 'endConsult', 'useCall'],
  ['ready', 'ring', 'useCall', 'transferNow', 'colleagueAnswers', 'colleagueActs'],
  ['dial', 'useCall', 'consult', 'colleagueAnswers', 'join', 'colleagueActs'],
  ['ready', 'offerPreview', 'useCall', 'useCall', 'callerHangsUp'],
  ['ready', 'ring', 'useCall', 'supervisorListens', 'supervisorListens', 'supervisorListens'],
  ['colleagueDials', 'useCall', 'colleagueActs', 'colleagueAnswers', 'colleagueActs'],
];
const aScene = fc.oneof(
  ...scenes.map((names) => fc.tuple(...names.map((name) => happening(fc.constant(name))))),
);

/** Something by itself: any doing, often one of those with calls. */
const common = fc.oneof(
  { weight: 3, arbitrary: oneOf(agentDoings) },
  { weight: 4, arbitrary: oneOf(outsideDoings) },
  {
    weight: 4,
    arbitrary: fc.constantFrom<DoingName>('useCall', 'ring', 'ownPhone', 'colleagueActs', 'logIn'),
  },
);
const trouble = oneOf(troubleDoings);

/** The kinds of sessions: nothing goes wrong, something does, messages are falsified. */
const kinds = {
  calm: common,
  troubled: fc.oneof(common, trouble),
  distorted: fc.oneof(common, trouble, oneOf(distortingDoings)),
};
export type Kind = keyof typeof kinds;
export const kindNames = Object.keys(kinds) as Kind[];

const setting: fc.Arbitrary<Setting> = fc.record({
  platform: fc.constantFrom('UCCE', 'UCCX'),
  knowsPlatform: fc.boolean(),
  form: fc.constantFrom('json', 'text'),
  agentId: fc.constantFrom('1001', '1002', '1003', '2001'),
  colleagues: fc.boolean(),
  logoutSilentAgents: fc.boolean(),
});

/** Sessions of one kind; fast-check cuts one that fails down to the happenings that matter. */
export function plansOf(kind: Kind): fc.Arbitrary<Plan> {
  const alone = happening(kinds[kind]).map((one) => [one]);
  const parts = fc.oneof({ weight: 3, arbitrary: alone }, { weight: 1, arbitrary: aScene });
  const happenings = fc.array(parts, { maxLength: 16, size: 'max' }).map((lists) => lists.flat());
  return fc.record({ setting, happenings });
}
