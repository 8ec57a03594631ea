import { hostOf, clock } from '../../src-shared/format.ts';
import type { Link } from '../../src-shared/link.ts';
import type { Notice } from '../../src-shared/notice.ts';
import { failureShort } from '../../src-shared/words-link.ts';
import { noticeTold } from '../../src-shared/words-notices.ts';
import type { Trouble } from './trouble.ts';

/** What the one banner says, worst first. */
export interface BannerView {
  readonly kind: 'unreachable' | 'reconnecting' | 'restoring' | 'out-of-service' | 'still-waiting' | 'demo';
  readonly title: string;
  readonly text: string;
  /** The notice that Close dismisses. */
  readonly noticeId: string | null;
}

interface Facts {
  readonly link: Link;
  readonly trouble: Trouble;
  readonly servers: number;
  readonly inCall: boolean;
  readonly notices: readonly Notice[];
  readonly demo: boolean;
}

const view = (kind: BannerView['kind'], title: string, text: string, noticeId: string | null = null) => ({
  kind,
  title,
  text,
  noticeId,
});

/** The banner there is to show now; `null` when all is well. */
export function bannerView({ link, trouble, servers, inCall, notices, demo }: Facts): BannerView | null {
  switch (trouble) {
    case 'unreachable':
      return view(
        'unreachable',
        servers === 2
          ? 'Neither server answers'
          : servers > 2
            ? 'No server answers'
            : 'The server does not answer',
        'Use your phone as usual. Calls you take will appear here once we are back.',
      );
    case 'reconnecting': {
      const attempt =
        link.phase === 'connecting' || link.phase === 'waiting' ? `, attempt ${link.attempt}` : '';
      return view(
        'reconnecting',
        `Reconnecting${attempt}`,
        inCall
          ? 'Your call goes on at your phone. Controls come back with the connection.'
          : 'Use your phone as usual. Controls come back with the connection.',
      );
    }
    case 'out-of-service':
      return view(
        'out-of-service',
        'Finesse is not in service',
        'Your phone works. States and calls cannot be changed from here until it is back.',
      );
    case 'restoring':
      return view('restoring', 'Connected again', 'Your state and calls are being read again.');
    case 'none':
      break;
  }
  const waiting = notices.find(({ body }) => body.kind === 'still-waiting');
  if (waiting !== undefined) {
    const { title, text } = noticeTold(waiting);
    return view('still-waiting', title, text, waiting.id);
  }
  if (!demo) return null;
  return view('demo', 'This is the demo', 'Calls are invented and nothing leaves this computer.');
}

/** Which server failed how, and when the next try comes: `gc-b.example: refused`, `next try in 0:08`. */
export function failureLine(link: Link, now: number): readonly string[] {
  if (link.phase === 'connecting') return [`${hostOf(link.server)}: connecting`];
  if (link.phase !== 'waiting') return [];
  return [
    `${hostOf(link.server)}: ${failureShort(link.failure)}`,
    `next try in ${clock(link.retryAt - now)}`,
  ];
}
