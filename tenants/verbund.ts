import { type GemeindeId, gemeindeId } from '@verbundakte/kernel'

/** What the Gemeinden have in common: who leads, and which version of the plan is in force. */
export interface Verbund {
  readonly name: string
  /** carries the installation for the others (§ 24 Abs. 1 Nr. 2 KGG: Mandatierung) */
  readonly federfuehrend: GemeindeId
  readonly supportstelle: { readonly name: string; readonly erreichbar: string }
  readonly aktenplan: {
    readonly nummer: number
    readonly bezeichnung: string
    /** first day on which it holds */
    readonly gueltigAb: string
    /** files in `tenants/aktenplan/` */
    readonly datei: string
    readonly synonyme: string
  }
}

export default {
  name: 'Verbund Werra-Meißner',
  federfuehrend: gemeindeId('meinhard'),
  supportstelle: { name: 'Supportstelle des Verbunds', erreichbar: 'support@verbundakte.example' },
  aktenplan: {
    nummer: 1,
    bezeichnung: 'Gemeinsamer Aktenplan 2026',
    gueltigAb: '2026-01-01',
    datei: 'aktenplan-seed.csv',
    synonyme: 'synonyme.csv',
  },
} satisfies Verbund
