import fc from 'fast-check';
import { arabicName, claimId, longName, type CaseSketch, type Sketch } from './cases.ts';

const number = fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 100_000 }));
const anyCount = fc.oneof(
  number.map(String),
  fc
    .tuple(fc.constantFrom('at least', 'more than', 'up to', 'about'), number)
    .map(([word, n]) => `${word} ${n}`),
  fc.tuple(number, number).map(([low, more]) => `${low} to ${low + more}`),
  fc.constantFrom('several', 'dozens', 'scores', 'hundreds', 'thousands', 'unspecified'),
);
const moment = fc
  .date({ min: new Date('1995-01-01'), max: new Date('2005-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const anyDate = fc.oneof(
  moment.map((text) => text.slice(0, 10)),
  moment.map((text) => text.slice(0, 7)),
  moment.map((text) => `${text.slice(0, 16)}:00Z`),
  moment.map((text) => `../${text.slice(0, 10)}`),
  moment.map((text) => `${text.slice(0, 10)}/..`),
  fc.tuple(moment, moment).map((ends) =>
    ends
      .map((text) => text.slice(0, 10))
      .sort()
      .join('/'),
  ),
);

/** A case of up to thirty claims that may say anything of anything. */
export const anyCase: fc.Arbitrary<CaseSketch> = fc
  .record({
    window: fc.tuple(moment, moment).map((ends) =>
      ends
        .map((text) => text.slice(0, 10))
        .sort()
        .join('/'),
    ),
    claims: fc.array(
      fc.record(
        {
          by: fc.constantFrom('Monitor', 'Ministry', longName, arabicName, 'Human Rights Office'),
          said: anyDate,
          count: anyCount,
          occurred: anyDate,
          outcome: fc.constantFrom('killed', 'injured'),
          incidents: fc.constantFrom(['storm'], ['ferry'], ['storm', 'ferry']),
          nature: fc.constantFrom('cumulative', 'incremental'),
          retracted: fc.boolean(),
        },
        { requiredKeys: ['by', 'said', 'count', 'occurred'] },
      ),
      { maxLength: 30 },
    ),
    chains: fc.array(fc.nat({ max: 29 }), { maxLength: 10 }),
  })
  .map(({ window, claims, chains }) => ({
    window,
    incidents: [{ id: 'storm' }, { id: 'ferry', title: 'Sinking of the ferry in the harbour' }],
    claims: claims.map((claim, index) => ({
      ...claim,
      ...(index > 0 && chains.includes(index) ? { supersedes: claimId(index - 1) } : {}),
    })) as Sketch[],
  }));
