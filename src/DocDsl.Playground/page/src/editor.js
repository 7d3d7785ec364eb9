import { autocompletion, closeBrackets, completionKeymap, snippet } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import { Annotation, Compartment, EditorState, RangeSetBuilder, StateEffect, StateField, Text } from '@codemirror/state';
import { Decoration, EditorView, highlightActiveLine, hoverTooltip, keymap, lineNumbers } from '@codemirror/view';
import { safeHtml } from './html.js';

const types = ['heading', 'directive', 'field', 'id', 'string', 'number', 'comment', 'type'];
const QUESTION = 1;
const ANSWER = 2;

/** The place of a line and a column that begin at 0; at the end of the text for a line that it no longer has. */
export const offsetOf = (doc, { line, character }) => {
    if (line >= doc.lines) {
        return doc.length;
    }
    const there = doc.line(line + 1);
    return Math.min(there.from + character, there.to);
};

export const positionOf = (doc, offset) => {
    const line = doc.lineAt(offset);
    return { line: line.number - 1, character: offset - line.from };
};

const setTokens = StateEffect.define();
const tokens = StateField.define({
    create: () => Decoration.none,
    update(value, transaction) {
        const given = transaction.effects.find(effect => effect.is(setTokens));
        return given ? given.value : value.map(transaction.changes);
    },
    provide: field => EditorView.decorations.from(field),
});

/** Decorations of the numbers of semantic tokens, as the Language Server Protocol encodes them. */
function decorationsOf(doc, data) {
    const builder = new RangeSetBuilder();
    let line = 0;
    let column = 0;
    for (let i = 0; i < data.length; i += 5) {
        column = data[i] > 0 ? data[i + 1] : column + data[i + 1];
        line += data[i];
        if (line >= doc.lines) {
            break;
        }
        const { from, to } = doc.line(line + 1);
        const [start, end] = [Math.min(from + column, to), Math.min(from + column + data[i + 2], to)];
        const role = data[i + 4] & QUESTION ? ' qa-question' : data[i + 4] & ANSWER ? ' qa-answer' : '';
        if (start < end) {
            builder.add(start, end, Decoration.mark({ class: `qa-${types[data[i + 3]]}${role}` }));
        }
    }
    return builder.finish();
}

