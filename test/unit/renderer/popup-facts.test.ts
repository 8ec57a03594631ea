import { describe, expect, it } from 'vitest';
import { popupFacts } from '../../../src-renderer/lib/popup-facts.ts';
import { sampleDialog, sampleSettings } from '../../support/sample-view.ts';

const plain = sampleSettings.customerData;

const widths = (values: readonly string[]) =>
  popupFacts(
    sampleDialog({
      queue: null,
      dialled: null,
      variables: values.map((value, index) => ({ name: `v${index}`, value })),
    }),
    plain,
  ).map(({ wide }) => (wide ? 'wide' : 'half'));
const long = 'a value of more than 22 characters';

describe("the popup's facts", () => {
  it('stand two to a row, long ones alone', () => {
    expect(widths(['Gold', '70031882', long])).toEqual(['half', 'half', 'wide']);
  });

  it('leave no hole: what has no neighbour takes the row', () => {
    expect(widths(['Gold'])).toEqual(['wide']);
    expect(widths(['Gold', long, '70031882'])).toEqual(['wide', 'wide', 'wide']);
    expect(widths(['Gold', '70031882', 'German'])).toEqual(['half', 'half', 'wide']);
  });

  it('begin with where the call comes from, leave out what is empty, and stop at four variables', () => {
    const variables = ['a', '', 'b', 'c', 'd', 'e'].map((value, index) => ({ name: `v${index}`, value }));
    expect(popupFacts(sampleDialog({ variables }), plain).map(({ value }) => value)).toEqual([
      'Billing DE',
      '0800 555 010',
      'a',
      'b',
      'c',
      'd',
    ]);
  });

  it('are what the site wants to stand out, by its names and in its order, where it says so', () => {
    const variables = ['a', 'b', 'c', 'd'].map((value, index) => ({
      name: `callVariable${index + 2}`,
      value,
    }));
    const wanted = {
      labels: { callvariable4: 'Tier' },
      order: [],
      highlight: ['CALLVARIABLE4', 'callVariable2', 'callVariable9'],
    };
    expect(popupFacts(sampleDialog({ variables, queue: null, dialled: null }), wanted)).toEqual([
      { label: 'Tier', value: 'c', wide: false },
      { label: 'Variable 2', value: 'a', wide: false },
    ]);
  });
});
