import { expect, test } from 'vitest';
import { isFromThisMachine } from './loopback.ts';
import type { WayIn } from './loopback.ts';

const atHome: WayIn = {
  listening: ['127.0.0.1'],
  from: '127.0.0.1',
  to: '127.0.0.1',
  hostName: 'localhost',
  passedOn: false,
};

test.each<[string, Partial<WayIn>, boolean]>([
  ['localhost', {}, true],
  ['IPv6', { listening: ['127.0.0.1', '::1'], from: '::1', to: '::1', hostName: '[::1]' }, true],
  ['its own number', { from: '::ffff:127.0.0.1', hostName: '127.0.0.1' }, true],
  ['a server that listens everywhere', { listening: ['0.0.0.0'] }, false],
  ['a server that also listens elsewhere', { listening: ['127.0.0.1', '192.0.2.1'] }, false],
  ['a server that does not listen', { listening: [] }, false],
  ['another machine', { from: '192.0.2.7' }, false],
  ['this machine by its outer address', { to: '192.0.2.1' }, false],
  ['a proxy on this machine', { passedOn: true }, false],
  ['a page that points its own name here', { hostName: 'evil.example' }, false],
  ['a name that begins like a number', { hostName: '127.0.0.1.evil.example' }, false],
  ['an address that cannot be read', { from: '' }, false],
])('%s', (_what, way, expected) => {
  expect(isFromThisMachine({ ...atHome, ...way })).toBe(expected);
});
