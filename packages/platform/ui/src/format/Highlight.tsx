/** A piece of text in which the hits of a search are marked. The server says which pieces are hits. */
export function Highlight({ pieces }: { pieces: readonly { readonly text: string; readonly treffer: boolean }[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one excerpt never change their order
  return pieces.map((piece, place) => (piece.treffer ? <mark key={`${place}`}>{piece.text}</mark> : piece.text))
}