/** LSP writes $1 and ${1:words}, CodeMirror ${} and ${1:words}. */
const toSnippet = text =>
    text
        .replace(/\$(\d)/g, '#{$1}')
        .replace(/\$\{0:/g, '${9:')
        .replace(/#\{\d\}/g, '${}');

const kinds = {
    1: 'text',
    5: 'property',
    7: 'class',
    9: 'namespace',
    12: 'constant',
    13: 'enum',
    14: 'keyword',
    15: 'keyword',
    17: 'text',
    18: 'variable',
};

/**
 * The editor of one file at a time.
 * @param parent the element
 * @param core answers completion and hovers
 * @param handlers of changes (the new text), the file's name, and the keys that the page has
 */
export function createEditor(parent, core, { name, changed, save, fix }) {
    const readOnly = new Compartment();
    const own = Annotation.define();

    const complete = async context => {
        const word = context.matchBefore(/[@#[\w-]*/u);
        const isAsked =
            context.explicit || /[@#"[ ]$/.test(context.state.sliceDoc(context.pos - 1, context.pos)) || (word && word.from < word.to);
        if (!isAsked) {
            return null;
        }
        const { line, character } = positionOf(context.state.doc, context.pos);
        const { items } = await core.json('Complete', name(), line, character);
        if (items.length === 0 || context.aborted) {
            return null;
        }
        const from = Math.min(...items.map(item => offsetOf(context.state.doc, item.textEdit.range.start)));
        return {
            from,
            options: items.map((item, index) => ({
                label: item.filterText ?? item.label,
                displayLabel: item.label,
                detail: item.labelDetails?.description ?? item.detail,
                info: item.documentation
                    ? () => Object.assign(document.createElement('div'), { className: 'plain', textContent: item.documentation.value })
                    : undefined,
                type: kinds[item.kind],
                boost: -index / items.length,
                apply(view, completion, start, end) {
                    const [first, last] = [
                        offsetOf(view.state.doc, item.textEdit.range.start),
                        Math.max(end, offsetOf(view.state.doc, item.textEdit.range.end)),
                    ];
                    if (item.insertTextFormat === 2) {
                        snippet(toSnippet(item.textEdit.newText))(view, completion, first, last);
                    } else {
                        view.dispatch({
                            changes: { from: first, to: last, insert: item.textEdit.newText },
                            selection: { anchor: first + item.textEdit.newText.length },
                        });
                    }
                },
            })),
        };
    };

    const hover = hoverTooltip(async (view, pos) => {
        const { line, character } = positionOf(view.state.doc, pos);
        const html = await core.call('Hover', name(), line, character);
        return html
            ? {
                  pos,
                  create() {
                      const dom = document.createElement('div');
                      dom.className = 'hover';
                      safeHtml(dom, html);
                      return { dom };
                  },
              }
            : null;
    });

    const extensions = [
        lineNumbers(),
        lintGutter(),
        history(),
        closeBrackets(),
        highlightActiveLine(),
        highlightSelectionMatches(),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({
            'aria-label': 'Text of the document',
            spellcheck: 'false',
            autocapitalize: 'off',
            autocorrect: 'off',
        }),
        tokens,
        hover,
        autocompletion({ override: [complete], icons: false }),
        readOnly.of(EditorState.readOnly.of(true)),
        keymap.of([
            { key: 'Mod-s', run: () => (save(), true) },
            { key: 'Mod-.', run: () => (fix(), true) },
            ...completionKeymap,
            ...lintKeymap,
            ...searchKeymap,
            ...historyKeymap,
            ...defaultKeymap,
        ]),
        EditorView.updateListener.of(update => {
            if (update.docChanged && !update.transactions.some(transaction => transaction.annotation(own))) {
                changed(update.state.sliceDoc());
            }
        }),
    ];
    // Lines end as they do in the text: nothing of it changes by being shown.
    const lineEndOf = text => (text.includes('\r\n') && !/(^|[^\r])\n/.test(text) ? '\r\n' : '\n');
    const stateOf = text => EditorState.create({ doc: text, extensions: [...extensions, EditorState.lineSeparator.of(lineEndOf(text))] });
    const view = new EditorView({ parent, state: stateOf('') });
    const isEditable = editable => readOnly.reconfigure(EditorState.readOnly.of(!editable));

    return {
        view,
        /** Shows a text, with nothing to undo. */
        show(text) {
            view.setState(stateOf(text));
            view.dispatch({ effects: isEditable(true) });
        },
        /** Changes the text, so that it can be undone. */
        replace(text) {
            const old = view.state.sliceDoc();
            let [start, end] = [0, 0];
            while (start < Math.min(old.length, text.length) && old[start] === text[start]) {
                start++;
            }
            while (end < Math.min(old.length, text.length) - start && old.at(-1 - end) === text.at(-1 - end)) {
                end++;
            }
            const doc = view.state.doc;
            const inserted = Text.of(text.slice(start, text.length - end).split(view.state.lineBreak));
            view.dispatch({ changes: { from: lengthOf(doc, old, start), to: lengthOf(doc, old, old.length - end), insert: inserted } });
        },
        edit(edits) {
            const doc = view.state.doc;
            view.dispatch({
                changes: edits.map(({ range, newText }) => ({
                    from: offsetOf(doc, range.start),
                    to: offsetOf(doc, range.end),
                    insert: newText.replaceAll('\r\n', '\n'),
                })),
            });
            view.focus();
        },
        /** Shows what was found in a text, which must still be the one that is shown. */
        mark(diagnostics, data) {
            const doc = view.state.doc;
            view.dispatch(
                setDiagnostics(
                    view.state,
                    diagnostics.map(({ range, severity, rule, message }) => ({
                        from: offsetOf(doc, range.start),
                        to: offsetOf(doc, range.end),
                        severity,
                        source: rule,
                        message,
                    }))
                ),
                { effects: setTokens.of(decorationsOf(doc, data)), annotations: own.of(true) }
            );
        },
        goTo(position) {
            const offset = offsetOf(view.state.doc, position);
            view.dispatch({ selection: { anchor: offset }, effects: EditorView.scrollIntoView(offset, { y: 'center' }) });
            view.focus();
        },
        position: () => positionOf(view.state.doc, view.state.selection.main.head),
        rectAt: position => view.coordsAtPos(offsetOf(view.state.doc, position)),
    };
}

/** A place in a text as the editor counts it: each line end as one character. */
function lengthOf(doc, text, offset) {
    return doc.length === text.length ? offset : offset - (text.slice(0, offset).match(/\r\n/g)?.length ?? 0);
}
