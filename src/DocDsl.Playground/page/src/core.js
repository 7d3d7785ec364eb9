// The core runs in a thread of its own, so that the page answers however long a check takes. Calls are answered in their order.

/** @param {string} id of the element with an archive: gzip in base64. Its text is let go, since it is some megabytes. */
function archiveOf(id) {
    const element = document.getElementById(id);
    const text = atob(element.textContent);
    element.remove();
    const bytes = new Uint8Array(text.length);
    for (let i = 0; i < text.length; i++) {
        bytes[i] = text.charCodeAt(i);
    }
    return bytes;
}

export class Core {
    #worker;
    #next = 0;
    #waiting = new Map();
    #formats;

    /** @param {string} script of the worker */
    constructor(script) {
        // The address is not revoked: the page may be closed, but never needs another worker.
        this.#worker = new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })));
        this.#worker.onmessage = ({ data }) => {
            const { resolve, reject } = this.#waiting.get(data.id);
            this.#waiting.delete(data.id);
            data.error === undefined ? resolve(data.result) : reject(new Error(data.error));
        };
        this.#worker.onerror = event => {
            event.preventDefault();
            const problem = new Error(event.message || 'The core could not be started.');
            this.#waiting.forEach(({ reject }) => reject(problem));
            this.#waiting.clear();
        };
        this.started = this.#send('start', archiveOf('core-archive'));
    }

    #send(method, ...args) {
        const id = this.#next++;
        const promise = new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
        this.#worker.postMessage(
            { id, method, args },
            args.filter(each => each instanceof Uint8Array).map(each => each.buffer)
        );
        return promise;
    }

    /** Calls a method of Exports.cs. */
    call(method, ...args) {
        return this.#send(method, ...args);
    }

    /** Calls a method whose result is JSON. */
    async json(method, ...args) {
        const result = await this.#send(method, ...args);
        return result === null ? null : JSON.parse(result);
    }

    /** Loads what only files of other formats need, once; it is the end of the page, which may still be arriving. */
    formats() {
        this.#formats ??= (async () => {
            if (document.readyState === 'loading') {
                await new Promise(resolve => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
            }
            await this.#send('load', archiveOf('formats-archive'));
        })();
        return this.#formats;
    }
}
