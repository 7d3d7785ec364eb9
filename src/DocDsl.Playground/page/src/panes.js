import { create } from './html.js';

const formats = [
    { format: 'Html', title: 'HTML page', ending: '.html', type: 'text/html' },
    { format: 'Markdown', title: 'Markdown', ending: '.md', type: 'text/markdown' },
    { format: 'Json', title: 'JSON', ending: '.json', type: 'application/json' },
    { format: 'FaqJsonLd', title: 'FAQ data', ending: '.jsonld', type: 'application/ld+json' },
    { format: 'AkomaNtoso', title: 'Akoma Ntoso', ending: '.akn.xml', type: 'application/xml' },
    { format: 'Fhir', title: 'FHIR', ending: '.fhir.json', type: 'application/fhir+json' },
    { format: 'Csv', title: 'CSV', ending: '.csv', type: 'text/csv' },
    {
        format: 'Docx',
        title: 'Word',
        ending: '.docx',
        type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        isBinary: true,
    },
    {
        format: 'Xlsx',
        title: 'Excel',
        ending: '.xlsx',
        type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        isBinary: true,
    },
];

/** The views beside the text. Only the one that is shown is made. */
export function createPanes(core, { goTo, exported }) {
    const main = document.querySelector('main');
    const tabs = [...document.querySelectorAll('#views button')];
    const isNarrow = matchMedia('(max-width: 800px)');
    let file;
    let shown = 'preview';
    let format = formats[0];

    const frame = document.querySelector('#preview iframe');
    const makers = { preview, outline, code, exports };

    async function preview() {
        const page = await core.json('Preview', file.name);
        const empty = document.querySelector('#preview .empty');
        empty.hidden = page !== null;
        empty.textContent = file.name.endsWith('.qatype') ? 'A declaration of a type has no preview.' : 'This file is not a document.';
        frame.hidden = page === null;
        if (page === null) {
            return;
        }
        const top = frame.contentWindow.scrollY;
        await new Promise(resolve => {
            frame.onload = resolve;
            frame.srcdoc = page.html;
        });
        frame.contentWindow.scrollTo(0, top);
        // Scripts do not run there; links within the page lead to places, others to pages of their own.
        frame.contentDocument.addEventListener('click', event => {
            const link = event.target.closest('a[href]');
            if (!link) {
                return;
            }
            event.preventDefault();
            const href = link.getAttribute('href');
            if (href.startsWith('#')) {
                frame.contentDocument.getElementById(decodeURIComponent(href.slice(1)))?.scrollIntoView();
            } else if (/^https?:/i.test(href)) {
                window.open(href, '_blank', 'noopener');
            }
        });
    }

    async function outline() {
        const item = symbol =>
            create(
                'li',
                {},
                create(
                    'button',
                    { onclick: () => goTo(symbol.selectionRange.start) },
                    create('b', { textContent: symbol.name }),
                    symbol.detail ? ` ${symbol.detail}` : ''
                ),
                ...(symbol.children?.length ? [create('ul', {}, ...symbol.children.map(item))] : [])
            );
        const symbols = await core.json('Outline', file.name);
        document
            .querySelector('#outline')
            .replaceChildren(
                symbols.length > 0
                    ? create('ul', {}, ...symbols.map(item))
                    : create('p', { className: 'empty', textContent: 'Nothing was recognised.' })
            );
    }

    async function code() {
        document.querySelector('#code pre').textContent = await core.call('Code', file.name);
    }

    async function exports() {
        const list = document.querySelector('#formats');
        list.replaceChildren(
            ...formats.map(each =>
                create('button', {
                    textContent: each.title,
                    ariaPressed: each === format,
                    onclick: () => {
                        format = each;
                        exports().catch(exported);
                    },
                })
            )
        );
        const text = document.querySelector('#exports pre');
        if (file.name.endsWith('.qatype')) {
            text.textContent = 'A declaration of a type is not exported.';
            return;
        }
        const { isBinary } = format;
        if (isBinary) {
            text.textContent = 'Loading…';
            await core.formats();
        }
        const bytes = await core.call('Export', file.name, format.format);
        const save = create('button', {
            className: 'download',
            textContent: `Save ${nameOf(format)}`,
            onclick: () => download(nameOf(format), new Blob([bytes], { type: format.type })),
        });
        list.append(save);
        text.textContent = isBinary ? `${nameOf(format)}: ${Math.ceil(bytes.length / 1024)} KB` : new TextDecoder().decode(bytes);
    }

    const nameOf = ({ ending }) => file.name.replace(/\.[^.]+$/, '') + ending;

    function download(name, blob) {
        const link = create('a', { href: URL.createObjectURL(blob), download: name });
        link.click();
        setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    }

    function show(view) {
        const visible = view === 'text' && !isNarrow.matches ? shown : view;
        shown = view === 'text' ? shown : view;
        main.dataset.view = visible;
        for (const tab of tabs) {
            tab.ariaSelected = tab.dataset.view === visible;
        }
    }

    const make = () => (file && main.dataset.view !== 'text' ? makers[main.dataset.view]() : undefined);
    tabs.forEach(tab => (tab.onclick = () => (show(tab.dataset.view), make()?.catch(exported))));
    isNarrow.onchange = () => (show('text'), make()?.catch(exported));
    show('text');

    return {
        show,
        download,
        refresh(shownFile) {
            file = shownFile;
            return make();
        },
    };
}
