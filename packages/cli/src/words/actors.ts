/** What the scenario of this process calls actors, and what is said with its words. */
import { type ActorNames, type Catalogue, type Language, reworded } from '@cogov/language'
import { LANGUAGE } from './language.ts'

let names: ActorNames = {}

/** From now on actors are called so; a scenario without words of its own leaves those of another. */
export function callActors(own: ActorNames): void {
  if (Object.keys(own).length > 0) names = own
}

/**
 * What is made of a catalogue, made anew when actors are called otherwise.
 *
 * @example const speak = withActors(catalogue, (words) => speakerOf(LANGUAGE, words))
 */
export function withActors<Made>(
  catalogue: Catalogue,
  make: (words: Catalogue) => Made,
  language: Language = LANGUAGE,
): () => Made {
  let [calledSo, made] = [names, make(catalogue)]
  return () => {
    if (calledSo !== names) [calledSo, made] = [names, make(reworded(catalogue, names, language))]
    return made
  }
}
