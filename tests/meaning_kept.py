"""Danish pairs kept unseen by whoever tunes the rules; only the benchmark reads them.

Labelled from the description of Danish policy language and the comparison format, without
knowing the rules or the lexicon. One row reads as in `meaning_pairs`, and besides:

    –                   nothing: the passage came or went whole
    type direction?     either answer is defensible: counted neither for nor against
    one or other        the same finding under two names: each is right, one is enough
"""

LADDERS = """\
Ved sygefravær over 14 dage kan nærmeste leder indkalde til en omsorgssamtale. | Ved sygefravær over 14 dage skal nærmeste leder indkalde til en omsorgssamtale. | obligation stronger
Det påhviler lederen at gennemgå arbejdspladsvurderingen med personalet. | Lederen skal gennemgå arbejdspladsvurderingen med personalet. | none
Lederen skal give en skriftlig begrundelse for afslaget. | Det anbefales, at lederen giver en skriftlig begrundelse for afslaget. | obligation weaker
Arbejdspladsen lægger vægt på at have en mentor til nye kolleger. | Arbejdspladsen skal have en mentor til nye kolleger. | obligation stronger
Hver arbejdsplads udarbejder en kompetenceplan. | Hver arbejdsplads bør udarbejde en kompetenceplan. | obligation weaker
Der følges op på trivselsmålingen med en handleplan. | Vi søger at følge op på trivselsmålingen med en handleplan. | obligation weaker; actor?
Det er lederens ansvar, at alle kender beredskabsplanen. | Lederen skal sørge for, at alle kender beredskabsplanen. | none
Registrering af arbejdsulykker er obligatorisk. | Registrering af arbejdsulykker er frivillig. | obligation weaker
Afdelingen understøtter, at seniorer bliver i job. | Afdelingen sikrer, at seniorer bliver i job. | obligation stronger
Lederen forventes at deltage i netværksmøderne. | Lederen opfordres til at deltage i netværksmøderne. | obligation weaker
Lederen bør tage kontakt til den sygemeldte i løbet af den første uge. | Lederen kan tage kontakt til den sygemeldte i løbet af den første uge. | obligation weaker
Medarbejderen behøver ikke at oplyse, hvad sygdommen består i. | Medarbejderen skal oplyse, hvad sygdommen består i. | obligation stronger; negation?
Lederen har pligt til at anmelde trusler til politiet. | Lederen er forpligtet til at anmelde trusler til politiet. | none
Nærmeste leder sørger for, at nøgler og adgangskort afleveres. | Nærmeste leder sikrer, at nøgler og adgangskort afleveres. | none
Afdelingslederen indkalder til fratrædelsessamtale. | Afdelingslederen skal indkalde til fratrædelsessamtale. | obligation stronger?
Kommunen skal stille en arbejdstelefon til rådighed ved hjemmearbejde. | Kommunen stiller en arbejdstelefon til rådighed ved hjemmearbejde. | obligation weaker?
Arbejdspladsen arbejder for at nedbringe støj i fællesrummene. | Arbejdspladsen nedbringer støj i fællesrummene. | obligation stronger
Arbejdsulykker anmeldes i systemet. | Arbejdsulykker kan anmeldes i systemet. | obligation weaker
Der tilstræbes en bred sammensætning af ansættelsesudvalget. | Der skal være en bred sammensætning af ansættelsesudvalget. | obligation stronger
Ansatte må ikke modtage gaver fra leverandører. | Ansatte bør ikke modtage gaver fra leverandører. | prohibition weaker
Kameraer kan bruges til at følge de ansattes arbejde. | Kameraer må ikke bruges til at følge de ansattes arbejde. | prohibition stronger; negation
Vi accepterer ikke mobning, hverken mellem kolleger eller fra ledere. | Vi tolererer ikke mobning, hverken mellem kolleger eller fra ledere. | none
Det frarådes at køre borgere i egen bil. | Det er forbudt at køre borgere i egen bil. | prohibition stronger
Oplysninger om helbred må gives videre til andre afdelinger. | Oplysninger om helbred må aldrig gives videre til andre afdelinger. | prohibition stronger; negation?
Der må ikke drikkes alkohol ved arrangementer i huset. | Der må normalt ikke drikkes alkohol ved arrangementer i huset. | prohibition weaker
Beslutningen om afsked kan delegeres til stedfortræderen. | Beslutningen om afsked kan ikke delegeres til stedfortræderen. | prohibition stronger; negation
Reglerne om hviletid kan ikke fraviges. | Reglerne om hviletid kan fraviges. | prohibition weaker; negation
Rygning må kun finde sted ved den anviste plads. | Rygning må finde sted ved den anviste plads. | prohibition weaker
Det er tilladt at tage hunde med på arbejde. | Det er ikke tilladt at tage hunde med på arbejde. | prohibition stronger; negation
Medarbejdere har ret til at tage en bisidder med. | Medarbejdere kan tage en bisidder med. | right weaker
Gravide kan søge om fri til undersøgelser. | Gravide har ret til fri til undersøgelser. | right stronger
Alle ansatte har krav på en årlig samtale om løn. | Alle ansatte er berettiget til en årlig samtale om løn. | none
Nyansatte tilbydes et forløb hos en erfaren kollega. | Nyansatte kan efter individuel vurdering få et forløb hos en erfaren kollega. | right weaker; condition?
Seniorer får ekstra fridage. | Seniorer kan få ekstra fridage. | right weaker
Forældre har som udgangspunkt ret til fri på barnets anden sygedag. | Forældre har ret til fri på barnets anden sygedag. | right stronger
Den, der har været udsat for vold, har ret til psykologhjælp. | Den, der har været udsat for vold, tilbydes psykologhjælp. | right weaker
Ansatte med kronisk sygdom har mulighed for fleksible mødetider. | Ansatte med kronisk sygdom har krav på fleksible mødetider. | right stronger
Der ydes frihed med løn ved begravelser i den nærmeste familie. | Der kan ydes frihed med løn ved begravelser i den nærmeste familie. | obligation weaker or right weaker
"""

