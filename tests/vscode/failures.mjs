// What is said when the server cannot be started, and who decides what is started.
import { check, editor, equal, inEditor, look, picture, statusItem, toast } from './harness.mjs';
import { letter } from './letters.mjs';

await inEditor('a server that is not there', { 'letter.qa': letter }, { 'docdsl.server.path': '/nowhere/docdsl' }, async page => {
  await editor.open('letter.qa');
  await check('a server that cannot be started is reported, with the command and the reason', async () => {
    const message = toast('/nowhere/docdsl lsp');
    await message.waitFor();
    const text = await message.innerText();
    equal(text.includes('The command was not found'), true);
    equal(text.includes('docdsl.server.path'), true);
    for (const action of ['Open Settings', 'How to Install']) {
      await message.locator('.monaco-button', { hasText: action }).waitFor();
    }
  });
  await check('it is reported once', async () => {
    await page.waitForTimeout(1500);
    equal(await page.locator('.notification-toast').count(), 1);
  });
  await check('the status item says so too', async () => {
    await statusItem().locator('.codicon-error').waitFor();
  });
  await check('"How to Install" names the command', async () => {
    await page.locator('.notification-toast .monaco-button', { hasText: 'How to Install' }).click();
    await toast('dotnet tool install -g DocDsl.Tool').waitFor();
  });
  await check('a heading and a directive are coloured without a server', async () => {
    const plain = await look('Wie beslist');
    equal((await look(/^Vraag/)) !== plain && (await look('document')) !== plain, true);
  });
  await picture('no-server');
}, { kind: 'universal' });

// A version that no machine has restored.
const manifest = JSON.stringify({ version: 1, isRoot: true, tools: { 'docdsl.tool': { version: '0.0.0-never', commands: ['docdsl'] } } });
await inEditor('a tool that was not restored', { 'letter.qa': letter, '.config/dotnet-tools.json': manifest }, {}, async page => {
  await editor.open('letter.qa');
  await check('a tool of the workspace that was not restored is reported with the message of dotnet', async () => {
    const message = toast('dotnet tool run docdsl lsp');
    await message.waitFor();
    equal(/exited with code 1: .*dotnet tool restore/s.test(await message.innerText()), true);
  });
  await check('what helps first is to restore the tools', async () => {
    equal((await page.locator('.notification-toast .monaco-button').first().innerText()).trim(), 'Restore Tools');
  });
}, { kind: 'universal' });

await inEditor('no server at all', { 'letter.qa': letter }, {}, async () => {
  await editor.open('letter.qa');
  await check('without a server the first step is to install one', async () => {
    await toast('There is no language server').waitFor();
    equal((await toast('There is no language server').locator('.monaco-button').first().innerText()).trim(), 'How to Install');
  });
}, { kind: 'universal', path: '/usr/bin/nothing' });

await inEditor('a workspace that is not trusted', { 'letter.qa': letter, '.config/dotnet-tools.json': manifest, '.vscode/settings.json': '{ "docdsl.server.path": "/from/workspace" }' }, {}, async page => {
  await editor.open('letter.qa');
  await check('a workspace that is not trusted does not decide what is started', async () => {
    await page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
    await statusItem().waitFor();
    const output = page.locator('.output-view-container, .panel .view-lines');
    await editor.command('DocDsl: Show Output');
    await output.filter({ hasText: 'Starting' }).first().waitFor();
    const text = (await output.filter({ hasText: 'Starting' }).first().innerText()).replaceAll('\u00A0', ' ');
    equal(/docdsl lsp/.test(text), true);
    equal(/from.workspace|tool run/.test(text), false);
  });
}, { isTrusted: false, kind: 'universal' });

