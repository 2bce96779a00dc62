import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible, newPage } from '../harness/browser.ts';

// The journeys are only as good as what watches them: this page has one fault, under the strictest content policy.
const page = (content: string): string =>
  `<!doctype html><html lang="en-GB"><head><title>A page</title><meta name="viewport" content="width=device-width">
  <script>document.title = 'Script ran';</script></head><body><main><h1>A page</h1>${content}</main></body></html>`;

let server: Server;
let address: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    if (request.url !== '/scripted')
      response.setHeader('content-security-policy', "default-src 'none'");
    const fault = '<details><summary>More</summary><input type="text" /></details>';
    response.end(
      page(
        request.url === '/fault'
          ? fault
          : '<details><summary>More</summary><p>Words.</p></details>',
      ),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

test.each([true, false])(
  'a fault is seen even in a closed details element, with JavaScript %s',
  async (javaScript) => {
    const visitor = await newPage({ javaScript });
    await visitor.goto(`${address}/fault`);
    await expect(expectAccessible(visitor, `/fault with JavaScript ${javaScript}`)).rejects.toThrow(
      'label',
    );
    await visitor.context().close();
  },
);

test.each([true, false])(
  'a page without a fault passes, and is looked at once, with JavaScript %s',
  async (javaScript) => {
    const visitor = await newPage({ javaScript, width: 390 });
    await visitor.goto(`${address}/fine`);
    const name = `/fine with JavaScript ${javaScript}`;
    await expectAccessible(visitor, name);
    expect(await visitor.locator('details[open]').count()).toBe(0);
    await visitor.goto(`${address}/fault`);
    await expectAccessible(visitor, name);
    await visitor.context().close();
  },
);

test.each([true, false])('scripts run only when JavaScript is %s', async (javaScript) => {
  const visitor = await newPage({ javaScript });
  await visitor.goto(`${address}/scripted`);
  expect(await visitor.title()).toBe(javaScript ? 'Script ran' : 'A page');
  await visitor.context().close();
});
