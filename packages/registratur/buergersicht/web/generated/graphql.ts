/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type BeteiligterZuordnung = {
  readonly beteiligter: string;
  readonly eintrag: string;
};

export type Eintragsart =
  | 'ORGANISATION'
  | 'PERSON';

export type Papierart =
  | 'AKTE'
  | 'DOKUMENT'
  | 'VORGANG';

export type Zweck =
  | 'AMTSHILFE'
  | 'ANLIEGEN'
  | 'AUSKUNFT'
  | 'BERICHTIGUNG'
  | 'SONSTIGES';

export type ZweckEingabe = {
  readonly erlaeuterung?: string | null | undefined;
  readonly zweck: Zweck;
};

export type BuergersichtQueryVariables = Exact<{
  eintrag: string;
  zweck?: string | null | undefined;
}>;


export type BuergersichtQuery = { readonly buergersicht: { readonly amtsuebergreifend: boolean, readonly endetAm: string | null, readonly bereiche: ReadonlyArray<{ readonly kennzeichen: string, readonly titel: string, readonly anzahl: number }> } };

export type PapiereQueryVariables = Exact<{
  eintrag: string;
  zweck?: string | null | undefined;
  bereich?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type PapiereQuery = { readonly buergersicht: { readonly papiere: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly art: Papierart, readonly titel: string, readonly kennzeichen: string, readonly tag: string, readonly bereich: string, readonly rollen: ReadonlyArray<string>, readonly pfad: string, readonly dokument: { readonly id: string, readonly typ: string, readonly aktuelleVersion: { readonly mime: string, readonly vorschauPfad: string | null } } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } };

export type PapierZeileFragment = { readonly id: string, readonly art: Papierart, readonly titel: string, readonly kennzeichen: string, readonly tag: string, readonly bereich: string, readonly rollen: ReadonlyArray<string>, readonly pfad: string, readonly dokument: { readonly id: string, readonly typ: string, readonly aktuelleVersion: { readonly mime: string, readonly vorschauPfad: string | null } } | null };

export type LetzterZweckQueryVariables = Exact<{ [key: string]: never; }>;


export type LetzterZweckQuery = { readonly letzterZweck: { readonly zweck: Zweck, readonly erlaeuterung: string | null } | null };

export type BuergersichtOeffnenMutationVariables = Exact<{
  eintrag: string;
  zweck: ZweckEingabe;
}>;


export type BuergersichtOeffnenMutation = { readonly buergersichtOeffnen: { readonly id: string, readonly endetAm: string } };

export type NachGeburtsdatumSuchenMutationVariables = Exact<{
  geburtsdatum: string;
  zweck: ZweckEingabe;
}>;


export type NachGeburtsdatumSuchenMutation = { readonly nachGeburtsdatumSuchen: ReadonlyArray<{ readonly id: string, readonly art: Eintragsart, readonly anzeige: string, readonly geburtsname: string | null, readonly geburtsdatum: string | null, readonly anschrift: string | null, readonly klasse: string | null, readonly auskunftssperre: boolean, readonly aufgegangene: ReadonlyArray<{ readonly id: string, readonly anzeige: string }> }> };

export type ZuordnungsvorschlaegeQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type ZuordnungsvorschlaegeQuery = { readonly zuordnungsvorschlaege: { readonly edges: ReadonlyArray<{ readonly node: { readonly eindeutig: boolean, readonly gleicheAnschrift: boolean, readonly beteiligter: { readonly id: string, readonly name: string, readonly rolle: string, readonly anschrift: string | null }, readonly eintrag: { readonly id: string, readonly anzeige: string, readonly geburtsdatum: string | null, readonly anschrift: string | null } } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type VorschlaegeZuordnenMutationVariables = Exact<{
  zuordnungen: ReadonlyArray<BeteiligterZuordnung> | BeteiligterZuordnung;
}>;


export type VorschlaegeZuordnenMutation = { readonly beteiligteZuordnen: ReadonlyArray<{ readonly id: string }> };

export type VorschlaegeLoesenMutationVariables = Exact<{
  beteiligte: ReadonlyArray<string> | string;
}>;


export type VorschlaegeLoesenMutation = { readonly zuordnungLoesen: ReadonlyArray<{ readonly id: string }> };

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
export const PapierZeileFragmentDoc = new TypedDocumentString(`
    fragment PapierZeile on Papier {
  id
  art
  titel
  kennzeichen
  tag
  bereich
  rollen
  pfad
  dokument {
    id
    typ
    aktuelleVersion {
      mime
      vorschauPfad
    }
  }
}
    `, {"fragmentName":"PapierZeile"}) as unknown as TypedDocumentString<PapierZeileFragment, unknown>;
export const BuergersichtDocument = new TypedDocumentString(`
    query Buergersicht($eintrag: ID!, $zweck: ID) {
  buergersicht(eintrag: $eintrag, zweck: $zweck) {
    amtsuebergreifend
    endetAm
    bereiche {
      kennzeichen
      titel
      anzahl
    }
  }
}
    `) as unknown as TypedDocumentString<BuergersichtQuery, BuergersichtQueryVariables>;
export const PapiereDocument = new TypedDocumentString(`
    query Papiere($eintrag: ID!, $zweck: ID, $bereich: String, $first: Int!, $after: String) {
  buergersicht(eintrag: $eintrag, zweck: $zweck) {
    papiere(bereich: $bereich, first: $first, after: $after) {
      edges {
        node {
          ...PapierZeile
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment PapierZeile on Papier {
  id
  art
  titel
  kennzeichen
  tag
  bereich
  rollen
  pfad
  dokument {
    id
    typ
    aktuelleVersion {
      mime
      vorschauPfad
    }
  }
}`) as unknown as TypedDocumentString<PapiereQuery, PapiereQueryVariables>;
export const LetzterZweckDocument = new TypedDocumentString(`
    query LetzterZweck {
  letzterZweck {
    zweck
    erlaeuterung
  }
}
    `) as unknown as TypedDocumentString<LetzterZweckQuery, LetzterZweckQueryVariables>;
export const BuergersichtOeffnenDocument = new TypedDocumentString(`
    mutation BuergersichtOeffnen($eintrag: ID!, $zweck: ZweckEingabe!) {
  buergersichtOeffnen(eintrag: $eintrag, zweck: $zweck) {
    id
    endetAm
  }
}
    `) as unknown as TypedDocumentString<BuergersichtOeffnenMutation, BuergersichtOeffnenMutationVariables>;
export const NachGeburtsdatumSuchenDocument = new TypedDocumentString(`
    mutation NachGeburtsdatumSuchen($geburtsdatum: Kalendertag!, $zweck: ZweckEingabe!) {
  nachGeburtsdatumSuchen(geburtsdatum: $geburtsdatum, zweck: $zweck) {
    id
    art
    anzeige
    geburtsname
    geburtsdatum
    anschrift
    klasse
    auskunftssperre
    aufgegangene {
      id
      anzeige
    }
  }
}
    `) as unknown as TypedDocumentString<NachGeburtsdatumSuchenMutation, NachGeburtsdatumSuchenMutationVariables>;
export const ZuordnungsvorschlaegeDocument = new TypedDocumentString(`
    query Zuordnungsvorschlaege($first: Int!, $after: String) {
  zuordnungsvorschlaege(first: $first, after: $after) {
    edges {
      node {
        eindeutig
        gleicheAnschrift
        beteiligter {
          id
          name
          rolle
          anschrift
        }
        eintrag {
          id
          anzeige
          geburtsdatum
          anschrift
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<ZuordnungsvorschlaegeQuery, ZuordnungsvorschlaegeQueryVariables>;
export const VorschlaegeZuordnenDocument = new TypedDocumentString(`
    mutation VorschlaegeZuordnen($zuordnungen: [BeteiligterZuordnung!]!) {
  beteiligteZuordnen(zuordnungen: $zuordnungen) {
    id
  }
}
    `) as unknown as TypedDocumentString<VorschlaegeZuordnenMutation, VorschlaegeZuordnenMutationVariables>;
export const VorschlaegeLoesenDocument = new TypedDocumentString(`
    mutation VorschlaegeLoesen($beteiligte: [ID!]!) {
  zuordnungLoesen(beteiligte: $beteiligte) {
    id
  }
}
    `) as unknown as TypedDocumentString<VorschlaegeLoesenMutation, VorschlaegeLoesenMutationVariables>;