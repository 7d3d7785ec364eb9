import * as vscode from 'vscode';
import { Preview } from './preview';
import { showReferences } from './references';
import { Server } from './server';
import { StatusItem } from './status';

let server: Server | undefined;

export function activate(context: vscode.ExtensionContext): void {
  const output = vscode.window.createOutputChannel('DocDsl', { log: true });
  server = new Server(output);
  const preview = new Preview(context.extensionUri, server);
  context.subscriptions.push(
    output,
    preview,
    new StatusItem(server),
    vscode.commands.registerCommand('docdsl.preview', () => preview.show()),
    vscode.commands.registerCommand('docdsl.restartServer', () => server?.restart()),
    vscode.commands.registerCommand('docdsl.showOutput', () => output.show()),
    vscode.commands.registerCommand('docdsl.showReferences', showReferences),
    vscode.workspace.onDidChangeConfiguration(change => {
      if (change.affectsConfiguration('docdsl.server.path')) {
        void server?.restart();
      }
    }),
    // A trusted workspace may provide another command.
    vscode.workspace.onDidGrantWorkspaceTrust(() => server?.restart()),
  );
  void server.restart();
}

export function deactivate(): Promise<void> | undefined {
  return server?.stop();
}
