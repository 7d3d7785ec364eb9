// The commands of the palette: each works as it is typed there, with no document open, or says what to do.
import { existsSync, readFileSync } from 'node:fs';
import { check, editor, equal, inEditor, picture, statusItem, toast, until } from './harness.mjs';

const numbered = `@document nl-NL

Vraag 1
Wat?

Antwoord op vraag 1
Dat.
@alow QA3001 "een reden"

Vraag 3
Nog?

Antwoord op vraag 3
Ja.
`;

const plain = `Vraag 1
Wie beslist?

Antwoord op vraag 1
De minister.
`;

const open = `@document nl-NL

Vraag 1
Is het vergeten?

Vraag 2
@open volgt
Is het open?
`;

/** Lines are made of spans, with blanks that do not break. */
const text = async () => (await editor.page.locator('.editor-instance .view-lines').first().innerText()).replaceAll('\u00A0', ' ');

await inEditor('a folder without documents', { 'brief.txt': plain }, {}, async page => {
  await check('a command that needs a document says so, and offers one', async () => {
    await editor.command('DocDsl: Renumber');
    await toast('needs a document').waitFor();
    await toast('needs a document').locator('.monaco-button', { hasText: 'Import' }).waitFor();
    await page.keyboard.press('Escape');
    await editor.command('Notifications: Clear All Notifications');
  });
  await check('"New Document" asks for a type and a language, and selects what is to be filled in', async () => {
    await editor.command('DocDsl: New Document');
    await editor.row('kamervragen').waitFor();
    await picture('new-document');
    await editor.choose('faq');
    await editor.choose('Dutch');
    await until('it is there', async () => (await text()).includes('@document faq nl-NL'));
    await statusItem().filter({ hasText: 'answered' }).waitFor();
    await until('a placeholder is selected', async () => (await page.locator('#status\\.editor\\.selection').innerText()).includes('selected'));
    await picture('new-document-written');
  });
  await check('"Import" asks for a letter and where to write it, and shows it', async () => {
    await editor.command('DocDsl: Import');
    await editor.give(editor.file('brief.txt'));
    await editor.accept('brief.qa');
    await page.locator('.tab.active', { hasText: 'brief.qa' }).waitFor();
    equal(readFileSync(editor.file('brief.qa'), 'utf8').includes('Wie beslist?'), true);
    await toast('1 question (1 answered)').waitFor();
    await picture('imported');
  });
});

await inEditor('commands', { 'brief.qa': numbered, 'open.qa': open }, {}, async page => {
  await check('all commands are in one category of the palette', async () => {
    await editor.ask('F1', '>DocDsl: ', 'DocDsl: Renumber');
    const rows = await page.locator('.quick-input-list .monaco-list-row').allInnerTexts();
    const names = rows.map(row => /DocDsl: ([\w ]+(?:\.\.\.)?)/.exec(row.replaceAll('\n', ' '))?.[1].trim()).filter(Boolean);
    for (const name of ['New Document...', 'Import...', 'Export...', 'Preview', 'Fix All', 'Renumber', 'Explain Rule...', 'Show Outline', 'Restart Server', 'Show Output']) {
      if (!names.some(each => each.startsWith(name))) {
        throw new Error(`${name} is not among ${names.join(', ')}.`);
      }
    }
    await picture('palette');
    await page.keyboard.press('Escape');
  });
  await check('"Renumber" asks which document is meant, and numbers it', async () => {
    await editor.command('DocDsl: Renumber');
    await editor.choose('brief.qa');
    await until('it is numbered', async () => (await text()).includes('Antwoord op vraag 2'));
    await toast('renumbered').waitFor();
  });
  await check('again, it says that nothing is to be done', async () => {
    await editor.command('DocDsl: Renumber');
    await toast('without gaps already').waitFor();
  });
  await check('"Fix All" applies the automatic fixes', async () => {
    await editor.command('DocDsl: Fix All');
    await toast('All automatic fixes were applied').waitFor();
    await until('it is fixed', async () => (await text()).includes('@allow'));
  });
  await check('"Show Outline" shows the questions', async () => {
    await editor.command('DocDsl: Show Outline');
    await page.locator('.outline-pane .monaco-list-row', { hasText: 'Vraag 2' }).first().waitFor();
  });
  await check('"Explain Rule" has those of the document first, and shows the page', async () => {
    await editor.command('DocDsl: Explain Rule');
    await editor.row('in this document').waitFor();
    await picture('explain-rule');
    await editor.choose('QA1009');
    await page.locator('.tab', { hasText: 'QA1009' }).first().waitFor();
    await until('it is a page, and not its source', async () => {
      for (const frame of page.frames()) {
        if (await frame.locator('h1', { hasText: 'Unnecessary suppression' }).count().catch(() => 0) > 0) {
          return true;
        }
      }
      return false;
    });
    await picture('rule');
  });
  await check('"Export" asks for a format, saves the document, and writes the file', async () => {
    await page.locator('.tab', { hasText: 'brief.qa' }).first().click();
    await editor.command('DocDsl: Export');
    await editor.row('Markdown').waitFor();
    await picture('export');
    await editor.choose('Markdown');
    await editor.accept('brief.md');
    await until('it is written', () => existsSync(editor.file('brief.md')));
    equal(readFileSync(editor.file('brief.md'), 'utf8').includes('Wat?'), true);
    equal(editor.saved('brief.qa').includes('Antwoord op vraag 2'), true);
    await toast('Exported to brief.md').waitFor();
  });
  await check('the preview says "Open" only of what is marked @open', async () => {
    await editor.open('open.qa');
    await editor.command('DocDsl: Preview');
    const frame = await editor.preview('Is het open?');
    equal((await frame.locator('article', { hasText: 'Is het open?' }).innerText()).includes('Open'), true);
    equal((await frame.locator('article', { hasText: 'Is het vergeten?' }).innerText()).includes('Open'), false);
    await picture('preview-open');
  });
  await check('the walkthrough shows how to begin', async () => {
    await editor.command('Welcome: Open Walkthrough');
    await editor.choose('Get Started with DocDsl');
    await page.locator('.getting-started-step', { hasText: 'Create or import a document' }).first().waitFor();
    await page.waitForTimeout(1500);
    await picture('walkthrough');
  });
});
