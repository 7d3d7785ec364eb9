// Builds what the package contains and the repository does not: the bundle, the grammars, and copies of two files.
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';
import markdown from './grammars/markdown.mjs';
import qa from './grammars/qa.mjs';
import qatype from './grammars/qatype.mjs';

await mkdir('syntaxes', { recursive: true });
await writeFile('syntaxes/qa.tmLanguage.json', JSON.stringify(qa, null, 1));
await writeFile('syntaxes/qatype.tmLanguage.json', JSON.stringify(qatype, null, 1));
await writeFile('syntaxes/markdown.tmLanguage.json', JSON.stringify(markdown, null, 1));
await copyFile('../../LICENSE', 'LICENSE');
await copyFile('../../docs/icon.png', 'icon.png');
await build({
  entryPoints: ['src/extension.ts'],
  outfile: 'dist/extension.js',
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  external: ['vscode'],
  logLevel: 'warning',
});
