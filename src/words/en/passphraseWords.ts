/**
 * Plain English words of four to seven letters for passphrases. Chosen from the vocabulary of two books in the public
 * domain, the King James Bible (1611) and Ambrose Bierce's "The Devil's Dictionary" (1911), without inflections,
 * and without words that hurt, frighten or preach. The choice itself is given to the public domain too (CC0).
 */
export const passphraseWords = `
abate abdomen abet abide ability aboard abode abolish abound abridge abroad abrupt abscond absence absent
abstain absurd accent accept access accord account ache acidity acquire acquit acre action active actor
actual actuary acute adamant adhere adjoin admire adore adorn adult advance advice advise afar affair affect
affirm afford aflame afoot afraid afresh agency agent agree aground ajar akin alarm alas algebra alien alive
allow allure almond alms alone aloof aloud alpha already alter amber ambush amend amiable amiss amount amuse
anarchy anchor ancient anew angel anger angle angry animal ankle annals annual answer antique anvil anxious
apart apparel appeal appear appease apple apply appoint approve aquatic arbiter archer area arise army arose
arrange array arrest arrival arrow article artist ascend ascent ascribe ashamed ashore asleep aspect assent
assert assist assure astray astride asylum atom atomic attain attempt attend attire audible augment august
aunt austere author avail avenue averse avert avoid await awake aware awful awhile awkward awoke babble
baboon baby back bade badge badness baffle bait bake baker balance bald ball ballot balm banana band bandage
bandit bang bani banish bank banker banner banquet barber bard bare bark barley barn barrel barren base
basic basis basket bath bathe baton batter battle bayonet beach beacon beak beam bear beard bearer beast
beat beauty become beef beer beetle beggar begin beguile behalf behave behind behold belabor belief believe
bell bellow belly belong beloved bemoan bench bend benefit benign bent bequest betray better beware bicycle
bide bill bind bird birth bite black blacken blade blame blast blaze bleak bled blemish bless blest blew
blind bliss blithe block blossom blot blow blown blue blunder blunt blush boar board boast boat bodily body
boil bold bolster bolt bond bone book boon boost boot booth border bore born borne borrow boss botch bother
bottle bottom bough bought bounty bowl boyhood brain brake branch brand brandy brave bravery brawl bray
brazen breach bread breadth break breath breathe bred breed breeze brick bride bridge bridle brief brigade
bright brim brine bring brink broad broke broken brood brook broom broth brother brought brow brown bruise
brush bucket buffalo buffet build builder built bulk bulky bull bump bunch bundle burden burn burnt burst
bush bushel bushy busy butler butter buyer cabbage cable cackle cadence cage cake calf call calm calve came
camel camp canary candid candle cane canker cannon canon canteen canvas capable capital captain captive card
care career careful carpet carry cart case cash casket cast castle catch caterer cattle caucus caught cause
caution cave cavern caviar caviare cease cedar ceiling cell cellar censor censure census century cereal
certain certify chaff chagrin chain chair chalice chamber chance change channel chant chap chapel chapter
charge charger chariot charity charm chase chasten chatter cheap cheat check checker cheek cheer cheery
cheese cherish cherub chest chew chicken chief child chill chimney chin choice choke choose chop choral
chorus chose chosen cigar cipher circle circuit circus cistern citizen city civic civil claim clamor clap
class clay clean cleanse clear cleave cleaver clever client cliff climate climb cloak clock close closet
cloth clothe cloud cloudy clover clown club cluster clutch coal coarse coast coat cobbler coffer coin cold
colic collect college colt come comfort comic comical command commend commit common commune compact company
compare compass compel compete compile complex compose conceal concede conceit concern concord condemn
conduct cone confer confess confirm conjure conquer consent consist consul consult consume contact contain
contend content contest control convert convey cook cool copious copper copy coral cord cordial core corn
corner cornet correct cost costume cottage cotton couch council counsel count country couple courage course
court cousin cover covert covet cradle craft crafty crag crane cream create creator credit creed creek creep
crept crest crew crib crimson critic crop cross crouch crow crowd crown crude crush crust crystal cube
culture cunning curable curb cure curious curl current curtain cushion custody custom cyclone cymbal cynic
cypress dagger daily dainty dance danger dare dark darken darling dart dash data date daub dawn daytime
deacon deal dealer dealt dean dear debate decay decease decent deck declare decline decree deed deep deer
defeat defect defend defer defile define degree deign delay delight deliver demand denial denote deny depart
depth deputy descend descent desert deserve design desire desk detail device devise devoid devote dial
dialect diamond diary dice diction diet differ dignify dignity dine dinner dire direct discern discord dish
disk dismiss disobey display dispute distant distil ditch diverge diverse divide divine doctor dodo dollar
domain dome donkey donor door dote double doubt dough dove downy dozen draft drag dragon drama draw drawer
drawn dream dreamer dress dresser drew drink drive driven driver droll drop drought drove drum duel duke
dull dump durable dust dusty duty dwell dweller dwelt eager eagle earth earthy ease east eastern easy eaten
eater ebony echo economy edge edible edifice edition editor effect effigy effort eight eighth eighty elastic
elder elect elector element eleven embrace emerald eminent emotion empire employ empty enable endless endow
endure enemy energy enforce engage engrave enhance enjoy enlarge enquire enquiry enrich ensign ensue enter
entice entire entity entreat entry epitaph epoch equal equity errand error erudite escape essay essence
estate esteem eternal ether evade evasion event evident exact exalt examine example exceed excel excess
exclude excuse exert exhaust exhort exist expect expel expense expert expire explain expound express extant
extend extinct extol extract extreme eyelid fable fabric face facile fact factor factory faculty fade fail
failure faint fair fairy faith fall fallacy fallen false falter fame family famous fancy fare farm farmer
fashion fast fasten faster father fatigue fault faulty fear fearful feast feat feather feature feel feet
feign fell feller fellow felony felt female fence ferret ferry fertile fervent fetch fever fiction fiddle
field fierce fiery fight figure file fill fillet filter final finance find fine finger finish fire firm fish
fisher fist flag flame flash flat flaw flea fled flee fleece flew flight fling flint flock flood floor flop
flour flow flower fluid flute flux foal foam focus fodder fold folk follow folly fond food fool foolish foot
forbear force forceps ford foreign foreman foresaw forever forgave forget forgive forgot fork forlorn form
formal former formula fort forth fortify fortune forum forward fossil fought found founder fowl frail frame
frank fray freak free freedom freight fresh freshen fret friend fringe frog front frost frown frozen fruit
fudge fuel fulcrum fulfil full fulness funny furious furnace furnish furrier furrow fusion futile future
gain gait gallant gallery galley game garbage garden garlic garment garnish gastric gate gateway gather
gauge gaze geese gender general genial genius gentle genus gesture giant gift girder girdle girl gist give
glad glance glass glean glee glimpse glitter globe gloom glorify glory glove glow glum gnat gnaw goad goal
goat goblet gold golden good goose gopher gossip gourd govern gown grab grace grain grammar grand grant
grape graphic grapple grass grate gratify grave gravel graven gravity gray grease great greed greedy green
greet grew grey griddle grill grimace grin grind grip groan gross ground group grove grow grown growth grub
grunt guard guess guest guide guile gulf gush gutter guzzle habit hail hair hairy hale hall halo halt hammer
hand handful handle handy hang happen happy hard harden hardy hare harm harmony harness harp harrow hart
harvest hash haste hasten hasty hatch hatchet haughty haunt haven hawk hazard hazel head heady heal healer
health heap hear heard hearsay heart hearth hearty heat heath heave heaven heavy hedge heel heifer height
heir held helm helmet help helper hemp herald herb herd hero heron hidden hide high highway hike hill hilt
hind hinder hint hire history hither hoarse hold holder hole hollow homage home honesty honey hoof hook
hooves hope hopeful horizon horn hornet horse host hour house howl huge human humane humble hump hungry hunt
hunter hurdle hurl husband husk hyena hymn idea idle image imagery imagine immense immoral immune impair
impart impel impose impound improve impulse inch incline inclose income incur indeed induce inertia infancy
infant inform inhabit inherit initial inmate innate inner inquiry insect inside insight inspire instant
instead insure intact intend intent invalid invent invest inward iron island isle issue itch ivory janitor
javelin jawbone jelly jest jester jewel join joint joke jolly journey joyful joyous juice jump jungle
juniper jury justice justify keen keep keeper kettle keyhole kick kidney kiln kind kindle kindred king
kingdom kiss kitchen kite knack knead knee kneel knelt knife knight knit knives knock knot knotty know lace
lack ladder lade laden lady lake lamb lamp lance land lapse large last late later latter lattice laud laugh
launch laurel lavish lawful lawless lawn lawyer lazy lead leader leaf leafy league lean leap leapt learn
lease leather leave lecture leer left legal legion leisure lend length lent leopard letter lettuce level
levity levy lexicon liberal liberty library lice lick life lift light lighten lighter liken lily limb lime
limit line lineage linen lion lioness liquid liquor list listen literal lithe little live liver lizard load
loaf loan loaves lobster local locate lock locust lodge loft lofty logic logical lone long look loom loose
loot lord lore lose loss lost lotus loud love lover lower loyal lucky lumber lump lung lure lurk lush lyre
mace machine madam magic magical magnet magnify maid maiden mail majesty major make maker male mammal
manager manger manhood mankind manner manor mantel mantle marble march mark market marrow marry marsh
marshal mart martial marvel mash massive mast master mastery match mate matrix matron matter maudlin maxim
maze meadow meal mean meant measles measure meat medal meddle media median medical meek meet melody melt
member memory mend mental mention mercy mere merit merry message metal mete method mice microbe midday
middle midst midway midwife mighty mild mildew mile milk mill million mimic mind mindful mine mineral mingle
minor mint minus minute miracle mirror mirth miss mist mistake misty mixture moan mock mockery mode model
modern modesty moist mole mollify molten moment monarch money monk month mood moon moral morose morsel
mortar moth mother motion motive motley motto mount mouse mouth movable move mover mower mown mule murmur
muscle muse museum music musical mustard mute mutter mutual muzzle mystery mystic nail name napkin narrow
nation native natural nature navy neat neck necktie nectar need needle needy neglect nephew nervous nest
nether network newborn nibble nice nickel night noble nobler nobody noise noon normal north nose nostril
notable note notice notion noun nourish novel novice nucleus nudge number nurse nurture obey object observe
obtain obvious occupy occur ocean offer offhand office officer oftener olive omega omit open opinion oppose
optical oracle oration orator orbit orchard ordain order organ origin ostrich outcome outcry outdone outer
outlet outlook outpost outrun outside outward ovation oven overeat overlap overlay overrun oversee owner
oxen pacify pack paddle page pageant paid paint painter pair palace pale palm pant paper papyrus parable
parade parcel pardon pare parent parish park parrot parson part partial partner party passage passion
passive paste pastor pasture pate patent path pathos pathway patient patriot patron patter pattern payment
peace peacock peak peal pearl peasant peel peep pelican pelt pence penny people perfect perform perfume
peril period permit person pertain pest peter phantom phrase physic piano piccolo pick pickle picture piece
pierce piety pigeon pigment pile pillar pillow pinch pine pious pipe pirate pitch pitcher pitiful pity place
plain plan plane plant plaster plastic plate platter play player plea plead please pledge plenty plot plough
plow pluck plume plummet plunge plural plus pocket poem poet poetic poetry point pole policy polite poll
pomp pompous pond ponder pool poor poplar popular porch pork port portend porter portico portion possess
post posture potato potter poultry pound pour pout powder power praise pray prayer preach preface prefer
premier premise premium prepare present preside press presume pretty prevail prevent prey price pride primal
prime prince print private prize problem proceed process procure produce product profess profit progeny
prolong promise promote prompt pronoun proof propel proper prose prosper protect protest proud prove proverb
provide provoke prow prowess prudent prune public publish puff pull pulpit pulse pump pungent pupil pure
purify purity purple purpose purse pursue pursuit push quaint quake quality quarrel quarter queen quell
quench quick quiet quill quit quiver quiz quorum quote race rack radiant radius rail railway rain rainbow
rainy raise rang range rank ransom rapid rare rash rate rattle raven razor reach read reader ready real
reality realm reap reaper rear reason rebel recall receipt receive recent recipe reckon reclaim record
recount recover rector redeem reel refer refine reflect reform refrain refresh refuge refusal refuse refute
regard regime region regular reign rein reject rejoice relate relax release relief relieve remain remark
remedy remind remit remnant remote removal remove render renew renown repair repay repeal repent replace
replica reply report repose reprove reptile request require rescue reserve reside residue resign resist
resort respect respite respond restore result retain retire retort retreat return reveal revel revenue
revere reverse review revive revolt reward rhyme rich ridden riddle ride rider rifle right riot rioter
riotous ripe rise risen risk rite rival river road roar roast robber robbery robe robust rock rocket rode
rogue roll roller roman romance roof room root rope rose rosy rough round rouse route royal royalty rubbish
rudder ruddy rule ruler rump rural rush rust rustic sack sacred saddle sadness safe safety saffron sage sail
sailor sake salary sale sally salmon salt salute sand sandy sane sang sanity sank sardine satire satisfy
sauce saucer saucy sausage save sawn scale scalp scamper scan scant scarce scarlet scatter scene scent
scheme scholar school science scoff scope scorch score scowl scrap scrape scratch screech scribe scroll
scythe seal seam search season seat secret sect secular secure sedate seek seer seethe seize seldom select
self sell seller selves senate send sense sent serial series serious serpent servant serve service servile
session setter settle settler sever severe shabby shackle shade shadow shady shaft shake shaken shape share
sharp sharpen shave shaven sheaf shear sheath sheep sheet shelf shell shelter shield shine ship shirt shock
shoe shone shook shoot shore short shorten shot shout shovel show shower shrank shred shriek shrine shrug
shun shut shuttle side siege sieve sift sigh sight sign signal signify silence silent silk silken silly
silver similar simple simply sincere sinew sing singer single sink sister situate size skilful skill skin
skip skirt skull slab slack sleek sleep sleeper sleeve slender slice slide slight sling slink slip slogan
slow slumber small smart smell smile smoke smoker smooth snail snake snap snare snatch sneak snore snout
snow snowy snug soak soap sober social society socket soda sodium soft soil sojourn solace sold soldier sole
solemn sombre song soon sore sorrow sorry sort sought soul sound sour source south sown space spade span
spare spark sparrow speak speaker spear special species speech speed speedy spell spend spent sphere spice
spicy spider spike spill spin spinal spine spire spirit spleen split spoil spoke spoken spoon sport spot
spouse spout sprang sprawl spray spread spring sprout spud square squat squawk squirm stable staff stag
stage stain stake stalk stall stamp stand stank staple star stare state station statue stature status
statute stay steady steal stealth steam steel steep steeple steer stellar stem step stern steward stick
sticker stiff stiffen sting stir stock stole stolen stomach stone stony stood stool stoop stop storage store
stork storm stormy story stout strain strait strand strange straw stray streak stream street stress stretch
strict strife strike striker string strip stripe stript strive stroke strong struck stubble stuck student
study stuff stumble stump sturdy style subject sublime submit subtle subvert succeed success succumb sudden
suffice sugar suggest suit suite suitor sullen summer summit sunny sunset supper supple supply support
suppose supreme sure surface surgeon surgery surname surpass surplus suspect suspend sustain swallow swan
swarm sway swear sweat sweep sweet swell swept swift swig swim switch swollen swoon sword sworn symbol
system table tail tailor taint taker tale talent talk tall tame tank tanner target tariff tarry tartan task
taste taught taunt teach teacher teacup team tear tedious teeth tell temper tempest temple tempt tenant tend
tender tenor tent tenure term test testify text textile thank theatre theft theory thick thicket thigh thin
think thirst thistle thorn thought thread thresh threw thrift thrifty thrive throat throne throng throw
thrown thrust thumb thump thunder tiara ticket tickle tidal tiger tight tile till timber time timid tingle
tipsy tire title toad toast tobacco toil token toll tomato tomb tong tongue tool tooth topaz topic torch
tornado toss total touch tourist towel tower town trace track trade train trample trance transit trap trash
travel tread tree tremble trench trend trial tribal tribe tribute trick trickle trifle trite triumph trivial
troop trouble trough truce true truly trump trumpet trunk trust trusty truth tubular tuck tumble turn turtle
twist type typify unable unarmed unaware uncle unclean uncover undergo undo undone uneasy unequal unfair
unfit unhappy unicorn uniform union unit unite unity unjust unknown unlike unload unlucky unmoved unruly
unseen untrue untying unusual unwise upheld uphold upright uproar upside urban urbane urge urgent usage
useful utensil utility utmost utter vacancy vacant vacuum valiant valid valley valor value vanish vanity
variety various vast veer veil vein velvet venison vent venture verb verbal verse version vessel vial vice
victor victory view village vine vinegar vintage violet violin virtual virtue visible vision visit visitor
vital voice void volume vote vowel voyage wafer wage wager wagon wail wait wake walk wall wallow wander want
wanton ward warm warn warp warrant warrior wash waste watch water wave wayside weak weaken wealth wealthy
wear weary weasel weather weave weaver wedge week weigh weight weighty welfare western whack whale wheat
wheel whisker whiskey whisky whisper white wholly wide wield wife wild willow wilt wind window windy wine
wink winner winsome winter wipe wire wisdom wise wish witch wither witness witty wizard woke wolf wolves
woman women wonder wood wooden wool word wore work worker workman workmen world worm worn worship worth
worthy wrap wreath wreathe wreck wrest wrestle wrinkle write writer written wrong wrote wrought yard yarn
yawn year yearn yell yellow yield yoke young youth zany zeal zealous zenith zoology
`
