import '@testing-library/jest-dom/vitest';
import { afterEach, beforeEach, vi } from 'vitest';
import { forgetRefusal } from '../../src-renderer/lib/orders.svelte.ts';
import { layOut } from '../support/laid-out.ts';
import { installBridge, removeBridge } from '../support/fake-bridge.ts';

beforeEach(() => {
  // Time stands still, so that a timer shows the sample's time however slow the machine is.
  vi.spyOn(performance, 'now').mockReturnValue(0);
  layOut();
  forgetRefusal();
  installBridge();
});
afterEach(() => {
  removeBridge();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});
