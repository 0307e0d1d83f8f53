import { useEffect } from 'react'

/** Names the page in the tab and in the browser's history: the thing first, the product last. */
export function usePageTitle(titel: string | null): void {
  useEffect(() => {
    if (titel) document.title = `${titel} · Verbundakte`
  }, [titel])
}
