/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type MitnahmeregelEingabe = {
  readonly hoechstensTage: number;
  readonly klassen: ReadonlyArray<string>;
  readonly megabyte: number;
  readonly tage: number;
  readonly vorgaenge: number;
};

export type Pruefung =
  | 'FREIGEGEBEN'
  | 'GESPERRT'
  | 'SAUBER'
  | 'UNGEPRUEFT';

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

export type UnterwegsvermerkEingabe = {
  readonly geschriebenAm: string;
  /** vom Gerät, einer je Vermerk */
  readonly schluessel: string;
  /** des Vorgangs, zu dem geschrieben wurde */
  readonly stand: string;
  readonly text: string;
  readonly vorgang: string;
};

export type Verfuegung =
  | 'BEARBEITUNG'
  | 'MITZEICHNUNG'
  | 'RUECKSPRACHE'
  | 'SCHLUSSZEICHNUNG'
  | 'ZUR_KENNTNIS';

export type Vorgangsstatus =
  | 'ERLEDIGT'
  | 'IN_BEARBEITUNG';

export type MitgenommenFragment = { readonly id: string, readonly vorgangId: string, readonly akteId: string, readonly geraetId: string, readonly bezeichnung: string, readonly bytes: number, readonly angelegtAm: string, readonly endetAm: string, readonly kontaktAm: string | null, readonly person: { readonly id: string, readonly name: string } | null };

export type SchluesselFragment = { readonly haelfte: string, readonly mitnahme: { readonly id: string, readonly vorgangId: string, readonly endetAm: string } };

export type UnterwegsQueryVariables = Exact<{ [key: string]: never; }>;


export type UnterwegsQuery = { readonly meineMitnahmen: ReadonlyArray<{ readonly id: string, readonly vorgangId: string, readonly akteId: string, readonly geraetId: string, readonly bezeichnung: string, readonly bytes: number, readonly angelegtAm: string, readonly endetAm: string, readonly kontaktAm: string | null, readonly vorgang: { readonly kennzeichen: string, readonly betreff: string } | null, readonly person: { readonly id: string, readonly name: string } | null }>, readonly meineMitnahmegeraete: ReadonlyArray<{ readonly id: string, readonly bezeichnung: string, readonly angelegtAm: string, readonly kontaktAm: string }>, readonly mitnahmeregel: { readonly tage: number, readonly hoechstensTage: number, readonly vorgaenge: number, readonly megabyte: number, readonly klassen: ReadonlyArray<string> } };

export type MitnahmenDesVorgangsQueryVariables = Exact<{
  vorgang: string;
}>;


export type MitnahmenDesVorgangsQuery = { readonly mitnahmenDesVorgangs: ReadonlyArray<{ readonly id: string, readonly vorgangId: string, readonly akteId: string, readonly geraetId: string, readonly bezeichnung: string, readonly bytes: number, readonly angelegtAm: string, readonly endetAm: string, readonly kontaktAm: string | null, readonly person: { readonly id: string, readonly name: string } | null }>, readonly mitnahmeregel: { readonly tage: number, readonly hoechstensTage: number } };

export type UnterwegsPaketQueryVariables = Exact<{
  vorgang: string;
  nach?: string | null | undefined;
}>;


export type UnterwegsPaketQuery = { readonly vorgang: { readonly id: string, readonly kennzeichen: string, readonly betreff: string, readonly status: Vorgangsstatus, readonly schutzklasse: Schutzklasse, readonly wiedervorlage: string | null, readonly bearbeiter: { readonly name: string } | null, readonly federfuehrung: { readonly name: string }, readonly akte: { readonly id: string, readonly aktenzeichen: string, readonly betreff: string }, readonly beteiligte: ReadonlyArray<{ readonly rolle: string, readonly name: string, readonly anschrift: string | null }>, readonly dokumente: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly kennzeichen: string, readonly betreff: string, readonly typ: string, readonly datumDesSchreibens: string | null, readonly absender: string | null, readonly angelegtAm: string, readonly aktuelleVersion: { readonly id: string, readonly nummer: number, readonly dateiname: string, readonly mime: string, readonly groesse: number, readonly pruefung: Pruefung, readonly vorschauPfad: string | null } } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null, readonly geschaeftsgang: { readonly laufwege: ReadonlyArray<{ readonly schritte: ReadonlyArray<{ readonly id: string, readonly verfuegung: Verfuegung, readonly status: Schrittstatus, readonly termin: string | null, readonly ergebnis: Schrittergebnis | null, readonly vermerk: string | null, readonly person: { readonly name: string } | null, readonly amt: { readonly name: string } | null }> }>, readonly kommentare: ReadonlyArray<{ readonly id: string, readonly text: string, readonly angelegtAm: string, readonly angelegtVon: { readonly name: string } | null }> } };

