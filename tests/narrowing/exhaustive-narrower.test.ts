import { exhaustiveNarrower } from './exhaustive-narrower.ts'
import { describeNarrower } from './narrower-contract.ts'

describeNarrower('brute force', async (articles) => exhaustiveNarrower(articles))
