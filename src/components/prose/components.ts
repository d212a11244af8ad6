import { components } from '../../prose/components.ts';
import Cite from './Cite.astro';
import Count from './Count.astro';
import Minimum from './Minimum.astro';
import Quote from './Quote.astro';

type Component = (props: Record<string, unknown>) => unknown;

/** What draws each component of the published list (prose/components.ts), by name. */
const drawn: Record<string, unknown> = { Cite, Count, Minimum, Quote };

export const componentsByName = Object.fromEntries(
  components.map(({ name }) => [name, drawn[name] as Component | undefined]),
);
