import type { Verbund } from '@verbundakte/module'
import { type Indexer, startIndexer } from '@verbundakte/search'
import type { Report } from './worker.ts'

/** What is committed becomes findable. */
export function startSearch(verbund: Verbund, report: Report): Promise<Indexer> {
  const { app, databases } = verbund
  return startIndexer({
    databases,
    subjects: app.subjects,
    sources: new Map(app.modules.flatMap((module) => Object.entries(module.search ?? {}))),
    gemeinden: verbund.gemeinden.map((gemeinde) => gemeinde.id),
    read: (gemeinde, work) => app.asBetrieb(gemeinde, 'Suche: Texte lesen').read(work),
    onError: report,
  })
}
