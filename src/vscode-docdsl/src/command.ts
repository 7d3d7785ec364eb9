import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import * as vscode from 'vscode';

/** What is started as language server. */
export interface ServerCommand {
  readonly file: string;
  readonly args: readonly string[];

  /** The folder that it is started in; undefined where it does not matter. */
  readonly folder?: string;

  /** Why it is this one, as the end of a sentence that names the command. */
  readonly origin: string;
}

/** The command of the setting, of the workspace's tool manifest, of the path, or of the user's tools; whether it is there is not looked at. */
export function findCommand(): ServerCommand {
  const folders = (vscode.workspace.workspaceFolders ?? []).filter(folder => folder.uri.scheme === 'file').map(folder => folder.uri.fsPath);
  const setting = vscode.workspace.getConfiguration('docdsl').get<string>('server.path', '').trim();
  if (setting !== '') {
    const file = resolve(setting, folders[0]);
    const origin = 'of the setting docdsl.server.path';
    return file.endsWith('.dll') ? { file: 'dotnet', args: [file, 'lsp'], origin } : { file, args: ['lsp'], origin };
  }

  // A tool manifest decides what is run, so it must be one that the user trusts.
  const folder = vscode.workspace.isTrusted ? folders.find(hasTool) : undefined;
  if (folder !== undefined) {
    return { file: 'dotnet', args: ['tool', 'run', 'docdsl', 'lsp'], folder, origin: "of the workspace's tool manifest" };
  }

  const name = process.platform === 'win32' ? 'docdsl.exe' : 'docdsl';
  const tools = path.join(os.homedir(), '.dotnet', 'tools');
  const found = [...(process.env.PATH ?? '').split(path.delimiter).filter(path.isAbsolute), tools].map(folder => path.join(folder, name)).find(isFile);
  return { file: found ?? 'docdsl', args: ['lsp'], origin: found ? `found in ${path.dirname(found)}` : 'which is neither on the path nor in ~/.dotnet/tools' };
}

/** As it would be typed. */
export function commandLine(command: ServerCommand): string {
  return [command.file, ...command.args].map(word => (/\s/.test(word) ? `"${word}"` : word)).join(' ');
}

function resolve(setting: string, folder: string | undefined): string {
  const file = setting.replace(/^~(?=[\\/])/, os.homedir()).replaceAll('${workspaceFolder}', folder ?? '');
  // A bare name is looked for on the path; anything else that is relative is meant from the workspace.
  return /[\\/]/.test(file) && folder !== undefined ? path.resolve(folder, file) : file;
}

/** `dotnet new tool-manifest` makes the one or the other, as the SDK is old or new. */
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
