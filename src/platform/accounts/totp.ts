import { Secret, TOTP } from 'otpauth';
import { openField, sealField } from './field-cipher.ts';

const secondsAStep = 30;
/** How many steps a clock may be early or late. */
const window = 1;

/** A new secret for an authenticator app, in base32 as people type it. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** What an authenticator app reads from the picture. */
export function totpAddress(secret: string, service: string, email: string): string {
  return totpOf(secret, service, email).toString();
}

/**
 * The time step of a code of six figures, half a minute early or late allowed; null when the code
 * is wrong. Whoever calls keeps the step and refuses it a second time.
 */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  const figures = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(figures)) return null;
  const delta = totpOf(secret).validate({ token: figures, timestamp: now.getTime(), window });
  return delta === null ? null : Math.floor(now.getTime() / 1000 / secondsAStep) + delta;
}

/** A secret as its account's row keeps it. */
export function sealTotpSecret(key: Buffer, accountId: string, secret: string): Buffer {
  return sealField(key, aboutSecretOf(accountId), secret);
}

/** The secret of an account. Throws when the field key is another than the one that sealed it. */
export function openTotpSecret(key: Buffer, accountId: string, sealed: Uint8Array): string {
  const secret = openField(key, aboutSecretOf(accountId), sealed);
  if (secret === undefined) throw new Error('FIELD_KEY is not the one with which this was sealed');
  return secret;
}

/** A secret on its way to and from the page that shows it, so that it can only be one that we made. */
export function offerTotpSecret(key: Buffer, accountId: string, secret: string): string {
  return sealField(key, aboutOfferTo(accountId), secret).toString('base64url');
}

/** The secret that was offered to this account; undefined for anything else. */
export function takeTotpOffer(key: Buffer, accountId: string, offer: string): string | undefined {
  return openField(key, aboutOfferTo(accountId), Buffer.from(offer, 'base64url'));
}

function aboutSecretOf(accountId: string): string {
  return `second step of account ${accountId}`;
}

function aboutOfferTo(accountId: string): string {
  return `second step offered to account ${accountId}`;
}

function totpOf(secret: string, issuer = '', label = 'account'): TOTP {
  return new TOTP({
    issuer,
    label,
    secret: Secret.fromBase32(secret),
    algorithm: 'SHA1',
    digits: 6,
    period: secondsAStep,
  });
}
