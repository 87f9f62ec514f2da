import { createHash } from 'node:crypto';

/**
 * What snarkVM holds after it has parsed a program, by a hash of how it prints it: a caller compares it with what it means, for two readers may read
 * one text differently. The SDK does not give the binary form.
 */
export const readingOf = program => ({ sha256: createHash('sha256').update(program.toString()).digest('hex') });
