import type { Growth } from './growth.ts';
import { exponentOf } from './statistics.ts';
import { markdown } from './table.ts';

/** In words, by the power with which a figure grows. */
export function orderOf(exponent: number): string {
  if (exponent < 0.15) return 'does not grow';
  if (exponent < 0.85) return 'less than in proportion';
  return exponent <= 1.15 ? 'in proportion' : 'more than in proportion';
}

export const growthTable = (growths: readonly Growth[]): string =>
  markdown(
    ['what grows', 'with', 'sizes', 'values', 'power', 'order'],
    growths.map(({ what, unit, by, points }) => {
      const power = exponentOf(points.map(({ size, value }) => ({ size, value: Math.max(value, 0.01) })));
      const values = points.map(({ value }) => value.toFixed(value < 100 ? 1 : 0)).join(' / ');
      const sizes = points.map(({ size }) => size.toLocaleString('en')).join(' / ');
      return [what, by, sizes, `${values} ${unit}`, power.toFixed(2), orderOf(power)];
    }),
  );
