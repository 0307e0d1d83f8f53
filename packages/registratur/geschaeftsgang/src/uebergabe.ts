import { imGeleiteten, mussDortLiegen, mussLeiten, vorgaenge } from '@verbundakte/akte'
import { load, loadLocked, reachable, update } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import type { Haltende, Uebergabeposten } from '@verbundakte/module'
import { and, desc, eq, inArray, isNull, ne, or } from 'drizzle-orm'
import { adressatPruefen } from './adressaten.ts'
import { mussOffenSein } from './aufgaben/beenden.ts'
import { aufgaben, schritte, wiedervorlagen } from './tables.ts'
import { schrittWeiterleiten } from './weiterleiten.ts'

/** What somebody has to do now, as far as the acting person directs it (`lenkt`). */
const aktuelleSchritte: Uebergabeposten = {
  art: 'geschaeftsgang.schritt',
  titel: 'Schritte im Postkorb',
  async gehalten(ctx, person, hoechstens) {
    const gefunden = await ctx.tx
      .select({ id: schritte.id })
      .from(schritte)
      .where(
        and(
          eq(schritte.person, person),
          eq(schritte.status, 'AKTUELL'),
          or(gelenkt(ctx), ctx.person ? eq(schritte.angelegtVon, ctx.person.id) : undefined),
          reachable(ctx, 'bearbeiten', schritte),
        ),
      )
      .orderBy(desc(schritte.id))
      .limit(hoechstens)
    return gefunden.map(({ id }) => id)
  },
  async uebergeben(ctx, id, { von, an }) {
    mussDortLiegen(await load(ctx, schritte, id), von)
    const neu = await schrittWeiterleiten(ctx, id, an, 'Übergabe')
    return neu.id
  },
}

// A step is directed by whoever leads the office; the Registratur directs none.
function gelenkt(ctx: Context) {
  const aemter = ctx.person?.aemterAls('amtsleitung') ?? []
  return aemter.length === 0 ? undefined : inArray(schritte.federfuehrung, [...aemter])
}

/** Days somebody wanted to be reminded on. Those of a Vorgang itself go with the Vorgang. */
const offeneWiedervorlagen: Uebergabeposten = {
  art: 'geschaeftsgang.wiedervorlage',
  titel: 'Wiedervorlagen',
  async gehalten(ctx, person, hoechstens) {
    const gefunden = await ctx.tx
      .select({ id: wiedervorlagen.id })
      .from(wiedervorlagen)
      .where(
        and(
          eq(wiedervorlagen.person, person),
          isNull(wiedervorlagen.erledigtAm),
          ne(wiedervorlagen.id, wiedervorlagen.vorgang),
          imGeleiteten(ctx, wiedervorlagen.federfuehrung),
          reachable(ctx, 'aendern', wiedervorlagen),
        ),
      )
      .orderBy(desc(wiedervorlagen.id))
      .limit(hoechstens)
    return gefunden.map(({ id }) => id)
  },
  async uebergeben(ctx, id, { von, an, zurueck }) {
    const wiedervorlage = await loadLocked(ctx, wiedervorlagen, id, 'aendern')
    mussLeiten(ctx, wiedervorlage)
    mussDortLiegen(wiedervorlage, von)
    const vorgang = await load(ctx, vorgaenge, wiedervorlage.vorgang)
    const adressat: Haltende = zurueck
      ? an
      : await adressatPruefen(ctx, an, { verfuegung: 'BEARBEITUNG', vorgang, dokument: null })
    const neu = await update(ctx, wiedervorlagen, id, { person: adressat.person, amt: adressat.amt, hindernis: null })
    ctx.record('geschaeftsgang.wiedervorlage.uebergeben', neu, { vorgang: vorgang.id })
    return id
  },
}

/** What somebody was asked to do. */
const offeneAufgaben: Uebergabeposten = {
  art: 'geschaeftsgang.aufgabe',
  titel: 'Aufgaben',
  async gehalten(ctx, person, hoechstens) {
    const gefunden = await ctx.tx
      .select({ id: aufgaben.id })
      .from(aufgaben)
      .where(
        and(
          eq(aufgaben.person, person),
          eq(aufgaben.status, 'OFFEN'),
          imGeleiteten(ctx, aufgaben.federfuehrung),
          reachable(ctx, 'aendern', aufgaben),
        ),
      )
      .orderBy(desc(aufgaben.id))
      .limit(hoechstens)
    return gefunden.map(({ id }) => id)
  },
  async uebergeben(ctx, id, { von, an, zurueck }) {
    const aufgabe = await loadLocked(ctx, aufgaben, id, 'aendern')
    mussLeiten(ctx, aufgabe)
    mussDortLiegen(aufgabe, von)
    mussOffenSein(aufgabe)
    const vorgang = await load(ctx, vorgaenge, aufgabe.vorgang)
    const adressat: Haltende = zurueck
      ? an
      : await adressatPruefen(ctx, an, { verfuegung: 'BEARBEITUNG', vorgang, dokument: null })
    const neu = await update(ctx, aufgaben, id, {
      person: adressat.person,
      amt: adressat.amt,
      hindernis: null,
      weitergegebenAm: new Date(),
      weitergegebenVon: ctx.person?.id ?? null,
    })
    const vorher = { bis: aufgabe.bis, an: aufgabe.adressat }
    ctx.record('geschaeftsgang.aufgabe.weitergegeben', neu, { vorgang: vorgang.id, vorher, an: neu.adressat })
    return id
  },
}

export const uebergabe: readonly Uebergabeposten[] = [aktuelleSchritte, offeneWiedervorlagen, offeneAufgaben]
