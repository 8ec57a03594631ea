import type { Certificate } from '../../src-shared/certificate.ts';

/** A certificate as a server may have shown it. */
export const sampleCertificate: Certificate = {
  subject: 'gc-a.example',
  issuer: 'Centre CA',
  names: ['gc-a.example'],
  from: Date.UTC(2026, 0, 1),
  until: Date.UTC(2027, 0, 1),
  fingerprint:
    '3B:0C:91:5E:77:A2:1D:F0:44:CC:02:9B:8E:61:D7:35:3B:0C:91:5E:77:A2:1D:F0:44:CC:02:9B:8E:61:D7:35',
  key: 'sha256/r4V0pJ3cyKs2FJ8zUqB2mJ9VqyAYVQ0hB3mPz0r4V0o=',
};
