import { create, safeHtml } from './html.js';

/** Dialogs and menus: each returns a promise of what was chosen, where something can be. */
export function createDialogs(dialog, menu) {
    const [title, body, buttons] = ['#dialog-title', '#dialog-body', 'menu'].map(selector => dialog.querySelector(selector));

    /** @returns {Promise<string>} the value of the button; empty for Escape */
    function open(words, content, actions) {
        title.textContent = words;
        body.replaceChildren(...content);
        buttons.replaceChildren(...actions.map(([value, text]) => create('button', { value, textContent: text })));
        dialog.returnValue = '';
        if (!dialog.open) {
            dialog.showModal();
        }
        return new Promise(resolve => (dialog.onclose = () => resolve(dialog.returnValue)));
    }

    const closing = [['', 'Close']];
    const line = text => create('p', { textContent: text });

    function page(words, html) {
        const content = create('div', { className: 'page' });
        safeHtml(content, html);
        return open(words, [content], closing);
    }

    async function enterWith(words, label, input, button, check) {
        const problem = create('p', { className: 'problem', role: 'alert' });
        const accept = () => {
            problem.textContent = check(input.value);
            buttons.querySelector('[value=ok]').disabled = problem.textContent !== '';
        };
        input.oninput = accept;
        const closed = open(
            words,
            [create('label', {}, label, input), problem],
            [
                ['', 'Cancel'],
                ['ok', button],
            ]
        );
        accept();
        input.focus();
        return (await closed) === 'ok' ? input.value : null;
    }

    function hideMenu() {
        menu.hidden = true;
    }

    document.addEventListener('pointerdown', event => menu.contains(event.target) || hideMenu());
    document.addEventListener('keydown', event => event.key === 'Escape' && hideMenu());

    return {
        page,
        tell: (words, text) => open(words, [line(text)], closing),
        list: (words, lines) => open(words, [create('ul', {}, ...lines.map(text => create('li', { textContent: text })))], closing),
        ask: async (words, text, button) =>
            (await open(
                words,
                [line(text)],
                [
                    ['', 'Cancel'],
                    ['ok', button],
                ]
            )) === 'ok',
        enter: (words, label, value, check) => enterWith(words, label, create('input', { value, required: true }), 'Create', check),
        write: (words, label, button) =>
            enterWith(words, label, create('textarea', { rows: 14 }), button, text => (text.trim() ? '' : ' ')),
        /** A menu beside a place. */
        choose(rect, items, none) {
            menu.replaceChildren(
                ...(items.length > 0
                    ? items.map(({ title: text, run }) =>
                          create('button', { role: 'menuitem', textContent: text, onclick: () => (hideMenu(), run()) })
                      )
                    : [create('p', { textContent: none })])
            );
            menu.hidden = false;
            const { width, height } = menu.getBoundingClientRect();
            menu.style.left = `${Math.max(4, Math.min(rect.left, innerWidth - width - 4))}px`;
            menu.style.top = `${rect.bottom + height + 4 < innerHeight ? rect.bottom + 2 : Math.max(4, rect.top - height - 2)}px`;
            menu.querySelector('button')?.focus();
        },
    };
}
