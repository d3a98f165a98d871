"""Pairs written to see whether a mended rule holds beyond the sentence that showed it.

First rewordings that change nothing, most of them; then changes that look like them and count.
The rules were tuned on these: they guard what was mended, and say nothing about unseen text.
"""

SAME_DANISH = """\
Lederen indkalder medarbejderen til en samtale. | Medarbejderen indkaldes til en samtale af lederen. | none
Lederen skal udarbejde en plan for onboarding. | Der skal af lederen udarbejdes en plan for onboarding. | none
Medarbejderen skal aflevere nøgler ved fratrædelse. | Den enkelte medarbejder skal aflevere nøgler ved fratrædelse. | none
Lederen skal følge op inden 14 dage. | Din leder skal følge op inden 14 dage. | none
Medarbejderne orienteres skriftligt om ændringen. | Medarbejderen orienteres skriftligt om ændringen. | none
Lederen skal vurdere, om der er behov for en vikar. | Det er lederens opgave at vurdere, om der er behov for en vikar. | none
HR foretager en årlig gennemgang af politikken. | HR gennemgår årligt politikken. | none
Lederen gennemfører en evaluering af forløbet. | Lederen evaluerer forløbet. | none
Lederen taler med medarbejderen, og lederen noterer aftalen. | Lederen taler med medarbejderen. Lederen noterer aftalen. | none
Hvis sygefraværet varer mere end 14 dage, skal lederen holde en samtale. | Lederen skal holde en samtale, hvis sygefraværet varer mere end 14 dage. | none
Lederen skal altid svare skriftligt. | Lederen skal svare skriftligt altid. | none
Ansøgeren skal have svar senest ti dage efter fristen. | Ansøgeren skal have svar senest 10 dage efter fristen. | none
Lederen skal holde en samtale for at afklare behovet. | For at afklare behovet skal lederen holde en samtale. | none
MED-lokaludvalget drøfter budgettet hvert år. | LMU drøfter budgettet en gang om året. | none
Når en medarbejder fratræder, holder lederen en samtale. | Ved en medarbejders fratræden holder lederen en samtale. | none
Lederen bør tilbyde en mentor. | Det anbefales, at lederen tilbyder en mentor. | none
Du kan søge om orlov. | Medarbejderen kan søge om orlov. | none
Du skal melde dig syg inden kl. 8. | Medarbejderen skal melde sig syg inden kl. 8. | none
Alle medarbejdere skal gennemføre kurset. | Samtlige medarbejdere skal gennemføre kurset. | none
Enhver medarbejder har ret til en bisidder. | Alle medarbejdere har ret til en bisidder. | none
Det er forbudt at ryge indendørs. | Rygning indendørs er forbudt. | none
Der må ikke ryges indendørs. | Det er ikke tilladt at ryge indendørs. | none
Lederen er ansvarlig for at introducere nye kolleger. | Lederen har ansvaret for at introducere nye kolleger. | none
Ferie aftales mellem leder og medarbejder. | Leder og medarbejder aftaler ferie. | none
Ferien aftales med nærmeste leder. | Ferien aftales med din nærmeste leder. | none
Lederen informerer medarbejderne om ændringer. | Lederen orienterer medarbejderne om ændringer. | none
Hovedudvalget høres om forslaget. | Forslaget sendes i høring i Hovedudvalget. | none
Lokal-MED inddrages i planlægningen. | Planlægningen sker med inddragelse af Lokal-MED. | none
Medarbejderen har mulighed for at få en bisidder. | Der er mulighed for, at medarbejderen får en bisidder. | none
Vikarer og elever er omfattet af politikken. | Politikken gælder for vikarer og elever. | none
Vi skal passe godt på hinanden. | Vi passer godt på hinanden. | obligation weaker?
Lederen skal støtte og vejlede nye kolleger. | Lederen skal vejlede og støtte nye kolleger. | none
Vi lægger vægt på, at alle trives. | Det er vigtigt for os, at alle trives. | none
Politikken skal medvirke til et bedre arbejdsmiljø. | Politikken medvirker til et bedre arbejdsmiljø. | none
Formålet er at styrke samarbejdet. | Formålet er, at samarbejdet skal styrkes. | none
Samtalen skal give medarbejderen overblik. | Samtalen giver medarbejderen overblik. | none
Politikken beskriver, hvordan vi kan forebygge stress. | Politikken beskriver, hvordan vi forebygger stress. | none
Planen skal gøre det lettere at finde hjælp. | Planen gør det lettere at finde hjælp. | none
Vi holder pauser, så vi kan yde vores bedste. | Vi holder pauser, så vi yder vores bedste. | none
Et godt arbejdsmiljø kræver, at alle bidrager. | Et godt arbejdsmiljø forudsætter, at alle bidrager. | none
Arbejdet med trivsel kan tage tid. | Arbejdet med trivsel tager tid. | none
Konflikter kan opstå på alle arbejdspladser. | Konflikter opstår på alle arbejdspladser. | none
En åben dialog kan forebygge konflikter. | En åben dialog forebygger konflikter. | none
Sygefravær kan skyldes mange forhold. | Der kan være mange årsager til sygefravær. | none
Medarbejderen skal selv bestille billetten. | Billetten skal bestilles af medarbejderen selv. | none
Lederen godkender ansøgningen. | Ansøgningen godkendes af lederen. | none
Det er HR, der sender brevet. | HR sender brevet. | none
HR sender kontrakten, og lederen tager imod på første dag. | Kontrakten sendes af HR, mens lederen tager imod på første dag. | none
Lederen og medarbejderen evaluerer forløbet. | Forløbet evalueres af lederen og medarbejderen. | none
Lederen inviterer medarbejderen til samtale. | Medarbejderen bliver inviteret til samtale af sin leder. | none
TR kan deltage i mødet, hvis medarbejderen ønsker det. | Hvis medarbejderen ønsker det, kan tillidsrepræsentanten deltage i mødet. | none
Arbejdsmiljørepræsentanten deltager i runderingen. | AMR deltager i runderingen. | none
Er medarbejderen syg i mere end en uge, kontakter lederen vedkommende. | Hvis medarbejderen er syg i mere end en uge, kontakter lederen vedkommende. | none
Ønsker du at tage orlov, skal du søge senest 1. maj. | Hvis du ønsker at tage orlov, skal du søge senest 1. maj. | none
Medarbejdere skal bære synligt id-kort. | Medarbejderen skal bære synligt id-kort. | none
Lederne holder MUS hvert år. | Lederen holder MUS hvert år. | none
Nyansatte får en mentor. | Den nyansatte får en mentor. | none
En vikar skal have adgang til systemet. | Vikarer skal have adgang til systemet. | none
Lederen skal, så vidt det er muligt, tilbyde opgaver derhjemme. | Lederen skal så vidt muligt tilbyde opgaver derhjemme. | none
Ansatte skal til enhver tid følge reglerne. | Ansatte skal altid følge reglerne. | none
Referatet skal sendes til begge parter. | Begge parter skal have referatet tilsendt. | none
Planen drøftes mindst én gang om året. | Mindst én gang om året drøftes planen. | none
Trivselsmålingen gennemføres hvert andet år af HR. | HR gennemfører trivselsmålingen hvert andet år. | none
Medarbejderen må ikke dele sin adgangskode med andre. | Det er ikke tilladt for medarbejderen at dele sin adgangskode med andre. | none
Ingen må arbejde alene om natten. | Man må ikke arbejde alene om natten. | none
Personalet må ikke modtage gaver. | Ingen ansatte må modtage gaver. | none
Det er medarbejderens pligt at sige til. | Medarbejderen har pligt til at sige til. | none
Arbejdspladsen er røgfri. | Vi har en røgfri arbejdsplads. | none
Lederen skal medvirke til, at konflikter løses. | Lederen skal bidrage til, at konflikter løses. | none
Beslutningen træffes af direktøren. | Direktøren træffer beslutningen. | none
Direktionen beslutter, hvilke stillinger der slås op. | Det besluttes af direktionen, hvilke stillinger der slås op. | none
Lederen skal indkalde. Det skal ske skriftligt. | Lederen skal indkalde skriftligt. | none
Lederen skal tilbyde en samtale og skal sende et referat. | Lederen skal tilbyde en samtale og sende et referat. | none
Lederen skal tale med medarbejderen, inden der træffes beslutning. | Inden der træffes beslutning, skal lederen tale med medarbejderen. | none
I tilfælde af sygdom kontaktes lederen. | Ved sygdom kontaktes lederen. | none
Såfremt medarbejderen er enig, kan oplysningen deles. | Hvis medarbejderen er enig, kan oplysningen deles. | none
Lederen har til opgave at sikre et godt arbejdsmiljø. | Lederen skal sikre et godt arbejdsmiljø. | none
Alle ansatte i kommunen skal kende beredskabsplanen. | Hver enkelt ansat i kommunen skal kende beredskabsplanen. | none
Som leder skal du holde samtalen. | Lederen skal holde samtalen. | none
Som medarbejder har du ret til en bisidder. | Medarbejderen har ret til en bisidder. | none
Vi forventer, at alle kolleger møder til tiden. | Det forventes, at alle kolleger møder til tiden. | none
Der ydes støtte til medarbejdere i krise. | Medarbejdere i krise får støtte. | none
Medarbejdere, der udsættes for vold, tilbydes hjælp. | Der tilbydes hjælp til medarbejdere, der udsættes for vold. | none
Ledelsen har ansvaret for arbejdsmiljøet. | Ansvaret for arbejdsmiljøet ligger hos ledelsen. | none
Husk, at lederen skal godkende ferien. | Lederen skal godkende ferien. | none
Vi hjælper hinanden. | Vi hjælper altid hinanden. | obligation stronger
Kommunen skal behandle alle ansøgere ens. | Alle ansøgere skal behandles ens af kommunen. | none
Udvalget består af ledere og medarbejdere. | Udvalget består af medarbejdere og ledere. | none
Lederen giver en tilbagemelding til ansøgere, der har været til samtale. | Ansøgere, der har været til samtale, får en tilbagemelding fra lederen. | none
HR udsteder kontrakten, og lederen gennemgår den med medarbejderen. | Lederen gennemgår kontrakten, som HR udsteder, med medarbejderen. | none
AMR indkaldes til mødet, når det handler om arbejdsmiljø. | Når mødet handler om arbejdsmiljø, indkaldes arbejdsmiljørepræsentanten. | none
Lederen ringer til den sygemeldte på dag fem. | På dag 5 ringer lederen til den sygemeldte. | none
Medarbejderen har ret til to fridage. | Medarbejderen har ret til 2 fridage. | none
En medarbejder, der bliver forælder, kan få orlov. | Medarbejdere, der bliver forældre, kan få orlov. | none
Er du i tvivl, kan du spørge HR. | Du kan spørge HR, hvis du er i tvivl. | none
Kommunen har et mål om at nedbringe fraværet. | Det er kommunens mål at nedbringe fraværet. | none
Når en stilling slås op, skal opslaget godkendes af lederen. | Lederen skal godkende opslaget, når en stilling slås op. | none
Medarbejderne har indflydelse på vagtplanen. | Vagtplanen har medarbejderne indflydelse på. | none
Bisidderen kan være en kollega eller TR. | Som bisidder kan vælges en kollega eller TR. | none
Lederen giver besked til HR. | Lederen skal give HR besked. | obligation stronger?
Hovedudvalget vedtager retningslinjen. | Retningslinjen vedtages af Hovedudvalget. | none
Alle skal hilse på nye kolleger. | Vi skal alle hilse på nye kolleger. | none
Når du er syg, skal du ringe til din leder. | Ved sygdom skal du ringe til din leder. | none
Du skal ringe til din leder, når du er syg. | Medarbejderen skal ringe til sin leder, når medarbejderen er syg. | none
Der er ikke adgang for gæster. | Gæster har ikke adgang. | none
Planen skal foreligge senest den 1. april. | Planen skal være færdig senest den 1. april. | none
Samtalen holdes inden for 14 dage efter fraværet. | Samtalen holdes senest 14 dage efter fraværet. | none
Lederen skal hurtigst muligt kontakte HR. | Lederen skal kontakte HR så hurtigt som muligt. | none
Lederen sender straks en besked. | Lederen sender omgående en besked. | none
Arbejdspladsen udarbejder lokale retningslinjer. | De lokale retningslinjer udarbejdes af arbejdspladsen. | none
Det er vigtigt, at vi taler sammen om trivsel. | Vi taler sammen om trivsel, for det er vigtigt. | none
Nye ledere skal gennemføre kommunens lederuddannelse. | Kommunens lederuddannelse skal gennemføres af nye ledere. | none
Lederen inddrager medarbejderne i planlægningen. | Medarbejderne inddrages af lederen i planlægningen. | none
Medarbejderne inddrages i planlægningen. | Lederen inddrager medarbejderne i planlægningen. | actor?
Der tages hensyn til seniorers ønsker. | Seniorers ønsker tages der hensyn til. | none
Trusler anmeldes til politiet af lederen. | Lederen anmelder trusler til politiet. | none
MED-udvalget drøfter sygefraværet to gange om året. | Sygefraværet drøftes af MED-udvalget halvårligt. | none
Har en medarbejder brug for hjælp, kontakter lederen HR. | Hvis en medarbejder har brug for hjælp, kontakter lederen HR. | none
Medarbejderen må gerne tage en bisidder med. | Medarbejderen kan tage en bisidder med. | none
Hjemmearbejde kræver lederens godkendelse. | Hjemmearbejde skal godkendes af lederen. | none
Ferieønsker afleveres til lederen senest 1. februar. | Ferieønsker skal være lederen i hænde senest 1. februar. | obligation?; obligation stronger?
Politikken bygger på tillid, så alle kan trives. | Politikken bygger på tillid, så alle trives. | none
Målet er, at ingen skal føle sig alene. | Målet er, at ingen føler sig alene. | none
Samtalen kan være svær. | Samtalen er svær. | none
Når nye kolleger starter, skal de føle sig velkomne. | Når nye kolleger starter, føler de sig velkomne. | none
Planen skal hjælpe medarbejderen tilbage i arbejde. | Planen hjælper medarbejderen tilbage i arbejde. | none
Formålet med samtalen er at finde løsninger. | Samtalen har til formål at finde løsninger. | none
Lederen skal have fokus på trivsel. | Lederen har fokus på trivsel. | obligation weaker?
Ny teknologi kan gøre arbejdet lettere. | Ny teknologi gør arbejdet lettere. | none
Stress kan ramme alle. | Alle kan rammes af stress. | none
Alle skal kunne gå trygt på arbejde. | Alle skal trygt kunne gå på arbejde. | none
Lederen udarbejder i samarbejde med medarbejderen en plan. | Lederen og medarbejderen udarbejder sammen en plan. | actor?
Uddannelse aftales ved MUS. | Ved MUS aftales uddannelse. | none
Udgifter under 500 kr. skal ikke godkendes. | Udgifter på mindre end 500 kr. skal ikke godkendes. | none
Medarbejderen oplyser lederen om bijob. | Lederen får oplysninger om bijob af medarbejderen. | none
Vi tilbyder en samtale til alle, der stopper. | Alle, der stopper, får tilbudt en samtale. | none
Din leder og du laver en plan. | Du og din leder laver en plan. | none
Ledere og medarbejdere tager ansvar for trivslen. | Medarbejdere og ledere har sammen et ansvar for trivslen. | obligation stronger?; obligation?
Nyansatte skal have introduktion den første uge. | Nyansatte skal introduceres den første uge. | none
Det er besluttet, at rygning ikke er tilladt. | Rygning er ikke tilladt. | none
Medarbejderen underskriver en erklæring om tavshedspligt. | Den enkelte underskriver en erklæring om tavshedspligt. | scope?
Medarbejdere i rengøringen får udleveret handsker. | Rengøringsmedarbejdere får udleveret handsker. | scope?
Alle henvendelser skal besvares. | Samtlige henvendelser skal have et svar. | none
Kommunen er røgfri i arbejdstiden. | Der er røgfri arbejdstid i kommunen. | none
Referatet opbevares i personalesagen. | Opbevaring af referatet sker i personalesagen. | none
Lederen afgør sagen. | Afgørelsen træffes af lederen. | none
Ansøgninger behandles i den rækkefølge, de kommer ind. | Behandlingen af ansøgninger sker i den rækkefølge, de kommer ind. | none
Lederen skal støtte medarbejderen i at finde balance. | Lederen støtter medarbejderen i at finde balance. | obligation weaker?
Lederen har dialog med medarbejderen om ferien. | Lederen taler med medarbejderen om ferien. | influence weaker?
Lederen sikrer en god start for nye kolleger. | Lederen har ansvaret for, at nye kolleger får en god start. | obligation?; obligation stronger?
Medarbejderen skal aflevere lægeerklæring på dag 15. | På dag 15 skal medarbejderen aflevere lægeerklæring. | none
Lederen, der indkalder, skriver også referatet. | Den leder, der indkalder, skriver også referatet. | none
Kommunens ledere har et særligt ansvar for kulturen. | Lederne i kommunen har et særligt ansvar for kulturen. | none
Vi har et fælles ansvar for arbejdsmiljøet. | Alle har et ansvar for arbejdsmiljøet. | actor?; scope?; obligation?; obligation stronger?
Ved ansættelse indhenter lederen straffeattest. | Lederen indhenter straffeattest ved ansættelse. | none
Ingen medarbejder må arbejde alene. | Medarbejdere må ikke arbejde alene. | none
Kun ledere må se listen. | Listen må kun ses af ledere. | none
Uden samtykke må oplysninger ikke deles. | Oplysninger må ikke deles uden samtykke. | none
Oplysninger må kun deles med samtykke. | Oplysninger må ikke deles uden samtykke. | prohibition?; prohibition stronger?; prohibition weaker?; negation?; condition?; obligation?; obligation weaker?
Lederen skal reagere, hvis nogen mobbes. | Bliver nogen mobbet, skal lederen reagere. | none
Har du brug for hjælp, så kontakt din TR. | Kontakt din TR, hvis du har brug for hjælp. | none
Alle ledere og medarbejdere skal kende reglerne. | Reglerne skal kendes af alle ledere og medarbejdere. | none
Lederen og TR mødes en gang i kvartalet. | Lederen mødes med TR hvert kvartal. | none
Lederen skal, når nogen er syg, ringe. | Når nogen er syg, skal lederen ringe. | none
Der skal tages referat. | Det skal sikres, at der tages referat. | none
Lederen skal holde samtalen senest fredag. | Samtalen skal holdes af lederen senest fredag. | none
Samtaler med nye kolleger holdes af lederen. | Lederen holder samtaler med nye kolleger. | none
Rygepolitikken gælder alle ansatte og gæster. | Rygepolitikken gælder for alle ansatte samt gæster. | none
Seniorer kan aftale nedsat tid med deres leder. | Seniorer kan efter aftale med deres leder gå ned i tid. | influence?; condition?; right weaker?; right?
Vi skal turde sige fra. | Vi tør sige fra. | none
Alle skal føle sig set og hørt. | Alle føler sig set og hørt. | none
Forløbet kan vare op til seks måneder. | Forløbet varer op til 6 måneder. | none
Opslaget skal være klart og kort. | Opslaget er klart og kort. | obligation weaker?
Arbejdsmiljøgruppen bistår lederen. | Lederen får bistand fra arbejdsmiljøgruppen. | none
HR rådgiver lederne. | Lederne kan få rådgivning hos HR. | obligation weaker?; right stronger?; right?
Du får svar fra HR inden en uge. | HR svarer dig inden en uge. | none
Kollegerne hjælper den nye på plads. | Den nye får hjælp af kollegerne til at komme på plads. | none
Kursusudgifter dækkes af arbejdspladsen. | Arbejdspladsen dækker kursusudgifter. | none
Lederen spørger ind til trivslen. | Der spørges ind til trivslen af lederen. | none
Vi afholder MUS årligt. | Der afholdes MUS årligt. | actor?
Kun vagten kan låse porten op. | Porten kan kun låses op af vagten. | none
Når en sag er anonym, må kun direktøren læse den. | Kun direktøren må læse den, når en sag er anonym. | none
"""

