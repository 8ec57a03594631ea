import { describe, expect, it } from 'vitest';
import { remembered, withUsed } from '../../src-main/profiles.ts';
import { checked } from '../support/play.ts';

const who = { type: 'remember', agentId: '1001', extension: '3001', password: null } as const;
const before = { used: true, phone: '+491715550133', connection: 'nailed' } as const;

describe('what the log-in form is filled in with next time', () => {
  it('has the phone of a mobile agent, and how it is called', () => {
    const mobile = { phone: checked('+436605550142'), connection: 'call-by-call' } as const;
    expect(remembered({ ...who, remember: true, mobile }, before)).toEqual({
      agentId: '1001',
      extension: '3001',
      remember: true,
      mobile: { used: true, ...mobile },
    });
  });

  it('keeps the phone for another day when the agent sits at the extension', () => {
    expect(remembered({ ...who, remember: true, mobile: null }, before).mobile).toEqual({
      ...before,
      used: false,
    });
  });

  it('has nothing of whoever does not want to be remembered', () => {
    const mobile = { phone: checked('+436605550142'), connection: 'nailed' } as const;
    expect(remembered({ ...who, remember: false, mobile }, before)).toMatchObject({
      agentId: '',
      extension: '',
      mobile: { phone: '', used: false },
    });
  });
});

describe('reasons that were used', () => {
  it('stand with the newest first, each once, and not for ever', () => {
    expect(withUsed(['1', '2', '3'], '3')).toEqual(['3', '1', '2']);
    const many = Array.from({ length: 20 }, (_, index) => String(index));
    expect(withUsed(many, 'new')).toHaveLength(20);
    expect(withUsed(many, 'new')[0]).toBe('new');
  });
});
