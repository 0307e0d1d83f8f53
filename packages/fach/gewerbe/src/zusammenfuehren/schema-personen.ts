import { type Builder, loader } from '@verbundakte/graphql'
import { isUuid, NotFound } from '@verbundakte/kernel'
import { teildatum } from '../druck/worte.ts'
import { anschriftzeile } from '../faelle/beteiligen.ts'
import { alsVermerke, bescheinigte } from '../faelle/fortschreiben.ts'
import { verlauf } from '../register/register.ts'
import type { Beteiligung } from '../register/stand.ts'
import type { Typen } from '../schema/inhalt.ts'
import type { Anzeigezeile } from '../tables.ts'
import {
  aufgegangenePersonen,
  type Personenvergleich,
  personenTrennen,
  personenVerbinden,
  personenVergleichen,
} from './personen.ts'

interface Person {
  readonly beteiligung: Beteiligung
  readonly aufgegangen: readonly Anzeigezeile[]
}

/** Who trades, as the register has it now; all Betriebe that are asked about in one statement. */
const personenDer = loader<string, Person[]>(async (ctx, ids) => {
  const alle = Map.groupBy(await bescheinigte(ctx, ids), ({ betrieb }) => betrieb)
  const jetzt = new Date().toISOString()
  return ids.map((id) => {
    const zeilen = alle.get(id) ?? []
    const beteiligte = verlauf(alsVermerke(ctx, zeilen), jetzt).at(-1)?.stand.beteiligte ?? []
    return beteiligte.flatMap((beteiligung) =>
      beteiligung.person ? [{ beteiligung, aufgegangen: aufgegangenePersonen(zeilen, beteiligung) }] : [],
    )
  })
})

export function personenSchema(builder: Builder, { BetriebType, AnzeigeType }: Typen): void {
  const PersonType = builder.objectRef<Person>('Gewerbeperson').implement({
    description: 'Wer ein Gewerbe betreibt oder vertritt, wie es im Register steht',
    fields: (t) => ({
      anzeigeId: t.id({
        description: 'die Anzeige, die es zuletzt sagt',
        resolve: ({ beteiligung }) => beteiligung.anzeige,
      }),
      name: t.string({ nullable: true, resolve: ({ beteiligung: { person } }) => person?.name }),
      vornamen: t.string({ nullable: true, resolve: ({ beteiligung: { person } }) => person?.vornamen }),
      geburtsname: t.string({ nullable: true, resolve: ({ beteiligung: { person } }) => person?.geburtsname }),
      geboren: t.string({
        nullable: true,
        resolve: ({ beteiligung: { person } }) => person?.geburtsdatum && teildatum(person.geburtsdatum),
      }),
      geburtsort: t.string({ nullable: true, resolve: ({ beteiligung: { person } }) => person?.geburtsort }),
      anschrift: t.string({
        nullable: true,
        resolve: ({ beteiligung: { person } }) => anschriftzeile(person?.anschrift),
      }),
      seit: t.field({ type: 'Kalendertag', resolve: ({ beteiligung }) => beteiligung.seit }),
      aufgegangen: t.field({
        type: [AnzeigeType],
        description: 'je eine Anzeige der Personen, die in dieser aufgegangen sind',
        resolve: ({ aufgegangen }) => [...aufgegangen],
      }),
    }),
  })
  builder.objectFields(BetriebType, (t) => ({
    personen: t.field({ type: [PersonType], resolve: ({ id }, _args, ctx) => personenDer(ctx).load(id) }),
  }))
  const VergleichType = builder.objectRef<Personenvergleich>('Gewerbepersonenvergleich').implement({
    fields: (t) => ({
      bleibt: t.field({ type: PersonType, resolve: ({ bleibt }) => ({ beteiligung: bleibt, aufgegangen: [] }) }),
      gehtAuf: t.field({ type: PersonType, resolve: ({ gehtAuf }) => ({ beteiligung: gehtAuf, aufgegangen: [] }) }),
      name: t.exposeString('name', { description: 'wie der Betrieb danach heißt' }),
      personen: t.field({
        type: [PersonType],
        resolve: ({ personen }) => personen.map((beteiligung) => ({ beteiligung, aufgegangen: [] })),
      }),
      hindernis: t.string({ nullable: true, resolve: ({ hindernis }) => hindernis?.satz ?? null }),
      hinweise: t.stringList({ resolve: ({ hinweise }) => [...hinweise] }),
    }),
  })
  const permission = ['aendern', 'Gewerbebetrieb'] as const
  builder.queryFields((t) => ({
    gewerbepersonenvergleich: t.field({
      type: VergleichType,
      description: 'Zwei Personen eines Betriebs nebeneinander, und was aus ihnen würde; nichts wird geändert',
      permission,
      args: {
        betrieb: t.arg.id({ required: true }),
        bleibt: t.arg.id({ required: true }),
        gehtAuf: t.arg.id({ required: true }),
      },
      resolve: (_root, { betrieb, bleibt, gehtAuf }, ctx) =>
        personenVergleichen(ctx, alsId(betrieb), alsId(bleibt), alsId(gehtAuf)),
    }),
  }))
  builder.mutationFields((t) => ({
    gewerbepersonenVerbinden: t.field({
      type: BetriebType,
      description: 'Die eine ist die andere: das Register zeigt eine Person',
      permission,
      args: {
        betrieb: t.arg.id({ required: true }),
        bleibt: t.arg.id({ required: true }),
        gehtAuf: t.arg.id({ required: true }),
      },
      resolve: (_root, { betrieb, bleibt, gehtAuf }, ctx) =>
        personenVerbinden(ctx, alsId(betrieb), alsId(bleibt), alsId(gehtAuf)),
    }),
    gewerbepersonenTrennen: t.field({
      type: BetriebType,
      permission,
      args: {
        betrieb: t.arg.id({ required: true }),
        anzeige: t.arg.id({ required: true, description: 'eine der Person, die aufgegangen war' }),
      },
      resolve: (_root, { betrieb, anzeige }, ctx) => personenTrennen(ctx, alsId(betrieb), alsId(anzeige)),
    }),
  }))
}

/** As the database writes it, so that it is the same as any other. */
function alsId(id: string): string {
  if (!isUuid(id)) throw new NotFound()
  return id.toLowerCase()
}
