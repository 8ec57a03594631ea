import { describe, expect, it } from 'vitest';
import type { Profile } from '../../../../src-shared/settings.ts';
import { call, loggedIn, talking, tell, type Story } from '../../../support/play.ts';
import { viewOf } from '../../../support/sample-app-view.ts';

const id = '16804377';
const actionsOf = (story: Story) => viewOf(story).dialogs[0]?.actions ?? [];
const own = { address: '3001', state: 'ACTIVE', type: 'AGENT_DEVICE', kind: null } as const;

describe('sending a call away without a word', () => {
  it.each<[Profile['platform'], boolean]>([
    ['UCCE', true],
    ['UCCX', false],
    ['unknown', false],
  ])('where no event lists the actions: on %s %s', (platform, offered) => {
    const story = talking(id, { platform });
    expect(actionsOf(story).includes('TRANSFER_SST')).toBe(offered);
    expect(actionsOf(tell(story, call('InboundCall', id, 'HELD')))).not.toContain('TRANSFER_SST');
  });

  it('follows the event’s own list, whatever the platform', () => {
    const listed = (platform: Profile['platform'], actions: readonly ('DROP' | 'TRANSFER_SST')[]) =>
      actionsOf(
        tell(
          talking(id, { platform }),
          call('InboundCall', id, 'ACTIVE', { participants: [{ ...own, actions }] }),
        ),
      );
    expect(listed('unknown', ['DROP', 'TRANSFER_SST'])).toContain('TRANSFER_SST');
    expect(listed('UCCE', ['DROP'])).toEqual(['DROP']);
  });
});

describe('an offered preview', () => {
  const offered = (platform: Profile['platform'], callType: string) =>
    actionsOf(tell(loggedIn({ platform }), call('OutboundPreview', '9', 'ALERTING', { callType })));

  it('is accepted, rejected or closed', () => {
    expect(offered('UCCE', 'OUTBOUND_PREVIEW')).toEqual(['ACCEPT', 'REJECT', 'CLOSE']);
    expect(offered('unknown', 'OUTBOUND_PREVIEW')).toEqual(['ACCEPT', 'REJECT', 'CLOSE']);
  });

  it('that is direct, which UCCX’s are, is accepted or left to lapse', () => {
    expect(offered('UCCX', 'OUTBOUND_PREVIEW')).toEqual(['ACCEPT']);
    expect(offered('unknown', 'OUTBOUND_DIRECT_PREVIEW')).toEqual(['ACCEPT']);
  });
});
