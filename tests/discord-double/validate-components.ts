/** The limits of message components, legacy and version 2 (components/reference). */
import { ButtonStyle, ComponentType } from 'discord.js'
import type { Form, Json, Path } from './form.ts'

const MAX_ROWS = 5
const MAX_V2_COMPONENTS = 40
const MAX_V2_TEXT = 4000
const LINK_SCHEMES = ['http', 'https', 'discord']
const MEDIA_SCHEMES = ['http', 'https', 'attachment']
export const SELECTS: readonly number[] = [
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
]
const ROW_CHILDREN: readonly number[] = [ComponentType.Button, ...SELECTS]
const V2_TOP_LEVEL: readonly number[] = [
  ComponentType.ActionRow,
  ComponentType.Section,
  ComponentType.TextDisplay,
  ComponentType.MediaGallery,
  ComponentType.File,
  ComponentType.Separator,
  ComponentType.Container,
]
const CONTAINER_CHILDREN = V2_TOP_LEVEL.filter((type) => type !== ComponentType.Container)
// A variable, since the compiler's target does not know the flag yet that Node has.
const UNICODE_SETS: string = 'v'
const EMOJI = new RegExp('^\\p{RGI_Emoji}$', UNICODE_SETS)

/** What the whole message has been given so far: custom_ids and option counts are limited over all of it. */
type Tally = { readonly customIds: Set<string>; components: number; text: number }

/**
 * Checks the components of one message.
 *
 * @param v2 whether the message carries the flag IS_COMPONENTS_V2
 * @returns the components, every one with a numeric `id`, as Discord stores them
 */
export function readComponents(form: Form, path: Path, value: unknown, v2: boolean): Json[] {
  const components = form.list(path, value, v2 ? { max: MAX_V2_COMPONENTS } : { max: MAX_ROWS }) ?? []
  const tally: Tally = { customIds: new Set(), components: 0, text: 0 }
  const allowed = v2 ? V2_TOP_LEVEL : [ComponentType.ActionRow]
  readLayouts(form, path, components, { allowed, tally })
  if (v2 && tally.components > MAX_V2_COMPONENTS) {
    form.refuse(
      path,
      'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
      `The total number of components cannot exceed ${MAX_V2_COMPONENTS}`,
    )
  }
  if (v2 && tally.text > MAX_V2_TEXT) {
    form.refuse(
      path,
      'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
      `The total displayable text size exceeds the maximum of ${MAX_V2_TEXT}`,
    )
  }
  return numbered(components as Json[])
}

type LayoutReader = (form: Form, path: Path, component: Json, tally: Tally) => void

function readLayouts(
  form: Form,
  path: Path,
  values: readonly unknown[],
  { allowed, tally }: { readonly allowed: readonly number[]; readonly tally: Tally },
): void {
  values.forEach((value, index) => {
    const at = [...path, index]
    const component = form.record(at, value)
    if (!component) return
    const type = form.componentType([...at, 'type'], component.type, allowed)
    tally.components++
    if (type !== undefined) LAYOUT_READERS[type]?.(form, at, component, tally)
  })
}

const LAYOUT_READERS: Readonly<Record<number, LayoutReader>> = {
  [ComponentType.ActionRow]: readRow,
  [ComponentType.TextDisplay]: readText,
  [ComponentType.Section]: readSection,
  [ComponentType.MediaGallery]: readGallery,
  [ComponentType.File]: (form, path, component) => readMedia(form, [...path, 'file'], component.file, ['attachment']),
  [ComponentType.Separator]: readSeparator,
  [ComponentType.Container]: readContainer,
}

function readGallery(form: Form, path: Path, gallery: Json): void {
  const items = form.list([...path, 'items'], gallery.items, { min: 1, max: 10, required: true }) ?? []
  items.forEach((item, index) => {
    const at = [...path, 'items', index]
    const media = form.record(at, item)
    readMedia(form, [...at, 'media'], media?.media)
    form.text([...at, 'description'], media?.description, { max: 1024 })
  })
}

function readSeparator(form: Form, path: Path, separator: Json): void {
  if (separator.spacing !== undefined) form.choice([...path, 'spacing'], separator.spacing, [1, 2])
}

