/**
 * A time as Finesse's events carry it: `yyyy-MM-dd HH:mm:ss` on the wall clock of the host, without a zone.
 * Empty for a time that is not known.
 * @param at epoch milliseconds
 */
export function finesseTime(at: number | null): string {
  if (at === null) return '';
  const date = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${day} ${[date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':')}`;
}
