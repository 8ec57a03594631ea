/** Names of the built files: letters, digits, dashes, dots inside. Nothing that leads up or out. */
const plainPath = /^\/((?:[\w-][\w.-]*\/)*[\w-][\w.-]*)$/;

/**
 * The file that an app:// address asks for, as a path inside the pages' folder; `null` for another host and
 * for any path that is not plainly one of ours (`..`, encoded slashes, NUL).
 */
export function appPath(url: string): string | null {
  try {
    const { host, pathname } = new URL(url);
    return host === 'sidetone' ? (plainPath.exec(decodeURIComponent(pathname))?.[1] ?? null) : null;
  } catch {
    return null;
  }
}