INFLUENCE = """\
Vagtplanen aftales med tillidsrepræsentanten. | Vagtplanen drøftes med tillidsrepræsentanten. | influence weaker
Lokal-MED informeres om budgettet for det kommende år. | Lokal-MED høres om budgettet for det kommende år. | influence stronger
Retningslinjen ændres efter forhandling med de faglige organisationer. | Retningslinjen ændres efter drøftelse med de faglige organisationer. | influence weaker
AMR inddrages i valget af nye møbler og hjælpemidler. | AMR orienteres om valget af nye møbler og hjælpemidler. | influence weaker
Flytning af medarbejdere mellem afdelinger kræver enighed i Lokal-MED. | Flytning af medarbejdere mellem afdelinger drøftes i Lokal-MED. | influence weaker
Direktionen fastsætter principperne for lokal løndannelse. | Direktionen fastsætter principperne for lokal løndannelse efter drøftelse i Hovedudvalget. | influence stronger; actor?; condition?
Lederen lægger ferieplanen efter drøftelse med medarbejderne. | Lederen lægger ferieplanen. | influence weaker; scope?; actor?; condition?
Hovedudvalget drøfter politikken én gang om året. | HMU drøfter politikken årligt. | none
Omlægning af arbejdstid drøftes med de berørte i god tid. | Omlægning af arbejdstid aftales med de berørte i god tid. | influence stronger
Personalet inddrages i udbuddet. | Personalet høres om udbuddet. | influence weaker?
TR orienteres, inden lederen træffer afgørelse om omplacering. | TR inddrages, inden lederen træffer afgørelse om omplacering. | influence stronger
"""

