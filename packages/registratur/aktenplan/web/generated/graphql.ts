/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type Aenderungsart =
  /** Frist und Aussonderung */
  | 'FRIST'
  /** Neue Position */
  | 'NEU'
  /** Stilllegen */
  | 'STILLLEGEN'
  /** Andere Wörter */
  | 'SYNONYM'
  /** Teilen */
  | 'TEILEN'
  /** Örtliche Position übernehmen */
  | 'UEBERNEHMEN'
  /** Umbenennen */
  | 'UMBENENNEN'
  /** Neue Nummer */
  | 'UMNUMMERIEREN'
  /** Zusammenführen */
  | 'ZUSAMMENFUEHREN';

export type Aussonderungsart =
  /** archivwürdig: wird dem Archiv übergeben */
  | 'A'
  /** zu bewerten: das Archiv entscheidet im Einzelfall */
  | 'B'
  /** zu vernichten */
  | 'V';

export type PlanEingabe = {
  readonly bezeichnung: string;
  readonly csv: string;
  readonly gueltigAb: string;
  /** Nummer der Fassung, mit der verglichen wurde */
  readonly nach: number;
};

/** Eine Änderung des gemeinsamen Plans; welche Angaben nötig sind, folgt aus der Art */
export type PlanaenderungEingabe = {
  readonly art: Aenderungsart;
  readonly aussonderung?: Aussonderungsart | null | undefined;
  readonly fristJahre?: number | null | undefined;
  readonly grundlage?: string | null | undefined;
  readonly kennzeichen: string;
  readonly schutzklasse?: Schutzklasse | null | undefined;
  readonly synonyme?: ReadonlyArray<string> | null | undefined;
  readonly titel?: string | null | undefined;
  readonly unbefristet?: boolean | null | undefined;
  readonly weitere?: ReadonlyArray<WeiterePositionEingabe> | null | undefined;
};

export type PositionEingabe = {
  readonly fristJahre?: number | null | undefined;
  /** L und zwei Ziffern: L01 */
  readonly kennung: string;
  readonly synonyme?: ReadonlyArray<string> | null | undefined;
  readonly titel: string;
};

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

export type WeiterePositionEingabe = {
  readonly kennzeichen: string;
  readonly titel?: string | null | undefined;
};

export type AktenplanfassungenQueryVariables = Exact<{ [key: string]: never; }>;


export type AktenplanfassungenQuery = { readonly aktenplanfassungen: ReadonlyArray<{ readonly id: string, readonly nummer: number, readonly bezeichnung: string, readonly gueltigAb: string, readonly veroeffentlichtAm: string, readonly pruefsumme: string, readonly gilt: boolean }> };

export type AktenplanCsvQueryVariables = Exact<{
  fassung?: number | null | undefined;
}>;


export type AktenplanCsvQuery = { readonly aktenplanCsv: string };

export type PlanPruefenQueryVariables = Exact<{
  csv: string;
}>;


export type PlanPruefenQuery = { readonly planPruefen: { readonly nach: number, readonly unveraendert: number, readonly fehler: ReadonlyArray<{ readonly ort: string, readonly satz: string }>, readonly neu: ReadonlyArray<{ readonly kennzeichen: string, readonly titel: string }>, readonly geaendert: ReadonlyArray<{ readonly kennzeichen: string, readonly titel: string, readonly aenderungen: ReadonlyArray<string> }>, readonly entfallen: ReadonlyArray<{ readonly kennzeichen: string, readonly titel: string }> } };

export type PlanEinspielenMutationVariables = Exact<{
  eingabe: PlanEingabe;
}>;


export type PlanEinspielenMutation = { readonly planEinspielen: { readonly id: string, readonly nummer: number, readonly gueltigAb: string } };

export type AktenplanQueryVariables = Exact<{ [key: string]: never; }>;


export type AktenplanQuery = { readonly aktenplan: ReadonlyArray<{ readonly id: string, readonly kennzeichen: string, readonly titel: string, readonly ebene: number, readonly elternId: string | null, readonly betreffseinheit: boolean, readonly fristJahre: number | null, readonly fristbeginn: string | null, readonly aussonderung: Aussonderungsart, readonly schutzklasse: Schutzklasse, readonly lokal: boolean, readonly stillgelegt: boolean, readonly nachfolger: ReadonlyArray<string>, readonly synonyme: ReadonlyArray<string>, readonly grundlage: string | null, readonly federfuehrung: { readonly kuerzel: string, readonly name: string } | null }> };

export type PlanPositionFragment = { readonly id: string, readonly kennzeichen: string, readonly titel: string, readonly ebene: number, readonly elternId: string | null, readonly betreffseinheit: boolean, readonly fristJahre: number | null, readonly fristbeginn: string | null, readonly aussonderung: Aussonderungsart, readonly schutzklasse: Schutzklasse, readonly lokal: boolean, readonly stillgelegt: boolean, readonly nachfolger: ReadonlyArray<string>, readonly synonyme: ReadonlyArray<string>, readonly grundlage: string | null, readonly federfuehrung: { readonly kuerzel: string, readonly name: string } | null };

