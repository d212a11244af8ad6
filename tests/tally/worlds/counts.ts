import type { Random } from './random.ts';

/** A wording that is true of so many people; `documented` ones may have left some out. */
export function trueCount(random: Random, people: number, isDocumented: boolean): string {
  const least = isDocumented ? random.between(0, people) : people;
  const below = random.chance(0.5) ? people : random.between(0, people);
  const above = people + random.pick([0, 0, 1, 5]);
  switch (
    random.weighted({
      exact: 40,
      at_least: 20,
      more_than: 8,
      up_to: 6,
      fewer_than: 3,
      range: 10,
      about: 5,
      vague: 8,
    })
  ) {
    case 'exact':
      return String(least);
    case 'at_least':
      return `at least ${below}`;
    case 'more_than':
      return people > 0 ? `more than ${random.between(0, people - 1)}` : 'at least 0';
    case 'up_to':
      return `up to ${above}`;
    case 'fewer_than':
      return `fewer than ${above + 1}`;
    case 'range':
      return isDocumented && random.chance(0.3)
        ? String(least)
        : `${below} to ${Math.max(above, below)}`;
    case 'about':
      return `about ${people + random.between(0, 5)}`;
    case 'vague':
      return random.pick(['several', 'dozens', 'unspecified']);
  }
}

/** A true wording with a lower bound, as a whole voice needs. */
export function boundedCount(random: Random, people: number): string {
  return random.pick([
    String(people),
    `at least ${random.between(0, people)}`,
    `${random.between(0, people)} to ${people + 3}`,
  ]);
}

/** A wording that need not be true of anybody. */
export function anyCount(random: Random): string {
  const number = random.chance(0.3) ? random.between(0, 3) : random.between(0, 40);
  return random.pick([
    String(number),
    String(number),
    `at least ${number}`,
    `more than ${number}`,
    `up to ${number}`,
    `${number} to ${number + 5}`,
    'dozens',
  ]);
}
