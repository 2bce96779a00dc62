// `node tools/run.mjs NAME ...` runs tools/NAME with the packages in place, on a Node that Lightbulb supports. This file
// and install.mjs are plain JavaScript because they must run on whatever Node a machine has.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import {
  ensureInstalled,
  environmentOfSupportedNode,
  root,
  stop,
  supportedNode,
} from './install.mjs';

const [name, ...rest] = process.argv.slice(2);
if (name === undefined) stop('Say which tool to run, such as: node tools/run.mjs check.ts');
ensureInstalled();

const tool = spawn(supportedNode(), [join(root, 'tools', name), ...rest], {
  cwd: root,
  stdio: 'inherit',
  env: environmentOfSupportedNode(),
});
// A terminal sends Ctrl-C to the tool as well; passing it on would make it arrive twice.
process.on('SIGINT', () => process.stdin.isTTY || tool.kill('SIGINT'));
process.on('SIGTERM', () => tool.kill('SIGTERM'));
process.on('SIGHUP', () => tool.kill('SIGHUP'));
tool.on('error', (error) => stop(`The tool could not be started: ${error.message}`));
tool.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
