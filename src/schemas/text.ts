import { z } from 'astro/zod';
import { hostFault, textFault } from '../text/deception.ts';
import { isVisible } from '../text/hidden.ts';

const longest = 600;
const longestRecorded = 2000;
/** In characters. */
export const longestAddress = 2000;

/**
 * Whose words a text of front matter is: the site's own; the sum of what somebody said (a claim's title); an
 * allegation, which names who makes it; or `others`: a name, a quotation or a code, which the site only repeats.
 * A text of others has a place in a translation only where its metadata says `translatable`; the original
 * stays, and the translation stands beside it.
 */
export type TextVoice = 'site' | 'claim' | 'allegation' | 'others';

/** Text in which something can be seen, and nothing that is not seen or is taken for something else. */
const plainText = (most: number) =>
  z
    .string()
    .superRefine((text, context) => {
      const fault = textFault(text);
      if (fault) context.addIssue({ code: 'custom', message: `this ${fault}` });
    })
    .trim()
    .min(1, { error: 'this is empty' })
    .max(most, { error: `this is longer than ${most} characters` })
    .refine((text) => text === '' || isVisible(text), { error: 'nothing in this can be seen' });

/** A value as a record holds it, which a correction repeats. */
export const recorded = plainText(longestRecorded);

/**
 * One line of plain text, in which something can be seen. Not Markdown. It is in the site's own voice,
 * and the checks of language read it, unless the metadata of the field says whose it is.
 */
export const lineOfText = plainText(longest)
  .refine((text) => !/[\n\r\t]/.test(text), { error: 'this runs over more than one line' })
  .meta({ voice: 'site' satisfies TextVoice });

/** An address on the web, http or https, never invented. */
export const url = z
  .url({ protocol: /^https?$/, error: 'an address begins with https:// or http://' })
  .max(longestAddress, { error: `an address is at most ${longestAddress} characters long` })
  .refine((address) => !/\s/.test(address), { error: 'an address has no white space in it' })
  .superRefine((address, context) => {
    const fault = hostFault(address);
    if (fault) context.addIssue({ code: 'custom', message: `this address ${fault}` });
  })
  .describe('An address on the web. Never invented: without one, leave the key out.');

/** Where somebody can be written to: by mail or on a page of the web (RFC 9116, "Contact"). */
export const contact = z
  .string()
  .max(longestAddress, { error: `an address is at most ${longestAddress} characters long` })
  .regex(/^(?:mailto:[!-~]+@|https:\/\/)[!-~]+$/, {
    error: 'a contact is an address that begins with mailto: or https://',
  })
  .refine((address) => address.startsWith('mailto:') || hostFault(address) === undefined, {
    error: 'this address may lead elsewhere than it seems to',
  })
  .describe('Where to write to: an address with mailto: or https://.');

/** A language as a BCP 47 tag, such as en, ar or ku-Arab. */
export const language = z
  .string()
  .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,8}$/, {
    error: 'a language is a BCP 47 tag such as en or ar',
  })
  .meta({ description: 'A language as a BCP 47 tag.', examples: ['en', 'ar'] });

/** Why, in a sentence: every relation and every change carries its reason. */
export const because = lineOfText.describe('The reason, in a sentence.');
