import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { ClamdConfig } from '../../src/platform/config/config.ts';
import { findClamd } from '../../tools/find-programs.ts';
import { freshFolder } from './database.ts';

/** ClamAV's own daemon, which knows one thing: some harmless words that it takes for a virus. */
export interface TestClamd {
  readonly config: ClamdConfig;
  readonly takesForAVirus: string;
  stop(): Promise<void>;
}

export async function startClamd(): Promise<TestClamd> {
  const folder = freshFolder();
  const [socket, signatures] = [join(folder, 'clamd.sock'), join(folder, 'signatures')];
  mkdirSync(signatures);
  const takesForAVirus = 'these words are harmless and are found in no other file';
  const hex = Buffer.from(takesForAVirus).toString('hex');
  writeFileSync(join(signatures, 'test.ndb'), `Lightbulb.Test:0:*:${hex}\n`);
  const settings = join(folder, 'clamd.conf');
  writeFileSync(
    settings,
    [
      'Foreground yes',
      `LocalSocket ${socket}`,
      `DatabaseDirectory ${signatures}`,
      `TemporaryDirectory ${folder}`,
      'StreamMaxLength 25M',
      'MaxThreads 2',
    ].join('\n'),
  );
  // Ends by itself, should the run be killed before it can be told to stop.
  const clamd = spawn('timeout', ['900', findClamd(), '--config-file', settings], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [clamd.stdout, clamd.stderr]) {
    stream.on('data', (text: Buffer) => (said += text.toString()));
  }
  const ended = new Promise<void>((resolve) => clamd.once('exit', () => resolve()));
  while (!existsSync(socket)) {
    if (clamd.exitCode !== null) throw new Error(`clamd did not start.\n${said}`);
    await pause(50);
  }
  return {
    config: { socket },
    takesForAVirus,
    stop: async () => {
      clamd.kill();
      await ended;
    },
  };
}
