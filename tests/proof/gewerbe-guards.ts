import type { Guard } from './guards.ts'

const FAELLE = 'packages/fach/gewerbe/src/faelle/'
const UEBERMITTLUNG = 'packages/fach/gewerbe/src/uebermittlung/'
const RUECKMELDUNG = 'packages/fach/gewerbe/src/rueckmeldung/'
const TESTS = ['packages/fach/gewerbe/src/gewerbe.test.ts']
const KORREKTUR = ['packages/fach/gewerbe/src/korrektur.test.ts']
const NACHFORDERN = ['packages/fach/gewerbe/src/nachfordern.test.ts']

const AUSKUNFT = 'packages/fach/gewerbe/src/auskunft/'
const ABRUF_TESTS = ['packages/fach/gewerbe/src/auskunft/abruf.test.ts']
const AUSKUNFT_TESTS = ['packages/fach/gewerbe/src/auskunft/auskunft.test.ts']
const UNTERSAGUNG_TESTS = ['packages/fach/gewerbe/src/untersagung/untersagung.test.ts']
const GASTSTAETTE_TESTS = ['packages/fach/gewerbe/src/gaststaette/gaststaette.test.ts']
const ZUSAMMEN = 'packages/fach/gewerbe/src/zusammenfuehren/'
const ZUSAMMEN_TESTS = [`${ZUSAMMEN}zusammenfuehren.test.ts`]
const LOESCHUNG_TESTS = ['packages/fach/gewerbe/src/loeschung/loeschung.test.ts']

