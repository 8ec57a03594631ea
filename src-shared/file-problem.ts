/** Something in a file that somebody has written by hand, and that cannot be used. */
export interface FileProblem {
  /** The member, as `popup.corner` or `profiles[0].servers[1]`; empty for the file as a whole. */
  readonly where: string;
  /** A sentence. */
  readonly message: string;
}
