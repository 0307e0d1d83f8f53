/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type AusleihEingabe = {
  /** jemand außerhalb des Hauses */
  readonly auswaerts?: string | null | undefined;
  readonly bis: string;
  readonly papierteil: string;
  /** sonst man selbst */
  readonly person?: string | null | undefined;
  /** wofür; dort liegt die Rückgabe als Wiedervorlage */
  readonly vorgang?: string | null | undefined;
};

export type Medium =
  | 'ELEKTRONISCH'
  | 'HYBRID'
  | 'PAPIER';

export type PapierAenderung = {
  readonly hinweis?: string | null | undefined;
  readonly ort?: string | null | undefined;
  readonly titel?: string | null | undefined;
};

export type PapierEingabe = {
  readonly akte: string;
  readonly art: Papierteilart;
  readonly hinweis?: string | null | undefined;
  readonly ort: string;
  readonly titel: string;
  /** bei Restpapier */
  readonly vorgang?: string | null | undefined;
};

export type PapierortEingabe = {
  readonly kiste?: string | null | undefined;
  readonly raum: string;
  readonly regal?: string | null | undefined;
};

export type Papierteilart =
  | 'BAND'
  | 'RESTPAPIER';

export type Scanauftragstatus =
  | 'ABGELEHNT'
  | 'ERLEDIGT'
  | 'OFFEN'
  | 'ZURUECKGEZOGEN';

export type Vernichtungsstand =
  | 'ABGELEHNT'
  | 'FREIGEGEBEN'
  | 'KEINE'
  | 'VERNICHTET'
  | 'VORGESCHLAGEN';

export type OrtFragment = { readonly id: string, readonly name: string, readonly aufgehoben: boolean };

export type PapierFragment = { readonly id: string, readonly art: Papierteilart, readonly nummer: number, readonly titel: string, readonly hinweis: string | null, readonly akteId: string, readonly vorgangId: string | null, readonly fuehrt: boolean, readonly darf: ReadonlyArray<string>, readonly ort: { readonly id: string, readonly name: string, readonly aufgehoben: boolean } | null, readonly ersetztDurch: { readonly id: string, readonly betreff: string, readonly kennzeichen: string } | null, readonly vernichtung: { readonly stand: Vernichtungsstand, readonly bleibtGrund: string | null, readonly fruehestens: string | null, readonly grund: string | null, readonly ablehnungGrund: string | null, readonly vernichtetAm: string | null, readonly vorgeschlagenVon: { readonly name: string } | null, readonly entschiedenVon: { readonly name: string } | null }, readonly ausleihen: ReadonlyArray<{ readonly id: string, readonly bis: string, readonly ueberfaellig: boolean, readonly auswaerts: string | null, readonly angelegtAm: string, readonly zurueckAm: string | null, readonly person: { readonly name: string } | null, readonly vorgang: { readonly id: string, readonly kennzeichen: string } | null }>, readonly scanauftraege: ReadonlyArray<{ readonly id: string, readonly was: string, readonly status: Scanauftragstatus, readonly grund: string | null, readonly vorgangId: string, readonly vorgang: { readonly id: string, readonly kennzeichen: string } | null, readonly angelegtVon: { readonly id: string, readonly name: string } | null, readonly dokument: { readonly betreff: string } | null }> };

export type AuftragFragment = { readonly id: string, readonly was: string, readonly status: Scanauftragstatus, readonly grund: string | null, readonly vorgangId: string, readonly vorgang: { readonly id: string, readonly kennzeichen: string } | null, readonly angelegtVon: { readonly id: string, readonly name: string } | null, readonly dokument: { readonly betreff: string } | null };

export type PapierZumVorgangQueryVariables = Exact<{
  vorgang: string;
}>;


export type PapierZumVorgangQuery = { readonly papierZumVorgang: ReadonlyArray<{ readonly id: string, readonly art: Papierteilart, readonly nummer: number, readonly titel: string, readonly hinweis: string | null, readonly akteId: string, readonly vorgangId: string | null, readonly fuehrt: boolean, readonly darf: ReadonlyArray<string>, readonly ort: { readonly id: string, readonly name: string, readonly aufgehoben: boolean } | null, readonly ersetztDurch: { readonly id: string, readonly betreff: string, readonly kennzeichen: string } | null, readonly vernichtung: { readonly stand: Vernichtungsstand, readonly bleibtGrund: string | null, readonly fruehestens: string | null, readonly grund: string | null, readonly ablehnungGrund: string | null, readonly vernichtetAm: string | null, readonly vorgeschlagenVon: { readonly name: string } | null, readonly entschiedenVon: { readonly name: string } | null }, readonly ausleihen: ReadonlyArray<{ readonly id: string, readonly bis: string, readonly ueberfaellig: boolean, readonly auswaerts: string | null, readonly angelegtAm: string, readonly zurueckAm: string | null, readonly person: { readonly name: string } | null, readonly vorgang: { readonly id: string, readonly kennzeichen: string } | null }>, readonly scanauftraege: ReadonlyArray<{ readonly id: string, readonly was: string, readonly status: Scanauftragstatus, readonly grund: string | null, readonly vorgangId: string, readonly vorgang: { readonly id: string, readonly kennzeichen: string } | null, readonly angelegtVon: { readonly id: string, readonly name: string } | null, readonly dokument: { readonly betreff: string } | null }> }>, readonly vorgang: { readonly darf: ReadonlyArray<string>, readonly medium: Medium, readonly akte: { readonly id: string, readonly medium: Medium } } | null };

