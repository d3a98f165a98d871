"""Longer, real-life wordings with the signals that a careful HR consultant expects: the open half.

Labelled by hand from the description of Danish policy language and the comparison contract alone,
before the rules were tuned on them. Another half, written by somebody else, was kept apart. The
rows read as in `meaning_pairs`; a dash stands for a passage that was not there before, or is gone.
"""

DANISH = """
Når en stilling bliver ledig, bør lederen drøfte behovet med medarbejderne, inden opslaget skrives. | Når en stilling bliver ledig, skal lederen drøfte behovet med medarbejderne, inden opslaget skrives. | obligation stronger
Lederen skal tilbyde en samtale til medarbejdere, der har haft tre sygeperioder på et halvt år. | Lederen kan tilbyde en samtale til medarbejdere, der har haft tre sygeperioder på et halvt år. | obligation weaker
Det påhviler institutionslederen at føre tilsyn med legepladsen. | Institutionslederen har pligt til at føre tilsyn med legepladsen. | none
Arbejdspladsen udarbejder en plan for introduktionen af den nye kollega. | Arbejdspladsen bør udarbejde en plan for introduktionen af den nye kollega. | obligation weaker
Referatet godkendes af begge parter, inden det lægges på sagen. | Referatet skal godkendes af begge parter, inden det lægges på sagen. | obligation stronger?
Kommunen sikrer, at alle arbejdspladser har en opdateret beredskabsplan. | Kommunen har fokus på, at alle arbejdspladser har en opdateret beredskabsplan. | obligation weaker
Afdelingen prioriterer, at nye kolleger bliver fulgt de første dage. | Afdelingen sørger for, at nye kolleger bliver fulgt de første dage. | obligation stronger
Deltagelse i sommerfesten er frivillig, og der ydes ikke løn for tiden. | Deltagelse i sommerfesten er obligatorisk, og der ydes ikke løn for tiden. | obligation stronger
Lederen er forpligtet til at kontakte den sygemeldte i løbet af den første uge. | Lederen forventes at kontakte den sygemeldte i løbet af den første uge. | obligation weaker
Lederen behøver ikke begrunde et afslag på hjemmearbejde skriftligt. | Lederen skal begrunde et afslag på hjemmearbejde skriftligt. | obligation stronger
Alle ledige stillinger skal slås op på kommunens hjemmeside og i jobbanken. | Alle ledige stillinger skal som hovedregel slås op på kommunens hjemmeside og i jobbanken. | obligation weaker
Vagtplanen offentliggøres i det omfang, det er muligt, fire uger før. | Vagtplanen offentliggøres fire uger før. | obligation stronger
Medarbejderen skal uanset ansættelsesform have en introduktion til brandinstruksen. | Medarbejderen skal have en introduktion til brandinstruksen. | obligation weaker
Samtalen skal altid foregå i et lokale, hvor andre ikke kan lytte med. | Samtalen skal foregå i et lokale, hvor andre ikke kan lytte med. | obligation weaker
Arbejdspladsvurderingen følges op med en handleplan. | Arbejdspladsvurderingen følges om nødvendigt op med en handleplan. | obligation weaker
Medarbejderen må medbringe en bisidder til samtalen, hvis det ønskes. | Medarbejderen må ikke medbringe en bisidder til samtalen, hvis det ønskes. | prohibition stronger; negation
Det er ikke tilladt at bruge kommunens biler til private ærinder. | Det frarådes at bruge kommunens biler til private ærinder. | prohibition weaker
Ansatte må kun modtage gaver af ringe værdi fra borgere. | Ansatte må ikke modtage gaver fra borgere. | prohibition stronger; negation
Arbejdstøj må bæres i fritiden. | Arbejdstøj må kun bæres i arbejdstiden. | prohibition stronger
Børn må normalt ikke medbringes på arbejdspladsen i arbejdstiden. | Børn må ikke medbringes på arbejdspladsen i arbejdstiden. | prohibition stronger
Vi accepterer ikke vold, trusler eller chikane mod ansatte. | Vi er tilbageholdende med at acceptere vold, trusler eller chikane mod ansatte. | prohibition weaker
Opgaven som tilsynsførende kan ikke delegeres til en stedfortræder. | Opgaven som tilsynsførende kan delegeres til en stedfortræder. | prohibition weaker; negation
Medarbejderen har krav på at få udleveret en kopi af referatet senest ugen efter. | Medarbejderen kan få udleveret en kopi af referatet senest ugen efter. | right weaker
Gravide kan søge om nedsat tid i de sidste to måneder før barslen. | Gravide har ret til nedsat tid i de sidste to måneder før barslen. | right stronger
Medarbejdere med små børn har adgang til fleksible mødetider. | Medarbejdere med små børn har mulighed for fleksible mødetider. | right weaker
Elever er berettiget til en fast vejleder gennem hele forløbet. | Elever har krav på en fast vejleder gennem hele forløbet. | none
Medarbejderen har ret til fri med løn ved lægebesøg. | Medarbejderen har ret til fri med løn ved lægebesøg, hvis driften tillader det. | right weaker
Alle ansatte tilbydes en sundhedssamtale hvert tredje år. | Alle ansatte tilbydes efter individuel vurdering en sundhedssamtale hvert tredje år. | right weaker
Ændringer i vagtplanen aftales med den enkelte medarbejder. | Ændringer i vagtplanen meddeles den enkelte medarbejder. | influence weaker
Retningslinjen fastlægges efter forhandling med de faglige organisationer. | Retningslinjen fastlægges efter drøftelse med de faglige organisationer. | influence weaker
Arbejdsmiljøgruppen orienteres, før der købes nye maskiner. | Arbejdsmiljøgruppen høres, før der købes nye maskiner. | influence stronger
Budgettets konsekvenser for personalet drøftes i Område-MED inden den endelige beslutning. | Budgettets konsekvenser for personalet fremgår af den endelige beslutning. | influence weaker; actor
Nedlæggelse af stillinger kræver enighed i Lokal-MED. | Nedlæggelse af stillinger drøftes i Lokal-MED. | influence weaker
Tillidsrepræsentanten inddrages og informeres løbende om forløbet. | Tillidsrepræsentanten informeres løbende om forløbet. | influence weaker
Lederen kan undtagelsesvis dispensere fra reglerne om hjemmearbejde. | Lederen kan dispensere fra reglerne om hjemmearbejde. | prohibition weaker
Medarbejderens samtykke er ikke en betingelse for at indhente referencer. | Medarbejderens samtykke er en betingelse for at indhente referencer. | negation
Samtalen holdes uden deltagelse af HR. | Samtalen holdes med deltagelse af HR. | negation
Hverken ledere eller medarbejdere kan modtage bonus. | Både ledere og medarbejdere kan modtage bonus. | negation; list_logic
Ikke alle opgaver egner sig til hjemmearbejde. | Ingen opgaver egner sig til hjemmearbejde. | negation
Trivsel er ikke alene lederens opgave, men også kollegernes. | Trivsel er ikke kun lederens opgave, men også kollegernes. | none
Der er afsat 25.000 kr. til kompetenceudvikling pr. afdeling. | Der er afsat 30.000 kr. til kompetenceudvikling pr. afdeling. | number larger
Der er afsat 1,5 mio. kr. til seniorordninger. | Der er afsat 1.500.000 kr. til seniorordninger. | none
Egenbetalingen er 10 pct. af prisen. | Egenbetalingen er ti procent af prisen. | none
Gaver ved jubilæum må højst koste 500 kr. | Gaver ved jubilæum må højst koste 400 kr. | number smaller
Sygemelding skal ske senest kl. 7.30 på den første fraværsdag. | Sygemelding skal ske senest kl. 8.00 på den første fraværsdag. | number
Ansøgere får svar inden for tre arbejdsdage efter samtalen. | Ansøgere får svar inden for ti arbejdsdage efter samtalen. | number larger
Lederen kvitterer for henvendelsen senest to uger efter modtagelsen. | Lederen kvitterer for henvendelsen hurtigst muligt efter modtagelsen. | number weaker
Krænkelser skal anmeldes straks til nærmeste leder. | Krænkelser skal anmeldes i god tid til nærmeste leder. | number larger
Personalemøder holdes hver fjortende dag. | Personalemøder holdes hver anden uge. | none
Personalemøder holdes hver anden måned. | Personalemøder holdes regelmæssigt. | number weaker
Lederudviklingssamtaler holdes hvert andet år. | Lederudviklingssamtaler holdes hvert år. | number larger
Ansættelsesudvalget består af mindst fire personer. | Ansættelsesudvalget består af mindst tre personer. | number smaller
Orloven kan højst vare halvandet år. | Orloven kan højst vare to år. | number larger
Medarbejderen kan arbejde hjemme op til to dage om ugen. | Medarbejderen kan arbejde hjemme op til én dag om ugen. | number smaller
Det følger af overenskomstens § 12, stk. 3. | Det følger af overenskomstens § 12, stk. 4. | number
Ferieønsker afleveres senest den 15. februar. | Ferieønsker afleveres senest den 1. marts. | date
Ordningen evalueres i 2. halvår 2025. | Ordningen evalueres i 1. halvår 2026. | date
Forsøget gælder skoleåret 2024/25. | Forsøget gælder skoleåret 2025/26. | date
Politikken træder i kraft den 01-09-2025. | Politikken træder i kraft den 1. september 2025. | none
Nærmeste leder gennemfører fratrædelsessamtalen. | HR gennemfører fratrædelsessamtalen. | actor
Kommunaldirektøren afgør klager over afslag på orlov. | Kommunalbestyrelsen afgør klager over afslag på orlov. | actor
Lederen følger op på handleplanen ved næste møde. | Ledelsen følger op på handleplanen ved næste møde. | actor weaker
Sagen forelægges for MED-Hovedudvalget, inden den afgøres. | Sagen forelægges for HMU, inden den afgøres. | none
Du har ansvaret for at melde dig rask i systemet. | Man har ansvaret for at melde sig rask i systemet. | actor weaker
Ordningen omfatter alle ansatte med mere end et års anciennitet. | Ordningen omfatter relevante ansatte med mere end et års anciennitet. | scope
Tilbuddet om massage gælder alle månedslønnede og timelønnede. | Tilbuddet om massage gælder alle månedslønnede. | scope
Ansatte kan låne kommunens sommerhus. | Medarbejdere kan låne kommunens sommerhus. | scope
Lederen bevilger fri til begravelse. | Lederen bevilger fri til begravelse, medmindre det er højsæson. | condition
Der kan bevilges orlov, når afdelingen er fuldt bemandet. | Der kan bevilges orlov. | condition
Oplysninger om helbred videregives kun efter samtykke fra medarbejderen. | Oplysninger om helbred videregives efter samtykke fra medarbejderen. | prohibition weaker
Der ydes tilskud til kurser, herunder sprogkurser og it-kurser. | Der ydes tilskud til sprogkurser og it-kurser. | list_logic
Ansøgeren skal vise både straffeattest og børneattest. | Ansøgeren skal vise enten straffeattest eller børneattest. | list_logic
Udvalget skal bidrage til en god tone på arbejdspladserne. | Udvalget kan bidrage til en god tone på arbejdspladserne. | none
Ved mobning skal forstås gentagne krænkende handlinger. | Mobning er gentagne krænkende handlinger. | none
Vil du arbejde hjemme, taler du med din leder om det. | Hvis du vil arbejde hjemme, taler du med din leder om det. | none
Der skal være plads til forskellighed i alle afdelinger. | Der er plads til forskellighed i alle afdelinger. | obligation weaker?
Medarbejderen skal ikke oplyse diagnosen til lederen. | Medarbejderen må ikke oplyse diagnosen til lederen. | prohibition?
Ansatte skal kunne holde en uforstyrret pause hver dag. | Ansatte kan holde en uforstyrret pause hver dag. | right weaker
Arbejdet kan til tider føles ensomt, og stress kan opstå for alle. | Arbejdet føles til tider ensomt, og stress opstår for alle. | none
Det må forventes, at kurset kræver forberedelse. | Kurset kræver forberedelse. | none
Et enkelt sprog gør måske målet klarere for den næste kandidat. | Et klart sprog gør måske målet tydeligere for den næste kandidat. | none
Medarbejderne har selv ansvar for egen trivsel i hverdagen. | Medarbejderne har selv et stort ansvar for egen trivsel i hverdagen. | none
Projektlederen har ansvaret for, at tidsplanen holdes. | Projektlederen bør følge, om tidsplanen holdes. | obligation weaker
Vores samarbejde er præget af åbenhed, og vi hilser på hinanden hver morgen. | Vores samarbejde er præget af åbenhed, og vi siger godmorgen til hinanden hver dag. | none
Hjemmesiden har et afsnit om, hvordan ansøgninger skrives. | Hjemmesiden har et kapitel om, hvordan ansøgninger skrives. | none
– | Lederen indkalder medarbejderen til en samtale senest 14 dage efter den første sygedag. | obligation stronger; number
– | En leder må ikke optage samtaler med medarbejderen. | prohibition stronger; negation
Ansatte, der er fyldt 58 år, har ret til en seniorsamtale hvert år. | – | right weaker; number; number
Lokal-MED drøfter arbejdspladsens sygefravær hvert kvartal. | – | influence weaker; number
– | Vi lægger vægt på humor og godt naboskab mellem afdelingerne. | none
– | Kaffe og te er gratis i alle kantiner. | none
Der skal være en god grund til at afvise et ønske om deltid. | – | obligation weaker?
Nøgler afleveres til vagtmesteren den sidste dag. | – | obligation weaker
– | Medarbejderen får en mentor de første tre måneder. | right stronger; number
– | Lederen bør så vidt muligt spørge kollegerne først. | obligation stronger
Skolelederen skal én gang om året gennemgå sikkerhedsplanen sammen med arbejdsmiljøgruppen og sende den til forvaltningen. | Skolelederen bør hvert andet år gennemgå sikkerhedsplanen og sende den til forvaltningen. | obligation weaker; number smaller; actor
Medarbejderen har ret til en samtale senest fem dage efter henvendelsen, og TR kan deltage. | Medarbejderen har ret til en samtale inden for rimelig tid, og TR kan deltage. | number weaker
Arbejdspladsen holder mindst to øvelser om året. | Arbejdspladsen holder to øvelser om året. | obligation weaker
Lederen indhenter to referencer og børneattest, inden ansættelsen aftales. | Lederen indhenter børneattest, inden ansættelsen aftales. | number
Byrådet fastsætter rammerne, og direktionen udmønter dem i samarbejde med Hovedudvalget. | Byrådet fastsætter rammerne, og direktionen udmønter dem i samarbejde med HU. | none
Ferien placeres efter aftale med medarbejderen. | Ferien placeres af lederen. | influence weaker; actor
Medarbejderen kan arbejde hjemme. | Medarbejderen kan arbejde hjemme efter aftale med nærmeste leder. | condition
Udgifter til briller dækkes fuldt ud. | Udgifter til briller dækkes med op til 2.000 kr. | number; obligation weaker
"""