CHANGED_DANISH = """\
Lederen har ansvaret for, at nøgler udleveres. | Lederen og HR har ansvaret for, at nøgler udleveres. | actor
Det er HR, der indkalder, og TR, der skriver referat. | Det er TR, der indkalder, og HR, der skriver referat. | actor
HR sender brevet, og lederen arkiverer det. | Lederen sender brevet, og HR arkiverer det. | actor
TR kan deltage i mødet, hvis medarbejderen ønsker det. | Hvis medarbejderen ønsker det, kan AMR deltage i mødet. | actor
Samtalen skal styrke trivslen. | Samtalen bør styrke trivslen. | obligation weaker?
Lederen skal sikre trivslen. | Lederen bidrager til trivslen. | obligation weaker
Lederen skal indhente tilbud. | Lederen kan indhente tilbud. | obligation weaker
Lederen skal indhente tilbud og skal spørge HR. | Lederen skal indhente tilbud og kan spørge HR. | obligation weaker
Lederen skal indhente tilbud, og HR skal godkende dem. | Lederen skal indhente tilbud, og HR godkender dem. | obligation weaker?
Det skal ske skriftligt. | Det kan ske skriftligt. | obligation weaker
Der ydes støtte til medarbejdere i krise. | Der kan ydes støtte til medarbejdere i krise. | obligation weaker
Nyansatte får en mentor. | Nyansatte kan få en mentor. | right weaker
Billeder er tilladt i fællesrummet. | Billeder er ikke tilladt i fællesrummet. | prohibition stronger; negation
Vi accepterer ikke grov tale. | Vi accepterer grov tale. | prohibition weaker; negation
Det er tilladt at parkere i gården. | Det er ikke tilladt at parkere i gården. | prohibition stronger; negation
Det er ikke tilladt at have radio på kontoret. | Det er tilladt at have radio på kontoret. | prohibition weaker; negation
Det er forbudt at parkere i gården. | Det er ikke tilladt at parkere i gården. | none
Ansøgere får svar, hvor det er relevant. | Ansøgere får svar. | right stronger
Relevante ledere deltager i mødet. | Ledere deltager i mødet. | scope
Lederen holder Lokal-MED orienteret om planen. | Lederen hører Lokal-MED om planen. | influence stronger
Direktøren skal høre Hovedudvalget. | Direktøren skal orientere Hovedudvalget. | influence weaker
Referat sendes hver uge. | Referat sendes, når der er behov for det. | number weaker
Planen opdateres hvert kvartal. | Planen opdateres, hvis der er behov. | number weaker
Der holdes møde. | Der holdes møde, når der er behov for det. | obligation weaker
Medarbejderen kan holde fri. | Medarbejderen kan holde fri, hvis driften tillader det. | condition; right weaker?
Du kan låne en bil, hvis vagtplanen tillader det. | Du kan låne en bil. | condition; right stronger?
– | Hvis en borger klager, skal lederen svare inden en uge. | condition; obligation stronger; number
– | Når en borger klager, svarer lederen. | obligation stronger; condition?
Er en medarbejder syg, skal lederen ringe. | Lederen skal ringe. | condition
Lederen skal ringe. | Er en medarbejder syg, skal lederen ringe. | condition; scope?
Skal du på kursus, betaler kommunen. | Hvis du skal på kursus, betaler kommunen. | none
Får du en skade, skal du melde den. | Hvis du får en skade, skal du melde den. | none
Mangler der vagter, spørger lederen vikarerne. | Hvis der mangler vagter, spørger lederen vikarerne. | none
Hvis lederen ønsker en ændring, skal TR høres. | Ønsker lederen en ændring, skal TR høres. | none
Hvis kontoret er lukket, kan nøgler hentes hos vagten. | Hvis kontoret er lukket, skal nøgler hentes hos vagten. | obligation stronger
Vi søger at følge op på alle skader. | Alle skader følges op. | obligation stronger; scope?; actor?
Der rettes op på fejl i lønnen. | Vi forsøger at rette op på fejl i lønnen. | obligation weaker; actor?
Udstyr købes centralt. | Vi arbejder for at købe udstyr centralt. | obligation weaker; actor?
Alle medarbejdere skal kende planen. | Relevante medarbejdere skal kende planen. | scope
Den enkelte medarbejder skal kende planen. | Alle medarbejdere skal kende planen. | none
Lederen giver medarbejderen en skriftlig begrundelse. | Medarbejderen får en skriftlig begrundelse af lederen. | none
HR udleverer et adgangskort til vikarer. | Vikarer får et adgangskort af HR. | none
Kommunen betaler for kurset. | Kommunen kan betale for kurset. | obligation weaker
Formålet er, at alle skal trives. | Formålet er, at alle trives. | none
Lederen skal offentliggøre planen. | Lederen offentliggør planen. | obligation weaker?
Lederen offentliggør planen. | Lederen kan offentliggøre planen. | obligation weaker
Planen skal beskrive opgaverne. | Planen bør beskrive opgaverne. | obligation weaker
Kommunen kræver børneattest. | Kommunen anbefaler børneattest. | obligation weaker
Medarbejderne får besked om ændringen. | Medarbejderne inddrages i ændringen. | influence stronger; right weaker?
Lederen har ansvaret for indkøb. | Lederen kan stå for indkøb. | obligation weaker
Kun ledere må se listen. | Alle må se listen. | prohibition weaker; scope?; actor?
Kun HR kan godkende kontrakter. | HR og lederen kan godkende kontrakter. | prohibition weaker; actor
Ansatte må bruge bilen. | Kun ledere må bruge bilen. | prohibition stronger; actor or scope
"""

