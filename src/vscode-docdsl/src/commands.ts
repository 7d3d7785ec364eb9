import { tmpdir } from 'node:os';
import * as path from 'node:path';
import * as vscode from 'vscode';
import type { TextEdit } from 'vscode-languageclient/node';
import { chooseDocument, folderOf } from './documents';
import { Server } from './server';
import { runTool, ToolResult } from './tool';

interface Choices {
  readonly types: readonly { readonly name: string; readonly language?: string }[];
  readonly cultures: readonly { readonly culture: string; readonly language: string }[];
}

/** The formats of `docdsl export`; a test compares them. */
const formats = [
  { label: 'HTML', description: 'a page to read, in one file', id: 'html', extension: 'html' },
  { label: 'Markdown', description: 'for wikis and repositories', id: 'markdown', extension: 'md' },
  { label: 'Word', description: 'a document to edit and print', id: 'docx', extension: 'docx' },
  { label: 'Excel', description: 'a workbook with a row for each question', id: 'xlsx', extension: 'xlsx' },
  { label: 'CSV', description: 'a row for each question, for spreadsheets', id: 'csv', extension: 'csv' },
  { label: 'JSON', description: 'everything in the document, for programs', id: 'json', extension: 'json' },
  { label: 'Akoma Ntoso', description: 'XML for parliamentary documents', id: 'akn', extension: 'akn.xml' },
  { label: 'FAQ for search engines', description: 'JSON-LD of schema.org', id: 'faq-jsonld', extension: 'jsonld' },
  { label: 'FHIR', description: 'QuestionnaireResponse of HL7 FHIR R4', id: 'fhir', extension: 'fhir.json' },
];

const imported = ['pdf', 'docx', 'txt', 'xml', 'akn', 'json'];

/** The commands of the palette that are about documents. Each asks for what it needs; none fails silently. */
export class Commands {
  constructor(
    private readonly extension: vscode.Uri,
    private readonly server: Server,
    private readonly output: vscode.LogOutputChannel,
  ) {}

