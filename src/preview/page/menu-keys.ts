/** The keys of a button that opens a menu. */
import type { OpenMenu, Page } from './page-state.ts'

interface MenuActions {
  readonly count: number
  /** The menu as it opens. */
  readonly open: OpenMenu
  readonly choose: (at: number) => void
}

/** @param menu if it is open */
export const menuKeys =
  (page: Page, menu: OpenMenu | null, { count, open, choose }: MenuActions) =>
  (event: KeyboardEvent): void => {
    const step = STEPS[event.key]
    if (step !== undefined) {
      event.preventDefault()
      page.change({ menu: menu ? { ...menu, active: (menu.active + step + count) % count } : open })
    } else if (menu && (event.key === 'Escape' || event.key === 'Tab')) {
      page.change({ menu: null })
    } else if (menu && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault()
      choose(menu.active)
    }
  }

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 }
