/** `--why FILE`: what the bot takes of one saved page, and why it leaves the rest out. */
import { givenFile } from '../console/given-file.ts'
import { explainPage, explanationText } from '../pages/explain-page.ts'
import { UserError } from '../process/user-error.ts'
import { visibleText } from '../text/visible-text.ts'
import { saidText } from '../translations/wording.ts'
import { decodeBody } from '../web/decode-body.ts'
import { FETCH_LIMITS } from '../web/fetch-limits.ts'

/**
 * @param typed the path of the file
 * @param json whether the text is one JSON object
 * @returns what is to be written
 * @throws UserError if the file is no saved page or cannot be read
 */
export async function explainFile(typed: string, json: boolean): Promise<string> {
  if (!/\.html?$/i.test(typed)) throw new UserError('--why explains a saved page: name an .html file.')
  const file = givenFile(typed)
  const explanation = explainPage(decodeBody(await file.read(FETCH_LIMITS.bytes)), (reason) => saidText(reason))
  return json
    ? JSON.stringify({
        command: 'why',
        file: file.name,
        outcome: explanation.article ? 'article' : 'refused',
        ...explanation,
      })
    : visibleText(explanationText(explanation))
}
