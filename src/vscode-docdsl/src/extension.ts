import * as vscode from 'vscode';
import { Commands } from './commands';
import { hasDocuments, isDocument } from './documents';
import { Preview } from './preview';
import { showReferences } from './references';
import { Rules } from './rules';
import { Server } from './server';
import { StatusItem } from './status';

let server: Server | undefined;

export function activate(context: vscode.ExtensionContext): void {
  const output = vscode.window.createOutputChannel('DocDsl', { log: true });
  server = new Server(context.extensionUri, output);
  const preview = new Preview(context.extensionUri, server);
  const commands = new Commands(context.extensionUri, server, output);
  const rules = new Rules(server);
  context.subscriptions.push(
    output,
    preview,
    rules.register(),
    new StatusItem(server),
    vscode.commands.registerCommand('docdsl.newDocument', () => commands.newDocument()),
    vscode.commands.registerCommand('docdsl.import', (uri?: vscode.Uri) => commands.import(uri)),
    vscode.commands.registerCommand('docdsl.export', (uri?: vscode.Uri) => commands.export(uri)),
    vscode.commands.registerCommand('docdsl.renumber', () => commands.renumber()),
    vscode.commands.registerCommand('docdsl.fixAll', () => commands.fixAll()),
    vscode.commands.registerCommand('docdsl.explainRule', (rule?: string) => rules.explain(rule)),
    vscode.commands.registerCommand('docdsl.showOutline', () => commands.showOutline()),
    vscode.commands.registerCommand('docdsl.preview', (uri?: vscode.Uri) => preview.show(uri)),
    vscode.commands.registerCommand('docdsl.restartServer', () => server?.restart()),
    vscode.commands.registerCommand('docdsl.showOutput', () => output.show()),
    vscode.commands.registerCommand('docdsl.showReferences', showReferences),
    vscode.workspace.onDidChangeConfiguration(change => {
      if (change.affectsConfiguration('docdsl.server.path') && server?.isWanted) {
        void server.restart();
      }
    }),
    // A trusted workspace may provide another command.
    vscode.workspace.onDidGrantWorkspaceTrust(() => (server?.isWanted ? server.restart() : undefined)),
    vscode.workspace.onDidOpenTextDocument(document => {
      if (isDocument(document)) {
        void server?.want();
      }
    }),
  );
  void hasDocuments().then(has => (has ? server?.want() : undefined));
}

export function deactivate(): Promise<void> | undefined {
  return server?.stop();
}
