/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type Prozessantwort = {
  readonly name: string;
  readonly wert: string;
};

export type Prozesslaufstatus =
  | 'ABGEBROCHEN'
  | 'BEENDET'
  | 'LAUFEND'
  | 'WARTET';

export type VorlageZeileFragment = { readonly id: string, readonly schluessel: string, readonly titel: string, readonly herkunft: string | null, readonly stillgelegtAm: string | null, readonly laufende: number, readonly entwurf: string | null, readonly fassungen: ReadonlyArray<{ readonly id: string, readonly nummer: number }> };

export type FassungVollFragment = { readonly id: string, readonly nummer: number, readonly inhalt: string, readonly quelle: string | null, readonly quelleNummer: number | null, readonly abweichung: string | null, readonly aenderung: string | null, readonly unterschiede: ReadonlyArray<string>, readonly pruefsumme: string, readonly veroeffentlichtAm: string, readonly veroeffentlichtVon: { readonly name: string } | null };

export type VorlageVollFragment = { readonly id: string, readonly schluessel: string, readonly titel: string, readonly herkunft: string | null, readonly geteilt: boolean, readonly stand: number, readonly stillgelegtAm: string | null, readonly geaendertAm: string, readonly entwurf: string | null, readonly unterschiede: ReadonlyArray<string>, readonly darf: ReadonlyArray<string>, readonly geaendertVon: { readonly name: string } | null, readonly befunde: ReadonlyArray<{ readonly ort: string, readonly satz: string }>, readonly fassungen: ReadonlyArray<{ readonly id: string, readonly nummer: number, readonly inhalt: string, readonly quelle: string | null, readonly quelleNummer: number | null, readonly abweichung: string | null, readonly aenderung: string | null, readonly unterschiede: ReadonlyArray<string>, readonly pruefsumme: string, readonly veroeffentlichtAm: string, readonly veroeffentlichtVon: { readonly name: string } | null }> };

export type AngebotZeileFragment = { readonly id: string, readonly von: string, readonly schluessel: string, readonly nummer: number, readonly titel: string, readonly aenderung: string | null, readonly eingegangenAm: string, readonly mitAbweichung: boolean, readonly schluesselVergeben: boolean, readonly inhalt: string, readonly befunde: ReadonlyArray<{ readonly ort: string, readonly satz: string }> };

export type ProzessvorlagenQueryVariables = Exact<{ [key: string]: never; }>;


export type ProzessvorlagenQuery = { readonly prozessvorlagen: ReadonlyArray<{ readonly id: string, readonly schluessel: string, readonly titel: string, readonly herkunft: string | null, readonly stillgelegtAm: string | null, readonly laufende: number, readonly entwurf: string | null, readonly fassungen: ReadonlyArray<{ readonly id: string, readonly nummer: number }> }> };

export type ProzessangeboteQueryVariables = Exact<{ [key: string]: never; }>;


export type ProzessangeboteQuery = { readonly prozessangebote: ReadonlyArray<{ readonly id: string, readonly von: string, readonly schluessel: string, readonly nummer: number, readonly titel: string, readonly aenderung: string | null, readonly eingegangenAm: string, readonly mitAbweichung: boolean, readonly schluesselVergeben: boolean, readonly inhalt: string, readonly befunde: ReadonlyArray<{ readonly ort: string, readonly satz: string }> }> };

export type ProzessvorlageQueryVariables = Exact<{
  id: string;
}>;


export type ProzessvorlageQuery = { readonly prozessvorlage: { readonly id: string, readonly schluessel: string, readonly titel: string, readonly herkunft: string | null, readonly geteilt: boolean, readonly stand: number, readonly stillgelegtAm: string | null, readonly geaendertAm: string, readonly entwurf: string | null, readonly unterschiede: ReadonlyArray<string>, readonly darf: ReadonlyArray<string>, readonly geaendertVon: { readonly name: string } | null, readonly befunde: ReadonlyArray<{ readonly ort: string, readonly satz: string }>, readonly fassungen: ReadonlyArray<{ readonly id: string, readonly nummer: number, readonly inhalt: string, readonly quelle: string | null, readonly quelleNummer: number | null, readonly abweichung: string | null, readonly aenderung: string | null, readonly unterschiede: ReadonlyArray<string>, readonly pruefsumme: string, readonly veroeffentlichtAm: string, readonly veroeffentlichtVon: { readonly name: string } | null }> } | null };