export type PositionErgaenzenMutationVariables = Exact<{
  unter: string;
  eingabe: PositionEingabe;
}>;


export type PositionErgaenzenMutation = { readonly positionErgaenzen: { readonly id: string, readonly kennzeichen: string, readonly titel: string, readonly ebene: number, readonly elternId: string | null, readonly betreffseinheit: boolean, readonly fristJahre: number | null, readonly fristbeginn: string | null, readonly aussonderung: Aussonderungsart, readonly schutzklasse: Schutzklasse, readonly lokal: boolean, readonly stillgelegt: boolean, readonly nachfolger: ReadonlyArray<string>, readonly synonyme: ReadonlyArray<string>, readonly grundlage: string | null, readonly federfuehrung: { readonly kuerzel: string, readonly name: string } | null } };

export type AngabenFragment = { readonly art: Aenderungsart, readonly kennzeichen: string, readonly titel: string, readonly fristJahre: number | null, readonly unbefristet: boolean, readonly aussonderung: Aussonderungsart | null, readonly schutzklasse: Schutzklasse | null, readonly grundlage: string, readonly synonyme: ReadonlyArray<string>, readonly weitere: ReadonlyArray<{ readonly kennzeichen: string, readonly titel: string }> };

export type PlanantragZeileFragment = { readonly id: string, readonly von: string, readonly eigen: boolean, readonly satz: string, readonly begruendung: string, readonly zustand: string, readonly grund: string | null, readonly fassung: number | null, readonly gestelltAm: string, readonly entschiedenAm: string | null, readonly darf: ReadonlyArray<string> };

export type UnterschiedFragment = { readonly kennzeichen: string, readonly titel: string, readonly was: string, readonly saetze: ReadonlyArray<string> };

export type EntwurfsstandFragment = { readonly id: string, readonly wird: number, readonly zustand: string, readonly bezeichnung: string, readonly gueltigAb: string | null, readonly hinweis: string | null, readonly stimmt: boolean, readonly darf: ReadonlyArray<string>, readonly beantragtVon: { readonly id: string, readonly name: string } | null, readonly freigegebenVon: { readonly id: string, readonly name: string } | null, readonly aenderungen: ReadonlyArray<{ readonly id: string, readonly nummer: number, readonly satz: string, readonly beantragtVon: string | null, readonly entfernt: boolean, readonly fehler: ReadonlyArray<string>, readonly angaben: { readonly art: Aenderungsart, readonly kennzeichen: string, readonly titel: string, readonly fristJahre: number | null, readonly unbefristet: boolean, readonly aussonderung: Aussonderungsart | null, readonly schutzklasse: Schutzklasse | null, readonly grundlage: string, readonly synonyme: ReadonlyArray<string>, readonly weitere: ReadonlyArray<{ readonly kennzeichen: string, readonly titel: string }> } }>, readonly unterschiede: ReadonlyArray<{ readonly kennzeichen: string, readonly titel: string, readonly was: string, readonly saetze: ReadonlyArray<string> }> };

export type PlanantraegeQueryVariables = Exact<{ [key: string]: never; }>;


export type PlanantraegeQuery = { readonly planantraege: ReadonlyArray<{ readonly id: string, readonly von: string, readonly eigen: boolean, readonly satz: string, readonly begruendung: string, readonly zustand: string, readonly grund: string | null, readonly fassung: number | null, readonly gestelltAm: string, readonly entschiedenAm: string | null, readonly darf: ReadonlyArray<string> }> };

export type PlanentwurfQueryVariables = Exact<{ [key: string]: never; }>;


export type PlanentwurfQuery = { readonly planentwurf: { readonly id: string, readonly wird: number, readonly zustand: string, readonly bezeichnung: string, readonly gueltigAb: string | null, readonly hinweis: string | null, readonly stimmt: boolean, readonly darf: ReadonlyArray<string>, readonly beantragtVon: { readonly id: string, readonly name: string } | null, readonly freigegebenVon: { readonly id: string, readonly name: string } | null, readonly aenderungen: ReadonlyArray<{ readonly id: string, readonly nummer: number, readonly satz: string, readonly beantragtVon: string | null, readonly entfernt: boolean, readonly fehler: ReadonlyArray<string>, readonly angaben: { readonly art: Aenderungsart, readonly kennzeichen: string, readonly titel: string, readonly fristJahre: number | null, readonly unbefristet: boolean, readonly aussonderung: Aussonderungsart | null, readonly schutzklasse: Schutzklasse | null, readonly grundlage: string, readonly synonyme: ReadonlyArray<string>, readonly weitere: ReadonlyArray<{ readonly kennzeichen: string, readonly titel: string }> } }>, readonly unterschiede: ReadonlyArray<{ readonly kennzeichen: string, readonly titel: string, readonly was: string, readonly saetze: ReadonlyArray<string> }> } | null };

export type FassungenVergleichenQueryVariables = Exact<{
  von: number;
  bis: number;
}>;


export type FassungenVergleichenQuery = { readonly fassungenVergleichen: ReadonlyArray<{ readonly kennzeichen: string, readonly titel: string, readonly was: string, readonly saetze: ReadonlyArray<string> }> };

