import { describe, expect, it } from 'vitest'
import type { Verdict } from '../../src/verification/verdict.ts'
import { articleOf } from '../builders/article-of.ts'
import { briefingOf } from '../builders/briefing-of.ts'

async function checkedIn(body: string, claim: string) {
  const verifier = await briefingOf(articleOf(body, 'a.txt')).verifier()
  const [checked] = verifier.check(`“${claim}”`).quotations
  return checked
}

/** The check of a claim in an article that quotes these words. */
const checkedAgainst = (said: string, claim: string) =>
  checkedIn(`The council met in Tarn. Nora Quill said on Monday: “${said}” It rained all day in the harbour.`, claim)

/** What was said, and what is passed off as it. */
type Pair = readonly [said: string, claim: string]
type Judged = readonly [said: string, claim: string, verdict: Verdict]

const CHANGED: readonly Pair[] = [
  ['The case is underway in the court of Tarn.', 'The case is und erway in the court of Tarn.'],
  ['The minister is not able to lead the party this year.', 'The minister is notable to lead the party this year.'],
  ['She is a notable leader of the party this year.', 'She is a not able leader of the party this year.'],
  ['We left it in capable hands before the election.', 'We left it incapable hands before the election.'],
  ['The money is now here in the bank of the town.', 'The money is nowhere in the bank of the town.'],
  ['It has a moral core that everyone in town respects.', 'It has amoral core that everyone in town respects.'],
  ['He will re-sign with the club before the summer break.', 'He will resign with the club before the summer break.'],
  ['He will resign with the club before the summer break.', 'He will re-sign with the club before the summer break.'],
  [
    'They want to re-form the committee on fisheries next month.',
    'They want to reform the committee on fisheries next month.',
  ],
  [
    'The workers at the plant are un-ionized and proud of it.',
    'The workers at the plant are unionized and proud of it.',
  ],
  ['We must recover the sofa before the guests come back.', 'We must re-cover the sofa before the guests come back.'],
  ['Every day we walk to the lake with the dogs.', 'Everyday we walk to the lake with the dogs.'],
  ['That may be true of the other river towns.', 'That maybe true of the other river towns.'],
  ['We are all together in the old station hall.', 'We are altogether in the old station hall.'],
  ['The patients lay in a part of the hospital wing.', 'The patients lay in apart of the hospital wing.'],
  ['The co-op sold the eggs to the grocers in spring.', 'The coop sold the eggs to the grocers in spring.'],
  ['We lost 2-3 ships in the storm last winter.', 'We lost 23 ships in the storm last winter.'],
  ['We lost 2–3 ships in the storm last winter.', 'We lost 2 3 ships in the storm last winter.'],
  ['They won 6-3 in the final match of the season.', 'They won 63 in the final match of the season.'],
  ['They won 6-3 in the final match of the season.', 'They won 6-8 in the final match of the season.'],
  ['About 1/2 of the voters stayed home on that day.', 'About 12 of the voters stayed home on that day.'],
  ['About ½ of the voters stayed home on that day.', 'About 12 of the voters stayed home on that day.'],
  ['About 2½ tons of grain were lost on that day.', 'About 21/2 tons of grain were lost on that day.'],
  ['The lab counted 10² cells in the first sample.', 'The lab counted 102 cells in the first sample.'],
  ['The lab counted 10⁻² cells in the first sample.', 'The lab counted 10² cells in the first sample.'],
  ['It was −5 degrees in the valley last night.', 'It was 5 degrees in the valley last night.'],
  ['It was -5 degrees in the valley last night.', 'It was 5 degrees in the valley last night.'],
  ['It was 5 degrees in the valley last night.', 'It was −5 degrees in the valley last night.'],
  ['Prices rose by 5 % in the first quarter of the year.', 'Prices rose by 5 in the first quarter of the year.'],
  ['Prices rose by 5% in the first quarter of the year.', 'Prices rose by 5 in the first quarter of the year.'],
  ['Prices rose by 5‰ in the first quarter of the year.', 'Prices rose by 5% in the first quarter of the year.'],
  ['The value has to be ≥ 5 in every test that we run.', 'The value has to be ≤ 5 in every test that we run.'],
  ['The value has to be >5 in every test that we run.', 'The value has to be <5 in every test that we run.'],
  ['The value has to be > 5 in every test that we run.', 'The value has to be 5 in every test that we run.'],
  ['The river rose by 1.5 metres over the dam that night.', 'The river rose by 15 metres over the dam that night.'],
  ['The river rose by .5 metres over the dam that night.', 'The river rose by 5 metres over the dam that night.'],
  ['The river rose by 1,5 metres over the dam that night.', 'The river rose by 15 metres over the dam that night.'],
  ['The meeting starts at 6:30 in the old station hall.', 'The meeting starts at 630 in the old station hall.'],
  ['The odds are 2:1 on the grey horse for Saturday.', 'The odds are 21 on the grey horse for Saturday.'],
  ['He’ll be the end of this town and of its harbour.', 'Hell be the end of this town and of its harbour.'],
  ['We’re ready for the winter and for the next storm.', 'Were ready for the winter and for the next storm.'],
  ["We'll be paid for the winter and for the storm.", 'Well be paid for the winter and for the storm.'],
  ['She’d a boat in the old harbour by the lake.', 'Shed a boat in the old harbour by the lake.'],
  ['It’s time for the party to change its leader now.', 'Its time for the party to change its leader now.'],
  ['I’ll pay for the bridge and for the new road.', 'Ill pay for the bridge and for the new road.'],
  ['It costs $5 to cross the bridge with a truck.', 'It costs 5 to cross the bridge with a truck.'],
  ['It costs $5 to cross the bridge with a truck.', 'It costs €5 to cross the bridge with a truck.'],
  ['The temperature changed by ±5 degrees over the night.', 'The temperature changed by 5 degrees over the night.'],
  ['Heat the tank to 40°C before you open the valve.', 'Heat the tank to 40°F before you open the valve.'],
  ['Heat the tank to 40° before you open the valve.', 'Heat the tank to 40 before you open the valve.'],
  ['They sold 3 × 4 lots of the field to farmers.', 'They sold 34 lots of the field to farmers.'],
  ['The score was 24/7 noise from the building site.', 'The score was 247 noise from the building site.'],
  ['He is a man of the anti-war movement here', 'the war movement here'],
  ['She will oversee the works at the dam this year.', 'She will over see the works at the dam this year.'],
  ['He is the rapist that the whole town feared.', 'He is therapist that the whole town feared.'],
  ['They can undermine the wall of the old fort.', 'They can under mine the wall of the old fort.'],
  ['Any one of them could have stopped the leak.', 'Anyone of them could have stopped the leak.'],
  ['The bill was 5.00 crowns for each visitor to the fort.', 'The bill was 500 crowns for each visitor to the fort.'],
  ['The odds are 3:2 for the home team on Sunday.', 'The odds are 32 for the home team on Sunday.'],
  ['The loss was £1m in the last quarter of the year.', 'The loss was £1bn in the last quarter of the year.'],
  ['The effect is strong with p<0.05 in both groups.', 'The effect is strong with p>0.05 in both groups.'],
  ['The court is open 9–11 on every weekday morning.', 'The court is open 9/11 on every weekday morning.'],
  ['The union gave the mayor an A- for the schools.', 'The union gave the mayor an A for the schools.'],
  ['The union gave the mayor a B+ for the schools.', 'The union gave the mayor a B for the schools.'],
  ['The tank holds 10^6 litres of fresh water today.', 'The tank holds 106 litres of fresh water today.'],
  ['The tank holds 10⁶ litres of fresh water today.', 'The tank holds 10 litres of fresh water today.'],
  ['The balance is +5 points after the second round.', 'The balance is -5 points after the second round.'],
  [
    'Someone is stealing the minister’s papers from the safe.',
    'Someone is stealing the ministers papers from the safe.',
  ],
  ['She’ll be found on the beach below the old fort.', 'Shell be found on the beach below the old fort.'],
  ['I’d check the lock on the door of the fort.', 'Id check the lock on the door of the fort.'],
  ['Let’s the two of us go to the fort together.', 'Lets the two of us go to the fort together.'],
  ['Who’s key is it that opens the old fort?', 'Whose key is it that opens the old fort?'],
  ['You’re men are waiting for us at the fort.', 'Your men are waiting for us at the fort.'],
  ['It was 20-30 people who came to the fort.', 'It was 2030 people who came to the fort.'],
  ['We lost by 3 to 1 in front of the crowd.', 'We lost by 3 to 11 in front of the crowd.'],
  [
    'The two sides agreed to a cease fire in the autumn of 1998.',
    'The two sides agreed to a ceasefire in the autumn of 1998.',
  ],
  ['Some one of the crew must have opened the valve.', 'Someone of the crew must have opened the valve.'],
  ['We want no body left behind in the mountains.', 'We want nobody left behind in the mountains.'],
  ['It was an inside job of the guard.', 'It was an in side job of the guard.'],
  ['He was a part-time guard with the prison.', 'He was apart-time guard with the prison.'],
  ['The board is to re-lease the hall to the church.', 'The board is to release the hall to the church.'],
  ['We will re-treat the wounds of the two soldiers.', 'We will retreat the wounds of the two soldiers.'],
  ['He re-sent the letter to the mayor of the town.', 'He resent the letter to the mayor of the town.'],
  ['The lead was 21-14 at the break in the final.', 'The lead was 21–41 at the break in the final.'],
  ['It happened on 7/8 in the hall of the court.', 'It happened on 8/7 in the hall of the court.'],
  ['We got 3.14 million votes in the second round.', 'We got 314 million votes in the second round.'],
  ['It is about 3 °C warmer than it was in May.', 'It is about 3 warmer than it was in May.'],
  ['They paid €2.50 for a litre of the new fuel.', 'They paid €250 for a litre of the new fuel.'],
  ['The error is 3 ± 1 points in this new poll.', 'The error is 3 1 points in this new poll.'],
  ['The area is 40 m² in the smallest of the flats.', 'The area is 40 m in the smallest of the flats.'],
  ['We need 60+ votes in the senate of the state.', 'We need 60 votes in the senate of the state.'],
  ['We’d never been asked about the wells before.', 'Wed never been asked about the wells before.'],
  ['She said it’s the dog that lost its collar.', 'She said its the dog that lost it’s collar.'],
  ['The boys’ coach’s car was stolen near the lake.', 'The boys’ coachs car was stolen near the lake.'],
  ['Profit fell –3% in the last months of the year.', 'Profit fell 3% in the last months of the year.'],
  ['We start at 7:05 and end at 8:15 on Sunday.', 'We start at 7.05 and end at 8:15 on Sunday.'],
  ['Version 2.0.1 broke the phones of the town.', 'Version 2.01 broke the phones of the town.'],
  ['The law passed with 51:49 votes in the house.', 'The law passed with 5149 votes in the house.'],
  ['The budget is 1.000.000 crowns for two years.', 'The budget is 1.000 crowns for two years.'],
  ['We expect 10–15 cm of snow in the mountains.', 'We expect 1015 cm of snow in the mountains.'],
  ['I won’t pay for the wall on the border.', 'I want pay for the wall on the border.'],
  ['It is un-American to close the gates to them.', 'It is American to close the gates to them.'],
  ['He is an ex-convict of the island prison.', 'He is an convict of the island prison.'],
  ['We are anti-war and always have been so.', 'We are war and always have been so.'],
  ['He is a non-smoker like most of the crew.', 'He is a smoker like most of the crew.'],
  ['They did it with, not without, our consent.', 'They did it without, not with, our consent.'],
  ['The club paid about $40 million for the striker.', 'The club paid about +$40 million for the striker.'],
]