# Wordings below "Hvad vil vi?", where a "vil" is an aim.
AIMS = """
Vi vil give alle nye ledere en introduktion. | Vi giver alle nye ledere en introduktion. | none
Vi vil være åbne om, hvorfor vi beslutter, som vi gør. | Vi vil være ærlige om, hvorfor vi beslutter, som vi gør. | none
Vi vil have plads til alle, og lederen skal gå forrest. | Vi vil have plads til alle, og lederen bør gå forrest. | obligation weaker
– | Vi vil udvikle os sammen. | none
"""

ENGLISH = """
Managers should hold a return-to-work talk after a long absence. | Managers must hold a return-to-work talk after a long absence. | obligation stronger
The manager shall keep the notes in the personnel file. | The manager may keep the notes in the personnel file. | obligation weaker
The school is required to have an emergency plan. | The school has a duty to have an emergency plan. | none
The manager holds a talk with the employee every spring. | The manager should hold a talk with the employee every spring. | obligation weaker
The manager sends the minutes to both parties. | The manager must send the minutes to both parties. | obligation stronger?
We ensure that new colleagues get a good start. | We strive to ensure that new colleagues get a good start. | obligation weaker
The department seeks to publish the rota four weeks ahead. | The department must publish the rota four weeks ahead. | obligation stronger
Taking part in the survey is voluntary. | Taking part in the survey is mandatory. | obligation stronger
The manager need not give a reason. | The manager must give a reason. | obligation stronger
Vacancies must be advertised on the website. | Vacancies must as a rule be advertised on the website. | obligation weaker
The rota is, as far as possible, published four weeks ahead. | The rota is published four weeks ahead. | obligation stronger
Talks must always take place in a private room. | Talks must take place in a private room. | obligation weaker
It is recommended that the team meets once a week. | The team is required to meet once a week. | obligation stronger
Each workplace aims to have two first-aiders. | Each workplace must have two first-aiders. | obligation stronger
Managers are expected to know the plan. | Managers are obliged to know the plan. | obligation stronger
The employee may bring a companion to the meeting. | The employee may not bring a companion to the meeting. | prohibition stronger; negation
Staff must not use the cars for private errands. | Staff should not use the cars for private errands. | prohibition weaker
Smoking is prohibited on the premises. | Smoking is not allowed on the premises. | none
Photographs may be shared with the press. | Photographs may only be shared with consent. | prohibition stronger; condition
We do not tolerate bullying at work. | We avoid bullying at work. | prohibition weaker
Work clothes must normally not be worn at home. | Work clothes must not be worn at home. | prohibition stronger
The task cannot be delegated. | The task can be delegated. | prohibition weaker; negation
Employees are entitled to paid leave for medical appointments. | Employees may apply for paid leave for medical appointments. | right weaker
Employees have the right to a copy of the minutes. | Employees are entitled to a copy of the minutes. | none
Trainees have access to a mentor. | Trainees have a right to a mentor. | right stronger
All staff are offered a health check. | All staff may receive a health check. | right weaker
Employees have the right to flexible hours. | Employees have, as a general rule, the right to flexible hours. | right weaker
Changes to the rota are agreed with the employee. | Changes to the rota are discussed with the employee. | influence weaker
The guideline is adopted after negotiation with the unions. | The guideline is adopted after discussion with the unions. | influence weaker
The union representative is informed before the decision. | The union representative is consulted before the decision. | influence stronger
The budget is discussed in the local committee before it is decided. | The budget is sent to the local committee before it is decided. | influence weaker
Holidays are planned after consultation with the staff. | Holidays are planned by the manager. | influence weaker; actor
The plan is not confidential. | The plan is confidential. | negation
Not all tasks can be done at home. | All tasks can be done at home. | negation
Wellbeing is not only a task for the manager. | Wellbeing is not just a task for the manager. | none
The manager replies within 14 days. | The manager replies within seven days. | number smaller
The manager replies within fourteen days. | The manager replies within 14 days. | none
The manager replies within five days. | The manager replies within five working days. | number larger
The manager replies within 14 days. | The manager replies as soon as possible. | number weaker
Gifts may cost no more than DKK 500. | Gifts may cost no more than DKK 750. | number larger
Gifts may cost at most 1,000 kr. | Gifts may cost at most 1000 kroner. | none
The board has at least five members. | The board has at least four members. | number smaller
The committee meets once a month. | The committee meets four times a year. | number smaller
The plan is reviewed annually. | The plan is reviewed regularly. | number weaker
The plan is reviewed every six months. | The plan is reviewed twice a year. | none
The plan is reviewed every two years. | The plan is reviewed every year. | number larger
Employees may work from home up to three days a week. | Employees may work from home up to two days a week. | number smaller
The scheme applies from 1 March 2025. | The scheme applies from 1 April 2025. | date
The scheme applies from 1 March 2025. | The scheme applies from March 1, 2025. | none
The line manager holds the exit interview. | HR holds the exit interview. | actor
The manager follows up on the plan. | Management follows up on the plan. | actor weaker
The scheme covers all employees. | The scheme covers selected employees. | scope
The scheme covers permanent and hourly-paid staff. | The scheme covers permanent staff. | scope
Leave is granted. | Leave is granted if the service allows it. | obligation weaker
Leave may be granted, provided that the shift is covered. | Leave may be granted. | condition
The manager grants leave. | The manager grants leave unless the shift is short of staff. | condition
Support is given for courses, including language courses. | Support is given for language courses. | list_logic
The applicant must show a diploma and a passport. | The applicant must show a diploma or a passport. | list_logic
All employees must contribute to a good tone. | All employees should contribute to a good tone. | none
Should you fall ill, call your manager. | If you fall ill, call your manager. | none
Work may at times be lonely. | Work is at times lonely. | none
We greet each other with respect. | We greet each other with trust and respect. | none
– | The manager must invite the employee to a talk within 14 days. | obligation stronger; number
– | Managers may not record conversations with employees. | prohibition stronger; negation
Employees over 58 are entitled to a senior talk every year. | – | right weaker; number; number
– | The manager sends a summary to the employee after the talk. | obligation stronger
The local committee discusses sick leave every quarter. | – | influence weaker; number
– | Coffee and tea are free in all canteens. | none
The head teacher must review the safety plan once a year together with the safety representative. | The head teacher should review the safety plan every other year. | obligation weaker; number smaller; actor
You must report sick before 8. | One must report sick before 8. | actor weaker
"""

