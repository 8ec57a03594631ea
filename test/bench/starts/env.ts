/** The environment of the desktop that an app is started on; this process's own if there is none. */
export type Env = Record<string, string> | undefined;