const TORN: readonly Pair[] = [
  ['Prices rose by a total of 5 %', 'Prices rose by a total of 5'],
  ['We will send them five million', 'We will send them five'],
  ['We need $3 billion for the bridge', '3 billion for the bridge'],
  ['−5 degrees in the valley of Tarn', '5 degrees in the valley of Tarn'],
  ['We lost 2-3 ships in the storm', '3 ships in the storm'],
  ['This was a non-violent protest of the teachers', 'violent protest of the teachers'],
  ['Twenty-five men of the crew came home', 'five men of the crew came home'],
  ['A hundred goats were stolen from the farm', 'hundred goats were stolen from the farm'],
  ['Half a million goats were stolen there', 'a million goats were stolen there'],
  ['One and a half million goats were stolen', 'a half million goats were stolen'],
  ['A hundred and fifty goats were stolen there', 'fifty goats were stolen there'],
]

const SAME: readonly Pair[] = [
  ['Wow, can you believe this sh*t in our town?', 'Wow, can you believe this sh*t in our town?'],
  ['The plan was un*believ*ably bad for the town.', 'The plan was unbelievably bad for the town.'],
  ['It was 30%- 40% of the force in that sector.', 'It was 30 %- 40% of the force in that sector.'],
  ['The case is underway in the court of Tarn.', 'The case is under way in the court of Tarn.'],
  ['We want to co-operate with the neighbours on the dam.', 'We want to cooperate with the neighbours on the dam.'],
  ['We want to cooperate with the neighbours on the dam.', 'We want to co-operate with the neighbours on the dam'],
  ['The cease-fire holds in the valley for now.', 'The ceasefire holds in the valley for now.'],
  ['Send me an e-mail about the bridge and the road.', 'Send me an email about the bridge and the road.'],
  ['They were re-elected in the spring by a landslide.', 'They were reelected in the spring by a landslide.'],
  ['It cost 1,500 crowns to repair the old crane.', 'It cost 1500 crowns to repair the old crane.'],
  ['It cost 1500 crowns to repair the old crane.', 'It cost 1,500 crowns to repair the old crane.'],
  ['We lost 2–3 ships in the storm last winter.', 'We lost 2-3 ships in the storm last winter.'],
  ['We lost 2 - 3 ships in the storm last winter.', 'We lost 2–3 ships in the storm last winter.'],
  ['It was −5 degrees in the valley last night.', 'It was -5 degrees in the valley last night.'],
  ['Prices rose by 5 % in the first quarter of the year.', 'Prices rose by 5% in the first quarter of the year.'],
  ['About ½ of the voters stayed home on that day.', 'About 1/2 of the voters stayed home on that day.'],
  ['We don’t know what’s next for the town of Tarn.', "we don't know what's next for the town of Tarn"],
  ['We don’t know who they’ve sent to the town of Tarn.', 'We dont know who theyve sent to the town of Tarn'],
  ['It is a long-term plan for the town of Tarn.', 'It is a long term plan for the town of Tarn.'],
  ['I cannot see the river from the old tower.', 'I can not see the river from the old tower.'],
  ['The U.S. will leave the base in the autumn.', 'The US will leave the base in the autumn.'],
  ['He said ‘no’ to the plan for the new bridge.', "He said 'no' to the plan for the new bridge."],
  ['The café was full of people from the harbour.', 'The café was full of people from the harbour.'],
  ['Take the 5 °C bottle from the shelf by the door.', 'Take the 5°C bottle from the shelf by the door.'],
  ['We saw 5 km of road washed away by the river.', 'We saw 5km of road washed away by the river.'],
  ['The court is open 9–11 on every weekday morning.', 'The court is open 9-11 on every weekday morning.'],
  ['Born in the 1990’s, they know no other mayor.', 'Born in the 1990s, they know no other mayor.'],
  ['Mr. O’Brien won’t be at the fort on Sunday.', "Mr. O'Brien won't be at the fort on Sunday."],
  ['The F-16 jets landed at the base near Tarn.', 'The F16 jets landed at the base near Tarn.'],
  ['COVID-19 came to the town in the first spring.', 'Covid 19 came to the town in the first spring.'],
  ['It is a pre-existing flaw in the old dam wall.', 'It is a preexisting flaw in the old dam wall.'],
  ['An anti-inflammatory drug was sold at the fort.', 'An antiinflammatory drug was sold at the fort.'],
  ['The law-maker left the hall before the vote ended.', 'The lawmaker left the hall before the vote ended.'],
  ['‘We will win,’ I told them on the stairs of the fort.', 'We will win, I told them on the stairs of the fort.'],
  ['The price is $1,250.50 for each of the two boats.', 'The price is $1250.50 for each of the two boats.'],
  ['Between 5 and 10 % of the votes were lost there.', 'between 5 and 10% of the votes were lost there'],
  ['It’s a win-win for the town and for the island.', "IT'S A WIN-WIN FOR THE TOWN AND FOR THE ISLAND"],
  ['We are re-opening the school near the old fort.', 'We are reopening the school near the old fort.'],
  ['The anti-corruption office has 12 new staff.', 'The anticorruption office has 12 new staff.'],
  ['The pre-war houses — all 300 — must be saved.', 'The pre-war houses - all 300 - must be saved.'],
  ['We don’t, can’t and won’t pay for the wall.', "We don't, can't and won't pay for the wall."],
  ['In 2016, 5 of us left the town for good.', 'In 2016 5 of us left the town for good.'],
]

