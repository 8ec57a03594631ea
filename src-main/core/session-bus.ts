/** What is called on the bus. */
export interface Target {
  readonly destination: string;
  readonly path: string;
  readonly interface: string;
  readonly member: string;
}

/** The session's D-Bus, by which programs and the desktop talk on Linux. */
export interface SessionBus {
  /** Calls a method; rejects when nobody answers for it, or the bus has gone. */
  call(target: Target, signature?: string, body?: readonly unknown[]): Promise<readonly unknown[]>;
  /** From now on that sender's signals of that interface are heard. */
  hear(
    sender: string,
    path: string,
    name: string,
    listener: (member: string, body: readonly unknown[]) => void,
  ): Promise<void>;
}