export type ProzessDesVorgangsQueryVariables = Exact<{
  vorgang: string;
}>;


export type ProzessDesVorgangsQuery = { readonly prozessDesVorgangs: { readonly id: string, readonly status: Prozesslaufstatus, readonly abschnitt: string | null, readonly hinweis: string | null, readonly angelegtAm: string, readonly beendetAm: string | null, readonly darf: ReadonlyArray<string>, readonly beimAmt: boolean, readonly fuehrt: { readonly name: string } | null, readonly vorlage: { readonly id: string, readonly titel: string, readonly fassungen: ReadonlyArray<{ readonly nummer: number }> } | null, readonly fassung: { readonly nummer: number, readonly inhalt: string } | null, readonly angaben: ReadonlyArray<{ readonly name: string, readonly wert: string }>, readonly unterlagen: ReadonlyArray<{ readonly id: string, readonly name: string, readonly entfaellt: string | null, readonly darf: ReadonlyArray<string>, readonly dokument: { readonly id: string, readonly betreff: string } | null }> } | null };

export type DokumenteZurWahlQueryVariables = Exact<{
  vorgang: string;
}>;


export type DokumenteZurWahlQuery = { readonly vorgang: { readonly id: string, readonly neuesteDokumente: ReadonlyArray<{ readonly id: string, readonly betreff: string, readonly kennzeichen: string }> } | null };

export type VorlageGeprueftQueryVariables = Exact<{
  inhalt: string;
}>;


export type VorlageGeprueftQuery = { readonly vorlageGeprueft: ReadonlyArray<{ readonly ort: string, readonly satz: string }> };

export type VorlageAnlegenMutationVariables = Exact<{
  inhalt: string;
}>;


export type VorlageAnlegenMutation = { readonly vorlageAnlegen: { readonly id: string } };

export type EntwurfSpeichernMutationVariables = Exact<{
  id: string;
  stand: number;
  inhalt: string;
}>;


export type EntwurfSpeichernMutation = { readonly entwurfSpeichern: { readonly id: string, readonly schluessel: string, readonly titel: string, readonly herkunft: string | null, readonly geteilt: boolean, readonly stand: number, readonly stillgelegtAm: string | null, readonly geaendertAm: string, readonly entwurf: string | null, readonly unterschiede: ReadonlyArray<string>, readonly darf: ReadonlyArray<string>, readonly geaendertVon: { readonly name: string } | null, readonly befunde: ReadonlyArray<{ readonly ort: string, readonly satz: string }>, readonly fassungen: ReadonlyArray<{ readonly id: string, readonly nummer: number, readonly inhalt: string, readonly quelle: string | null, readonly quelleNummer: number | null, readonly abweichung: string | null, readonly aenderung: string | null, readonly unterschiede: ReadonlyArray<string>, readonly pruefsumme: string, readonly veroeffentlichtAm: string, readonly veroeffentlichtVon: { readonly name: string } | null }> } };

export type EntwurfVerwerfenMutationVariables = Exact<{
  id: string;
  stand: number;
}>;


export type EntwurfVerwerfenMutation = { readonly entwurfVerwerfen: { readonly id: string, readonly stand: number } };

export type VorlageVeroeffentlichenMutationVariables = Exact<{
  id: string;
  stand: number;
  aenderung?: string | null | undefined;
  anbieten?: boolean | null | undefined;
}>;


export type VorlageVeroeffentlichenMutation = { readonly vorlageVeroeffentlichen: { readonly id: string, readonly nummer: number } };

export type VorlageStilllegenMutationVariables = Exact<{
  id: string;
  still: boolean;
}>;


export type VorlageStilllegenMutation = { readonly vorlageStilllegen: { readonly id: string } };

export type AngebotUebernehmenMutationVariables = Exact<{
  id: string;
  ohneAbweichung?: boolean | null | undefined;
}>;


