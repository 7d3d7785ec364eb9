import * as vscode from 'vscode';
import { Server } from './server';

interface Rule {
  readonly id: string;
  readonly title: string;
}

const scheme = 'docdsl-rule';

/** The pages of the rules, as read-only documents, shown by the editor's own preview of Markdown. */
export class Rules implements vscode.TextDocumentContentProvider {
  constructor(private readonly server: Server) {}

  register(): vscode.Disposable {
    return vscode.workspace.registerTextDocumentContentProvider(scheme, this);
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const id = uri.path.replace(/^\/|\.md$/g, '');
    return (await this.server.ask<string | null>('docdsl/rulePage', { id })) ?? `There is no page of ${id}.\n`;
  }

  async explain(rule?: string): Promise<void> {
    const id = typeof rule === 'string' ? rule : await this.choose();
    if (id !== undefined) {
      const uri = vscode.Uri.from({ scheme, path: `/${id}.md` });
      // Without the editor's own extension for Markdown there is no preview of it.
      await vscode.commands.executeCommand('markdown.showPreview', uri).then(undefined, () => vscode.window.showTextDocument(uri));
    }
  }

  /** The rules that the document breaks come first, those at the cursor before the others. */
  private async choose(): Promise<string | undefined> {
    const rules = await this.server.ask<Rule[]>('docdsl/rules');
    if (!rules) {
      return undefined;
    }

    const item = (rule: Rule) => ({ label: rule.id, description: rule.title });
    const broken = brokenRules();
    const here = rules.filter(rule => broken.includes(rule.id)).sort((left, right) => broken.indexOf(left.id) - broken.indexOf(right.id));
    const separator = (label: string) => ({ label, kind: vscode.QuickPickItemKind.Separator });
    const items = here.length === 0
      ? rules.map(item)
      : [separator('in this document'), ...here.map(item), separator('all rules'), ...rules.filter(rule => !here.includes(rule)).map(item)];
    const options = { title: 'DocDsl: Explain Rule', placeHolder: 'Choose a rule, by its id or its words', matchOnDescription: true };
    return (await vscode.window.showQuickPick(items, options))?.label;
  }
}

function brokenRules(): string[] {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== 'qa' && editor?.document.languageId !== 'qatype') {
    return [];
  }

  const line = editor.selection.active.line;
  const distance = (diagnostic: vscode.Diagnostic) => Math.abs(diagnostic.range.start.line - line);
  return vscode.languages.getDiagnostics(editor.document.uri)
    .sort((left, right) => distance(left) - distance(right))
    .map(({ code }) => String(typeof code === 'object' ? code.value : code));
}
