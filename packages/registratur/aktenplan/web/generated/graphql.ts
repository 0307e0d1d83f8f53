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