import { Core } from './core.js';
import { createEditor } from './editor.js';
import { create } from './html.js';
import { isName } from './link.js';
import * as link from './link.js';
import { createDialogs } from './dialogs.js';
import { createPanes } from './panes.js';

/* global WORKER, SAMPLES: written by build.mjs */
const MAX_LINK = 1_000_000;
const CHECK_AFTER = 120;

const element = id => document.getElementById(id);
const dialogs = createDialogs(element('dialog'), element('menu'));

/** The files that are open, and which one is shown. */
const state = { files: [], active: '' };
const active = () => state.files.find(file => file.name === state.active);

let core;
let editor;
let panes;
let checked = 0;
let timer;
let isStarted = false;

const say = text => (element('status').textContent = text);
const fail = problem => dialogs.tell('Something went wrong', problem.message ?? String(problem));
/** A handler whose problems are shown, never swallowed. */
const handled =
    action =>
    (...args) =>
        Promise.resolve(action(...args)).catch(fail);

function changed(text) {
    const file = active();
    file.text = text;
    file.isSaved = false;
    clearTimeout(timer);
    timer = setTimeout(handled(check), CHECK_AFTER);
}

/** Checks the file that is shown, and shows what was found if the text is still the same. */
async function check() {
    clearTimeout(timer);
    if (!isStarted) {
        return;
    }
    const [file, run, start] = [active(), ++checked, performance.now()];
    const text = file.text;
    await core.call('Write', file.name, text);
    const found = await core.json('Check', file.name);
    if (run !== checked || file !== active() || file.text !== text) {
        return;
    }
    editor.mark(found.diagnostics, found.tokens);
    showProblems(found);
    // For who measures; see docs/performance.md.
    performance.measure('check', { start });
    await panes.refresh(file);
    await keepInLink();
}

async function keepInLink() {
    const code = await link.encode({ files: state.files.map(({ name, text }) => ({ name, text })), active: state.active });
    const isKept = code.length <= MAX_LINK;
    history.replaceState(null, '', isKept ? `#d=${code}` : '#');
    element('share').disabled = !isKept;
    element('share').title = isKept ? 'Copy a link that contains these documents' : 'The documents are too large for a link; save them';
}

function showProblems({ diagnostics, summary, notChecked }) {
    const count = (severity, word) => {
        const all = diagnostics.filter(each => each.severity === severity).length;
        return all === 0 ? [] : [`${all} ${word}${all === 1 || word === 'info' ? '' : 's'}`];
    };
    const counts = [...count('error', 'error'), ...count('warning', 'warning'), ...count('info', 'info')].join(', ');
    say([counts || 'No diagnostics', summary, notChecked].filter(Boolean).join(' · '));
    element('status').className = diagnostics.some(each => each.severity === 'error') ? 'error' : '';
    element('problems').replaceChildren(
        ...diagnostics.map(({ range, severity, rule, message }) =>
            create(
                'li',
                { className: severity },
                create(
                    'button',
                    { className: 'place', onclick: () => goTo(range.start) },
                    create('span', { className: 'line', textContent: `${range.start.line + 1}:${range.start.character + 1}` }),
                    ` ${message}`
                ),
                create('button', { className: 'rule', textContent: rule, title: `Explain ${rule}`, onclick: handled(() => explain(rule)) }),
                create('button', {
                    className: 'fix',
                    textContent: 'Fix…',
                    title: 'Show fixes',
                    onclick: handled(event => fix(range.start, event.currentTarget.getBoundingClientRect(), rule)),
                })
            )
        )
    );
}

function goTo(position) {
    panes.show('text');
    editor.goTo(position);
}

async function explain(rule) {
    dialogs.page(rule, (await core.call('Explain', rule)) ?? `<p>${rule} has no page.</p>`);
}

async function fix(position = editor.position(), rect = editor.rectAt(position), rule) {
    await check();
    const found = await core.json('Actions', state.active, position.line, position.character);
    const offered = found.filter(each => rule === undefined || each.rule === rule || each.rule === undefined);
    dialogs.choose(
        rect ?? element('editor').getBoundingClientRect(),
        offered.map(({ title, edits }) => ({ title, run: () => (panes.show('text'), editor.edit(edits)) })),
        'There is no fix here'
    );
}