export type PapierDerAkteQueryVariables = Exact<{
  akte: string;
}>;


export type PapierDerAkteQuery = { readonly papierDerAkte: ReadonlyArray<{ readonly id: string, readonly art: Papierteilart, readonly nummer: number, readonly titel: string, readonly hinweis: string | null, readonly akteId: string, readonly vorgangId: string | null, readonly fuehrt: boolean, readonly darf: ReadonlyArray<string>, readonly ort: { readonly id: string, readonly name: string, readonly aufgehoben: boolean } | null, readonly ersetztDurch: { readonly id: string, readonly betreff: string, readonly kennzeichen: string } | null, readonly vernichtung: { readonly stand: Vernichtungsstand, readonly bleibtGrund: string | null, readonly fruehestens: string | null, readonly grund: string | null, readonly ablehnungGrund: string | null, readonly vernichtetAm: string | null, readonly vorgeschlagenVon: { readonly name: string } | null, readonly entschiedenVon: { readonly name: string } | null }, readonly ausleihen: ReadonlyArray<{ readonly id: string, readonly bis: string, readonly ueberfaellig: boolean, readonly auswaerts: string | null, readonly angelegtAm: string, readonly zurueckAm: string | null, readonly person: { readonly name: string } | null, readonly vorgang: { readonly id: string, readonly kennzeichen: string } | null }>, readonly scanauftraege: ReadonlyArray<{ readonly id: string, readonly was: string, readonly status: Scanauftragstatus, readonly grund: string | null, readonly vorgangId: string, readonly vorgang: { readonly id: string, readonly kennzeichen: string } | null, readonly angelegtVon: { readonly id: string, readonly name: string } | null, readonly dokument: { readonly betreff: string } | null }> }>, readonly akte: { readonly aktenzeichen: string, readonly betreff: string, readonly medium: Medium, readonly darf: ReadonlyArray<string> } | null };

export type PapierAmOrtQueryVariables = Exact<{
  ort: string;
  nach?: string | null | undefined;
}>;


export type PapierAmOrtQuery = { readonly papierAmOrt: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly art: Papierteilart, readonly nummer: number, readonly titel: string, readonly hinweis: string | null, readonly akteId: string, readonly vorgangId: string | null, readonly fuehrt: boolean, readonly darf: ReadonlyArray<string>, readonly akte: { readonly aktenzeichen: string, readonly betreff: string } | null, readonly ort: { readonly id: string, readonly name: string, readonly aufgehoben: boolean } | null, readonly ersetztDurch: { readonly id: string, readonly betreff: string, readonly kennzeichen: string } | null, readonly vernichtung: { readonly stand: Vernichtungsstand, readonly bleibtGrund: string | null, readonly fruehestens: string | null, readonly grund: string | null, readonly ablehnungGrund: string | null, readonly vernichtetAm: string | null, readonly vorgeschlagenVon: { readonly name: string } | null, readonly entschiedenVon: { readonly name: string } | null }, readonly ausleihen: ReadonlyArray<{ readonly id: string, readonly bis: string, readonly ueberfaellig: boolean, readonly auswaerts: string | null, readonly angelegtAm: string, readonly zurueckAm: string | null, readonly person: { readonly name: string } | null, readonly vorgang: { readonly id: string, readonly kennzeichen: string } | null }>, readonly scanauftraege: ReadonlyArray<{ readonly id: string, readonly was: string, readonly status: Scanauftragstatus, readonly grund: string | null, readonly vorgangId: string, readonly vorgang: { readonly id: string, readonly kennzeichen: string } | null, readonly angelegtVon: { readonly id: string, readonly name: string } | null, readonly dokument: { readonly betreff: string } | null }> } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } }, readonly papierorte: ReadonlyArray<{ readonly id: string, readonly name: string, readonly aufgehoben: boolean }> };

export type PapierteilQueryVariables = Exact<{
  id: string;
}>;