export type VersionstextQueryVariables = Exact<{
  version: string;
}>;


export type VersionstextQuery = { readonly versionstext: string | null };

export type MitnehmenMutationVariables = Exact<{
  geraet: string;
  vorgang?: string | null | undefined;
  akte?: string | null | undefined;
  tage?: number | null | undefined;
}>;


export type MitnehmenMutation = { readonly mitnehmen: ReadonlyArray<{ readonly haelfte: string, readonly mitnahme: { readonly id: string, readonly vorgangId: string, readonly endetAm: string } }> };

export type MitnahmenAbgleichenMutationVariables = Exact<{
  geraet: string;
}>;


export type MitnahmenAbgleichenMutation = { readonly mitnahmenAbgleichen: { readonly jetzt: string, readonly mitnahmen: ReadonlyArray<{ readonly haelfte: string, readonly mitnahme: { readonly id: string, readonly vorgangId: string, readonly endetAm: string } }> } };

export type MitnahmeBeendenMutationVariables = Exact<{
  id: string;
}>;


export type MitnahmeBeendenMutation = { readonly mitnahmeBeenden: { readonly id: string } };

export type MitnahmegeraetBeendenMutationVariables = Exact<{
  id: string;
}>;


export type MitnahmegeraetBeendenMutation = { readonly mitnahmegeraetBeenden: boolean };

export type MitnahmeregelSetzenMutationVariables = Exact<{
  regel: MitnahmeregelEingabe;
}>;


export type MitnahmeregelSetzenMutation = { readonly mitnahmeregelSetzen: { readonly tage: number } };

export type UnterwegsvermerkSendenMutationVariables = Exact<{
  vermerk: UnterwegsvermerkEingabe;
}>;


export type UnterwegsvermerkSendenMutation = { readonly unterwegsvermerkSenden: { readonly kommentar: string, readonly neueDokumente: number, readonly neueKommentare: number } };

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
export const MitgenommenFragmentDoc = new TypedDocumentString(`
    fragment Mitgenommen on Mitnahme {
  id
  vorgangId
  akteId
  geraetId
  bezeichnung
  bytes
  angelegtAm
  endetAm
  kontaktAm
  person {
    id
    name
  }
}
    `, {"fragmentName":"Mitgenommen"}) as unknown as TypedDocumentString<MitgenommenFragment, unknown>;
export const SchluesselFragmentDoc = new TypedDocumentString(`
    fragment Schluessel on Mitnahmeschluessel {
  haelfte
  mitnahme {
    id
    vorgangId
    endetAm
  }
}
    `, {"fragmentName":"Schluessel"}) as unknown as TypedDocumentString<SchluesselFragment, unknown>;
