import type { FileContent } from './core/file-content.ts';
import { noPolicy, type Policy } from './core/settings/layers.ts';
import { readPolicy } from './core/settings/read-policy.ts';
import type { Untimed } from './core/state/app-event.ts';
import { createFollowedFile, type Reading } from './edge/text-file.ts';

/** A reading of the file, as the state is to hear of it. */
type PolicyRead = Extract<Untimed, { type: 'policy/read' }>;

export interface PolicyGiven {
  /** The whole path of the administrator's file. */
  readonly file: string;
  /** Called with every later policy: the file was changed, put there or taken away. */
  readonly changed: (policy: Policy) => void;
  /** Called with every later reading of the file, whatever it came to. */
  readonly read: (read: PolicyRead) => void;
  readonly log: { info: (text: string) => void; warn: (text: string) => void };
  /** How often the file is looked at. */
  readonly lookEveryMs?: number;
}

const usualLookMs = 10_000;

/**
 * The administrator's word, from the file there may be. A file that cannot be used changes nothing: the last good
 * one stays in force.
 */
export function createPolicy({ file, changed, read, log, lookEveryMs = usualLookMs }: PolicyGiven) {
  let now = noPolicy;
  const followed = createFollowedFile((_file, content) => {
    const { policy, told } = take(content);
    if (policy !== null) changed(policy);
    read(told);
  }, lookEveryMs);

  function take(content: FileContent): { readonly policy: Policy | null; readonly told: PolicyRead } {
    const taken = readPolicy(content);
    if (taken.ok) {
      now = taken.policy;
      log.info(now === noPolicy ? 'there is none' : 'in force');
      const found = content.ok;
      return {
        policy: now,
        told: { type: 'policy/read', policy: { file, found, problems: [], lastGood: false } },
      };
    }
    log.warn(`the file has ${taken.problems.length} problems and was not taken over`);
    const { problems } = taken;
    const told = { file, found: true, problems, lastGood: now !== noPolicy };
    return { policy: null, told: { type: 'policy/read', policy: told } };
  }

  return {
    /** Reads the file for the first time, unless that was begun already, and follows it from then on. */
    async open(reading?: Promise<Reading>) {
      const { policy, told } = take(await followed.open(file, reading));
      return { policy: policy ?? noPolicy, told };
    },
    dispose: () => followed.close(),
  };
}
