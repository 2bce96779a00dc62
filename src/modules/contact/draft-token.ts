import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/** The cookie that holds the token of the request being written in this browser. */
export const draftCookie = 'lightbulb_draft';

const nonceBytes = 12;
const tagBytes = 16;

/**
 * Closes a tracking link's token with a key made of the draft's own token (AES-256-GCM). The
 * database keeps the closed one: whoever reads the database opens no case with it.
 */
export function sealLink(draftToken: string, trackingToken: string): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', keyOf(draftToken), nonce);
  const body = Buffer.concat([cipher.update(trackingToken, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

/** Opens what `sealLink` closed. Throws when the token is another one or the bytes were changed. */
export function openLink(draftToken: string, sealed: Buffer): string {
  const decipher = createDecipheriv(
    'aes-256-gcm',
    keyOf(draftToken),
    sealed.subarray(0, nonceBytes),
  );
  decipher.setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes));
  const body = sealed.subarray(nonceBytes + tagBytes);
  return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
}

function keyOf(draftToken: string): Buffer {
  return createHash('sha256').update(`tracking link of draft ${draftToken}`).digest();
}