HEDGES_AND_CONDITIONS = """\
Mødet lægges inden for normal arbejdstid. | Mødet lægges i videst muligt omfang inden for normal arbejdstid. | obligation weaker
Lederen skal under hensyntagen til driften imødekomme ønsker om nedsat tid. | Lederen skal imødekomme ønsker om nedsat tid. | obligation stronger
Rejser bestilles gennem kommunens rejsebureau. | Rejser bestilles altid gennem kommunens rejsebureau. | obligation stronger
Alle indberetninger undersøges, uanset hvem der står bag. | Alle indberetninger undersøges. | obligation weaker
Der afsættes tid til overlevering, når en kollega stopper. | Der afsættes efter en konkret vurdering tid til overlevering, når en kollega stopper. | obligation weaker
Ledige stillinger slås fortrinsvis op på kommunens hjemmeside. | Ledige stillinger slås primært op på kommunens hjemmeside. | none
Der kan i særlige tilfælde gives orlov uden løn. | Der kan gives orlov uden løn. | obligation stronger or right stronger; condition?
Kompetenceplanen gennemgås, hvor det er relevant, på teammødet. | Kompetenceplanen gennemgås på teammødet. | obligation stronger; condition?
Lederen skal som minimum tilbyde en mentor. | Lederen skal tilbyde en mentor. | obligation weaker
Medarbejderen kan arbejde hjemme om fredagen. | Medarbejderen kan arbejde hjemme om fredagen, hvis opgaverne tillader det. | condition; right weaker?; obligation weaker?
Der gives fri med løn til lægebesøg, medmindre besøget kan lægges uden for arbejdstiden. | Der gives fri med løn til lægebesøg. | condition; negation?; obligation stronger?; right stronger?
Advarslen fjernes fra sagen efter to år, forudsat at der ikke er kommet nye advarsler. | Advarslen fjernes fra sagen efter to år. | condition; negation?; obligation stronger?
Oplysningerne kan deles med den faglige organisation. | Oplysningerne kan deles med den faglige organisation efter samtykke. | condition
Overarbejde honoreres. | Overarbejde honoreres, dog ikke ved kurser og konferencer. | condition; negation?; obligation weaker?; right weaker?
Alle får udleveret en arbejdstelefon. | Alle får udleveret en arbejdstelefon bortset fra vikarer. | condition; scope?; right weaker?
Såfremt du bliver syg, ringer du til din leder inden arbejdstids begyndelse. | Hvis du bliver syg, ringer du til din leder inden arbejdstids begyndelse. | none
Skal du til eksamen, får du fri på dagen. | Hvis du skal til eksamen, får du fri på dagen. | none
Kan lederen ikke imødekomme ønsket, begrundes det skriftligt. | Hvis lederen ikke kan imødekomme ønsket, begrundes det skriftligt. | none
Udlæg refunderes efter regning. | Udlæg refunderes mod regning. | condition?
"""

LISTS_SCOPE_ACTORS = """\
Ansøgeren vedlægger eksamensbevis og børneattest. | Ansøgeren vedlægger eksamensbevis eller børneattest. | list_logic
Støtten kan være f.eks. samtaler, mentor og kurser. | Støtten kan være samtaler, mentor og kurser. | list_logic
Krænkende handlinger er bagtalelse, trusler og uønsket berøring. | Krænkende handlinger er bl.a. bagtalelse, trusler og uønsket berøring. | list_logic
Sagens akter, herunder mails, opbevares i personalesagen. | Sagens akter og mails opbevares i personalesagen. | list_logic
Kurser, møder og rejser planlægges i god tid. | Møder, kurser og rejser planlægges i god tid. | none
Alle medarbejdere får tilbud om influenzavaccination. | Udvalgte medarbejdere får tilbud om influenzavaccination. | scope
Ordningen gælder for fastansatte og timelønnede. | Ordningen gælder for fastansatte. | scope; list_logic?
Politikken gælder for medarbejdere på rådhuset. | Politikken gælder for ansatte på rådhuset. | scope
Du skal selv melde dig rask. | Man skal selv melde sig rask. | actor weaker or scope or actor or obligation weaker
Elever er omfattet af forsikringen. | Elever og vikarer er omfattet af forsikringen. | scope; list_logic?
Nyansatte inviteres til en fælles introdag. | Alle ansatte inviteres til en fælles introdag. | scope
Medarbejdere, der har skolebørn, har fortrinsret til ferie i juli. | Medarbejdere der har skolebørn har fortrinsret til ferie i juli. | none
Nærmeste leder afgør ansøgninger om orlov. | HR afgør ansøgninger om orlov. | actor
Lederen har ansvaret for, at handleplanen følges. | Ledelsen har ansvaret for, at handleplanen følges. | actor weaker or actor
Evalueringen sendes til Hovedudvalget. | Evalueringen sendes til Hoved-MED. | none
Byrådet godkender personalepolitikken. | Kommunalbestyrelsen godkender personalepolitikken. | none
Kommunaldirektøren ansætter fagchefer. | Direktionen ansætter fagchefer. | actor
OMU følger udviklingen i sygefraværet. | MED-områdeudvalget følger udviklingen i sygefraværet. | none
Tillidsrepræsentanten deltager i lønsamtalen. | TR deltager i lønsamtalen. | none
Arbejdsmiljørepræsentanten deltager i rundgangen. | AMR deltager i rundgangen. | none
LMU behandler sagen på sit næste møde. | Område-MED behandler sagen på sit næste møde. | actor
Skolelederen underskriver ansættelsesbrevet. | Skolelederen og tillidsrepræsentanten underskriver ansættelsesbrevet. | actor; list_logic?
Ved krisen udpeger institutionslederen en kontaktperson. | Ved krisen udpeges en kontaktperson. | actor
Magtanvendelse indberettes af institutionslederen. | Institutionslederen indberetter magtanvendelse. | none
Lederen vurderer sammen med AMR, om arbejdspladsen er indrettet rigtigt. | Lederen vurderer sammen med jobcentret, om arbejdspladsen er indrettet rigtigt. | actor
"""