export type PlanantragStellenMutationVariables = Exact<{
  eingabe: PlanaenderungEingabe;
  begruendung: string;
}>;


export type PlanantragStellenMutation = { readonly planantragStellen: { readonly id: string, readonly von: string, readonly eigen: boolean, readonly satz: string, readonly begruendung: string, readonly zustand: string, readonly grund: string | null, readonly fassung: number | null, readonly gestelltAm: string, readonly entschiedenAm: string | null, readonly darf: ReadonlyArray<string> } };

export type PlanantragZurueckziehenMutationVariables = Exact<{
  id: string;
}>;


export type PlanantragZurueckziehenMutation = { readonly planantragZurueckziehen: { readonly id: string, readonly von: string, readonly eigen: boolean, readonly satz: string, readonly begruendung: string, readonly zustand: string, readonly grund: string | null, readonly fassung: number | null, readonly gestelltAm: string, readonly entschiedenAm: string | null, readonly darf: ReadonlyArray<string> } };

export type PlanantragAnnehmenMutationVariables = Exact<{
  id: string;
}>;


export type PlanantragAnnehmenMutation = { readonly planantragAnnehmen: { readonly id: string, readonly von: string, readonly eigen: boolean, readonly satz: string, readonly begruendung: string, readonly zustand: string, readonly grund: string | null, readonly fassung: number | null, readonly gestelltAm: string, readonly entschiedenAm: string | null, readonly darf: ReadonlyArray<string> } };

export type PlanantragAblehnenMutationVariables = Exact<{
  id: string;
  grund: string;
}>;


export type PlanantragAblehnenMutation = { readonly planantragAblehnen: { readonly id: string, readonly von: string, readonly eigen: boolean, readonly satz: string, readonly begruendung: string, readonly zustand: string, readonly grund: string | null, readonly fassung: number | null, readonly gestelltAm: string, readonly entschiedenAm: string | null, readonly darf: ReadonlyArray<string> } };

export type PlanaenderungHinzufuegenMutationVariables = Exact<{
  eingabe: PlanaenderungEingabe;
}>;


export type PlanaenderungHinzufuegenMutation = { readonly planaenderungHinzufuegen: { readonly id: string, readonly wird: number, readonly zustand: string, readonly bezeichnung: string, readonly gueltigAb: string | null, readonly hinweis: string | null, readonly stimmt: boolean, readonly darf: ReadonlyArray<string>, readonly beantragtVon: { readonly id: string, readonly name: string } | null, readonly freigegebenVon: { readonly id: string, readonly name: string } | null, readonly aenderungen: ReadonlyArray<{ readonly id: string, readonly nummer: number, readonly satz: string, readonly beantragtVon: string | null, readonly entfernt: boolean, readonly fehler: ReadonlyArray<string>, readonly angaben: { readonly art: Aenderungsart, readonly kennzeichen: string, readonly titel: string, readonly fristJahre: number | null, readonly unbefristet: boolean, readonly aussonderung: Aussonderungsart | null, readonly schutzklasse: Schutzklasse | null, readonly grundlage: string, readonly synonyme: ReadonlyArray<string>, readonly weitere: ReadonlyArray<{ readonly kennzeichen: string, readonly titel: string }> } }>, readonly unterschiede: ReadonlyArray<{ readonly kennzeichen: string, readonly titel: string, readonly was: string, readonly saetze: ReadonlyArray<string> }> } };

export type PlanaenderungAendernMutationVariables = Exact<{
  id: string;
  eingabe: PlanaenderungEingabe;
}>;


export type PlanaenderungAendernMutation = { readonly planaenderungAendern: { readonly id: string, readonly wird: number, readonly zustand: string, readonly bezeichnung: string, readonly gueltigAb: string | null, readonly hinweis: string | null, readonly stimmt: boolean, readonly darf: ReadonlyArray<string>, readonly beantragtVon: { readonly id: string, readonly name: string } | null, readonly freigegebenVon: { readonly id: string, readonly name: string } | null, readonly aenderungen: ReadonlyArray<{ readonly id: string, readonly nummer: number, readonly satz: string, readonly beantragtVon: string | null, readonly entfernt: boolean, readonly fehler: ReadonlyArray<string>, readonly angaben: { readonly art: Aenderungsart, readonly kennzeichen: string, readonly titel: string, readonly fristJahre: number | null, readonly unbefristet: boolean, readonly aussonderung: Aussonderungsart | null, readonly schutzklasse: Schutzklasse | null, readonly grundlage: string, readonly synonyme: ReadonlyArray<string>, readonly weitere: ReadonlyArray<{ readonly kennzeichen: string, readonly titel: string }> } }>, readonly unterschiede: ReadonlyArray<{ readonly kennzeichen: string, readonly titel: string, readonly was: string, readonly saetze: ReadonlyArray<string> }> } };

export type PlanaenderungEntfernenMutationVariables = Exact<{
  id: string;
  entfernt: boolean;
}>;