# Written after the first tables had been tuned on, and labelled before they were first run.
SECOND_DANISH = """
Ved længerevarende sygdom tager lederen kontakt til medarbejderen efter fire uger for at drøfte mulighederne for delvis raskmelding. | Ved længerevarende sygdom tager lederen kontakt til medarbejderen efter seks uger for at drøfte mulighederne for delvis raskmelding. | number larger
Arbejdspladsen skal sikre, at nye maskiner altid gennemgås af en sagkyndig, før de tages i brug. | Arbejdspladsen skal sikre, at nye maskiner gennemgås af en sagkyndig, før de tages i brug. | obligation weaker
En ansat, der udsættes for trusler, har ret til psykologhjælp og kan få fri resten af dagen. | En ansat, der udsættes for trusler, har ret til psykologhjælp og har ret til fri resten af dagen. | right stronger
Vi opfordrer alle til at cykle til arbejde i maj. | Vi opfordrer alle til at cykle til arbejde i september. | date
Mobiltelefoner er forbudt i behandlerrum. | Mobiltelefoner bør ikke bruges i behandlerrum. | prohibition weaker
Ferie skal være afholdt inden 31. december. | Ferie skal være afholdt inden 30. april. | date
Personalet i køkkenet bærer hårnet under hele vagten. | Personalet i køkkenet kan bære hårnet under hele vagten. | obligation weaker
Lederen skal sikre, at alle kender evakueringsplanen. | Lederen skal medvirke til, at alle kender evakueringsplanen. | obligation weaker?
Ansatte, der passer syge pårørende, kan efter nærmeste leders vurdering få orlov uden løn. | Ansatte, der passer syge pårørende, har krav på orlov uden løn. | right stronger
Alle skal gøre sig umage, så vi kan lykkes i fællesskab. | Alle gør sig umage, så vi lykkes i fællesskab. | obligation weaker?
Sygemeldte kontaktes af deres leder inden for den første uge. | Sygemeldte kontaktes inden for den første uge. | actor
Udvalget drøfter regnskabet én gang i kvartalet. | Udvalget drøfter regnskabet fire gange om året. | none
Tillæg forhandles årligt med den lokale tillidsrepræsentant. | Tillæg fastsættes årligt af direktionen. | influence weaker; actor
Medarbejdere under 25 år får en ekstra uges introduktion. | Medarbejdere under 30 år får en ekstra uges introduktion. | number larger
Overarbejde skal så vidt muligt undgås. | Overarbejde skal undgås. | obligation stronger
Pauser må holdes i haven. | Pauser må gerne holdes i haven. | none
Der er mulighed for at få en dag fri ved flytning. | Der er ret til at få en dag fri ved flytning. | right stronger
Kommunen stiller en mobiltelefon til rådighed for alle i udekørende funktioner. | Kommunen stiller en mobiltelefon til rådighed for enkelte i udekørende funktioner. | scope
Personsager behandles fortroligt af lederen og HR. | Personsager behandles fortroligt af lederen eller HR. | list_logic
Bilerne må ikke køre ud af kommunen. | Bilerne må køre ud af kommunen efter tilladelse. | prohibition weaker; negation; condition
Opgaven kræver et kørekort på mindst tre år. | Opgaven kræver et kørekort på mindst fem år. | number larger
Ansøgere under 18 år skal have samtykke fra en forælder. | Ansøgere skal have samtykke fra en forælder. | number
Lederen vurderer sammen med AMR, om arbejdet er forsvarligt. | Lederen vurderer, om arbejdet er forsvarligt. | actor
Frivillige må aldrig være alene med borgernes penge. | Frivillige bør så vidt muligt ikke være alene med borgernes penge. | prohibition weaker
Vi tager os tid til at lytte, også når dagen er travl. | Vi giver os tid til at lytte, også når hverdagen er presset. | none
Medarbejderen kan vælge at få udbetalt ferie. | Medarbejderen kan ikke få udbetalt ferie. | prohibition stronger; negation
Rapporten sendes til Arbejdstilsynet uden unødigt ophold. | Rapporten sendes til Arbejdstilsynet snarest muligt. | number larger
Den nye kollega bliver budt velkommen af en fast makker. | Den nye kollega kan blive budt velkommen af en fast makker. | obligation weaker
Nattevagter planlægges højst tre uger ad gangen. | Nattevagter planlægges mindst tre uger ad gangen. | number
Lederen udfylder skemaet og sender det til medarbejderen senest ugen før samtalen. | Lederen udfylder skemaet senest ugen før samtalen. | obligation weaker?
Det er frivilligt, om man vil tale med pressen. | Man kan selv vælge, om man vil tale med pressen. | obligation stronger
Bisidderen må gerne tage noter, men må ikke føre ordet. | Bisidderen må gerne tage noter og føre ordet. | prohibition weaker; negation
Hverdagen skal hænge sammen for småbørnsforældre. | Hverdagen skal hænge sammen for alle. | scope
Hver anden fredag spiser vi morgenmad sammen. | Den sidste fredag i måneden spiser vi morgenmad sammen. | number smaller
Lønnen udbetales senest den sidste bankdag i måneden. | Lønnen udbetales i slutningen af måneden. | obligation?
Ledere skal deltage i lederdagen, medmindre de har ferie. | Ledere skal deltage i lederdagen. | condition
Enhver ansat kan henvende sig direkte til Hovedudvalget. | Enhver ansat kan henvende sig til lederen, som orienterer Hovedudvalget. | influence stronger; actor
Udgifter over 5.000 kr. skal godkendes af afdelingslederen. | Udgifter over 10.000 kr. skal godkendes af afdelingslederen. | number larger
Elever og studerende deltager i personalemøder på lige fod med andre. | Elever og studerende deltager i personalemøder. | none
Kurset er gratis og varer halvanden dag. | Kurset er gratis og varer 1,5 dag. | none
Retten til omsorgsdage bortfalder ved fratrædelse. | Retten til omsorgsdage bortfalder ikke ved fratrædelse. | negation
Fællestillidsrepræsentanten skal høres, inden direktionen beslutter nye vagtformer. | Fællestillidsrepræsentanten skal orienteres, når direktionen har besluttet nye vagtformer. | influence weaker; condition
Samtlige afdelinger skal inden sommer have en plan for fravær. | Samtlige afdelinger bør have en plan for fravær. | obligation weaker
– | HR udarbejder en skabelon til samtalen. | obligation stronger
– | Alle medarbejdere skal deltage i førstehjælpskursus hvert andet år. | obligation stronger; number
– | Man bør ikke svare på mails i ferien. | prohibition stronger; negation
Personalepolitikken revideres hvert fjerde år af Hovedudvalget. | – | obligation weaker; number
Tillidsrepræsentanten inddrages i alle ansættelser. | – | influence weaker
– | Vores arbejdsplads er et sted med plads til latter og faglig stolthed. | none
– | Det er vigtigt, at vi taler med hinanden og ikke om hinanden. | none
Ansatte med mere end ti års anciennitet har ret til to ekstra fridage. | – | right weaker; number; number
– | Der kan søges om tilskud til psykologhjælp. | none
Lederen holder et afklarende møde. Medarbejderen får referatet samme dag. | Lederen holder et afklarende møde. | right weaker; number
Vi evaluerer indsatsen efter et halvt år. | Vi evaluerer indsatsen efter seks måneder. | number
Tilskuddet er højst 80 procent af kursusgebyret. | Tilskuddet er op til 80 pct. af kursusgebyret. | none
Stedfortræderen kan træffe alle beslutninger i lederens fravær. | Stedfortræderen kan træffe nødvendige beslutninger i lederens fravær. | scope
Fravær meldes til den vagthavende senest kl. 6.30. | Fravær meldes til den vagthavende inden vagtens start. | number
"""

