/**
 * Keeps the screens themselves on this device, so that they open without network. Only where somebody needs it: a desk
 * that always has the network keeps nothing. @returns whether the browser can
 */
export async function keepShell(): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false
  try {
    await navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' })
    await navigator.serviceWorker.ready
    return true
  } catch {
    // Private windows refuse, and so does a page that was not built (`vite dev`).
    return false
  }
}
