import type { Builder } from '@verbundakte/graphql'
import type { Art } from '../anzeige/anzeige.ts'
import { ARTEN } from '../anzeige/anzeige.ts'
import { VORGABEN } from '../verteilung/filter.ts'
import { EMPFAENGERKLASSEN, type Empfaengerklasse, KLASSEN, matrix } from '../verteilung/matrix.ts'
import { alleEmpfaenger, empfaengerSichern, empfaengerStilllegen } from './empfaenger.ts'
import { FORMATE, FORMATNAMEN, nachrichtentyp } from './formate.ts'
import { GRUENDE, schluesselHolen, schluesselSichern } from './schluessel.ts'
import { type Empfaengerzeile, empfaenger, GEWERBEBEHOERDE, type Nachrichtenschluessel } from './tables.ts'

interface Klasse {
  readonly klasse: Empfaengerklasse
}
interface Schluesselplatz {
  readonly formular: 'anmeldung' | 'abmeldung'
  readonly grund: string
  readonly titel: string
  /** known from a public source */
  readonly vorgegeben: string | null
  readonly gesetzt: Nachrichtenschluessel | undefined
}

export function verzeichnisSchema(builder: Builder): void {
  const EmpfaengerType = builder.objectRef<Empfaengerzeile>('Gewerbeempfaenger').implement({
    description: 'Eine Stelle, die Gewerbeanzeigen bekommt',
    fields: (t) => ({
      id: t.exposeID('id'),
      klasse: t.exposeString('klasse'),
      klassenname: t.string({ resolve: ({ klasse }) => name(klasse) }),
      name: t.exposeString('name'),
      transport: t.exposeString('transport'),
      adresse: t.exposeString('adresse', { nullable: true, description: 'Name des Postfachs beim Betrieb' }),
      format: t.exposeString('format'),
      nachrichtentyp: t.exposeString('nachrichtentyp'),
      praefix: t.exposeString('praefix', { nullable: true }),
      kennung: t.exposeString('kennung', { nullable: true }),
      strasse: t.exposeString('strasse', { nullable: true }),
      hausnummer: t.exposeString('hausnummer', { nullable: true }),
      plz: t.exposeString('plz', { nullable: true }),
      ort: t.exposeString('ort', { nullable: true }),
      filter: t.string({ nullable: true, resolve: ({ filter }) => filter && JSON.stringify(filter) }),
      verzicht: t.string({ nullable: true, resolve: ({ verzicht }) => verzicht && JSON.stringify(verzicht) }),
      stand: t.exposeInt('stand'),
      stillgelegtAm: t.expose('stillgelegtAm', { type: 'Zeitpunkt', nullable: true }),
      fehlt: t.stringList({ description: 'was noch einzutragen ist, ehe etwas gesendet werden kann', resolve: fehlt }),
      darf: t.stringList({
        resolve: (each, _args, ctx) => (ctx.rights.can('aendern', empfaenger, each) ? ['aendern'] : []),
      }),
    }),
  })
  const KlasseType = builder.objectRef<Klasse>('Gewerbeempfaengerklasse').implement({
    description: 'Wer nach § 14 Abs. 8 GewO und § 3 GewAnzV Anzeigen bekommt',
    fields: (t) => ({
      klasse: t.exposeString('klasse'),
      name: t.string({ resolve: ({ klasse }) => EMPFAENGERKLASSEN[klasse] }),
      arten: t.stringList({ resolve: ({ klasse }) => artenDer(klasse) }),
      rechtsgrundlage: t.string({
        resolve: ({ klasse }) => artenDer(klasse).map((art) => matrix(klasse, art)?.rechtsgrundlage ?? '')[0] ?? '',
      }),
      filter: t.string({
        description: 'vorgegeben, als JSON',
        resolve: ({ klasse }) => JSON.stringify(VORGABEN[klasse]),
      }),
      nachrichtentyp: t.string({ resolve: ({ klasse }) => nachrichtentyp(klasse) }),
    }),
  })
  const FormatType = builder.objectRef<(typeof FORMATNAMEN)[number]>('Gewerbenachrichtenformat').implement({
    fields: (t) => ({
      name: t.string({ resolve: (each) => each }),
      schreibbar: t.boolean({ resolve: (each) => FORMATE[each].adapter !== null }),
    }),
  })
  const PlatzType = builder.objectRef<Schluesselplatz>('Nachrichtenschluessel').implement({
    description: 'Der Schlüssel eines Grundes in der Codeliste von XGewerbeanzeige 2.2',
    fields: (t) => ({
      formular: t.exposeString('formular'),
      grund: t.exposeString('grund'),
      titel: t.exposeString('titel'),
      vorgegeben: t.exposeString('vorgegeben', { nullable: true }),
      schluessel: t.string({ nullable: true, resolve: ({ gesetzt }) => gesetzt?.schluessel ?? null }),
      quelle: t.string({ nullable: true, resolve: ({ gesetzt }) => gesetzt?.quelle ?? null }),
    }),
  })
  const Eingabe = builder.inputType('Gewerbeempfaengereingabe', {
    fields: (t) => ({
      id: t.id({ required: true, description: 'UUID; zweimal gesendet ist einmal' }),
      stand: t.int({ required: true, description: 'der Stand, auf dem geschrieben wurde; zuerst 0' }),
      klasse: t.string({ required: true }),
      name: t.string({ required: true }),
      transport: t.string({ required: true }),
      adresse: t.string(),
      format: t.string({ required: true }),
      nachrichtentyp: t.string(),
      praefix: t.string(),
      kennung: t.string(),
      strasse: t.string(),
      hausnummer: t.string(),
      plz: t.string(),
      ort: t.string(),
      filter: t.string({ description: 'als JSON; leer: wie vorgegeben' }),
      verzicht: t.string({ description: 'als JSON: arten, ab, bis, grund' }),
    }),
  })
  builder.queryFields((t) => ({
    gewerbeempfaenger: t.field({
      type: [EmpfaengerType],
      permission: ['lesen', 'Gewerbeempfaenger'],
      resolve: (_root, _args, ctx) => alleEmpfaenger(ctx),
    }),
    gewerbeempfaengerklassen: t.field({
      type: [KlasseType],
      permission: ['lesen', 'Gewerbeempfaenger'],
      resolve: () => KLASSEN.map((klasse) => ({ klasse })),
    }),
    gewerbenachrichtenformate: t.field({
      type: [FormatType],
      permission: ['lesen', 'Gewerbeempfaenger'],
      resolve: () => [...FORMATNAMEN],
    }),
    nachrichtenschluessel: t.field({
      type: [PlatzType],
      permission: ['lesen', 'Nachrichtenschluessel'],
      resolve: async (_root, _args, ctx) => plaetze(await schluesselHolen(ctx)),
    }),
  }))
  builder.mutationFields((t) => ({
    gewerbeempfaengerSichern: t.field({
      type: EmpfaengerType,
      permission: ['anlegen', 'Gewerbeempfaenger'],
      args: { eingabe: t.arg({ type: Eingabe, required: true }) },
      // What is no such word, the use case refuses with a sentence.
      resolve: (_root, { eingabe }, ctx) => empfaengerSichern(ctx, eingabe as Parameters<typeof empfaengerSichern>[1]),
    }),
    gewerbeempfaengerStilllegen: t.field({
      type: EmpfaengerType,
      permission: ['aendern', 'Gewerbeempfaenger'],
      args: { id: t.arg.id({ required: true }), still: t.arg.boolean({ required: true }) },
      resolve: (_root, { id, still }, ctx) => empfaengerStilllegen(ctx, id, still),
    }),
    nachrichtenschluesselSichern: t.boolean({
      permission: ['anlegen', 'Nachrichtenschluessel'],
      args: {
        formular: t.arg.string({ required: true }),
        grund: t.arg.string({ required: true }),
        schluessel: t.arg.string({ required: true }),
        quelle: t.arg.string({ required: true, description: 'Codeliste, Fassung, wer nachgesehen hat' }),
      },
      resolve: async (_root, eingabe, ctx) => {
        await schluesselSichern(ctx, { ...eingabe, format: 'XGewerbeanzeige 2.2' })
        return true
      },
    }),
  }))
}