SECOND_ENGLISH = """
During long-term illness the manager contacts the employee after four weeks. | During long-term illness the manager contacts the employee after six weeks. | number larger
An employee who is threatened has the right to counselling. | An employee who is threatened may be offered counselling. | right weaker
Mobile phones are forbidden in treatment rooms. | Mobile phones should not be used in treatment rooms. | prohibition weaker
Kitchen staff wear hairnets throughout the shift. | Kitchen staff may wear hairnets throughout the shift. | obligation weaker
The committee discusses the accounts once a quarter. | The committee discusses the accounts four times a year. | none
Bonuses are negotiated every year with the local union representative. | Bonuses are set every year by the executive board. | influence weaker; actor
Overtime must, as far as possible, be avoided. | Overtime must be avoided. | obligation stronger
Personal cases are handled by the manager and HR. | Personal cases are handled by the manager or HR. | list_logic
The job requires a licence held for at least three years. | The job requires a licence held for at least five years. | number larger
Volunteers must never be alone with residents' money. | Volunteers should, as far as possible, not be alone with residents' money. | prohibition weaker
Wages are paid by 31 May. | Wages are paid by 30 June. | date
The report is sent to the inspectorate without undue delay. | The report is sent to the inspectorate as soon as possible. | number larger
The manager fills in the form and sends it to the employee. | The manager fills in the form. | obligation weaker?
Expenses over DKK 5,000 must be approved by the department head. | Expenses over DKK 10,000 must be approved by the department head. | number larger
Managers must attend the annual seminar unless they are on holiday. | Managers must attend the annual seminar. | condition
All departments must have a plan for absence. | All departments should have a plan for absence. | obligation weaker
The course is free and lasts one and a half days. | The course is free and lasts 1.5 days. | none
The union representative must be heard before the board decides. | The union representative must be informed before the board decides. | influence weaker
– | All employees must attend a first-aid course every other year. | obligation stronger; number
– | Employees should not answer e-mails during holidays. | prohibition stronger; negation
The policy is revised every four years by the main committee. | – | obligation weaker; number
The union representative is involved in all appointments. | – | influence weaker
– | Our workplace has room for laughter and professional pride. | none
Employees are entitled to two extra days off. | – | right weaker; number
The employee can choose to have holiday paid out. | The employee cannot have holiday paid out. | prohibition stronger; negation
The manager assesses, together with the safety representative, whether the work is safe. | The manager assesses whether the work is safe. | actor
"""

