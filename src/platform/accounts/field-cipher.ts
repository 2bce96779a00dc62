import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const algorithm = 'aes-256-gcm';
const nonceLength = 12;
const tagLength = 16;

/**
 * Encrypts one field with AES-256-GCM: a nonce, a tag, then the bytes. `about` says what the field
 * is and whose; the same must be said to open it, so that nobody can move it to another row.
 */
export function sealField(key: Buffer, about: string, text: string): Buffer {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv(algorithm, key, nonce).setAAD(Buffer.from(about));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** The field in the clear; undefined when it was changed, is of another row or under another key. */
export function openField(key: Buffer, about: string, sealed: Uint8Array): string | undefined {
  if (sealed.length < nonceLength + tagLength) return undefined;
  const nonce = sealed.subarray(0, nonceLength);
  const tag = sealed.subarray(nonceLength, nonceLength + tagLength);
  const decipher = createDecipheriv(algorithm, key, nonce)
    .setAAD(Buffer.from(about))
    .setAuthTag(tag);
  try {
    const start = decipher.update(sealed.subarray(nonceLength + tagLength));
    return Buffer.concat([start, decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}
