import { expect, test } from 'vitest';
import { viewOf } from '../../../support/sample-app-view.ts';
import { checked, opening, profile, tell } from '../../../support/play.ts';

const policy = {
  file: '/etc/sidetone/policy.json',
  found: true,
  problems: [{ where: 'locked.apearance', message: 'There is no such member.' }],
  lastGood: false,
};
const refused = { type: 'policy/read', policy } as const;
const kinds = (story: typeof opening) => story.state.notices.map(({ body }) => body.kind);

test('a broken file of the administrator is told once, until a good one takes it away', () => {
  const broken = tell(opening, refused, refused);
  expect(kinds(broken)).toEqual(['policy-file']);
  expect(kinds(tell(broken, { type: 'policy/read', policy: { ...policy, problems: [] } }))).toEqual([]);
});

test('what has come of it is shown for as long as the app runs', () => {
  const chosen = {
    type: 'profile/chosen',
    profile: profile(),
    destination: checked('sidetone-test'),
  } as const;
  expect(viewOf(opening).policy).toBeNull();
  expect(viewOf(tell(opening, refused, chosen)).policy).toEqual(policy);
});

test('what is told of this machine stays when a server is chosen; what was told of another server goes', () => {
  const body = { kind: 'settings-reset', setAside: 'settings-unreadable.json' } as const;
  const story = tell(
    opening,
    refused,
    { type: 'notice/raised', tone: 'error', body },
    { type: 'notice/raised', tone: 'info', body: { kind: 'logged-out' } },
    { type: 'profile/chosen', profile: profile(), destination: checked('sidetone-test') },
  );
  expect(kinds(story)).toEqual(['policy-file', 'settings-reset']);
});
