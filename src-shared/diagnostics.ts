import * as z from 'zod/mini';

/** More of a file is not shown: nobody reads it, and the page would be slow. */
export const previewChars = 100_000;

/** A file of the diagnostics as it is shown before it is saved. */
export interface BundlePreview {
  readonly name: string;
  readonly bytes: number;
  readonly text: string;
  /** It is longer: this is its end. */
  readonly cut: boolean;
}

/** Orders about the diagnostics that an agent gives to support. */
export const diagnosticsRequests = {
  /** Puts them together; `diagnostics/ready` follows. */
  'diagnostics/prepare': z.undefined(),
  /** Asks where to, and saves exactly what has been shown. */
  'diagnostics/save': z.undefined(),
} as const;

/** Main -> the page of the settings. */
export interface DiagnosticsEvents {
  'diagnostics/ready': { readonly files: readonly BundlePreview[] };
  /** Saved as a file of this name. */
  'diagnostics/saved': { readonly name: string };
}