# Whole passages with several edits, written and labelled after the second set had been tuned on.
THIRD_DANISH = """
Ledige stillinger slås op på kommunens hjemmeside. Ansættelsesudvalget består af lederen, tillidsrepræsentanten og mindst to medarbejdere. Alle ansøgere får svar senest to uger efter fristen. | Ledige stillinger slås op på kommunens hjemmeside. Ansættelsesudvalget består af lederen og mindst én medarbejder. Alle ansøgere får svar senest tre uger efter fristen. | number smaller; number larger; actor
Når du er syg, ringer du til din leder senest kl. 8. Varer sygdommen mere end tre dage, aftaler I, hvornår I taler sammen igen. | Når du er syg, ringer eller skriver du til din leder senest kl. 8. Varer sygdommen mere end fem dage, aftaler I, hvornår I taler sammen igen. | number larger
Vi tror på, at tillid giver bedre løsninger. Derfor har alle medarbejdere ret til at tilrettelægge deres eget arbejde. | Vi tror på, at tillid giver bedre løsninger. Derfor har medarbejderne mulighed for at være med til at tilrettelægge deres eget arbejde. | right weaker; scope
Lederen skal hvert år holde en udviklingssamtale med hver medarbejder. Samtalen skal munde ud i en skriftlig aftale, og aftalen skal følges op efter et halvt år. | Lederen skal hvert år holde en udviklingssamtale med hver medarbejder. Samtalen kan munde ud i en skriftlig aftale. | obligation weaker; obligation weaker; number
Kommunen dækker udgifter til kurser, der er nødvendige for arbejdet. Øvrige kurser kan få tilskud på op til 3.000 kr. | Kommunen dækker normalt udgifter til kurser, der er nødvendige for arbejdet. Øvrige kurser kan få tilskud på op til 4.500 kr. | obligation weaker; number larger
Den gode kollega siger til, når noget er svært, og spørger, når andre er stille. | Den gode kollega siger til, når noget er svært, spørger til andre og lytter, når nogen er stille. | none
Arbejdsmiljøgruppen gennemgår arbejdspladsen to gange om året og sender resultatet til Lokal-MED, som drøfter det på førstkommende møde. | Arbejdsmiljøgruppen gennemgår arbejdspladsen én gang om året og sender resultatet til Lokal-MED, som orienteres på førstkommende møde. | number smaller; influence weaker
En medarbejder, der er fyldt 60 år, kan efter aftale med sin leder gå ned i tid med bevaret pension. | En medarbejder, der er fyldt 62 år, har ret til at gå ned i tid med bevaret pension. | right stronger; number larger
Rygning er ikke tilladt i arbejdstiden, hverken ude eller inde. E-cigaretter er omfattet af forbuddet. | Rygning er ikke tilladt indendørs i arbejdstiden. E-cigaretter er ikke omfattet af forbuddet. | negation
Vold skal altid anmeldes. Lederen anmelder på den ansattes vegne inden for 72 timer og tilbyder straks krisehjælp. | Vold bør anmeldes. Lederen anmelder på den ansattes vegne inden for en uge og tilbyder krisehjælp. | obligation weaker; obligation weaker; number larger; number
Ferien lægges i samarbejde mellem leder og medarbejder. Kan de ikke blive enige, bestemmer lederen med tre måneders varsel. | Ferien lægges i samarbejde mellem leder og medarbejder. Kan de ikke blive enige, bestemmer lederen med én måneds varsel. | number smaller
Oplysninger om ansatte må ikke videregives til andre uden den ansattes samtykke. | Oplysninger om ansatte må kun videregives til andre med den ansattes samtykke. | prohibition weaker; negation; negation; condition
Direktionen beslutter, efter drøftelse i Hovedudvalget, hvilke indsatser der skal prioriteres. | Direktionen beslutter, hvilke indsatser der skal prioriteres. | influence weaker; actor
Alle nye ledere gennemfører kommunens lederuddannelse inden for det første år. | Nye ledere med personaleansvar gennemfører kommunens lederuddannelse inden for de første to år. | number larger; scope
Du kan altid tage en bisidder med. Det kan være din tillidsrepræsentant, en kollega eller en anden, du har tillid til. | Du kan tage en bisidder med. Det kan være din tillidsrepræsentant eller en anden, du har tillid til. | right weaker
Personalemødet er et sted, hvor alle kan komme til orde. Lederen sørger for en dagsorden og et kort referat. | Personalemødet er et sted, hvor alle kan komme til orde. Lederen og en medarbejder laver på skift en dagsorden og et kort referat. | obligation weaker?
Afskedigelse sker først, når andre muligheder er undersøgt, og den faglige organisation er hørt. | Afskedigelse sker først, når andre muligheder er undersøgt, og den faglige organisation er orienteret. | influence weaker
Arbejdstiden registreres dagligt af den enkelte. Lederen kontrollerer registreringen hver måned. | Arbejdstiden registreres ugentligt af den enkelte. Lederen kontrollerer registreringen efter behov. | number smaller; number weaker
Der kan ydes tilskud til motion, hvis mindst ti medarbejdere deltager. | Der kan ydes tilskud til motion, hvis mindst fem medarbejdere deltager. | number smaller
Gaver over 200 kr. må ikke modtages. Er du i tvivl, spørger du din leder. | Gaver må ikke modtages. Er du i tvivl, spørger du din leder. | number
Stedet ledes af en institutionsleder, som refererer til områdechefen. | Stedet ledes af en institutionsleder, som refererer til fagchefen. | actor
Alkohol må nydes ved receptioner efter lederens godkendelse. | Alkohol må ikke nydes i arbejdstiden, heller ikke ved receptioner. | prohibition stronger; negation; condition
Medarbejdere tilbydes et årligt synstjek og gratis skærmbriller. | Medarbejdere tilbydes et synstjek hvert tredje år og tilskud til skærmbriller. | number smaller
MED-udvalget skal godkende sin egen forretningsorden. Udvalget mødes mindst fire gange om året. | MED-udvalget godkender sin egen forretningsorden. Udvalget mødes fire gange om året. | obligation weaker?; obligation weaker
Ved mistanke om misbrug skal lederen handle med det samme. En samtale holdes samme dag, og tillidsrepræsentanten kan deltage. | Ved mistanke om misbrug skal lederen handle. En samtale holdes inden for to dage, og tillidsrepræsentanten skal deltage. | obligation stronger; number; number larger
Orlov kan bevilges i op til ét år. Ansøgning sendes til nærmeste leder senest tre måneder før. | Orlov kan bevilges i op til et år. Ansøgning sendes til nærmeste leder senest 3 måneder før. | none
Ansatte i fleksjob har samme rettigheder som andre ansatte, bortset fra seniordage. | Ansatte i fleksjob har samme rettigheder som andre ansatte. | condition
Vi anbefaler, at I taler om tonen på et personalemøde én gang om året. | I skal tale om tonen på et personalemøde én gang om året. | obligation stronger
Lederne har ansvaret for, at sikkerhedsrunden gennemføres, og at fejl bliver rettet hurtigst muligt. | Lederne understøtter, at sikkerhedsrunden gennemføres, og at fejl bliver rettet. | obligation weaker; number
Fraværet opgøres pr. kvartal og drøftes i ledergruppen. Tallene er anonyme. | Fraværet opgøres hver måned og drøftes i ledergruppen. Tallene er altid anonyme. | number larger; obligation stronger
– | Ønsker du at gå på barsel, giver du besked senest tre måneder før. Lederen svarer dig inden en uge. | obligation stronger; number; number
– | Tavshedspligten gælder også efter ansættelsens ophør. | none
En repræsentant fra HR deltager i alle samtaler om afsked, og medarbejderen kan medbringe en bisidder. | – | obligation weaker; right weaker?
– | Lokaludvalget skal inddrages, når der ændres i arbejdstiden. | obligation stronger; influence stronger
– | Det er ikke tilladt at tage billeder af borgere uden samtykke. | prohibition stronger
Du skal behandle andre ordentligt. Du må ikke tale nedsættende om kolleger eller borgere. | – | obligation weaker; prohibition weaker; negation
"""

