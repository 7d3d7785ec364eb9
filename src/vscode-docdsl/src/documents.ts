import * as vscode from 'vscode';

/** The document that a command is about: the one that it was called on, the one that is edited, or one that the user chooses. */
export async function chooseDocument(what: string, uri?: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  if (uri instanceof vscode.Uri) {
    return vscode.workspace.openTextDocument(uri);
  }

  const active = vscode.window.activeTextEditor?.document;
  if (active?.languageId === 'qa') {
    return active;
  }

  // With the preview or a panel in front, the only document that is shown is meant.
  const shown = new Set(vscode.window.visibleTextEditors.map(editor => editor.document).filter(document => document.languageId === 'qa'));
  if (shown.size === 1) {
    return [...shown][0];
  }

  const files = await vscode.workspace.findFiles('**/*.qa', '**/{bin,obj,node_modules}/**', 1000);
  if (files.length === 0) {
    await offerDocument(what);
    return undefined;
  }

  const items = files.map(file => ({ label: vscode.workspace.asRelativePath(file), file })).sort((left, right) => left.label.localeCompare(right.label));
  const item = await vscode.window.showQuickPick(items, { title: `DocDsl: ${what}`, placeHolder: 'Choose a document' });
  return item && vscode.workspace.openTextDocument(item.file);
}

/** Whether a text is a document for certain: one of Markdown where it says so itself. */
export function isDocument(document: vscode.TextDocument): boolean {
  return ['qa', 'qatype'].includes(document.languageId) || (['markdown', 'mdx'].includes(document.languageId) && /^ {0,3}<!--\s*@document\b/m.test(document.getText()));
}

/** Whether the workspace has documents: an editor of Markdown alone needs no server, and no message that there is none. */
export async function hasDocuments(): Promise<boolean> {
  const excluded = '**/{bin,obj,node_modules}/**';
  if (vscode.workspace.textDocuments.some(isDocument) || (await vscode.workspace.findFiles('**/*.{qa,qatype}', excluded, 1)).length > 0) {
    return true;
  }

  for (const project of await vscode.workspace.findFiles('**/*.csproj', excluded, 200)) {
    if (/<DocDsl\s/.test(new TextDecoder().decode(await vscode.workspace.fs.readFile(project)))) {
      return true;
    }
  }

  return false;
}

async function offerDocument(what: string): Promise<void> {
  const [create, read] = ['New Document', 'Import'];
  const choice = await vscode.window.showInformationMessage(`DocDsl: ${what} needs a document (.qa), and there is none here.`, create, read);
  if (choice !== undefined) {
    await vscode.commands.executeCommand(choice === create ? 'docdsl.newDocument' : 'docdsl.import');
  }
}

/** The folder of new documents: that of the active one, or the workspace's first. */
export function folderOf(document?: vscode.TextDocument): vscode.Uri | undefined {
  const uri = document?.uri ?? vscode.window.activeTextEditor?.document.uri;
  const folder = uri && vscode.workspace.getWorkspaceFolder(uri);
  return folder?.uri ?? vscode.workspace.workspaceFolders?.find(folder => folder.uri.scheme === 'file')?.uri;
}
