/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type AbwesenheitEingabe = {
  readonly bis: string;
  /** sonst die Person selbst */
  readonly person?: string | null | undefined;
  readonly vertretung?: string | null | undefined;
  readonly von: string;
};

export type Antwort =
  | 'ABGELEHNT'
  | 'BEDENKEN'
  | 'EINVERSTANDEN';

export type AufgabeEingabe = {
  readonly amt?: string | null | undefined;
  readonly bis?: string | null | undefined;
  /** entweder eine Person oder ein Amt */
  readonly person?: string | null | undefined;
  readonly was: string;
};

export type Aufgabenstatus =
  | 'ERLEDIGT'
  | 'OFFEN'
  | 'ZURUECKGEZOGEN';

export type Hindernis =
  | 'ABWESEND'
  | 'FORT'
  | 'LEERES_AMT'
  | 'OHNE_RECHT'
  | 'UEBERFAELLIG'
  | 'VERTRETUNG_OHNE_RECHT';

export type Laufwegstatus =
  | 'ABGESCHLOSSEN'
  | 'LAUFEND'
  | 'ZURUECKGERUFEN';

export type Postkorbweg =
  | 'AMT'
  | 'AUFGABE'
  | 'ICH'
  | 'STOCKT'
  | 'VERTRETUNG'
  | 'WIEDERVORLAGE';

export type SchrittEingabe = {
  readonly amt?: string | null | undefined;
  readonly notiz?: string | null | undefined;
  /** entweder eine Person oder ein Amt */
  readonly person?: string | null | undefined;
  readonly termin?: string | null | undefined;
  readonly verfuegung: Verfuegung;
  /** neben dem vorigen Schritt */
  readonly zugleich?: boolean | null | undefined;
};

export type Schrittergebnis =
  | 'ABGELEHNT'
  | 'BEDENKEN'
  | 'EINVERSTANDEN'
  | 'WEITERGELEITET';

export type Schrittstatus =
  | 'AKTUELL'
  | 'ERLEDIGT'
  | 'UEBERSPRUNGEN'
  | 'ZUKUENFTIG'
  | 'ZURUECKGERUFEN';

export type Schutzklasse =
  | 'INTERN'
  | 'MELDE'
  | 'NICHTOEFFENTLICH'
  | 'OEFFENTLICH'
  | 'PERSONAL'
  | 'PERSONENBEZOGEN'
  | 'PERSONENSTAND'
  | 'SOZIAL'
  | 'STEUER';

export type Verfuegung =
  | 'BEARBEITUNG'
  | 'MITZEICHNUNG'
  | 'RUECKSPRACHE'
  | 'SCHLUSSZEICHNUNG'
  | 'ZUR_KENNTNIS';

export type WiedervorlageEingabe = {
  readonly amt?: string | null | undefined;
  readonly grund?: string | null | undefined;
  /** sonst die Person selbst */
  readonly person?: string | null | undefined;
  readonly tag: string;
};

export type AdressatenQueryVariables = Exact<{
  vorgang: string;
  dokument?: string | null | undefined;
  verfuegung: Verfuegung;
}>;


export type AdressatenQuery = { readonly adressaten: { readonly leute: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly aemter: ReadonlyArray<{ readonly kuerzel: string, readonly name: string }> }, readonly abwesenheiten: ReadonlyArray<{ readonly von: string, readonly bis: string, readonly person: { readonly id: string } | null, readonly vertretung: { readonly id: string, readonly name: string } | null }> };

export type AufgabeZeileFragment = { readonly id: string, readonly was: string, readonly bis: string | null, readonly status: Aufgabenstatus, readonly hindernis: Hindernis | null, readonly vermerk: string | null, readonly akteId: string, readonly darf: ReadonlyArray<string>, readonly angelegtAm: string, readonly beendetAm: string | null, readonly personId: string | null, readonly amtKuerzel: string | null, readonly geaendertAm: string | null, readonly person: { readonly id: string, readonly name: string } | null, readonly amt: { readonly kuerzel: string, readonly name: string } | null, readonly angelegtVon: { readonly name: string } | null, readonly beendetVon: { readonly name: string } | null, readonly geaendertVon: { readonly name: string } | null, readonly frueher: ReadonlyArray<{ readonly was: string, readonly bis: string | null, readonly am: string, readonly person: { readonly name: string } | null, readonly amt: { readonly name: string } | null, readonly von: { readonly name: string } | null }>, readonly fuer: { readonly name: string } | null };

export type PostkorbAufgabeFragment = { readonly id: string, readonly was: string, readonly bis: string | null, readonly status: Aufgabenstatus, readonly hindernis: Hindernis | null, readonly vermerk: string | null, readonly akteId: string, readonly darf: ReadonlyArray<string>, readonly angelegtAm: string, readonly beendetAm: string | null, readonly personId: string | null, readonly amtKuerzel: string | null, readonly geaendertAm: string | null, readonly vorgang: { readonly id: string, readonly kennzeichen: string, readonly betreff: string, readonly schutzklasse: Schutzklasse, readonly neuesteDokumente: ReadonlyArray<{ readonly id: string }> } | null, readonly person: { readonly id: string, readonly name: string } | null, readonly amt: { readonly kuerzel: string, readonly name: string } | null, readonly angelegtVon: { readonly name: string } | null, readonly beendetVon: { readonly name: string } | null, readonly geaendertVon: { readonly name: string } | null, readonly frueher: ReadonlyArray<{ readonly was: string, readonly bis: string | null, readonly am: string, readonly person: { readonly name: string } | null, readonly amt: { readonly name: string } | null, readonly von: { readonly name: string } | null }>, readonly fuer: { readonly name: string } | null };

