import type { Notice } from '../../../src-shared/notice.ts';

const kinds: readonly Notice['body']['kind'][] = [
  'monitor-ended',
  'agents-too-long',
  'agents-missed',
  'queue-alert',
  'control',
];

/** What the team's window tells of; the main window tells everything. */
export const isTeamNotice = ({ body }: Notice): boolean => kinds.includes(body.kind);
