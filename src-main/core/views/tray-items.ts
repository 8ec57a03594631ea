import type { AnyRequest } from '../../../src-shared/contract.ts';
import type { AppView } from '../../../src-shared/view.ts';

/** One line of a native menu. Without a request and without a submenu it only tells. */
export type TrayItem =
  | { readonly kind: 'line' }
  | { readonly kind: 'text'; readonly label: string }
  | {
      readonly kind: 'action';
      readonly label: string;
      readonly request: AnyRequest;
      readonly enabled: boolean;
    }
  | {
      readonly kind: 'menu';
      readonly label: string;
      readonly items: readonly TrayItem[];
      readonly enabled: boolean;
    };

export const separator: TrayItem = { kind: 'line' };

/** An item that asks for something. */
export const action = (label: string, request: AnyRequest, enabled = true): TrayItem => ({
  kind: 'action',
  label,
  request,
  enabled,
});

/** Whether the phone can be told anything now. */
export const usable = ({ link, session }: AppView): boolean =>
  link.phase === 'up' && link.service !== 'out' && session.phase === 'in' && session.live;