export type AufgabeStellenMutationVariables = Exact<{
  vorgang: string;
  eingabe: AufgabeEingabe;
}>;


export type AufgabeStellenMutation = { readonly aufgabeStellen: { readonly id: string } };

export type AufgabeAendernMutationVariables = Exact<{
  id: string;
  eingabe: AufgabeEingabe;
  bisher: AufgabeEingabe;
}>;


export type AufgabeAendernMutation = { readonly aufgabeAendern: { readonly id: string, readonly was: string, readonly bis: string | null, readonly personId: string | null, readonly amtKuerzel: string | null } };

export type AufgabeWeitergebenMutationVariables = Exact<{
  id: string;
  person?: string | null | undefined;
  amt?: string | null | undefined;
}>;


export type AufgabeWeitergebenMutation = { readonly aufgabeWeitergeben: { readonly id: string } };

export type AufgabeErledigenMutationVariables = Exact<{
  id: string;
  vermerk?: string | null | undefined;
}>;


export type AufgabeErledigenMutation = { readonly aufgabeErledigen: { readonly id: string } };

export type AufgabeZurueckziehenMutationVariables = Exact<{
  id: string;
  vermerk?: string | null | undefined;
}>;


export type AufgabeZurueckziehenMutation = { readonly aufgabeZurueckziehen: { readonly id: string } };

export type AufgabeOeffnenMutationVariables = Exact<{
  id: string;
}>;


export type AufgabeOeffnenMutation = { readonly aufgabeOeffnen: { readonly id: string } };

export type AdressatFragment = { readonly person: { readonly id: string, readonly name: string } | null, readonly amt: { readonly kuerzel: string, readonly name: string } | null };

export type SchrittZeileFragment = { readonly id: string, readonly nummer: number, readonly stufe: number, readonly verfuegung: Verfuegung, readonly status: Schrittstatus, readonly termin: string | null, readonly notiz: string | null, readonly hindernis: Hindernis | null, readonly ergebnis: Schrittergebnis | null, readonly vermerk: string | null, readonly version: number | null, readonly bearbeitetAm: string | null, readonly darf: ReadonlyArray<string>, readonly bearbeitetVon: { readonly name: string } | null, readonly fuer: { readonly name: string } | null, readonly person: { readonly id: string, readonly name: string } | null, readonly amt: { readonly kuerzel: string, readonly name: string } | null };

export type PostkorbSchrittFragment = { readonly id: string, readonly verfuegung: Verfuegung, readonly termin: string | null, readonly notiz: string | null, readonly hindernis: Hindernis | null, readonly akteId: string, readonly aktuellSeit: string | null, readonly darf: ReadonlyArray<string>, readonly angelegtVon: { readonly name: string } | null, readonly vorgang: { readonly id: string, readonly kennzeichen: string, readonly betreff: string, readonly schutzklasse: Schutzklasse } | null, readonly dokument: { readonly id: string, readonly betreff: string, readonly aktuelleVersion: { readonly id: string, readonly nummer: number, readonly mime: string, readonly vorschauPfad: string | null } } | null, readonly person: { readonly id: string, readonly name: string } | null, readonly amt: { readonly kuerzel: string, readonly name: string } | null };

export type WiedervorlageZeileFragment = { readonly id: string, readonly tag: string, readonly grund: string | null, readonly erledigtAm: string | null, readonly hindernis: Hindernis | null, readonly akteId: string, readonly darf: ReadonlyArray<string>, readonly person: { readonly id: string, readonly name: string } | null, readonly amt: { readonly kuerzel: string, readonly name: string } | null, readonly angelegtVon: { readonly name: string } | null };

export type LaufwegVollFragment = { readonly id: string, readonly status: Laufwegstatus, readonly angelegtAm: string, readonly darf: ReadonlyArray<string>, readonly angelegtVon: { readonly name: string } | null, readonly dokument: { readonly id: string, readonly betreff: string, readonly aktuelleVersion: { readonly id: string, readonly nummer: number } } | null, readonly schritte: ReadonlyArray<{ readonly id: string, readonly nummer: number, readonly stufe: number, readonly verfuegung: Verfuegung, readonly status: Schrittstatus, readonly termin: string | null, readonly notiz: string | null, readonly hindernis: Hindernis | null, readonly ergebnis: Schrittergebnis | null, readonly vermerk: string | null, readonly version: number | null, readonly bearbeitetAm: string | null, readonly darf: ReadonlyArray<string>, readonly bearbeitetVon: { readonly name: string } | null, readonly fuer: { readonly name: string } | null, readonly person: { readonly id: string, readonly name: string } | null, readonly amt: { readonly kuerzel: string, readonly name: string } | null }> };

