/** Shows HTML that the core made of Markdown: a link leads to the web, or it is no link. */
export function safeHtml(element, html) {
    const page = new DOMParser().parseFromString(html, 'text/html');
    for (const link of page.querySelectorAll('a')) {
        if (/^https?:/i.test(link.getAttribute('href') ?? '')) {
            link.target = '_blank';
            link.rel = 'noopener noreferrer';
        } else {
            link.replaceWith(...link.childNodes);
        }
    }
    element.replaceChildren(...page.body.childNodes);
}

/** An element with its properties and children. */
export function create(tag, properties = {}, ...children) {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
}
