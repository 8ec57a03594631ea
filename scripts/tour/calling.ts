import type { Stage } from './stage.ts';

const popupPatienceMs = 10_000;

/** A customer calls: the popup, the call, a hold, a second caller. */
export async function takeCalls(stage: Stage): Promise<void> {
  const { page, button, card, camera, connector, tell } = stage;
  const popup = await stage.popup();

  connector.control.ringInbound({ agentId: '1001', customer: 'Ms Vera Vorbild', queue: 'Sales' });
  await card('Incoming call from Ms Vera Vorbild').waitFor();
  await popup.getByRole('article', { name: 'Incoming call from Ms Vera Vorbild' }).waitFor();
  await popupWithoutFocus(stage);
  tell('A call rings: Ms Vera Vorbild, Sales. The popup shows, the focus stays.');
  await camera.shoot('ringing', { popup, display: true });

  tell('Ada answers in the popup, and it goes.');
  await popup.getByRole('button', { name: 'Answer' }).click();
  await card('Call with Ms Vera Vorbild').waitFor();
  await page.getByRole('region', { name: 'Customer' }).waitFor();
  await camera.shoot('talking');

  tell('She puts the call on hold.');
  await button('Hold').click();
  await button('Resume').waitFor();
  await camera.shoot('held');

  tell('She resumes it, and a second call rings beside it.');
  await button('Resume').click();
  await button('Hold').waitFor();
  const second = connector.control.ringInbound({ agentId: '1001', customer: 'Mr Otto Muster' });
  await card('Incoming call from Mr Otto Muster').waitFor();
  await popupWithoutFocus(stage);
  await camera.shoot('second-call', { popup });

  tell('Mr Muster gives up; it is listed as missed.');
  connector.control.callerHangsUp(second);
  await page.getByRole('listitem').filter({ hasText: 'Missed' }).first().waitFor();

  tell('The state can be changed ahead of the end of the call.');
  await button('Change').click();
  await page.getByRole('dialog', { name: 'Change state' }).waitFor();
  await camera.shoot('state-menu-in-call');
  await page.keyboard.press('Escape');
}

/** Calls that Ada makes: one that nobody answers, one that fails, and one that may not be. */
export async function dial({ page, button, card, camera, tell }: Stage): Promise<void> {
  const field = page.getByRole('combobox', { name: 'Name or number' });

  tell('The keypad is there for the mouse; the field takes the same numbers.');
  await button('Keypad').click();
  await page.getByRole('region', { name: 'Keypad' }).waitFor();
  await field.fill('+442079460192');
  await camera.shoot('keypad');
  await button('Keypad').click();

  tell('She calls +44 20 7946 0192. It rings there.');
  await field.press('Enter');
  await card('Calling +44 20 7946 0192').waitFor();
  await camera.shoot('dialling');
  await button('End').click();
  await card('Calling +44 20 7946 0192').waitFor({ state: 'detached' });

  tell('She calls +44 20 7946 0190, which is busy.');
  await field.fill('+442079460190');
  await field.press('Enter');
  await card('Call with +44 20 7946 0190, failed').waitFor();
  await camera.shoot('failed-call');
  await button('End').click();
  await card('Call with +44 20 7946 0190').waitFor({ state: 'detached' });
}

/** A campaign offers a contact: to look at first, then to call or not. */
export async function takePreview(stage: Stage): Promise<void> {
  const { button, card, camera, connector, tell } = stage;
  const popup = await stage.popup();
  connector.control.offerPreview({ agentId: '1001', campaign: 'Spring renewals', timeoutMs: 60_000 });
  await card('Outbound preview').waitFor();
  await popup.getByRole('article', { name: 'Outbound preview' }).waitFor();
  await popupWithoutFocus(stage);
  tell('The campaign Spring renewals offers a contact, for a minute. The time left is shown.');
  await camera.shoot('preview', { popup, display: true });

  tell('Ada leaves it to the campaign.');
  await button('Reject back to the campaign').click();
  await card('Outbound preview').waitFor({ state: 'detached' });
}

/** Waits until the popup is on the screen. Throws if it does not come, or took the focus. */
async function popupWithoutFocus({ app }: Stage): Promise<void> {
  const seen = await app.evaluate(async ({ BrowserWindow }, patienceMs) => {
    const windows = BrowserWindow.getAllWindows();
    const popup = windows.find(({ webContents }) => webContents.getURL().includes('/popup.html'));
    if (popup !== undefined && !popup.isVisible()) {
      await new Promise<void>((resolve) => {
        popup.once('show', () => resolve());
        setTimeout(resolve, patienceMs);
      });
    }
    return { visible: popup?.isVisible() === true, focused: popup?.isFocused() === true };
  }, popupPatienceMs);
  if (!seen.visible) throw new Error('The popup did not show.');
  if (seen.focused) throw new Error('The popup took the focus.');
}
