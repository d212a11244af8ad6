/** Nouns, in the singular, that are no people: a number before one of them counts no casualties. */
export const things = `
second minute hour day night morning afternoon evening week weekend fortnight month year decade century time occasion
season o'clock moment period interval date deadline anniversary kilometre kilometer km metre meter mile foot yard
centimetre inch hectare acre kilo kilogram tonne ton litre liter gallon degree percent percentage point barrel dollar euro
pound lira rouble ruble dinar riyal shekel cent village hamlet town city district suburb quarter neighbourhood
neighborhood province governorate region area zone country state place site location position post outpost checkpoint
roadblock barricade barrier base barrack camp hill hilltop mountain valley road highway street alley lane square bridge
crossing border building house home flat apartment room floor storey shop store market bazaar school university hospital
clinic mosque church shrine cemetery graveyard grave farm field orchard tree well factory mill bakery office court prison
cell hotel station port harbour airport runway hangar dam pipeline pylon window door wall gate kitchen vehicle car truck
lorry van bus minibus taxi motorcycle motorbike bicycle bike tank carrier ambulance plane aircraft jet warplane helicopter
drone balloon boat ship ferry vessel barge train carriage wagon convoy patrol column bulldozer tractor tanker trailer
weapon gun rifle pistol revolver machine-gun cannon mortar rocket missile shell bomb bomblet grenade mine bullet round shot
charge device explosive explosion blast detonation strike airstrike raid attack assault ambush battle clash skirmish
firefight incident event episode operation campaign offensive counteroffensive wave phase stage step sortie salvo volley
barrage bombardment fire storm earthquake flood massacre siege ceasefire truce agreement accord treaty deal report article
page paragraph sentence line word letter chapter section entry record file document statement dispatch bulletin communique
post tweet message video photograph photo picture image clip recording call interview question answer claim count number
figure sum total tally list table chart graph map footnote note source citation reference account version draft edition
name title term label category group kind type sort form way rule criterion criteria test reason cause factor aim goal
condition problem issue case trial hearing session meeting talk conversation vote law decree resolution right side party
faction organisation organization agency outlet newspaper paper channel broadcaster monitor institution institute
committee commission council ministry department company firm brigade battalion division unit platoon squad regiment
militia army cell bag box crate loaf meal tent parcel bed dose ticket seat share job prize language opinion half third
part piece fragment set series layer level band colour color dot bar arrow axis axes panel mark step relay voice dataset
database spreadsheet row field value measure estimate range minimum maximum bound average method correction change
difference discrepancy reading theory hypothesis hypotheses interpretation explanation possibility option example
exception detail fact finding conclusion view clause item object animal sheep goat cow camel horse donkey mule dog
cattle livestock chicken bird fish hour-long visit trip journey flight mission tour march rally protest demonstration
gathering funeral ceremony prayer speech broadcast programme program project plan proposal demand request order threat
warning appeal complaint petition lawsuit verdict sentence charge conviction investigation inquiry probe search
stone knife axe stick rope fence tower antenna cable wire machine generator engine pump battery phone telephone computer
camera screen door light flare leaflet flag poster banner slogan song book novel film match game goal point score medal
sanction measure tax fee fine debt loan grant donation euro million-dollar kidney leg arm eye hand foot finger head bone
wound scar tooth stitch operation amputation transfusion symptom illness disease degree temperature factor figure
community tribe clan people-group nation population ethnic-group network movement alliance coalition front bloc wing
opportunity attempt try failure success loss-of-power gain step setback shift turn corner end edge
angle direction route path trail track passage tunnel trench bunker shelter basement cellar cave pit ditch
container depot warehouse store arsenal stockpile cache
`;

/** Verbs in forms that "-ed" does not tell, so that a noun before them is seen to be their subject. */
export const verbs = `
say says said tell tells told ask asks speak speaks spoke see sees saw hear heard know knows knew think thinks thought
believe believes give gives gave make makes made come comes came get got keep kept bring brings brought begin begins began
run runs ran write writes wrote sit sat lead leads led meet meets met pay paid send sends sent build built feel felt mean
means show shows set let read reads live lives own owns work works want wants need needs serve serves carry carries fight
fights fought drive drove throw threw break broke win won choose chose buy bought sell sold teach taught catch caught
return returns stay stays wait waits help helps try tries refuse refuses deny denies support supports join joins include
includes mention mentions describe describes differ differs agree agrees disagree confirm confirms speak begin open opened
allow allows use uses used play plays form forms hold holds held sign hid hide ran escaped survive survives survived
stood sang swore drew grew flew blew struck cut put puts quit spent spend spends slept dealt dug ate drank forgave forgot
lie lies lay bear bears bore born cover covers concern concerns add adds belong belongs contain contains follow follows
leave leaves left lead claim claims report reports call calls appear appears differ may-not remember recall recalls await
demand demands insist insists hope hopes seem seems look looks think believe suspect suspects took take takes taken gather
march sought seek seeks watch watches guard guards treat treats visit visits count counts
`;
