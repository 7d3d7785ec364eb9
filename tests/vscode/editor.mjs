// Visual Studio Code in a browser: code-server with the packaged extension, driven by Chromium.
import { execFileSync, spawn } from 'node:child_process';
import {
  existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';

const here = import.meta.dirname;
const entry = join(here, 'node_modules/code-server/out/node/entry.js');
const extension = join(here, '../../src/vscode-docdsl');

const freePort = () => new Promise(resolve => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    server.close(() => resolve(port));
  });
});

/** How long something may take, in milliseconds; a machine may be busy with other things. */
const patience = 60_000;

/** A file with the extension that `npm run package` made: with the native server of this platform, or `universal` without one. */
function packaged(kind) {
  const target = kind === 'universal' ? '' : `${process.platform}-${process.arch}-`;
  const { version } = JSON.parse(readFileSync(join(extension, 'package.json'), 'utf8'));
  return join(extension, `docdsl-${target}${version}.vsix`);
}

/** One editor with a workspace of its own; all of it in a temporary folder. */
export class Editor {
  /** @param options isTrusted; kind: of the packaged extension; path: that programs are looked for in */
  static async start(files, settings, { isTrusted = true, kind = 'native', path = process.env.PATH } = {}) {
    const editor = new Editor();
    editor.folder = mkdtempSync(join(tmpdir(), 'docdsl-vscode-'));
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(editor.file(name)), { recursive: true });
      writeFileSync(editor.file(name), text);
    }

    const user = join(editor.folder, 'user');
    editor.set(settings);
    const folders = ['--user-data-dir', user, '--extensions-dir', join(editor.folder, 'extensions')];
    execFileSync(process.execPath, [entry, ...folders, '--install-extension', packaged(kind)], { stdio: 'pipe' });

    const port = await freePort();
    const home = join(editor.folder, 'home');
    mkdirSync(home);
    editor.server = spawn(process.execPath, [
      entry, ...folders, '--config', join(home, 'config.yaml'), '--bind-addr', `127.0.0.1:${port}`, '--auth', 'none',
      '--disable-telemetry', '--disable-update-check', ...(isTrusted ? ['--disable-workspace-trust'] : []), '--disable-getting-started-override', '--ignore-last-opened',
      '--session-socket', join(home, 'session.sock'),
    ], {
      stdio: ['ignore', 'pipe', 'pipe'],
      // Otherwise it takes the path of a login shell.
      env: { ...process.env, PATH: path, HOME: home, VSCODE_CLI: '1' },
    });
    editor.log = '';
    editor.server.stdout.on('data', data => (editor.log += data));
    editor.server.stderr.on('data', data => (editor.log += data));
    const url = `http://127.0.0.1:${port}/`;
    for (let i = 0; ; i++) {
      if (await fetch(`${url}healthz`).then(answer => answer.ok, () => false)) {
        break;
      }
      if (i === 300 || editor.server.exitCode !== null) {
        throw new Error(`code-server does not answer:\n${editor.log}`);
      }
      await new Promise(resolve => setTimeout(resolve, 200));
    }

    editor.browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
    editor.page = await editor.browser.newPage({ viewport: { width: 1400, height: 900 } });
    editor.page.setDefaultTimeout(patience);
    await editor.page.goto(`${url}?folder=${encodeURIComponent(join(editor.folder, 'workspace'))}`);
    await editor.page.waitForSelector('.monaco-workbench .part.statusbar', { timeout: 2 * patience });
    return editor;
  }

  /** Writes the user's settings; an editor that runs reads them again. */
  set(settings) {
    const all = JSON.stringify({
      'workbench.startupEditor': 'none',
      'workbench.tips.enabled': false,
      'workbench.secondarySideBar.defaultVisibility': 'hidden',
      'chat.disableAIFeatures': true,
      'extensions.ignoreRecommendations': true,
      'telemetry.telemetryLevel': 'off',
      ...settings,
    });
    // What is of the machine, as the path of a command is, counts only among the settings of the machine that the editor's server runs on.
    for (const place of ['User', 'Machine']) {
      mkdirSync(join(this.folder, 'user', place), { recursive: true });
      writeFileSync(join(this.folder, 'user', place, 'settings.json'), all);
    }
  }

  file(name) {
    return join(this.folder, 'workspace', name);
  }

  saved(name) {
    return readFileSync(this.file(name), 'utf8');
  }

  /**
   * Does something until what it should bring about is so. On a busy machine the editor drops keys: then it is done again, as a person
   * does it again.
   */
  async attempt(what, act, came) {
    let last;
    for (let time = 0; time < 6; time++) {
      try {
        await act();
        for (let i = 0; i < 50; i++) {
          if (await came()) {
            return;
          }
          await this.page.waitForTimeout(100);
        }
      } catch (error) {
        last = error;
      }
      await this.page.keyboard.press('Escape');
      await this.page.waitForTimeout(500 * (time + 1));
    }
    throw new Error(`Not after six attempts: ${what}. ${last ?? ''}`);
  }

  /** The field that one types in, where the editor asks something. */
  get asked() {
    return this.page.locator('.quick-input-widget:visible .quick-input-box input');
  }

  /** What is typed there; nothing where the editor asks nothing. */
  async words() {
    return await this.asked.inputValue({ timeout: 1000 }).catch(() => '');
  }

  /** The rows that the editor offers there. */
  row(text) {
    return this.page.locator('.quick-input-widget:visible .quick-input-list .monaco-list-row', { hasText: text }).first();
  }

  /** Opens what asks, with words in it, and waits for a row. */
  async ask(keys, words, row) {
    await this.attempt(`"${words}" is asked`, async () => {
      await this.page.keyboard.press(keys);
      await this.asked.waitFor({ timeout: 5000 });
      await this.asked.fill(words, { timeout: 5000 });
    }, async () => await this.row(row).isVisible());
  }

  /** Opens a file of the workspace, as one who knows its name does. */
  async open(name) {
    await this.attempt(`${name} is open`, async () => {
      await this.ask('Control+P', name, name);
      await this.row(name).click({ timeout: 5000 });
    }, async () => await this.page.locator('.tab.active', { hasText: name }).isVisible() && await this.page.locator('.editor-instance .view-line').first().isVisible());
  }

  /** Runs a command of the palette. */
  async command(name) {
    await this.ask('F1', `>${name}`, name);
    await this.row(name).click();
    // It may ask something itself.
    await this.until(`"${name}" was run`, async () => (await this.words()) !== `>${name}`);
  }

  /** Chooses one of what the editor offers. */
  async choose(text) {
    await this.row(text).click();
    await this.until(`"${text}" was chosen`, async () => !(await this.row(text).isVisible()));
  }

  /** Gives the path that a dialog for files asks for. */
  async give(path) {
    await this.attempt(`${path} is given`, async () => {
      await this.asked.waitFor({ timeout: 20_000 });
      // The dialog first writes the path that it proposes.
      await this.page.waitForTimeout(500);
      await this.asked.fill(path);
      await this.until('it is the path', async () => (await this.words()) === path);
      await this.page.keyboard.press('Enter');
    }, async () => (await this.words()) !== path);
  }

  /** Accepts the path that a dialog for files proposes. */
  async accept(path) {
    await this.until(`${path} is proposed`, async () => (await this.words()).endsWith(path));
    await this.attempt(`${path} is accepted`, () => this.page.keyboard.press('Enter'), async () => !(await this.asked.isVisible()));
  }

  /** Puts the cursor at the begin of a line, which counts from one. */
  async goTo(line) {
    await this.attempt(`the cursor is in line ${line}`, async () => {
      await this.page.keyboard.press('Control+G');
      await this.asked.waitFor({ timeout: 5000 });
      await this.asked.fill(`:${line}`);
      await this.page.keyboard.press('Enter');
    }, async () => !(await this.asked.isVisible()) && (await this.line()) === line);
  }

  /** Waits until something is so. */
  async until(what, test) {
    const end = Date.now() + patience;
    while (!(await test())) {
      if (Date.now() > end) {
        throw new Error(`It never came about: ${what}.`);
      }
      await this.page.waitForTimeout(200);
    }
  }

  /** The cursor's line, as the status bar says. */
  async line() {
    return Number(/Ln (\d+)/.exec(await this.page.locator('#status\\.editor\\.selection').innerText({ timeout: 5000 }))?.[1]);
  }

  /** The frame of the preview, once it shows a page. */
  async preview(text) {
    for (let i = 0; i < 300; i++) {
      for (const frame of this.page.frames()) {
        if (await frame.locator('body', { hasText: text }).count().catch(() => 0) > 0 && await frame.locator('#exported').count() > 0) {
          return frame;
        }
      }
      await this.page.waitForTimeout(200);
    }
    throw new Error(`No frame shows "${text}".`);
  }

  /** The processes of the server that came with the extension. */
  servers() {
    return readdirSync('/proc').filter(name => /^\d+$/.test(name)).filter(pid => {
      try {
        return readlinkSync(`/proc/${pid}/exe`).startsWith(this.folder) && readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[1] === 'lsp';
      } catch {
        return false;
      }
    }).map(Number);
  }

  async stop() {
    await this.browser?.close();
    if (this.server && this.server.exitCode === null) {
      const ended = new Promise(resolve => this.server.once('exit', resolve));
      this.server.kill();
      await Promise.race([ended, new Promise(resolve => setTimeout(resolve, 10_000))]);
    }
    if (existsSync(this.folder)) {
      rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
    }
  }
}
