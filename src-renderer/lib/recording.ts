import type { AppView } from '../../src-shared/view.ts';
import type { RequestName } from '../../src-shared/contract.ts';

/** Whether there is a call that Zoom records: the site says so, and somebody is talked with or on hold. */
export const isRecorded = ({ site, dialogs }: Pick<AppView, 'site' | 'dialogs'>): boolean =>
  site?.zoomRecording === true && dialogs.some(({ phase }) => phase === 'talking' || phase === 'held');

/** What the one key for the recording asks: the other of what was asked last. */
export const recordingOrder = ({ recording }: Pick<AppView, 'recording'>) =>
  (recording?.wish === 'pause' ? 'recording/resume' : 'recording/pause') satisfies RequestName;