export type AngebotUebernehmenMutation = { readonly angebotUebernehmen: { readonly id: string } };

export type AngebotAblehnenMutationVariables = Exact<{
  id: string;
}>;


export type AngebotAblehnenMutation = { readonly angebotAblehnen: { readonly id: string } };

export type ProzessBeginnenMutationVariables = Exact<{
  vorlage: string;
  akte?: string | null | undefined;
  angaben: ReadonlyArray<Prozessantwort> | Prozessantwort;
}>;


export type ProzessBeginnenMutation = { readonly prozessBeginnen: { readonly id: string, readonly akteId: string, readonly vorgang: { readonly id: string, readonly kennzeichen: string } | null } };

export type ProzessangabenMachenMutationVariables = Exact<{
  id: string;
  angaben: ReadonlyArray<Prozessantwort> | Prozessantwort;
}>;


export type ProzessangabenMachenMutation = { readonly prozessangabenMachen: { readonly id: string } };

export type UnterlageZuordnenMutationVariables = Exact<{
  id: string;
  dokument?: string | null | undefined;
  entfaellt?: string | null | undefined;
}>;


export type UnterlageZuordnenMutation = { readonly unterlageZuordnen: { readonly id: string } };

export type ProzessAnstossenMutationVariables = Exact<{
  id: string;
}>;


export type ProzessAnstossenMutation = { readonly prozessAnstossen: { readonly id: string } };

export type ProzessAbbrechenMutationVariables = Exact<{
  id: string;
  grund: string;
}>;


export type ProzessAbbrechenMutation = { readonly prozessAbbrechen: { readonly id: string } };

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
export const VorlageZeileFragmentDoc = new TypedDocumentString(`
    fragment VorlageZeile on Prozessvorlage {
  id
  schluessel
  titel
  herkunft
  stillgelegtAm
  laufende
  entwurf
  fassungen {
    id
    nummer
  }
}
    `, {"fragmentName":"VorlageZeile"}) as unknown as TypedDocumentString<VorlageZeileFragment, unknown>;
export const FassungVollFragmentDoc = new TypedDocumentString(`
    fragment FassungVoll on Prozessfassung {
  id
  nummer
  inhalt
  quelle
  quelleNummer
  abweichung
  aenderung
  unterschiede
  pruefsumme
  veroeffentlichtAm
  veroeffentlichtVon {
    name
  }
}
    `, {"fragmentName":"FassungVoll"}) as unknown as TypedDocumentString<FassungVollFragment, unknown>;
export const VorlageVollFragmentDoc = new TypedDocumentString(`
    fragment VorlageVoll on Prozessvorlage {
  id
  schluessel
  titel
  herkunft
  geteilt
  stand
  stillgelegtAm
  geaendertAm
  geaendertVon {
    name
  }
  entwurf
  unterschiede
  befunde {
    ort
    satz
  }
  fassungen {
    ...FassungVoll
  }
  darf
}
    fragment FassungVoll on Prozessfassung {
  id
  nummer
  inhalt
  quelle
  quelleNummer
  abweichung
  aenderung
  unterschiede
  pruefsumme
  veroeffentlichtAm
  veroeffentlichtVon {
    name
  }
}`, {"fragmentName":"VorlageVoll"}) as unknown as TypedDocumentString<VorlageVollFragment, unknown>;
export const AngebotZeileFragmentDoc = new TypedDocumentString(`
    fragment AngebotZeile on Prozessangebot {
  id
  von
  schluessel
  nummer
  titel
  aenderung
  eingegangenAm
  mitAbweichung
  schluesselVergeben
  inhalt
  befunde {
    ort
    satz
  }
}
    `, {"fragmentName":"AngebotZeile"}) as unknown as TypedDocumentString<AngebotZeileFragment, unknown>;