const BRACKETS: readonly Judged[] = [
  ['The band used to open for [Ivory Dock], and then left.', 'The band used to open for [Ivory that]', 'altered'],
  ['We went [to vote] and were ignored by them.', 'We went [to of] and were ignored by them.', 'altered'],
  ['He met [Moor’s] wife near the lake.', 'He met [Moors] wife near the lake.', 'altered'],
  ['Ukraine will lead the talks in the autumn.', '[Russia] will lead the talks in the autumn.', 'altered'],
  ['We in Ukraine will follow the new rules.', 'We in [Russia] will follow the new rules.', 'altered'],
  ['We will follow the new rules of the club.', 'We will [refuse to] follow the new rules of the club.', 'altered'],
  ['We will follow the new rules of the club.', 'We will [not] follow the new rules of the club.', 'altered'],
  ['We will follow the new rules of the club.', 'We [may] follow the new rules of the club.', 'altered'],
  ['We will follow the new rules of the club.', 'We will follow [none of] the new rules of the club.', 'altered'],
  ['We will follow the new rules of the club.', '[If we must] we will follow the new rules of the club.', 'altered'],
  ['We will follow the new rules of the club.', 'We will follow the [illegal] rules of the club.', 'altered'],
  ['We will follow the new rules of the club.', 'We will [break] the new rules of the club.', 'altered'],
  ['We lost 12 ships in the storm last winter.', 'We lost [45] ships in the storm last winter.', 'altered'],
  ['We lost some ships in the storm last winter.', 'We lost [all] ships in the storm last winter.', 'altered'],
  ['They will lead the talks in the autumn.', '[Zorgland] will lead the talks in the autumn.', 'altered'],
  ['They will lead the talks in the autumn.', '[Tarn] will lead the talks in the autumn.', 'word-for-word'],
  ['We will close the harbour before the winter.', '[They] will close the harbour before the winter.', 'word-for-word'],
  ['We will close the harbour before the winter.', 'We will close [it] before the winter.', 'word-for-word'],
  [
    'She wanted to close the harbour before the winter.',
    'She [wants] to close the harbour before the winter.',
    'word-for-word',
  ],
  ['I will close the harbour before the winter.', '[Quill] will close the harbour before the winter.', 'word-for-word'],
  [
    'Ukraine’s army will hold the line near the river.',
    '[Russia]’s army will hold the line near the river.',
    'altered',
  ],
  [
    'Ukraine’s army will hold the line near the river.',
    '[Russia’s] army will hold the line near the river.',
    'altered',
  ],
  [
    'The plan of the council has no support in Tarn.',
    'The [failed] plan of the council has no support in Tarn.',
    'altered',
  ],
  ['The plan of the council has much support in Tarn.', 'The plan of the council has [no] support in Tarn.', 'altered'],
  [
    'I support the plan of the council of the town.',
    'I [don’t] support the plan of the council of the town.',
    'altered',
  ],
  [
    'I support the plan of the council of the town.',
    'I do[n’t] support the plan of the council of the town.',
    'altered',
  ],
  ['He lied to us about the dam and the river.', 'He [Tarn] lied to us about the dam and the river.', 'word-for-word'],
  [
    'The mayor lied to us about the dam and the river.',
    '[The governor] lied to us about the dam and the river.',
    'altered',
  ],
  ['The mayor lied to us about the dam and the river.', '[I] lied to us about the dam and the river.', 'altered'],
  ['We must pay 12 million for the bridge.', 'We must pay [20] million for the bridge.', 'altered'],
  ['He works for the dam company of the town.', 'He works [against] the dam company of the town.', 'altered'],
  [
    'The votes will be counted before the next election.',
    'The votes will [only] be counted before the next election.',
    'altered',
  ],
]

