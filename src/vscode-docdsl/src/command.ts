import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import * as vscode from 'vscode';

/** The command `docdsl`, which contains the language server. */
export interface ServerCommand {
  readonly file: string;
  readonly args: readonly string[];

  /** The working folder; undefined for any. */
  readonly folder?: string;

  /** Where the command was found, as the end of a sentence that names it. */
  readonly origin: string;

  readonly source: 'setting' | 'bundled' | 'manifest' | 'path' | 'missing';
}

const name = process.platform === 'win32' ? 'docdsl.exe' : 'docdsl';

/** The command of the setting, of the extension, of the workspace's tool manifest, of the path, or of the user's tools. It may not exist. */
export function findCommand(extension: vscode.Uri): ServerCommand {
  const folders = (vscode.workspace.workspaceFolders ?? []).filter(folder => folder.uri.scheme === 'file').map(folder => folder.uri.fsPath);
  const setting = vscode.workspace.getConfiguration('docdsl').get<string>('server.path', '').trim();
  if (setting !== '') {
    const file = resolve(setting, folders[0]);
    const origin = 'from the setting docdsl.server.path';
    return file.endsWith('.dll') ? { file: 'dotnet', args: [file], origin, source: 'setting' } : { file, args: [], origin, source: 'setting' };
  }

  const bundled = path.join(extension.fsPath, 'server', name);
  if (isFile(bundled)) {
    return { file: bundled, args: [], origin: 'part of the extension', source: 'bundled' };
  }

  // A tool manifest decides what is run, so it must be one that the user trusts.
  const folder = vscode.workspace.isTrusted ? folders.find(hasTool) : undefined;
  if (folder !== undefined) {
    return { file: 'dotnet', args: ['tool', 'run', 'docdsl'], folder, origin: "from the tool manifest of the workspace", source: 'manifest' };
  }

  const tools = path.join(os.homedir(), '.dotnet', 'tools');
  const found = [...(process.env.PATH ?? '').split(path.delimiter).filter(path.isAbsolute), tools].map(folder => path.join(folder, name)).find(isFile);
  return found
    ? { file: found, args: [], origin: `found in ${path.dirname(found)}`, source: 'path' }
    : { file: 'docdsl', args: [], origin: 'not found on the path or in ~/.dotnet/tools', source: 'missing' };
}

/** As it would be typed. */
export function commandLine(command: ServerCommand, ...args: readonly string[]): string {
  return [command.file, ...command.args, ...args].map(word => (/\s/.test(word) ? `"${word}"` : word)).join(' ');
}

function resolve(setting: string, folder: string | undefined): string {
  const file = setting.replace(/^~(?=[\\/])/, os.homedir()).replaceAll('${workspaceFolder}', folder ?? '');
  // A bare name is searched on the path; any other relative path is relative to the workspace.
  return /[\\/]/.test(file) && folder !== undefined ? path.resolve(folder, file) : file;
}

/** `dotnet new tool-manifest` creates one or the other, depending on the version of the SDK. */
function hasTool(folder: string): boolean {
  return declaresTool(path.join(folder, '.config', 'dotnet-tools.json')) || declaresTool(path.join(folder, 'dotnet-tools.json'));
}

function declaresTool(file: string): boolean {
  try {
    const manifest = JSON.parse(fs.readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
    return Object.keys(manifest.tools ?? {}).some(name => name.toLowerCase() === 'docdsl.tool');
  } catch {
    return false;
  }
}

function isFile(file: string): boolean {
  return fs.statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
}
