import type { AnyRequest } from '../src-shared/contract.ts';
import type { CarryOut } from './carry-out.ts';
import type { Phone } from './phone.ts';

/**
 * Requests that come from no page: a hotkey, the tray, a notification, an order of another start. Nobody looks at a page
 * meanwhile, so a refusal is told as a notice.
 */
export function createAsking(
  carryOut: CarryOut,
  phone: Pick<Phone, 'raise'>,
  log: { info: (text: string) => void },
) {
  async function asked({ name, input }: AnyRequest): Promise<boolean> {
    const result = await carryOut(name, input);
    if (result.ok) return true;
    log.info(`${name} was refused`);
    phone.raise({ type: 'notice/raised', tone: 'info', body: { kind: 'not-possible', why: result.error } });
    return false;
  }
  const ask = (request: AnyRequest) => void asked(request);

  return {
    ask,
    /** Whoever answers a notification sees the call they have answered: first the window, then the order. */
    async choose(open: AnyRequest, action: AnyRequest | null): Promise<void> {
      if ((await asked(open)) && action !== null) ask(action);
    },
  };
}
