/** Which briefing an interaction uses: the one that it names, the one that its message is from, or that of the place. */
import type { Interaction } from 'discord.js'
import { BRIEFING_OPTION } from '../../../commands/briefing-option.ts'
import { type Place, sameBriefingName } from '../../briefings/choose-briefing.ts'
import { UserError } from '../../process/user-error.ts'
import type { Briefings, UsedBriefing } from '../../serving/briefings.ts'
import { decodeCustomId, markOf, type Press } from '../messages/custom-id.ts'
import type { BotContext } from './interaction-context.ts'
import { placeOf } from './place-of.ts'

/** @throws UserError if the place knows no such briefing */
export function briefingUsedBy(
  interaction: Interaction,
  { briefings, parentOf }: Pick<BotContext, 'briefings' | 'parentOf'>,
): UsedBriefing {
  const place = placeOf(interaction, parentOf)
  if (interaction.isMessageComponent() || interaction.isModalSubmit()) {
    return briefingOfMessage(decodeCustomId(interaction.customId), place, briefings)
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
  const choices = names.length === 0 ? '' : ` You can choose: ${names.join(', ')}.`
  throw new UserError(`There is no briefing “${typed.trim()}” here.${choices}`)
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
  if (!own) throw new UserError('There is no briefing for this place. My host can give it one.')
  return own
}

const gone = (): UserError =>
  new UserError('This message is from a briefing that is not for this place any more. Run the command again.')
