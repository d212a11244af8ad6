/** Nouns, in the singular, that are no people: a number before one of them counts no casualties. */
export const things = `
second minute hour day night morning afternoon evening week weekend fortnight month year decade century time occasion
season o'clock moment period interval date deadline anniversary kilometre kilometer km metre meter mile foot yard
centimetre inch hectare acre kilo kilogram tonne ton litre liter gallon degree percent percentage point barrel dollar
euro pound lira rouble ruble dinar riyal shekel cent village hamlet town city district suburb quarter neighbourhood
neighborhood province governorate region area zone country state place site location position post outpost checkpoint
roadblock barricade barrier base barrack camp hill hilltop mountain valley road highway street alley lane square
bridge crossing border building house home flat apartment room floor storey shop store market bazaar school university
hospital clinic mosque church shrine cemetery graveyard grave farm field orchard tree well factory mill bakery office
court prison cell hotel station port harbour airport runway hangar dam pipeline pylon window door wall gate kitchen
vehicle car truck lorry van bus minibus taxi motorcycle motorbike bicycle bike tank carrier ambulance plane aircraft
jet warplane helicopter drone balloon boat ship ferry vessel barge train carriage wagon convoy patrol column bulldozer
tractor tanker trailer weapon gun rifle pistol revolver machine-gun cannon mortar rocket missile shell bomb bomblet
grenade mine bullet round shot charge device explosive explosion blast detonation strike airstrike raid attack assault
ambush battle clash skirmish firefight incident event episode operation campaign offensive counteroffensive wave phase
stage step sortie salvo volley barrage bombardment fire storm earthquake flood massacre siege ceasefire truce
agreement accord treaty deal report article page paragraph sentence line word letter chapter section entry record file
document statement dispatch bulletin communique tweet message video photograph photo picture image clip recording call
interview question answer claim count number figure sum total tally list table chart graph map footnote note source
citation reference account version draft edition name title term label category group kind type sort form way rule
criterion test reason cause factor aim goal condition problem issue case trial hearing session meeting talk
conversation vote law decree resolution right side party faction organisation organization agency outlet newspaper
paper channel broadcaster monitor institution institute committee commission council ministry department company firm
brigade battalion division unit platoon squad regiment militia army bag box crate loaf meal tent parcel bed dose
ticket seat share job prize language opinion part piece fragment set series layer level band colour color dot bar
arrow axis panel mark relay voice dataset database spreadsheet row value measure estimate range minimum maximum bound
average method correction change difference discrepancy reading theory hypothesis interpretation explanation
possibility option example exception detail fact finding conclusion view clause item object animal sheep goat cow
camel horse donkey mule dog cattle livestock chicken bird fish visit trip journey flight mission tour march rally
protest demonstration gathering funeral ceremony prayer speech broadcast programme program project plan proposal
demand request order threat warning appeal complaint petition lawsuit verdict conviction investigation inquiry probe
search stone knife axe stick rope fence tower antenna cable wire machine generator engine pump battery phone telephone
computer camera screen light flare leaflet flag poster banner slogan song book novel film match game score medal
sanction tax fee fine debt loan grant donation kidney leg arm eye hand finger head bone wound scar tooth stitch
amputation transfusion symptom illness disease temperature community tribe clan nation population network movement
alliance coalition front bloc wing opportunity attempt try failure success gain setback shift turn corner end edge
angle direction route path trail track passage tunnel trench bunker shelter basement cellar cave pit ditch container
depot warehouse arsenal stockpile cache business economy interest chance feeling rib knee shoulder manoeuvre maneuver outcome phrase
wording amount breakdown remainder pattern population utterance speech habit tendency warrant thing
`;
