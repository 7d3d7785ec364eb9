import * as vscode from 'vscode';
import { DocumentStatus, Server } from './server';

/** In the status bar: how many of the active document's questions are answered; and whether the server runs. */
export class StatusItem implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem('docdsl.status', vscode.StatusBarAlignment.Right, 100);
  private readonly statuses = new Map<string, DocumentStatus>();
  private readonly subscriptions: vscode.Disposable[];

  constructor(private readonly server: Server) {
    this.item.name = 'DocDsl';
    this.subscriptions = [
      this.item,
      server.onDidChangeState(() => {
        this.statuses.clear();
        this.update();
      }),
      server.onDidChangeStatus(status => {
        this.statuses.set(vscode.Uri.parse(status.uri).toString(), status);
        this.update();
      }),
      vscode.workspace.onDidCloseTextDocument(document => this.statuses.delete(document.uri.toString())),
      vscode.window.onDidChangeActiveTextEditor(() => this.update()),
      vscode.commands.registerCommand('docdsl.showProblem', () => server.showProblem()),
    ];
    this.update();
  }

  dispose(): void {
    this.subscriptions.forEach(subscription => subscription.dispose());
  }

  private update(): void {
    const document = vscode.window.activeTextEditor?.document;
    const status = document && this.statuses.get(document.uri.toString());
    // Of a file of Markdown only the server says whether it is a document.
    if (document?.languageId !== 'qa' && document?.languageId !== 'qatype' && status === undefined) {
      this.item.hide();
      return;
    }

    const failed = this.server.state === 'failed';
    this.item.backgroundColor = failed ? new vscode.ThemeColor('statusBarItem.errorBackground') : undefined;
    this.item.command = failed ? 'docdsl.showProblem' : status ? 'docdsl.preview' : undefined;
    if (failed) {
      this.item.text = '$(error) DocDsl';
      this.item.tooltip = this.server.problem;
    } else if (this.server.state === 'starting') {
      this.item.text = '$(sync~spin) DocDsl';
      this.item.tooltip = 'The language server is starting.';
    } else if (status) {
      this.item.text = `$(comment-discussion) ${status.answered}/${status.questions} answered`;
      this.item.tooltip = `${status.answered} of ${status.questions} questions answered, ${status.open} open, ${status.withdrawn} withdrawn, ${status.notApplicable} not applicable. Click to show the preview.`;
    } else {
      this.item.hide();
      return;
    }

    this.item.show();
  }
}
