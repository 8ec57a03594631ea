import type { MessageKey } from './language/catalogue.ts';
import { say } from './language/say.ts';
import type { UpdateBlock, UpdateFailure } from './update.ts';

/** Why there is no newer version, and whose affair it is. */
export function updateFailureWords(failure: UpdateFailure): string {
  switch (failure.kind) {
    case 'no-key':
      return say('update.failure.no-key');
    case 'unreachable':
      return say('update.failure.unreachable');
    case 'status':
      return say('update.failure.status', { status: String(failure.status) });
    case 'unsigned':
      return say('update.failure.unsigned');
    case 'wrong-signature':
      return say('update.failure.wrong-signature');
    case 'unreadable':
      return say('update.failure.unreadable');
    case 'older':
      return say('update.failure.older', { version: failure.version });
    case 'damaged':
      return say('update.failure.damaged', { version: failure.version });
    case 'cut-off':
      return say('update.failure.cut-off', { version: failure.version });
  }
}

const blocks = {
  call: 'update.block.call',
  'wrap-up': 'update.block.wrap-up',
  order: 'update.block.order',
} as const satisfies Record<UpdateBlock, MessageKey>;

/** Why Sidetone is not restarted now. */
export const updateBlockWords = (block: UpdateBlock): string => say(blocks[block]);