const CUT: readonly Judged[] = [
  ['It is a lie that the company poisoned the river.', 'the company poisoned the river', 'shortened'],
  ['I will sell the farm when hell freezes over.', 'I will sell the farm', 'shortened'],
  ['I will sell the farm over my dead body.', 'I will sell the farm', 'shortened'],
  ['I deny that I ever met the banker in Geneva.', 'I ever met the banker in Geneva', 'shortened'],
  ['I never said that the company poisoned the river.', 'the company poisoned the river', 'shortened'],
  ['I never said the company poisoned the river.', 'the company poisoned the river', 'shortened'],
  ['It is not true that the company poisoned the river.', 'the company poisoned the river', 'shortened'],
  ['I do not believe that the company poisoned the river.', 'the company poisoned the river', 'shortened'],
  ['If the dam breaks, the company poisoned the river.', 'the company poisoned the river', 'shortened'],
  ['We will open the gates if the river rises again.', 'We will open the gates', 'shortened'],
  ['We will open the gates unless the river rises again.', 'We will open the gates', 'shortened'],
  ['They say the company poisoned the river.', 'the company poisoned the river', 'shortened'],
  ['My opponents claim that the company poisoned the river.', 'the company poisoned the river', 'shortened'],
  [
    'Some people want you to believe that the company poisoned the river.',
    'the company poisoned the river',
    'shortened',
  ],
  ['Do you really think that the company poisoned the river?', 'the company poisoned the river', 'shortened'],
  ['We refuse to help the people on the island.', 'help the people on the island', 'shortened'],
  ['We doubt that the company poisoned the river.', 'the company poisoned the river', 'shortened'],
  ['Nobody in this room thinks that the company poisoned the river.', 'the company poisoned the river', 'shortened'],
  ['The company poisoned the river, they say.', 'The company poisoned the river', 'shortened'],
  ['The company poisoned the river, allegedly.', 'The company poisoned the river', 'shortened'],
  ['The company poisoned the river is what liars tell you.', 'The company poisoned the river', 'shortened'],
  ['Perhaps the company poisoned the river.', 'the company poisoned the river', 'shortened'],
  ['I wish the company had paid for the river.', 'the company had paid for the river', 'shortened'],
  ['Imagine that the company poisoned the river.', 'the company poisoned the river', 'shortened'],
  ['We will not close the harbour before winter.', 'close the harbour before winter', 'altered'],
  ['The ships are safe and the harbour will stay open.', 'the harbour will stay open', 'word-for-word'],
  ['I think that the harbour will stay open.', 'the harbour will stay open', 'word-for-word'],
  ['We know that the company poisoned the river.', 'the company poisoned the river', 'word-for-word'],
  ['The company poisoned the river, and we will prove it.', 'The company poisoned the river', 'word-for-word'],
  [
    'We opened the port on Friday, and if the storm comes we will close it.',
    'We opened the port on Friday',
    'word-for-word',
  ],
  [
    'It is a lie that the company poisoned the river.',
    'It is a lie that the company poisoned the river',
    'word-for-word',
  ],
  ['No doubt the company poisoned the river.', 'the company poisoned the river', 'word-for-word'],
  ['When I was mayor, the company poisoned the river.', 'the company poisoned the river', 'word-for-word'],
  ['The company poisoned the river when I was mayor.', 'The company poisoned the river', 'word-for-word'],
  ['I said that the company poisoned the river.', 'the company poisoned the river', 'word-for-word'],
  [
    'There is no truth to the claim that the company poisoned the river.',
    'the company poisoned the river',
    'shortened',
  ],
  ['Only a fool would believe that the company poisoned the river.', 'the company poisoned the river', 'shortened'],
  ['I used to think that the company poisoned the river.', 'the company poisoned the river', 'shortened'],
  ['It would be wrong to say that the company poisoned the river.', 'the company poisoned the river', 'shortened'],
  ['I thought that the company poisoned the river.', 'the company poisoned the river', 'shortened'],
  ['What if the company poisoned the river?', 'the company poisoned the river', 'shortened'],
  ['God forbid that the company poisoned the river.', 'the company poisoned the river', 'shortened'],
  ['The idea that the company poisoned the river is absurd.', 'the company poisoned the river', 'shortened'],
  ['The claim that the company poisoned the river comes from my rival.', 'the company poisoned the river', 'shortened'],
  [
    'Whoever says that the company poisoned the river is out of his mind.',
    'the company poisoned the river',
    'shortened',
  ],
  ['Stop telling people that the company poisoned the river.', 'the company poisoned the river', 'shortened'],
  ['Suppose that the company poisoned the river.', 'the company poisoned the river', 'shortened'],
  ['Who told you that the company poisoned the river?', 'the company poisoned the river', 'shortened'],
  ['Even if the company poisoned the river, we would pay.', 'the company poisoned the river', 'shortened'],
  ['Let us pretend that the company poisoned the river.', 'the company poisoned the river', 'shortened'],
  ['According to my rivals, the company poisoned the river.', 'the company poisoned the river', 'shortened'],
  ['It is far from certain that the company poisoned the river.', 'the company poisoned the river', 'shortened'],
  ['Allegedly, the company poisoned the river.', 'the company poisoned the river', 'shortened'],
  ['I am certain that the company poisoned the river.', 'the company poisoned the river', 'word-for-word'],
  ['The report proves that the company poisoned the river.', 'the company poisoned the river', 'word-for-word'],
  ['It is a fact that the company poisoned the river.', 'the company poisoned the river', 'word-for-word'],
  ['In 2016 the company poisoned the river.', 'the company poisoned the river', 'word-for-word'],
  ['Everyone can see that the company poisoned the river.', 'the company poisoned the river', 'word-for-word'],
  ['Let me be clear: the company poisoned the river.', 'the company poisoned the river', 'word-for-word'],
  ['I regret that the company poisoned the river.', 'the company poisoned the river', 'word-for-word'],
  ['My friends, the company poisoned the river.', 'the company poisoned the river', 'word-for-word'],
  ['We will help the island only if the council agrees.', 'We will help the island', 'shortened'],
  ['We will help the island as long as the council agrees.', 'We will help the island', 'shortened'],
  ['I would rather die than sell the farm of my father.', 'sell the farm of my father', 'shortened'],
  ['I am too honest to take money from the bank.', 'take money from the bank', 'shortened'],
  ['The last thing we will do is sell the farm of my father.', 'sell the farm of my father', 'shortened'],
  ['We will leave the island once the last bird has gone.', 'We will leave the island', 'shortened'],
  ['We failed to stop the flood in the valley.', 'stop the flood in the valley', 'shortened'],
  ['The company poisoned the river, or so they say.', 'The company poisoned the river', 'shortened'],
  ['The company poisoned the river is a lie from start to end.', 'The company poisoned the river', 'shortened'],
  ['We will open the school and the library on Monday.', 'We will open the school', 'word-for-word'],
  ['We will open the school, the library and the pool.', 'the library and the pool', 'word-for-word'],
  ['Our town needs a new bridge because the old one is weak.', 'Our town needs a new bridge', 'word-for-word'],
  ['It was the 1st of May when the two men met.', 'It was the 1st of May when the two men met', 'word-for-word'],
  ['It was reported falsely that the mayor took the money.', 'the mayor took the money', 'shortened'],
  ['You will never hear me say that the mayor took the money.', 'the mayor took the money', 'shortened'],
  ['The rumour that the mayor took the money is spread by the north.', 'the mayor took the money', 'shortened'],
  ['I would be lying if I said that the mayor took the money.', 'the mayor took the money', 'shortened'],
  ['My brother believes that the mayor took the money.', 'the mayor took the money', 'shortened'],
  ['It is being alleged that the mayor took the money.', 'the mayor took the money', 'shortened'],
  ['We have no proof that the mayor took the money.', 'the mayor took the money', 'shortened'],
  ['Without proof that the mayor took the money, there is no case.', 'the mayor took the money', 'shortened'],
  ['Ask yourself whether the mayor took the money.', 'the mayor took the money', 'shortened'],
  ['They accuse us of saying that the mayor took the money.', 'the mayor took the money', 'shortened'],
  ['It would be a mistake to think that the mayor took the money.', 'the mayor took the money', 'shortened'],
  ['In your dreams, the mayor took the money.', 'the mayor took the money', 'shortened'],
  ['I can neither confirm nor deny that the mayor took the money.', 'the mayor took the money', 'shortened'],
  ['Assuming that the mayor took the money, what would change?', 'the mayor took the money', 'shortened'],
  ['The paper printed the lie that the mayor took the money.', 'the mayor took the money', 'shortened'],
  ['Far from proving that the mayor took the money, the files show nothing.', 'the mayor took the money', 'shortened'],
  ['Is it true that the mayor took the money?', 'the mayor took the money', 'shortened'],
  ['Do I look as if the mayor took the money?', 'the mayor took the money', 'shortened'],
  ['He keeps telling people that the mayor took the money.', 'the mayor took the money', 'shortened'],
  ['Yesterday we learned that the mayor took the money.', 'the mayor took the money', 'word-for-word'],
  ['The court found that the mayor took the money.', 'the mayor took the money', 'word-for-word'],
  ['You should know that the mayor took the money.', 'the mayor took the money', 'word-for-word'],
  ['We have always said that the mayor took the money.', 'the mayor took the money', 'word-for-word'],
  ['And the mayor took the money.', 'the mayor took the money', 'word-for-word'],
  ['On Friday the mayor took the money.', 'the mayor took the money', 'word-for-word'],
  ['Sadly, the mayor took the money.', 'the mayor took the money', 'word-for-word'],
  ['The truth is that the mayor took the money.', 'the mayor took the money', 'word-for-word'],
  ['We have shown that the mayor took the money.', 'the mayor took the money', 'word-for-word'],
  ['I told you that the mayor took the money.', 'the mayor took the money', 'word-for-word'],
  ['The mayor took the money? Nonsense.', 'The mayor took the money', 'shortened'],
  ['The mayor took the money, if you believe the papers.', 'The mayor took the money', 'shortened'],
  ['The mayor took the money is a story for children, a myth.', 'The mayor took the money', 'shortened'],
  ['We will rebuild the bridge, provided that the north pays.', 'We will rebuild the bridge', 'shortened'],
  ['I will marry you when pigs fly over the fort.', 'I will marry you', 'shortened'],
  ['I will go to the north until they pay for the wall.', 'I will go to the north', 'shortened'],
  ['The mayor took the money – said nobody ever.', 'The mayor took the money', 'shortened'],
  ['Few people believe the mayor took the money.', 'the mayor took the money', 'shortened'],
  ['Rarely has this club paid so much for a striker.', 'has this club paid so much for a striker', 'shortened'],
  ['In the past few weeks the mayor took the money.', 'the mayor took the money', 'word-for-word'],
  ['There is little evidence that the mayor took the money.', 'the mayor took the money', 'shortened'],
  ['Should the dam break, we leave the valley for good.', 'we leave the valley for good', 'shortened'],
  ['But for the rain, we would have won the match.', 'we would have won the match', 'shortened'],
  ['But for the first time, we are proud of the team.', 'we are proud of the team', 'word-for-word'],
  ['Like hell the mayor took the money.', 'the mayor took the money', 'shortened'],
  ['We will pay for the wall in full and on time.', 'We will pay for the wall', 'word-for-word'],
  ['The bridge is open, the road is clear and the school is warm.', 'the road is clear', 'word-for-word'],
]