export type PapierteilQuery = { readonly papierteil: { readonly id: string, readonly art: Papierteilart, readonly nummer: number, readonly titel: string, readonly hinweis: string | null, readonly akteId: string, readonly vorgangId: string | null, readonly fuehrt: boolean, readonly darf: ReadonlyArray<string>, readonly akte: { readonly aktenzeichen: string, readonly betreff: string } | null, readonly ort: { readonly id: string, readonly name: string, readonly aufgehoben: boolean } | null, readonly ersetztDurch: { readonly id: string, readonly betreff: string, readonly kennzeichen: string } | null, readonly vernichtung: { readonly stand: Vernichtungsstand, readonly bleibtGrund: string | null, readonly fruehestens: string | null, readonly grund: string | null, readonly ablehnungGrund: string | null, readonly vernichtetAm: string | null, readonly vorgeschlagenVon: { readonly name: string } | null, readonly entschiedenVon: { readonly name: string } | null }, readonly ausleihen: ReadonlyArray<{ readonly id: string, readonly bis: string, readonly ueberfaellig: boolean, readonly auswaerts: string | null, readonly angelegtAm: string, readonly zurueckAm: string | null, readonly person: { readonly name: string } | null, readonly vorgang: { readonly id: string, readonly kennzeichen: string } | null }>, readonly scanauftraege: ReadonlyArray<{ readonly id: string, readonly was: string, readonly status: Scanauftragstatus, readonly grund: string | null, readonly vorgangId: string, readonly vorgang: { readonly id: string, readonly kennzeichen: string } | null, readonly angelegtVon: { readonly id: string, readonly name: string } | null, readonly dokument: { readonly betreff: string } | null }> } | null };

export type PapierlageQueryVariables = Exact<{ [key: string]: never; }>;


export type PapierlageQuery = { readonly papierorte: ReadonlyArray<{ readonly id: string, readonly name: string, readonly aufgehoben: boolean }>, readonly ueberfaelligeAusleihen: ReadonlyArray<{ readonly id: string, readonly bis: string, readonly auswaerts: string | null, readonly person: { readonly name: string } | null, readonly papierteil: { readonly titel: string, readonly akteId: string, readonly akte: { readonly aktenzeichen: string, readonly betreff: string } | null } | null }>, readonly offeneScanauftraege: ReadonlyArray<{ readonly id: string, readonly was: string, readonly status: Scanauftragstatus, readonly grund: string | null, readonly vorgangId: string, readonly vorgang: { readonly id: string, readonly kennzeichen: string, readonly betreff: string, readonly akte: { readonly id: string } } | null, readonly papierteil: { readonly titel: string, readonly ort: { readonly name: string } | null } | null, readonly angelegtVon: { readonly id: string, readonly name: string } | null, readonly dokument: { readonly betreff: string } | null }> };

export type AusleihAngebotQueryVariables = Exact<{ [key: string]: never; }>;


export type AusleihAngebotQuery = { readonly mitarbeiter: ReadonlyArray<{ readonly id: string, readonly name: string }> };

export type ScanDokumenteQueryVariables = Exact<{
  vorgang: string;
}>;


export type ScanDokumenteQuery = { readonly vorgang: { readonly dokumente: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly kennzeichen: string, readonly betreff: string } }> } } | null };

export type PapierortAnlegenMutationVariables = Exact<{
  ort: PapierortEingabe;
}>;


export type PapierortAnlegenMutation = { readonly papierortAnlegen: { readonly id: string, readonly name: string, readonly aufgehoben: boolean } };

export type PapierortAufhebenMutationVariables = Exact<{
  id: string;
  aufgehoben: boolean;
}>;


export type PapierortAufhebenMutation = { readonly papierortAufheben: { readonly id: string } };

export type PapierVerzeichnenMutationVariables = Exact<{
  eingabe: PapierEingabe;
}>;


export type PapierVerzeichnenMutation = { readonly papierVerzeichnen: { readonly id: string } };

export type PapierAendernMutationVariables = Exact<{
  id: string;
  eingabe: PapierAenderung;
  bisher?: PapierAenderung | null | undefined;
}>;


export type PapierAendernMutation = { readonly papierAendern: { readonly id: string, readonly titel: string, readonly hinweis: string | null, readonly ort: { readonly id: string } | null } };

export type PapierEntfernenMutationVariables = Exact<{
  id: string;
  grund: string;
}>;


export type PapierEntfernenMutation = { readonly papierEntfernen: { readonly id: string } };

export type PapierWiederVerzeichnenMutationVariables = Exact<{
  id: string;
}>;


export type PapierWiederVerzeichnenMutation = { readonly papierWiederVerzeichnen: { readonly id: string } };

export type PapierAusleihenMutationVariables = Exact<{
  eingabe: AusleihEingabe;
}>;


export type PapierAusleihenMutation = { readonly papierAusleihen: { readonly id: string } };

