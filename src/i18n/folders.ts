import { interfaceLanguages, type InterfaceLanguage } from '../schemas/languages.ts';
import type { Strings } from './en/index.ts';

/**
 * The strings of every language of the interface, each from the folder of its name, which exports them by that
 * name. Importing this throws where a language of the list has no folder.
 */
export const folders = Object.fromEntries(
  await Promise.all(
    interfaceLanguages.map(async (language) => {
      const folder = (await import(`./${language}/index.ts`)) as Record<InterfaceLanguage, Strings>;
      return [language, folder[language]] as const;
    }),
  ),
) as Record<InterfaceLanguage, Strings>;