function show(name) {
    if (isStarted && name !== state.active) {
        say('Checking…');
        element('problems').replaceChildren();
    }
    state.active = name;
    editor.show(active().text);
    element('files').replaceChildren(
        ...state.files.map(file =>
            create(
                'span',
                { className: 'file' },
                create('button', {
                    role: 'tab',
                    ariaSelected: file.name === name,
                    textContent: file.name,
                    onclick: handled(() => (show(file.name), check())),
                }),
                ...(state.files.length > 1
                    ? [
                          create('button', {
                              className: 'close',
                              textContent: '×',
                              ariaLabel: `Close ${file.name}`,
                              onclick: handled(() => close(file)),
                          }),
                      ]
                    : [])
            )
        ),
        create('button', { className: 'add', textContent: '+', title: 'New file', ariaLabel: 'New file', onclick: handled(addFile) })
    );
}

async function close(file) {
    if (!file.isSaved && !(await dialogs.ask(`Close ${file.name}?`, 'Its text was not saved as a file.', 'Close'))) {
        return;
    }
    state.files = state.files.filter(other => other !== file);
    await core.call('Remove', file.name);
    show(file.name === state.active ? state.files[0].name : state.active);
    await check();
}

async function addFile() {
    const name = await dialogs.enter('New file', 'Name, which ends with .qa, .qatype or .md', 'document.qa', value =>
        !isName(value)
            ? 'A name has letters, digits, - and _, and ends with .qa, .qatype or .md'
            : state.files.some(file => file.name === value)
              ? `${value} is open already`
              : ''
    );
    if (name) {
        await add([{ name, text: '' }]);
    }
}

/** Shows files in place of all others. */
async function replaceAll(files, shown = files[0].name) {
    const old = state.files;
    state.files = files.map(file => ({ isSaved: true, ...file }));
    show(shown);
    if (isStarted) {
        for (const { name } of old) {
            await core.call('Remove', name);
        }
        await writeAll();
        await check();
    }
}

async function writeAll() {
    for (const { name, text } of state.files) {
        await core.call('Write', name, text);
    }
}

/** Adds files to those that are open; one that is open has the new text. */
async function add(files) {
    for (const file of files) {
        state.files = [...state.files.filter(other => other.name !== file.name), { isSaved: false, ...file }];
        await core.call('Write', file.name, file.text);
    }
    show(files[0].name);
    await check();
}

/** Opens files: documents as they are, anything else imported. */
async function open(opened) {
    await core.started;
    const [added, notes] = [[], []];
    for (const { name, bytes } of opened) {
        say(`Opening ${name}…`);
        if (!/\.(qa|qatype|md)$/i.test(name)) {
            await core.formats();
        }
        const imported = await core.json('Import', name, bytes).catch(problem => notes.push(`${name}: ${problem.message}`) && null);
        if (imported) {
            added.push(
                ...imported.files.map(file => ({ name: nameOf(file.name), text: file.text, isSaved: imported.format === undefined }))
            );
            notes.push(...notesOf(name, imported));
        }
    }
    if (added.length > 0) {
        const others = state.files.filter(file => !file.isSaved && !added.some(other => other.name === file.name));
        // What was only looked at makes room.
        if (others.length === 0) {
            await replaceAll(added);
        } else {
            await add(added);
        }
    } else {
        await check();
    }
    if (notes.length > 0) {
        dialogs.list(added.length > 0 ? 'Opened' : 'Not opened', notes);
    }
}

function notesOf(name, { format, notes, allWordsKept }) {
    return format === undefined
        ? []
        : [
              `${name}: read as ${format}; ${allWordsKept ? 'all words were kept' : 'some words are missing or moved'}`,
              ...notes.map(
                  ({ line, message, confidence }) =>
                      `${line ? `Line ${line}: ` : ''}${message} (${confidence >= 0.7 ? 'fairly sure' : 'unsure'})`
              ),
          ];
}

