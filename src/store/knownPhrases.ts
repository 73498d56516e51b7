/** The words that make up most of any sentence, English and French: next to nothing to guess. */
export const FREQUENT: ReadonlySet<string> = new Set(
  `a about after again all always am an and any are as at be because been before but by can come could day did do
  does don down every for from get give go good had has have he her here him his how i if in into is it its just
  know let life like little ll love make man may me more my never no not now of on one only or our out over people re
  s say see she so some t take than that the their them then there these they thing this time to two three four five
  six seven eight nine ten too up us ve very want was way we well were what when where which who why will with would
  you your ai au aux avec avoir bien bon ce cette ces c d dans de des deux du elle elles en est et être faire fait
  faut il ils j je jamais jour l la le les leur lui m ma mais me même mes moi mon n ne nos notre nous on ont ou où
  par pas plus pour qu que qui sa sans se ses si sa son sont sur t ta te tes toi ton tous tout toute toutes trop
  trois quatre cinq sept huit neuf dix tu un une vie vos votre vous y`.split(/\s+/),
)

/** Phrases that guessing programs carry: proverbs, prayers, pangrams, rows one says by heart, what everybody quotes. */
const PHRASES = `may the force be with you
to be or not to be that is the question
i think therefore i am
live long and prosper
once upon a time in a land far far away
once upon a time in the west
one ring to rule them all
a long time ago in a galaxy far far away
the quick brown fox jumps over the lazy dog
correct horse battery staple
winter is coming
there is no place like home
i love you to the moon and back
an apple a day keeps the doctor away
the early bird catches the worm
actions speak louder than words
all that glitters is not gold
where there is a will there is a way
when in rome do as the romans do
when life gives you lemons make lemonade
what does not kill you makes you stronger
better late than never
practice makes perfect
home sweet home
this too shall pass
time heals all wounds
the lord is my shepherd i shall not want
our father who art in heaven hallowed be thy name
give us this day our daily bread
in the beginning was the word
in god we trust
the truth will set you free
grant me the serenity to accept the things i cannot change
be the change you wish to see in the world
love thy neighbour as thyself
let it be let it go
you can not pour from an empty cup
put on your own oxygen mask first
one day at a time
keep calm and carry on
never gonna give you up never gonna let you down
twinkle twinkle little star how i wonder what you are
row row row your boat gently down the stream
mary had a little lamb
happy birthday to you
we the people of the united states
we hold these truths to be self evident
o canada our home and native land
it was the best of times it was the worst of times
roses are red violets are blue
the cat sat on the mat
one small step for man one giant leap for mankind
i have a dream
yes we can
ask not what your country can do for you
elementary my dear watson
the truth is out there
to infinity and beyond
houston we have a problem
open sesame open says me
let me in please
my password is secret
this is my password
i forgot my password
hello world how are you
true north strong and free
one two three four five six seven eight nine ten
monday tuesday wednesday thursday friday saturday sunday
january february march april may june july august september october november december
red orange yellow green blue indigo violet
alpha bravo charlie delta echo foxtrot golf hotel
do re mi fa sol la si do
que la force soit avec toi
que la force soit avec vous
je pense donc je suis
être ou ne pas être telle est la question
il était une fois dans un pays lointain
portez ce vieux whisky au juge blond qui fume
liberté égalité fraternité
la vie est belle
c est la vie
la vie en rose
non je ne regrette rien
tout est bien qui finit bien
mieux vaut tard que jamais
petit à petit l oiseau fait son nid
après la pluie le beau temps
qui vivra verra qui sème le vent récolte la tempête
rien ne sert de courir il faut partir à point
l habit ne fait pas le moine
pierre qui roule n amasse pas mousse
vouloir c est pouvoir
l union fait la force
un pour tous tous pour un
notre père qui es aux cieux que ton nom soit sanctifié
je vous salue marie pleine de grâce
au clair de la lune mon ami pierrot
frère jacques dormez vous
joyeux anniversaire
on ne voit bien qu avec le coeur
dessine moi un mouton
je me souviens
o canada terre de nos aïeux
ceci est mon mot de passe
mon pays c est l hiver
j aime mon mari j aime mes enfants
un deux trois quatre cinq six sept huit neuf dix
lundi mardi mercredi jeudi vendredi samedi dimanche
janvier février mars avril mai juin juillet août septembre octobre novembre décembre
rouge orange jaune vert bleu indigo violet`

const TRIPLES: ReadonlySet<string> = new Set(
  PHRASES.split('\n').flatMap((phrase) => {
    const words = phrase.split(' ').map(bareWord)
    return words.slice(2).map((word, index) => `${words[index]} ${words[index + 1]} ${word}`)
  }),
)

/** A word without accents and capitals, as phrases are compared. */
export function bareWord(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** Whether a word stands after the two before it in a phrase that everybody knows. */
export function isKnownToFollow(before: string, last: string, word: string): boolean {
  return TRIPLES.has(`${before} ${last} ${word}`)
}
