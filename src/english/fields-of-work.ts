/** Offices and occupations by field: one name in two fields may be two people's. */
import { wordSet } from './word-set.ts'

/** In lower case. What may be somebody's in any field ("director", "president", "author") is in none. */
export const FIELDS_OF_WORK: readonly ReadonlySet<string>[] = [
  wordSet(`
    sen sens senator senators rep reps representative gov govs governor governors mayor congressman congresswoman councilman councilwoman
    assemblyman assemblywoman mp mep msp minister chancellor ambassador envoy premier lawmaker legislator councillor alderman treasurer
    candidate nominee democrat republican diplomat taoiseach judge justice magistrate prosecutor attorney barrister solicitor lawyer sheriff`),
  wordSet(`
    actor actress singer rapper filmmaker comedian guitarist drummer bassist pianist violinist conductor songwriter vocalist frontman
    frontwoman dancer choreographer playwright poet novelist painter sculptor musician screenwriter`),
  wordSet(`
    coach quarterback striker midfielder goalkeeper winger linebacker cornerback pitcher catcher shortstop outfielder infielder jockey boxer
    wrestler golfer sprinter swimmer cyclist gymnast skier skater teammate referee umpire`),
  wordSet(`
    nurse physician surgeon psychologist psychiatrist therapist epidemiologist virologist biologist chemist physicist astronomer geologist
    meteorologist climatologist seismologist`),
  wordSet('plumber electrician carpenter farmer rancher fisherman baker'),
]
