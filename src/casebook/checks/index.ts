import type { Check } from '../check.ts';
import { accentContrast } from './accent-contrast.ts';
import { accentOfAnotherRole } from './accent-of-another-role.ts';
import { afterPublication } from './after-publication.ts';
import { apartContradiction } from './apart-contradiction.ts';
import { assessmentOrder } from './assessment-order.ts';
import { beforeItWasSaid } from './before-it-was-said.ts';
import { breakdownOverTotal } from './breakdown-over-total.ts';
import { brokenLink } from './broken-link.ts';
import { claimWiderThanIncident } from './claim-wider-than-incident.ts';
import { correctionRecord } from './correction-record.ts';
import { countNotInPhrase } from './count-not-in-phrase.ts';
import { countOfNothing } from './count-of-nothing.ts';
import { cycleChecks } from './cycles.ts';
import { disjointContradiction } from './disjoint-contradiction.ts';
import { duplicateId } from './duplicate-id.ts';
import { elidedThousands } from './elided-thousands.ts';
import { formerId } from './former-id.ts';
import { likelyLooseNumber } from './likely-loose-number.ts';
import { loadedWord } from './loaded-word.ts';
import { longQuotation } from './long-quotation.ts';
import { looseNumber } from './loose-number.ts';
import { minimumOfNothing } from './minimum-of-nothing.ts';
import { nestedCoverage } from './nested-coverage.ts';
import { nestedGroup } from './nested-group.ts';
import { nestedTooDeep } from './nested-too-deep.ts';
import { outsideWindow } from './outside-window.ts';
import { overlapWithPart } from './overlap-with-part.ts';
import { partBeyondWhole } from './part-beyond-whole.ts';
import { phraseOtherNumber } from './phrase-other-number.ts';
import { pointOutsideBounds } from './point-outside-bounds.ts';
import { pointWithoutSource } from './point-without-source.ts';
import { precisePoint } from './precise-point.ts';
import { quotationWithoutSpeaker } from './quotation-without-speaker.ts';
import { readBeforePublished } from './read-before-published.ts';
import { repeatsOrder, supersessionOrder } from './relation-orders.ts';
import { relationToItself } from './relation-to-itself.ts';
import { relayOfItself } from './relay-of-itself.ts';
import { repeatedReference } from './repeated-reference.ts';
import { repetitionChecks } from './repetitions.ts';
import { retractedSupersedes } from './retracted-supersedes.ts';
import { reversedRole } from './reversed-role.ts';
import { rootWithoutNumber } from './root-without-number.ts';
import { saidBeforeItBegan } from './said-before-it-began.ts';
import { seasonOrYears } from './season-or-years.ts';
import { siblingsShareDayAndPlace } from './siblings-share-day-and-place.ts';
import { sourceBeforeClaim } from './source-before-claim.ts';
import { supersededAsCurrent } from './superseded-as-current.ts';
import { supersessionMismatches } from './supersession-mismatches.ts';
import { supersessionSuccessors } from './supersession-successors.ts';
import { titleOtherNumber } from './title-other-number.ts';
import { turnedRange } from './turned-range.ts';
import { translationBehind } from './translation-behind.ts';
import { translationComponents } from './translation-components.ts';
import { translationLanguage } from './translation-language.ts';
import { translationOfNoText } from './translation-of-no-text.ts';
import { translationOfNothing } from './translation-of-nothing.ts';
import { translationOtherNumber } from './translation-other-number.ts';
import { unattributedGuilt } from './unattributed-guilt.ts';
import { unknownGroup } from './unknown-group.ts';
import { unknownReference } from './unknown-reference.ts';
import { unlinkedSuccessor } from './unlinked-successor.ts';
import { unusedRecord } from './unused-record.ts';
import { versionBehind } from './version-behind.ts';
import { vitalContradiction } from './vital-contradiction.ts';

/** What prose must hold wherever it stands, also outside of records. */
export const proseChecks: readonly Check[] = [
  brokenLink,
  looseNumber,
  likelyLooseNumber,
  loadedWord,
  unattributedGuilt,
  turnedRange,
  longQuotation,
  quotationWithoutSpeaker,
];

/** Every check of meaning, in the order in which docs/checks/README.md lists them. */
export const checks: readonly Check[] = [
  unknownReference,
  unknownGroup,
  duplicateId,
  repeatedReference,
  brokenLink,
  countOfNothing,
  minimumOfNothing,
  unusedRecord,
  translationOfNothing,
  translationLanguage,
  translationOfNoText,
  translationComponents,
  translationOtherNumber,
  translationBehind,
  correctionRecord,
  formerId,
  ...repetitionChecks,
  nestedGroup,
  nestedTooDeep,
  breakdownOverTotal,
  elidedThousands,
  phraseOtherNumber,
  countNotInPhrase,
  titleOtherNumber,
  ...supersessionMismatches,
  supersessionOrder,
  supersessionSuccessors,
  retractedSupersedes,
  unlinkedSuccessor,
  relationToItself,
  ...cycleChecks,
  disjointContradiction,
  repeatsOrder,
  nestedCoverage,
  saidBeforeItBegan,
  beforeItWasSaid,
  afterPublication,
  versionBehind,
  sourceBeforeClaim,
  relayOfItself,
  seasonOrYears,
  outsideWindow,
  claimWiderThanIncident,
  overlapWithPart,
  apartContradiction,
  rootWithoutNumber,
  partBeyondWhole,
  siblingsShareDayAndPlace,
  assessmentOrder,
  precisePoint,
  pointWithoutSource,
  pointOutsideBounds,
  vitalContradiction,
  reversedRole,
  readBeforePublished,
  looseNumber,
  likelyLooseNumber,
  supersededAsCurrent,
  loadedWord,
  unattributedGuilt,
  turnedRange,
  longQuotation,
  quotationWithoutSpeaker,
  accentContrast,
  accentOfAnotherRole,
];
