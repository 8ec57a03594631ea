import type { Desk } from '../../src-shared/view.ts';

/** The system as the pages tell systems apart; by Node's name of it. */
export const platformOf = (name: string): Desk['platform'] =>
  name === 'win32' || name === 'darwin' ? name : 'linux';