NUMBERS_AND_DATES = """\
Ansøgninger besvares inden for 10 dage. | Ansøgninger besvares inden for 10 arbejdsdage. | number larger or number
Klager behandles inden for fire uger. | Klager behandles inden for 4 uger. | none
Opfølgningen sker senest efter 28 dage. | Opfølgningen sker senest efter fire uger. | number
Kørsel i egen bil godtgøres med 3,80 kr. pr. kilometer. | Kørsel i egen bil godtgøres med 2,23 kr. pr. kilometer. | number smaller
Gaver til en værdi af mere end 500 kr. afleveres til lederen. | Gaver til en værdi af mere end 300 kr. afleveres til lederen. | number smaller
Tilskuddet er højst 1.000 kr. | Tilskuddet er højst 1000 kr. | none
Lønforhandlingen finder sted hvert andet år. | Lønforhandlingen finder sted hvert år. | number larger
Beredskabet afprøves kvartalsvis. | Beredskabet afprøves to gange årligt. | number smaller
Teamet holder møde hver 14. dag. | Teamet holder møde hver anden uge. | none
Ledergruppen gennemgår ulykkerne månedligt. | Ledergruppen gennemgår ulykkerne løbende. | number weaker or obligation weaker
Fravær meldes hurtigst muligt. | Fravær meldes straks. | number or number smaller or number stronger
Prøvetiden er tre måneder. | Prøvetiden er halvanden måned. | number smaller
Medarbejderen kan overføre op til fem feriedage. | Medarbejderen kan overføre mindst fem feriedage. | number; obligation stronger?; right stronger?
Den ansatte må højst have 37 timer på flekskontoen. | Den ansatte må højst have 45 timer på flekskontoen. | number larger
Mulighedserklæring indhentes ved fravær på over 20 dage. | Mulighedserklæring indhentes ved fravær på under 20 dage. | number
Efter 10 års anciennitet gives et gratiale. | Efter 25 års anciennitet gives et gratiale. | number larger
Arbejdspladsen betaler 50 % af gebyret. | Arbejdspladsen betaler 75 procent af gebyret. | number larger
Fratræk på 12 pct. aftales lokalt. | Fratræk på 12 procent aftales lokalt. | none
Hver anden fredag er uden møder. | Hver fredag er uden møder. | number larger
Lederuddannelsen er toårig. | Lederuddannelsen er treårig. | number larger
Omklædning og vask foregår efter kl. 9. | Omklædning og vask foregår efter kl. 10. | number?; number larger?; date?
Retten følger af § 56 i sygedagpengeloven. | Retten følger af § 58 i sygedagpengeloven. | number?; number larger?
Varslet er otte uger. | Varslet er tre måneder. | number larger or number
Et par kolleger sidder i udvalget. | To kolleger sidder i udvalget. | number?
Ferieønsker afleveres senest 1. februar. | Ferieønsker afleveres senest 15. februar. | date
Aftalen gælder fra 1. januar 2024. | Aftalen gælder fra 01-01-2024. | none
Trivselsmålingen gennemføres ultimo juni. | Trivselsmålingen gennemføres ultimo august. | date
Forsøget løber i skoleåret 2024/25. | Forsøget løber i skoleåret 2025/26. | date
Det første møde holdes d. 1/3-2025. | Det første møde holdes 1. marts 2025. | none
Ordningen evalueres i 1. halvår. | Ordningen evalueres i 2. halvår. | date
"""

