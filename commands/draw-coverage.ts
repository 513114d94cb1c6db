/** Draws how many articles were published when. */
import { drawBarChart } from '../src/charts/draw-bar-chart.ts'
import { coverageBars } from '../src/reply/coverage-chart.ts'
import type { Coverage } from '../src/sources/coverage.ts'
import type { Wording } from '../src/translations/wording.ts'

/** @param coverage of at least one period @param wording of everyone who sees the chart @returns a PNG */
export const drawCoverage = (coverage: Coverage, wording: Wording): Promise<Uint8Array> =>
  drawBarChart(coverageBars(coverage, wording), wording.say('chart.axis', { unit: coverage.unit }), wording.language)
