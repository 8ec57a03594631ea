import { expect, it, vi } from 'vitest';
import { createLateNotifications } from '../../../src-main/core/late-notifications.ts';
import type { NotificationService } from '../../../src-main/core/notification-service.ts';

const call = { id: '1', title: 'Call from Ada', text: '', urgent: true, buttons: [] };
const listening = () => ({ shown: vi.fn(), failed: vi.fn(), clicked: vi.fn(), pressed: vi.fn() });
const settled = () => new Promise((resolve) => setImmediate(resolve));

/** A service that keeps what is on the screen, and one that looks for it and finds it when the test says so. */
function desktop() {
  const screen = new Set<string>();
  const waiting: ((service: NotificationService | null) => void)[] = [];
  const found: NotificationService = {
    show({ id }, heard) {
      screen.add(id);
      heard.shown();
      return { close: () => screen.delete(id) };
    },
  };
  const late = createLateNotifications(() => new Promise((resolve) => waiting.push(resolve)));
  return {
    ...late,
    screen,
    looks: () => waiting.length,
    find: () => waiting.at(-1)?.(found),
    findNone: () => waiting.at(-1)?.(null),
  };
}

it('shows what it was given before the service answered', async () => {
  const { service, screen, find } = desktop();
  const heard = listening();
  service.show(call, heard);
  service.show({ ...call, id: '2' }, listening());
  find();
  await settled();
  expect([...screen]).toEqual(['1', '2']);
  expect(heard.shown).toHaveBeenCalledOnce();
});

it('shows nothing that was taken back before', async () => {
  const { service, screen, find } = desktop();
  service.show(call, listening()).close();
  find();
  await settled();
  expect(screen.size).toBe(0);
});

it('takes back what it has shown', async () => {
  const { service, screen, find } = desktop();
  const shown = service.show(call, listening());
  find();
  await settled();
  expect(screen.size).toBe(1);
  shown.close();
  await settled();
  expect(screen.size).toBe(0);
});

it('tells where there is no service, and looks again for the next', async () => {
  const { service, screen, looks, find, findNone } = desktop();
  const heard = listening();
  service.show(call, heard);
  findNone();
  await settled();
  expect(heard.failed).toHaveBeenCalledOnce();
  service.show({ ...call, id: '2' }, listening());
  expect(looks()).toBe(2);
  find();
  await settled();
  expect([...screen]).toEqual(['2']);
});

it('looks again once the service has gone, and only then', async () => {
  const { service, looks, find, forget } = desktop();
  service.show(call, listening());
  find();
  await settled();
  service.show(call, listening());
  expect(looks()).toBe(1);
  forget();
  service.show(call, listening());
  expect(looks()).toBe(2);
});
