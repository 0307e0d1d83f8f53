import { Notice } from '@verbundakte/ui'
import type { VersionVollFragment } from './generated/graphql.ts'

type Stand = Pick<VersionVollFragment, 'textstatus' | 'texthinweis' | 'erkannteSeiten' | 'seiten'>

/** Whether more is to be known in a moment. */
export function wirdGelesen(version: Pick<Stand, 'textstatus'> | undefined): boolean {
  return version?.textstatus === 'AUSSTEHEND' || version?.textstatus === 'IN_ERKENNUNG'
}

/** Whether the search can see the text of a file, in the words of a list. Nothing where all is well. */
export function TextstatusZeichen({ version }: { version: Stand }) {
  const text = version.textstatus === 'IN_ERKENNUNG' ? erkennung(version) : KURZ[version.textstatus]
  return text ? <span> · {text}</span> : null
}

function erkennung({ erkannteSeiten, seiten }: Stand): string {
  return seiten && seiten > 1 ? `Text wird erkannt, Seite ${erkannteSeiten + 1} von ${seiten} …` : 'Text wird erkannt …'
}

const KURZ: Readonly<Record<Stand['textstatus'], string | null>> = {
  AUSSTEHEND: 'Text wird gelesen …',
  IN_ERKENNUNG: null,
  ERKANNT: null,
  GEKUERZT: null,
  LEER: 'ohne Text',
  VERSCHLUESSELT: 'geschützt',
  UNLESBAR: 'nicht lesbar',
}

const SATZ: Readonly<Record<Stand['textstatus'], string | null>> = {
  AUSSTEHEND: null,
  IN_ERKENNUNG: null,
  ERKANNT: null,
  GEKUERZT: 'Die Datei ist sehr lang. Die Suche kennt ihren Anfang.',
  LEER: 'In der Datei ist kein Text, vermutlich ein Scan. Die Suche findet sie über Betreff und Angaben.',
  VERSCHLUESSELT: 'Die Datei ist mit einem Kennwort geschützt. Die Suche findet sie über Betreff und Angaben.',
  UNLESBAR: 'Der Text der Datei ist nicht lesbar. Die Suche findet sie über Betreff und Angaben.',
}

/** The same as a sentence with its reason, where there is room for it. */
export function TextstatusHinweis({ version }: { version: Stand }) {
  const satz = version.texthinweis ?? SATZ[version.textstatus]
  if (wirdGelesen(version) || !satz) return null
  return (
    <Notice kind={version.textstatus === 'GEKUERZT' || version.textstatus === 'ERKANNT' ? 'info' : 'warning'}>
      {satz}
    </Notice>
  )
}
