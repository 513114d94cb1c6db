/** Words of bylines that are no part of a person's name. */
import { wordSet } from './word-set.ts'

/** What people do at an outlet. A role may have words before it: "Chief Political Correspondent". */
export const ROLES: ReadonlySet<string> = wordSet(`
  correspondent correspondents reporter reporters editor editors writer writers journalist journalists columnist columnists contributor
  contributors producer producers photographer photographers analyst analysts author critic critics commentator presenter fellow intern
  freelancer blogger host anchor chief`)

/** Words of names of desks and bodies that write without a name of their own. */
export const DESK_WORDS: ReadonlySet<string> = wordSet(`
  desk desks staff team teams newsroom newsdesk editorial board agency agencies bureau wire wires news press service services media network
  networks magazine times post journal tribune herald guardian reuters afp bloomberg associated international online digital report reports
  reporting correspondents editors writers contributors company group foundation institute university college center centre committee
  association society council union department ministry office government party radio tv television studio studios daily weekly sunday
  review gazette monitor observer telegraph independent standard chronicle today world business politics sport sports science health culture
  opinion tech technology investigations redaktion redacción redação redazione rédaction redactie redakcja webteam admin administrator
  webmaster anonymous various unknown guest newspaper newspapers`)

/** Surnames of languages that put them first, which are hardly ever first names in English: "Xi Jinping". */
export const SURNAMES_BEFORE_FIRST_NAMES: ReadonlySet<string> = wordSet(`
  xi zhang wang liu chen huang zhao wu zhou xu zhu hu guo luo zheng tang feng deng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye
  cheng wei ren lu yao zhong cui liao fan fang shi qin bai hou shao qian nguyen tran pham huynh hoang vu vo dang bui ngo ly choi jeong jung
  kang cho yoon jang lim shin kwon hwang ahn song hong moon bae baek heo noh ban`)

/** Small words that may begin a surname: "van der Berg"; "Bin" and "Ibn" belong to it too. */
export const SURNAME_PARTICLES: ReadonlySet<string> = wordSet(
  'de la le du des del della di da do dos das van von der den ten ter te zu zur bin ibn al el san st saint ben abu y e mac',
)
