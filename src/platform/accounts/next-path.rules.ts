/** Stands for our own address, which nobody has: what resolves to another host is not ours. */
const ours = 'https://ours.invalid';

/**
 * Where to go after signing in: the path that was asked for when it is one of ours, else undefined.
 * `//elsewhere.example`, `/\elsewhere.example` and whole addresses lead away and are refused, and so
 * are the pages of signing in and out themselves.
 */
export function nextPathOf(asked: string): string | undefined {
  if (!asked.startsWith('/') || !URL.canParse(asked, ours)) return undefined;
  const url = new URL(asked, ours);
  if (url.origin !== ours || /^\/sign-(in|out)(\/|$)/.test(url.pathname)) return undefined;
  return `${url.pathname}${url.search}`;
}
