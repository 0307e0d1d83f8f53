/** The first stop of the tab key: past header and navigation, into the work. */
export function SkipLink({ target }: { target: string }) {
  return (
    <a className="va-skip" href={`#${target}`}>
      Zum Inhalt springen
    </a>
  )
}
