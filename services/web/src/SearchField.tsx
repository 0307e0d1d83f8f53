import { Icon, Kbd, useGemeinde, useShortcuts } from '@verbundakte/ui'
import { useEffect, useRef, useState } from 'react'
import { useLocation, useNavigate, useSearchParams } from 'react-router'

/** Waits until the fingers rest; a search per letter would only be thrown away. */
const REST_MS = 180

/** The search of the Gemeinde. On the search page it searches while people type, elsewhere on Enter. */
export function SearchField() {
  const { pfad } = useGemeinde()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const [params] = useSearchParams()
  const input = useRef<HTMLInputElement>(null)
  const onPage = pathname === pfad('suche')
  const current = onPage ? (params.get('q') ?? '') : ''
  const [text, setText] = useState(current)
  const searched = useRef(current)
  useShortcuts('Gehe zu', [{ keys: '/', titel: 'Suchen', run: () => input.current?.select() }])

  useEffect(() => {
    // Back and forward change the address; what is being typed is not to be pulled away.
    if (current === searched.current) return
    searched.current = current
    setText(current)
  }, [current])

  const search = (query: string, replace: boolean) => {
    searched.current = query
    void navigate(`${pfad('suche')}?q=${encodeURIComponent(query)}`, { replace })
  }
  useEffect(() => {
    if (!onPage || text.trim() === searched.current) return
    const timer = setTimeout(() => {
      searched.current = text.trim()
      void navigate(`${pfad('suche')}?q=${encodeURIComponent(text.trim())}`, { replace: true })
    }, REST_MS)
    return () => clearTimeout(timer)
  }, [text, onPage, navigate, pfad])

  return (
    <search className="header__suche">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          search(text.trim(), onPage)
          // The list of hits takes the focus as soon as it is there: arrows move on in it.
          input.current?.blur()
        }}
      >
        <Icon name="search" />
        <input
          ref={input}
          type="search"
          className="va-input"
          aria-label="Akten, Vorgänge und Dokumente durchsuchen"
          placeholder="Suchen"
          aria-keyshortcuts="/"
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') event.currentTarget.blur()
          }}
        />
        <Kbd keys="/" />
      </form>
    </search>
  )
}