export const UnterwegsDocument = new TypedDocumentString(`
    query Unterwegs {
  meineMitnahmen {
    ...Mitgenommen
    vorgang {
      kennzeichen
      betreff
    }
  }
  meineMitnahmegeraete {
    id
    bezeichnung
    angelegtAm
    kontaktAm
  }
  mitnahmeregel {
    tage
    hoechstensTage
    vorgaenge
    megabyte
    klassen
  }
}
    fragment Mitgenommen on Mitnahme {
  id
  vorgangId
  akteId
  geraetId
  bezeichnung
  bytes
  angelegtAm
  endetAm
  kontaktAm
  person {
    id
    name
  }
}`) as unknown as TypedDocumentString<UnterwegsQuery, UnterwegsQueryVariables>;
export const MitnahmenDesVorgangsDocument = new TypedDocumentString(`
    query MitnahmenDesVorgangs($vorgang: ID!) {
  mitnahmenDesVorgangs(vorgang: $vorgang) {
    ...Mitgenommen
  }
  mitnahmeregel {
    tage
    hoechstensTage
  }
}
    fragment Mitgenommen on Mitnahme {
  id
  vorgangId
  akteId
  geraetId
  bezeichnung
  bytes
  angelegtAm
  endetAm
  kontaktAm
  person {
    id
    name
  }
}`) as unknown as TypedDocumentString<MitnahmenDesVorgangsQuery, MitnahmenDesVorgangsQueryVariables>;
export const UnterwegsPaketDocument = new TypedDocumentString(`
    query UnterwegsPaket($vorgang: ID!, $nach: String) {
  vorgang(id: $vorgang) {
    id
    kennzeichen
    betreff
    status
    schutzklasse
    wiedervorlage
    bearbeiter {
      name
    }
    federfuehrung {
      name
    }
    akte {
      id
      aktenzeichen
      betreff
    }
    beteiligte {
      rolle
      name
      anschrift
    }
    dokumente(first: 50, after: $nach) {
      edges {
        node {
          id
          kennzeichen
          betreff
          typ
          datumDesSchreibens
          absender
          angelegtAm
          aktuelleVersion {
            id
            nummer
            dateiname
            mime
            groesse
            pruefung
            vorschauPfad
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
  geschaeftsgang(vorgang: $vorgang) {
    laufwege {
      schritte {
        id
        verfuegung
        status
        termin
        person {
          name
        }
        amt {
          name
        }
        ergebnis
        vermerk
      }
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
    `) as unknown as TypedDocumentString<UnterwegsPaketQuery, UnterwegsPaketQueryVariables>;
export const VersionstextDocument = new TypedDocumentString(`
    query Versionstext($version: ID!) {
  versionstext(version: $version)
}
    `) as unknown as TypedDocumentString<VersionstextQuery, VersionstextQueryVariables>;
export const MitnehmenDocument = new TypedDocumentString(`
    mutation Mitnehmen($geraet: ID!, $vorgang: ID, $akte: ID, $tage: Int) {
  mitnehmen(geraet: $geraet, vorgang: $vorgang, akte: $akte, tage: $tage) {
    ...Schluessel
  }
}
    fragment Schluessel on Mitnahmeschluessel {
  haelfte
  mitnahme {
    id
    vorgangId
    endetAm
  }
}`) as unknown as TypedDocumentString<MitnehmenMutation, MitnehmenMutationVariables>;
export const MitnahmenAbgleichenDocument = new TypedDocumentString(`
    mutation MitnahmenAbgleichen($geraet: ID!) {
  mitnahmenAbgleichen(geraet: $geraet) {
    jetzt
    mitnahmen {
      ...Schluessel
    }
  }
}
    fragment Schluessel on Mitnahmeschluessel {
  haelfte
  mitnahme {
    id
    vorgangId
    endetAm
  }
}`) as unknown as TypedDocumentString<MitnahmenAbgleichenMutation, MitnahmenAbgleichenMutationVariables>;
export const MitnahmeBeendenDocument = new TypedDocumentString(`
    mutation MitnahmeBeenden($id: ID!) {
  mitnahmeBeenden(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<MitnahmeBeendenMutation, MitnahmeBeendenMutationVariables>;
export const MitnahmegeraetBeendenDocument = new TypedDocumentString(`
    mutation MitnahmegeraetBeenden($id: ID!) {
  mitnahmegeraetBeenden(id: $id)
}
    `) as unknown as TypedDocumentString<MitnahmegeraetBeendenMutation, MitnahmegeraetBeendenMutationVariables>;
export const MitnahmeregelSetzenDocument = new TypedDocumentString(`
    mutation MitnahmeregelSetzen($regel: MitnahmeregelEingabe!) {
  mitnahmeregelSetzen(regel: $regel) {
    tage
  }
}
    `) as unknown as TypedDocumentString<MitnahmeregelSetzenMutation, MitnahmeregelSetzenMutationVariables>;
export const UnterwegsvermerkSendenDocument = new TypedDocumentString(`
    mutation UnterwegsvermerkSenden($vermerk: UnterwegsvermerkEingabe!) {
  unterwegsvermerkSenden(vermerk: $vermerk) {
    kommentar
    neueDokumente
    neueKommentare
  }
}
    `) as unknown as TypedDocumentString<UnterwegsvermerkSendenMutation, UnterwegsvermerkSendenMutationVariables>;