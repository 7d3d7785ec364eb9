// Where the page is served, it is kept for when there is no network: it is the only file. The version is that of the page.
const cache = 'docdsl-playground-{{version}}';
const page = new URL('playground.html', self.location).href;

self.addEventListener('install', event => event.waitUntil(caches.open(cache).then(kept => kept.add(page))));

self.addEventListener('activate', event =>
    event.waitUntil(
        caches
            .keys()
            .then(keys =>
                Promise.all(keys.filter(key => key.startsWith('docdsl-playground-') && key !== cache).map(key => caches.delete(key)))
            )
    )
);

// The newest page, where there is one to be had.
self.addEventListener('fetch', event => {
    if (event.request.mode === 'navigate' && event.request.url.split(/[?#]/)[0] === page) {
        event.respondWith(fetch(event.request).catch(() => caches.match(page)));
    }
});
