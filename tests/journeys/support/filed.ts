import type { Client } from '../../support/client.ts'

export interface Filing {
  readonly akte: string
  readonly vorgang: string
  readonly dokumente: readonly string[]
}

/** Opens Akten at 130.10 by the interface, each with a Vorgang and a Dokument per text. */
export function openFiling(clerk: Client): (betreff: string, ...texte: readonly string[]) => Promise<Filing> {
  return async (betreff, ...texte) => {
    const { aktenplan } = await clerk.ask('{ aktenplan { id kennzeichen } }')
    const position = aktenplan.find(({ kennzeichen }: { kennzeichen: string }) => kennzeichen === '130.10').id
    const { akteAnlegen: akte } = await clerk.ask(
      'mutation ($p: ID!, $b: String!) { akteAnlegen(eingabe: { position: $p, betreff: $b }) { id } }',
      { p: position, b: betreff },
    )
    const { vorgangAnlegen: vorgang } = await clerk.ask(
      'mutation ($a: ID!) { vorgangAnlegen(akte: $a, eingabe: { betreff: "Ummeldung" }) { id } }',
      { a: akte.id },
    )
    const dokumente: string[] = []
    for (const [place, text] of texte.entries()) {
      const { id } = (await (await clerk.upload(`Schreiben ${place + 1}.txt`, text)).json()) as { id: string }
      const { dokumentAblegen: dokument } = await clerk.ask(
        'mutation ($v: ID!, $d: ID!) { dokumentAblegen(vorgang: $v, datei: $d) { id } }',
        { v: vorgang.id, d: id },
      )
      dokumente.push(dokument.id)
    }
    return { akte: akte.id, vorgang: vorgang.id, dokumente }
  }
}
