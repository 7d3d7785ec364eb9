// The picture of the README: Visual Studio Code shows what the README says that an editor shows. DOCDSL_UPDATE=1 writes it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, editor, inEditor, picture, statusItem, until } from './harness.mjs';

const root = join(import.meta.dirname, '../..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const [, message, file] = /!\[[^\]]*'([^'\]]*)'[^\]]*\]\(([^)]+)\)/.exec(readme);
const [, whole] = /```qa\n(.*?)```/s.exec(readme);
const letter = whole.slice(0, whole.indexOf('Answer to question 2'));
const [width, height] = [1000, 620];
const settings = {
  'workbench.colorTheme': 'Light 2026',
  'workbench.activityBar.location': 'hidden',
  'window.commandCenter': false,
  'editor.minimap.enabled': false,
  'breadcrumbs.enabled': false,
};

await inEditor('the picture of the README', { 'pool.qa': letter }, settings, async page => {
  await check(`an editor shows "${message}"`, async () => {
    await editor.open('pool.qa');
    await page.keyboard.press('Control+B');
    await page.keyboard.press('Control+Shift+M');
    await page.locator('.markers-panel .monaco-list-row', { hasText: message }).waitFor();
    await statusItem().filter({ hasText: 'answered' }).waitFor();
    await page.setViewportSize({ width, height });
    await until('the editor has the size of the page', async () => (await statusItem().boundingBox()).y < height);

    // The panel is as high as its two lines.
    const panel = await page.locator('.part.panel').boundingBox();
    await page.mouse.move(width / 2, panel.y - 1);
    await page.mouse.down();
    await page.mouse.move(width / 2, height - 130, { steps: 5 });
    await page.mouse.up();

    // Not by the locator, which scrolls.
    const { x, y } = await page.locator('.squiggly-error').first().boundingBox();
    const hover = page.locator('.monaco-hover', { hasText: message }).filter({ hasText: 'Quick Fix' }).filter({ hasNotText: 'Loading' });
    await editor.attempt('the hover is shown', () => page.mouse.move(x + 20, y), () => hover.isVisible());
    await picture('readme');
    if (process.env.DOCDSL_UPDATE === '1') {
      await page.screenshot({ path: join(root, file) });
    }
  });
});