export type PapierZurueckgebenMutationVariables = Exact<{
  id: string;
}>;


export type PapierZurueckgebenMutation = { readonly papierZurueckgeben: { readonly id: string } };

export type PapierRueckgabeZuruecknehmenMutationVariables = Exact<{
  id: string;
}>;


export type PapierRueckgabeZuruecknehmenMutation = { readonly papierRueckgabeZuruecknehmen: { readonly id: string } };

export type ScanErbittenMutationVariables = Exact<{
  papierteil: string;
  vorgang: string;
  was: string;
}>;


export type ScanErbittenMutation = { readonly scanErbitten: { readonly id: string } };

export type ScanBeantwortenMutationVariables = Exact<{
  id: string;
  dokument: string;
}>;


export type ScanBeantwortenMutation = { readonly scanBeantworten: { readonly id: string } };

export type ScanAblehnenMutationVariables = Exact<{
  id: string;
  grund: string;
}>;


export type ScanAblehnenMutation = { readonly scanAblehnen: { readonly id: string } };

export type ScanZurueckziehenMutationVariables = Exact<{
  id: string;
}>;


export type ScanZurueckziehenMutation = { readonly scanZurueckziehen: { readonly id: string } };

export type VernichtungFragment = { readonly stand: Vernichtungsstand, readonly bleibtGrund: string | null, readonly fruehestens: string | null, readonly grund: string | null, readonly ablehnungGrund: string | null, readonly vernichtetAm: string | null, readonly vorgeschlagenVon: { readonly name: string } | null, readonly entschiedenVon: { readonly name: string } | null };

export type PapierZurVernichtungQueryVariables = Exact<{
  nach?: string | null | undefined;
}>;


export type PapierZurVernichtungQuery = { readonly papierZurVernichtung: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly art: Papierteilart, readonly nummer: number, readonly titel: string, readonly hinweis: string | null, readonly akteId: string, readonly vorgangId: string | null, readonly fuehrt: boolean, readonly darf: ReadonlyArray<string>, readonly akte: { readonly aktenzeichen: string, readonly betreff: string } | null, readonly ort: { readonly id: string, readonly name: string, readonly aufgehoben: boolean } | null, readonly ersetztDurch: { readonly id: string, readonly betreff: string, readonly kennzeichen: string } | null, readonly vernichtung: { readonly stand: Vernichtungsstand, readonly bleibtGrund: string | null, readonly fruehestens: string | null, readonly grund: string | null, readonly ablehnungGrund: string | null, readonly vernichtetAm: string | null, readonly vorgeschlagenVon: { readonly name: string } | null, readonly entschiedenVon: { readonly name: string } | null }, readonly ausleihen: ReadonlyArray<{ readonly id: string, readonly bis: string, readonly ueberfaellig: boolean, readonly auswaerts: string | null, readonly angelegtAm: string, readonly zurueckAm: string | null, readonly person: { readonly name: string } | null, readonly vorgang: { readonly id: string, readonly kennzeichen: string } | null }>, readonly scanauftraege: ReadonlyArray<{ readonly id: string, readonly was: string, readonly status: Scanauftragstatus, readonly grund: string | null, readonly vorgangId: string, readonly vorgang: { readonly id: string, readonly kennzeichen: string } | null, readonly angelegtVon: { readonly id: string, readonly name: string } | null, readonly dokument: { readonly betreff: string } | null }> } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } }, readonly vernichtungsregel: { readonly wartetage: number } };

export type PapierBleibtMutationVariables = Exact<{
  id: string;
  grund?: string | null | undefined;
}>;


export type PapierBleibtMutation = { readonly papierBleibt: { readonly id: string } };

export type VernichtungVorschlagenMutationVariables = Exact<{
  id: string;
  grund: string;
}>;


export type VernichtungVorschlagenMutation = { readonly vernichtungVorschlagen: { readonly id: string } };

export type VernichtungZurueckziehenMutationVariables = Exact<{
  id: string;
}>;


export type VernichtungZurueckziehenMutation = { readonly vernichtungZurueckziehen: { readonly id: string } };

export type VernichtungFreigebenMutationVariables = Exact<{
  id: string;
}>;


export type VernichtungFreigebenMutation = { readonly vernichtungFreigeben: { readonly id: string } };

export type VernichtungAblehnenMutationVariables = Exact<{
  id: string;
  grund: string;
}>;


export type VernichtungAblehnenMutation = { readonly vernichtungAblehnen: { readonly id: string } };

export type VernichtungEntscheidungZuruecknehmenMutationVariables = Exact<{
  id: string;
}>;


export type VernichtungEntscheidungZuruecknehmenMutation = { readonly vernichtungEntscheidungZuruecknehmen: { readonly id: string } };