/** What holds an Anzeige on its way to the receipt. */
export const GEWERBE_GUARDS: readonly Guard[] = [
  {
    what: 'Gewerbe: keine Bescheinigung, solange eine Regel einen Fehler sagt',
    file: `${FAELLE}bescheinigen.ts`,
    find: 'if (vollstaendig(befunde)) return',
    put: 'if (befunde.length >= 0) return',
    tests: TESTS,
  },
  {
    what: 'Gewerbe: noch einmal bescheinigt ist dieselbe Bescheinigung',
    file: `${FAELLE}bescheinigen.ts`,
    find: "if (zeile.status === 'BESCHEINIGT') return bescheinigungDer(ctx, id)",
    put: '',
    tests: TESTS,
  },
  {
    what: 'Gewerbe: ein zweiter Mensch überschreibt keinen Entwurf',
    file: `${FAELLE}entwurf.ts`,
    find: 'if (bisher.stand !== eingabe.stand) {',
    put: 'if (false as boolean) {',
    tests: TESTS,
  },
  {
    what: 'Gewerbe: zweimal zugleich gesichert ist einmal gesichert',
    file: `${FAELLE}entwurf.ts`,
    find: 'select verbund.sperren(',
    put: 'select length(',
    tests: TESTS,
  },
  {
    what: 'Gewerbe: eine Gesellschafterin nur zu einem Betrieb, den man führt',
    file: `${FAELLE}entwurf.ts`,
    find: 'if (!bekannt) throw new NotFound()\n  return bekannt.betrieb',
    put: 'return bekannt?.betrieb ?? betrieb',
    tests: TESTS,
  },
  {
    what: 'Gewerbe: was ein Postfach hat, bekommt es nicht noch einmal',
    file: `${UEBERMITTLUNG}ordnerpost.ts`,
    find: 'if (vermerkt && !(await gibtEs(unfertig))) return',
    put: '',
    tests: [`${UEBERMITTLUNG}uebermittlung.test.ts`],
  },
  {
    what: 'Gewerbe: eine Quittung aus einem fremden Postfach zählt nicht',
    file: `${UEBERMITTLUNG}quittieren.ts`,
    find: 'if (!hier || hier.adresse !== adresse) {',
    put: 'if (!hier) {',
    tests: [`${UEBERMITTLUNG}uebermittlung.test.ts`],
  },
  {
    what: 'Gewerbe: ein Postfach verlässt den Ordner des Betriebs nicht',
    file: `${UEBERMITTLUNG}empfaenger.ts`,
    find: '/^[a-z0-9][a-z0-9-]{0,59}$/,',
    put: '/^.{1,60}$/,',
    tests: [`${UEBERMITTLUNG}bedienen.test.ts`],
  },
  {
    what: 'Gewerbe: dieselbe Rückmeldung meldet einmal ab',
    file: `${RUECKMELDUNG}eingang.ts`,
    find: 'if (schon) return schon',
    put: '',
    tests: [`${RUECKMELDUNG}rueckmeldung.test.ts`],
  },
  {
    what: 'Gewerbe: eine Rückmeldung für eine andere Gemeinde wird nicht angenommen',
    file: `${RUECKMELDUNG}eingang.ts`,
    find: 'meldung.anAgs === ctx.profil.ags ? await zuordnenLassen(ctx, neu) : await weiterleiten(ctx, neu)',
    put: 'await zuordnenLassen(ctx, neu)',
    tests: [`${RUECKMELDUNG}rueckmeldung.test.ts`],
  },
  {
    what: 'Gewerbe: eine Antwort zählt nur von der Behörde, an die geschrieben wurde',
    file: `${RUECKMELDUNG}antwort.ts`,
    find: '          eq(empfaenger.adresse, adresse),\n',
    put: '',
    tests: [`${RUECKMELDUNG}rueckmeldung.test.ts`],
  },
  {
    what: 'Gewerbe: eine Abmeldung vor dem Beginn wird nicht still abgelegt',
    file: `${FAELLE}fortschreiben.ts`,
    find: "const wirkt = zeile.korrekturArt === 'storno' || ",
    put: 'const wirkt = true || ',
    tests: KORREKTUR,
  },
  {
    what: 'Gewerbe: eine Korrektur lässt keine spätere Anzeige ohne Betrieb',
    file: `${FAELLE}fortschreiben.ts`,
    find: 'if (!verwaist) return',
    put: 'if (verwaist || !verwaist) return',
    tests: KORREKTUR,
  },
  {
    what: 'Gewerbe: von Amts wegen nur mit Beleg',
    file: `${FAELLE}amtsabmeldung.ts`,
    find: 'if (!vonAmtsWegen) return',
    put: 'if (!vonAmtsWegen || vonAmtsWegen) return',
    tests: KORREKTUR,
  },
  {
    what: 'Gewerbe: ein Satz, nach dem bescheinigt wurde, bleibt',
    file: `${FAELLE}gebuehren.ts`,
    find: 'if (erhoben) {',
    put: 'if (false as boolean) {',
    tests: NACHFORDERN,
  },
  {
    what: 'Gewerbe: wofür eine andere Stelle zuständig ist, wird nicht nachgefordert',
    file: `${FAELLE}nachfordern.ts`,
    find: "if (befunde.some(({ art }) => art === 'weiterleiten'))",
    put: 'if (false as boolean)',
    tests: NACHFORDERN,
  },
  {
    what: 'Gewerbe online: dieselbe uuid mit anderem Inhalt ist keine zweite Anzeige',
    file: 'packages/fach/gewerbe/src/online/einreichen.ts',
    find: 'da.inhaltSha256 === inhaltSha256',
    put: 'da.inhaltSha256 !== null',
    tests: ['tests/conformance/gewerbe-online.test.ts'],
  },
  {
    what: 'Gewerbe online: den Stand erfährt nur das Programm, das die Anzeige gebracht hat',
    file: 'packages/fach/gewerbe/src/online/stand.ts',
    find: '.where(and(eq(anzeigen.id, id), eq(anzeigen.anbindung, bringer.id)))',
    put: '.where(and(eq(anzeigen.id, id)))',
    tests: ['tests/conformance/gewerbe-online.test.ts'],
  },
  {
    what: 'Gewerbe: keine Auskunft über mehr, als ihre Art erlaubt',
    file: `${AUSKUNFT}eingabe.ts`,
    find: "(art === 'GRUNDDATEN' ? grunddaten : FELDER_JE_ART[art])",
    put: 'FELDER_JE_ART.BEHOERDE',
    tests: AUSKUNFT_TESTS,
  },
  {
    what: 'Gewerbe: ein Abruf sieht keinen Betrieb, dessen Akte eine besondere Klasse hat',
    file: `${AUSKUNFT}abruf.ts`,
    find: 'inArray(grunddaten.schutzklasse, [...KLASSEN]),',
    put: '',
    tests: ABRUF_TESTS,
  },
  {
    what: 'Gewerbe: ein Abruf zeigt keinen Betrieb, dessen Akte jemanden unter Auskunftssperre nennt',
    file: `${AUSKUNFT}abruf.ts`,
    find: 'not(gesperrt(',
    put: 'or(sql`true`, gesperrt(',
    tests: ABRUF_TESTS,
  },
  {
    what: 'Gewerbe: eine Auskunft nennt niemanden unter Auskunftssperre',
    file: `${AUSKUNFT}sperre.ts`,
    find: 'if (verdeckt.length === 0) return []',
    put: 'if (verdeckt.length >= 0) return []',
    tests: AUSKUNFT_TESTS,
  },
  {
    what: 'Gewerbe: trotz Auskunftssperre erfährt nur eine Behörde etwas',
    file: `${AUSKUNFT}sperre.ts`,
    find: "art === 'BEHOERDE' && ",
    put: '',
    tests: AUSKUNFT_TESTS,
  },
  {
    what: 'Gewerbe: den Nachweis der Nummern sieht nur, wer das Register verantwortet',
    file: 'packages/fach/gewerbe/src/auswertung/monate.ts',
    find: 'if (!(await fuehrtRegister(ctx))) return LEER',
    put: 'void fuehrtRegister',
    tests: ['packages/fach/gewerbe/src/auswertung/auswertung.test.ts'],
  },
  {
    what: 'Gewerbe: eine gelöschte Nummer wird nicht noch einmal vergeben',
    file: `${FAELLE}bescheinigen.ts`,
    find: 'from gewerbe.geloeschtenummer where',
    put: 'from gewerbe.geloeschtenummer where false and',
    tests: LOESCHUNG_TESTS,
  },
  {
    what: 'Gewerbe: ein widerrufener Schlüssel ruft nichts ab',
    file: 'packages/platform/programs/src/program-key.ts',
    find: 'and widerrufen_am is null',
    put: '',
    tests: ABRUF_TESTS,
  },
  {
    what: 'Gewerbe: niemand prüft die eigene Auskunft',
    file: `${AUSKUNFT}protokoll.ts`,
    find: 'if (bisher.angelegtVon !== null && bisher.angelegtVon === ctx.person?.id)',
    put: 'if (false as boolean)',
    tests: AUSKUNFT_TESTS,
  },
  {
    what: 'Gewerbe: gelöscht wird mit vier Augen',
    file: 'packages/fach/gewerbe/src/loeschung/vollziehen.ts',
    find: 'bestaetigt === null || bestaetigt === ctx.person?.id',
    put: 'bestaetigt === null',
    tests: LOESCHUNG_TESTS,
  },
  {
    what: 'Gewerbe: gelöscht wird nur, was dann noch fällig ist',
    file: 'packages/fach/gewerbe/src/loeschung/vollziehen.ts',
    find: 'if (faellige.length < viele)',
    put: 'if (viele < 0)',
    tests: LOESCHUNG_TESTS,
  },
  {
    what: 'Gewerbe: an einer Anschrift steht kein Betrieb, dessen Zeile man nicht lesen darf',
    file: 'packages/fach/gewerbe/src/anschrift/betriebe.ts',
    find: "reachable(ctx, 'lesen', betriebe), hier",
    put: 'hier',
    tests: ['packages/fach/gewerbe/src/anschrift/anschrift.test.ts'],
  },
  {
    what: 'Gewerbe: eine Zelle der Liste ist keine Formel',
    file: 'packages/fach/gewerbe/src/auswertung/csv.ts',
    find: 'const sicher = ',
    put: 'const sicher = wert; void ',
    tests: ['packages/fach/gewerbe/src/auswertung/auswertung.test.ts'],
  },
  {
    what: 'Gewerbe: von einer Untersagung weiß nur, wer die Klasse in seinem Amt liest',
    file: 'packages/fach/gewerbe/src/abilities.ts',
    find: "person.aemterAls('steuern').filter((amt) => eigene.includes(amt) || leitet.includes(amt)),",
    put: 'eigene,',
    tests: UNTERSAGUNG_TESTS,
  },
  {
    what: 'Gewerbe: untersagt wird erst, wenn die Person angehört ist',
    file: 'packages/fach/gewerbe/src/untersagung/verfuegen.ts',
    find: 'if (fertig) return',
    put: 'if (fertig || fall.id) return',
    tests: UNTERSAGUNG_TESTS,
  },
  {
    what: 'Gewerbe: eine Kammer erfährt den Anlass, nicht den Sachverhalt',
    file: 'packages/fach/gewerbe/src/untersagung/anhoeren.ts',
    find: "...(stelle === 'PERSON' ? [{ ueberschrift: 'Was uns bekannt ist' }",
    put: "...(fall ? [{ ueberschrift: 'Was uns bekannt ist' }",
    tests: UNTERSAGUNG_TESTS,
  },
  {
    what: 'Gewerbe: ohne Nachweise ist niemand ohne Grund zuverlässig',
    file: 'packages/fach/gewerbe/src/gaststaette/pruefen.ts',
    find: 'if (offenes.length > 0 && grund === null)',
    put: 'if (offenes.length < 0)',
    tests: GASTSTAETTE_TESTS,
  },
  {
    what: 'Gewerbe: ein Nachweis liegt in der Akte der Prüfung',
    file: 'packages/fach/gewerbe/src/verfahren/papiere.ts',
    find: 'eq(vorgaenge.akte, akte), ',
    put: '',
    tests: GASTSTAETTE_TESTS,
  },
  {
    what: 'Gewerbe: getrennt wird nicht, worauf schon bescheinigt ist',
    file: `${ZUSAMMEN}zusammenfuehren.ts`,
    find: 'if (seither.some(({ bescheinigt }) => bescheinigt))',
    put: 'if (seither.length < 0)',
    tests: ZUSAMMEN_TESTS,
  },
  {
    what: 'Gewerbe: zusammengeführt wird nur, was gleich geschützt ist',
    file: `${ZUSAMMEN}vergleichen.ts`,
    find: 'if (bleibt.schutzklasse !== gehtAuf.schutzklasse || bleibt.federfuehrung !== gehtAuf.federfuehrung)',
    put: 'if (bleibt.federfuehrung !== gehtAuf.federfuehrung)',
    tests: ZUSAMMEN_TESTS,
  },
  {
    what: 'Gewerbe: auf einem Wegweiser beginnt nichts',
    file: `${ZUSAMMEN}wegweiser.ts`,
    find: 'if (betrieb.zusammengefuehrtMit === null) return betrieb',
    put: 'if (betrieb) return betrieb',
    tests: ZUSAMMEN_TESTS,
  },
]
