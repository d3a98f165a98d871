"""Pairs of wordings with the signals that a careful reader expects, labelled by hand.

The labels were written from the description of Danish policy language before the rules were
tuned. Every third pair was held back while tuning. One pair reads

    old wording | new wording | signals

where a signal is `type direction`, `?` behind it marks it uncertain, and `none` is none at all.
"""

PAIRS = """
Lederen bør indhente én reference. | Lederen skal indhente to referencer. | obligation stronger; number larger
Lederen kan tilbyde en samtale. | Lederen skal tilbyde en samtale. | obligation stronger
Lederen skal holde en opfølgende samtale. | Lederen bør holde en opfølgende samtale. | obligation weaker
Lederen er forpligtet til at orientere HR. | Lederen skal orientere HR. | none
Lederen har pligt til at svare ansøgeren. | Lederen skal svare ansøgeren. | none
Lederen skal svare. | Lederen behøver ikke svare. | obligation weaker
Lederen indhenter en børneattest. | Lederen skal indhente en børneattest. | obligation stronger?
Lederen indhenter en børneattest. | Lederen bør indhente en børneattest. | obligation weaker
Planen justeres hvert år. | Planen kan justeres hvert år. | obligation weaker
Vi sikrer, at nye kolleger får en god start. | Vi arbejder for at sikre, at nye kolleger får en god start. | obligation weaker
Lederen afholder en samtale om fravær. | Lederen tilstræber at afholde en samtale om fravær. | obligation weaker
Kommunen sørger for egnede lokaler. | Kommunen skal sørge for egnede lokaler. | obligation stronger?
Alle ledere forventes at kende planen. | Alle ledere skal kende planen. | obligation stronger
Det anbefales, at gruppen mødes. | Gruppen skal mødes. | obligation stronger
Deltagelse er frivillig. | Deltagelse er obligatorisk. | obligation stronger
Lederen skal drøfte fraværet med medarbejderen. | Lederen skal så vidt muligt drøfte fraværet med medarbejderen. | obligation weaker
Stillinger slås som udgangspunkt op internt. | Stillinger slås op internt. | obligation stronger
Samtalen holdes på arbejdspladsen. | Samtalen holdes normalt på arbejdspladsen. | obligation weaker
Lederen skal høre gruppen. | Lederen skal altid høre gruppen. | obligation stronger
Lederen skal inden for rammerne af budgettet tilbyde efteruddannelse. | Lederen skal tilbyde efteruddannelse. | obligation stronger
Referatet sendes rundt. | Referatet sendes rundt efter behov. | obligation weaker
Lederen bør inddrage gruppen. | Lederen skal som udgangspunkt inddrage gruppen. | obligation stronger
Bilen må bruges privat. | Bilen må ikke bruges privat. | prohibition stronger; negation
Telefonen må ikke bruges i møder. | Telefonen må gerne bruges i møder. | prohibition weaker; negation
Medarbejderen kan ryge i pausen. | Medarbejderen må ikke ryge i pausen. | prohibition stronger; negation
Det er forbudt at ryge. | Det er ikke tilladt at ryge. | none
Alkohol må som udgangspunkt ikke nydes i arbejdstiden. | Alkohol må ikke nydes i arbejdstiden. | prohibition stronger
Billeder må deles. | Billeder må kun deles med samtykke. | prohibition stronger; condition
Man bør ikke svare på mails om aftenen. | Man må ikke svare på mails om aftenen. | prohibition stronger
Opgaven kan delegeres. | Opgaven kan ikke delegeres. | prohibition stronger; negation
Vi tolererer ikke mobning. | Vi undgår mobning. | prohibition weaker
Ansatte har ret til en samtale. | Ansatte kan få en samtale. | right weaker
Ansatte tilbydes en samtale. | Ansatte har ret til en samtale. | right stronger
Seniorer kan søge om nedsat tid. | Seniorer har krav på nedsat tid. | right stronger
Ansatte har ret til fri på mærkedage. | Ansatte har som udgangspunkt ret til fri på mærkedage. | right weaker
Ansatte har ret til orlov. | Ansatte er berettiget til orlov. | none
Omlægning af arbejdstid aftales i Lokal-MED. | Omlægning af arbejdstid drøftes i Lokal-MED. | influence weaker
Tillidsrepræsentanten orienteres om afskedigelser. | Tillidsrepræsentanten inddrages i afskedigelser. | influence stronger
Planen drøftes med medarbejderne, før den besluttes. | Planen besluttes. | influence weaker
Udvalget høres om budgettet. | Udvalget informeres om budgettet. | influence weaker
Vagter lægges efter aftale med medarbejderen. | Vagter lægges efter drøftelse med medarbejderen. | influence weaker
Arbejdsmiljøgruppen inddrages ved ombygninger. | Arbejdsmiljøgruppen inddrages altid ved ombygninger. | obligation stronger
Planen er ikke hemmelig. | Planen er hemmelig. | negation
Aftalen gælder ikke kun for ledere. | Aftalen gælder også for ledere. | none
Trivsel er ikke mindst et fælles ansvar. | Trivsel er især et fælles ansvar. | none
Alle er ikke omfattet. | Ikke alle er omfattet. | negation
Ingen medarbejder arbejder alene om natten. | Medarbejdere arbejder alene om natten. | negation
Der gives fri med løn. | Der gives fri uden løn. | negation
Svaret gives senest 14 dage efter mødet. | Svaret gives senest 7 dage efter mødet. | number smaller
Svaret gives inden for 14 dage. | Svaret gives inden for fjorten dage. | none
Svaret gives inden for 14 dage. | Svaret gives inden for 2 uger. | number
Beløbet er 1.000 kr. om året. | Beløbet er 1000 kr. om året. | none
Der kan bruges højst 500 kr. pr. gave. | Der kan bruges højst 750 kr. pr. gave. | number larger
Fraværet er på 2,5 procent. | Fraværet er på 3 pct. af timerne. | number larger
Sagen afgøres på fem dage. | Sagen afgøres på fem arbejdsdage. | number larger
Der holdes to samtaler. | Der holdes samtaler. | number
Gruppen består af mindst 5 personer. | Gruppen består af højst 5 personer. | number
En medarbejder deltager. | To medarbejdere deltager. | number larger
En leder deltager i mødet. | Et medlem af ledelsen deltager i mødet. | actor weaker
Orloven varer en uge. | Orloven varer en måned. | number larger
Planen er toårig. | Planen er treårig. | number larger
Se lovens § 56. | Se lovens § 57. | number
Mødet begynder kl. 9. | Mødet begynder kl. 10. | number
Opsigelse sker med 14 dages varsel. | Opsigelse sker med 30 dages varsel. | number larger
Lederen svarer straks. | Lederen svarer hurtigst muligt. | number larger
Lederen svarer senest efter 5 dage. | Lederen svarer snarest muligt. | number weaker
Der holdes møde ugentligt. | Der holdes møde månedligt. | number smaller
Planen gennemgås én gang om året. | Planen gennemgås årligt. | none
Planen gennemgås årligt. | Planen gennemgås løbende. | number weaker
Planen gennemgås hver anden måned. | Planen gennemgås hver måned. | number larger
Der måles to gange årligt. | Der måles halvårligt. | none
Lederen følger op 2 gange om ugen. | Lederen følger op 3 gange om ugen. | number larger
Ordningen gælder fra 1. marts 2025. | Ordningen gælder fra 1. april 2025. | date
Ordningen gælder fra d. 1/3-2025. | Ordningen gælder fra 1. marts 2025. | none
Ordningen ophører ultimo juni. | Ordningen ophører ultimo august. | date
Kampagnen holdes i uge 35. | Kampagnen holdes i uge 38. | date
Lederen tager imod den nye kollega. | HR tager imod den nye kollega. | actor
Lederen har ansvaret for planen. | Ledelsen har ansvaret for planen. | actor weaker
Du skal melde dig syg før kl. 8. | Man skal melde sig syg før kl. 8. | actor weaker
HU godkender planen. | MED-Hovedudvalget godkender planen. | none
Byrådet godkender budgettet. | Økonomiudvalget godkender budgettet. | actor
Sagen sendes til HR. | Sagen sendes til HR og tillidsrepræsentanten. | actor
Politikken gælder for alle ansatte. | Politikken gælder for alle medarbejdere. | scope
Tilbuddet gælder medarbejdere. | Tilbuddet gælder fastansatte medarbejdere. | scope
Alle ledere deltager i kurset. | Udvalgte ledere deltager i kurset. | scope
Ordningen gælder også vikarer. | Ordningen gælder også timelønnede. | scope
Lederen skal indhente en reference. | Lederen skal indhente en reference, hvis ansøgeren siger ja. | condition
Lederen indkalder til samtale, medmindre fraværet er kort. | Lederen indkalder til samtale. | condition
Du kan få fri, såfremt driften tillader det. | Du kan få fri, hvis driften tillader det. | none
Data slettes efter samtykke. | Data slettes. | condition
Planen omfatter ferie og orlov. | Planen omfatter ferie eller orlov. | list_logic
Der gives tilskud til fx briller og sko. | Der gives tilskud til briller og sko. | list_logic
Der gives tilskud til f.eks. briller. | Der gives tilskud til eksempelvis briller. | none
Vi skal styrke samarbejdet mellem faggrupperne. | Vi vil styrke samarbejdet mellem faggrupperne. | none
Kompetencer skal forstås bredt. | Kompetencer forstås bredt. | none
Hvis vi skal lykkes, kræver det tid. | Hvis vi vil lykkes, kræver det tid. | none
Vi ønsker, at alle skal have en god start. | Vi ønsker, at alle får en god start. | none
Vi taler om, hvad der skal til. | Vi taler om, hvad der er brug for. | none
Skal du på kursus, taler du med din leder. | Hvis du skal på kursus, taler du med din leder. | none
Kan lederen ikke deltage, flyttes mødet. | Hvis lederen er forhindret, flyttes mødet. | none
Lederen skal ikke indhente attester. | Lederen indhenter ikke attester. | obligation?
Lederen skal deltage i mødet. | Lederen skal ikke deltage i mødet. | obligation?; negation
Der må forventes travlhed i december. | Der kan forventes travlhed i december. | none
Det kan være svært at tale om stress. | Det er ofte svært at tale om stress. | none
Vi planlægger, så vi kan nå opgaverne. | Vi planlægger, så alle opgaver bliver løst. | none
Den enkelte har ansvar for egen sundhed. | Sundhed er den enkeltes eget valg. | none
Børneattesten opbevares sikkert. | Børneattesten gemmes sikkert. | none
Målet er et enkelt sprog, måske med billeder. | Målet er et klart sprog, gerne med billeder. | none
Ansatte skal kunne se deres lønvilkår. | Ansatte kan se deres lønvilkår. | right weaker
Vi lægger vægt på en god tone og et godt sprog. | Vi lægger vægt på en ordentlig tone og et klart sprog. | none
Vi møder hinanden med respekt. | Vi møder hinanden med tillid og respekt. | none
Tonen er venlig. Lederen skal gribe ind. Vi taler sammen. | Tonen er venlig og åben. Lederen skal gribe ind. Vi taler sammen. | none
Vi taler sammen. Lederen bør gribe ind, og gruppen skal høres. | Vi taler sammen. Lederen skal gribe ind, og gruppen skal høres. | obligation stronger
Lederen kan holde fri, og medarbejderen skal arbejde. | Lederen skal holde fri, og medarbejderen kan arbejde. | obligation stronger; obligation weaker
Lederen skal derfor handle. | Derfor skal lederen handle. | none
Aktiviteterne er mange. | Aktiviteterne er mange. Lederen skal deltage i dem alle. | obligation stronger
Vi holder møder. Lederen skal skrive referat. | Vi holder møder. | obligation weaker
Der kan tages kontakt til lægen. | Der skal tages kontakt til lægen. | obligation stronger
Medarbejderen skal møde til tiden. | Medarbejderen forventes at møde til tiden. | obligation weaker
Det påhviler lederen at følge op. | Lederen kan følge op. | obligation weaker
Ledige stillinger opslås på hjemmesiden. | Ledige stillinger bliver opslået på hjemmesiden. | none
Lederen kan kun undtagelsesvis afvise ønsket. | Lederen kan afvise ønsket. | prohibition weaker
Alle ansatte får en udviklingsplan. | Alle ansatte kan få en udviklingsplan. | right weaker
Der bør tilbydes alkoholfri drikke. | Der skal tilbydes alkoholfri drikke. | obligation stronger
Sygefravær drøftes løbende i gruppen. | Sygefravær drøftes hvert kvartal i gruppen. | number stronger
Der indkaldes inden 14. fraværsdag. | Der indkaldes inden 21. fraværsdag. | number larger
Anmeldelsen sker samme dag. | Anmeldelsen sker uden unødigt ophold. | number larger
Vikarer får mindst 3 timers introduktion. | Vikarer får mindst en times introduktion. | number smaller
Samtalen er fortrolig, dog ikke over for HR. | Samtalen er fortrolig. | condition; negation; actor
Teamet vælger en formand. | Teamet vælger én formand. | none
Det er lederens ansvar at følge planen. | Lederen bør følge planen. | obligation weaker
Lederen tager reference efter indhentning af samtykke. | Lederen tager reference. | condition
De 58 svar førte til mange rettelser. | To møder førte til mange rettelser. | number?
En medarbejder, der passer et sygt barn, har ret til at få sin arbejdstid tilrettelagt. | En medarbejder, der passer et sygt barn, kan efter aftale få sin arbejdstid tilrettelagt. | right weaker
Attesten slettes senest to måneder efter ansættelsen. | Attesten slettes senest 30 dage efter ansættelsen. | number smaller
Svaret gives senest to uger efter. | Svaret gives senest 20 arbejdsdage efter. | number larger
Svaret gives senest en måned efter. | Svaret gives senest 30 dage efter. | number
Der ryges ikke indendørs. Udendørs ryges der kun på de anviste steder. | Der ryges hverken indendørs eller udendørs. | prohibition weaker?
"""