/** A name that a file may have here. */
const nameOf = name =>
    isName(name)
        ? name
        : `${
              name
                  .replace(/\.[^.]*$/, '')
                  .replace(/[^\p{L}\p{N}_-]+/gu, '-')
                  .replace(/^-+|-+$/g, '') || 'document'
          }${name.match(/\.(qa|qatype|md)$/)?.[0] ?? '.qa'}`;

async function paste() {
    const text = await dialogs.write('Paste a letter', 'Its text, as you copied it from a PDF, a mail or a page:', 'Import');
    if (text?.trim()) {
        await open([{ name: 'letter.txt', bytes: new TextEncoder().encode(text) }]);
    }
}

function save() {
    const file = active();
    panes.download(file.name, new Blob([file.text], { type: 'text/plain;charset=utf-8' }));
    file.isSaved = true;
}

async function rewrite(method) {
    await check();
    editor.replace(await core.call(method, state.active));
    await check();
}

async function share() {
    await keepInLink();
    await navigator.clipboard.writeText(location.href).then(
        () => say('The link was copied: it contains the documents.'),
        () => dialogs.tell('Copy this link', location.href)
    );
}

async function openSample(sample) {
    await (sample.import ? open([{ name: sample.import, bytes: new TextEncoder().encode(sample.text) }]) : replaceAll(sample.files));
}

function listen() {
    const samples = element('samples');
    samples.append(...SAMPLES.map((sample, index) => create('option', { value: index, textContent: sample.title })));
    samples.onchange = handled(async () => {
        const sample = SAMPLES[samples.value];
        samples.value = '';
        const unsaved = state.files.filter(file => !file.isSaved).map(file => file.name);
        if (
            unsaved.length === 0 ||
            (await dialogs.ask('Open a sample?', `${unsaved.join(', ')} will be closed, and was not saved as a file.`, 'Open'))
        ) {
            state.files.forEach(file => (file.isSaved = true));
            await openSample(sample);
        }
    });
    const openFiles = async files =>
        open(await Promise.all([...files].map(async file => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }))));
    element('open').onclick = () => element('file').click();
    element('file').onchange = handled(async event => {
        await openFiles(event.target.files);
        event.target.value = '';
    });
    element('paste').onclick = handled(paste);
    element('save').onclick = handled(save);
    element('format').onclick = handled(() => rewrite('Format'));
    element('fix-all').onclick = handled(() => rewrite('FixAll'));
    element('share').onclick = handled(share);
    document.addEventListener('dragover', event => {
        event.preventDefault();
        document.body.classList.add('dropping');
    });
    document.addEventListener('dragleave', event => event.relatedTarget ?? document.body.classList.remove('dropping'));
    document.addEventListener(
        'drop',
        handled(async event => {
            event.preventDefault();
            document.body.classList.remove('dropping');
            await openFiles(event.dataTransfer.files);
        })
    );
    window.addEventListener('hashchange', handled(openLink));
}

/** Opens the documents of the address; false where it has none. */
async function openLink() {
    const code = location.hash.match(/^#d=(.+)$/)?.[1];
    const linked = code && (await link.decode(code));
    if (code && !linked) {
        dialogs.tell('The link cannot be read', 'It may have been cut off. Ask for the document as a file.');
    }
    if (linked) {
        await replaceAll(linked.files, linked.files.some(file => file.name === linked.active) ? linked.active : linked.files[0].name);
    }
    return Boolean(linked);
}

/** Called where the page's core has arrived; what is after it may still be arriving. */
window.startPlayground = handled(async () => {
    core = new Core(WORKER);
    // A problem of the core is shown below; this one is only not to be unhandled meanwhile.
    core.started.catch(() => {});
    editor = createEditor(element('editor'), core, { name: () => state.active, changed, save: handled(save), fix: handled(() => fix()) });
    panes = createPanes(core, { goTo, exported: fail });
    listen();
    if (!(await openLink())) {
        await replaceAll(SAMPLES[0].files);
    }
    await core.started;
    isStarted = true;
    await writeAll();
    await check();
    if (location.protocol.startsWith('http') && 'serviceWorker' in navigator) {
        // Without it the page works too, as long as there is a network.
        await navigator.serviceWorker.register('playground.sw.js').catch(() => {});
    }
});