TRAPS = """\
Det må forventes, at sagen tager tid. | Sagen må forventes at tage tid. | none
Politikken skal bidrage til et godt samarbejde. | Politikken bidrager til et godt samarbejde. | none
Samtalen skal styrke medarbejderens trivsel. | Samtalen styrker medarbejderens trivsel. | none
Hvis vi skal lykkes med det, kræver det tålmodighed. | Hvis vi vil lykkes med det, kræver det tålmodighed. | none
Ved pårørende skal forstås ægtefælle, samlever og børn. | Ved pårørende forstås ægtefælle, samlever og børn. | none
Vi ønsker, at alle skal føle sig velkomne fra første dag. | Vi ønsker, at alle føler sig velkomne fra første dag. | none
Vi ved, hvad der skal til for at holde på dygtige folk. | Vi ved, hvad der kræves for at holde på dygtige folk. | none
Der skal være plads til forskellighed. | Der er plads til forskellighed. | obligation weaker?
Vi deler viden, så vi kan lære af hinandens fejl. | Vi deler viden, så vi lærer af hinandens fejl. | none
Stress kan have mange årsager, og ingen ser ens ud. | Stress har ofte mange årsager, og ingen ser ens ud. | none
Målet er færre ulykker, og måske skal der nye vaner til. | Målet er færre ulykker, og måske kræver det nye vaner. | none
Vi vil være en arbejdsplads, som folk anbefaler til andre. | Vi skal være en arbejdsplads, som folk anbefaler til andre. | obligation stronger?
Særligt nye kolleger har brug for støtte. | Ikke mindst nye kolleger har brug for støtte. | none
Trivsel handler ikke kun om fysiske rammer. | Trivsel handler ikke alene om fysiske rammer. | none
Alle vagter kan ikke byttes. | Ikke alle vagter kan byttes. | negation or scope; prohibition weaker?; right stronger?; obligation stronger?
Sagen omtales ikke uden for ledergruppen. | Sagen omtales uden for ledergruppen. | negation; prohibition weaker?
Lønnen sættes hverken ned ved orlov eller ved kursus. | Lønnen sættes ned ved orlov og ved kursus. | negation; list_logic?
Lederen skal ikke bede om lægeerklæring ved kort fravær. | Lederen skal bede om lægeerklæring ved kort fravær. | negation; obligation stronger?; obligation?; prohibition weaker?; prohibition?
Programmerne skal kunne bruges med skærmlæser. | Programmerne kan bruges med skærmlæser. | obligation weaker
Medarbejderne har ansvar for egen sundhed og trivsel. | Medarbejderne har selv ansvar for sundhed og trivsel. | none
Lederen har ansvaret for, at den sygemeldte kontaktes. | Lederen kan vælge at kontakte den sygemeldte. | obligation weaker
"""

