/** What a template may ask for. Everything else in it is a mistake, and said with its place. */
export interface Vocabulary {
  /** `akte.aktenzeichen` */
  readonly values: readonly string[]
  /** `beteiligte` → what each of them has: `name` */
  readonly lists: Readonly<Record<string, readonly string[]>>
  /** what begins so is asked for by whoever writes the letter: `eingabe.` */
  readonly free: string
}

/** What goes into one letter. */
export interface TemplateData {
  readonly values: Readonly<Record<string, string>>
  readonly lists: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>
}

/** A German sentence, and where in the template it is so. */
export interface TemplateProblem {
  readonly place: string
  readonly sentence: string
}

export interface TemplateReport {
  /** names it asks for, in the order in which they stand in it; of a list only its own name */
  readonly uses: readonly string[]
  readonly problems: readonly TemplateProblem[]
}

/** Beyond these a file is no letter, whatever it says of itself. */
export const TEMPLATE_LIMITS = { unpacked: 32 * 1024 ** 2, parts: 500, problems: 50, result: 64 * 1024 ** 2 } as const
