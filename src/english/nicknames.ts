/** Short forms of English first names, so that "Steve" and "Steven" are one person. */

/** Each line is one name in all its forms, in lower case. A form may belong to several names. */
const FORMS = `
  abraham abe
  albert al bert
  alexander alex sandy
  alexandra alex sandra
  alfred al fred
  allan alan allen al
  andrew andy drew
  anthony tony antonio
  antonin nino
  arthur art
  barbara barb
  barack barry
  benjamin ben benny benji
  bernard bernie
  bradley brad
  calvin cal
  catherine katherine kathryn kate katie kathy cathy kit
  charles charlie chuck chas
  christina christine tina chris
  christopher chris
  clifford cliff
  cynthia cindy
  daniel dan danny
  david dave davey
  deborah debra debbie deb
  dennis denny
  dominic dom
  donald don donny donnie
  dorothy dot dottie
  douglas doug
  edward ed eddie ted teddy ned
  elizabeth liz beth betsy betty eliza lizzie
  eugene gene
  francis frank
  franklin frank
  frederick fred freddie
  gabriel gabe
  gerald gerry jerry
  geoffrey jeffrey jeff geoff
  gregory greg
  harold harry hal
  henry hank harry
  isaac ike
  jacob jake
  james jim jimmy jamie
  jeremiah jeremy jerry
  jennifer jen jenny
  jessica jess jessie
  joel joe
  john johnny jack jon
  jonathan jon john johnny
  joseph joe joey
  joshua josh
  judith judy
  kenneth ken kenny
  kimberly kim
  lawrence laurence larry
  leonard leo len lenny
  louis lou louie
  madeleine maddie
  margaret maggie meg peggy marge
  martin marty
  matthew matt
  maxwell max
  melissa missy
  michael mike mick mickey
  michelle shelly
  mitchell mitch
  nancy nan
  nathan nathaniel nate
  nicholas nick nicky nic
  norman norm
  pamela pam
  patricia pat patty trish
  patrick pat paddy
  peter pete
  philip phillip phil
  randall randy
  randolph randy
  raymond ray
  rebecca becky becca
  richard rick ricky dick rich richie
  robert bob bobby rob robbie bert robby
  rodney rod
  ronald ron ronnie
  rudolph rudy
  russell russ
  samuel sam sammy
  samantha sam
  sidney sid
  stanley stan
  stephen steven steve stevie
  stephanie steph
  susan sue suzanne susie
  terence terrence terry
  theodore ted teddy theo
  theresa teresa terry
  thomas tom tommy
  timothy tim timmy
  valerie val
  victor vic
  victoria vicky vicki
  vincent vince vinny
  walter walt
  willard mitt
  william will bill billy liam
  zachary zach zack`

const lines = new Map<string, Set<number>>()
for (const [line, forms] of FORMS.trim().split('\n').entries()) {
  for (const form of forms.trim().split(/\s+/)) lines.set(form, (lines.get(form) ?? new Set()).add(line))
}

/**
 * Whether one person can have two first names: they are equal, forms of one name, or one is an initial of the other.
 * @param a in lower case, as is `b`; an initial may have a full stop
 */
export function sameFirstName(a: string, b: string): boolean {
  if (a === b) return true
  if (isInitial(a) || isInitial(b)) return a[0] === b[0]
  const linesOfA = lines.get(a)
  return linesOfA !== undefined && [...(lines.get(b) ?? [])].some((line) => linesOfA.has(line))
}

/** @param name in lower case @returns the other names of the lines that hold it, each once */
export const otherFirstNames = (name: string): readonly string[] => {
  const own = lines.get(name) ?? new Set()
  return [...lines].flatMap(([other, linesOfOther]) =>
    other !== name && [...linesOfOther].some((line) => own.has(line)) ? [other] : [],
  )
}

/** Whether the list holds a name. @param word in lower case */
export const isFirstName = (word: string): boolean => lines.has(word)

const isInitial = (name: string): boolean => /^\p{L}\.?$/u.test(name)