THIRD_ENGLISH = """
Vacancies are advertised on the website. The panel consists of the manager, the union representative and at least two employees. | Vacancies are advertised on the website. The panel consists of the manager and at least one employee. | number smaller; actor
The manager must hold a development talk with each employee every year. The talk must lead to a written agreement. | The manager must hold a development talk with each employee every year. The talk may lead to a written agreement. | obligation weaker
The municipality covers the cost of courses that are necessary for the work. | The municipality normally covers the cost of courses that are necessary for the work. | obligation weaker
A good colleague speaks up when something is difficult. | A good colleague speaks up and listens when something is difficult. | none
Violence must always be reported. The manager reports it within 72 hours. | Violence should be reported. The manager reports it within one week. | obligation weaker; obligation weaker; number larger
Information about employees may not be passed on to others. | Information about employees may only be passed on to others with the employee's consent. | prohibition weaker; negation; condition
The executive board decides, after discussion in the main committee, which tasks come first. | The executive board decides which tasks come first. | influence weaker; actor
Dismissal takes place only when the trade union has been consulted. | Dismissal takes place only when the trade union has been informed. | influence weaker
Working hours are recorded daily. | Working hours are recorded weekly. | number smaller
Gifts worth more than DKK 200 must not be accepted. | Gifts worth more than DKK 300 must not be accepted. | number larger
Employees are offered an annual eye test. | Employees are offered an eye test every third year. | number smaller
– | The local committee must be involved when working hours are changed. | obligation stronger; influence stronger
– | Confidentiality also applies after you leave. | none
You must not speak ill of colleagues. | – | prohibition weaker; negation
The managers are responsible for the safety round. | The managers support the safety round. | obligation weaker
"""

