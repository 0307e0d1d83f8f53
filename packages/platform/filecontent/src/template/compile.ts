import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'
import type { Parts } from './package-parts.ts'
import type { TemplateProblem } from './template.ts'

/** A template that is ready to be filled, or what the library finds wrong with it. */
export interface Compiled {
  readonly document: Docxtemplater | null
  readonly problems: readonly TemplateProblem[]
}

export function compile(parts: Parts): Compiled {
  const zip = new PizZip()
  for (const [name, bytes] of parts) zip.file(name, bytes)
  try {
    const document = new Docxtemplater(zip, {
      delimiters: { start: '{{', end: '}}' },
      paragraphLoop: true,
      linebreaks: true,
      errorLogging: false,
      nullGetter: () => '',
      parser: lookUp,
    })
    return { document, problems: [] }
  } catch (error) {
    return { document: null, problems: sentences(error) }
  }
}

/** A name is looked up as it stands: no path is walked, no expression is evaluated. */
function lookUp(tag: string) {
  const name = tag.trim()
  return {
    get(scope: unknown, context: { readonly meta: { readonly part: { readonly module?: string } } }): unknown {
      const found = typeof scope === 'object' && scope !== null && Object.hasOwn(scope, name) ? own(scope, name) : null
      // A condition asks whether there is something, and does not walk into it.
      return context.meta.part.module === 'loop' && typeof found === 'string' ? found.trim() !== '' : found
    },
  }
}

function own(scope: object, name: string): unknown {
  return Object.getOwnPropertyDescriptor(scope, name)?.value
}

function sentences(error: unknown): TemplateProblem[] {
  const { properties } = (error ?? {}) as { properties?: { errors?: unknown[]; xtag?: unknown } }
  const single = properties?.errors ?? [error]
  return single.slice(0, 10).map((each) => {
    const { xtag } = (each as { properties?: { xtag?: unknown } }).properties ?? {}
    return {
      place: 'Datei',
      sentence: `Der Platzhalter „${String(xtag ?? '?').slice(0, 60)}“ steht so, dass Word ihn nicht ersetzen kann.`,
    }
  })
}
