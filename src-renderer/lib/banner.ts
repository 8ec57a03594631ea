import { hostOf, clock } from '../../src-shared/format.ts';
import { say } from '../../src-shared/language/say.ts';
import type { Link, LinkFailure } from '../../src-shared/link.ts';
import type { Notice } from '../../src-shared/notice.ts';
import { failureShort } from '../../src-shared/words-link-failure.ts';
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
  readonly failure: LinkFailure | null;
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
export function bannerView(facts: Facts): BannerView | null {
  const { link, failure, trouble, servers, inCall, notices, demo } = facts;
  const isAway = trouble === 'unreachable' || trouble === 'reconnecting';
  // The same words whether its broker is being called or has just answered.
  if (isAway && failure?.kind === 'no-connector')
    return view('unreachable', say('banner.no-connector'), say('banner.unreachable-text'));
  switch (trouble) {
    case 'unreachable':
      return view(
        'unreachable',
        servers === 2
          ? say('banner.neither-server')
          : servers > 2
            ? say('banner.no-server')
            : say('banner.server-silent'),
        say('banner.unreachable-text'),
      );
    case 'reconnecting': {
      const title =
        link.phase === 'connecting' || link.phase === 'waiting'
          ? say('banner.reconnecting-attempt', { attempt: link.attempt })
          : say('banner.reconnecting');
      return view(
        'reconnecting',
        title,
        inCall ? say('banner.reconnecting-call') : say('banner.reconnecting-text'),
      );
    }
    case 'out-of-service':
      return view('out-of-service', say('banner.out-of-service'), say('banner.out-of-service-text'));
    case 'restoring':
      return view('restoring', say('banner.restoring'), say('banner.restoring-text'));
    case 'none':
      break;
  }
  const waiting = notices.find(({ body }) => body.kind === 'still-waiting');
  if (waiting !== undefined) {
    const { title, text } = noticeTold(waiting);
    return view('still-waiting', title, text, waiting.id);
  }
  if (!demo) return null;
  return view('demo', say('banner.demo'), say('banner.demo-text'));
}

/** Which server failed how, and when the next try comes: `gc-b.example: refused`, `next try in 0:08`. */
export function failureLine(link: Link, now: number): readonly string[] {
  if (link.phase === 'connecting') return [say('banner.connecting-to', { host: hostOf(link.server) })];
  if (link.phase !== 'waiting') return [];
  return [
    say('banner.failed', { host: hostOf(link.server), failure: failureShort(link.failure) }),
    say('banner.next-try', { time: clock(link.retryAt - now) }),
  ];
}