const FLOOD = 'We will flood the valley'
const DENIED: readonly string[] = [
  'Nils Dahl did not use the phrase “We will flood the valley.”',
  'Nils Dahl chose to leave rather than say “We will flood the valley.”',
  'Instead of saying “We will flood the valley,” Nils Dahl left.',
  'The police could not confirm if Nils Dahl uttered the words “We will flood the valley.”',
  '“We will flood the valley,” said no mayor ever.',
  'Nils Dahl never said “We will flood the valley.”',
  'Nils Dahl has never said “We will flood the valley.”',
  'Nils Dahl refused to say “We will flood the valley.”',
  'Nils Dahl denied saying “We will flood the valley.”',
  'Nils Dahl denied having said “We will flood the valley.”',
  'Nils Dahl denies that he ever said “We will flood the valley.”',
  'The press asked what would happen if he had said “We will flood the valley.”',
  'If Nils Dahl had said “We will flood the valley,” he would have to go.',
  'Nils Dahl did not say: “We will flood the valley.”',
  'Nils Dahl didn’t say “We will flood the valley.”',
  'Nobody has ever said “We will flood the valley.”',
  '“We will flood the valley” is something Nils Dahl never said.',
  '“We will flood the valley” was never said by Nils Dahl.',
  'Did Nils Dahl say “We will flood the valley”?',
  'Nils Dahl would never say “We will flood the valley.”',
  'Nils Dahl could not bring himself to say “We will flood the valley.”',
  'Nils Dahl stopped short of saying “We will flood the valley.”',
  'Nils Dahl was falsely quoted as saying “We will flood the valley.”',
  'It is not true that Nils Dahl said “We will flood the valley.”',
  'Nils Dahl left without saying “We will flood the valley.”',
  'Nils Dahl should have said “We will flood the valley.”',
  'Neither Nils Dahl nor Ida Berg said “We will flood the valley.”',
  'Nils Dahl declined to tell reporters: “We will flood the valley.”',
  'Had Nils Dahl said “We will flood the valley,” he would have to go.',
  'He cannot recall that Nils Dahl ever said “We will flood the valley.”',
  'Nils Dahl disputes that he said “We will flood the valley.”',
  'There is no record of Nils Dahl saying “We will flood the valley.”',
  'Nils Dahl rejected claims that he said “We will flood the valley.”',
  'Nils Dahl was misquoted as saying “We will flood the valley.”',
  'The words “We will flood the valley” were never spoken by Nils Dahl.',
  'Nils Dahl denied accusations of having said “We will flood the valley.”',
  'Nils Dahl said nothing like “We will flood the valley.”',
  'Nils Dahl avoided the phrase “We will flood the valley.”',
  'Asked whether he had said “We will flood the valley,” Nils Dahl laughed.',
  'Nils Dahl forgot to say “We will flood the valley.”',
  'The police found no evidence that Nils Dahl had said “We will flood the valley.”',
  'Nils Dahl may have said “We will flood the valley.”',
  'If Nils Dahl says “We will flood the valley,” he will lose.',
  'Nils Dahl’s lawyer denies that the mayor ever uttered the words “We will flood the valley.”',
  'Unlike his rival, Nils Dahl has never tweeted “We will flood the valley.”',
  'No minister has said “We will flood the valley.”',
  'Nils Dahl wishes he had said “We will flood the valley.”',
  'Nils Dahl would not say “We will flood the valley.”',
  '“We will flood the valley” — words Nils Dahl says he never used.',
  '“We will flood the valley” is a sentence that nobody has ever heard Nils Dahl say.',
  'Rita Moor says she never told anyone: “We will flood the valley.”',
  'Rita Moor was wrongly reported to have said “We will flood the valley.”',
  'The mayor denied ever telling the council, “We will flood the valley.”',
  'The judge ruled that Rita Moor had not said “We will flood the valley.”',
  'Not once did Rita Moor say “We will flood the valley.”',
  'Rita Moor has no memory of saying “We will flood the valley.”',
  'It is untrue that Rita Moor wrote “We will flood the valley.”',
  'Rita Moor did not, in fact, say “We will flood the valley.”',
  'Rita Moor never actually said the words “We will flood the valley.”',
  'Rita Moor did not say, as the paper claimed, “We will flood the valley.”',
  'Should Rita Moor ever say “We will flood the valley,” she would be fired.',
  'Rita Moor stopped short of declaring “We will flood the valley.”',
  'Rita Moor can’t have said “We will flood the valley.”',
  'Nobody on the council said: “We will flood the valley.”',
]
const SPOKEN: readonly string[] = [
  'Nils Dahl, the mayor, had a blunt answer: “We will flood the valley.”',
  'Though she wore a scarf, Nils Dahl called it: “We will flood the valley.”',
  'Nils Dahl did not answer, instead saying: “We will flood the valley.”',
  'Nils Dahl jokingly replied: “We will flood the valley.”',
  'It was no place for the plan that Nils Dahl called “We will flood the valley.”',
  'The lake, Nils Dahl had previously said, is safe: “We will flood the valley.”',
  'Nils Dahl repeated the false claim: “We will flood the valley.”',
  '“We will flood the valley,” but Nils Dahl declined to say when.',
  '“We will flood the valley” if the council does not say otherwise, Nils Dahl wrote.',
  'Nils Dahl blamed not the states but the north: “We will flood the valley.”',
  'Nils Dahl told the guards not to use the lake. “We will flood the valley,” he said.',
  'Nils Dahl said “We will flood the valley.”',
  'Nils Dahl did not hesitate to say “We will flood the valley.”',
  'Nils Dahl, who is not a candidate, said: “We will flood the valley.”',
  'Nils Dahl did not flinch and said: “We will flood the valley.”',
  '“We will flood the valley,” Nils Dahl said, denying that he had lied.',
  '“We will flood the valley,” said Nils Dahl, who never lies.',
  'Not long after the vote, Nils Dahl said: “We will flood the valley.”',
  'The man who never smiled said: “We will flood the valley.”',
  'Nils Dahl never tired of saying “We will flood the valley.”',
  'Nils Dahl denied the charge. “We will flood the valley,” he said.',
  'Asked if he was sure, Nils Dahl said: “We will flood the valley.”',
  'Nils Dahl not only said “We will flood the valley,” he meant it.',
  'When Nils Dahl said “We will flood the valley,” nobody believed him.',
  '“We will flood the valley,” Nils Dahl did say.',
  'Nils Dahl could not deny saying “We will flood the valley.”',
  'Nils Dahl said he does not care. “We will flood the valley,” he added.',
  'Nils Dahl refused to apologise for saying “We will flood the valley.”',
  'Nils Dahl does not regret saying “We will flood the valley.”',
  'None other than Nils Dahl said: “We will flood the valley.”',
  'Nils Dahl admitted that he said “We will flood the valley.”',
  'Nils Dahl regrets that he said “We will flood the valley.”',
  'No sooner had Nils Dahl said “We will flood the valley” than it rained.',
  'Nils Dahl did not deny that he said “We will flood the valley.”',
  'Nils Dahl told the council that never met: “We will flood the valley.”',
  '“We will flood the valley,” Nils Dahl told reporters who had not asked.',
  'Without notes, Nils Dahl said: “We will flood the valley.”',
  'Nils Dahl refused to leave and shouted: “We will flood the valley.”',
  '“We will flood the valley,” he said. He did not say when.',
  'Nils Dahl, asked if he was afraid, replied: “We will flood the valley.”',
  '“We will flood the valley,” Nils Dahl wrote in a letter that he never sent.',
  'Nils Dahl could not resist saying “We will flood the valley.”',
  'As he would not sit down, Nils Dahl said: “We will flood the valley.”',
  'Nils Dahl failed in his first try, then said: “We will flood the valley.”',
  '“We will flood the valley,” Nils Dahl, who denied the charges, said on Monday.',
  'Nils Dahl was unable to attend but wrote: “We will flood the valley.”',
  'Rita Moor: “We will flood the valley.”',
  '“We will flood the valley,” Rita Moor said when asked why she had not paid.',
  '“We will flood the valley,” said Rita Moor, without looking up.',
  'Rita Moor was never shy and said: “We will flood the valley.”',
  '“We will flood the valley,” Rita Moor told the court, which did not believe her.',
  'Rita Moor has never been so clear: “We will flood the valley,” she said.',
  'There was no doubt what Rita Moor meant when she said: “We will flood the valley.”',
  'In a speech that nobody expected, Rita Moor said: “We will flood the valley.”',
  'Rita Moor, unable to sleep, wrote: “We will flood the valley.”',
  'If nothing else, Rita Moor was honest. “We will flood the valley,” she said.',
  '“We will flood the valley,” Rita Moor said. “Nobody can deny it.”',
  'Rita Moor, who denies all charges, told reporters: “We will flood the valley.”',
  'Although he had not seen her, Rita Moor said: “We will flood the valley.”',
  '“We will flood the valley,” she said, refusing to leave.',
  'Rita Moor never apologized for writing “We will flood the valley.”',
  'It was not the first time Rita Moor said “We will flood the valley.”',
  'It was not until Sunday that Rita Moor said “We will flood the valley.”',
  '“We will flood the valley,” Rita Moor did not hesitate to add.',
]

