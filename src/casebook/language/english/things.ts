/** Nouns, in the singular, that are no people: a number before one of them counts no casualties. */
export const things = `
km kg mm cm ha second minute hour day night morning afternoon evening week weekend fortnight month year decade century
time occasion season o'clock moment period interval date deadline anniversary kilometre kilometer metre meter mile
foot yard centimetre inch hectare acre kilo kilogram tonne ton litre liter gallon degree percent percentage point
barrel dollar euro pound lira rouble ruble dinar riyal shekel cent village hamlet town city district suburb quarter
neighbourhood neighborhood province governorate region area zone country state place site location position post
outpost checkpoint roadblock barricade barrier base barrack camp hill hilltop mountain valley road highway street
alley lane square bridge crossing border building house home flat apartment room floor storey shop store market bazaar
school university hospital clinic mosque church shrine cemetery graveyard grave farm field orchard tree well factory
mill bakery office court prison cell hotel station port harbour airport runway hangar dam pipeline pylon window door
wall gate kitchen vehicle car truck lorry van bus minibus taxi motorcycle motorbike bicycle bike tank carrier
ambulance plane aircraft jet warplane helicopter drone balloon boat ship ferry vessel barge train carriage wagon
convoy patrol column bulldozer tractor tanker trailer weapon gun rifle pistol revolver machine-gun cannon mortar
rocket missile shell bomb bomblet grenade mine bullet round shot charge device explosive explosion blast detonation
strike airstrike raid attack assault ambush battle clash skirmish firefight incident event episode operation campaign
offensive counteroffensive wave phase stage step sortie salvo volley barrage bombardment fire storm earthquake flood
massacre siege ceasefire truce agreement accord treaty deal report article page paragraph sentence line word letter
chapter section entry record file document statement dispatch bulletin communique tweet message video photograph photo
picture image clip recording call interview question answer claim count number figure sum total tally list table chart
graph map footnote note source citation reference account version draft edition name title term label category group
kind type sort form way rule criterion test reason cause factor aim goal condition problem issue case trial hearing
session meeting talk conversation vote law decree resolution right side party faction organisation organization agency
outlet newspaper paper channel broadcaster monitor institution institute committee commission council ministry
department company firm brigade battalion division unit platoon squad regiment militia army bag box crate loaf meal
tent parcel bed dose ticket seat share job prize language opinion part piece fragment set series layer level band
colour color dot bar arrow axis panel relay voice dataset database spreadsheet row value measure estimate range
minimum maximum bound average method correction change difference discrepancy reading theory hypothesis interpretation
explanation possibility option example exception detail fact finding conclusion view clause item object animal sheep
goat cow camel horse donkey mule dog cattle livestock chicken bird fish visit trip journey flight mission tour march
rally protest demonstration gathering funeral ceremony prayer speech broadcast programme program project plan proposal
demand request order threat warning appeal complaint petition lawsuit verdict conviction investigation inquiry probe
search stone knife axe stick rope fence tower antenna cable wire machine generator engine pump battery phone telephone
computer camera screen light flare leaflet flag poster banner slogan song book novel film match game score medal
sanction tax fee fine debt loan grant donation kidney leg arm eye hand finger head bone wound scar tooth stitch
amputation transfusion symptom illness disease temperature community tribe clan nation population network movement
alliance coalition front bloc wing opportunity attempt try failure success gain setback shift turn corner end edge
angle direction route path trail track passage tunnel trench bunker shelter basement cellar cave pit ditch container
depot warehouse arsenal stockpile cache business economy interest chance feeling rib knee shoulder manoeuvre maneuver
outcome phrase wording amount breakdown remainder pattern utterance habit tendency warrant thing website blog podcast
link address email letterhead archive library museum album magazine journal headline quote quotation excerpt verse
stanza poem essay thesis manual guide brochure questionnaire survey poll census register registry roll roster ledger
inventory catalogue index glossary appendix annex protocol transcript translation copy original print revision
spelling alias pseudonym nickname surname initial signature stamp seal badge uniform helmet boot shoe sock glove coat
shirt jacket vest belt scarf blanket mattress pillow sheet towel curtain carpet chair desk bench sofa shelf cupboard
drawer lamp candle torch lantern bulb mirror clock watch ring necklace bracelet coin banknote cheque receipt invoice
bill salary wage pension budget price cost expense stake bond ratio proportion decile pint ounce watt volt kilowatt
megawatt gigabyte megabyte pixel byte bit egg apple orange olive lemon fig palm bush hedge flower wreath garland seed
crop harvest sack bale bottle cup glass plate bowl spoon fork pot pan kettle oven stove fridge tap pipe hose bucket
cistern reservoir lake river stream canal creek spring waterfall ocean sea gulf bay beach coast shore island peninsula
cape cliff ridge peak summit slope plain plateau desert forest wood grove park garden lawn courtyard terrace balcony
roof ceiling stair staircase lift elevator corridor hall lobby entrance exit gateway archway pillar arch dome minaret
steeple chapel monastery convent temple synagogue seminary academy college faculty laboratory classroom canteen kiosk
stall booth counter stand stadium arena theatre theater cinema club restaurant cafe café hostel inn dormitory barracks
armoury armory garage shed barn stable silo greenhouse workshop quarry shaft kiln furnace chimney turbine transformer
substation mast satellite dish receiver transmitter radio television transistor laptop tablet keyboard printer scanner
server router disk tape cassette reel negative slide frame lens tripod microphone loudspeaker speaker siren alarm bell
horn whistle drum guitar piano violin instrument rail sleeper signal platform turnstile locomotive wheel tyre tire
brake axle bonnet hood windscreen windshield bumper mudguard exhaust saddle pedal sail oar rudder anchor buoy raft
dinghy canoe kayak lifeboat lifejacket jetty pier quay wharf dock berth crane forklift pallet envelope postcard
telegram fax sample specimen trace fingerprint swab scan x-ray prescription pill capsule vaccine injection syringe
bandage stretcher crutch wheelchair ward autopsy examination diagnosis certificate licence license passport visa
permit card contract lease deed amendment act statute ordinance regulation norm standard benchmark target quota limit
threshold baseline trend curve trough cycle rhythm stride lap fixture tournament championship league pause break lull
delay wait halt stop start beginning ending opening closing sunrise sunset dawn dusk weekday weeknight semester
trimester generation era epoch age millennium lifetime continent hemisphere territory enclave exclave canton parish
borough precinct constituency half-hour lesson lecture seminar conference congress assembly parliament senate chamber
cabinet government administration authority regime dynasty kingdom republic federation union pact charter constitution
convention covenant declaration manifesto pledge vow oath promise undertaking commitment concession precaution
safeguard guarantee assurance remedy reparation compensation payment instalment deposit author reader editor
maintainer contributor researcher recorder currency dialect accent alphabet script character digit numeral symbol icon
logo emblem theme topic subject motif plot scene sequel review critique virus bacterium parasite infection outbreak
epidemic pandemic variant strain planet star moon comet allegation accusation motion objection ruling judgment
judgement acquittal rumour rumor lie myth legend story tale anecdote joke remark comment criticism praise apology
thank
`;
