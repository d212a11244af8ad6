/** What the sources call where a fault is built in (mutants.ts). */

const operators: Record<string, (a: any, b: any) => unknown> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '===': (a, b) => a === b,
  '!==': (a, b) => a !== b,
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
};

/** By the number of a fault: how often its place was come to, and how often the fault made a difference there. */
export type Reached = Map<number, { times: number; differences: number }>;

/** The number of the fault that is switched on; 0 when none is. */
let on = 0;
let reached: Reached = new Map();
/** How often the conditions of loops were asked, and how often they may be. */
let rounds = 0;
let mostRounds = Infinity;

function isOn(number: number, makesDifference = true): boolean {
  const before = reached.get(number) ?? { times: 0, differences: 0 };
  before.times += 1;
  if (makesDifference) before.differences += 1;
  reached.set(number, before);
  return number === on;
}

export const switches = {
  value: (number: number, was: unknown, by: unknown) => (isOn(number) ? by : was),
  condition: (number: number, was: unknown) => (isOn(number) ? !was : was),
  binary(number: number, was: string, by: string, a: unknown, b: unknown): unknown {
    const [right, wrong] = [operators[was]?.(a, b), operators[by]?.(a, b)];
    return isOn(number, !Object.is(right, wrong)) ? wrong : right;
  },
  connective(number: number, was: string, left: unknown, right: () => unknown): unknown {
    const goesOn = was === '&&' ? !!left : !left;
    if (!goesOn) return isOn(number) ? right() : left;
    if (number === on) return isOn(number) && left;
    const value = right();
    isOn(number, !Object.is(left, value));
    return value;
  },
  predicate:
    <Item extends unknown[]>(number: number, was: (...item: Item) => unknown) =>
    (...item: Item): unknown => {
      const value = was(...item);
      return isOn(number, !value) || value;
    },
  round<Condition>(condition: Condition): Condition {
    rounds += 1;
    if (rounds > mostRounds) throw new Error('It goes round in circles.');
    return condition;
  },
  /** A map for answers that are remembered: what was answered without a fault is not to be believed with one. */
  memory(empty: () => any): object {
    const withoutFault = empty();
    let [withFault, fault] = [withoutFault, 0];
    const current = () => {
      if (on === 0) return withoutFault;
      if (fault !== on) [withFault, fault] = [empty(), on];
      return withFault;
    };
    return new Proxy(withoutFault, {
      get: (_, name) => {
        const value = Reflect.get(current(), name, current()) as unknown;
        return typeof value === 'function' ? value.bind(current()) : value;
      },
    });
  },
};
Object.assign(globalThis, { switches });

/**
 * Does something with one fault switched on, or with none (0, or a number below it that was not
 * used before, for which nothing is remembered): whether it was done without an error, the faults
 * that it came to, and how many rounds its loops took, which may be limited.
 */
export async function tryWith(number: number, act: () => unknown, limit = Infinity) {
  const before = { on, reached };
  [on, reached, rounds, mostRounds] = [number, new Map(), 0, limit];
  let passed = true;
  try {
    await act();
  } catch {
    passed = false;
  }
  const result = { passed, reached, rounds };
  ({ on, reached } = before);
  mostRounds = Infinity;
  return result;
}

/** From now on, and for good. */
export function switchOn(number: number): void {
  on = number;
}

/** The faults that were come to while modules were loaded, before any test. */
export const atLoad: Reached = reached;
