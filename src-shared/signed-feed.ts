/**
 * What is signed of a file of the feed: its name, a line feed, its content. The name is part of it, so that the file of
 * one system cannot be served as that of another.
 */
export const signedText = (name: string, content: string): string => `${name}\n${content}`;
