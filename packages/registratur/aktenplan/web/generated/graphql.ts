/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
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

export type AktenplanfassungenQueryVariables = Exact<{ [key: string]: never; }>;


export type AktenplanfassungenQuery = { readonly aktenplanfassungen: ReadonlyArray<{ readonly id: string, readonly nummer: number, readonly bezeichnung: string, readonly gueltigAb: string, readonly veroeffentlichtAm: string, readonly pruefsumme: string, readonly gilt: boolean }> };

export type AktenplanCsvQueryVariables = Exact<{ [key: string]: never; }>;


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


export type AktenplanQuery = { readonly aktenplan: ReadonlyArray<{ readonly id: string, readonly kennzeichen: string, readonly titel: string, readonly ebene: number, readonly elternId: string | null, readonly betreffseinheit: boolean, readonly fristJahre: number | null, readonly aussonderung: Aussonderungsart, readonly schutzklasse: Schutzklasse, readonly lokal: boolean, readonly stillgelegt: boolean, readonly synonyme: ReadonlyArray<string>, readonly grundlage: string | null, readonly federfuehrung: { readonly kuerzel: string, readonly name: string } | null }> };

export type PlanPositionFragment = { readonly id: string, readonly kennzeichen: string, readonly titel: string, readonly ebene: number, readonly elternId: string | null, readonly betreffseinheit: boolean, readonly fristJahre: number | null, readonly aussonderung: Aussonderungsart, readonly schutzklasse: Schutzklasse, readonly lokal: boolean, readonly stillgelegt: boolean, readonly synonyme: ReadonlyArray<string>, readonly grundlage: string | null, readonly federfuehrung: { readonly kuerzel: string, readonly name: string } | null };

export type PositionErgaenzenMutationVariables = Exact<{
  unter: string;
  eingabe: PositionEingabe;
}>;


export type PositionErgaenzenMutation = { readonly positionErgaenzen: { readonly id: string, readonly kennzeichen: string, readonly titel: string, readonly ebene: number, readonly elternId: string | null, readonly betreffseinheit: boolean, readonly fristJahre: number | null, readonly aussonderung: Aussonderungsart, readonly schutzklasse: Schutzklasse, readonly lokal: boolean, readonly stillgelegt: boolean, readonly synonyme: ReadonlyArray<string>, readonly grundlage: string | null, readonly federfuehrung: { readonly kuerzel: string, readonly name: string } | null } };

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
  aussonderung
  schutzklasse
  federfuehrung {
    kuerzel
    name
  }
  lokal
  stillgelegt
  synonyme
  grundlage
}
    `, {"fragmentName":"PlanPosition"}) as unknown as TypedDocumentString<PlanPositionFragment, unknown>;
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
    query AktenplanCsv {
  aktenplanCsv
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
  aussonderung
  schutzklasse
  federfuehrung {
    kuerzel
    name
  }
  lokal
  stillgelegt
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
  aussonderung
  schutzklasse
  federfuehrung {
    kuerzel
    name
  }
  lokal
  stillgelegt
  synonyme
  grundlage
}`) as unknown as TypedDocumentString<PositionErgaenzenMutation, PositionErgaenzenMutationVariables>;