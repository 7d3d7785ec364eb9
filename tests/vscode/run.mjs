import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Editor } from './editor.mjs';

const server = process.env.DOCDSL_SERVER ?? join(import.meta.dirname, '../../src/DocDsl.Cli/bin/Debug/net10.0/docdsl-tool.dll');
const pictures = join(import.meta.dirname, '.run');
mkdirSync(pictures, { recursive: true });

const letter = `@document kamervragen nl-NL

Vraag 1
Wie beslist?

Antwoord op vraag 1
De minister.

Vraag 2
Wat kost het?

Vraag 3
Wanneer begint het?

Antwoord op vraag 3
In mei, zie het antwoord op vraag 1.
${Array.from({ length: 9 }, (_, i) => `\nVraag ${i + 4}\nEn dan de ${i + 4}e?\n\nAntwoord op vraag ${i + 4}\nDat is antwoord ${i + 4}, en het is kort.\n`).join('')}`;

// Only the server knows that its headings are headings.
const declared = `@document nl-NL
@heading question "Punt {n}: {text}"
@heading answer "Reactie {n}"

Punt 1: Bent u bekend met het bericht?

Reactie 1
Gewone tekst.
`;

let passed = 0;
let failed = 0;
let editor;

async function check(what, test) {
  const start = Date.now();
  try {
    await test();
    passed++;
    console.log(`passed: ${what} (${Date.now() - start} ms)`);
  } catch (error) {
    failed++;
    console.log(`FAILED: ${what}\n  ${String(error.message ?? error).split('\n').slice(0, 12).join('\n  ')}`);
    await editor?.page?.screenshot({ path: join(pictures, `failed-${failed}.png`) }).catch(() => {});
  }
}

function equal(actual, expected) {
  if (actual !== expected) {
    throw new Error(`Expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}.`);
  }
}

/** Waits until something is so. */
async function until(what, test) {
  for (let i = 0; i < 75; i++) {
    if (await test()) {
      return;
    }
    await editor.page.waitForTimeout(200);
  }
  throw new Error(`It never came about: ${what}.`);
}

const picture = name => editor.page.screenshot({ path: join(pictures, `${name}.png`) });
const statusItem = () => editor.page.locator('[id="docdsl.docdsl.docdsl.status"]');

/** The colour and weight of a stretch of the text. */
const look = text => editor.page.locator('.view-line span span', { hasText: text }).first().evaluate(span => getComputedStyle(span).color + getComputedStyle(span).fontWeight);

/** Runs checks in an editor of their own. */
async function inEditor(files, settings, checks, isTrusted = true) {
  try {
    editor = await Editor.start(files, settings, isTrusted);
    await checks(editor.page);
  } catch (error) {
    failed++;
    console.log(`FAILED: ${error.stack}`);
    await editor?.page?.screenshot({ path: join(pictures, `failed-${failed}.png`) }).catch(() => {});
  } finally {
    await editor?.stop();
    editor = undefined;
  }
}

await inEditor({ 'letter.qa': letter }, { 'docdsl.server.path': '/nowhere/docdsl' }, async page => {
  await editor.open('letter.qa');
  await check('a server that cannot be started is reported, with the command and the reason', async () => {
    const message = page.locator('.notification-toast', { hasText: '/nowhere/docdsl lsp' });
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
    await page.locator('.notification-toast', { hasText: 'dotnet tool install -g DocDsl.Tool' }).waitFor();
  });
  await check('a heading and a directive are coloured without a server', async () => {
    const plain = await look('Wie beslist');
    equal((await look(/^Vraag/)) !== plain && (await look('document')) !== plain, true);
  });
  await picture('no-server');
});

// A version that no machine has restored.
const manifest = JSON.stringify({ version: 1, isRoot: true, tools: { 'docdsl.tool': { version: '0.0.0-never', commands: ['docdsl'] } } });
await inEditor({ 'letter.qa': letter, '.config/dotnet-tools.json': manifest }, {}, async page => {
  await editor.open('letter.qa');
  await check('a tool of the workspace that was not restored is reported with the message of dotnet', async () => {
    const message = page.locator('.notification-toast', { hasText: 'dotnet tool run docdsl lsp' });
    await message.waitFor();
    equal(/exited with code 1: .*dotnet tool restore/s.test(await message.innerText()), true);
  });
});

