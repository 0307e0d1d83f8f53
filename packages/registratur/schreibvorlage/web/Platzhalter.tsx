import { FELDER } from '../src/vokabular.ts'

/** What a template may ask for, to copy from. */
export function Platzhalter() {
  return (
    <details>
      <summary>Welche Platzhalter es gibt</summary>
      <ul>
        {Object.entries(FELDER).map(([name, titel]) => (
          <li key={name}>
            <code>{`{{${name}}}`}</code> {titel}
          </li>
        ))}
        <li>
          <code>{'{{eingabe.frist}}'}</code> wird beim Schreiben gefragt; das Wort hinter dem Punkt ist frei
        </li>
        <li>
          <code>{'{{#beteiligter.anschrift}} … {{/}}'}</code> steht nur da, wenn es die Angabe gibt;{' '}
          <code>{'{{^beteiligter.anschrift}} … {{/}}'}</code> nur, wenn nicht
        </li>
        <li>
          <code>{'{{#beteiligte}} {{name}}, {{anschrift}}, {{rolle}} {{/}}'}</code> einmal für alle Beteiligten
        </li>
      </ul>
    </details>
  )
}
