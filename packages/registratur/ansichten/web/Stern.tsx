import type { AkteOrt, VorgangOrt } from '@verbundakte/akte/web'
import {
  Button,
  sentenceFor,
  useApi,
  useApiQuery,
  useGemeinde,
  useRefresh,
  useShortcuts,
  useToast,
} from '@verbundakte/ui'
import { useEffect } from 'react'
import { FavoritenDocument, MerkenDocument, OeffnenMerkenDocument } from './generated/graphql.ts'

/** In the head of an Akte: marked or not; and that it was opened. */
export function AkteStern({ id }: AkteOrt) {
  return <Stern key={id} titel="Akte" was={{ akte: id }} />
}

/** In the head of a Vorgang. */
export function VorgangStern({ id }: VorgangOrt) {
  return <Stern key={id} titel="Vorgang" was={{ vorgang: id }} />
}

interface SternProps {
  readonly titel: 'Akte' | 'Vorgang'
  readonly was: { readonly akte?: string; readonly vorgang?: string }
}

function Stern({ titel, was }: SternProps) {
  const { darf } = useGemeinde()
  return darf('anlegen', 'Favorit') ? <Erlaubt titel={titel} was={was} /> : null
}

function Erlaubt({ titel, was: { akte, vorgang } }: SternProps) {
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const { data } = useApiQuery(['favoriten'], FavoritenDocument, {})
  const gemerkt =
    data?.favoriten.some((each) =>
      vorgang ? each.vorgang?.id === vorgang : !each.vorgang && each.akte?.id === akte,
    ) ?? false
  useEffect(() => {
    // A comfort: that it did not work is no news for somebody who came to read.
    void api.graphql(OeffnenMerkenDocument, { akte: akte ?? null, vorgang: vorgang ?? null }).catch(() => null)
  }, [api, akte, vorgang])
  const umschalten = async () => {
    try {
      await api.graphql(MerkenDocument, { akte: akte ?? null, vorgang: vorgang ?? null, gemerkt: !gemerkt })
      await refresh('favoriten')
      toast({ text: gemerkt ? 'Nicht mehr gemerkt.' : 'Gemerkt. Sie finden es links unter „Gemerkt“.' })
    } catch (error) {
      toast({ text: sentenceFor(error) })
    }
  }
  useShortcuts(titel, [{ keys: 'f', titel: gemerkt ? 'Nicht mehr merken' : 'Merken', run: () => void umschalten() }])
  return (
    <Button kind="quiet" icon="check" keys="f" pressed={gemerkt} onClick={() => void umschalten()}>
      {gemerkt ? 'Gemerkt' : 'Merken'}
    </Button>
  )
}