function readContainer(form: Form, path: Path, container: Json, tally: Tally): void {
  form.number([...path, 'accent_color'], container.accent_color, { min: 0, max: 0xffffff })
  const at = [...path, 'components']
  const children = form.list(at, container.components, { min: 1, max: 40, required: true }) ?? []
  readLayouts(form, at, children, { allowed: CONTAINER_CHILDREN, tally })
}

function readRow(form: Form, path: Path, row: Json, tally: Tally): void {
  const children = form.list([...path, 'components'], row.components, { min: 1, max: 5, required: true }) ?? []
  const types = children.map((child, index) => {
    const at = [...path, 'components', index]
    const component = form.record(at, child)
    if (!component) return undefined
    const type = form.componentType([...at, 'type'], component.type, ROW_CHILDREN)
    tally.components++
    if (type === ComponentType.Button) readButton(form, at, component, tally)
    else if (type !== undefined) readSelect(form, at, component, tally.customIds)
    return type
  })
  const select = types.findIndex((type) => type !== undefined && SELECTS.includes(type))
  if (select >= 0 && children.length > 1) {
    form.refuse(path, 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', 'The specified component exceeds the maximum width')
  }
}

function readButton(form: Form, path: Path, button: Json, tally: Tally): void {
  const style = form.choice([...path, 'style'], button.style, [1, 2, 3, 4, 5, 6])
  form.text([...path, 'label'], button.label, { max: 80 })
  form.boolean([...path, 'disabled'], button.disabled)
  readEmoji(form, [...path, 'emoji'], button.emoji)
  if (style === ButtonStyle.Link) checkLinkButton(form, path, button)
  else if (style === ButtonStyle.Premium) checkPremiumButton(form, path, button)
  else if (style !== undefined) checkPressedButton(form, path, button, tally)
  if (style !== ButtonStyle.Premium && !given(button.label) && !given(button.emoji)) {
    form.refuse(path, 'BUTTON_COMPONENT_INVALID', 'A button must have a label or an emoji')
  }
}

const BOTH_ID_AND_URL = 'A custom id and url cannot both be specified'

function checkLinkButton(form: Form, path: Path, button: Json): void {
  form.url([...path, 'url'], button.url, LINK_SCHEMES, { max: 512 })
  if (!given(button.url)) form.refuse([...path, 'url'], 'BUTTON_COMPONENT_URL_REQUIRED', 'A url is required')
  if (given(button.custom_id)) form.refuse(path, 'BUTTON_COMPONENT_INVALID', BOTH_ID_AND_URL)
}

function checkPremiumButton(form: Form, path: Path, button: Json): void {
  if (!given(button.sku_id)) form.refuse([...path, 'sku_id'], 'BASE_TYPE_REQUIRED', 'This field is required')
  for (const field of ['custom_id', 'label', 'url', 'emoji'].filter((field) => given(button[field]))) {
    form.refuse([...path, field], 'BUTTON_COMPONENT_INVALID', `A premium button cannot have: ${field}`)
  }
}

function checkPressedButton(form: Form, path: Path, button: Json, tally: Tally): void {
  if (given(button.url)) form.refuse(path, 'BUTTON_COMPONENT_INVALID', BOTH_ID_AND_URL)
  if (!given(button.custom_id)) {
    form.refuse([...path, 'custom_id'], 'BUTTON_COMPONENT_CUSTOM_ID_REQUIRED', 'A custom id is required')
  }
  readCustomId(form, path, button, tally.customIds)
}

/** Checks one select menu; in a modal as well as in a message. */
export function readSelect(form: Form, path: Path, select: Json, customIds: Set<string>): void {
  form.text([...path, 'custom_id'], select.custom_id, { required: true })
  readCustomId(form, path, select, customIds)
  form.text([...path, 'placeholder'], select.placeholder, { max: 150 })
  form.boolean([...path, 'disabled'], select.disabled)
  const min = form.number([...path, 'min_values'], select.min_values, { min: 0, max: 25 }) ?? 1
  const max = form.number([...path, 'max_values'], select.max_values, { min: 1, max: 25 }) ?? 1
  if (min > max) {
    form.refuse([...path, 'min_values'], 'NUMBER_TYPE_MAX', `int value should be less than or equal to ${max}.`)
  }
  if (select.type !== ComponentType.StringSelect) return
  const options = form.list([...path, 'options'], select.options, { min: 1, max: 25, required: true }) ?? []
  if (options.length > 0 && max > options.length) {
    form.refuse(
      [...path, 'max_values'],
      'NUMBER_TYPE_MAX',
      `int value should be less than or equal to ${options.length}.`,
    )
  }
  const values = new Set<unknown>()
  options.forEach((value, index) => {
    const at = [...path, 'options', index]
    const option = form.record(at, value)
    if (!option) return
    form.text([...at, 'label'], option.label, { min: 1, max: 100, required: true })
    form.text([...at, 'value'], option.value, { min: 1, max: 100, required: true })
    form.text([...at, 'description'], option.description, { max: 100 })
    readEmoji(form, [...at, 'emoji'], option.emoji)
    if (values.has(option.value)) {
      form.refuse(at, 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED', 'The specified option value is already used')
    }
    values.add(option.value)
  })
}

/** Checks a custom_id: 1 to 100 units, once in a message or modal. */
export function readCustomId(form: Form, path: Path, component: Json, customIds: Set<string>): void {
  if (component.custom_id === undefined || component.custom_id === null) return
  const customId = form.text([...path, 'custom_id'], component.custom_id, { min: 1, max: 100 })
  if (customId === undefined) return
  if (customIds.has(customId)) {
    form.refuse([...path, 'custom_id'], 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated')
  }
  customIds.add(customId)
}

function readText(form: Form, path: Path, component: Json, tally: Tally): void {
  const content = form.text([...path, 'content'], component.content, { min: 1, max: MAX_V2_TEXT, required: true })
  tally.text += content?.length ?? 0
}

function readSection(form: Form, path: Path, section: Json, tally: Tally): void {
  const texts = form.list([...path, 'components'], section.components, { min: 1, max: 3, required: true }) ?? []
  readLayouts(form, [...path, 'components'], texts, { allowed: [ComponentType.TextDisplay], tally })
  const at = [...path, 'accessory']
  const accessory = form.record(at, section.accessory)
  if (!accessory) return
  tally.components++
  const type = form.componentType([...at, 'type'], accessory.type, [ComponentType.Button, ComponentType.Thumbnail])
  if (type === ComponentType.Button) readButton(form, at, accessory, tally)
  else if (type === ComponentType.Thumbnail) readMedia(form, [...at, 'media'], accessory.media)
}

function readMedia(form: Form, path: Path, value: unknown, schemes: readonly string[] = MEDIA_SCHEMES): void {
  const media = form.record(path, value)
  if (media) form.url([...path, 'url'], media.url, schemes, { max: 2048, required: true })
}

function readEmoji(form: Form, path: Path, value: unknown): void {
  if (!given(value)) return
  const emoji = form.record(path, value)
  if (!emoji || given(emoji.id)) return
  const name = String(emoji.name ?? '')
  if (EMOJI.test(name) || EMOJI.test(`${name}\uFE0F`)) return
  form.refuse([...path, 'name'], 'COMPONENT_INVALID_EMOJI', 'Invalid emoji')
}

/** Gives every component the numeric `id` that Discord generates, in order, without using one that is taken. */
function numbered(components: readonly Json[]): Json[] {
  const copy = structuredClone(components) as Json[]
  const all = [...eachComponent(copy)]
  const taken = new Set(all.map((component) => component.id))
  let next = 1
  for (const component of all) {
    if (component.id) continue
    while (taken.has(next)) next++
    component.id = next++
  }
  return copy
}

/** Every component below `components`, depth first. */
export function* eachComponent(components: readonly Json[]): Generator<Json> {
  for (const component of components) {
    yield component
    if (Array.isArray(component.components)) yield* eachComponent(component.components as Json[])
    if (component.accessory) yield* eachComponent([component.accessory as Json])
    if (component.component) yield* eachComponent([component.component as Json])
  }
}

const given = (value: unknown): boolean => value !== undefined && value !== null && value !== ''
