/** Which briefing an interaction uses: the one that it names, the one that its message is from, or that of the place. */
import type { Interaction } from 'discord.js'
import { BRIEFING_OPTION } from '../../../commands/briefing-option.ts'
import { type Place, sameBriefingName } from '../../briefings/choose-briefing.ts'
import type { Briefings, UsedBriefing } from '../../serving/briefings.ts'
import { ReaderError } from '../../translations/reader-error.ts'
import { decodeCustomId, markOf, type Press } from '../messages/custom-id.ts'
import type { BotContext } from './interaction-context.ts'
import { placeOf } from './place-of.ts'

/** @throws UserError if the place knows no such briefing */
export function briefingUsedBy(
  interaction: Interaction,
  { briefings, parentOf, commands }: Pick<BotContext, 'briefings' | 'parentOf' | 'commands'>,
): UsedBriefing {
  const place = placeOf(interaction, parentOf)
  if (interaction.isMessageComponent() || interaction.isModalSubmit()) {
    const press = decodeCustomId(interaction.customId)
    return ownInMessages(press, place, { briefings, commands }) ?? briefingOfMessage(press, place, briefings)
  }
  const typed = typedName(interaction)
  return typed === null ? briefingOfPlace(place, briefings) : named(typed, place, briefings)
}

/** A name that is still being typed is not meant yet. */
function typedName(interaction: Interaction): string | null {
  if (!interaction.isChatInputCommand() && !interaction.isAutocomplete()) return null
  if (interaction.isAutocomplete() && interaction.options.getFocused(true).name === BRIEFING_OPTION) return null
  return interaction.options.getString(BRIEFING_OPTION)
}

function named(typed: string, place: Place, briefings: Briefings): UsedBriefing {
  const found = briefings.at(place, (name) => sameBriefingName(typed, name))
  if (found) return found
  const names = briefings.namesAt(place)
  const choices = names.length === 0 ? 'no' : 'yes'
  throw new ReaderError('error.no-briefing-named', { typed: typed.trim(), choices, names: names.join(', ') })
}

/** In direct messages a member may stop what they have set up anywhere. */
function ownInMessages(
  press: Press | null,
  place: Place,
  { briefings, commands }: Pick<BotContext, 'briefings' | 'commands'>,
): UsedBriefing | null {
  const mark = press?.mark
  if (mark === undefined || place.serverId !== null) return null
  const isOwn = commands.some(({ name, showsOwn }) => showsOwn && name === press?.command)
  return isOwn ? briefings.anyNamed((name) => markOf(name) === mark, place) : null
}

/** A message without a mark was made when there was one briefing: which one that was is not known now. */
function briefingOfMessage(press: Press | null, place: Place, briefings: Briefings): UsedBriefing {
  const mark = press?.mark
  if (mark === undefined) {
    const isSharedAsShown = press?.action === 'share' && press.view === ''
    if (isSharedAsShown && briefings.namesAt(place).length > 0) throw gone()
    return briefingOfPlace(place, briefings)
  }
  const found = briefings.at(place, (name) => markOf(name) === mark)
  if (!found) throw gone()
  return found
}

/** @throws UserError if the place knows no briefing */
export function briefingOfPlace(place: Place, briefings: Briefings): UsedBriefing {
  const own = briefings.at(place)
  if (!own) throw new ReaderError('error.no-briefing-here')
  return own
}

const gone = (): ReaderError => new ReaderError('error.other-briefing')