export const ProzessvorlagenDocument = new TypedDocumentString(`
    query Prozessvorlagen {
  prozessvorlagen {
    ...VorlageZeile
  }
}
    fragment VorlageZeile on Prozessvorlage {
  id
  schluessel
  titel
  herkunft
  stillgelegtAm
  laufende
  entwurf
  fassungen {
    id
    nummer
  }
}`) as unknown as TypedDocumentString<ProzessvorlagenQuery, ProzessvorlagenQueryVariables>;
export const ProzessangeboteDocument = new TypedDocumentString(`
    query Prozessangebote {
  prozessangebote {
    ...AngebotZeile
  }
}
    fragment AngebotZeile on Prozessangebot {
  id
  von
  schluessel
  nummer
  titel
  aenderung
  eingegangenAm
  mitAbweichung
  schluesselVergeben
  inhalt
  befunde {
    ort
    satz
  }
}`) as unknown as TypedDocumentString<ProzessangeboteQuery, ProzessangeboteQueryVariables>;
export const ProzessvorlageDocument = new TypedDocumentString(`
    query Prozessvorlage($id: ID!) {
  prozessvorlage(id: $id) {
    ...VorlageVoll
  }
}
    fragment FassungVoll on Prozessfassung {
  id
  nummer
  inhalt
  quelle
  quelleNummer
  abweichung
  aenderung
  unterschiede
  pruefsumme
  veroeffentlichtAm
  veroeffentlichtVon {
    name
  }
}
fragment VorlageVoll on Prozessvorlage {
  id
  schluessel
  titel
  herkunft
  geteilt
  stand
  stillgelegtAm
  geaendertAm
  geaendertVon {
    name
  }
  entwurf
  unterschiede
  befunde {
    ort
    satz
  }
  fassungen {
    ...FassungVoll
  }
  darf
}`) as unknown as TypedDocumentString<ProzessvorlageQuery, ProzessvorlageQueryVariables>;
export const ProzessDesVorgangsDocument = new TypedDocumentString(`
    query ProzessDesVorgangs($vorgang: ID!) {
  prozessDesVorgangs(vorgang: $vorgang) {
    id
    status
    abschnitt
    hinweis
    angelegtAm
    beendetAm
    darf
    fuehrt {
      name
    }
    beimAmt
    vorlage {
      id
      titel
      fassungen {
        nummer
      }
    }
    fassung {
      nummer
      inhalt
    }
    angaben {
      name
      wert
    }
    unterlagen {
      id
      name
      entfaellt
      darf
      dokument {
        id
        betreff
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ProzessDesVorgangsQuery, ProzessDesVorgangsQueryVariables>;
export const DokumenteZurWahlDocument = new TypedDocumentString(`
    query DokumenteZurWahl($vorgang: ID!) {
  vorgang(id: $vorgang) {
    id
    neuesteDokumente(first: 100) {
      id
      betreff
      kennzeichen
    }
  }
}
    `) as unknown as TypedDocumentString<DokumenteZurWahlQuery, DokumenteZurWahlQueryVariables>;
export const VorlageGeprueftDocument = new TypedDocumentString(`
    query VorlageGeprueft($inhalt: String!) {
  vorlageGeprueft(inhalt: $inhalt) {
    ort
    satz
  }
}
    `) as unknown as TypedDocumentString<VorlageGeprueftQuery, VorlageGeprueftQueryVariables>;
export const VorlageAnlegenDocument = new TypedDocumentString(`
    mutation VorlageAnlegen($inhalt: String!) {
  vorlageAnlegen(inhalt: $inhalt) {
    id
  }
}
    `) as unknown as TypedDocumentString<VorlageAnlegenMutation, VorlageAnlegenMutationVariables>;
export const EntwurfSpeichernDocument = new TypedDocumentString(`
    mutation EntwurfSpeichern($id: ID!, $stand: Int!, $inhalt: String!) {
  entwurfSpeichern(id: $id, stand: $stand, inhalt: $inhalt) {
    ...VorlageVoll
  }
}
    fragment FassungVoll on Prozessfassung {
  id
  nummer
  inhalt
  quelle
  quelleNummer
  abweichung
  aenderung
  unterschiede
  pruefsumme
  veroeffentlichtAm
  veroeffentlichtVon {
    name
  }
}
fragment VorlageVoll on Prozessvorlage {
  id
  schluessel
  titel
  herkunft
  geteilt
  stand
  stillgelegtAm
  geaendertAm
  geaendertVon {
    name
  }
  entwurf
  unterschiede
  befunde {
    ort
    satz
  }
  fassungen {
    ...FassungVoll
  }
  darf
}`) as unknown as TypedDocumentString<EntwurfSpeichernMutation, EntwurfSpeichernMutationVariables>;
export const EntwurfVerwerfenDocument = new TypedDocumentString(`
    mutation EntwurfVerwerfen($id: ID!, $stand: Int!) {
  entwurfVerwerfen(id: $id, stand: $stand) {
    id
    stand
  }
}
    `) as unknown as TypedDocumentString<EntwurfVerwerfenMutation, EntwurfVerwerfenMutationVariables>;
export const VorlageVeroeffentlichenDocument = new TypedDocumentString(`
    mutation VorlageVeroeffentlichen($id: ID!, $stand: Int!, $aenderung: String, $anbieten: Boolean) {
  vorlageVeroeffentlichen(
    id: $id
    stand: $stand
    aenderung: $aenderung
    anbieten: $anbieten
  ) {
    id
    nummer
  }
}
    `) as unknown as TypedDocumentString<VorlageVeroeffentlichenMutation, VorlageVeroeffentlichenMutationVariables>;
export const VorlageStilllegenDocument = new TypedDocumentString(`
    mutation VorlageStilllegen($id: ID!, $still: Boolean!) {
  vorlageStilllegen(id: $id, still: $still) {
    id
  }
}
    `) as unknown as TypedDocumentString<VorlageStilllegenMutation, VorlageStilllegenMutationVariables>;
export const AngebotUebernehmenDocument = new TypedDocumentString(`
    mutation AngebotUebernehmen($id: ID!, $ohneAbweichung: Boolean) {
  angebotUebernehmen(id: $id, ohneAbweichung: $ohneAbweichung) {
    id
  }
}
    `) as unknown as TypedDocumentString<AngebotUebernehmenMutation, AngebotUebernehmenMutationVariables>;
export const AngebotAblehnenDocument = new TypedDocumentString(`
    mutation AngebotAblehnen($id: ID!) {
  angebotAblehnen(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<AngebotAblehnenMutation, AngebotAblehnenMutationVariables>;
export const ProzessBeginnenDocument = new TypedDocumentString(`
    mutation ProzessBeginnen($vorlage: ID!, $akte: ID, $angaben: [Prozessantwort!]!) {
  prozessBeginnen(vorlage: $vorlage, akte: $akte, angaben: $angaben) {
    id
    akteId
    vorgang {
      id
      kennzeichen
    }
  }
}
    `) as unknown as TypedDocumentString<ProzessBeginnenMutation, ProzessBeginnenMutationVariables>;
export const ProzessangabenMachenDocument = new TypedDocumentString(`
    mutation ProzessangabenMachen($id: ID!, $angaben: [Prozessantwort!]!) {
  prozessangabenMachen(id: $id, angaben: $angaben) {
    id
  }
}
    `) as unknown as TypedDocumentString<ProzessangabenMachenMutation, ProzessangabenMachenMutationVariables>;
export const UnterlageZuordnenDocument = new TypedDocumentString(`
    mutation UnterlageZuordnen($id: ID!, $dokument: ID, $entfaellt: String) {
  unterlageZuordnen(id: $id, dokument: $dokument, entfaellt: $entfaellt) {
    id
  }
}
    `) as unknown as TypedDocumentString<UnterlageZuordnenMutation, UnterlageZuordnenMutationVariables>;
export const ProzessAnstossenDocument = new TypedDocumentString(`
    mutation ProzessAnstossen($id: ID!) {
  prozessAnstossen(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<ProzessAnstossenMutation, ProzessAnstossenMutationVariables>;
export const ProzessAbbrechenDocument = new TypedDocumentString(`
    mutation ProzessAbbrechen($id: ID!, $grund: String!) {
  prozessAbbrechen(id: $id, grund: $grund) {
    id
  }
}
    `) as unknown as TypedDocumentString<ProzessAbbrechenMutation, ProzessAbbrechenMutationVariables>;