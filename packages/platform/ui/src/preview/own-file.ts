/** A file that does not come from the server, at an address that only this page has. */
export interface OwnFile {
  readonly src: string
  /** The screen is done with it; afterwards the address shows nothing. */
  free(): void
}

// The content security policy lets pages show such an address, but not fetch it: whoever draws by itself asks here.
const held = new Map<string, Blob>()

export function ownFile(bytes: Blob): OwnFile {
  const src = URL.createObjectURL(bytes)
  held.set(src, bytes)
  return {
    src,
    free() {
      held.delete(src)
      URL.revokeObjectURL(src)
    },
  }
}

/** @returns undefined for everything that comes from the server */
export function ownBytes(src: string): Blob | undefined {
  return held.get(src)
}