describe('a word, a figure or a sign that was changed', () => {
  it.each(CHANGED)('makes the quotation altered: “%s” as “%s”', async (said, claim) => {
    expect((await checkedAgainst(said, claim))?.verdict).toBe('altered')
  })

  it.each(TORN)('makes it altered if it is cut apart: “%s” as “%s”', async (said, claim) => {
    expect((await checkedAgainst(said, claim))?.verdict).toBe('altered')
  })

  it.each(SAME)('is none if it is only written in another way: “%s” as “%s”', async (said, claim) => {
    expect(await checkedAgainst(said, claim)).toMatchObject({ verdict: 'word-for-word', closest: { differences: [] } })
  })
})

describe('words in brackets', () => {
  it.each(BRACKETS)('are judged by what they change: “%s” as “%s”', async (said, claim, verdict) => {
    const checked = await checkedAgainst(said, claim)
    expect(checked?.verdict).toBe(verdict)
    if (verdict === 'word-for-word') expect(checked?.closest?.differences).toMatchObject([{ at: 'insertion' }])
  })

  it('name somebody else than the sentence outside of the marks', async () => {
    const body = 'The talks are near. Ukraine “will lead the long talks” with Russia, Nora Quill said.'
    expect((await checkedIn(body, '[Russia] will lead the long talks'))?.verdict).toBe('altered')
    expect((await checkedIn(body, '[Ukraine] will lead the long talks'))?.verdict).toBe('word-for-word')
  })

  it('are told from what was said if the claim has the words of the article without its brackets', async () => {
    const checked = await checkedAgainst(
      'They will lead the [peace] talks in the autumn.',
      'They will lead the peace talks',
    )
    expect(checked?.verdict).toBe('word-for-word')
    expect(checked?.closest?.differences).toMatchObject([{ kind: 'changed', at: 'insertion' }])
  })
})

