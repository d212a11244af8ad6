/** The small words of a sentence. */
export const small = {
  be: 'is are was were be been being am',
  have: 'has have had having',
  modal: 'may might can could will would shall should must did does do',
  adverb: `also later then now still already ever never not since again even all both themselves alone together there
    here today yesterday tomorrow instead either soon thus just only yet overnight so too else apparently afterwards
    meanwhile elsewhere nearby outright thereby therefore however perhaps maybe almost nearly once twice respectively
    outside inside abroad somewhere altogether thereafter subsequently eventually n't least seriously critically badly
    gravely lightly fatally clean dead-drunk aboard`,
  preposition: `in on at by from of with without during near to into onto over under between among amongst amid against
    before after behind beside besides through throughout across along around about above below for inside outside
    off out up down toward towards upon via within beyond despite per as like than following until till amidst aboard
    past opposite regarding concerning including except minus plus because-of due`,
  conjunction: 'and or but nor & then',
  determiner: `the a an this these that-one those his her its their our my your each every some any no another such what
    both all`,
  relative: 'who whom which that',
  subordinate: `where when while because if whether although though how why what whose whereas unless so-that lest
    wherever whenever`,
  raising: `reported said believed feared confirmed presumed found declared thought known alleged recorded listed
    pronounced registered considered estimated understood verified identified documented counted left named claimed
    acknowledged announced suspected assumed deemed certified seen returned`,
  linking: 'went go goes gone remain remains remained became become becomes lay lie lies stayed stay fell turned',
  month: `january february march april may june july august september october november december jan feb mar apr jun jul
    aug sep sept oct nov dec`,
  weekday: 'monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun',
  label: `highway route road motorway street avenue article section chapter page pages paragraph paragraphs line lines
    table figure fig footnote note notes resolution law decree order number numbers no nos nr division brigade battalion
    unit regiment corps army channel level step phase stage part parts version volume vol day days week group zone sector
    block building gate camp room ward platform terminal flight train bus claim source incident event record row rows
    column question point item appendix annex exhibit case file category grade class type option scenario model series
    season episode round aged age ages magnitude checkpoint station hill district area opinion protocol convention
    bulletin dispatch p pp par para art sec ch rule point principle amendment clause schedule code pier hangar
    prison branch office bureau tv radio agenda goal`,
  amounts: `reach reaches reached reaching rise rises rose risen rising climb climbs climbed climbing stand stands stood
    standing exceed exceeds exceeded exceeding total totals totalled totaled totalling number numbers numbered numbering
    amount amounts amounted top tops topped pass passes passed passing fall falls fell fallen falling drop drops dropped
    jump jumps jumped grow grows grew grown increase increases increased increasing decrease decreased put puts give
    gives gave given giving estimate estimates estimated place placed count counts counted set hit hits hitting include includes included
    including comprise comprises comprised average come comes came mount mounted mounts swell swelled swollen surpass
    surpassed surpasses revised revise is are was were be been raise raises raised raising bring brings brought bringing
    taking lists lowered lower cut reported reports report at recorded remains remain remained doubled tripled`,
  describes: `aligned affiliated loyal stationed deployed based accused identified described called named known armed
    dressed wearing carrying travelling traveling fleeing fighting working living serving guarding returning trying
    waiting standing sitting hiding sleeping belonging accompanied led backed supported recruited employed trapped
    caught left taken seen posted manning sheltering praying playing born charged suspected convicted wanted linked
    allied opposed attached assigned sent involved aged riding driving crossing heading heading attending participating
    protesting demonstrating celebrating sailing walking passing listed documented counted unarmed masked`,
} as const;

/** Words that may stand between a verb and its number without parting them: "killed, it said, at least another four". */
export const qualifiers = `
least most more less fewer than no not up as many few about around approximately roughly nearly almost over under above
some only just exactly an a the estimated total further additional another other all his her its their our my these those
between even perhaps possibly maybe probably reportedly allegedly also circa ca well quite close full whole mere single
some-odd upwards excess both either what reported confirmed
`;
