// A letter is written: what the server adds to the editor.
import { check, editor, equal, inEditor, look, picture, statusItem, toast, until } from './harness.mjs';
import { declared, letter } from './letters.mjs';

await inEditor('writing', { 'letter.qa': letter, 'declared.qa': declared }, {}, async page => {
  await editor.open('declared.qa');
  await check('the server colours the headings that a document declares', async () => {
    await until('the heading looks like one', async () => (await look('Reactie')) !== (await look('Gewone')));
  });
  await editor.open('letter.qa');
  await check('the missing answer is underlined', async () => {
    await page.locator('.squiggly-error').first().waitFor();
  });
  await check('the status item counts questions', async () => {
    await statusItem().filter({ hasText: '11/12 answered' }).waitFor();
  });
  await check('the Problems panel lists QA3001', async () => {
    await page.keyboard.press('Control+Shift+M');
    const row = page.locator('.markers-panel .monaco-list-row', { hasText: 'QA3001' });
    await row.waitFor();
    equal((await row.innerText()).includes('Question 2 has no answer'), true);
    await picture('problems');
    await page.keyboard.press('Control+Shift+M');
  });
  await check('completion after @ offers fields and directives', async () => {
    await page.locator('.tab.active').click();
    await editor.goTo(2);
    await page.keyboard.type('@');
    const row = page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'subject' });
    // Fields come first, and only the rows that are seen are in the page.
    await row.first().waitFor();
    await picture('completion');
    await page.keyboard.type('stat');
    await page.locator('.suggest-widget.visible .monaco-list-row.focused', { hasText: 'status' }).waitFor();
    await page.keyboard.press('Tab');
    await until('the directive is in the text', async () => (await page.locator('.view-lines').first().innerText()).includes('@status'));
    equal((await page.locator('.view-lines').first().innerText()).includes('@@'), false);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+S');
    await until('it is saved', () => editor.saved('letter.qa').includes('@status'));
    // Out it goes again.
    await page.keyboard.press('Shift+Home');
    await page.keyboard.press('Delete');
    await page.keyboard.press('Control+S');
    await until('it is gone', () => editor.saved('letter.qa') === letter);
  });
  await check('the quick fix of the light bulb adds the answer', async () => {
    await editor.goTo(letter.split('\n').indexOf('Vraag 2') + 1);
    await page.locator('.squiggly-error').first().waitFor();
    const bulb = page.locator('.lightBulbWidget:visible, .codicon-gutter-lightbulb:visible, .codicon-gutter-lightbulb-auto-fix:visible');
    await bulb.first().waitFor();
    await bulb.first().click();
    const fix = page.locator('.action-widget .monaco-list-row.action', { hasText: "Add 'Antwoord op vraag 2'" }).first();
    await fix.waitFor();
    await picture('quick-fix');
    await fix.click();
    await until('the squiggle at the heading goes', async () => (await page.locator('.markers-panel .monaco-list-row', { hasText: 'QA3001' }).count()) === 0);
    await page.keyboard.press('Control+S');
    await until('the file has the heading', () => editor.saved('letter.qa').includes('Antwoord op vraag 2\n'));
  });
  await check('the status item counts it when its placeholder has become words', async () => {
    equal((await statusItem().innerText()).includes('11/12 answered'), true);
    await editor.goTo(editor.saved('letter.qa').split('\n').indexOf('Antwoord op vraag 2') + 2);
    await page.keyboard.press('Shift+End');
    await page.keyboard.type('Tien.');
    await statusItem().filter({ hasText: '12/12 answered' }).waitFor();
    await page.keyboard.press('Control+S');
    await until('it is saved', () => editor.saved('letter.qa').includes('Antwoord op vraag 2\nTien.\n'));
  });

  await check('the lens above a question shows what refers to it', async () => {
    await editor.goTo(1);
    await page.locator('.codelens-decoration a', { hasText: '1 reference' }).first().click();
    const peek = page.locator('.peekview-widget');
    await peek.locator('.view-line', { hasText: 'zie het antwoord op vraag 1' }).first().waitFor();
    await picture('references');
    await page.keyboard.press('Escape');
    await peek.waitFor({ state: 'hidden' });
  });

  let frame;
  await check('the preview shows the page beside the text', async () => {
    await editor.goTo(1);
    await editor.command('DocDsl: Preview');
    frame = await editor.preview('Wat kost het?');
    equal(await frame.locator('article').count(), 12);
    await page.locator('.tab', { hasText: 'Preview letter.qa' }).first().waitFor();
    await picture('preview');
  });
  await check('the preview has the exported page\'s style, and runs nothing of its own', async () => {
    await until('the style applies', async () => (await frame.locator('.answer').first().evaluate(element => getComputedStyle(element).borderLeftWidth)) !== '0px');
    const ran = await frame.evaluate(() => new Promise(resolve => {
      const image = document.createElement('div');
      image.innerHTML = '<img src="x" onerror="window.ran = 1"><a href="javascript:window.ran = 1">x</a>';
      document.body.append(image);
      image.querySelector('a').click();
      setTimeout(() => resolve(window.ran ?? 0), 500);
    }));
    equal(ran, 0);
  });
  await check('it follows the cursor', async () => {
    await page.locator('.tab', { hasText: /^letter.qa/ }).click();
    const lines = () => editor.saved('letter.qa').split('\n');
    const currentText = () => frame.locator('.docdsl-current').first().innerText();
    await editor.goTo(lines().indexOf('Vraag 12') + 1);
    await until('question 12 is current', async () => /^Vraag 12\b/.test((await currentText()).trim()));
    const box = await frame.locator('.docdsl-current').first().evaluate(element => [element.getBoundingClientRect().top, innerHeight]);
    equal(box[0] >= 0 && box[0] < box[1], true);
    await picture('preview-cursor');
    await editor.goTo(lines().indexOf('Vraag 1') + 1);
    await until('question 1 is current', async () => /^Vraag 1\b/.test((await currentText()).trim()));
  });
  await check('it follows an edit', async () => {
    await editor.goTo(editor.saved('letter.qa').split('\n').indexOf('Wie beslist?') + 1);
    await page.keyboard.type('Gewijzigd: ');
    await frame.locator('article', { hasText: 'Gewijzigd: Wie beslist?' }).waitFor();
  });
  await check('a click in it goes to the text', async () => {
    await frame.locator('article', { hasText: 'En dan de 9e?' }).locator('h2').click({ position: { x: 5, y: 5 } });
    const line = editor.saved('letter.qa').split('\n').indexOf('Vraag 9') + 1;
    await until(`the cursor is in line ${line}`, async () => (await editor.line()) === line);
  });
  await check('the preview is there again after the window was reloaded', async () => {
    await page.keyboard.press('Control+S');
    await until('it is saved', () => editor.saved('letter.qa').includes('Gewijzigd'));
    // In a browser the editor keeps what is open every five seconds: sooner, it would open as it was before.
    await page.waitForTimeout(6000);
    await page.reload();
    await page.waitForSelector('.monaco-workbench .part.statusbar');
    frame = await editor.preview('Gewijzigd: Wie beslist?');
    equal(await frame.locator('article').count(), 12);
    await picture('preview-reloaded');
  });
  await check('it follows the text again', async () => {
    await page.locator('.tab', { hasText: /^letter.qa/ }).first().click();
    await editor.goTo(editor.saved('letter.qa').split('\n').indexOf('Vraag 9') + 1);
    await until('question 9 is current', async () => /^Vraag 9\b/.test(await frame.locator('.docdsl-current').first().innerText().catch(() => '')));
  });

  await check('"DocDsl: Restart Server" starts another', async () => {
    await until('one server runs', () => editor.servers().length === 1);
    const [first] = editor.servers();
    await editor.command('DocDsl: Restart Server');
    await until('another process runs', () => editor.servers().length === 1 && editor.servers()[0] !== first);
    await statusItem().filter({ hasText: '12/12 answered' }).waitFor();
  });
  await check('a server that crashes is restarted, but not after the fourth time', async () => {
    for (let time = 1; time <= 4; time++) {
      await until('one server runs', () => editor.servers().length === 1);
      // For a moment the item still shows the status of the last server.
      await page.waitForTimeout(1000);
      await statusItem().filter({ hasText: '12/12 answered' }).waitFor();
      const [last] = editor.servers();
      process.kill(last, 'SIGKILL');
      await until('it is gone', () => !editor.servers().includes(last));
    }
    await toast('stopped 4 times').waitFor();
    await statusItem().locator('.codicon-error').waitFor();
  });
});