export type PapierVernichtetMutationVariables = Exact<{
  id: string;
  tag: string;
}>;


export type PapierVernichtetMutation = { readonly papierVernichtet: { readonly id: string } };

export type VernichtungsregelSetzenMutationVariables = Exact<{
  wartetage: number;
}>;


export type VernichtungsregelSetzenMutation = { readonly vernichtungsregelSetzen: { readonly wartetage: number } };

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
export const OrtFragmentDoc = new TypedDocumentString(`
    fragment Ort on Papierort {
  id
  name
  aufgehoben
}
    `, {"fragmentName":"Ort"}) as unknown as TypedDocumentString<OrtFragment, unknown>;
export const VernichtungFragmentDoc = new TypedDocumentString(`
    fragment Vernichtung on Papiervernichtung {
  stand
  bleibtGrund
  fruehestens
  grund
  ablehnungGrund
  vernichtetAm
  vorgeschlagenVon {
    name
  }
  entschiedenVon {
    name
  }
}
    `, {"fragmentName":"Vernichtung"}) as unknown as TypedDocumentString<VernichtungFragment, unknown>;
export const AuftragFragmentDoc = new TypedDocumentString(`
    fragment Auftrag on Scanauftrag {
  id
  was
  status
  grund
  vorgangId
  vorgang {
    id
    kennzeichen
  }
  angelegtVon {
    id
    name
  }
  dokument {
    betreff
  }
}
    `, {"fragmentName":"Auftrag"}) as unknown as TypedDocumentString<AuftragFragment, unknown>;
