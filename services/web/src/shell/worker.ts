/**
 * Keeps the screens on the device: the page and its hashed files, each checked against the hash that the build has
 * written down. Nothing else is ever kept here: no answer of the server, no file of an Akte.
 */
export {}

/** Path → SHA-256, written by the build; the first entry is the page. */
declare const SHELL: Readonly<Record<string, string>>
/** Changes with any of them. */
declare const SHELL_VERSION: string

/** As much of the browser's types as is used here: those of workers and of pages exclude each other. */
interface Waiting {
  waitUntil(work: Promise<unknown>): void
}
interface Fetching {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}
interface Scope {
  readonly location: Location
  addEventListener(type: 'install' | 'activate', listener: (event: Waiting) => void): void
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void
}
// The page's `self` is a window, this one is not.
const scope = self as unknown as Scope

const PREFIX = 'verbundakte-schale-'
const NAME = `${PREFIX}${SHELL_VERSION}`
const PAGE = '/'
/** Milliseconds. */
const PATIENCE = 8_000

scope.addEventListener('install', (event) => event.waitUntil(keep()))
scope.addEventListener('activate', (event) => event.waitUntil(forgetOlder()))
scope.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== scope.location.origin) return
  // The network first: whoever has it never sees an old page.
  if (request.mode === 'navigate') event.respondWith(networkFirst(request))
  else if (pathname !== PAGE && pathname in SHELL) event.respondWith(fromShell(request, pathname))
})

/** All or nothing: a file that is not what the build has made of it keeps the older shell in place. */
async function keep(): Promise<void> {
  const cache = await caches.open(NAME)
  await Promise.all(
    Object.entries(SHELL).map(async ([path, wanted]) => {
      const response = await fetch(path, { cache: 'no-cache' })
      if (!response.ok) throw new Error(`${path} answered ${response.status}`)
      const digest = await crypto.subtle.digest('SHA-256', await response.clone().arrayBuffer())
      if (btoa(String.fromCharCode(...new Uint8Array(digest))) !== wanted) throw new Error(`${path} is another file`)
      await cache.put(path, response)
    }),
  )
}

/** A network that is there and leads nowhere is not waited for. */
async function networkFirst(request: Request): Promise<Response> {
  const network = fetch(request)
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE))
  const answer = await Promise.race([network.catch(() => null), late])
  return answer ?? (await fromPage()) ?? network
}

// Older shells go when no window uses them any more: only then does a worker become active.
async function forgetOlder(): Promise<void> {
  const names = await caches.keys()
  await Promise.all(names.filter((name) => name.startsWith(PREFIX) && name !== NAME).map((name) => caches.delete(name)))
}

async function fromShell(request: Request, path: string): Promise<Response> {
  const cache = await caches.open(NAME)
  return (await cache.match(path)) ?? fetch(request)
}

async function fromPage(): Promise<Response | undefined> {
  const cache = await caches.open(NAME)
  return cache.match(PAGE)
}
