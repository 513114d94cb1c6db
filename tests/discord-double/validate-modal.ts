/** The limits of modals (interactions/receiving-and-responding: modal; components/reference). */
import { ComponentType } from 'discord.js'
import { Form, type Json, type Path } from './form.ts'
import { readCustomId, readSelect, SELECTS } from './validate-components.ts'

const TEXT_INPUT_MAX = 4000
const LABELLED: readonly number[] = [
  ComponentType.StringSelect,
  ComponentType.TextInput,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
  ComponentType.FileUpload,
]

export type Modal = { readonly customId: string; readonly title: string; readonly components: readonly Json[] }

/** Checks the `data` of a modal response. @throws ApiError 50035 */
export function readModal(data: unknown): Modal {
  const form = new Form()
  const path = ['data']
  const modal = form.record(path, data) ?? {}
  const customIds = new Set<string>()
  const customId = form.text([...path, 'custom_id'], modal.custom_id, { min: 1, max: 100, required: true })
  const title = form.text([...path, 'title'], modal.title, { min: 1, max: 45, required: true })
  const components = form.list([...path, 'components'], modal.components, { min: 1, max: 5, required: true }) ?? []
  components.forEach((component, index) => {
    readModalPart(form, [...path, 'components', index], component, customIds)
  })
  form.throwIfRefused()
  return { customId: customId ?? '', title: title ?? '', components: components as Json[] }
}

function readModalPart(form: Form, path: Path, value: unknown, customIds: Set<string>): void {
  const part = form.record(path, value)
  if (!part) return
  const allowed = [ComponentType.ActionRow, ComponentType.TextDisplay, ComponentType.Label]
  const type = form.componentType([...path, 'type'], part.type, allowed)
  if (type === ComponentType.ActionRow) {
    const inputs = form.list([...path, 'components'], part.components, { min: 1, max: 1, required: true }) ?? []
    inputs.forEach((input, index) => {
      const at = [...path, 'components', index]
      const record = form.record(at, input)
      if (!record || form.componentType([...at, 'type'], record.type, [ComponentType.TextInput]) === undefined) return
      form.text([...at, 'label'], record.label, { min: 1, max: 45, required: true })
      readTextInput(form, at, record, customIds)
    })
  } else if (type === ComponentType.TextDisplay) {
    form.text([...path, 'content'], part.content, { min: 1, max: TEXT_INPUT_MAX, required: true })
  } else if (type === ComponentType.Label) {
    form.text([...path, 'label'], part.label, { min: 1, max: 45, required: true })
    form.text([...path, 'description'], part.description, { max: 100 })
    const at = [...path, 'component']
    const child = form.record(at, part.component)
    if (!child) return
    const childType = form.componentType([...at, 'type'], child.type, LABELLED)
    if (childType === ComponentType.TextInput) {
      refuseOwnLabel(form, at, child)
      readTextInput(form, at, child, customIds)
    }
    if (childType === ComponentType.FileUpload) readCustomId(form, at, child, customIds)
    else if (SELECTS.includes(childType ?? 0)) readSelect(form, at, child, customIds)
  }
}

function readTextInput(form: Form, path: Path, input: Json, customIds: Set<string>): void {
  form.text([...path, 'custom_id'], input.custom_id, { required: true })
  readCustomId(form, path, input, customIds)
  form.choice([...path, 'style'], input.style, [1, 2])
  form.boolean([...path, 'required'], input.required)
  const least = form.number([...path, 'min_length'], input.min_length, { min: 0, max: TEXT_INPUT_MAX }) ?? 0
  const most = form.number([...path, 'max_length'], input.max_length, { min: 1, max: TEXT_INPUT_MAX }) ?? TEXT_INPUT_MAX
  if (least > most) {
    form.refuse([...path, 'min_length'], 'NUMBER_TYPE_MAX', `int value should be less than or equal to ${most}.`)
  }
  form.text([...path, 'value'], input.value, { max: most })
  form.text([...path, 'placeholder'], input.placeholder, { max: 100 })
}

/** Inside of a label, the label says what the field is for: the field's own is for action rows only. */
function refuseOwnLabel(form: Form, path: Path, input: Json): void {
  if (input.label === undefined || input.label === null) return
  form.refuse([...path, 'label'], 'TEXT_INPUT_LABEL_INVALID', 'A text input in a label cannot have a label of its own')
}
