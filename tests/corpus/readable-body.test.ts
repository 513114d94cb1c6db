import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readableBody } from '../../src/corpus/readable-body.ts'
import { withoutHiddenMarks } from '../../src/text/hidden-marks.ts'
import { hostileText } from '../builders/hostile-text.ts'

/** As a reader sees it. */
const read = (written: string): string => withoutHiddenMarks(readableBody(written)).replace(/\s+/g, ' ').trim()

describe('the marks of Markdown', () => {
  it.each([
    [
      'emphasis',
      'The **whole** council *voted* __and__ _left_, ***all*** of it.',
      'The whole council voted and left, all of it.',
    ],
    ['emphasis within a word', 'It is un*believ*able.', 'It is unbelievable.'],
    ['emphasis around a sentence', '**The ship left.** *It was late.*', 'The ship left. It was late.'],
    ['a possessive after a mark', '**Tarn**’s ship', 'Tarn’s ship'],
    ['struck and highlighted words', 'The ~~old~~ ==new== mayor', 'The old new mayor'],
    ['code', 'Type `go *now*` there', 'Type go *now* there'],
    ['links', 'The [old *port*](https://norn.example/a_(b) "Port") is shut.', 'The old port is shut.'],
    ['a link with brackets', 'The [port [of Norn]](https://norn.example/a) is shut.', 'The port [of Norn] is shut.'],
    [
      'links by label',
      'The [port][p] and the [quay] are shut.\n\n[p]: https://norn.example/p\n[Quay]: <https://norn.example/q> "Q"',
      'The port and the quay are shut.',
    ],
    ['a bare link', 'See <https://norn.example/a_b_c>.', 'See https://norn.example/a_b_c.'],
    ['pictures', '![The port](port.png) The port [![x](y.png)](https://norn.example/z) is shut.', 'The port is shut.'],
    [
      'wiki links',
      '[[Ada Holm]] met [[people/Pim Aster|Pim]] and [[notes/Greta#Life]].',
      'Ada Holm met Pim and Greta.',
    ],
    ['embedded files', 'One.\n\n![[plan.pdf]]\n\nTwo.', 'One. Two.'],
    [
      'footnotes',
      'It sank.[^1] Nobody[^long-name] saw it.\n\n[^1]: The log says so.',
      'It sank. Nobody saw it. The log says so.',
    ],
    ['headings', '# The port\n\n## It is shut ##\n\nText.', 'The port It is shut Text.'],
    ['quotes', '> The port\n> is shut.\n>\n>> So it is.', 'The port is shut. So it is.'],
    ['callouts', '> [!warning]- Storm\n> The port is shut.', 'Storm The port is shut.'],
    [
      'elements of HTML',
      '<p>The <b>port</b> is<br/>shut.</p><p class="x">So it is.</p>',
      'The port is shut. So it is.',
    ],
    ['scripts', 'One.\n\n<script>var one = "two"</script>\n\nThree.', 'One. Three.'],
    ['comments', 'One <!-- not\n\nthis --> two %%nor this%% three.', 'One two three.'],
    ['character references', 'Salt &amp; Sand&#8217;s&nbsp;port &lt;old&gt;', 'Salt & Sand’s port <old>'],
    ['escapes', 'It cost 5\\* and 1\\. was first \\[sic\\].', 'It cost 5* and 1. was first [sic].'],
    ['rules and underlines', 'The port\n========\n\nOne.\n\n***\n\nTwo *or* more.', 'The port One. Two or more.'],
    ['the second line of a table', '| Port | Ships |\n|:-----|------:|\n| Norn | 7 |', '| Port | Ships | | Norn | 7 |'],
    ['boxes of tasks', '- [ ] Call *Ada*\n- [x] Go', '- Call Ada - Go'],
    [
      'names of blocks, and attributes',
      'The port is shut. ^a1b2c3\n\n## Norn {#norn}\n\n[Ada]{.name} left.',
      'The port is shut. Norn Ada left.',
    ],
    ['breaks of lines', 'The port\\\nis shut.', 'The port is shut.'],
    ['tags of templates', 'One.\n\n{{< figure src="a.png" >}}\n\n{% include b.html %} Two.', 'One. Two.'],
    ['notes within a line', 'The port^[As of Monday.] is shut.', 'The port is shut.'],
    ['rules of hyphens', 'One.\n\n---\n\nTwo\n---\nThree.', 'One. Two Three.'],
    ['callouts of MkDocs', '!!! note "Storm"\n    The port is *shut*.\n\nText.', '"Storm" The port is shut. Text.'],
    ['callouts of Docusaurus', ':::tip Storm\nThe port is *shut*.\n:::\n\nText.', 'Storm The port is shut. Text.'],
    ['callouts of Quarto', '::: {.callout-note}\nThe port is shut.\n:::\n\nText.', 'The port is shut. Text.'],
    ['a table of contents', '[[_TOC_]]\n\n[TOC]\n\nThe port is shut.', 'The port is shut.'],
    ['attributes in a line', 'The port{: .name} is shut.', 'The port is shut.'],
    ['links by their own words', 'The [port][] is shut.\n\n[port]: /p', 'The port is shut.'],
    ['strong words without a space', '**港の名前：**ノルン。 **Norn:**shut', '港の名前：ノルン。 Norn:shut'],
    ['fences', '```\na *b*\n```\n\nText.', 'a *b* Text.'],
  ])('%s do not show', (_, written, shown) => {
    expect(readableBody(written)).toHaveLength(written.length)
    expect(read(written)).toBe(shown)
  })

  it.each([
    'It costs 5 * 3 * 2, or a_b_c in all.',
    '“[The port] is shut,” he [Tarn] said [sic].',
    'Type <enter> if a < b and c > d.',
    'AT&T grew by 10 % * and R&D by 20%.',
    '!!! Norn wins !!! and :::smile::: too.',
    '2 ** 3 and 4 ** 5 are powers.',
    'A note * with no end, ** and `one tick.',
    '- one\n- two\n1. three',
  ])('are not seen in what is said: %s', (written) => {
    expect(readableBody(written)).toBe(written)
  })

  it('leave line ends and all other characters where they are, in any text', () => {
    fc.assert(
      fc.property(hostileText, (written) => {
        const readable = readableBody(written)
        expect(readable).toHaveLength(written.length)
        for (let at = 0; at < written.length; at++) {
          if (readable[at] === written[at]) continue
          expect(readable.charAt(at)).toMatch(/[\u2063 \n]|./u)
          expect(written.charAt(at)).not.toMatch(/[\r\n]/)
        }
      }),
      { numRuns: 300 },
    )
  })

  it.each(['[a](', '**a', '[', '<b>', '[[a|', '![', '==a', '> ', '&amp;', '`'])(
    'take time in proportion to the text: %s',
    (unit) => {
      const long = unit.repeat(200_000 / unit.length)
      expect(readableBody(long)).toHaveLength(long.length)
    },
  )
})