export type PlanaenderungEntfernenMutation = { readonly planaenderungEntfernen: { readonly id: string, readonly wird: number, readonly zustand: string, readonly bezeichnung: string, readonly gueltigAb: string | null, readonly hinweis: string | null, readonly stimmt: boolean, readonly darf: ReadonlyArray<string>, readonly beantragtVon: { readonly id: string, readonly name: string } | null, readonly freigegebenVon: { readonly id: string, readonly name: string } | null, readonly aenderungen: ReadonlyArray<{ readonly id: string, readonly nummer: number, readonly satz: string, readonly beantragtVon: string | null, readonly entfernt: boolean, readonly fehler: ReadonlyArray<string>, readonly angaben: { readonly art: Aenderungsart, readonly kennzeichen: string, readonly titel: string, readonly fristJahre: number | null, readonly unbefristet: boolean, readonly aussonderung: Aussonderungsart | null, readonly schutzklasse: Schutzklasse | null, readonly grundlage: string, readonly synonyme: ReadonlyArray<string>, readonly weitere: ReadonlyArray<{ readonly kennzeichen: string, readonly titel: string }> } }>, readonly unterschiede: ReadonlyArray<{ readonly kennzeichen: string, readonly titel: string, readonly was: string, readonly saetze: ReadonlyArray<string> }> } };

export type PlanfreigabeBeantragenMutationVariables = Exact<{
  id: string;
  bezeichnung: string;
  gueltigAb: string;
}>;


export type PlanfreigabeBeantragenMutation = { readonly planfreigabeBeantragen: { readonly id: string, readonly wird: number, readonly zustand: string, readonly bezeichnung: string, readonly gueltigAb: string | null, readonly hinweis: string | null, readonly stimmt: boolean, readonly darf: ReadonlyArray<string>, readonly beantragtVon: { readonly id: string, readonly name: string } | null, readonly freigegebenVon: { readonly id: string, readonly name: string } | null, readonly aenderungen: ReadonlyArray<{ readonly id: string, readonly nummer: number, readonly satz: string, readonly beantragtVon: string | null, readonly entfernt: boolean, readonly fehler: ReadonlyArray<string>, readonly angaben: { readonly art: Aenderungsart, readonly kennzeichen: string, readonly titel: string, readonly fristJahre: number | null, readonly unbefristet: boolean, readonly aussonderung: Aussonderungsart | null, readonly schutzklasse: Schutzklasse | null, readonly grundlage: string, readonly synonyme: ReadonlyArray<string>, readonly weitere: ReadonlyArray<{ readonly kennzeichen: string, readonly titel: string }> } }>, readonly unterschiede: ReadonlyArray<{ readonly kennzeichen: string, readonly titel: string, readonly was: string, readonly saetze: ReadonlyArray<string> }> } };

export type PlanfreigabeZurueckgebenMutationVariables = Exact<{
  id: string;
  grund?: string | null | undefined;
}>;


export type PlanfreigabeZurueckgebenMutation = { readonly planfreigabeZurueckgeben: { readonly id: string, readonly wird: number, readonly zustand: string, readonly bezeichnung: string, readonly gueltigAb: string | null, readonly hinweis: string | null, readonly stimmt: boolean, readonly darf: ReadonlyArray<string>, readonly beantragtVon: { readonly id: string, readonly name: string } | null, readonly freigegebenVon: { readonly id: string, readonly name: string } | null, readonly aenderungen: ReadonlyArray<{ readonly id: string, readonly nummer: number, readonly satz: string, readonly beantragtVon: string | null, readonly entfernt: boolean, readonly fehler: ReadonlyArray<string>, readonly angaben: { readonly art: Aenderungsart, readonly kennzeichen: string, readonly titel: string, readonly fristJahre: number | null, readonly unbefristet: boolean, readonly aussonderung: Aussonderungsart | null, readonly schutzklasse: Schutzklasse | null, readonly grundlage: string, readonly synonyme: ReadonlyArray<string>, readonly weitere: ReadonlyArray<{ readonly kennzeichen: string, readonly titel: string }> } }>, readonly unterschiede: ReadonlyArray<{ readonly kennzeichen: string, readonly titel: string, readonly was: string, readonly saetze: ReadonlyArray<string> }> } };

export type PlanFreigebenMutationVariables = Exact<{
  id: string;
  gueltigAb: string;
}>;


export type PlanFreigebenMutation = { readonly planFreigeben: { readonly id: string, readonly wird: number, readonly zustand: string, readonly bezeichnung: string, readonly gueltigAb: string | null, readonly hinweis: string | null, readonly stimmt: boolean, readonly darf: ReadonlyArray<string>, readonly beantragtVon: { readonly id: string, readonly name: string } | null, readonly freigegebenVon: { readonly id: string, readonly name: string } | null, readonly aenderungen: ReadonlyArray<{ readonly id: string, readonly nummer: number, readonly satz: string, readonly beantragtVon: string | null, readonly entfernt: boolean, readonly fehler: ReadonlyArray<string>, readonly angaben: { readonly art: Aenderungsart, readonly kennzeichen: string, readonly titel: string, readonly fristJahre: number | null, readonly unbefristet: boolean, readonly aussonderung: Aussonderungsart | null, readonly schutzklasse: Schutzklasse | null, readonly grundlage: string, readonly synonyme: ReadonlyArray<string>, readonly weitere: ReadonlyArray<{ readonly kennzeichen: string, readonly titel: string }> } }>, readonly unterschiede: ReadonlyArray<{ readonly kennzeichen: string, readonly titel: string, readonly was: string, readonly saetze: ReadonlyArray<string> }> } };