LONG = """\
Vi arbejder systematisk med at forebygge vold og trusler, og alle episoder bliver drøftet i personalegruppen bagefter. | Vold og trusler forebygger vi systematisk, og bagefter bliver alle episoder drøftet i personalegruppen. | obligation stronger?
En god introduktion giver ro, og derfor møder den nye kollega en plan for de første uger. | En god introduktion skaber ro, og derfor bliver den nye kollega mødt med en plan for de første uger. | none
Når en kollega mister en nær pårørende, viser vi hensyn, og lederen aftaler med kollegaen, hvordan resten af personalet får besked. | Når en kollega mister en nær pårørende, viser vi omsorg, og lederen aftaler med kollegaen, hvordan de øvrige i personalet får besked. | none
Ved omstruktureringer skal ledelsen tidligst muligt indkalde de berørte tillidsrepræsentanter, og ændringer, der rammer flere end ti stillinger, forhandles i Hovedudvalget. | Ved omstruktureringer skal ledelsen tidligst muligt indkalde de berørte tillidsrepræsentanter, og ændringer, der rammer flere end tyve stillinger, drøftes i Hovedudvalget. | influence weaker; number larger
Medarbejdere på 58 år og derover har ret til en årlig seniorsamtale, hvor ønsker til opgaver og arbejdstid bliver talt igennem. | Medarbejdere på 60 år og derover kan få en årlig seniorsamtale, hvor ønsker til opgaver og arbejdstid bliver talt igennem. | number larger; right weaker
Lederen bør inden 14 dage indkalde den sygemeldte til en samtale, og HR kan deltage. | Lederen skal inden 7 dage indkalde den sygemeldte til en samtale, og TR kan deltage. | obligation stronger; number smaller; actor
Whistleblowerenheden bekræfter modtagelsen inden for syv dage og giver tilbagemelding senest tre måneder efter. | Whistleblowerenheden bekræfter modtagelsen inden for 7 dage og giver så vidt muligt tilbagemelding senest tre måneder efter. | obligation weaker
Tjenesterejser uden for Norden godkendes af kommunaldirektøren, og dagpenge udbetales efter statens takster. | Tjenesterejser uden for Norden godkendes af fagchefen, og dagpenge udbetales efter statens takster. | actor
Ansættelsesudvalget består af lederen, en tillidsrepræsentant og mindst to medarbejdere, og der indhentes altid referencer på den, man vil ansætte. | Ansættelsesudvalget består af lederen, en tillidsrepræsentant og mindst én medarbejder, og der indhentes referencer på den, man vil ansætte. | number smaller; obligation weaker
Hjemmearbejde aftales med nærmeste leder for tre måneder ad gangen, og medarbejderen kan træffes på telefonen i hele arbejdstiden. | Hjemmearbejde aftales med nærmeste leder for seks måneder ad gangen, og medarbejderen kan træffes pr. telefon i hele arbejdstiden. | number larger
Ved mistanke om krænkende handlinger skal lederen gribe ind samme dag, tale med begge parter hver for sig og orientere arbejdsmiljøgruppen. | Ved mistanke om krænkende handlinger skal lederen gribe ind, tale med begge parter hver for sig og inddrage arbejdsmiljøgruppen. | number or number larger or number weaker; influence stronger
Lederen drøfter kompetencebehovet med medarbejderen ved den årlige udviklingssamtale og følger op efter et halvt år. | Ved den årlige udviklingssamtale drøfter lederen kompetencebehovet med medarbejderen og følger op efter et halvt år. | none
Lønnen udbetales den sidste bankdag i måneden, og lønsedlen sendes til e-Boks. | Løn udbetales på månedens sidste bankdag, og lønsedlen lægges i e-Boks. | none
Vikarer, der har været ansat i mere end tre måneder, deltager i personalemøder og får adgang til kurser på lige fod med andre. | Vikarer, der har været ansat i mere end én måned, deltager i personalemøder og har ret til kurser på lige fod med andre. | number smaller; right stronger
Ledere og medarbejdere skal overholde rygeforbuddet, også på matriklens parkeringspladser og i kommunens biler. | Både ledere og medarbejdere skal overholde rygeforbuddet, også i kommunens biler og på matriklens parkeringspladser. | none
"""

