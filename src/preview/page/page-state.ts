/** What the page shows, besides what the server says. */
import { type CommandBar, EMPTY_BAR } from './command-bar.ts'
import { type Deed, type FirstResponse, LOCALES, type Person, type PreviewLocale, type Seen } from './page-contract.ts'

/** A menu of a message that is open: of its message commands, or of one of its selects. */
export interface OpenMenu {
  readonly messageId: string
  /** The custom_id of the select; null for the message commands. */
  readonly select: string | null
  /** The highlighted entry. */
  readonly active: number
}

export type OpenModal = Extract<FirstResponse, { kind: 'modal' }>

export interface PageState {
  readonly person: Person
  readonly locale: PreviewLocale
  readonly width: 'desktop' | 'phone'
  readonly theme: 'dark' | 'light'
  readonly seen: Seen
  readonly bar: CommandBar
  readonly menu: OpenMenu | null
  readonly modal: OpenModal | null
  /** What went wrong with the last thing that the person did. */
  readonly problem: string | null
}

export const FIRST_STATE: PageState = {
  person: 'member',
  locale: LOCALES[0],
  width: 'desktop',
  theme: 'dark',
  seen: { person: 'member', directId: '', commands: [], messages: [] },
  bar: EMPTY_BAR,
  menu: null,
  modal: null,
  problem: null,
}

/** What the parts of the page can do. */
export interface Page {
  readonly state: PageState
  /** Shows the state with these changes. */
  change(changes: Partial<PageState>): void
  /** Tells the server what the person does. @returns its response, or null if it was refused */
  act(deed: Deed): Promise<FirstResponse | null>
  /** @returns the id of the file for an option, or null if it was refused */
  upload(file: File): Promise<string | null>
}
