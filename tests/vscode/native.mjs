// One install is enough: the extension as it is packaged for this platform, on a machine without .NET.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check, editor, equal, inEditor, picture, statusItem, until } from './harness.mjs';
import { letter } from './letters.mjs';

// Nothing at all is on the path.
const nothing = mkdtempSync(join(tmpdir(), 'docdsl-nothing-'));
mkdirSync(join(nothing, 'bin'));

await inEditor('no .NET', { 'letter.qa': letter }, {}, async page => {
  await editor.open('letter.qa');
  await check('without .NET the server that came with the extension runs', async () => {
    await statusItem().filter({ hasText: '11/12 answered' }).waitFor();
    const [pid] = editor.servers();
    const path = /(?:^|\0)PATH=([^\0]*)/.exec(readFileSync(`/proc/${pid}/environ`, 'utf8'))[1];
    equal(path.split(':').filter(folder => existsSync(join(folder, 'dotnet'))).join(), '');
    equal(await page.locator('.notification-toast').count(), 0);
  });
  await check('and underlines what is missing', async () => {
    await page.locator('.squiggly-error').first().waitFor();
  });
  await check('its lines are wrapped', async () => {
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
    const line = letter.split('\n').length + 1;
    await until(`the cursor is in line ${line}`, async () => (await editor.line()) === line);
    await page.keyboard.insertText('woord '.repeat(80));
    await page.keyboard.press('Home');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    equal(await editor.line(), line);
  });
  await picture('native');
  await check('it ends with the editor', async () => {
    const [pid] = editor.servers();
    await page.goto('about:blank');
    editor.server.kill();
    for (let i = 0; i < 300 && existsSync(`/proc/${pid}/exe`); i++) {
      await page.waitForTimeout(200);
    }
    equal(existsSync(`/proc/${pid}/exe`), false);
  });
}, { path: join(nothing, 'bin') });
rmSync(nothing, { recursive: true, force: true });
