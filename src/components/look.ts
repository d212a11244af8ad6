import type { Casebook } from '../casebook/link.ts';
import { memoize } from '../casebook/memoize.ts';
import { assetFolder } from '../hosting/headers.ts';
import type { Logo } from '../look/logo.ts';
import { tokensCss } from '../look/tokens.ts';
import { sha256Of } from '../text/sha256.ts';

/** So many of a digest stand in a name. */
const digits = 8;

/** The files by which a case looks like itself; their names hold a digest of what is in them, so that they may be kept for ever. */
interface Look {
  theme: { address: string; css: string; params: { assets: string; digest: string } };
  logo:
    | (Logo & { address: string; params: { assets: string; digest: string; ending: string } })
    | undefined;
}

export const lookOf = memoize((casebook: Casebook): Look => {
  const css = tokensCss(casebook.case.data.theme);
  const digest = sha256Of(css, digits);
  return {
    theme: {
      address: `/${assetFolder}/theme.${digest}.css`,
      css,
      params: { assets: assetFolder, digest },
    },
    logo: casebook.logo && logoOf(casebook.logo),
  };
}, 'lookOf');

function logoOf(logo: Logo): Look['logo'] {
  const digest = sha256Of(logo.base64, digits);
  const ending = logo.name.replace(/^.*\./, '');
  return {
    ...logo,
    address: `/${assetFolder}/logo.${digest}.${ending}`,
    params: { assets: assetFolder, digest, ending },
  };
}
