// What themes make of a document, with and without the server.
import { check, editor, equal, inEditor, look, picture, statusItem, until } from './harness.mjs';
import { letter } from './letters.mjs';

const document = letter.replace('\n\n', '\n@reference 6702756\n@answered 2025-10-31\n\n');

/** Red as errors are. */
const isRed = colour => {
  const [red, green, blue] = colour.match(/\d+/g).map(Number);
  return red > 180 && green < 100 && blue < 100;
};

const themes = ['Default Dark+', 'Default Light+', 'Dark 2026', 'Light 2026', 'Monokai', 'Solarized Light'];

for (const withServer of [true, false]) {
  const settings = withServer ? {} : { 'docdsl.server.path': '/nowhere/docdsl' };
  await inEditor(`themes, ${withServer ? 'with' : 'without'} the server`, { 'letter.qa': document }, settings, async page => {
    await editor.open('letter.qa');
    if (withServer) {
      await statusItem().filter({ hasText: 'answered' }).waitFor();
    }
    let last = '';
    for (const theme of themes) {
      const what = `${theme}, ${withServer ? 'with' : 'without'} the server`;
      await check(`${what}: headings of questions and of answers look different, and unlike text`, async () => {
        editor.set({ ...settings, 'workbench.colorTheme': theme });
        const colours = () => page.evaluate(() => {
          const style = getComputedStyle(window.document.querySelector('.monaco-workbench'));
          return ['editor-background', 'editorLineNumber-foreground', 'focusBorder', 'sideBar-background'].map(name => style.getPropertyValue(`--vscode-${name}`)).join();
        });
        await until('the theme is another', async () => (await colours()) !== last);
        last = await colours();
        await until('all three are different', async () => new Set([await look(/^Vraag/), await look(/^Antwoord/), await look('Wie')]).size === 3);
      });
      await check(`${what}: a field is neither the red of errors, nor like a directive`, async () => {
        const field = await look('reference');
        equal(isRed(field), false);
        equal(field === await look('document'), false);
      });
      await picture(`theme-${theme.replaceAll(/[^A-Za-z0-9]+/g, '-')}${withServer ? '' : '-without'}`);
    }
  });
}
