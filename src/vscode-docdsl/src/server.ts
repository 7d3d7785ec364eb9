import { ChildProcess, spawn } from 'node:child_process';
import * as vscode from 'vscode';
import { CloseAction, ErrorAction, LanguageClient, LanguageClientOptions, TextEdit } from 'vscode-languageclient/node';
import { commandLine, findCommand, ServerCommand } from './command';
import { showRemedies } from './remedies';

/** How many questions a document has, and what became of them. */
export interface DocumentStatus {
  readonly uri: string;
  readonly questions: number;
  readonly answered: number;
  readonly open: number;
  readonly withdrawn: number;
  readonly notApplicable: number;
}

/** The page that shows a document, and the elements in it that belong to its lines. */
export interface PreviewPage {
  readonly html: string;

  /** In order of lines, which count from zero. */
  readonly anchors: readonly { readonly line: number; readonly id: string }[];
}

export type ServerState = 'starting' | 'running' | 'failed' | 'stopped';

/** In milliseconds: `dotnet tool run` takes some seconds on a busy machine. */
const maxStart = 60_000;

/** After so many crashes within so many milliseconds the server is not restarted. */
const maxCrashes = 4;
const crashPeriod = 180_000;

/** Errors are written to the output channel; {@link Server} shows what the user must know, once. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

/** The language server: started, watched, and restarted after a crash. */
export class Server {
  private readonly stateChanged = new vscode.EventEmitter<ServerState>();
  private readonly statusChanged = new vscode.EventEmitter<DocumentStatus>();
  private command: ServerCommand | undefined;
  private client: QuietClient | undefined;
  private run: Run | undefined;
  private crashes: number[] = [];

  /** Starts and stops follow each other. */
  private turn: Promise<void> = Promise.resolve();

  readonly onDidChangeState = this.stateChanged.event;

  /** Raised for each open document, when it is opened and whenever it changes. */
  readonly onDidChangeStatus = this.statusChanged.event;

  state: ServerState = 'stopped';

  /** The last failure; empty if there is none. */
  problem = '';

  constructor(private readonly extension: vscode.Uri, private readonly output: vscode.LogOutputChannel) {}

  /** Whether somebody needs the server; it is not started before. */
  isWanted = false;

  /** Starts the server where it is needed for the first time. */
  want(): Promise<void> {
    return this.isWanted ? this.turn : this.restart();
  }

  /** Starts the server, stopping the one that runs. Never rejects: a failure is shown to the user. */
  restart(): Promise<void> {
    this.isWanted = true;
    this.crashes = [];
    return this.next(async () => {
      await this.end();
      await this.begin();
    });
  }

  stop(): Promise<void> {
    return this.next(() => this.end());
  }

  /** Whether the server runs, once it has started. If not, the user is shown why, and what helps. */
  async ready(): Promise<boolean> {
    await this.want();
    if (this.client?.isRunning()) {
      return true;
    }

    if (this.state !== 'failed') {
      this.problem = 'The language server is not running.';
    }

    void this.showProblem();
    return false;
  }

  /** The answer to a request of a command; undefined if the server does not run, which the user is shown. */
  async ask<T>(method: string, parameters?: object): Promise<T | undefined> {
    if (!(await this.ready())) {
      return undefined;
    }

    // What is undefined would be sent as a parameter.
    return parameters === undefined ? this.client?.sendRequest<T>(method) : this.client?.sendRequest<T>(method, parameters);
  }

  /** The address of a document, as the server knows it. */
  uriOf(document: vscode.TextDocument): string {
    return this.client?.code2ProtocolConverter.asUri(document.uri) ?? document.uri.toString();
  }

  /** Edits of the protocol as the editor's. */
  toEdits(edits: readonly TextEdit[]): vscode.TextEdit[] {
    return edits.map(({ range: { start, end }, newText }) => new vscode.TextEdit(new vscode.Range(start.line, start.character, end.line, end.character), newText));
  }

  /** Null if the server is not running, or the document is unknown to it. */
  async preview(uri: vscode.Uri): Promise<PreviewPage | null> {
    const client = this.client;
    return client?.isRunning() ? client.sendRequest<PreviewPage | null>('docdsl/preview', { textDocument: { uri: client.code2ProtocolConverter.asUri(uri) } }) : null;
  }

  private next(step: () => Promise<void>): Promise<void> {
    return (this.turn = this.turn.then(step).catch(error => this.output.error(error)));
  }

