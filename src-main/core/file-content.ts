import type { FileProblem } from '../../src-shared/file-problem.ts';
import { say } from '../../src-shared/language/say.ts';

/** A text file as the disk gave it, or why it did not. */
export type FileContent =
  | { readonly ok: true; readonly text: string }
  | {
      readonly ok: false;
      readonly why: 'missing' | 'not-a-file' | 'too-large' | 'not-readable' | 'path-not-whole';
    };

/** Why there is no content, in words. */
export function noContent({ why }: Extract<FileContent, { ok: false }>): FileProblem {
  switch (why) {
    case 'missing':
      return { where: '', message: say('json-file.missing') };
    case 'not-a-file':
      return { where: '', message: say('json-file.not-a-file') };
    case 'too-large':
      return { where: '', message: say('json-file.too-large') };
    case 'not-readable':
      return { where: '', message: say('json-file.not-readable') };
    case 'path-not-whole':
      return { where: '', message: say('json-file.path-not-whole') };
  }
}
