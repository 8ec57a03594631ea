import { describe, expect, it, vi } from 'vitest';
import type { NotificationService } from '../../../src-main/core/notification-service.ts';
import type { SessionBus } from '../../../src-main/core/session-bus.ts';
import { openBusNotifications } from '../../../src-main/edge/bus-notifications.ts';
import { createNotifications } from '../../../src-main/edge/notifications.ts';

/** A desktop that can so much, and answers Notify when the test says so. */
async function desktop(...abilities: readonly string[]) {
  const called: { readonly member: string; readonly body: readonly unknown[] }[] = [];
  const waiting: { readonly answer: (id: number) => void; readonly refuse: (error: Error) => void }[] = [];
  let signal: (member: string, body: readonly unknown[]) => void = () => undefined;
  const bus: SessionBus = {
    call({ member }, _signature, body = []) {
      called.push({ member, body });
      if (member === 'GetCapabilities') return Promise.resolve([abilities]);
      if (member !== 'Notify') return Promise.resolve([]);
      return new Promise((resolve, reject) =>
        waiting.push({ answer: (id) => resolve([id]), refuse: reject }),
      );
    },
    hear(_sender, _path, _name, listener) {
      signal = listener;
      return Promise.resolve();
    },
  };
  const service = await openBusNotifications(bus);
  if (service === null) throw new Error('no service');
  return {
    service,
    notified: () => called.filter(({ member }) => member === 'Notify').map(({ body }) => body),
    withdrawn: () => called.filter(({ member }) => member === 'CloseNotification').map(({ body }) => body[0]),
    answer: (id: number) => waiting.shift()?.answer(id),
    refuse: (why: string) => waiting.shift()?.refuse(new Error(why)),
    invoke: (id: number, key: string) => signal('ActionInvoked', [id, key]),
  };
}
const call = { id: '1', title: 'Call from Ada', text: 'R&D <Sales>', urgent: true, buttons: ['Answer'] };
const listening = () => ({ shown: vi.fn(), failed: vi.fn(), clicked: vi.fn(), pressed: vi.fn() });
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('a notification over the session bus', () => {
  it('has buttons where the desktop has any, and none elsewhere', async () => {
    const able = await desktop('actions', 'body');
    able.service.show(call, listening());
    expect(able.notified()[0]?.[5]).toEqual(['default', '', '0', 'Answer']);
    const plain = await desktop('body');
    plain.service.show(call, listening());
    expect(plain.notified()[0]?.[5]).toEqual([]);
  });

  it('takes a name for no markup', async () => {
    const able = await desktop('body-markup');
    able.service.show(call, listening());
    expect(able.notified()[0]?.[4]).toBe('R&amp;D &lt;Sales&gt;');
    const plain = await desktop();
    plain.service.show(call, listening());
    expect(plain.notified()[0]?.[4]).toBe('R&D <Sales>');
  });

  it('tells a click from a button, and hears nothing of those of other programs', async () => {
    const { service, answer, invoke } = await desktop('actions');
    const heard = listening();
    service.show(call, heard);
    answer(7);
    await settled();
    expect(heard.shown).toHaveBeenCalledOnce();
    invoke(8, 'default');
    expect(heard.clicked).not.toHaveBeenCalled();
    invoke(7, '0');
    expect(heard.pressed).toHaveBeenCalledWith(0);
    invoke(7, 'default');
    expect(heard.clicked).toHaveBeenCalledOnce();
  });

  it('is taken back also when the desktop answers late', async () => {
    const { service, answer, withdrawn, invoke } = await desktop('actions');
    const heard = listening();
    service.show(call, heard).close();
    expect(withdrawn()).toEqual([]);
    answer(7);
    await settled();
    expect(withdrawn()).toEqual([7]);
    invoke(7, 'default');
    expect(heard.clicked).not.toHaveBeenCalled();
  });

  it('that the desktop refuses says why', async () => {
    const { service, refuse } = await desktop();
    const heard = listening();
    service.show(call, heard).close();
    refuse('too many');
    await settled();
    expect(heard.failed).toHaveBeenCalledWith('too many');
  });
});

describe('the test notification', () => {
  const testing = (service: NotificationService) =>
    createNotifications(service, vi.fn(), { warn: vi.fn() }).test('A test', 'of it');

  it('tells what the system did', async () => {
    const took = await desktop();
    const outcome = testing(took.service);
    took.answer(1);
    expect(await outcome).toEqual({ kind: 'shown' });
    const refused = await desktop();
    const other = testing(refused.service);
    refused.refuse('no');
    expect(await other).toEqual({ kind: 'failed', why: 'no' });
  });

  it('does not wait for ever', async () => {
    const { service } = await desktop();
    vi.useFakeTimers();
    const outcome = testing(service);
    vi.runAllTimers();
    vi.useRealTimers();
    expect(await outcome).toEqual({ kind: 'no-answer' });
  });
});
