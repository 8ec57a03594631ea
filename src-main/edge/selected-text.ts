import { clipboard } from 'electron';

/** Before Electron 44 the selection was read by an argument, and the answer came at once. */
interface EarlierClipboard {
  readText(kind: 'selection'): string;
}

/**
 * The text that is selected in any program, where the system tells (X11; Wayland only while a window of ours has the
 * focus); else what was copied. Empty for nothing.
 */
export async function selectedText(): Promise<string> {
  const selected = process.platform === 'linux' ? await selection() : '';
  return selected.trim() === '' ? clipboard.readText() : selected;
}

async function selection(): Promise<string> {
  if (clipboard.selection !== undefined) return clipboard.selection.readText();
  return (clipboard as unknown as EarlierClipboard).readText('selection');
}
