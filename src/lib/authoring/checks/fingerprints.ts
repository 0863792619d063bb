/**
 * Fingerprints of the documents that the work stands on. The documents are not ours and are not here; what is kept of
 * them is a number for every eight words in a row, enough to tell when a sentence of ours has taken one over.
 */
import { createHash } from 'node:crypto';

/** So many words in a row are a sentence of somebody’s. */
export const shingleWords = 8;

/** Bytes of a fingerprint: two different runs of words have the same one in 1 of 2^40 cases. */
const size = 5;

/** Fingerprints as numbers. */
export type Fingerprints = ReadonlySet<number>;

export interface PlacedWord {
  /** Lower-case letters and digits only */
  word: string;
  from: number;
  /** After its last character */
  to: number;
}

/** The words of a text. Hyphens and apostrophes join: `al-Qa’ida` is `alqaida`. */
export function splitWords(text: string): PlacedWord[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:['‘’ʼ-][\p{L}\p{N}]+)*/gu)].map((hit) => ({
    word: hit[0]
      .normalize('NFC')
      .replace(/[^\p{L}\p{N}]/gu, '')
      .toLowerCase(),
    from: hit.index,
    to: hit.index + hit[0].length
  }));
}

/** The fingerprint of words in a row. */
export function fingerprintOf(words: readonly string[]): number {
  return createHash('sha256').update(words.join(' ')).digest().readUIntBE(0, size);
}

/** The fingerprints of all runs of eight words in some texts. */
export function takeFingerprints(texts: readonly string[]): Set<number> {
  const taken = new Set<number>();
  for (const text of texts) {
    const words = splitWords(text).map(({ word }) => word);
    for (let at = 0; at + shingleWords <= words.length; at++)
      taken.add(fingerprintOf(words.slice(at, at + shingleWords)));
  }
  return taken;
}

/** As they are kept: in ascending order, five bytes each. */
export function packFingerprints(fingerprints: Fingerprints): Uint8Array {
  const bytes = Buffer.alloc(fingerprints.size * size);
  [...fingerprints].sort((a, b) => a - b).forEach((one, index) => bytes.writeUIntBE(one, index * size, size));
  return bytes;
}

/** Reads what `packFingerprints` made. Throws where the file is cut off. */
export function unpackFingerprints(bytes: Uint8Array): Fingerprints {
  if (bytes.length % size !== 0)
    throw new Error(`fingerprints: ${bytes.length} bytes; allowed: ${size} for each of them`);
  const buffer = Buffer.from(bytes);
  return new Set(
    Array.from({ length: bytes.length / size }, (_, index) => buffer.readUIntBE(index * size, size))
  );
}