export type PostkorbZeileFragment = { readonly id: string, readonly weg: Postkorbweg, readonly schritt: { readonly id: string, readonly verfuegung: Verfuegung, readonly termin: string | null, readonly notiz: string | null, readonly hindernis: Hindernis | null, readonly akteId: string, readonly aktuellSeit: string | null, readonly darf: ReadonlyArray<string>, readonly angelegtVon: { readonly name: string } | null, readonly vorgang: { readonly id: string, readonly kennzeichen: string, readonly betreff: string, readonly schutzklasse: Schutzklasse } | null, readonly dokument: { readonly id: string, readonly betreff: string, readonly aktuelleVersion: { readonly id: string, readonly nummer: number, readonly mime: string, readonly vorschauPfad: string | null } } | null, readonly person: { readonly id: string, readonly name: string } | null, readonly amt: { readonly kuerzel: string, readonly name: string } | null } | null, readonly aufgabe: { readonly id: string, readonly was: string, readonly bis: string | null, readonly status: Aufgabenstatus, readonly hindernis: Hindernis | null, readonly vermerk: string | null, readonly akteId: string, readonly darf: ReadonlyArray<string>, readonly angelegtAm: string, readonly beendetAm: string | null, readonly personId: string | null, readonly amtKuerzel: string | null, readonly geaendertAm: string | null, readonly vorgang: { readonly id: string, readonly kennzeichen: string, readonly betreff: string, readonly schutzklasse: Schutzklasse, readonly neuesteDokumente: ReadonlyArray<{ readonly id: string }> } | null, readonly person: { readonly id: string, readonly name: string } | null, readonly amt: { readonly kuerzel: string, readonly name: string } | null, readonly angelegtVon: { readonly name: string } | null, readonly beendetVon: { readonly name: string } | null, readonly geaendertVon: { readonly name: string } | null, readonly frueher: ReadonlyArray<{ readonly was: string, readonly bis: string | null, readonly am: string, readonly person: { readonly name: string } | null, readonly amt: { readonly name: string } | null, readonly von: { readonly name: string } | null }>, readonly fuer: { readonly name: string } | null } | null, readonly wiedervorlage: { readonly id: string, readonly tag: string, readonly grund: string | null, readonly erledigtAm: string | null, readonly hindernis: Hindernis | null, readonly akteId: string, readonly darf: ReadonlyArray<string>, readonly vorgang: { readonly id: string, readonly kennzeichen: string, readonly betreff: string, readonly schutzklasse: Schutzklasse, readonly neuesteDokumente: ReadonlyArray<{ readonly id: string }> } | null, readonly person: { readonly id: string, readonly name: string } | null, readonly amt: { readonly kuerzel: string, readonly name: string } | null, readonly angelegtVon: { readonly name: string } | null } | null };

export type PostkorbQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  weg?: Postkorbweg | null | undefined;
}>;


