import { describe, expect, test } from 'vitest';
import { judgeCertificate } from '../../../../src-main/core/way/certificate-fault.ts';
import { pinsOf, type Certificate } from '../../../../src-shared/certificate.ts';
import { sampleCertificate } from '../../../support/sample-certificate.ts';

const key = `sha256/${'A'.repeat(43)}=`;
const other = `sha256/${'B'.repeat(42)}A=`;
const certificate: Certificate = { ...sampleCertificate, from: 1000, until: 2000, key };
const judged = (code: string | null, pins: readonly string[], at = 1500) =>
  judgeCertificate(code, certificate, pins, at)?.fault ?? 'trusted';

describe('without a pinned key', () => {
  test.each([
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'self-signed'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'unknown-issuer'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'unknown-issuer'],
    ['CERT_HAS_EXPIRED', 'expired'],
    ['CERT_NOT_YET_VALID', 'not-yet'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'wrong-name'],
    ['CERT_REVOKED', 'other'],
    [null, 'trusted'],
  ])("the library's %s is %s", (code, fault) => expect(judged(code, [])).toBe(fault));
});

describe('with a pinned key', () => {
  test.each([
    null,
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'ERR_TLS_CERT_ALTNAME_INVALID',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  ])('that is shown, no authority and no name is asked (%s)', (code) =>
    expect(judged(code, [other, key])).toBe('trusted'),
  );

  test('any other key is refused, whoever vouches for it', () =>
    expect(judged(null, [other])).toBe('wrong-key'));

  test('a key that cannot be read is no pinned one', () => {
    const unread = { ...certificate, key: '' };
    expect(judgeCertificate(null, unread, [key], 1500)?.fault).toBe('wrong-key');
  });

  test('the dates hold, whatever the library has said last', () => {
    expect(judged('DEPTH_ZERO_SELF_SIGNED_CERT', [key], 2001)).toBe('expired');
    expect(judged(null, [key], 999)).toBe('not-yet');
    expect(judgeCertificate(null, { ...certificate, until: null }, [key], 1500)?.fault).toBe('other');
  });
});

describe('the setting', () => {
  test('is one key or several, as HTTP or curl write them', () => {
    expect(pinsOf('')).toEqual([]);
    expect(pinsOf(` ${key} , ${other.replace('/', '//')}`)).toEqual([key, other]);
  });

  test('a key that begins with a stroke is not taken for curl’s', () => {
    const stroke = `sha256//${'A'.repeat(42)}=`;
    expect(pinsOf(stroke)).toEqual([stroke]);
  });

  test.each(['sha256/short', key.slice(7), `${key},`, key.replace('sha256', 'sha1'), key.replace('=', '')])(
    '%s is none',
    (text) => expect(pinsOf(text)).toBeNull(),
  );
});
