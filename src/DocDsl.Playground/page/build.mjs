// Makes one file of the page, its scripts and the published core: node build.mjs FRAMEWORK OUT
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

const [framework, out] = process.argv.slice(2).map(path => resolve(path));
const here = import.meta.dirname;
const root = resolve(here, '../../..');
const read = path => readFileSync(join(root, path), 'utf8');
const file = path => ({ name: basename(path), text: read(path) });

const samples = [
    { title: 'A letter with mistakes', files: [file('src/DocDsl.Playground/page/samples/cycle-path.qa')] },
    { title: "A minister's letter (Dutch)", files: [file('examples/Kamervragen/Letters/palantir.qa')] },
    { title: 'A letter as its PDF gives it, imported', import: 'letter.txt', text: read('seeds/000_0829c6e63f5346a0.txt') },
    {
        title: 'A security questionnaire and its type',
        files: [
            file('examples/SecurityQuestionnaire/Questionnaire/Questionnaires/security.qa'),
            file('examples/SecurityQuestionnaire/Questionnaire/Questionnaires/security-questionnaire.qatype'),
        ],
    },
    {
        title: 'A readiness review in Markdown',
        files: [file('examples/Readiness/Proposals/Proposals/bulk-import.md'), file('examples/Readiness/Proposals/readiness.qatype')],
    },
    {
        title: 'Questions and their translation',
        files: [file('examples/Faq/Site/Questions/guide.en.qa'), file('examples/Faq/Site/Questions/guide.nl.qa')],
    },
];

const bundle = async (entry, define = {}) =>
    (
        await build({
            entryPoints: [join(here, 'src', entry)],
            bundle: true,
            minify: true,
            format: 'iife',
            target: 'es2022',
            legalComments: 'none',
            write: false,
            define,
        })
    ).outputFiles[0].text;

// What only files of other formats need comes after everything else: the page works before that has arrived.
const isLater = name =>
    /^(AngleSharp|CsvHelper|DocumentFormat|UglyToad|YamlDotNet|System\.(IO\.Packaging|Text\.Encoding\.CodePages))\./.test(name);

/** Files as one gzip in base64, with their names and sizes in its first line. */
function archive(files) {
    const contents = files.map(([name, bytes]) => [name, bytes.length]);
    return gzipSync(Buffer.concat([Buffer.from(JSON.stringify(contents) + '\n'), ...files.map(([, bytes]) => bytes)]), {
        level: 9,
    }).toString('base64');
}

const files = readdirSync(framework)
    .sort()
    .map(name => [name, readFileSync(join(framework, name))]);
const formats = files.filter(([name]) => isLater(name));
const core = files
    .filter(([name]) => !isLater(name) && /\.(js|wasm)$/.test(name))
    .map(([name, bytes]) => [name, name.endsWith('.js') ? Buffer.from(scriptOf(name, bytes.toString('utf8'))) : bytes]);

/** A script of the runtime, which is not at an address of its own: what it would load from there, the worker gives it. */
function scriptOf(name, text) {
    const script = text.replaceAll('import.meta.url', JSON.stringify(`https://playground.invalid/${name}`));
    return name === 'dotnet.js' ? withLazy(script) : script;
}

/** The loader with a configuration in which the assemblies for other formats are loaded later. */
function withLazy(loader) {
    const pattern = /\/\*json-start\*\/([\s\S]*?)\/\*json-end\*\//;
    const config = JSON.parse(loader.match(pattern)[1]);
    const all = config.resources.assembly;
    config.resources.lazyAssembly = all.filter(asset => isLater(asset.name));
    config.resources.assembly = all.filter(asset => !isLater(asset.name));
    return loader.replace(pattern, () => `/*json-start*/${JSON.stringify(config)}/*json-end*/`);
}

const parts = {
    icon: `data:image/png;base64,${readFileSync(join(root, 'docs/icon.png')).toString('base64')}`,
    style: readFileSync(join(here, 'style.css'), 'utf8'),
    script: await bundle('main.js', { WORKER: JSON.stringify(await bundle('worker.js')), SAMPLES: JSON.stringify(samples) }),
    core: archive(core),
    formats: archive(formats),
};
// A script of the page must not end its element.
parts.script = parts.script.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '<\\!--');

mkdirSync(out, { recursive: true });
const page = readFileSync(join(here, 'index.html'), 'utf8').replace(/\{\{(\w+)\}\}/g, (_, name) => parts[name]);
writeFileSync(join(out, 'playground.html'), page);
const version = createHash('sha256').update(page).digest('hex').slice(0, 16);
writeFileSync(join(out, 'playground.sw.js'), readFileSync(join(here, 'src/sw.js'), 'utf8').replace('{{version}}', version));

const size = text => `${(text.length / 1024).toFixed(0)} KB`;
console.log(
    `playground.html: ${size(page)} (page ${size(parts.script + parts.style)}, core ${size(parts.core)}, other formats ${size(parts.formats)})`
);
