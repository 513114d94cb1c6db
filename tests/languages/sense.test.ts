/** Checks in German, French and Spanish: what a sentence denies, doubts or binds is no quotation without it. */
import { describe, expect, it } from 'vitest'
import { articleOf } from '../builders/article-of.ts'
import { briefingOf } from '../builders/briefing-of.ts'

type Lang = 'de' | 'fr' | 'es'
type Checked = readonly [lang: Lang, sentence: string, claim: string]

const NEWS: Readonly<Record<Lang, string>> = {
  de: 'Der Hafen von Varnhagen bleibt im Winter geschlossen, weil die Schleuse erneuert wird.',
  fr: 'Le port de la ville restera fermé cet hiver parce que l’écluse doit être refaite.',
  es: 'El puerto permanecerá cerrado este invierno porque hay que renovar la esclusa.',
}

async function verdictOn([language, sentence, claim]: Checked): Promise<string | undefined> {
  const verifier = await briefingOf(articleOf(`${NEWS[language]} ${sentence}`, 'a.md', { language })).verifier()
  return verifier.check(`“${claim}”`).quotations[0]?.verdict
}

const CUT: readonly Checked[] = [
  ['de', '„Ich glaube nicht, dass wir damit auskommen“, sagte sie.', 'dass wir damit auskommen'],
  ['de', '„Wir bauen die Brücke, wenn der Bund zahlt“, sagte sie.', 'Wir bauen die Brücke'],
  ['de', '„Vielleicht öffnen wir die Schleuse im Mai“, sagte sie.', 'öffnen wir die Schleuse im Mai'],
  ['de', '„Wann öffnet denn endlich die neue Schleuse?“, fragte sie.', 'öffnet denn endlich die neue Schleuse'],
  ['fr', '« Je ne crois pas que le maire va nous aider », dit-elle.', 'le maire va nous aider'],
  ['fr', '« S’il neige, nous fermerons les deux quais », dit-elle.', 'nous fermerons les deux quais'],
  ['fr', '« Est-ce que le maire va nous aider ? » demande-t-elle.', 'le maire va nous aider'],
  ['es', '«No creo que la ciudad pague el puente», dijo ella.', 'la ciudad pague el puente'],
  ['es', '«Ojalá la ciudad pague pronto el puente», dijo ella.', 'la ciudad pague pronto el puente'],
]

const TURNED: readonly Checked[] = [
  ['de', '„Wir zahlen diese Rechnung der Werft nicht“, sagte sie.', 'Wir zahlen diese Rechnung der Werft'],
  ['fr', '« La ville ne paiera pas vos factures », dit-elle.', 'La ville paiera vos factures'],
  ['es', '«Nadie vende a un jugador así por gusto», dijo él.', 'vende a un jugador así por gusto'],
  ['de', '„Wir werden auf keinen Fall die Werft schließen“, sagte sie.', 'Wir werden … die Werft schließen'],
]

const WHOLE: readonly Checked[] = [
  ['de', '„Ich glaube nicht, dass wir damit auskommen“, sagte sie.', 'Ich glaube nicht, dass wir damit auskommen'],
  ['de', '„Not macht erfinderisch, sagen die Leute am Hafen“, sagte sie.', 'sagen die Leute am Hafen'],
  ['de', 'Sie sagte nicht nur „Wir öffnen im Mai“, sie öffnete auch.', 'Wir öffnen im Mai'],
  ['de', 'Er kam nicht, sagte aber: „Wir öffnen im Mai.“', 'Wir öffnen im Mai'],
  ['de', 'Sie bestritt die Vorwürfe: „Wir öffnen im Mai.“', 'Wir öffnen im Mai'],
  ['fr', '« Nous ouvrirons au printemps », a-t-il dit sans sourire.', 'Nous ouvrirons au printemps'],
  ['fr', 'Il n’est pas venu, mais il a dit : « Nous ouvrirons au printemps. »', 'Nous ouvrirons au printemps'],
  ['es', '«Sí, vamos a abrir el puerto en mayo», dijo ella.', 'vamos a abrir el puerto en mayo'],
  ['es', 'No vino, pero dijo: «Vamos a abrir el puerto en mayo».', 'Vamos a abrir el puerto en mayo'],
]

const UNSPOKEN: readonly Checked[] = [
  ['de', 'Er habe nie gesagt: „Wir ziehen im Mai weg.“', 'Wir ziehen im Mai weg'],
  ['de', 'Er hat nicht öffentlich gesagt, dass „wir im Mai wegziehen“.', 'wir im Mai wegziehen'],
  ['de', '„Wir ziehen im Mai weg“, habe er nie gesagt.', 'Wir ziehen im Mai weg'],
  ['de', 'Kolbe bestreitet, „Wir ziehen im Mai weg“ gesagt zu haben.', 'Wir ziehen im Mai weg'],
  ['fr', 'Elle n’a jamais dit : « La ville paiera tout cela. »', 'La ville paiera tout cela'],
  ['fr', 'Elle nie avoir dit : « La ville paiera tout cela. »', 'La ville paiera tout cela'],
  ['es', 'Pérez nunca ha dicho: «La ciudad pagará todo eso».', 'La ciudad pagará todo eso'],
  ['es', 'Pérez niega haber dicho «La ciudad pagará todo eso».', 'La ciudad pagará todo eso'],
  ['es', '«La ciudad pagará todo eso», no lo dijo nunca.', 'La ciudad pagará todo eso'],
]

describe('a quotation in another language that is checked', () => {
  it.each(CUT)(
    'is shortened if a negation, a doubt, a condition or the question is cut off: %s %s',
    async (...checked) => {
      expect(await verdictOn(checked)).toBe('shortened')
    },
  )

  it.each(TURNED)('is altered if the negation of its own clause is left out: %s %s', async (...checked) => {
    expect(await verdictOn(checked)).toBe('altered')
  })

  it.each(WHOLE)('is word for word if nothing is: %s %s', async (...checked) => {
    expect(await verdictOn(checked)).toBe('word-for-word')
  })

  it.each(UNSPOKEN)('is nobody’s if the article says that it was not spoken: %s %s', async (...checked) => {
    expect(await verdictOn(checked)).toBe('reported')
  })
})
