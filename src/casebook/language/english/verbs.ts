/** Verbs in forms that an ending does not tell, so that a noun before them is seen to be their subject. */
export const verbs = `
say says said tell tells told ask asks speak speaks spoke see sees saw hear heard know knows knew think thinks thought
believe believes give gives gave make makes made come comes came get got keep kept bring brings brought begin begins
began run runs ran write writes wrote sit sat lead leads led meet meets met pay paid send sends sent build built feel
felt mean means show shows set let read reads live lives own owns work works want wants need needs serve serves carry
carries fight fights fought drive drove throw threw break broke win won choose chose buy bought sell sold teach taught
catch caught return returns stay stays wait waits help helps try tries refuse refuses deny denies support supports
join joins include includes mention mentions describe describes differ differs agree agrees disagree confirm confirms
open opened allow allows use uses used play plays form forms hold holds held sign hid hide escaped survive survives
survived stood sang swore drew grew flew blew struck cut put puts quit spent spend spends slept dealt dug ate drank
forgave forgot lie lies lay bear bears bore born cover covers concern concerns add adds belong belongs contain
contains follow follows leave leaves left claim claims report reports call calls appear appears remember recall
recalls await demand demands insist insists hope hopes seem seems look looks suspect suspects took take takes taken
sought seek seeks watch watches guard guards treat treats visit visits count counts lost described attended gathered
marched
`;
