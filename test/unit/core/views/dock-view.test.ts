import { describe, expect, it } from 'vitest';
import { dockMenu, jumpList } from '../../../../src-main/core/views/dock-view.ts';
import { stateItems } from '../../../../src-main/core/views/tray-states.ts';
import type { TrayItem } from '../../../../src-main/core/views/tray-items.ts';
import { agentState, linked, loggedIn, ringing, talking, tell } from '../../../support/play.ts';
import { viewOf } from '../../../support/sample-app-view.ts';

const labels = (items: readonly TrayItem[]) => items.flatMap((item) => ('label' in item ? [item.label] : []));

describe('the menu of the dock', () => {
  it('has the calls with their actions, the states, and the ways to the dial field and the mini bar', () => {
    expect(labels(dockMenu(viewOf(ringing())))).toEqual(
      expect.arrayContaining(['+442079460123', 'Answer', 'Not ready', 'Dial…', 'Mini bar']),
    );
  });

  it('leaves to the system what it adds itself', () => {
    expect(labels(dockMenu(viewOf(loggedIn()))).join()).not.toMatch(/Quit|Open Sidetone/);
  });

  it('offers nothing of the phone to nobody', () => {
    expect(labels(dockMenu(viewOf(linked())))).toEqual(['Dial…', 'Mini bar']);
  });
});

describe('the jump list', () => {
  it('starts Sidetone once more with an order', () => {
    const tasks = jumpList({ program: 'C:\\Sidetone.exe', args: [] });
    expect(tasks.map(({ title, arguments: line }) => [title, line])).toEqual([
      ['Open Sidetone', '--order=show'],
      ['Dial…', '--order=dial'],
      ['Mini bar', '--order=mini'],
    ]);
  });

  it('names the folder that is run where there is no package', () => {
    expect(jumpList({ program: 'electron.exe', args: ['C:\\my app'] })[0]?.arguments).toBe(
      '"C:\\my app" --order=show',
    );
  });
});

describe('the states of a native menu', () => {
  it('are what comes after the call while there is one', () => {
    const items = stateItems(viewOf(talking()));
    expect(labels(items)).toEqual(['After this call']);
    expect(items[0]?.kind === 'menu' && labels(items[0].items)).toEqual(['Ready', 'Not ready', 'Wrap-up']);
  });

  it('cannot be chosen while a call rings', () => {
    const rung = tell(ringing(), agentState('RESERVED'));
    for (const item of stateItems(viewOf(rung))) expect(item).toMatchObject({ enabled: false });
  });

  it('are Ready, Not ready, Wrap-up and Log out between calls', () => {
    expect(labels(stateItems(viewOf(loggedIn())))).toEqual(['Ready', 'Not ready', 'Wrap-up', 'Log out']);
  });
});