export type PlanfreigabeZuruecknehmenMutationVariables = Exact<{
  id: string;
}>;


export type PlanfreigabeZuruecknehmenMutation = { readonly planfreigabeZuruecknehmen: { readonly id: string, readonly wird: number, readonly zustand: string, readonly bezeichnung: string, readonly gueltigAb: string | null, readonly hinweis: string | null, readonly stimmt: boolean, readonly darf: ReadonlyArray<string>, readonly beantragtVon: { readonly id: string, readonly name: string } | null, readonly freigegebenVon: { readonly id: string, readonly name: string } | null, readonly aenderungen: ReadonlyArray<{ readonly id: string, readonly nummer: number, readonly satz: string, readonly beantragtVon: string | null, readonly entfernt: boolean, readonly fehler: ReadonlyArray<string>, readonly angaben: { readonly art: Aenderungsart, readonly kennzeichen: string, readonly titel: string, readonly fristJahre: number | null, readonly unbefristet: boolean, readonly aussonderung: Aussonderungsart | null, readonly schutzklasse: Schutzklasse | null, readonly grundlage: string, readonly synonyme: ReadonlyArray<string>, readonly weitere: ReadonlyArray<{ readonly kennzeichen: string, readonly titel: string }> } }>, readonly unterschiede: ReadonlyArray<{ readonly kennzeichen: string, readonly titel: string, readonly was: string, readonly saetze: ReadonlyArray<string> }> } };

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
export const PlanPositionFragmentDoc = new TypedDocumentString(`
    fragment PlanPosition on Position {
  id
  kennzeichen
  titel
  ebene
  elternId
  betreffseinheit
  fristJahre
  fristbeginn
  aussonderung
  schutzklasse
  federfuehrung {
    kuerzel
    name
  }
  lokal
  stillgelegt
  nachfolger
  synonyme
  grundlage
}
    `, {"fragmentName":"PlanPosition"}) as unknown as TypedDocumentString<PlanPositionFragment, unknown>;
export const PlanantragZeileFragmentDoc = new TypedDocumentString(`
    fragment PlanantragZeile on Planantrag {
  id
  von
  eigen
  satz
  begruendung
  zustand
  grund
  fassung
  gestelltAm
  entschiedenAm
  darf
}
    `, {"fragmentName":"PlanantragZeile"}) as unknown as TypedDocumentString<PlanantragZeileFragment, unknown>;
export const AngabenFragmentDoc = new TypedDocumentString(`
    fragment Angaben on Planaenderungsangaben {
  art
  kennzeichen
  titel
  fristJahre
  unbefristet
  aussonderung
  schutzklasse
  grundlage
  synonyme
  weitere {
    kennzeichen
    titel
  }
}
    `, {"fragmentName":"Angaben"}) as unknown as TypedDocumentString<AngabenFragment, unknown>;
export const UnterschiedFragmentDoc = new TypedDocumentString(`
    fragment Unterschied on Planunterschied {
  kennzeichen
  titel
  was
  saetze
}
    `, {"fragmentName":"Unterschied"}) as unknown as TypedDocumentString<UnterschiedFragment, unknown>;
export const EntwurfsstandFragmentDoc = new TypedDocumentString(`
    fragment Entwurfsstand on Planentwurf {
  id
  wird
  zustand
  bezeichnung
  gueltigAb
  hinweis
  beantragtVon {
    id
    name
  }
  freigegebenVon {
    id
    name
  }
  aenderungen {
    id
    nummer
    satz
    beantragtVon
    entfernt
    fehler
    angaben {
      ...Angaben
    }
  }
  stimmt
  unterschiede {
    ...Unterschied
  }
  darf
}
    fragment Angaben on Planaenderungsangaben {
  art
  kennzeichen
  titel
  fristJahre
  unbefristet
  aussonderung
  schutzklasse
  grundlage
  synonyme
  weitere {
    kennzeichen
    titel
  }
}
fragment Unterschied on Planunterschied {
  kennzeichen
  titel
  was
  saetze
}`, {"fragmentName":"Entwurfsstand"}) as unknown as TypedDocumentString<EntwurfsstandFragment, unknown>;
export const AktenplanfassungenDocument = new TypedDocumentString(`
    query Aktenplanfassungen {
  aktenplanfassungen {
    id
    nummer
    bezeichnung
    gueltigAb
    veroeffentlichtAm
    pruefsumme
    gilt
  }
}
    `) as unknown as TypedDocumentString<AktenplanfassungenQuery, AktenplanfassungenQueryVariables>;