export type PostkorbQuery = { readonly postkorb: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly weg: Postkorbweg, readonly schritt: { readonly id: string, readonly verfuegung: Verfuegung, readonly termin: string | null, readonly notiz: string | null, readonly hindernis: Hindernis | null, readonly akteId: string, readonly aktuellSeit: string | null, readonly darf: ReadonlyArray<string>, readonly angelegtVon: { readonly name: string } | null, readonly vorgang: { readonly id: string, readonly kennzeichen: string, readonly betreff: string, readonly schutzklasse: Schutzklasse } | null, readonly dokument: { readonly id: string, readonly betreff: string, readonly aktuelleVersion: { readonly id: string, readonly nummer: number, readonly mime: string, readonly vorschauPfad: string | null } } | null, readonly person: { readonly id: string, readonly name: string } | null, readonly amt: { readonly kuerzel: string, readonly name: string } | null } | null, readonly aufgabe: { readonly id: string, readonly was: string, readonly bis: string | null, readonly status: Aufgabenstatus, readonly hindernis: Hindernis | null, readonly vermerk: string | null, readonly akteId: string, readonly darf: ReadonlyArray<string>, readonly angelegtAm: string, readonly beendetAm: string | null, readonly personId: string | null, readonly amtKuerzel: string | null, readonly geaendertAm: string | null, readonly vorgang: { readonly id: string, readonly kennzeichen: string, readonly betreff: string, readonly schutzklasse: Schutzklasse, readonly neuesteDokumente: ReadonlyArray<{ readonly id: string }> } | null, readonly person: { readonly id: string, readonly name: string } | null, readonly amt: { readonly kuerzel: string, readonly name: string } | null, readonly angelegtVon: { readonly name: string } | null, readonly beendetVon: { readonly name: string } | null, readonly geaendertVon: { readonly name: string } | null, readonly frueher: ReadonlyArray<{ readonly was: string, readonly bis: string | null, readonly am: string, readonly person: { readonly name: string } | null, readonly amt: { readonly name: string } | null, readonly von: { readonly name: string } | null }>, readonly fuer: { readonly name: string } | null } | null, readonly wiedervorlage: { readonly id: string, readonly tag: string, readonly grund: string | null, readonly erledigtAm: string | null, readonly hindernis: Hindernis | null, readonly akteId: string, readonly darf: ReadonlyArray<string>, readonly vorgang: { readonly id: string, readonly kennzeichen: string, readonly betreff: string, readonly schutzklasse: Schutzklasse, readonly neuesteDokumente: ReadonlyArray<{ readonly id: string }> } | null, readonly person: { readonly id: string, readonly name: string } | null, readonly amt: { readonly kuerzel: string, readonly name: string } | null, readonly angelegtVon: { readonly name: string } | null } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type PostkorbzahlenQueryVariables = Exact<{ [key: string]: never; }>;


export type PostkorbzahlenQuery = { readonly postkorbzahlen: { readonly ich: number, readonly amt: number, readonly vertretung: number, readonly aufgabe: number, readonly wiedervorlage: number, readonly stockt: number } };

export type GeschaeftsgangQueryVariables = Exact<{
  vorgang: string;
}>;


export type GeschaeftsgangQuery = { readonly geschaeftsgang: { readonly laufwege: ReadonlyArray<{ readonly id: string, readonly status: Laufwegstatus, readonly angelegtAm: string, readonly darf: ReadonlyArray<string>, readonly angelegtVon: { readonly name: string } | null, readonly dokument: { readonly id: string, readonly betreff: string, readonly aktuelleVersion: { readonly id: string, readonly nummer: number } } | null, readonly schritte: ReadonlyArray<{ readonly id: string, readonly nummer: number, readonly stufe: number, readonly verfuegung: Verfuegung, readonly status: Schrittstatus, readonly termin: string | null, readonly notiz: string | null, readonly hindernis: Hindernis | null, readonly ergebnis: Schrittergebnis | null, readonly vermerk: string | null, readonly version: number | null, readonly bearbeitetAm: string | null, readonly darf: ReadonlyArray<string>, readonly bearbeitetVon: { readonly name: string } | null, readonly fuer: { readonly name: string } | null, readonly person: { readonly id: string, readonly name: string } | null, readonly amt: { readonly kuerzel: string, readonly name: string } | null }> }>, readonly wiedervorlagen: ReadonlyArray<{ readonly id: string, readonly tag: string, readonly grund: string | null, readonly erledigtAm: string | null, readonly hindernis: Hindernis | null, readonly akteId: string, readonly darf: ReadonlyArray<string>, readonly person: { readonly id: string, readonly name: string } | null, readonly amt: { readonly kuerzel: string, readonly name: string } | null, readonly angelegtVon: { readonly name: string } | null }>, readonly aufgaben: ReadonlyArray<{ readonly id: string, readonly was: string, readonly bis: string | null, readonly status: Aufgabenstatus, readonly hindernis: Hindernis | null, readonly vermerk: string | null, readonly akteId: string, readonly darf: ReadonlyArray<string>, readonly angelegtAm: string, readonly beendetAm: string | null, readonly personId: string | null, readonly amtKuerzel: string | null, readonly geaendertAm: string | null, readonly person: { readonly id: string, readonly name: string } | null, readonly amt: { readonly kuerzel: string, readonly name: string } | null, readonly angelegtVon: { readonly name: string } | null, readonly beendetVon: { readonly name: string } | null, readonly geaendertVon: { readonly name: string } | null, readonly frueher: ReadonlyArray<{ readonly was: string, readonly bis: string | null, readonly am: string, readonly person: { readonly name: string } | null, readonly amt: { readonly name: string } | null, readonly von: { readonly name: string } | null }>, readonly fuer: { readonly name: string } | null }>, readonly kommentare: ReadonlyArray<{ readonly id: string, readonly text: string, readonly angelegtAm: string, readonly angelegtVon: { readonly name: string } | null }> } };

export type AbwesenheitenQueryVariables = Exact<{ [key: string]: never; }>;


export type AbwesenheitenQuery = { readonly kalenderSeit: string | null, readonly abwesenheiten: ReadonlyArray<{ readonly id: string, readonly von: string, readonly bis: string, readonly darf: ReadonlyArray<string>, readonly person: { readonly id: string, readonly name: string } | null, readonly vertretung: { readonly id: string, readonly name: string } | null }>, readonly abwesenheitMeldbar: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly mitarbeiter: ReadonlyArray<{ readonly id: string, readonly name: string }> };

export type LaufwegBeginnenMutationVariables = Exact<{
  vorgang: string;
  dokument?: string | null | undefined;
  schritte: ReadonlyArray<SchrittEingabe> | SchrittEingabe;
}>;


export type LaufwegBeginnenMutation = { readonly laufwegBeginnen: { readonly id: string } };

export type SchritteHinzufuegenMutationVariables = Exact<{
  laufweg: string;
  schritte: ReadonlyArray<SchrittEingabe> | SchrittEingabe;
  alsNaechstes?: boolean | null | undefined;
}>;


export type SchritteHinzufuegenMutation = { readonly schritteHinzufuegen: { readonly id: string } };

export type LaufwegZurueckrufenMutationVariables = Exact<{
  id: string;
  grund?: string | null | undefined;
}>;


export type LaufwegZurueckrufenMutation = { readonly laufwegZurueckrufen: { readonly id: string } };

export type SchrittErledigenMutationVariables = Exact<{
  id: string;
  ergebnis?: Antwort | null | undefined;
  vermerk?: string | null | undefined;
}>;


export type SchrittErledigenMutation = { readonly schrittErledigen: { readonly id: string, readonly darf: ReadonlyArray<string> } };

export type SchrittWeiterleitenMutationVariables = Exact<{
  id: string;
  person?: string | null | undefined;
  amt?: string | null | undefined;
  vermerk?: string | null | undefined;
}>;


export type SchrittWeiterleitenMutation = { readonly schrittWeiterleiten: { readonly id: string } };

export type SchrittUeberspringenMutationVariables = Exact<{
  id: string;
  grund?: string | null | undefined;
}>;


export type SchrittUeberspringenMutation = { readonly schrittUeberspringen: { readonly id: string } };

export type ErledigungZuruecknehmenMutationVariables = Exact<{
  id: string;
}>;


export type ErledigungZuruecknehmenMutation = { readonly erledigungZuruecknehmen: { readonly id: string } };

export type WiedervorlageSetzenMutationVariables = Exact<{
  vorgang: string;
  eingabe: WiedervorlageEingabe;
}>;


export type WiedervorlageSetzenMutation = { readonly wiedervorlageSetzen: { readonly id: string } };

export type WiedervorlageErledigenMutationVariables = Exact<{
  id: string;
}>;


export type WiedervorlageErledigenMutation = { readonly wiedervorlageErledigen: { readonly id: string } };

export type WiedervorlageOeffnenMutationVariables = Exact<{
  id: string;
}>;


export type WiedervorlageOeffnenMutation = { readonly wiedervorlageOeffnen: { readonly id: string } };

export type KommentierenMutationVariables = Exact<{
  vorgang: string;
  text: string;
}>;


export type KommentierenMutation = { readonly kommentieren: { readonly id: string } };

export type AbwesenheitMeldenMutationVariables = Exact<{
  eingabe: AbwesenheitEingabe;
}>;


export type AbwesenheitMeldenMutation = { readonly abwesenheitMelden: { readonly id: string } };

export type AbwesenheitAufhebenMutationVariables = Exact<{
  id: string;
}>;


export type AbwesenheitAufhebenMutation = { readonly abwesenheitAufheben: { readonly id: string } };

export type KalenderEinrichtenMutationVariables = Exact<{ [key: string]: never; }>;


export type KalenderEinrichtenMutation = { readonly kalenderEinrichten: string };

export type KalenderWiderrufenMutationVariables = Exact<{ [key: string]: never; }>;


export type KalenderWiderrufenMutation = { readonly kalenderWiderrufen: boolean };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const AdressatFragmentDoc = new TypedDocumentString(`
    fragment Adressat on Schritt {
  person {
    id
    name
  }
  amt {
    kuerzel
    name
  }
}
    `, {"fragmentName":"Adressat"}) as unknown as TypedDocumentString<AdressatFragment, unknown>;
export const SchrittZeileFragmentDoc = new TypedDocumentString(`
    fragment SchrittZeile on Schritt {
  ...Adressat
  id
  nummer
  stufe
  verfuegung
  status
  termin
  notiz
  hindernis
  ergebnis
  vermerk
  version
  bearbeitetAm
  bearbeitetVon {
    name
  }
  fuer {
    name
  }
  darf
}
    fragment Adressat on Schritt {
  person {
    id
    name
  }
  amt {
    kuerzel
    name
  }
}`, {"fragmentName":"SchrittZeile"}) as unknown as TypedDocumentString<SchrittZeileFragment, unknown>;
export const LaufwegVollFragmentDoc = new TypedDocumentString(`
    fragment LaufwegVoll on Laufweg {
  id
  status
  angelegtAm
  darf
  angelegtVon {
    name
  }
  dokument {
    id
    betreff
    aktuelleVersion {
      id
      nummer
    }
  }
  schritte {
    ...SchrittZeile
  }
}
    fragment Adressat on Schritt {
  person {
    id
    name
  }
  amt {
    kuerzel
    name
  }
}
fragment SchrittZeile on Schritt {
  ...Adressat
  id
  nummer
  stufe
  verfuegung
  status
  termin
  notiz
  hindernis
  ergebnis
  vermerk
  version
  bearbeitetAm
  bearbeitetVon {
    name
  }
  fuer {
    name
  }
  darf
}`, {"fragmentName":"LaufwegVoll"}) as unknown as TypedDocumentString<LaufwegVollFragment, unknown>;
export const PostkorbSchrittFragmentDoc = new TypedDocumentString(`
    fragment PostkorbSchritt on Schritt {
  ...Adressat
  id
  verfuegung
  termin
  notiz
  hindernis
  akteId
  aktuellSeit
  darf
  angelegtVon {
    name
  }
  vorgang {
    id
    kennzeichen
    betreff
    schutzklasse
  }
  dokument {
    id
    betreff
    aktuelleVersion {
      id
      nummer
      mime
      vorschauPfad
    }
  }
}
    fragment Adressat on Schritt {
  person {
    id
    name
  }
  amt {
    kuerzel
    name
  }
}`, {"fragmentName":"PostkorbSchritt"}) as unknown as TypedDocumentString<PostkorbSchrittFragment, unknown>;
export const AufgabeZeileFragmentDoc = new TypedDocumentString(`
    fragment AufgabeZeile on Aufgabe {
  id
  was
  bis
  status
  hindernis
  vermerk
  akteId
  darf
  angelegtAm
  beendetAm
  personId
  amtKuerzel
  person {
    id
    name
  }
  amt {
    kuerzel
    name
  }
  angelegtVon {
    name
  }
  beendetVon {
    name
  }
  geaendertAm
  geaendertVon {
    name
  }
  frueher {
    was
    bis
    am
    person {
      name
    }
    amt {
      name
    }
    von {
      name
    }
  }
  fuer {
    name
  }
}
    `, {"fragmentName":"AufgabeZeile"}) as unknown as TypedDocumentString<AufgabeZeileFragment, unknown>;
export const PostkorbAufgabeFragmentDoc = new TypedDocumentString(`
    fragment PostkorbAufgabe on Aufgabe {
  ...AufgabeZeile
  vorgang {
    id
    kennzeichen
    betreff
    schutzklasse
    neuesteDokumente(first: 1) {
      id
    }
  }
}
    fragment AufgabeZeile on Aufgabe {
  id
  was
  bis
  status
  hindernis
  vermerk
  akteId
  darf
  angelegtAm
  beendetAm
  personId
  amtKuerzel
  person {
    id
    name
  }
  amt {
    kuerzel
    name
  }
  angelegtVon {
    name
  }
  beendetVon {
    name
  }
  geaendertAm
  geaendertVon {
    name
  }
  frueher {
    was
    bis
    am
    person {
      name
    }
    amt {
      name
    }
    von {
      name
    }
  }
  fuer {
    name
  }
}`, {"fragmentName":"PostkorbAufgabe"}) as unknown as TypedDocumentString<PostkorbAufgabeFragment, unknown>;
export const WiedervorlageZeileFragmentDoc = new TypedDocumentString(`
    fragment WiedervorlageZeile on Wiedervorlage {
  id
  tag
  grund
  erledigtAm
  hindernis
  akteId
  darf
  person {
    id
    name
  }
  amt {
    kuerzel
    name
  }
  angelegtVon {
    name
  }
}
    `, {"fragmentName":"WiedervorlageZeile"}) as unknown as TypedDocumentString<WiedervorlageZeileFragment, unknown>;
export const PostkorbZeileFragmentDoc = new TypedDocumentString(`
    fragment PostkorbZeile on Postkorbeintrag {
  id
  weg
  schritt {
    ...PostkorbSchritt
  }
  aufgabe {
    ...PostkorbAufgabe
  }
  wiedervorlage {
    ...WiedervorlageZeile
    vorgang {
      id
      kennzeichen
      betreff
      schutzklasse
      neuesteDokumente(first: 1) {
        id
      }
    }
  }
}
    fragment AufgabeZeile on Aufgabe {
  id
  was
  bis
  status
  hindernis
  vermerk
  akteId
  darf
  angelegtAm
  beendetAm
  personId
  amtKuerzel
  person {
    id
    name
  }
  amt {
    kuerzel
    name
  }
  angelegtVon {
    name
  }
  beendetVon {
    name
  }
  geaendertAm
  geaendertVon {
    name
  }
  frueher {
    was
    bis
    am
    person {
      name
    }
    amt {
      name
    }
    von {
      name
    }
  }
  fuer {
    name
  }
}
fragment PostkorbAufgabe on Aufgabe {
  ...AufgabeZeile
  vorgang {
    id
    kennzeichen
    betreff
    schutzklasse
    neuesteDokumente(first: 1) {
      id
    }
  }
}
fragment Adressat on Schritt {
  person {
    id
    name
  }
  amt {
    kuerzel
    name
  }
}
fragment PostkorbSchritt on Schritt {
  ...Adressat
  id
  verfuegung
  termin
  notiz
  hindernis
  akteId
  aktuellSeit
  darf
  angelegtVon {
    name
  }
  vorgang {
    id
    kennzeichen
    betreff
    schutzklasse
  }
  dokument {
    id
    betreff
    aktuelleVersion {
      id
      nummer
      mime
      vorschauPfad
    }
  }
}
fragment WiedervorlageZeile on Wiedervorlage {
  id
  tag
  grund
  erledigtAm
  hindernis
  akteId
  darf
  person {
    id
    name
  }
  amt {
    kuerzel
    name
  }
  angelegtVon {
    name
  }
}`, {"fragmentName":"PostkorbZeile"}) as unknown as TypedDocumentString<PostkorbZeileFragment, unknown>;
export const AdressatenDocument = new TypedDocumentString(`
    query Adressaten($vorgang: ID!, $dokument: ID, $verfuegung: Verfuegung!) {
  adressaten(vorgang: $vorgang, dokument: $dokument, verfuegung: $verfuegung) {
    leute {
      id
      name
    }
    aemter {
      kuerzel
      name
    }
  }
  abwesenheiten {
    von
    bis
    person {
      id
    }
    vertretung {
      id
      name
    }
  }
}
    `) as unknown as TypedDocumentString<AdressatenQuery, AdressatenQueryVariables>;
export const AufgabeStellenDocument = new TypedDocumentString(`
    mutation AufgabeStellen($vorgang: ID!, $eingabe: AufgabeEingabe!) {
  aufgabeStellen(vorgang: $vorgang, eingabe: $eingabe) {
    id
  }
}
    `) as unknown as TypedDocumentString<AufgabeStellenMutation, AufgabeStellenMutationVariables>;
export const AufgabeAendernDocument = new TypedDocumentString(`
    mutation AufgabeAendern($id: ID!, $eingabe: AufgabeEingabe!, $bisher: AufgabeEingabe!) {
  aufgabeAendern(id: $id, eingabe: $eingabe, bisher: $bisher) {
    id
    was
    bis
    personId
    amtKuerzel
  }
}
    `) as unknown as TypedDocumentString<AufgabeAendernMutation, AufgabeAendernMutationVariables>;
export const AufgabeWeitergebenDocument = new TypedDocumentString(`
    mutation AufgabeWeitergeben($id: ID!, $person: ID, $amt: String) {
  aufgabeWeitergeben(id: $id, person: $person, amt: $amt) {
    id
  }
}
    `) as unknown as TypedDocumentString<AufgabeWeitergebenMutation, AufgabeWeitergebenMutationVariables>;
export const AufgabeErledigenDocument = new TypedDocumentString(`
    mutation AufgabeErledigen($id: ID!, $vermerk: String) {
  aufgabeErledigen(id: $id, vermerk: $vermerk) {
    id
  }
}
    `) as unknown as TypedDocumentString<AufgabeErledigenMutation, AufgabeErledigenMutationVariables>;
export const AufgabeZurueckziehenDocument = new TypedDocumentString(`
    mutation AufgabeZurueckziehen($id: ID!, $vermerk: String) {
  aufgabeZurueckziehen(id: $id, vermerk: $vermerk) {
    id
  }
}
    `) as unknown as TypedDocumentString<AufgabeZurueckziehenMutation, AufgabeZurueckziehenMutationVariables>;
export const AufgabeOeffnenDocument = new TypedDocumentString(`
    mutation AufgabeOeffnen($id: ID!) {
  aufgabeOeffnen(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<AufgabeOeffnenMutation, AufgabeOeffnenMutationVariables>;
export const PostkorbDocument = new TypedDocumentString(`
    query Postkorb($first: Int!, $after: String, $weg: Postkorbweg) {
  postkorb(first: $first, after: $after, weg: $weg) {
    edges {
      node {
        ...PostkorbZeile
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment AufgabeZeile on Aufgabe {
  id
  was
  bis
  status
  hindernis
  vermerk
  akteId
  darf
  angelegtAm
  beendetAm
  personId
  amtKuerzel
  person {
    id
    name
  }
  amt {
    kuerzel
    name
  }
  angelegtVon {
    name
  }
  beendetVon {
    name
  }
  geaendertAm
  geaendertVon {
    name
  }
  frueher {
    was
    bis
    am
    person {
      name
    }
    amt {
      name
    }
    von {
      name
    }
  }
  fuer {
    name
  }
}
fragment PostkorbAufgabe on Aufgabe {
  ...AufgabeZeile
  vorgang {
    id
    kennzeichen
    betreff
    schutzklasse
    neuesteDokumente(first: 1) {
      id
    }
  }
}
fragment Adressat on Schritt {
  person {
    id
    name
  }
  amt {
    kuerzel
    name
  }
}
fragment PostkorbSchritt on Schritt {
  ...Adressat
  id
  verfuegung
  termin
  notiz
  hindernis
  akteId
  aktuellSeit
  darf
  angelegtVon {
    name
  }
  vorgang {
    id
    kennzeichen
    betreff
    schutzklasse
  }
  dokument {
    id
    betreff
    aktuelleVersion {
      id
      nummer
      mime
      vorschauPfad
    }
  }
}
fragment WiedervorlageZeile on Wiedervorlage {
  id
  tag
  grund
  erledigtAm
  hindernis
  akteId
  darf
  person {
    id
    name
  }
  amt {
    kuerzel
    name
  }
  angelegtVon {
    name
  }
}
fragment PostkorbZeile on Postkorbeintrag {
  id
  weg
  schritt {
    ...PostkorbSchritt
  }
  aufgabe {
    ...PostkorbAufgabe
  }
  wiedervorlage {
    ...WiedervorlageZeile
    vorgang {
      id
      kennzeichen
      betreff
      schutzklasse
      neuesteDokumente(first: 1) {
        id
      }
    }
  }
}`) as unknown as TypedDocumentString<PostkorbQuery, PostkorbQueryVariables>;
export const PostkorbzahlenDocument = new TypedDocumentString(`
    query Postkorbzahlen {
  postkorbzahlen {
    ich
    amt
    vertretung
    aufgabe
    wiedervorlage
    stockt
  }
}
    `) as unknown as TypedDocumentString<PostkorbzahlenQuery, PostkorbzahlenQueryVariables>;
export const GeschaeftsgangDocument = new TypedDocumentString(`
    query Geschaeftsgang($vorgang: ID!) {
  geschaeftsgang(vorgang: $vorgang) {
    laufwege {
      ...LaufwegVoll
    }
    wiedervorlagen {
      ...WiedervorlageZeile
    }
    aufgaben {
      ...AufgabeZeile
    }
    kommentare {
      id
      text
      angelegtAm
      angelegtVon {
        name
      }
    }
  }
}
    fragment AufgabeZeile on Aufgabe {
  id
  was
  bis
  status
  hindernis
  vermerk
  akteId
  darf
  angelegtAm
  beendetAm
  personId
  amtKuerzel
  person {
    id
    name
  }
  amt {
    kuerzel
    name
  }
  angelegtVon {
    name
  }
  beendetVon {
    name
  }
  geaendertAm
  geaendertVon {
    name
  }
  frueher {
    was
    bis
    am
    person {
      name
    }
    amt {
      name
    }
    von {
      name
    }
  }
  fuer {
    name
  }
}
fragment Adressat on Schritt {
  person {
    id
    name
  }
  amt {
    kuerzel
    name
  }
}
fragment SchrittZeile on Schritt {
  ...Adressat
  id
  nummer
  stufe
  verfuegung
  status
  termin
  notiz
  hindernis
  ergebnis
  vermerk
  version
  bearbeitetAm
  bearbeitetVon {
    name
  }
  fuer {
    name
  }
  darf
}
fragment WiedervorlageZeile on Wiedervorlage {
  id
  tag
  grund
  erledigtAm
  hindernis
  akteId
  darf
  person {
    id
    name
  }
  amt {
    kuerzel
    name
  }
  angelegtVon {
    name
  }
}
fragment LaufwegVoll on Laufweg {
  id
  status
  angelegtAm
  darf
  angelegtVon {
    name
  }
  dokument {
    id
    betreff
    aktuelleVersion {
      id
      nummer
    }
  }
  schritte {
    ...SchrittZeile
  }
}`) as unknown as TypedDocumentString<GeschaeftsgangQuery, GeschaeftsgangQueryVariables>;
export const AbwesenheitenDocument = new TypedDocumentString(`
    query Abwesenheiten {
  abwesenheiten {
    id
    von
    bis
    person {
      id
      name
    }
    vertretung {
      id
      name
    }
    darf
  }
  abwesenheitMeldbar {
    id
    name
  }
  mitarbeiter {
    id
    name
  }
  kalenderSeit
}
    `) as unknown as TypedDocumentString<AbwesenheitenQuery, AbwesenheitenQueryVariables>;
export const LaufwegBeginnenDocument = new TypedDocumentString(`
    mutation LaufwegBeginnen($vorgang: ID!, $dokument: ID, $schritte: [SchrittEingabe!]!) {
  laufwegBeginnen(vorgang: $vorgang, dokument: $dokument, schritte: $schritte) {
    id
  }
}
    `) as unknown as TypedDocumentString<LaufwegBeginnenMutation, LaufwegBeginnenMutationVariables>;
export const SchritteHinzufuegenDocument = new TypedDocumentString(`
    mutation SchritteHinzufuegen($laufweg: ID!, $schritte: [SchrittEingabe!]!, $alsNaechstes: Boolean) {
  schritteHinzufuegen(
    laufweg: $laufweg
    schritte: $schritte
    alsNaechstes: $alsNaechstes
  ) {
    id
  }
}
    `) as unknown as TypedDocumentString<SchritteHinzufuegenMutation, SchritteHinzufuegenMutationVariables>;
export const LaufwegZurueckrufenDocument = new TypedDocumentString(`
    mutation LaufwegZurueckrufen($id: ID!, $grund: String) {
  laufwegZurueckrufen(id: $id, grund: $grund) {
    id
  }
}
    `) as unknown as TypedDocumentString<LaufwegZurueckrufenMutation, LaufwegZurueckrufenMutationVariables>;
export const SchrittErledigenDocument = new TypedDocumentString(`
    mutation SchrittErledigen($id: ID!, $ergebnis: Antwort, $vermerk: String) {
  schrittErledigen(id: $id, ergebnis: $ergebnis, vermerk: $vermerk) {
    id
    darf
  }
}
    `) as unknown as TypedDocumentString<SchrittErledigenMutation, SchrittErledigenMutationVariables>;
export const SchrittWeiterleitenDocument = new TypedDocumentString(`
    mutation SchrittWeiterleiten($id: ID!, $person: ID, $amt: String, $vermerk: String) {
  schrittWeiterleiten(id: $id, person: $person, amt: $amt, vermerk: $vermerk) {
    id
  }
}
    `) as unknown as TypedDocumentString<SchrittWeiterleitenMutation, SchrittWeiterleitenMutationVariables>;
export const SchrittUeberspringenDocument = new TypedDocumentString(`
    mutation SchrittUeberspringen($id: ID!, $grund: String) {
  schrittUeberspringen(id: $id, grund: $grund) {
    id
  }
}
    `) as unknown as TypedDocumentString<SchrittUeberspringenMutation, SchrittUeberspringenMutationVariables>;
export const ErledigungZuruecknehmenDocument = new TypedDocumentString(`
    mutation ErledigungZuruecknehmen($id: ID!) {
  erledigungZuruecknehmen(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<ErledigungZuruecknehmenMutation, ErledigungZuruecknehmenMutationVariables>;
export const WiedervorlageSetzenDocument = new TypedDocumentString(`
    mutation WiedervorlageSetzen($vorgang: ID!, $eingabe: WiedervorlageEingabe!) {
  wiedervorlageSetzen(vorgang: $vorgang, eingabe: $eingabe) {
    id
  }
}
    `) as unknown as TypedDocumentString<WiedervorlageSetzenMutation, WiedervorlageSetzenMutationVariables>;
export const WiedervorlageErledigenDocument = new TypedDocumentString(`
    mutation WiedervorlageErledigen($id: ID!) {
  wiedervorlageErledigen(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<WiedervorlageErledigenMutation, WiedervorlageErledigenMutationVariables>;
export const WiedervorlageOeffnenDocument = new TypedDocumentString(`
    mutation WiedervorlageOeffnen($id: ID!) {
  wiedervorlageOeffnen(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<WiedervorlageOeffnenMutation, WiedervorlageOeffnenMutationVariables>;
export const KommentierenDocument = new TypedDocumentString(`
    mutation Kommentieren($vorgang: ID!, $text: String!) {
  kommentieren(vorgang: $vorgang, text: $text) {
    id
  }
}
    `) as unknown as TypedDocumentString<KommentierenMutation, KommentierenMutationVariables>;
export const AbwesenheitMeldenDocument = new TypedDocumentString(`
    mutation AbwesenheitMelden($eingabe: AbwesenheitEingabe!) {
  abwesenheitMelden(eingabe: $eingabe) {
    id
  }
}
    `) as unknown as TypedDocumentString<AbwesenheitMeldenMutation, AbwesenheitMeldenMutationVariables>;
export const AbwesenheitAufhebenDocument = new TypedDocumentString(`
    mutation AbwesenheitAufheben($id: ID!) {
  abwesenheitAufheben(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<AbwesenheitAufhebenMutation, AbwesenheitAufhebenMutationVariables>;
export const KalenderEinrichtenDocument = new TypedDocumentString(`
    mutation KalenderEinrichten {
  kalenderEinrichten
}
    `) as unknown as TypedDocumentString<KalenderEinrichtenMutation, KalenderEinrichtenMutationVariables>;
export const KalenderWiderrufenDocument = new TypedDocumentString(`
    mutation KalenderWiderrufen {
  kalenderWiderrufen
}
    `) as unknown as TypedDocumentString<KalenderWiderrufenMutation, KalenderWiderrufenMutationVariables>;