SAME_ENGLISH = """\
The manager invites the employee to a meeting. | The employee is invited to a meeting by the manager. | none
The manager must write a plan. | A plan must be written by the manager. | none
Employees must return their keys. | Each employee must return their keys. | none
The manager is required to reply in writing. | The manager must reply in writing. | none
The manager has a duty to reply in writing. | The manager is obliged to reply in writing. | none
The policy shall help to create a good workplace. | The policy helps to create a good workplace. | none
The talk is meant to strengthen trust. | The talk strengthens trust. | none
We take breaks so that we can do our best. | We take breaks so that we do our best. | none
If the employee agrees, the note may be shared. | The note may be shared if the employee agrees. | none
HR sends the contract, and the manager greets the new colleague. | The contract is sent by HR, and the manager greets the new colleague. | none
HR carries out an annual review of the policy. | HR reviews the policy annually. | none
All employees must complete the course. | Every employee must complete the course. | none
An open dialogue can prevent conflicts. | An open dialogue prevents conflicts. | none
Change takes time. | Change can take time. | none
The manager must, as far as possible, offer a mentor. | The manager must offer a mentor as far as possible. | none
The manager must offer a mentor where relevant. | Where relevant, the manager must offer a mentor. | none
Shifts are planned where it makes sense in teams. | Shifts are planned in teams. | obligation stronger
Smoking is prohibited indoors. | It is forbidden to smoke indoors. | none
The works council discusses the budget every year. | The budget is discussed annually by the works council. | none
You must call in sick before 8 o'clock. | The employee must call in sick before 8 o'clock. | none
Your manager decides. | The manager decides. | none
The manager shall answer within ten days. | The manager shall answer within 10 days. | none
Managers hold a yearly talk. | The manager holds a yearly talk. | none
Good work requires that everyone takes part. | Good work demands that everyone takes part. | none
Applicants must receive an answer within two weeks. | Applicants must receive an answer within 14 days. | number?
The manager is responsible for the plan. | The responsibility for the plan lies with the manager. | none
Employees can bring a colleague. | An employee can bring a colleague. | none
The manager should offer a mentor. | It is recommended that the manager offers a mentor. | none
The union representative may attend if the employee wishes. | If the employee wishes, the union representative may attend. | none
Training strengthens our skills. | Training is to strengthen our skills. | none
The plan is updated by HR every year. | HR updates the plan every year. | none
The manager gives the employee a copy. | The employee receives a copy from the manager. | none
The manager must send the letter and must keep a copy. | The manager must send the letter and keep a copy. | none
The manager must hold a meeting. This must happen in person. | The manager must hold a meeting in person. | none
It is not permitted to smoke. | Smoking is not allowed. | none
No one may work alone at night. | Nobody may work alone at night. | none
The municipality provides a phone. | A phone is provided by the municipality. | none
Good cooperation can make the day easier. | Good cooperation makes the day easier. | none
The aim is that all employees should feel safe. | The aim is that all employees feel safe. | none
The individual employee must sign the form. | The employee must sign the form. | none
Should you fall ill, you must call your manager. | If you fall ill, you must call your manager. | none
Were an accident to happen, the manager must call HR. | If an accident happens, the manager must call HR. | none
The manager decides after hearing the works council. | After hearing the works council, the manager decides. | none
Colleagues help one another. | Colleagues help each other. | none
In case of illness, call your manager. | If you are ill, call your manager. | none
The review takes place annually. | The review takes place once a year. | none
Managers are obliged to keep records. | Managers have a duty to keep records. | none
The report is written by HR, and the director approves it. | HR writes the report, and it is approved by the director. | none
Staff are informed of changes. | Staff get information about changes. | none
Pregnant employees have the right to time off. | Employees who are pregnant are entitled to time off. | none
The talk must, where possible, be held in person. | Where possible, the talk must be held in person. | none
The workplace must be a place where all feel welcome. | The workplace is a place where all feel welcome. | obligation weaker?
Only managers may see the list. | The list may only be seen by managers. | none
The manager asks how the employee feels. | The employee is asked how they feel by the manager. | none
Employees must lock the door. | The door must be locked by employees. | none
You receive an answer from HR within a week. | HR answers you within a week. | none
The workplace covers the cost. | The cost is covered by the workplace. | none
Everyone must feel safe. | Everyone feels safe. | none
The manager must, when someone is ill, call HR. | When someone is ill, the manager must call HR. | none
Information must not be shared without consent. | Without consent, information must not be shared. | none
The manager sees to it that the plan is followed. | The manager ensures that the plan is followed. | none
Holiday is agreed with your manager. | Holiday is agreed with the manager. | none
The plan must be ready by 1 May. | The plan must be finished by 1 May. | none
"""

CHANGED_ENGLISH = """\
HR sends the letter, and the manager files it. | The manager sends the letter, and HR files it. | actor
The policy must support cooperation. | The policy supports cooperation. | none
The manager must ensure cooperation. | The manager supports cooperation. | obligation weaker
The manager must write and must send a report. | The manager must write and may send a report. | obligation weaker
Photos are allowed in the canteen. | Photos are not allowed in the canteen. | prohibition stronger; negation
Parking is not permitted. | Parking is permitted. | prohibition weaker; negation
Relevant managers attend the meeting. | Managers attend the meeting. | scope
The plan is updated every quarter. | The plan is updated when needed. | number weaker
Employees may work at home. | Employees may work at home if operations allow. | condition; right weaker?
– | If a citizen complains, the manager must answer. | condition; obligation stronger
The manager hears the works council about the plan. | The manager informs the works council about the plan. | influence weaker
A phone is provided by the employer. | The employer provides a phone. | none
We share what we know so that we can improve. | We share what we know so that we improve. | none
The department may pay for the course. | The department pays for the course. | obligation stronger
Only HR may approve contracts. | HR and the manager may approve contracts. | prohibition weaker; actor
Managers may use the car. | Only managers may use the car. | prohibition stronger
"""
