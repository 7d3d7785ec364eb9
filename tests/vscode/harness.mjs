// What the scenarios have in common: checks that are counted, and an editor for them.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Editor } from './editor.mjs';

const pictures = join(import.meta.dirname, '.run');
mkdirSync(pictures, { recursive: true });

export const counts = { passed: 0, failed: 0 };

/** The editor that the checks are about. */
export let editor;

async function fail(error, what) {
  counts.failed++;
  console.log(`FAILED: ${what}\n  ${String(error.message ?? error).split('\n').slice(0, 12).join('\n  ')}`);
  await editor?.page?.screenshot({ path: join(pictures, `failed-${counts.failed}.png`) }).catch(() => {});
}

export async function check(what, test) {
  const start = Date.now();
  try {
    await test();
    counts.passed++;
    console.log(`passed: ${what} (${Date.now() - start} ms)`);
  } catch (error) {
    await fail(error, what);
  }
}

export function equal(actual, expected) {
  if (actual !== expected) {
    throw new Error(`Expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}.`);
  }
}

export const until = (what, test) => editor.until(what, test);
export const picture = name => editor.page.screenshot({ path: join(pictures, `${name}.png`) });
export const statusItem = () => editor.page.locator('[id="docdsl.docdsl.docdsl.status"]');
export const toast = text => editor.page.locator('.notification-toast', { hasText: text });

/** The colour and weight of a stretch of the text. */
export const look = text => editor.page.locator('.view-line span span', { hasText: text }).first().evaluate(span => getComputedStyle(span).color + getComputedStyle(span).fontWeight);

/** Runs checks in an editor of their own. */
export async function inEditor(what, files, settings, checks, options) {
  try {
    editor = await Editor.start(files, settings, options);
    await checks(editor.page);
  } catch (error) {
    await fail(error, what);
  } finally {
    await editor?.stop();
    editor = undefined;
  }
}