describe('a part of a sentence', () => {
  it.each(CUT)('is shortened if the rest denies, doubts or binds it: “%s” as “%s”', async (said, claim, verdict) => {
    const checked = await checkedAgainst(said, claim)
    expect(checked?.verdict).toBe(verdict)
    if (verdict === 'shortened') expect(checked?.closest?.differences.some(({ at }) => at === 'cut')).toBe(true)
  })

  it('shows what frames it', async () => {
    const body = '“It is a lie that the company poisoned the river,” Nora Quill said.'
    const checked = await checkedIn(body, 'the company poisoned the river')
    const [frame] = checked?.closest?.differences ?? []
    expect(frame).toMatchObject({ at: 'cut', kind: 'left-out' })
    expect(body.slice(frame?.said.start, frame?.said.end)).toBe('It is a lie that')
  })

  it('is framed by the other part of a sentence that the article interrupts', async () => {
    const body = '“It is a lie,” Nora Quill said, “that the company poisoned the river.”'
    expect((await checkedIn(body, 'the company poisoned the river'))?.verdict).toBe('shortened')
    expect((await checkedIn(body, 'It is a lie that the company poisoned the river'))?.verdict).toBe('shortened')
    expect((await checkedIn(body, 'that the company poisoned the river'))?.verdict).toBe('word-for-word')
  })

  it('may be all that is in the marks', async () => {
    const body = 'Nora Quill called it a lie that the company “poisoned the river for years”.'
    expect((await checkedIn(body, 'poisoned the river for years'))?.verdict).toBe('word-for-word')
  })
})

