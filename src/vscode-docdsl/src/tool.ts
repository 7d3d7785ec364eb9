import { spawn } from 'node:child_process';
import * as vscode from 'vscode';
import { findCommand } from './command';

/** What a command of `docdsl` wrote, and its exit code: 0 done, 1 done with something to look at, more: not done. */
export interface ToolResult {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

/** Runs a command of `docdsl`, the same that the language server is part of. Rejects if it cannot be started. */
export function runTool(extension: vscode.Uri, args: readonly string[], folder: string): Promise<ToolResult> {
  const command = findCommand(extension);
  return new Promise((resolve, reject) => {
    // A tool manifest counts in its own folder alone; all paths that are passed are absolute.
    const child = spawn(command.file, [...command.args, ...args], { cwd: command.folder ?? folder, windowsHide: true });
    const [output, errors]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', data => output.push(data));
    child.stderr.on('data', data => errors.push(data));
    child.stdin.on('error', () => {});
    child.stdin.end();
    child.on('error', reject);
    child.on('close', code => resolve({ code: code ?? -1, output: Buffer.concat(output).toString(), errors: Buffer.concat(errors).toString() }));
  });
}
