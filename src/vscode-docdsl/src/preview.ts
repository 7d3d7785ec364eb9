import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import { chooseDocument } from './documents';
import { PreviewPage, Server, ServerState } from './server';

/** The pause in typing, in milliseconds, after which the page is updated. */
const pause = 250;

/** The kind of the panel, which the editor keeps when a window is reloaded. */
const viewType = 'docdsl.preview';

/** The text that replaces a missing page. */
const unavailable: Record<ServerState, string> = {
  starting: 'The language server is starting.',
  running: 'No preview is available for this document.',
  failed: 'No preview is available: the language server could not be started.',
  stopped: 'No preview is available: the language server is not running.',
};

/** A message from the page: it is loaded, or an element in it was clicked. */
type PageMessage = { readonly kind: 'ready' } | { readonly kind: 'reveal'; readonly id: string };

/** The page of the HTML export beside the text. One panel, which shows the document that is edited and follows its cursor. */
export class Preview implements vscode.Disposable, vscode.WebviewPanelSerializer {
  private readonly subscriptions: vscode.Disposable[];
  private panel: vscode.WebviewPanel | undefined;
  private document: vscode.TextDocument | undefined;
  private anchors: PreviewPage['anchors'] = [];
  private timer: NodeJS.Timeout | undefined;
  private refreshes = 0;

  constructor(private readonly extension: vscode.Uri, private readonly server: Server) {
    this.subscriptions = [
      vscode.window.registerWebviewPanelSerializer(viewType, this),
      vscode.workspace.onDidChangeTextDocument(change => change.document === this.document && this.refreshSoon()),
      vscode.window.onDidChangeActiveTextEditor(editor => editor && this.panel && this.follow(editor.document)),
      // Changing the language of a document reopens it.
      vscode.workspace.onDidOpenTextDocument(document => this.panel && document === vscode.window.activeTextEditor?.document && this.follow(document)),
      vscode.window.onDidChangeTextEditorSelection(change => change.textEditor.document === this.document && this.scroll()),
      server.onDidChangeState(() => this.refreshSoon()),
    ];
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.panel?.dispose();
    this.subscriptions.forEach(subscription => subscription.dispose());
  }

  async show(uri?: vscode.Uri): Promise<void> {
    const document = await chooseDocument('Preview', uri);
    if (document === undefined) {
      return;
    }

    if (this.panel === undefined) {
      const column = vscode.window.visibleTextEditors.length === 0 ? vscode.ViewColumn.Active : vscode.ViewColumn.Beside;
      this.adopt(vscode.window.createWebviewPanel(viewType, 'Preview', { viewColumn: column, preserveFocus: true }, { enableFindWidget: true }));
    } else {
      this.panel.reveal(undefined, true);
    }

    this.follow(document);
  }

  /** Called when the window was reloaded while a preview was open: the page has kept the address of its document. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: { readonly uri?: string } | undefined): Promise<void> {
    if (this.panel !== undefined) {
      panel.dispose();
      return;
    }

    this.adopt(panel);
    const uri = state?.uri;
    const document = uri === undefined ? vscode.window.activeTextEditor?.document : await vscode.workspace.openTextDocument(vscode.Uri.parse(uri)).then(found => found, () => undefined);
    if (document) {
      this.follow(document);
    } else {
      // Its document is gone: a page that says nothing would stay for ever.
      panel.dispose();
    }
  }

  private adopt(panel: vscode.WebviewPanel): void {
    this.panel = panel;
    const media = vscode.Uri.joinPath(this.extension, 'media');
    panel.webview.options = { enableScripts: true, localResourceRoots: [media] };
    panel.iconPath = vscode.Uri.joinPath(this.extension, 'icon.png');
    panel.onDidDispose(() => {
      clearTimeout(this.timer);
      this.panel = undefined;
      this.document = undefined;
    });
    panel.webview.onDidReceiveMessage((message: PageMessage) => (message.kind === 'ready' ? this.refresh() : this.reveal(message.id)));
    panel.webview.html = this.shell(panel.webview, media);
  }

  /** The page around the exported one. Only the two files named here run or apply, and the exported page's own style. */
  private shell(webview: vscode.Webview, media: vscode.Uri): string {
    const nonce = randomBytes(16).toString('base64');
    const uri = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(media, name)).toString();
    return `<!doctype html>
<html>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'">
<style nonce="${nonce}" id="exported"></style>
<link nonce="${nonce}" rel="stylesheet" href="${uri('preview.css')}">
<script nonce="${nonce}" src="${uri('preview.js')}" defer></script>
</head>
<body></body>
</html>`;
  }

  private follow(document: vscode.TextDocument): void {
    if (document.languageId === 'qa' && document !== this.document) {
      this.document = document;
      void this.refresh();
    }
  }

  private refreshSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.refresh(), pause);
  }

  private async refresh(): Promise<void> {
    const { panel, document } = this;
    if (panel === undefined || document === undefined) {
      return;
    }

    const refresh = ++this.refreshes;
    const page = await this.server.preview(document.uri).catch(() => null);
    if (refresh !== this.refreshes || panel !== this.panel) {
      return;
    }

    panel.title = `Preview ${vscode.workspace.asRelativePath(document.uri).split('/').at(-1)}`;
    this.anchors = page?.anchors ?? [];
    const html = page?.html ?? `<p class="docdsl-message">${unavailable[this.server.state]}</p>`;
    await panel.webview.postMessage({ kind: 'page', html, uri: document.uri.toString(), ids: this.anchors.map(anchor => anchor.id) });
    this.scroll();
  }

  /** Scrolls the page to the element of the cursor's line. */
  private scroll(): void {
    const editor = this.editor();
    if (editor) {
      const line = editor.selection.active.line;
      void this.panel?.webview.postMessage({ kind: 'scroll', id: this.anchors.findLast(anchor => anchor.line <= line)?.id ?? null });
    }
  }

  /** Goes to the line of an element of the page. */
  private async reveal(id: string): Promise<void> {
    const anchor = this.anchors.find(anchor => anchor.id === id);
    if (anchor && this.document) {
      const column = this.editor()?.viewColumn ?? vscode.ViewColumn.One;
      await vscode.window.showTextDocument(this.document, { viewColumn: column, selection: new vscode.Range(anchor.line, 0, anchor.line, 0) });
    }
  }

  private editor(): vscode.TextEditor | undefined {
    const active = vscode.window.activeTextEditor;
    return active?.document === this.document ? active : vscode.window.visibleTextEditors.find(editor => editor.document === this.document);
  }
}