export const AktenplanCsvDocument = new TypedDocumentString(`
    query AktenplanCsv($fassung: Int) {
  aktenplanCsv(fassung: $fassung)
}
    `) as unknown as TypedDocumentString<AktenplanCsvQuery, AktenplanCsvQueryVariables>;
export const PlanPruefenDocument = new TypedDocumentString(`
    query PlanPruefen($csv: String!) {
  planPruefen(csv: $csv) {
    nach
    fehler {
      ort
      satz
    }
    neu {
      kennzeichen
      titel
    }
    geaendert {
      kennzeichen
      titel
      aenderungen
    }
    entfallen {
      kennzeichen
      titel
    }
    unveraendert
  }
}
    `) as unknown as TypedDocumentString<PlanPruefenQuery, PlanPruefenQueryVariables>;
export const PlanEinspielenDocument = new TypedDocumentString(`
    mutation PlanEinspielen($eingabe: PlanEingabe!) {
  planEinspielen(eingabe: $eingabe) {
    id
    nummer
    gueltigAb
  }
}
    `) as unknown as TypedDocumentString<PlanEinspielenMutation, PlanEinspielenMutationVariables>;
export const AktenplanDocument = new TypedDocumentString(`
    query Aktenplan {
  aktenplan {
    ...PlanPosition
  }
}
    fragment PlanPosition on Position {
  id
  kennzeichen
  titel
  ebene
  elternId
  betreffseinheit
  fristJahre
  fristbeginn
  aussonderung
  schutzklasse
  federfuehrung {
    kuerzel
    name
  }
  lokal
  stillgelegt
  nachfolger
  synonyme
  grundlage
}`) as unknown as TypedDocumentString<AktenplanQuery, AktenplanQueryVariables>;
export const PositionErgaenzenDocument = new TypedDocumentString(`
    mutation PositionErgaenzen($unter: ID!, $eingabe: PositionEingabe!) {
  positionErgaenzen(unter: $unter, eingabe: $eingabe) {
    ...PlanPosition
  }
}
    fragment PlanPosition on Position {
  id
  kennzeichen
  titel
  ebene
  elternId
  betreffseinheit
  fristJahre
  fristbeginn
  aussonderung
  schutzklasse
  federfuehrung {
    kuerzel
    name
  }
  lokal
  stillgelegt
  nachfolger
  synonyme
  grundlage
}`) as unknown as TypedDocumentString<PositionErgaenzenMutation, PositionErgaenzenMutationVariables>;
export const PlanantraegeDocument = new TypedDocumentString(`
    query Planantraege {
  planantraege {
    ...PlanantragZeile
  }
}
    fragment PlanantragZeile on Planantrag {
  id
  von
  eigen
  satz
  begruendung
  zustand
  grund
  fassung
  gestelltAm
  entschiedenAm
  darf
}`) as unknown as TypedDocumentString<PlanantraegeQuery, PlanantraegeQueryVariables>;
export const PlanentwurfDocument = new TypedDocumentString(`
    query Planentwurf {
  planentwurf {
    ...Entwurfsstand
  }
}
    fragment Angaben on Planaenderungsangaben {
  art
  kennzeichen
  titel
  fristJahre
  unbefristet
  aussonderung
  schutzklasse
  grundlage
  synonyme
  weitere {
    kennzeichen
    titel
  }
}
fragment Unterschied on Planunterschied {
  kennzeichen
  titel
  was
  saetze
}
fragment Entwurfsstand on Planentwurf {
  id
  wird
  zustand
  bezeichnung
  gueltigAb
  hinweis
  beantragtVon {
    id
    name
  }
  freigegebenVon {
    id
    name
  }
  aenderungen {
    id
    nummer
    satz
    beantragtVon
    entfernt
    fehler
    angaben {
      ...Angaben
    }
  }
  stimmt
  unterschiede {
    ...Unterschied
  }
  darf
}`) as unknown as TypedDocumentString<PlanentwurfQuery, PlanentwurfQueryVariables>;
export const FassungenVergleichenDocument = new TypedDocumentString(`
    query FassungenVergleichen($von: Int!, $bis: Int!) {
  fassungenVergleichen(von: $von, bis: $bis) {
    ...Unterschied
  }
}
    fragment Unterschied on Planunterschied {
  kennzeichen
  titel
  was
  saetze
}`) as unknown as TypedDocumentString<FassungenVergleichenQuery, FassungenVergleichenQueryVariables>;
export const PlanantragStellenDocument = new TypedDocumentString(`
    mutation PlanantragStellen($eingabe: PlanaenderungEingabe!, $begruendung: String!) {
  planantragStellen(eingabe: $eingabe, begruendung: $begruendung) {
    ...PlanantragZeile
  }
}
    fragment PlanantragZeile on Planantrag {
  id
  von
  eigen
  satz
  begruendung
  zustand
  grund
  fassung
  gestelltAm
  entschiedenAm
  darf
}`) as unknown as TypedDocumentString<PlanantragStellenMutation, PlanantragStellenMutationVariables>;
export const PlanantragZurueckziehenDocument = new TypedDocumentString(`
    mutation PlanantragZurueckziehen($id: ID!) {
  planantragZurueckziehen(id: $id) {
    ...PlanantragZeile
  }
}
    fragment PlanantragZeile on Planantrag {
  id
  von
  eigen
  satz
  begruendung
  zustand
  grund
  fassung
  gestelltAm
  entschiedenAm
  darf
}`) as unknown as TypedDocumentString<PlanantragZurueckziehenMutation, PlanantragZurueckziehenMutationVariables>;
export const PlanantragAnnehmenDocument = new TypedDocumentString(`
    mutation PlanantragAnnehmen($id: ID!) {
  planantragAnnehmen(id: $id) {
    ...PlanantragZeile
  }
}
    fragment PlanantragZeile on Planantrag {
  id
  von
  eigen
  satz
  begruendung
  zustand
  grund
  fassung
  gestelltAm
  entschiedenAm
  darf
}`) as unknown as TypedDocumentString<PlanantragAnnehmenMutation, PlanantragAnnehmenMutationVariables>;
export const PlanantragAblehnenDocument = new TypedDocumentString(`
    mutation PlanantragAblehnen($id: ID!, $grund: String!) {
  planantragAblehnen(id: $id, grund: $grund) {
    ...PlanantragZeile
  }
}
    fragment PlanantragZeile on Planantrag {
  id
  von
  eigen
  satz
  begruendung
  zustand
  grund
  fassung
  gestelltAm
  entschiedenAm
  darf
}`) as unknown as TypedDocumentString<PlanantragAblehnenMutation, PlanantragAblehnenMutationVariables>;
export const PlanaenderungHinzufuegenDocument = new TypedDocumentString(`
    mutation PlanaenderungHinzufuegen($eingabe: PlanaenderungEingabe!) {
  planaenderungHinzufuegen(eingabe: $eingabe) {
    ...Entwurfsstand
  }
}
    fragment Angaben on Planaenderungsangaben {
  art
  kennzeichen
  titel
  fristJahre
  unbefristet
  aussonderung
  schutzklasse
  grundlage
  synonyme
  weitere {
    kennzeichen
    titel
  }
}
fragment Unterschied on Planunterschied {
  kennzeichen
  titel
  was
  saetze
}
fragment Entwurfsstand on Planentwurf {
  id
  wird
  zustand
  bezeichnung
  gueltigAb
  hinweis
  beantragtVon {
    id
    name
  }
  freigegebenVon {
    id
    name
  }
  aenderungen {
    id
    nummer
    satz
    beantragtVon
    entfernt
    fehler
    angaben {
      ...Angaben
    }
  }
  stimmt
  unterschiede {
    ...Unterschied
  }
  darf
}`) as unknown as TypedDocumentString<PlanaenderungHinzufuegenMutation, PlanaenderungHinzufuegenMutationVariables>;
export const PlanaenderungAendernDocument = new TypedDocumentString(`
    mutation PlanaenderungAendern($id: ID!, $eingabe: PlanaenderungEingabe!) {
  planaenderungAendern(id: $id, eingabe: $eingabe) {
    ...Entwurfsstand
  }
}
    fragment Angaben on Planaenderungsangaben {
  art
  kennzeichen
  titel
  fristJahre
  unbefristet
  aussonderung
  schutzklasse
  grundlage
  synonyme
  weitere {
    kennzeichen
    titel
  }
}
fragment Unterschied on Planunterschied {
  kennzeichen
  titel
  was
  saetze
}
fragment Entwurfsstand on Planentwurf {
  id
  wird
  zustand
  bezeichnung
  gueltigAb
  hinweis
  beantragtVon {
    id
    name
  }
  freigegebenVon {
    id
    name
  }
  aenderungen {
    id
    nummer
    satz
    beantragtVon
    entfernt
    fehler
    angaben {
      ...Angaben
    }
  }
  stimmt
  unterschiede {
    ...Unterschied
  }
  darf
}`) as unknown as TypedDocumentString<PlanaenderungAendernMutation, PlanaenderungAendernMutationVariables>;
export const PlanaenderungEntfernenDocument = new TypedDocumentString(`
    mutation PlanaenderungEntfernen($id: ID!, $entfernt: Boolean!) {
  planaenderungEntfernen(id: $id, entfernt: $entfernt) {
    ...Entwurfsstand
  }
}
    fragment Angaben on Planaenderungsangaben {
  art
  kennzeichen
  titel
  fristJahre
  unbefristet
  aussonderung
  schutzklasse
  grundlage
  synonyme
  weitere {
    kennzeichen
    titel
  }
}
fragment Unterschied on Planunterschied {
  kennzeichen
  titel
  was
  saetze
}
fragment Entwurfsstand on Planentwurf {
  id
  wird
  zustand
  bezeichnung
  gueltigAb
  hinweis
  beantragtVon {
    id
    name
  }
  freigegebenVon {
    id
    name
  }
  aenderungen {
    id
    nummer
    satz
    beantragtVon
    entfernt
    fehler
    angaben {
      ...Angaben
    }
  }
  stimmt
  unterschiede {
    ...Unterschied
  }
  darf
}`) as unknown as TypedDocumentString<PlanaenderungEntfernenMutation, PlanaenderungEntfernenMutationVariables>;
export const PlanfreigabeBeantragenDocument = new TypedDocumentString(`
    mutation PlanfreigabeBeantragen($id: ID!, $bezeichnung: String!, $gueltigAb: Kalendertag!) {
  planfreigabeBeantragen(
    id: $id
    bezeichnung: $bezeichnung
    gueltigAb: $gueltigAb
  ) {
    ...Entwurfsstand
  }
}
    fragment Angaben on Planaenderungsangaben {
  art
  kennzeichen
  titel
  fristJahre
  unbefristet
  aussonderung
  schutzklasse
  grundlage
  synonyme
  weitere {
    kennzeichen
    titel
  }
}
fragment Unterschied on Planunterschied {
  kennzeichen
  titel
  was
  saetze
}
fragment Entwurfsstand on Planentwurf {
  id
  wird
  zustand
  bezeichnung
  gueltigAb
  hinweis
  beantragtVon {
    id
    name
  }
  freigegebenVon {
    id
    name
  }
  aenderungen {
    id
    nummer
    satz
    beantragtVon
    entfernt
    fehler
    angaben {
      ...Angaben
    }
  }
  stimmt
  unterschiede {
    ...Unterschied
  }
  darf
}`) as unknown as TypedDocumentString<PlanfreigabeBeantragenMutation, PlanfreigabeBeantragenMutationVariables>;
export const PlanfreigabeZurueckgebenDocument = new TypedDocumentString(`
    mutation PlanfreigabeZurueckgeben($id: ID!, $grund: String) {
  planfreigabeZurueckgeben(id: $id, grund: $grund) {
    ...Entwurfsstand
  }
}
    fragment Angaben on Planaenderungsangaben {
  art
  kennzeichen
  titel
  fristJahre
  unbefristet
  aussonderung
  schutzklasse
  grundlage
  synonyme
  weitere {
    kennzeichen
    titel
  }
}
fragment Unterschied on Planunterschied {
  kennzeichen
  titel
  was
  saetze
}
fragment Entwurfsstand on Planentwurf {
  id
  wird
  zustand
  bezeichnung
  gueltigAb
  hinweis
  beantragtVon {
    id
    name
  }
  freigegebenVon {
    id
    name
  }
  aenderungen {
    id
    nummer
    satz
    beantragtVon
    entfernt
    fehler
    angaben {
      ...Angaben
    }
  }
  stimmt
  unterschiede {
    ...Unterschied
  }
  darf
}`) as unknown as TypedDocumentString<PlanfreigabeZurueckgebenMutation, PlanfreigabeZurueckgebenMutationVariables>;
export const PlanFreigebenDocument = new TypedDocumentString(`
    mutation PlanFreigeben($id: ID!, $gueltigAb: Kalendertag!) {
  planFreigeben(id: $id, gueltigAb: $gueltigAb) {
    ...Entwurfsstand
  }
}
    fragment Angaben on Planaenderungsangaben {
  art
  kennzeichen
  titel
  fristJahre
  unbefristet
  aussonderung
  schutzklasse
  grundlage
  synonyme
  weitere {
    kennzeichen
    titel
  }
}
fragment Unterschied on Planunterschied {
  kennzeichen
  titel
  was
  saetze
}
fragment Entwurfsstand on Planentwurf {
  id
  wird
  zustand
  bezeichnung
  gueltigAb
  hinweis
  beantragtVon {
    id
    name
  }
  freigegebenVon {
    id
    name
  }
  aenderungen {
    id
    nummer
    satz
    beantragtVon
    entfernt
    fehler
    angaben {
      ...Angaben
    }
  }
  stimmt
  unterschiede {
    ...Unterschied
  }
  darf
}`) as unknown as TypedDocumentString<PlanFreigebenMutation, PlanFreigebenMutationVariables>;
export const PlanfreigabeZuruecknehmenDocument = new TypedDocumentString(`
    mutation PlanfreigabeZuruecknehmen($id: ID!) {
  planfreigabeZuruecknehmen(id: $id) {
    ...Entwurfsstand
  }
}
    fragment Angaben on Planaenderungsangaben {
  art
  kennzeichen
  titel
  fristJahre
  unbefristet
  aussonderung
  schutzklasse
  grundlage
  synonyme
  weitere {
    kennzeichen
    titel
  }
}
fragment Unterschied on Planunterschied {
  kennzeichen
  titel
  was
  saetze
}
fragment Entwurfsstand on Planentwurf {
  id
  wird
  zustand
  bezeichnung
  gueltigAb
  hinweis
  beantragtVon {
    id
    name
  }
  freigegebenVon {
    id
    name
  }
  aenderungen {
    id
    nummer
    satz
    beantragtVon
    entfernt
    fehler
    angaben {
      ...Angaben
    }
  }
  stimmt
  unterschiede {
    ...Unterschied
  }
  darf
}`) as unknown as TypedDocumentString<PlanfreigabeZuruecknehmenMutation, PlanfreigabeZuruecknehmenMutationVariables>;