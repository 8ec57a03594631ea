import type { QueuePage } from '../../../src-shared/queues.ts';
import { request } from '../bridge.ts';

/** Has the queues asked for again and again while this page is seen, until what it returns is called. */
export function lookAtQueues(page: QueuePage): () => void {
  const tell = () => void request('queues/look', { page, looking: !document.hidden });
  tell();
  document.addEventListener('visibilitychange', tell);
  return () => {
    document.removeEventListener('visibilitychange', tell);
    void request('queues/look', { page, looking: false });
  };
}
