// Visual Studio Code in a browser: code-server with the packaged extension, driven by Chromium.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

/** One editor with a workspace of its own; all of it in a temporary folder. */
export class Editor {
  static async start(files, settings, isTrusted = true) {
    const editor = new Editor();
    editor.folder = mkdtempSync(join(tmpdir(), 'docdsl-vscode-'));
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(editor.file(name)), { recursive: true });
      writeFileSync(editor.file(name), text);
    }

    const user = join(editor.folder, 'user');
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
      mkdirSync(join(user, place), { recursive: true });
      writeFileSync(join(user, place, 'settings.json'), all);
    }

    const folders = ['--user-data-dir', user, '--extensions-dir', join(editor.folder, 'extensions')];
    const [vsix] = readdirSync(extension).filter(name => name.endsWith('.vsix'));
    execFileSync(process.execPath, [entry, ...folders, '--install-extension', join(extension, vsix)], { stdio: 'pipe' });

    const port = await freePort();
    const home = join(editor.folder, 'home');
    mkdirSync(home);
    editor.server = spawn(process.execPath, [
      entry, ...folders, '--config', join(home, 'config.yaml'), '--bind-addr', `127.0.0.1:${port}`, '--auth', 'none',
      '--disable-telemetry', '--disable-update-check', ...(isTrusted ? ['--disable-workspace-trust'] : []), '--disable-getting-started-override', '--ignore-last-opened',
      '--session-socket', join(home, 'session.sock'),
    ], { stdio: ['ignore', 'pipe', 'pipe'] });
    editor.log = '';
    editor.server.stdout.on('data', data => (editor.log += data));
    editor.server.stderr.on('data', data => (editor.log += data));
    const url = `http://127.0.0.1:${port}/`;
    for (let i = 0; ; i++) {
      if (await fetch(`${url}healthz`).then(answer => answer.ok, () => false)) {
        break;
      }
      if (i === 150 || editor.server.exitCode !== null) {
        throw new Error(`code-server does not answer:\n${editor.log}`);
      }
      await new Promise(resolve => setTimeout(resolve, 200));
    }

    editor.browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
    editor.page = await editor.browser.newPage({ viewport: { width: 1400, height: 900 } });
    editor.page.setDefaultTimeout(30_000);
    await editor.page.goto(`${url}?folder=${encodeURIComponent(join(editor.folder, 'workspace'))}`);
    await editor.page.waitForSelector('.monaco-workbench .part.statusbar', { timeout: 60_000 });
    return editor;
  }

  file(name) {
    return join(this.folder, 'workspace', name);
  }

  saved(name) {
    return readFileSync(this.file(name), 'utf8');
  }

  /** Opens a file of the workspace, as one who knows its name does. */
  async open(name) {
    await this.page.keyboard.press('Control+P');
    await this.page.keyboard.type(name);
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().waitFor();
    await this.page.keyboard.press('Enter');
    await this.page.locator('.tab.active', { hasText: name }).waitFor();
    await this.page.locator('.editor-instance .view-line').first().waitFor();
  }

  async command(name) {
    await this.page.keyboard.press('F1');
    await this.page.keyboard.type(name);
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().waitFor();
    await this.page.keyboard.press('Enter');
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  /** Puts the cursor at the begin of a line, which counts from one. */
  async goTo(line) {
    await this.page.keyboard.press('Control+G');
    await this.page.locator('.quick-input-widget').waitFor();
    await this.page.keyboard.type(String(line));
    await this.page.keyboard.press('Enter');
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  /** The cursor's line, as the status bar says. */
  async line() {
    return Number(/Ln (\d+)/.exec(await this.page.locator('#status\\.editor\\.selection').innerText())[1]);
  }

  /** The frame of the preview, once it shows a page. */
  async preview(text) {
    for (let i = 0; i < 100; i++) {
      for (const frame of this.page.frames()) {
        if (await frame.locator('body', { hasText: text }).count().catch(() => 0) > 0 && await frame.locator('#exported').count() > 0) {
          return frame;
        }
      }
      await this.page.waitForTimeout(200);
    }
    throw new Error(`No frame shows "${text}".`);
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
