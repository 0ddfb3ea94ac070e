/**
 * An equation as it stands in the paper: LaTeX, set as MathML by a library that is loaded when the first one is shown.
 */
import { useEffect, useRef } from 'preact/hooks'

export function Formula({ latex }: { latex: string }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    let current = true
    void import('temml').then(({ default: temml }) => {
      if (current && box.current) temml.render(latex, box.current, { displayMode: true, throwOnError: false })
    })
    return () => {
      current = false
    }
  }, [latex])
  return <div ref={box} class="formula" />
}
