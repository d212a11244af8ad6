import { z } from 'astro/zod';
import { accept } from './accept.ts';
import { caseFile } from './case.ts';
import { collectionNames, collectionSchemas, type CollectionName } from './collections.ts';
import { edtf, type EdtfDate } from './edtf.ts';
import { metaOf, unwrap } from './shape.ts';
import { because, lineOfText, type TextVoice } from './text.ts';

/** What can be translated: the case and the records of each collection. */
export type Translated = 'case' | CollectionName;

/** What a translation holds besides the texts, which stand under the keys of the record. */
export interface Translation {
  /** The day on which it was last held against its original. */
  translated?: EdtfDate | undefined;
  /** By part, the digest of the original that the translation was made from. */
  of?: Record<string, string> | undefined;
  /** Parts that a reader of both languages should look at. */
  review?: { part: string; because: string }[] | undefined;
  accept?: z.infer<typeof accept>;
  [key: string]: unknown;
}

/** The part of a record that is its prose; the others are named by their place in front matter: `roles.0.title`. */
export const bodyPart = 'body';

const part = lineOfText.meta({
  voice: 'others',
  description: 'A part of the record: body, or the place of a text, such as roles.0.title.',
});

const common = {
  translated: edtf
    .optional()
    .describe('The day on which the translation was last held against its original (EDTF).'),
  of: z
    .record(
      z.string(),
      z.string().regex(/^[0-9a-f]{12}$/, {
        error: 'a digest is 12 digits and letters a–f, as npm run translate writes it',
      }),
    )
    .optional()
    .describe(
      'By part, the digest of the original that it was translated from; npm run translate writes it.',
    ),
  review: z
    .array(z.strictObject({ part, because: because.meta({ voice: 'others' }) }))
    .optional()
    .describe('Parts whose translation is not sure, each with the reason.'),
  accept,
};

/**
 * The front matter of a translation, for the case and for each collection: its texts under the same keys,
 * and no data. A key without a value is not translated yet.
 */
export const translationSchemas = Object.fromEntries(
  (['case', ...collectionNames] as const).map((name) => [
    name,
    z.strictObject({ ...textsOf(schemaOfTranslated(name)), ...common }),
  ]),
) as unknown as Record<Translated, z.ZodType<Translation>>;

export function schemaOfTranslated(name: Translated): z.ZodType {
  return name === 'case' ? caseFile : collectionSchemas[name];
}

/** What a schema is the translation of; undefined for any other schema. */
export function translatedBy(schema: z.ZodType): Translated | undefined {
  const names = Object.keys(translationSchemas) as Translated[];
  return names.find((name) => translationSchemas[name] === schema);
}

/** The keys of an object that hold text, each with the schema of its translation. */
function textsOf(schema: z.ZodType): Record<string, z.ZodType> {
  const { shape } = unwrap(schema) as z.ZodObject;
  return Object.fromEntries(
    Object.entries(shape as Record<string, z.ZodType>).flatMap(([key, field]) => {
      const text = textIn(field);
      return text ? [[key, text]] : [];
    }),
  );
}

function textIn(schema: z.ZodType): z.ZodType | undefined {
  const voice = metaOf(schema, 'voice') as TextVoice | undefined;
  const description = metaOf(schema, 'description') as string | undefined;
  if (voice !== undefined) {
    const isText = voice !== 'others' || metaOf(schema, 'translatable') === true;
    return isText ? schema.nullish().meta({ description }) : undefined;
  }
  const inner = unwrap(schema);
  if (inner instanceof z.ZodArray) {
    const element = textIn(inner.element as z.ZodType);
    return element && z.array(element).optional().meta({ description });
  }
  if (!(inner instanceof z.ZodObject)) return undefined;
  const texts = textsOf(inner);
  if (Object.keys(texts).length === 0) return undefined;
  return z.strictObject(texts).nullish().meta({ description });
}