# Written after the first pairs had been tuned on, and never tuned on themselves.
BLIND = """
Når en medarbejder vender tilbage efter længere fravær, aftaler leder og medarbejder en plan, som følges op hver uge. | Når en medarbejder vender tilbage efter længere fravær, kan leder og medarbejder aftale en plan, som følges op efter behov. | obligation weaker; number weaker
Alle ansatte har krav på at blive hørt, før der træffes afgørelse om advarsel. | Alle ansatte bliver orienteret, før der træffes afgørelse om advarsel. | right weaker; influence weaker
Tillidsrepræsentanten skal inddrages tidligt, når der planlægges ændringer. | Tillidsrepræsentanten inddrages, når der planlægges ændringer. | obligation weaker?
Kurset varer tre dage og koster 4.500 kr. pr. deltager. | Kurset varer to dage og koster 4.900 kr. pr. deltager. | number smaller; number larger
Institutionslederen beslutter, hvem der deltager. | Områdechefen beslutter, hvem der deltager. | actor
Private telefoner må medbringes, men de må ikke bruges under møder. | Private telefoner må medbringes, men de bør ikke bruges under møder. | prohibition weaker
Overarbejde kan afspadseres efter aftale med nærmeste leder. | Overarbejde afspadseres efter aftale med nærmeste leder. | obligation stronger
Vi har en god tone og taler ordentligt til hinanden, også når vi er uenige. | Vi har en ordentlig tone og taler pænt til hinanden, også når vi er uenige. | none
Lederen giver besked senest den 1. oktober. | Lederen giver besked senest den 15. september. | date
Vikarer og timelønnede har adgang til alle kurser. | Vikarer har adgang til alle kurser. | scope
Gaven må højst koste 300 kr. | Gaven må koste 300 kr. | number
Det er ikke alle opgaver, der egner sig til hjemmearbejde. | Alle opgaver egner sig til hjemmearbejde. | negation
Udvalget mødes fire gange om året. | Udvalget mødes to gange om året. | number smaller
Forslag forhandles med de faglige organisationer. | Forslag drøftes med de faglige organisationer. | influence weaker
Lederen skal sørge for, at nye medarbejdere får en mentor, og at planen er klar. | Lederen skal sørge for, at nye medarbejdere får en mentor, og så vidt muligt at planen er klar. | obligation weaker
Medarbejdere tilbydes en årlig samtale. | Medarbejdere kan få en årlig samtale. | right weaker
Der ydes støtte, hvis medarbejderen søger om det. | Der ydes støtte til medarbejderen. | condition
Vi vil være kendt for faglighed. | Vi skal være kendt for faglighed. | obligation stronger?
Formålet er at skabe et godt arbejdsmiljø, og alle skal bidrage til det. | Formålet er at skabe et sundt arbejdsmiljø, og alle skal bidrage til det. | none
Aftalen kan opsiges med tre måneders varsel. | Aftalen kan opsiges med tre måneders skriftligt varsel. | none
Medarbejderen oplyser straks lederen om tyveri. | Medarbejderen oplyser lederen om tyveri. | number
Lederen vurderer, om der er behov for støtte. | Lederen og tillidsrepræsentanten vurderer, om der er behov for støtte. | actor
Sagen afgøres af HR eller kommunaldirektøren. | Sagen afgøres af HR og kommunaldirektøren. | list_logic
Ansatte skal kunne få en pause. | Ansatte kan få en pause. | right weaker
"""


def read(pairs: str) -> list[tuple[str, str, tuple[str, ...]]]:
    """A table as rows of old wording, new wording and signals."""
    rows = []
    for line in pairs.strip().splitlines():
        old, new, labels = (part.strip() for part in line.split(" | "))
        signals = () if labels == "none" else tuple(label.strip() for label in labels.split(";"))
        rows.append((old, new, signals))
    return rows