await inEditor({ 'letter.qa': letter, '.config/dotnet-tools.json': manifest, '.vscode/settings.json': '{ "docdsl.server.path": "/from/workspace" }' }, {}, async page => {
  await editor.open('letter.qa');
  await check('a workspace that is not trusted does not decide what is started', async () => {
    await page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
    await statusItem().waitFor();
    const output = page.locator('.output-view-container, .panel .view-lines');
    await editor.command('DocDsl: Show output');
    await output.filter({ hasText: 'Starting' }).first().waitFor();
    const text = (await output.filter({ hasText: 'Starting' }).first().innerText()).replaceAll('\u00A0', ' ');
    equal(/Starting \S*docdsl lsp/.test(text), true);
    equal(/from.workspace|tool run/.test(text), false);
  });
}, false);

// The server, started by a script that writes its process id, so that the test can kill it.
const wrapped = mkdtempSync(join(tmpdir(), 'docdsl-server-'));
const start = server.endsWith('.dll') ? `dotnet '${server}'` : `'${server}'`;
writeFileSync(join(wrapped, 'docdsl'), `#!/bin/sh\necho $$ > '${wrapped}/pid'\nexec ${start} "$@"\n`, { mode: 0o755 });
const pid = () => Number(readFileSync(join(wrapped, 'pid'), 'utf8'));

await inEditor({ 'letter.qa': letter, 'declared.qa': declared }, { 'docdsl.server.path': join(wrapped, 'docdsl') }, async page => {
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
  await check('completion after @ offers directives', async () => {
    await page.locator('.tab.active').click();
    await editor.goTo(2);
    await page.keyboard.type('@');
    const row = page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'status' });
    await row.first().waitFor();
    await picture('completion');
    await page.keyboard.type('stat');
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
  await check('the status item follows', async () => {
    await statusItem().filter({ hasText: '12/12 answered' }).waitFor();
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
    await page.locator('.tab', { hasText: 'Preview letter.qa' }).waitFor();
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
    await until('question 12 is current', async () => /12/.test(await currentText()));
    const box = await frame.locator('.docdsl-current').first().evaluate(element => [element.getBoundingClientRect().top, innerHeight]);
    equal(box[0] >= 0 && box[0] < box[1], true);
    await picture('preview-cursor');
    await editor.goTo(lines().indexOf('Vraag 1') + 1);
    await until('question 1 is current', async () => /1$/.test((await currentText()).trim()));
  });
  await check('it follows an edit', async () => {
    await editor.goTo(editor.saved('letter.qa').split('\n').indexOf('Wie beslist?') + 1);
    await page.keyboard.type('Gewijzigd: ');
    await frame.locator('article', { hasText: 'Gewijzigd: Wie beslist?' }).waitFor();
  });
  await check('a click in it goes to the text', async () => {
    await frame.locator('article', { hasText: 'En dan de 9e?' }).locator('p').first().click();
    const line = editor.saved('letter.qa').split('\n').indexOf('Vraag 9') + 1;
    await until(`the cursor is in line ${line}`, async () => (await editor.line()) === line);
  });
  await check('"DocDsl: Restart server" starts another', async () => {
    const first = pid();
    await editor.command('DocDsl: Restart server');
    await until('another process runs', () => pid() !== first);
    await statusItem().filter({ hasText: '12/12 answered' }).waitFor();
  });
  await check('a server that crashes is restarted, but not after the fourth time', async () => {
    for (let time = 1; time <= 4; time++) {
      await statusItem().filter({ hasText: '12/12 answered' }).waitFor();
      const last = pid();
      process.kill(last, 'SIGKILL');
      if (time < 4) {
        await until('another process runs', () => pid() !== last);
        // For a moment the item still shows the status of the last server.
        await page.waitForTimeout(1000);
      }
    }
    await page.locator('.notification-toast', { hasText: 'stopped 4 times' }).waitFor();
    await statusItem().locator('.codicon-error').waitFor();
  });
});
rmSync(wrapped, { recursive: true, force: true });

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
