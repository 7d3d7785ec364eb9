import { ChildProcess, spawn } from 'node:child_process';
import * as vscode from 'vscode';
import { CloseAction, ErrorAction, LanguageClient, LanguageClientOptions } from 'vscode-languageclient/node';
import { commandLine, findCommand, ServerCommand } from './command';

/** How many questions a document has, and what became of them. */
export interface DocumentStatus {
  readonly uri: string;
  readonly questions: number;
  readonly answered: number;
  readonly open: number;
  readonly withdrawn: number;
}

/** The page that shows a document, and the elements in it that belong to its lines. */
export interface PreviewPage {
  readonly html: string;

  /** In order of lines, which count from zero. */
  readonly anchors: readonly { readonly line: number; readonly id: string }[];
}

export type ServerState = 'starting' | 'running' | 'failed' | 'stopped';

/** In milliseconds: a tool that must be found by `dotnet tool run` on a busy machine takes some seconds. */
const longestStart = 60_000;

/** So many ends within so many milliseconds are not mended by another start. */
const mostCrashes = 4;
const crashPeriod = 180_000;

const install = 'dotnet tool install -g DocDsl.Tool';

/** Errors are written to the output channel; what the user must know is told by {@link Server}, once. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

/** The language server: started, watched, and started again when it ends by itself. */
export class Server {
  private readonly stateChanged = new vscode.EventEmitter<ServerState>();
  private readonly statusChanged = new vscode.EventEmitter<DocumentStatus>();
  private readonly output: vscode.LogOutputChannel;
  private client: QuietClient | undefined;
  private run: Run | undefined;
  private crashes: number[] = [];

  /** Starts and stops follow each other. */
  private turn: Promise<void> = Promise.resolve();

  readonly onDidChangeState = this.stateChanged.event;

  /** Told for each open document, when it is opened and whenever it changes. */
  readonly onDidChangeStatus = this.statusChanged.event;

  state: ServerState = 'stopped';

  /** What went wrong; empty while nothing did. */
  problem = '';

  constructor(output: vscode.LogOutputChannel) {
    this.output = output;
  }

  /** Starts the server, stopping the one that runs. Never rejects: a failure is told to the user. */
  restart(): Promise<void> {
    this.crashes = [];
    return this.next(async () => {
      await this.end();
      await this.begin();
    });
  }

  stop(): Promise<void> {
    return this.next(() => this.end());
  }

  /** Null where the server does not run, or knows nothing of the document. */
  async preview(uri: vscode.Uri): Promise<PreviewPage | null> {
    const client = this.client;
    return client?.isRunning() ? client.sendRequest<PreviewPage | null>('docdsl/preview', { textDocument: { uri: client.code2ProtocolConverter.asUri(uri) } }) : null;
  }

  private next(step: () => Promise<void>): Promise<void> {
    return (this.turn = this.turn.then(step).catch(error => this.output.error(error)));
  }

  private async begin(): Promise<void> {
    const command = findCommand();
    const line = commandLine(command);
    this.output.info(`Starting ${line} (${command.origin})`);
    this.become('starting');
    const run = new Run(command);
    const options: LanguageClientOptions = {
      documentSelector: ['qa', 'qatype'].flatMap(language => ['file', 'untitled'].map(scheme => ({ language, scheme }))),
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
      await Promise.race([client.start(), run.timeout(longestStart)]);
      this.client = client;
      this.run = run;
      this.become('running');
    } catch (error) {
      const reason = await run.reason(error);
      void client.dispose().catch(() => {});
      run.kill();
      this.fail(`The language server cannot be started. Tried \`${line}\` (${command.origin}): ${reason}`);
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
    if (this.crashes.length < mostCrashes) {
      this.output.warn(`The language server has ended: ${reason}`);
      await this.begin();
    } else {
      this.fail(`The language server has ended ${mostCrashes} times in a few minutes and is left alone. At last: ${reason}`);
    }
  }

  private async end(): Promise<void> {
    const { client, run } = this;
    this.client = undefined;
    this.become('stopped');
    await client?.dispose().catch(error => this.output.warn(`The language server did not stop as it should: ${error}`));
    // It has been asked to end; one that does not is not left behind.
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
    void this.tellProblem();
  }

  /** Says what went wrong, with what can be done about it. */
  async tellProblem(): Promise<void> {
    const choice = await vscode.window.showErrorMessage(`DocDsl: ${this.problem}`, 'Open Settings', 'How to Install', 'Restart', 'Show Output');
    switch (choice) {
      case 'Open Settings':
        await vscode.commands.executeCommand('workbench.action.openSettings', 'docdsl.server.path');
        break;
      case 'How to Install':
        await this.tellInstall();
        break;
      case 'Restart':
        await this.restart();
        break;
      case 'Show Output':
        this.output.show();
        break;
    }
  }

  private async tellInstall(): Promise<void> {
    const message = `The language server is part of the .NET tool DocDsl.Tool: \`${install}\`. Then run "DocDsl: Restart server". Where the tool lies elsewhere, name it in the setting docdsl.server.path.`;
    const choice = await vscode.window.showInformationMessage(message, 'Type It in a Terminal', 'Copy');
    if (choice === 'Copy') {
      await vscode.env.clipboard.writeText(install);
    } else if (choice !== undefined) {
      const terminal = vscode.window.createTerminal('DocDsl');
      terminal.show();
      // Typed and not run: that is for the user to do.
      terminal.sendText(install, false);
    }
  }
}

/** One process of the server. */
class Run {
  private process: ChildProcess | undefined;
  private failure: NodeJS.ErrnoException | undefined;
  private exited: Promise<string> | undefined;

  /** The end of what it wrote to standard error. */
  private lastWords = '';

  constructor(private readonly command: ServerCommand) {}

  async start(): Promise<ChildProcess> {
    const child = spawn(this.command.file, this.command.args, { cwd: this.command.folder, stdio: 'pipe', windowsHide: true });
    this.process = child;
    this.exited = new Promise(resolve => child.once('exit', (code, signal) => resolve(signal === null ? `it ended with exit code ${code}` : `it was ended by ${signal}`)));
    child.stderr.on('data', data => (this.lastWords = (this.lastWords + data).slice(-2000)));
    // Writing to a process that has gone is no error of its own.
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
    return new Promise((_, reject) => setTimeout(() => reject(new Error(`it said nothing in ${milliseconds / 1000} seconds.`)), milliseconds));
  }

  /** Why it does not run, as a sentence. */
  async reason(error: unknown): Promise<string> {
    if (this.failure !== undefined) {
      return this.failure.code === 'ENOENT' ? 'there is no such command.' : this.failure.code === 'EACCES' ? 'it is no program, or may not be run.' : `${this.failure.message}.`;
    }

    // Its output ends a moment before it does.
    const end = await Promise.race([this.exited, new Promise<undefined>(resolve => setTimeout(() => resolve(undefined), 1000))]);
    const words = this.lastWords.trim().split(/\r?\n/).slice(-3).join(' ');
    return end === undefined ? (error instanceof Error ? error.message : 'it closed the connection.') : words === '' ? `${end}.` : `${end} and said: ${words}`;
  }

  kill(): void {
    this.process?.kill();
  }
}