# A last set, to see how the rules do on wordings that they have not met.
FOURTH_DANISH = """
Ledere på alle niveauer skal gennemføre en trivselsmåling hvert år og fremlægge resultatet for medarbejderne. | Ledere på alle niveauer opfordres til at gennemføre en trivselsmåling hvert andet år og fremlægge resultatet for medarbejderne. | obligation weaker; number smaller
Den enkelte medarbejder har ret til supervision, når arbejdet er særligt belastende. | Den enkelte medarbejder har mulighed for supervision, når arbejdet er særligt belastende. | right weaker
Ved ansættelse i børnehaver skal der altid indhentes børneattest. | Ved ansættelse i børnehaver skal der indhentes børneattest. | obligation weaker
Praktikanter må ikke være alene med børnene. | Praktikanter må som udgangspunkt ikke være alene med børnene. | prohibition weaker
Kommunen yder tilskud på 500 kr. til sundhedsfremmende aktiviteter. | Kommunen yder tilskud på 500 kr. eller derunder til sundhedsfremmende aktiviteter. | none
Arbejdsgiveren skal give meddelelse om ændringen mindst 3 måneder i forvejen. | Arbejdsgiveren skal give meddelelse om ændringen mindst 1 måned i forvejen. | number smaller
Referatet udarbejdes af lederen og godkendes af medarbejderen. | Referatet udarbejdes af lederen. | obligation weaker?
Trivselsplanen udarbejdes af leder og AMR i fællesskab. | Trivselsplanen udarbejdes af lederen. | actor
Deltagerne forventes at forberede sig. | Deltagerne skal forberede sig. | obligation stronger
Vi er opmærksomme på, at sprog kan såre, og vi siger fra over for hån. | Vi er opmærksomme på, at ord kan såre, og vi siger fra over for hån og spot. | none
Personalet kan bruge motionsrummet mellem kl. 6 og 22. | Personalet kan bruge motionsrummet mellem kl. 7 og 20. | number; number
Arbejdspladsen har altid mindst én uddannet førstehjælper på vagt. | Arbejdspladsen har normalt én uddannet førstehjælper på vagt. | obligation weaker; obligation weaker
Som medarbejder er du forpligtet til at holde dig orienteret på intranettet. | Som medarbejder er du velkommen til at holde dig orienteret på intranettet. | obligation weaker
Forandringer drøftes med de berørte medarbejdere, før de gennemføres. | Forandringer præsenteres for de berørte medarbejdere, når de gennemføres. | influence weaker; condition
Der afholdes MUS mindst én gang årligt, og GRUS kan afholdes efter behov. | Der afholdes MUS hvert andet år, og GRUS kan afholdes efter behov. | number smaller
Man er velkommen til at tage sin hund med. | Man må ikke tage sin hund med. | prohibition stronger; negation
Politikken omfatter alle medarbejdere uanset ansættelsesform. | Politikken omfatter alle fastansatte medarbejdere. | obligation weaker; scope
Det er ledelsens opgave at sikre et sundt indeklima. | Det er et fælles ansvar at sikre et sundt indeklima. | actor; obligation weaker
En ansat kan ikke pålægges overarbejde to dage i træk. | En ansat kan pålægges overarbejde to dage i træk. | prohibition weaker; negation
Medarbejderen orienteres skriftligt om afgørelsen og får en klagevejledning. | Medarbejderen orienteres om afgørelsen. | right weaker
Det skal være sjovt at gå på arbejde. | Det er sjovt at gå på arbejde. | obligation weaker?
Skal du til lægen, aftaler du det med din leder. | Skal du til tandlæge eller læge, aftaler du det med din leder. | none
Ledelsen tilstræber at besvare alle forslag inden for en måned. | Ledelsen besvarer alle forslag inden for en måned. | obligation stronger
De nærmere regler fastsættes af Hovedudvalget. | De nærmere regler fastsættes af direktionen efter høring i Hovedudvalget. | influence weaker; actor
Et jubilæum markeres med en gave og en frokost. | Et jubilæum markeres med en gave eller en frokost. | list_logic
Arbejdstøj udleveres og vaskes af kommunen. | Arbejdstøj udleveres af kommunen. | obligation weaker?
Fraværssamtalen skal ikke være en kontrol. | Fraværssamtalen må ikke være en kontrol. | prohibition?
Stillingen besættes uden forudgående opslag. | Stillingen besættes efter opslag. | negation
Fleksjobansatte og ansatte i løntilskud har samme ret til ferie som andre. | Fleksjobansatte har samme ret til ferie som andre. | scope
Sikkerhedsudstyr skal bæres ved alt arbejde i højden. | Sikkerhedsudstyr skal bæres ved arbejde i højden over 2 meter. | number
Beløbet reguleres årligt den 1. april. | Beløbet reguleres årligt den 1. oktober. | date
Fratrædelsen skal ske med løbende måned plus 30 dage. | Fratrædelsen skal ske med løbende måned plus en måned. | number
– | Arbejdsmiljøgruppen mødes otte gange om året og undersøger alle arbejdsulykker inden for 14 dage. | obligation stronger; number; number
– | Ingen må mobbes på arbejdspladsen. | prohibition stronger; negation
– | Medarbejderen har pligt til at melde fejl og mangler til lederen hurtigst muligt. | obligation stronger; number
– | Hygge er vigtigt, og vi spiser kage om fredagen. | none
Seniormedarbejdere over 60 år kan vælge at gå ned i tid. | – | right weaker?; number
Der udbetales 1.500 kr. i engangstillæg ved udgangen af december. | – | obligation weaker; number; date
"""
