import type { RequestHandlers, RequestName } from '../src-shared/contract.ts';
import { parseDialText } from '../src-shared/deep-link.ts';
import { forbiddenWords } from '../src-shared/forbidden.ts';
import { dialogId } from '../src-shared/ids.ts';
import { say } from '../src-shared/language/say.ts';
import { manualTemplate } from '../src-shared/screen-pop.ts';
import { refusalWords, type Refusal } from '../src-shared/words-refusals.ts';
import { done, ok, refuse, unless } from './answers.ts';
import { checkValue, type Checked } from './core/connector/values.ts';
import type { CallOrder } from './core/state/app-event.ts';
import { variableRefusal } from './core/state/call-data.ts';
import { handOverRefusal, joinRefusal, swapRefusal } from './core/state/consult-orders.ts';
import { dialLinkRefusal } from './core/state/dial-link.ts';
import { dropRefusal } from './core/state/drop-participant.ts';
import { callRefusal, dialRefusal, sessionRefusal } from './core/state/orders.ts';
import { sendRefusal } from './core/state/wrap-up.ts';
import type { Phone } from './phone.ts';

export interface CallHandlersGiven {
  readonly phone: Pick<Phone, 'store' | 'raise'>;
  /** What is selected, or on the clipboard; empty for nothing. */
  readonly selectedText: () => Promise<string>;
  /** Brings the window up with this call. */
  readonly showCall: (dialogId: string) => void;
}

type CallSubject = 'call' | 'consult' | 'preview' | 'recording' | 'wrap-up' | 'deep-link';
type CallHandlers = Pick<
  RequestHandlers,
  Extract<RequestName, `${CallSubject}/${string}`> | 'screen-pop/open'
>;

/** Orders about calls, from the number that is dialled to the reasons that are given afterwards. */
export function createCallHandlers({ phone, selectedText, showCall }: CallHandlersGiven): CallHandlers {
  const { raise } = phone;
  const state = () => phone.store.state();
  const inSession = (go: () => void) => unless(sessionRefusal(state()), go);
  const call = (order: CallOrder) => (input: { readonly dialogId: string }) => {
    const id = dialogId(input.dialogId);
    return unless(callRefusal(state(), order, id), () => raise({ type: 'order/call', order, dialogId: id }));
  };
  const withAddress = (text: string, refusal: Refusal | null, go: (address: Checked) => void) => {
    const address = checkValue(text);
    return address === null ? refuse(forbiddenWords(), 'address') : unless(refusal, () => go(address));
  };

  return {
    'call/dial': ({ number }) => {
      const checked = checkValue(number);
      if (checked === null) return refuse(forbiddenWords(), 'number');
      return unless(dialRefusal(state(), checked), () => raise({ type: 'order/dial', number: checked }));
    },
    'call/dial-text': async () => {
      const link = parseDialText(await selectedText());
      return inSession(() => raise({ type: 'deep-link/followed', link }));
    },
    'call/show': ({ dialogId: id }) => {
      showCall(id);
      const isThere = state().calls.some((one) => one.id === id);
      return isThere ? ok : refuse(refusalWords('call-ended'));
    },
    'call/answer': call('answer'),
    'call/hold': call('hold'),
    'call/resume': call('resume'),
    'call/release': call('release'),
    'call/consult': ({ dialogId: id, address, purpose }) =>
      withAddress(address, handOverRefusal(state(), dialogId(id), 'CONSULT_CALL'), (checked) =>
        raise({ type: 'order/consult', dialogId: dialogId(id), address: checked, purpose }),
      ),
    'call/transfer-now': ({ dialogId: id, address }) =>
      withAddress(address, handOverRefusal(state(), dialogId(id), 'TRANSFER_SST'), (checked) =>
        raise({ type: 'order/transfer-now', dialogId: dialogId(id), address: checked }),
      ),
    'call/update-variable': ({ dialogId: id, name, value }) => {
      const [variable, wanted] = [checkValue(name), checkValue(value)];
      if (variable === null || wanted === null) return refuse(forbiddenWords(), 'value');
      const call = dialogId(id);
      return unless(variableRefusal(state(), call, variable), () =>
        raise({ type: 'order/update-variable', dialogId: call, name: variable, value: wanted }),
      );
    },
    'call/drop-participant': ({ dialogId: id, address }) =>
      withAddress(address, dropRefusal(state(), dialogId(id), address), (checked) =>
        raise({ type: 'order/drop-participant', dialogId: dialogId(id), address: checked }),
      ),
    'consult/join': ({ purpose }) =>
      unless(joinRefusal(state(), purpose), () => raise({ type: 'order/join', purpose })),
    'consult/swap': () => unless(swapRefusal(state()), () => raise({ type: 'order/swap' })),
    'consult/end': () => inSession(() => raise({ type: 'order/end-consult' })),
    'preview/accept': call('accept'),
    'preview/reject': call('reject'),
    'preview/close': call('close'),
    'wrap-up/choose': ({ dialogId: id, codes }) =>
      done(() => raise({ type: 'order/choose-wrap-up', dialogId: dialogId(id), codes })),
    'wrap-up/send': ({ dialogId: id, after }) =>
      unless(sendRefusal(state(), dialogId(id)), () =>
        raise({ type: 'order/send-wrap-up', dialogId: dialogId(id), after }),
      ),
    'wrap-up/skip': ({ dialogId: id }) =>
      done(() => raise({ type: 'order/skip-wrap-up', dialogId: dialogId(id) })),
    'recording/pause': () => inSession(() => raise({ type: 'order/recording', wish: 'pause' })),
    'recording/resume': () => inSession(() => raise({ type: 'order/recording', wish: 'resume' })),
    'deep-link/answer': ({ choice }) => {
      const answer = () => raise({ type: 'order/answer-link', choice });
      if (choice === 'cancel') return done(answer);
      return unless(sessionRefusal(state()) ?? dialLinkRefusal(state()), answer);
    },
    'screen-pop/open': ({ dialogId: id }) => {
      if (manualTemplate(state().settings.screenPop) === null) return refuse(say('screen-pop.none'));
      return done(() => raise({ type: 'order/open-screen-pop', dialogId: dialogId(id) }));
    },
  };
}