  async newDocument(): Promise<void> {
    const folder = folderOf();
    const choices = await this.server.ask<Choices>('docdsl/choices', { folder: folder?.toString() });
    if (!choices) {
      return;
    }

    const title = 'DocDsl: New Document';
    const languageOf = (tag: string) => choices.cultures.find(culture => culture.culture.split('-')[0] === tag);
    const type = await vscode.window.showQuickPick(
      choices.types.map(type => ({ label: type.name, description: type.language && (languageOf(type.language)?.language ?? type.language), type })),
      { title, placeHolder: 'Choose the type of the document' },
    );
    const culture = type && (type.type.language
      ? languageOf(type.type.language)?.culture ?? type.type.language
      : (await vscode.window.showQuickPick(choices.cultures.map(({ culture, language }) => ({ label: language, description: culture, culture })),
        { title, placeHolder: 'Choose the language of the document' }))?.culture);
    if (culture === undefined) {
      return;
    }

    const result = await this.run(['new', type!.type.name, '--culture', culture], folder?.fsPath ?? tmpdir());
    if (result?.code !== 0) {
      return this.refuse('The document could not be created', result);
    }

    const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'qa', content: result.output }));
    // What is to be filled in first is selected, so that typing replaces it.
    const placeholder = /\[\[[^\]]*\]\]/.exec(result.output);
    if (placeholder) {
      const { document } = editor;
      editor.selection = new vscode.Selection(document.positionAt(placeholder.index), document.positionAt(placeholder.index + placeholder[0].length));
    }
  }

  async import(uri?: vscode.Uri): Promise<void> {
    const title = 'DocDsl: Import';
    const filters = { 'Letters': imported, 'All files': ['*'] };
    const source = uri instanceof vscode.Uri ? uri : (await vscode.window.showOpenDialog({ title, openLabel: 'Import', filters, defaultUri: folderOf() }))?.[0];
    if (!source) {
      return;
    }

    const target = await vscode.window.showSaveDialog({
      title: 'DocDsl: Save the imported document',
      defaultUri: source.with({ path: source.path.replace(/\.[^./]*$/, '') + '.qa' }),
      filters: { 'DocDsl document': ['qa'] },
    });
    if (!target) {
      return;
    }

    // The dialog has asked whether to overwrite.
    const result = await this.run(['import', source.fsPath, '-o', target.fsPath, '--force'], path.dirname(target.fsPath));
    if (!result || result.code > 1 || result.code < 0) {
      return this.refuse('The letter could not be imported', result);
    }

    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(target));
    this.output.info(`Imported ${source.fsPath}\n${result.errors.trimEnd()}`);
    const summary = result.errors.trimEnd().split(/\r?\n/).at(-1)!.replace(target.fsPath, path.basename(target.fsPath));
    const show = result.code === 0 ? vscode.window.showInformationMessage : vscode.window.showWarningMessage;
    if (await show(`DocDsl: ${summary}.`, 'Show Report')) {
      this.output.show();
    }
  }

  async export(uri?: vscode.Uri): Promise<void> {
    const document = await chooseDocument('Export', uri);
    const format = document && await vscode.window.showQuickPick(formats, { title: 'DocDsl: Export', placeHolder: 'Choose a format' });
    // What is exported is the file.
    if (!document || !format || ((document.isUntitled || document.isDirty) && !(await document.save()))) {
      return;
    }

    const saved = document.isUntitled ? vscode.window.activeTextEditor?.document.uri ?? document.uri : document.uri;
    const target = await vscode.window.showSaveDialog({
      title: `DocDsl: Export as ${format.label}`,
      saveLabel: 'Export',
      defaultUri: saved.with({ path: saved.path.replace(/\.qa$/, '') + '.' + format.extension }),
    });
    if (!target) {
      return;
    }

    const result = await this.run(['export', saved.fsPath, '--format', format.id, '-o', target.fsPath, '--force'], path.dirname(saved.fsPath));
    if (!result || result.code > 1 || result.code < 0) {
      return this.refuse('The document could not be exported', result);
    }

    const warning = result.code === 0 ? '' : ' The document has errors; see the Problems panel.';
    const show = result.code === 0 ? vscode.window.showInformationMessage : vscode.window.showWarningMessage;
    if (await show(`DocDsl: Exported to ${path.basename(target.fsPath)}.${warning}`, 'Open')) {
      // What Visual Studio Code cannot show.
      const isPage = ['html', 'docx', 'xlsx'].includes(format.id) && vscode.env.remoteName === undefined && vscode.env.uiKind === vscode.UIKind.Desktop;
      await (isPage ? vscode.env.openExternal(target) : vscode.commands.executeCommand('vscode.open', target));
    }
  }

  async renumber(): Promise<void> {
    const document = await chooseDocument('Renumber');
    const edits = document && await this.server.ask<TextEdit[] | null>('docdsl/renumber', { textDocument: { uri: this.server.uriOf(document) } });
    if (document && edits) {
      await this.apply(document, edit => edit.set(document.uri, this.server.toEdits(edits)), edits.length, 'The questions are numbered without gaps already.', 'The questions are renumbered');
    }
  }

  async fixAll(): Promise<void> {
    const document = await chooseDocument('Fix All');
    if (!document || !(await this.server.ready())) {
      return;
    }

    await vscode.window.showTextDocument(document);
    const range = new vscode.Range(0, 0, document.lineCount, 0);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range, 'source.fixAll.docdsl');
    const edit = actions?.find(action => action.edit)?.edit;
    if (edit) {
      await vscode.workspace.applyEdit(edit);
    }

    const told = edit ? 'All automatic fixes were applied.' : 'There is nothing that can be fixed automatically.';
    void vscode.window.showInformationMessage(`DocDsl: ${told}`);
  }

  async showOutline(): Promise<void> {
    const document = await chooseDocument('Show Outline');
    if (document) {
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('outline.focus');
    }
  }

  private async apply(document: vscode.TextDocument, fill: (edit: vscode.WorkspaceEdit) => void, count: number, none: string, done: string): Promise<void> {
    await vscode.window.showTextDocument(document);
    if (count === 0) {
      void vscode.window.showInformationMessage(`DocDsl: ${none}`);
      return;
    }

    const edit = new vscode.WorkspaceEdit();
    fill(edit);
    const applied = await vscode.workspace.applyEdit(edit);
    void vscode.window.showInformationMessage(`DocDsl: ${applied ? done : 'The document was not changed: it was edited meanwhile'}.`);
  }

  private async run(args: readonly string[], folder: string): Promise<ToolResult | undefined> {
    try {
      return await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title: 'DocDsl' }, () => runTool(this.extension, args, folder));
    } catch (error) {
      this.output.error(error instanceof Error ? error : String(error));
      return undefined;
    }
  }

  private async refuse(what: string, result: ToolResult | undefined): Promise<void> {
    if (!result) {
      // The command itself does not start: the server says what helps.
      await this.server.ready();
      return;
    }

    this.output.error(`${what}.\n${result.errors.trimEnd()}`);
    await vscode.window.showErrorMessage(`DocDsl: ${what}. ${result.errors.trim().split(/\r?\n/)[0]}`);
  }
}
