import { execFile } from 'node:child_process';
import * as vscode from 'vscode';
import type { ServerCommand } from './command';

const install = 'dotnet tool install -g DocDsl.Tool';

/** What is done to start the server again. */
interface Restartable {
  restart(): Promise<void>;
}

const settings = 'Open Settings';
const restore = 'Restore Tools';
const howTo = 'How to Install';
const restart = 'Restart';
const showOutput = 'Show Output';

/** What helps, first of all; it depends on where the command is from. */
const remedies: Record<ServerCommand['source'], readonly string[]> = {
  setting: [settings, howTo, restart, showOutput],
  bundled: [restart, howTo, showOutput],
  manifest: [restore, restart, showOutput],
  path: [restart, howTo, showOutput],
  missing: [howTo, settings, restart],
};

/** Shows a problem of the server, with buttons that solve it. */
export async function showRemedies(
  problem: string, source: ServerCommand['source'], folder: string | undefined, server: Restartable, output: vscode.LogOutputChannel,
): Promise<void> {
  const choice = await vscode.window.showErrorMessage(`DocDsl: ${problem}`, ...remedies[source]);
  switch (choice) {
    case settings:
      await vscode.commands.executeCommand('workbench.action.openSettings', 'docdsl.server.path');
      break;
    case restore:
      await restoreTools(folder, output);
      await server.restart();
      break;
    case howTo:
      await showInstall();
      break;
    case restart:
      await server.restart();
      break;
    case showOutput:
      output.show();
      break;
  }
}

async function restoreTools(folder: string | undefined, output: vscode.LogOutputChannel): Promise<void> {
  await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title: 'DocDsl: dotnet tool restore' }, () =>
    new Promise<void>(resolve => execFile('dotnet', ['tool', 'restore'], { cwd: folder }, (error, said, errors) => {
      output.info(`dotnet tool restore\n${said}${errors}`.trimEnd());
      if (error) {
        void vscode.window.showErrorMessage(`DocDsl: The tools of the workspace could not be restored. ${errors.trim().split(/\r?\n/)[0]}`);
      }

      resolve();
    })));
}

async function showInstall(): Promise<void> {
  const message = `The language server is part of the .NET tool DocDsl.Tool: \`${install}\`. Then run "DocDsl: Restart Server". If the tool is installed elsewhere, set docdsl.server.path. The extension that is packaged for your platform contains the server and needs no .NET.`;
  const choice = await vscode.window.showInformationMessage(message, 'Insert into Terminal', 'Copy');
  if (choice === 'Copy') {
    await vscode.env.clipboard.writeText(install);
  } else if (choice !== undefined) {
    const terminal = vscode.window.createTerminal('DocDsl');
    terminal.show();
    // Inserted but not run: the user decides.
    terminal.sendText(install, false);
  }
}
