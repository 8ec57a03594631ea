import type { Alert } from './views/alerts.ts';

/** What is put on the screen. */
export interface Shown extends Pick<Alert, 'id' | 'title' | 'text' | 'urgent'> {
  /** What stands on its buttons, where the system has any. */
  readonly buttons: readonly string[];
}

/** What becomes of it. */
export interface Heard {
  readonly shown: () => void;
  /** The system would not show it. */
  readonly failed: (why: string) => void;
  readonly clicked: () => void;
  /** A button was pressed, by its place. */
  readonly pressed: (button: number) => void;
}

/** Shows notifications as one kind of system does; `close` takes it back, whatever has become of it. */
export interface NotificationService {
  show(what: Shown, heard: Heard): { close: () => void };
}

/** What the system did with a notification: it took it, it would not, or it kept silent. */
export type Outcome =
  | { readonly kind: 'shown' }
  | { readonly kind: 'no-answer' }
  | { readonly kind: 'failed'; readonly why: string };