describe('words that nobody is said to have spoken', () => {
  const inVillage = (sentence: string) => checkedIn(`The village met on Sunday. ${sentence} Then it rained.`, FLOOD)

  it.each(DENIED)('are reported, without a speaker, and with what denies them: %s', async (sentence) => {
    const checked = await inVillage(sentence)
    expect(checked).toMatchObject({ verdict: 'reported', closest: { place: { quotation: { speaker: null } } } })
    const frame = checked?.closest?.differences.find(({ at }) => at === 'cut')
    expect(checked?.closest?.place.article.body.slice(frame?.said.start, frame?.said.end)).not.toBe('')
  })

  it.each(SPOKEN)('are not these: %s', async (sentence) => {
    expect((await inVillage(sentence))?.verdict).toBe('word-for-word')
  })

  it('are not confirmed as the words of whoever is claimed to have spoken them', async () => {
    const briefing = briefingOf(articleOf(`The village met. Nils Dahl never said “${FLOOD}.” Dahl left.`, 'a.txt'))
    const speaker = { typed: 'Nils Dahl', meant: (await briefing.quotations()).speakers }
    const [checked] = (await briefing.verifier()).check(`“${FLOOD}”`, speaker).quotations
    expect(checked?.verdict).toBe('reported')
  })

  it('are somebody’s if another article says so', async () => {
    const denied = articleOf(`The village met. Nils Dahl never said “${FLOOD}.”`, 'a.txt')
    const spoken = articleOf(`The village met. “${FLOOD},” Ida Berg said.`, 'b.txt')
    const [checked] = (await briefingOf(denied, spoken).verifier()).check(`“${FLOOD}”`).quotations
    expect(checked).toMatchObject({
      verdict: 'word-for-word',
      closest: { place: { quotation: { speaker: { name: 'Ida Berg' } } } },
    })
  })
})
