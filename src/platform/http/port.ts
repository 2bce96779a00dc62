import { createServer } from 'node:net';

/** Why the program cannot listen on a port of an address, as a sentence for the operator; nothing when it can. */
export function portTrouble(port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => {
      const trouble = listenTrouble(error, port, host);
      if (trouble === undefined) reject(error);
      else resolve(trouble);
    });
    probe.listen(port, host, () => probe.close(() => resolve(undefined)));
  });
}

/** What an error of listening means for the operator; nothing when it is another kind of error. */
export function listenTrouble(error: unknown, port: number, host: string): string | undefined {
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return `Port ${port} is in use. Stop what uses it, or choose another: PORT=3001 npm start`;
    case 'EACCES':
      return `Port ${port} is kept for the administrator. Choose one from 1024 up: PORT=3001 npm start`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST is ${host}, which is not an address of this machine. Leave it out to serve this machine only.`;
    default:
      return undefined;
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