export const PapierFragmentDoc = new TypedDocumentString(`
    fragment Papier on Papierteil {
  id
  art
  nummer
  titel
  hinweis
  akteId
  vorgangId
  fuehrt
  darf
  ort {
    ...Ort
  }
  ersetztDurch {
    id
    betreff
    kennzeichen
  }
  vernichtung {
    ...Vernichtung
  }
  ausleihen {
    id
    bis
    ueberfaellig
    auswaerts
    angelegtAm
    zurueckAm
    person {
      name
    }
    vorgang {
      id
      kennzeichen
    }
  }
  scanauftraege {
    ...Auftrag
  }
}
    fragment Ort on Papierort {
  id
  name
  aufgehoben
}
fragment Auftrag on Scanauftrag {
  id
  was
  status
  grund
  vorgangId
  vorgang {
    id
    kennzeichen
  }
  angelegtVon {
    id
    name
  }
  dokument {
    betreff
  }
}
fragment Vernichtung on Papiervernichtung {
  stand
  bleibtGrund
  fruehestens
  grund
  ablehnungGrund
  vernichtetAm
  vorgeschlagenVon {
    name
  }
  entschiedenVon {
    name
  }
}`, {"fragmentName":"Papier"}) as unknown as TypedDocumentString<PapierFragment, unknown>;
export const PapierZumVorgangDocument = new TypedDocumentString(`
    query PapierZumVorgang($vorgang: ID!) {
  papierZumVorgang(vorgang: $vorgang) {
    ...Papier
  }
  vorgang(id: $vorgang) {
    darf
    medium
    akte {
      id
      medium
    }
  }
}
    fragment Ort on Papierort {
  id
  name
  aufgehoben
}
fragment Papier on Papierteil {
  id
  art
  nummer
  titel
  hinweis
  akteId
  vorgangId
  fuehrt
  darf
  ort {
    ...Ort
  }
  ersetztDurch {
    id
    betreff
    kennzeichen
  }
  vernichtung {
    ...Vernichtung
  }
  ausleihen {
    id
    bis
    ueberfaellig
    auswaerts
    angelegtAm
    zurueckAm
    person {
      name
    }
    vorgang {
      id
      kennzeichen
    }
  }
  scanauftraege {
    ...Auftrag
  }
}
fragment Auftrag on Scanauftrag {
  id
  was
  status
  grund
  vorgangId
  vorgang {
    id
    kennzeichen
  }
  angelegtVon {
    id
    name
  }
  dokument {
    betreff
  }
}
fragment Vernichtung on Papiervernichtung {
  stand
  bleibtGrund
  fruehestens
  grund
  ablehnungGrund
  vernichtetAm
  vorgeschlagenVon {
    name
  }
  entschiedenVon {
    name
  }
}`) as unknown as TypedDocumentString<PapierZumVorgangQuery, PapierZumVorgangQueryVariables>;
export const PapierDerAkteDocument = new TypedDocumentString(`
    query PapierDerAkte($akte: ID!) {
  papierDerAkte(akte: $akte) {
    ...Papier
  }
  akte(id: $akte) {
    aktenzeichen
    betreff
    medium
    darf
  }
}
    fragment Ort on Papierort {
  id
  name
  aufgehoben
}
fragment Papier on Papierteil {
  id
  art
  nummer
  titel
  hinweis
  akteId
  vorgangId
  fuehrt
  darf
  ort {
    ...Ort
  }
  ersetztDurch {
    id
    betreff
    kennzeichen
  }
  vernichtung {
    ...Vernichtung
  }
  ausleihen {
    id
    bis
    ueberfaellig
    auswaerts
    angelegtAm
    zurueckAm
    person {
      name
    }
    vorgang {
      id
      kennzeichen
    }
  }
  scanauftraege {
    ...Auftrag
  }
}
fragment Auftrag on Scanauftrag {
  id
  was
  status
  grund
  vorgangId
  vorgang {
    id
    kennzeichen
  }
  angelegtVon {
    id
    name
  }
  dokument {
    betreff
  }
}
fragment Vernichtung on Papiervernichtung {
  stand
  bleibtGrund
  fruehestens
  grund
  ablehnungGrund
  vernichtetAm
  vorgeschlagenVon {
    name
  }
  entschiedenVon {
    name
  }
}`) as unknown as TypedDocumentString<PapierDerAkteQuery, PapierDerAkteQueryVariables>;
export const PapierAmOrtDocument = new TypedDocumentString(`
    query PapierAmOrt($ort: ID!, $nach: String) {
  papierAmOrt(ort: $ort, first: 50, after: $nach) {
    edges {
      node {
        ...Papier
        akte {
          aktenzeichen
          betreff
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
  papierorte {
    ...Ort
  }
}
    fragment Ort on Papierort {
  id
  name
  aufgehoben
}
fragment Papier on Papierteil {
  id
  art
  nummer
  titel
  hinweis
  akteId
  vorgangId
  fuehrt
  darf
  ort {
    ...Ort
  }
  ersetztDurch {
    id
    betreff
    kennzeichen
  }
  vernichtung {
    ...Vernichtung
  }
  ausleihen {
    id
    bis
    ueberfaellig
    auswaerts
    angelegtAm
    zurueckAm
    person {
      name
    }
    vorgang {
      id
      kennzeichen
    }
  }
  scanauftraege {
    ...Auftrag
  }
}
fragment Auftrag on Scanauftrag {
  id
  was
  status
  grund
  vorgangId
  vorgang {
    id
    kennzeichen
  }
  angelegtVon {
    id
    name
  }
  dokument {
    betreff
  }
}
fragment Vernichtung on Papiervernichtung {
  stand
  bleibtGrund
  fruehestens
  grund
  ablehnungGrund
  vernichtetAm
  vorgeschlagenVon {
    name
  }
  entschiedenVon {
    name
  }
}`) as unknown as TypedDocumentString<PapierAmOrtQuery, PapierAmOrtQueryVariables>;
export const PapierteilDocument = new TypedDocumentString(`
    query Papierteil($id: ID!) {
  papierteil(id: $id) {
    ...Papier
    akte {
      aktenzeichen
      betreff
    }
  }
}
    fragment Ort on Papierort {
  id
  name
  aufgehoben
}
fragment Papier on Papierteil {
  id
  art
  nummer
  titel
  hinweis
  akteId
  vorgangId
  fuehrt
  darf
  ort {
    ...Ort
  }
  ersetztDurch {
    id
    betreff
    kennzeichen
  }
  vernichtung {
    ...Vernichtung
  }
  ausleihen {
    id
    bis
    ueberfaellig
    auswaerts
    angelegtAm
    zurueckAm
    person {
      name
    }
    vorgang {
      id
      kennzeichen
    }
  }
  scanauftraege {
    ...Auftrag
  }
}
fragment Auftrag on Scanauftrag {
  id
  was
  status
  grund
  vorgangId
  vorgang {
    id
    kennzeichen
  }
  angelegtVon {
    id
    name
  }
  dokument {
    betreff
  }
}
fragment Vernichtung on Papiervernichtung {
  stand
  bleibtGrund
  fruehestens
  grund
  ablehnungGrund
  vernichtetAm
  vorgeschlagenVon {
    name
  }
  entschiedenVon {
    name
  }
}`) as unknown as TypedDocumentString<PapierteilQuery, PapierteilQueryVariables>;
export const PapierlageDocument = new TypedDocumentString(`
    query Papierlage {
  papierorte {
    ...Ort
  }
  ueberfaelligeAusleihen {
    id
    bis
    auswaerts
    person {
      name
    }
    papierteil {
      titel
      akteId
      akte {
        aktenzeichen
        betreff
      }
    }
  }
  offeneScanauftraege {
    ...Auftrag
    vorgang {
      id
      kennzeichen
      betreff
      akte {
        id
      }
    }
    papierteil {
      titel
      ort {
        name
      }
    }
  }
}
    fragment Ort on Papierort {
  id
  name
  aufgehoben
}
fragment Auftrag on Scanauftrag {
  id
  was
  status
  grund
  vorgangId
  vorgang {
    id
    kennzeichen
  }
  angelegtVon {
    id
    name
  }
  dokument {
    betreff
  }
}`) as unknown as TypedDocumentString<PapierlageQuery, PapierlageQueryVariables>;
export const AusleihAngebotDocument = new TypedDocumentString(`
    query AusleihAngebot {
  mitarbeiter {
    id
    name
  }
}
    `) as unknown as TypedDocumentString<AusleihAngebotQuery, AusleihAngebotQueryVariables>;