function name(klasse: Empfaengerzeile['klasse']): string {
  return klasse === GEWERBEBEHOERDE ? 'Gewerbebehörde einer anderen Gemeinde' : EMPFAENGERKLASSEN[klasse]
}

function artenDer(klasse: Empfaengerklasse): Art[] {
  return ARTEN.filter((art) => matrix(klasse, art) !== undefined)
}

function fehlt({ adresse, praefix, kennung, plz, ort, format }: Empfaengerzeile): string[] {
  return [
    adresse ? '' : 'Postfach',
    praefix && kennung ? '' : 'Präfix und Kennung',
    plz && ort ? '' : 'Postleitzahl und Ort',
    FORMATE[format].adapter ? '' : 'ein Format, das geschrieben werden kann',
  ].filter((each) => each !== '')
}

function plaetze(gesetzt: readonly Nachrichtenschluessel[]): Schluesselplatz[] {
  return (['anmeldung', 'abmeldung'] as const).flatMap((formular) =>
    Object.entries<{ titel: string; code: string | null }>(GRUENDE[formular]).map(([grund, { titel, code }]) => ({
      formular,
      grund,
      titel,
      vorgegeben: code,
      gesetzt: gesetzt.find((each) => each.formular === formular && each.grund === grund),
    })),
  )
}
