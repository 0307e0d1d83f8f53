// html-to-text 10 ships no types; these are the parts we use.
declare module 'html-to-text' {
  export function convert(
    html: string,
    options: {
      wordwrap: false
      limits: { maxInputLength: number; maxDepth: number; maxChildNodes: number }
      selectors: readonly {
        selector: string
        format?: 'skip'
        options?: { ignoreHref?: boolean; uppercase?: boolean }
      }[]
    },
  ): string
}
