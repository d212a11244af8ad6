/** Words that are no part of a noun phrase, by what they do in a sentence. */
export const small = {
  auxiliary: `is are was were be been being am has have had having may might can could will would shall should must did does do
    went go goes gone remain remains remained became become becomes lay lie lies stayed stay fell turned get gets got`,
  preposition: `in on at by from of with without during near to into onto over under between among amongst amid against
    before after behind beside besides through throughout across along around about above below for inside outside off
    out up down toward towards upon via within beyond despite per as like than following until till aboard past
    opposite regarding concerning including except minus plus since`,
  determiner:
    'the a an this these his her its their our my your each every some any no another such what both all those',
  joining: 'and or but nor who whom which that',
  subordinate:
    'where when while because if whether although though how why what whose whereas unless lest wherever whenever',
} as const;

/** Others of these, which do nothing that matters. */
export const adverbs = `
also later then now still already ever never not since again even themselves alone together there here today
yesterday tomorrow instead either soon thus just only yet overnight so too else apparently afterwards meanwhile
elsewhere nearby outright therefore however perhaps maybe almost nearly once twice respectively inside abroad
somewhere altogether thereafter subsequently eventually least seriously critically badly gravely lightly
outside always often sometimes usually
`;

/** Words by what they do beside a noun or a number. */
export const inContext = {
  raising: `reported said believed feared confirmed presumed found declared thought known alleged recorded listed
    pronounced registered considered estimated understood verified identified documented counted left named claimed
    acknowledged announced suspected assumed deemed seen returned`,
  month: `january february march april may june july august september october november december jan feb mar apr jun jul
    aug sep sept oct nov dec`,
  label: `highway route road motorway street avenue article section chapter page pages paragraph paragraphs line lines
    table figure fig footnote note notes resolution law decree order number numbers nos nr division brigade battalion
    unit regiment corps army channel level step phase stage part parts version volume vol day days week group zone sector
    block building gate camp room ward platform terminal flight train bus claim source incident event record row rows
    column question point item appendix annex exhibit case file category grade class type option scenario model series
    season episode round magnitude checkpoint station hill district area opinion protocol convention bulletin dispatch
    plot lot tomb p pp par para art sec ch rule principle amendment clause schedule code pier hangar prison branch office bureau goal`,
  amounts: `reach reaches reached reaching rise rises rose risen rising climb climbs climbed climbing stand stands stood
    standing exceed exceeds exceeded exceeding total totals totalled totaled totalling number numbers numbered numbering
    amount amounts amounted top tops topped pass passes passed passing fall falls fell fallen falling drop drops dropped
    jump jumps jumped grow grows grew grown increase increases increased increasing decrease decreased put puts give
    gives gave given giving estimate estimates estimated place placed count counts counted set hit hits hitting include
    includes included comprise comprises comprised average come comes came mount mounted mounts swell swelled surpass
    surpassed surpasses revised is are was were be been raise raises raised raising bring brings brought bringing
    lowered cut recorded remains remained doubled running ran`,
} as const;

/** Words that qualify a number and may stand between it and what it is the object of: "killed at least another four". */
export const qualifiers = `
least most more less fewer than no not as many few about around approximately roughly nearly almost over under above some
only just exactly an a the estimated total further additional another other all his her its their our my these those
between even perhaps possibly maybe probably circa ca well quite close full whole mere single upwards excess both either
what also always
`;

/** Those of them that belong to the wording of the count. */
export const countWordings = `
at least most more less fewer than up to about around nearly almost over some as many roughly approximately between no an
estimated under
`;

/** Adjectives that look like a verb in the past. */
export const adjectives = `
armed masked unarmed retired alleged suspected unidentified named allied affiliated aligned unnamed accused hundred sacred
naked wicked united related dedicated experienced combined selected assorted advanced limited uniformed mixed plainclothed
hooded bearded motorised mechanised armoured armored elected appointed married aged skilled trained untrained unemployed
disabled handicapped orphaned widowed bereaved undocumented outlawed veiled wanted
`;

/** What makes "bodies" institutions. */
export const institutional = `
un state rights right international monitoring governing public official regional legal independent government national
local judicial professional recording counting united heavenly student
`;

/** Words that hint at harm: in their sentences a number of people may be one of victims. */
export const alarming = `
attack attacks attacked ambush ambushed raid raided strike strikes struck shelling shelled bombing bombed bomb blast
explosion crash crashed landslide earthquake flood fire siege massacre clash clashes fighting battle gunmen sniper snipers
militants rubble wreck wreckage sank sinking capsized stampede survive survived survivor survivors never fell fallen held
taken took dragged pulled driven drove forced rounded homes exile hostages prisoners detainees captives graves coffins
hospital morgue clinic medics hit dug cut aboard left hostilities
`;
