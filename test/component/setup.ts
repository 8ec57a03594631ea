import '@testing-library/jest-dom/vitest';
import { cleanup } from '@testing-library/svelte';
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
  // A page that goes away may still have something to say to main.
  cleanup();
  removeBridge();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});