export const ScanDokumenteDocument = new TypedDocumentString(`
    query ScanDokumente($vorgang: ID!) {
  vorgang(id: $vorgang) {
    dokumente(first: 50) {
      edges {
        node {
          id
          kennzeichen
          betreff
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ScanDokumenteQuery, ScanDokumenteQueryVariables>;
export const PapierortAnlegenDocument = new TypedDocumentString(`
    mutation PapierortAnlegen($ort: PapierortEingabe!) {
  papierortAnlegen(ort: $ort) {
    ...Ort
  }
}
    fragment Ort on Papierort {
  id
  name
  aufgehoben
}`) as unknown as TypedDocumentString<PapierortAnlegenMutation, PapierortAnlegenMutationVariables>;
export const PapierortAufhebenDocument = new TypedDocumentString(`
    mutation PapierortAufheben($id: ID!, $aufgehoben: Boolean!) {
  papierortAufheben(id: $id, aufgehoben: $aufgehoben) {
    id
  }
}
    `) as unknown as TypedDocumentString<PapierortAufhebenMutation, PapierortAufhebenMutationVariables>;
export const PapierVerzeichnenDocument = new TypedDocumentString(`
    mutation PapierVerzeichnen($eingabe: PapierEingabe!) {
  papierVerzeichnen(eingabe: $eingabe) {
    id
  }
}
    `) as unknown as TypedDocumentString<PapierVerzeichnenMutation, PapierVerzeichnenMutationVariables>;
export const PapierAendernDocument = new TypedDocumentString(`
    mutation PapierAendern($id: ID!, $eingabe: PapierAenderung!, $bisher: PapierAenderung) {
  papierAendern(id: $id, eingabe: $eingabe, bisher: $bisher) {
    id
    titel
    hinweis
    ort {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<PapierAendernMutation, PapierAendernMutationVariables>;
export const PapierEntfernenDocument = new TypedDocumentString(`
    mutation PapierEntfernen($id: ID!, $grund: String!) {
  papierEntfernen(id: $id, grund: $grund) {
    id
  }
}
    `) as unknown as TypedDocumentString<PapierEntfernenMutation, PapierEntfernenMutationVariables>;
export const PapierWiederVerzeichnenDocument = new TypedDocumentString(`
    mutation PapierWiederVerzeichnen($id: ID!) {
  papierWiederVerzeichnen(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<PapierWiederVerzeichnenMutation, PapierWiederVerzeichnenMutationVariables>;
export const PapierAusleihenDocument = new TypedDocumentString(`
    mutation PapierAusleihen($eingabe: AusleihEingabe!) {
  papierAusleihen(eingabe: $eingabe) {
    id
  }
}
    `) as unknown as TypedDocumentString<PapierAusleihenMutation, PapierAusleihenMutationVariables>;
export const PapierZurueckgebenDocument = new TypedDocumentString(`
    mutation PapierZurueckgeben($id: ID!) {
  papierZurueckgeben(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<PapierZurueckgebenMutation, PapierZurueckgebenMutationVariables>;
export const PapierRueckgabeZuruecknehmenDocument = new TypedDocumentString(`
    mutation PapierRueckgabeZuruecknehmen($id: ID!) {
  papierRueckgabeZuruecknehmen(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<PapierRueckgabeZuruecknehmenMutation, PapierRueckgabeZuruecknehmenMutationVariables>;
export const ScanErbittenDocument = new TypedDocumentString(`
    mutation ScanErbitten($papierteil: ID!, $vorgang: ID!, $was: String!) {
  scanErbitten(papierteil: $papierteil, vorgang: $vorgang, was: $was) {
    id
  }
}
    `) as unknown as TypedDocumentString<ScanErbittenMutation, ScanErbittenMutationVariables>;
export const ScanBeantwortenDocument = new TypedDocumentString(`
    mutation ScanBeantworten($id: ID!, $dokument: ID!) {
  scanBeantworten(id: $id, dokument: $dokument) {
    id
  }
}
    `) as unknown as TypedDocumentString<ScanBeantwortenMutation, ScanBeantwortenMutationVariables>;
export const ScanAblehnenDocument = new TypedDocumentString(`
    mutation ScanAblehnen($id: ID!, $grund: String!) {
  scanAblehnen(id: $id, grund: $grund) {
    id
  }
}
    `) as unknown as TypedDocumentString<ScanAblehnenMutation, ScanAblehnenMutationVariables>;
export const ScanZurueckziehenDocument = new TypedDocumentString(`
    mutation ScanZurueckziehen($id: ID!) {
  scanZurueckziehen(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<ScanZurueckziehenMutation, ScanZurueckziehenMutationVariables>;
export const PapierZurVernichtungDocument = new TypedDocumentString(`
    query PapierZurVernichtung($nach: String) {
  papierZurVernichtung(first: 50, after: $nach) {
    edges {
      node {
        ...Papier
        akte {
          aktenzeichen
          betreff
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
  vernichtungsregel {
    wartetage
  }
}
    fragment Ort on Papierort {
  id
  name
  aufgehoben
}
fragment Papier on Papierteil {
  id
  art
  nummer
  titel
  hinweis
  akteId
  vorgangId
  fuehrt
  darf
  ort {
    ...Ort
  }
  ersetztDurch {
    id
    betreff
    kennzeichen
  }
  vernichtung {
    ...Vernichtung
  }
  ausleihen {
    id
    bis
    ueberfaellig
    auswaerts
    angelegtAm
    zurueckAm
    person {
      name
    }
    vorgang {
      id
      kennzeichen
    }
  }
  scanauftraege {
    ...Auftrag
  }
}
fragment Auftrag on Scanauftrag {
  id
  was
  status
  grund
  vorgangId
  vorgang {
    id
    kennzeichen
  }
  angelegtVon {
    id
    name
  }
  dokument {
    betreff
  }
}
fragment Vernichtung on Papiervernichtung {
  stand
  bleibtGrund
  fruehestens
  grund
  ablehnungGrund
  vernichtetAm
  vorgeschlagenVon {
    name
  }
  entschiedenVon {
    name
  }
}`) as unknown as TypedDocumentString<PapierZurVernichtungQuery, PapierZurVernichtungQueryVariables>;
export const PapierBleibtDocument = new TypedDocumentString(`
    mutation PapierBleibt($id: ID!, $grund: String) {
  papierBleibt(id: $id, grund: $grund) {
    id
  }
}
    `) as unknown as TypedDocumentString<PapierBleibtMutation, PapierBleibtMutationVariables>;
export const VernichtungVorschlagenDocument = new TypedDocumentString(`
    mutation VernichtungVorschlagen($id: ID!, $grund: String!) {
  vernichtungVorschlagen(id: $id, grund: $grund) {
    id
  }
}
    `) as unknown as TypedDocumentString<VernichtungVorschlagenMutation, VernichtungVorschlagenMutationVariables>;
export const VernichtungZurueckziehenDocument = new TypedDocumentString(`
    mutation VernichtungZurueckziehen($id: ID!) {
  vernichtungZurueckziehen(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<VernichtungZurueckziehenMutation, VernichtungZurueckziehenMutationVariables>;
export const VernichtungFreigebenDocument = new TypedDocumentString(`
    mutation VernichtungFreigeben($id: ID!) {
  vernichtungFreigeben(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<VernichtungFreigebenMutation, VernichtungFreigebenMutationVariables>;
export const VernichtungAblehnenDocument = new TypedDocumentString(`
    mutation VernichtungAblehnen($id: ID!, $grund: String!) {
  vernichtungAblehnen(id: $id, grund: $grund) {
    id
  }
}
    `) as unknown as TypedDocumentString<VernichtungAblehnenMutation, VernichtungAblehnenMutationVariables>;
export const VernichtungEntscheidungZuruecknehmenDocument = new TypedDocumentString(`
    mutation VernichtungEntscheidungZuruecknehmen($id: ID!) {
  vernichtungEntscheidungZuruecknehmen(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<VernichtungEntscheidungZuruecknehmenMutation, VernichtungEntscheidungZuruecknehmenMutationVariables>;
export const PapierVernichtetDocument = new TypedDocumentString(`
    mutation PapierVernichtet($id: ID!, $tag: Kalendertag!) {
  papierVernichtet(id: $id, tag: $tag) {
    id
  }
}
    `) as unknown as TypedDocumentString<PapierVernichtetMutation, PapierVernichtetMutationVariables>;
export const VernichtungsregelSetzenDocument = new TypedDocumentString(`
    mutation VernichtungsregelSetzen($wartetage: Int!) {
  vernichtungsregelSetzen(wartetage: $wartetage) {
    wartetage
  }
}
    `) as unknown as TypedDocumentString<VernichtungsregelSetzenMutation, VernichtungsregelSetzenMutationVariables>;