MORE_LONG = """\
Frihed uden løn kan bevilges for en periode på op til et år, hvis afdelingen kan undvære medarbejderen, og ansøgningen skal være modtaget senest den 1. oktober. | Frihed uden løn kan bevilges for en periode på op til to år, hvis afdelingen kan undvære medarbejderen, og ansøgningen skal være modtaget senest den 1. september. | number larger; date
Skærmbriller betales af arbejdspladsen, når en øjenlæge har vurderet, at der er behov for dem. | Skærmbriller betales af arbejdspladsen. | condition; obligation stronger?; right stronger?; actor?
Fastansatte, elever og vikarer inviteres til julefrokosten, som arbejdspladsen giver et tilskud til. | Fastansatte og elever inviteres til julefrokosten, som arbejdspladsen giver et tilskud til. | scope; list_logic?
Under barsel holder lederen kontakten, og medarbejderen inviteres til personalemøder og sociale arrangementer. | Under barsel holder lederen kontakten, hvis medarbejderen ønsker det, og medarbejderen inviteres til personalemøder og sociale arrangementer. | condition; obligation weaker?
Mistrivsel i en gruppe tages op af arbejdsmiljøgruppen, som kan få hjælp af en konsulent eller en psykolog. | Mistrivsel i en gruppe tages op af arbejdsmiljøgruppen, som kan få hjælp af en konsulent og en psykolog. | list_logic
Medarbejdere, der rammes af langvarig sygdom, har ret til en fast kontaktperson, og lederen skal holde Lokal-MED orienteret om fraværet i afdelingen. | Medarbejdere, der rammes af langvarig sygdom, kan få en fast kontaktperson, og lederen skal høre Lokal-MED om fraværet i afdelingen. | right weaker; influence stronger
Uanmeldt besøg fra Arbejdstilsynet meldes straks til AMR, og ledelsen udleverer det materiale, der bliver bedt om. | Uanmeldt besøg fra Arbejdstilsynet meldes straks til arbejdsmiljørepræsentanten, og ledelsen udleverer det materiale, som bliver efterspurgt. | none
Pausen er betalt og varer 29 minutter, hvis medarbejderen står til rådighed og ikke må forlade stedet. | Pausen er betalt og varer 29 minutter, hvis medarbejderen står til rådighed og ikke må forlade arbejdsstedet. | none
Egenbetalingen udgør 250 kr. om måneden, og beløbet trækkes i lønnen. | Egenbetalingen udgør 300 kr. om måneden, og beløbet må ikke trækkes i lønnen. | number larger; prohibition stronger; negation
Lederen og medarbejderen aftaler sammen, hvordan tilbagevenden skal foregå, f.eks. med færre timer, lettere opgaver eller hjemmearbejde. | Lederen og medarbejderen aftaler sammen, hvordan tilbagevenden skal foregå, med færre timer, lettere opgaver eller hjemmearbejde. | list_logic
Hovedudvalget får en skriftlig redegørelse om sygefraværet hvert halve år. | Hovedudvalget får en skriftlig redegørelse om sygefraværet, når der er behov for det. | number weaker or obligation weaker; condition?; right weaker?; number?
Medarbejderne må tale med pressen om egne arbejdsvilkår, men fortrolige oplysninger må ikke videregives. | Medarbejderne må gerne tale med pressen om deres arbejdsvilkår, men de må ikke give fortrolige oplysninger videre. | none
Studerende i praktik er ikke omfattet af aftalen om flekstid. | Studerende i praktik er omfattet af aftalen om flekstid. | negation; scope?
Det er HR, der udarbejder opslaget, og lederen, der godkender det. | Lederen udarbejder opslaget, og HR godkender det. | actor
Hvis en medarbejder søger seniorordning, skal lederen svare skriftligt inden for tre uger. | En medarbejder, der søger seniorordning, får skriftligt svar fra lederen inden for 3 uger. | condition?; obligation weaker?; right?; right stronger?; obligation?
Kommunens rejsepolitik, der blev vedtaget i 2019, gælder også for politikere. | Kommunens rejsepolitik, der blev vedtaget i 2023, gælder også for politikere. | date
Der kan ikke udbetales løn for ikke afholdt flekstid ud over 15 timer. | Der kan udbetales løn for ikke afholdt flekstid ud over 20 timer. | negation; number larger; prohibition weaker?; right stronger?; obligation?
Bliver en konflikt ikke løst inden for to måneder, skal lederen inddrage HR, og parterne kan altid bede om mægling. | Hvis en konflikt ikke er løst efter to måneder, skal lederen inddrage HR, og parterne kan bede om mægling. | obligation weaker or right weaker; number?
Ledere skal mindst hvert tredje år gennemføre et lederkursus, og nye ledere tilbydes en mentor det første år. | Ledere skal hvert tredje år gennemføre et lederkursus, og nye ledere har krav på en mentor det første år. | number or obligation weaker; right stronger
Udgangspunktet er tillid, og derfor kontrollerer vi ikke den enkeltes arbejdstid. | Tillid er vores udgangspunkt, og derfor holder vi ikke kontrol med den enkeltes arbejdstid. | none
"""

WHOLE = """\
– | Ansatte må ikke optage møder på telefonen. | prohibition stronger or prohibition; negation?; scope?
Seniorer har ret til nedsat tid med fuld pension. | – | right weaker or right; scope?
– | Lederen skal kontakte den sygemeldte senest efter fem dage. | obligation stronger or obligation; number; actor?
Ændringer i vagtplanen aftales med tillidsrepræsentanten mindst fire uger før. | – | influence weaker or influence; number; actor?; obligation weaker?; obligation?
– | Vi hilser på hinanden og lytter, når nogen fortæller. | condition?; obligation?; obligation stronger?
Reglerne træder i kraft den 1. maj 2023. | – | date; obligation?; obligation weaker?
– | Hvis driften er truet, kan ferie flyttes. | condition; obligation?; obligation weaker?; right?; right weaker?; obligation stronger?
Et godt kollegaskab begynder med nysgerrighed på de andres arbejde. | – | none
"""

PAIRS = LADDERS + INFLUENCE + HEDGES_AND_CONDITIONS + LISTS_SCOPE_ACTORS + NUMBERS_AND_DATES
PAIRS += TRAPS + LONG + MORE_LONG + WHOLE
