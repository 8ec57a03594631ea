/** How Sidetone is started: the program, and what it needs before any argument of ours. */
export interface Launcher {
  readonly program: string;
  readonly args: readonly string[];
}

/**
 * An argument as the Exec key of a desktop entry has it (Desktop Entry Specification, "The Exec key"): in quotes, with
 * the characters that quotes leave their meaning behind a backslash, which a string value doubles; `%` is doubled too.
 */
const quoted = (argument: string): string =>
  `"${argument
    .replaceAll(/["`$\\]/g, '\\$&')
    .replaceAll('\\', '\\\\')
    .replaceAll('%', '%%')}"`;

/** The file that lets a Linux desktop start Sidetone at log-in (Desktop Application Autostart Specification). */
export const autostartEntry = ({ program, args }: Launcher): string =>
  [
    '[Desktop Entry]',
    'Type=Application',
    'Version=1.0',
    'Name=Sidetone',
    `Exec=${[program, ...args].map(quoted).join(' ')}`,
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');
