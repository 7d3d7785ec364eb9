// The documents in the address of the page: a link has them, and reloading loses nothing. A browser sends nothing of what follows #.

const through = async (bytes, stream) => new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());

/** @returns {Promise<string>} of letters, digits, '-' and '_' */
export async function encode(state) {
    const bytes = await through(new TextEncoder().encode(JSON.stringify(state)), new CompressionStream('deflate-raw'));
    let text = '';
    for (let i = 0; i < bytes.length; i += 0x8000) {
        text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
    }
    return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** @returns the state; null for what is not one, as a link that was cut off */
export async function decode(code) {
    try {
        const text = atob(code.replaceAll('-', '+').replaceAll('_', '/'));
        const bytes = await through(
            Uint8Array.from(text, c => c.charCodeAt(0)),
            new DecompressionStream('deflate-raw')
        );
        const state = JSON.parse(new TextDecoder().decode(bytes));
        return isState(state) ? state : null;
    } catch {
        return null;
    }
}

const isState = state =>
    Array.isArray(state?.files) &&
    state.files.length > 0 &&
    state.files.every(file => isName(file?.name) && typeof file.text === 'string') &&
    new Set(state.files.map(file => file.name)).size === state.files.length;

/** Whether a file may have a name: no folder, and an ending that says what it is. */
export const isName = name => typeof name === 'string' && /^[\p{L}\p{N}_-][\p{L}\p{N}_. -]*\.(qa|qatype|md)$/u.test(name);
