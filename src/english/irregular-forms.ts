/** Irregular verb forms and plurals, with their base forms. */

const FORMS = `
  ate eat, became become, began begin, begun begin, bought buy, broke break, broken break, brought bring, built build,
  caught catch, chose choose, chosen choose, drew draw, drawn draw, drove drive, driven drive, fell fall, fallen fall,
  felt feel, fled flee, flew fly, fought fight, found find, gave give, given give, grew grow, grown grow, heard hear,
  held hold, hid hide, hidden hide, kept keep, knew know, known know, laid lay, led lead, left leave, lent lend, lost
  lose, made make, meant mean, met meet, paid pay, ran run, rose rise, sang sing, sent send, shook shake, shot shoot,
  sold sell, sought seek, spent spend, spoke speak, spoken speak, stole steal, stolen steal, stood stand, struck
  strike, swore swear, sworn swear, taken take, taught teach, thought think, threw throw, thrown throw, told tell,
  took take, tore tear, torn tear, went go, won win, wore wear, wrote write, written write, children child, feet foot,
  men man, wives wife, women woman, lives life`

/** The base form of each irregular form; both in lower case. */
export const IRREGULAR_FORMS: ReadonlyMap<string, string> = new Map(
  FORMS.split(',').map((pair) => {
    const [form = '', base = ''] = pair.trim().split(/\s+/)
    return [form, base] as const
  }),
)
