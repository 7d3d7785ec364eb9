// The thread of the core: unpacks the runtime that the page contains, and calls Exports.cs for the page.

/** Files by name, of a gzip that begins with its table of contents: [name, size][] as JSON, in a line. */
async function unpack(archive) {
    const stream = new Blob([archive]).stream().pipeThrough(new DecompressionStream('gzip'));
    const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
    const end = bytes.indexOf(10);
    const files = new Map();
    let start = end + 1;
    for (const [name, size] of JSON.parse(new TextDecoder().decode(bytes.subarray(0, end)))) {
        files.set(name, bytes.subarray(start, start + size));
        start += size;
    }
    return files;
}

// So the runtime knows that it is in a thread of the page, and not in one that it started itself.
self.dotnetSidecar = true;

const files = new Map();
const addressOf = name => URL.createObjectURL(new Blob([files.get(name)], { type: 'text/javascript' }));
let runtime;
let exports;

const methods = {
    async start(archive) {
        (await unpack(archive)).forEach((bytes, name) => files.set(name, bytes));
        const { dotnet } = await import(addressOf('dotnet.js'));
        runtime = await dotnet
            .withResourceLoader((type, name) =>
                type === 'dotnetjs'
                    ? addressOf(name)
                    : Promise.resolve(
                          new Response(files.get(name), {
                              headers: { 'Content-Type': name.endsWith('.wasm') ? 'application/wasm' : 'application/octet-stream' },
                          })
                      )
            )
            .create();
        exports = (await runtime.getAssemblyExports(runtime.getConfig().mainAssemblyName)).DocDsl.Playground.Exports;
        files.clear();
    },

    async load(archive) {
        (await unpack(archive)).forEach((bytes, name) => files.set(name, bytes));
        for (const name of files.keys()) {
            await runtime.INTERNAL.loadLazyAssembly(name);
        }
        files.clear();
    },
};

let last = Promise.resolve();
self.onmessage = ({ data: { id, method, args } }) => {
    last = last.then(async () => {
        try {
            self.postMessage({ id, result: await (methods[method] ?? exports[method])(...args) });
        } catch (problem) {
            self.postMessage({ id, error: String(problem.message ?? problem) });
        }
    });
};