  private async begin(): Promise<void> {
    const command = (this.command = findCommand(this.extension));
    const line = commandLine(command, 'lsp');
    this.output.info(`Starting ${line} (${command.origin})`);
    this.become('starting');
    const run = new Run(command);
    const options: LanguageClientOptions = {
      // Of Markdown the server knows which files are documents, and says nothing about the others.
      documentSelector: ['qa', 'qatype', 'markdown', 'mdx'].flatMap(language => ['file', 'untitled'].map(scheme => ({ language, scheme }))),
      initializationOptions: { status: true, showReferences: true },
      outputChannel: this.output,
      initializationFailedHandler: () => false,
      errorHandler: {
        error: () => ({ action: ErrorAction.Continue, handled: true }),
        closed: () => {
          if (this.client === client) {
            void this.next(() => this.crashed(client, run));
          }

          return { action: CloseAction.DoNotRestart, handled: true };
        },
      },
    };
    const client = new QuietClient('docdsl', 'DocDsl', () => run.start(), options);
    client.onNotification('docdsl/status', (status: DocumentStatus) => this.statusChanged.fire(status));
    try {
      await Promise.race([client.start(), run.timeout(maxStart)]);
      this.client = client;
      this.run = run;
      this.become('running');
    } catch (error) {
      const reason = await run.reason(error);
      void client.dispose().catch(() => {});
      run.kill();
      this.fail(
        command.source === 'missing'
          ? 'There is no language server: the command `docdsl` is neither on the path nor in ~/.dotnet/tools.'
          : `The language server could not be started. Command: \`${line}\` (${command.origin}). ${reason}`,
      );
    }
  }

  private async crashed(client: QuietClient, run: Run): Promise<void> {
    if (this.client !== client) {
      return;
    }

    this.client = undefined;
    const reason = await run.reason(undefined);
    const now = Date.now();
    this.crashes = [...this.crashes.filter(time => now - time < crashPeriod), now];
    if (this.crashes.length < maxCrashes) {
      this.output.warn(`The language server stopped. ${reason}`);
      await this.begin();
    } else {
      this.fail(`The language server stopped ${maxCrashes} times within ${crashPeriod / 60_000} minutes and was not restarted. ${reason}`);
    }
  }

  private async end(): Promise<void> {
    const { client, run } = this;
    this.client = undefined;
    this.become('stopped');
    await client?.dispose().catch(error => this.output.warn(`The language server did not shut down cleanly: ${error}`));
    // It was asked to exit; one that does not is killed.
    setTimeout(() => run?.kill(), 2000);
  }

  private become(state: ServerState, problem = ''): void {
    this.state = state;
    this.problem = problem;
    this.stateChanged.fire(state);
  }

  private fail(problem: string): void {
    this.output.error(problem);
    this.become('failed', problem);
    void this.showProblem();
  }

  /** Shows the last failure, with what helps first. */
  showProblem(): Promise<void> {
    return showRemedies(this.problem, this.command?.source ?? 'missing', this.command?.folder, this, this.output);
  }
}

/** One process of the server. */
class Run {
  private process: ChildProcess | undefined;
  private failure: NodeJS.ErrnoException | undefined;
  private exited: Promise<string> | undefined;

  /** The end of its standard error. */
  private errorOutput = '';

  constructor(private readonly command: ServerCommand) {}

  async start(): Promise<ChildProcess> {
    const child = spawn(this.command.file, [...this.command.args, 'lsp'], { cwd: this.command.folder, stdio: 'pipe', windowsHide: true });
    this.process = child;
    this.exited = new Promise(resolve => child.once('exit', (code, signal) => resolve(signal === null ? `It exited with code ${code}` : `It was terminated by ${signal}`)));
    child.stderr.on('data', data => (this.errorOutput = (this.errorOutput + data).slice(-2000)));
    // Writing to a process that has exited is not a separate error.
    child.stdin.on('error', () => {});
    await new Promise<void>((resolve, reject) => {
      child.once('spawn', resolve);
      child.on('error', (error: NodeJS.ErrnoException) => {
        this.failure = error;
        reject(error);
      });
    });
    return child;
  }

  /** Rejects when the time is over. */
  timeout(milliseconds: number): Promise<never> {
    return new Promise((_, reject) => setTimeout(() => reject(new Error(`It did not respond within ${milliseconds / 1000} seconds.`)), milliseconds));
  }

  /** Why it does not run, as a sentence. */
  async reason(error: unknown): Promise<string> {
    if (this.failure !== undefined) {
      return this.failure.code === 'ENOENT' ? (this.command.file === 'dotnet' ? '.NET is not installed, or not on the path.' : 'The command was not found.') : this.failure.code === 'EACCES' ? 'The file is not executable.' : `${this.failure.message}.`;
    }

    // Its output ends a moment before it does.
    const end = await Promise.race([this.exited, new Promise<undefined>(resolve => setTimeout(() => resolve(undefined), 1000))]);
    const words = this.errorOutput.trim().split(/\r?\n/).slice(-3).join(' ');
    return end === undefined ? (error instanceof Error ? error.message : 'It closed the connection.') : words === '' ? `${end}.` : `${end}: ${words}`;
  }

  kill(): void {
    this.process?.kill();
  }
}
