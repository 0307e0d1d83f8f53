import { formatInstant, Notice } from '@verbundakte/ui'
import type { VersionVollFragment } from './generated/graphql.ts'

type Stand = Pick<VersionVollFragment, 'pruefung' | 'geprueftAm' | 'pruefhinweis' | 'freigabe' | 'freigabeantrag'>

/** What the check for malware said of a file, in the words of a list. Nothing where all is well. */
export function PruefungZeichen({ version }: { version: Stand }) {
  if (version.pruefung === 'GESPERRT') return <strong> · gesperrt: Schadsoftware</strong>
  return version.pruefung === 'FREIGEGEBEN' ? ' · trotz Fund freigegeben' : null
}

/** The same for every state, where versions are listed. */
export function PruefungText({ version }: { version: Stand }) {
  if (version.pruefung === 'GESPERRT') return <strong>gesperrt: Schadsoftware</strong>
  if (version.pruefung === 'FREIGEGEBEN') {
    return `trotz Fund freigegeben${version.freigabe ? ` am ${formatInstant(version.freigabe.am)}` : ''}`
  }
  if (version.pruefung === 'UNGEPRUEFT') return 'nicht auf Schadsoftware geprüft'
  return `auf Schadsoftware geprüft${version.geprueftAm ? ` am ${formatInstant(version.geprueftAm)}` : ''}`
}

/** As a sentence with its reason, where there is room for it. That no check is set up is no news of this file. */
export function PruefungHinweis({ version }: { version: Stand }) {
  if (version.pruefung === 'GESPERRT') {
    return (
      <Notice kind="danger">
        Diese Datei ist gesperrt: In ihr wurde nach dem Ablegen Schadsoftware gefunden
        {version.pruefhinweis && ` („${version.pruefhinweis}“)`}. Sie wird nicht mehr ausgegeben. Bitte verständigen Sie
        die IT, auch wenn Sie sie schon geöffnet haben.
      </Notice>
    )
  }
  if (version.pruefung === 'FREIGEGEBEN' && version.freigabe) {
    const { am, von, grund } = version.freigabe
    const { freigabeantrag: antrag } = version
    return (
      <Notice kind="warning">
        In dieser Datei wurde Schadsoftware gemeldet („{version.pruefhinweis ?? 'unbekannt'}“). Seit {formatInstant(am)}{' '}
        ist sie als Fehlalarm wieder frei
        {von
          ? `: ${von.name} hat sie${antrag?.von ? ` auf Antrag von ${antrag.von.name}` : ''} freigegeben („${grund}“).`
          : ', entschieden an anderer Stelle, an der dieselbe Datei liegt.'}
      </Notice>
    )
  }
  // Asked and without an answer: whoever opens the file should know.
  if (version.pruefung === 'UNGEPRUEFT' && version.geprueftAm && version.pruefhinweis) {
    return (
      <Notice kind="warning">{version.pruefhinweis} Öffnen Sie die Datei nur, wenn Sie dem Absender trauen.</Notice>
    )
  }
  return null
}
