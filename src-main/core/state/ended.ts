/** How many calls that have ended are remembered, for an event may speak of one again, or a transfer bring it back. */
export const mostEnded = 64;
