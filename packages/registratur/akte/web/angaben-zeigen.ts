import { usePanes, useStacked } from '@verbundakte/ui'
import { useState } from 'react'

/**
 * Whether the Angaben of the whole stand in the right pane instead of the chosen part. On a phone they are a place of
 * their own, which the button leads to; beside the list it switches them on and off.
 */
export function useAngabenZeigen() {
  const stacked = useStacked()
  const { show } = usePanes()
  const [gezeigt, setGezeigt] = useState(false)
  return {
    gezeigt,
    umschalten() {
      setGezeigt(stacked || !gezeigt)
      if (stacked) show('rechts')
    },
    verbergen: () => setGezeigt(false),
  }
}
