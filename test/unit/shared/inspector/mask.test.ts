import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskBody, maskNumbers } from '../../../../src-shared/inspector/mask.ts';
import { maskSecrets } from '../../../../src-shared/mask-secrets.ts';
import { redact } from '../../../../src-main/core/redact.ts';

describe('hiding personal data', () => {
  it('hides a number but for its last two digits, the same way wherever it stands', () => {
    expect(maskNumbers('MakeReady#1001')).toBe('MakeReady#***01');
    expect(maskBody('{"agentId":"1001","dialog":{"id":16804377}}')).toBe(
      '{"agentId":"***01","dialog":{"id":"***77"}}',
    );
    expect(maskBody('1001#State#READY')).toBe('***01#State#READY');
    expect(maskNumbers('+44 20 7946 0123')).toBe('***23');
  });

  it('hides numbers as the log does', () => {
    const number = fc.stringMatching(/^\+?\d{4,15}$/);
    fc.assert(
      fc.property(number, (text) => {
        expect(maskNumbers(text)).toBe(redact(text));
      }),
    );
  });

  it('leaves times, short numbers and words', () => {
    const body = '{"type":"State","state":"READY","reasonCode":"12","stateChangeTime":"2026-01-15 09:30:00"}';
    expect(maskBody(body)).toBe(body);
  });

  it('hides names and everything that a call carries, in JSON', () => {
    const masked = maskBody(
      JSON.stringify({
        type: 'InboundCall',
        fullName: 'Ada Example',
        dialog: { callVariables: { callVariable1: 'Ms Ada Example', 'user.tier': 'Gold', empty: '' } },
      }),
    );
    expect(masked).toBe(
      '{"type":"InboundCall","fullName":"***","dialog":{"callVariables":' +
        '{"callVariable1":"***","user.tier":"***","empty":""}}}',
    );
  });

  it('hides names and everything that a call carries, in text', () => {
    expect(
      maskBody(
        '1001#InboundCall#ACTIVE#DialogID:16804377#+442079460123#callVariable1=Ms Ada|user.tier=Gold#',
      ),
    ).toBe('***01#InboundCall#ACTIVE#DialogID:***77#***23#callVariable1=***|user.tier=***#');
    expect(maskBody('1001#AgentInfo#Ada#Example#false#NOT_ALLOWED#Teams:1#1,Sales#1#Ada Example')).toBe(
      '***01#AgentInfo#***#***#false#NOT_ALLOWED#Teams:1#1,Sales#1#***',
    );
  });

  it('hides a password even where names and numbers are shown', () => {
    expect(maskSecrets('{"type":"Error","password":"top, \\"secret\\"","code":1}')).toBe(
      '{"type":"Error","password":"***","code":1}',
    );
    expect(maskSecrets('1001#Error#passcode=hush#x')).toBe('1001#Error#passcode=***#x');
  });

  it.each([
    ['{"type":"Error","password":"hunter2', '{"type":"Error","password":"***"'],
    ["{'password':'hunter2'}", "{'password':'***'}"],
    ['{"agentPasswd": "hunter2"}', '{"agentPasswd": "***"}'],
    ['pwd=hunter2 x', 'pwd=*** x'],
    ['{"password":12345,"code":1}', '{"password":"***","code":1}'],
    ['{"passwords":["hunter2"],"code":1}', '{"passwords":"***","code":1}'],
    ['{"password":{"is":"hunter2"},"code":1}', '{"password":"***","code":1}'],
    [String.raw`{"text":"{\"password\":\"hunter2\"}"}`, String.raw`{"text":"{\"password\":\"***\"}"}`],
  ])('hides the password in %s', (body, shown) => {
    expect(maskSecrets(body)).toBe(shown);
    expect(redact(body)).toContain('***');
    expect(redact(body)).not.toMatch(/hunter2|12345/);
  });

  it('hides names and call data in JSON that is broken', () => {
    const masked = maskBody(
      `{"fullName":"Ada Example",'lastName':'Example',"code":1,"callVariables":{"tier":"Gold","size":"L`,
    );
    expect(masked).toBe(
      '{"fullName":"***","lastName":"***","code":1,"callVariables":{"tier":"***","size":"***"',
    );
  });

  it('leaves no run of four digits in what it has hidden, whatever the message', () => {
    const text = fc.string({
      unit: fc.constantFrom(...Array.from('0123456789#,|=:{}[]" abc+-.')),
      maxLength: 60,
    });
    const json = fc.json();
    fc.assert(
      fc.property(fc.oneof(text, json), (body) => {
        expect(maskBody(body).replace(/\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d/g, ' ')).not.toMatch(/\d{4,}/);
      }),
    );
  });
});
