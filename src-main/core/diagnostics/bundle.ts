import { previewChars, type BundlePreview } from '../../../src-shared/diagnostics.ts';
import type { Entry } from '../../../src-shared/inspector/entry.ts';
import { maskSecrets } from '../../../src-shared/mask-secrets.ts';
import type { SettingsView } from '../../../src-shared/view.ts';
import { toLine } from '../inspector/json-lines.ts';
import { settingsReport } from './settings-report.ts';

/** A file of the bundle. What is shown of it is what is saved. */
export interface BundleFile {
  readonly name: string;
  readonly text: string;
}

interface Given {
  /** What runs here: programs and their versions, by name. */
  readonly versions: Readonly<Record<string, string>>;
  readonly settings: SettingsView;
  /** The latest messages of the link. */
  readonly entries: readonly Entry[];
  /** As they are on the disk, where they have been redacted. */
  readonly logs: readonly BundleFile[];
}

/** What a bundle holds: nothing of it names a person, a number or a password. */
export function bundleFiles({ versions, settings, entries, logs }: Given): readonly BundleFile[] {
  return [
    { name: 'versions.json', text: json(versions) },
    { name: 'settings.json', text: json(settingsReport(settings)) },
    {
      name: 'messages.jsonl',
      text: entries.map((entry) => `${toLine(entry, false)}\n`).join(''),
    },
    ...logs.map(({ name, text }) => ({ name: `logs/${name}`, text: maskSecrets(text) })),
  ];
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** What the agent is shown of a file: all of it, or its end, where the latest of a log stands. */
export const previewOf = ({ name, text }: BundleFile): BundlePreview => ({
  name,
  bytes: new TextEncoder().encode(text).length,
  text: text.slice(-previewChars),
  cut: text.length > previewChars,
});
