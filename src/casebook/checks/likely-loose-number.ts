import type { Check } from '../check.ts';
import { looseNumbers } from './loose-number.ts';
import { inNote } from '../examples.ts';

export const likelyLooseNumber: Check = {
  code: 'likely-loose-number',
  severity: 'warning',
  rule: 'A number of people is looked at where the sentence hints at harm, or speaks of harm to others.',
  why: 'It may be a number of people killed, injured, missing, captured, detained or displaced that belongs to nobody. Whether it is one only a reader can say.',
  refuses: [
    inNote('Four people were interviewed about the killings.'),
    inNote('The raid began at dawn, and nine men never came back.'),
    inNote('The landslide took away 40 villagers.'),
  ],
  accepts: [
    inNote('The raid on the three villages lasted two hours.'),
    inNote('Four people were interviewed for this note.'),
  ],
  run: (draft, context) => looseNumbers(draft, context, 'likely'),
};
