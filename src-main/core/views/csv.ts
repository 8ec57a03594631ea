/** Without it Excel takes a file for one of the system's old code page. */
export const byteOrderMark = '\uFEFF';

/** One line of CSV (RFC 4180), without its line feed: that is the writer's. */
export const csvLine = (cells: readonly string[]) =>
  `${cells.map((cell) => quoted(harmless(cell))).join(',')}\r`;

const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/**
 * Names and queues come from outside, and a spreadsheet runs what begins like a formula: such a cell gets an
 * apostrophe. A number as phones write it, `+` and digits alone, stays as it is, to be read and dialled: of that
 * no spreadsheet can make more than a number. `+43-1-555` is a subtraction, and gets one.
 */
function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) && !/^\+\d[\d ]*$/.test(text) ? `'${text}` : text;
}
