import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { listenTrouble, portTrouble } from './port.ts';

test('a port that another program listens on is named, and a free one is not', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  expect(await portTrouble(port, '127.0.0.1')).toContain(`Port ${port} is in use`);
  await new Promise((resolve) => other.close(resolve));
  expect(await portTrouble(port, '127.0.0.1')).toBeUndefined();
});

test('an address of another machine is named', async () => {
  expect(await portTrouble(0, '192.0.2.1')).toContain('HOST is 192.0.2.1');
});

test('a port below 1024 says who may use it, and an error of another kind says nothing', () => {
  const refused = Object.assign(new Error('listen EACCES'), { code: 'EACCES' });
  expect(listenTrouble(refused, 80, '127.0.0.1')).toContain('1024');
  expect(listenTrouble(new Error('else'), 80, '127.0.0.1')).toBeUndefined();
});
