import { buildExhaustiveIndex } from './exhaustive-index.ts'
import { describeTermIndex } from './term-index-contract.ts'

describeTermIndex('the exhaustive reference', buildExhaustiveIndex)
