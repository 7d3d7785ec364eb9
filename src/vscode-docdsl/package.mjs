// Packages the extension: for each platform that is named a file that contains the native server, and `universal` without one.
// Usage: npm run package [-- TARGET ...]. Default: the platform of this machine, and universal.
import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The targets of Visual Studio Code, and the runtimes of .NET. */
const runtimes = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'win32-x64': 'win-x64',
  'win32-arm64': 'win-arm64',
  'darwin-x64': 'osx-x64',
  'darwin-arm64': 'osx-arm64',
};

const server = join(import.meta.dirname, 'server');
const vsce = join(import.meta.dirname, 'node_modules/@vscode/vsce/vsce');
const { version } = JSON.parse(readFileSync(join(import.meta.dirname, 'package.json'), 'utf8'));
const run = (file, ...args) => execFileSync(file, args, { cwd: import.meta.dirname, stdio: ['ignore', 'inherit', 'inherit'] });

const host = `${process.platform}-${process.arch}`;
const targets = process.argv.length > 2 ? process.argv.slice(2) : [...(host in runtimes ? [host] : []), 'universal'];
for (const target of targets) {
  if (target !== 'universal' && !(target in runtimes)) {
    fail(`'${target}' is not a target; targets are universal, ${Object.keys(runtimes).join(', ')}.`);
  }

  // NativeAOT links with the linker and the libraries of the system that it is for.
  if (target !== 'universal' && target.split('-')[0] !== process.platform) {
    fail(`${target} cannot be built on ${process.platform}: run 'npm run package -- ${target}' on a machine of that system.`);
  }
}

for (const target of targets) {
  rmSync(server, { recursive: true, force: true });
  if (target !== 'universal') {
    publish(runtimes[target]);
  }

  const file = target === 'universal' ? `docdsl-${version}.vsix` : `docdsl-${target}-${version}.vsix`;
  const only = target === 'universal' ? [] : ['--target', target];
  run(process.execPath, vsce, 'package', ...only, '--no-dependencies', '--allow-missing-repository', '--allow-unused-files-pattern', '--out', file);
  console.log(`${file}: ${(statSync(join(import.meta.dirname, file)).size / 1e6).toFixed(1)} MB`);
}
rmSync(server, { recursive: true, force: true });

/** The command `docdsl` as one native file. */
function publish(runtime) {
  const folder = mkdtempSync(join(tmpdir(), 'docdsl-package-'));
  try {
    run('dotnet', 'publish', '../DocDsl.Cli', '-c', 'Release', '-r', runtime, '-p:Native=true', '-o', folder, '-v', 'q', '--nologo');
    const extension = runtime.startsWith('win') ? '.exe' : '';
    const command = join(server, `docdsl${extension}`);
    mkdirSync(server);
    copyFileSync(join(folder, `docdsl-tool${extension}`), command);
    chmodSync(command, 0o755);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
