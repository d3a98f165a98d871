"""Long wordings with several edits at once, in each of which something binds less.

A loss that is not told is the second worst fault that a comparison can have. Behind each pair
stands the loss: the type of the signal that must tell it, pointing this way or marked uncertain.
"""

DANISH = """
Lederen skal hurtigst muligt og senest efter tre dage kontakte den sygemeldte og aftale det videre forløb. | Lederen bør hurtigst muligt og senest efter tre dage tage kontakt til den sygemeldte og tale om det videre forløb. | obligation
Hvis en medarbejder oplever chikane, skal lederen straks gribe ind, og episoden skal noteres i systemet. | Hvis en medarbejder oplever chikane, griber lederen ind, når det er muligt, og episoden kan noteres i systemet. | obligation
Nye medarbejdere får altid en fast mentor, som følger dem i hele prøvetiden. | Nye medarbejdere og elever får en fast mentor, som følger dem i prøvetiden. | right
Alle medarbejdere har ret til at se deres egen personalesag og få rettet fejl inden for fem dage. | Alle medarbejdere kan bede om at se deres egen personalesag og få rettet fejl inden for ti dage. | right
Den årlige plan forhandles med tillidsrepræsentanterne og offentliggøres på intranettet i januar. | Den årlige plan præsenteres for tillidsrepræsentanterne og lægges på intranettet i februar. | influence
Hovedudvalget skal godkende ændringer i retningslinjen, før de træder i kraft. | Hovedudvalget får besked om ændringer i retningslinjen, før de træder i kraft. | influence
Lederen indkalder til en samtale, skriver et kort referat og sender det til medarbejderen. | Lederen indkalder til en samtale og skriver et kort referat. | obligation
Lederen afholder en fratrædelsessamtale med alle, der rejser, og samler svarene én gang om året. | Der kan afholdes en fratrædelsessamtale med dem, der rejser, og svarene samles efter behov. | obligation
Kommunen betaler for vaccination mod influenza til alle ansatte med borgerkontakt. | Kommunen kan betale for vaccination mod influenza til ansatte med tæt borgerkontakt. | obligation
Vold og trusler anmeldes altid til politiet af lederen, og den ansatte tilbydes krisehjælp inden for et døgn. | Vold og trusler anmeldes til politiet, og den ansatte tilbydes krisehjælp inden for to døgn. | obligation
Vold og trusler anmeldes til politiet af lederen, og den ansatte tilbydes krisehjælp samme dag. | Vold og trusler anmeldes til politiet, og den ansatte tilbydes samtale eller krisehjælp hurtigst muligt. | number
Medarbejderen har mindst 11 timers hvile mellem to vagter, og vagtplanen hænger fremme fire uger før. | Medarbejderen har 11 timers hvile mellem to vagter, og vagtplanen hænger fremme i god tid. | obligation
Udvalget mødes hver måned og gennemgår alle ulykker og nærved-ulykker. | Udvalget mødes fire gange om året og gennemgår udvalgte ulykker og nærved-ulykker. | number
Arbejdsmiljørepræsentanten skal inddrages i valget af nye møbler, maskiner og lokaler. | Arbejdsmiljørepræsentanten orienteres om valget af nye møbler, maskiner og lokaler. | influence
En advarsel må aldrig gives, uden at medarbejderen er blevet hørt og har haft en bisidder med. | En advarsel bør ikke gives, uden at medarbejderen er blevet hørt og har haft mulighed for at tage en bisidder med. | prohibition
Det er lederens ansvar at fordele opgaverne, så ingen regelmæssigt arbejder over. | Det er vores fælles ønske at fordele opgaverne, så få regelmæssigt arbejder over. | obligation
Kommunen stiller ergonomisk udstyr til rådighed for alle, der arbejder hjemme mere end én dag om ugen. | Kommunen stiller i særlige tilfælde udstyr til rådighed for dem, der arbejder hjemme mere end to dage om ugen. | obligation
Seniorer har krav på en årlig samtale om deres ønsker, og aftalen skrives ned. | Seniorer tilbydes en samtale om deres ønsker, og aftalen kan skrives ned. | right
Afslag på orlov skal begrundes skriftligt, og medarbejderen skal have mulighed for at klage til direktøren. | Afslag på orlov begrundes, og medarbejderen har mulighed for at tale med direktøren. | obligation
Stillinger slås op internt, før de slås op eksternt, og alle kvalificerede ansøgere indkaldes til samtale. | Stillinger slås så vidt muligt op internt, før de slås op eksternt, og relevante ansøgere indkaldes til samtale. | obligation
Lederen og tillidsrepræsentanten skal være enige om planen, før den sættes i værk. | Lederen og tillidsrepræsentanten drøfter planen, før den sættes i værk. | obligation
Omsorgsdage gives, når medarbejderen beder om det. | Omsorgsdage gives, når medarbejderen beder om det, og driften tillader det. | obligation
Medarbejdere i nattevagt tilbydes gratis helbredskontrol hvert andet år. | Medarbejdere i nattevagt informeres om muligheden for helbredskontrol hvert tredje år. | right
Kurser betales fuldt ud af arbejdspladsen, og kursustiden er arbejdstid. | Kurser kan betales helt eller delvist af arbejdspladsen, og kursustiden regnes som udgangspunkt som arbejdstid. | obligation
Ingen medarbejder må arbejde alene med udadreagerende borgere om natten. | Medarbejdere må som udgangspunkt ikke arbejde alene med udadreagerende borgere om natten. | prohibition
Lederen skal holde sygefraværssamtale senest efter 14 dage og skal tilbyde hjælp. | Lederen skal holde sygefraværssamtale senest efter 21 dage og skal tilbyde hjælp. | number
Ved omstrukturering skal personalet høres, og høringssvarene skal indgå i beslutningen. | Ved omstrukturering informeres personalet, og eventuelle bemærkninger kan indgå i beslutningen. | obligation
Den enkelte medarbejder har ret til at få sin løn forklaret af lederen og til at få en kopi af beregningen. | Den enkelte medarbejder har ret til at få sin løn forklaret. | actor
Tjenesterejser skal altid godkendes på forhånd, og udgifterne refunderes inden for 30 dage. | Tjenesterejser godkendes på forhånd, og udgifterne refunderes hurtigst muligt. | number
Retningslinjerne gælder for alle arbejdspladser og skal følges uden undtagelse. | Retningslinjerne gælder for alle arbejdspladser og er til inspiration. | obligation
Medarbejderen skal have skriftlig besked om ændringer mindst fire uger i forvejen, medmindre andet er aftalt. | Medarbejderen får besked om ændringer fire uger i forvejen, medmindre andet er aftalt. | obligation
Arbejdspladsen indfører ikke kameraovervågning uden forudgående drøftelse i MED-udvalget. | Arbejdspladsen indfører normalt ikke kameraovervågning uden forudgående orientering af MED-udvalget. | influence
Der er afsat 2 procent af lønsummen til efteruddannelse. | Der er afsat midler til efteruddannelse. | number
Lederen er forpligtet til at sikre, at nyansatte får førstehjælpskursus i den første måned. | Lederen arbejder for, at nyansatte får førstehjælpskursus i det første halve år. | obligation
Alle ansatte tilbydes krisehjælp, uanset om hændelsen sker i arbejdstiden. | Ansatte tilbydes krisehjælp, hvis hændelsen sker i arbejdstiden. | right
Lokal-MED træffer beslutning om pausesteder sammen med lederen. | Lederen træffer beslutning om pausesteder. | actor
Chefen følger personligt op på alle trusler. Han ringer til den ansatte samme aften. Sagen lukkes først, når den ansatte er tryg. | Chefen følger op på alle trusler. Sagen lukkes, når den ansatte er tryg. | obligation
Enhver klage besvares skriftligt med begrundelse og klagevejledning. | Klager besvares normalt skriftligt. | obligation
Ansatte kan frit vælge mellem udbetaling og afspadsering af overarbejde. | Overarbejde afspadseres efter lederens beslutning. | right
Der udbetales et tillæg på 1.200 kr. om måneden til alle, der er tovholdere. | Der kan udbetales et tillæg på op til 1.200 kr. om måneden til dem, der er tovholdere. | obligation
Afgørelsen skal begrundes, og medarbejderen skal have mulighed for at klage. | Afgørelsen skal begrundes. | right
Der er nultolerance over for chikane. | Chikane er uønsket. | prohibition
Den ansatte skal spørges, før billedet bruges. | Den ansatte orienteres, når billedet bruges. | influence
Lønnen forhandles mindst en gang årligt. | Lønnen forhandles hvert andet år. | number
Medarbejderen vælger selv, om samtalen holdes fysisk eller på skærm. | Samtalen holdes fysisk eller på skærm. | right
Udvalgets beslutning er bindende. | Udvalgets beslutning er vejledende. | obligation
Vi garanterer, at ingen bliver opsagt på grund af sygdom det første halve år. | Vi bestræber os på, at ingen bliver opsagt på grund af sygdom det første halve år. | obligation
Lederen må under ingen omstændigheder videregive oplysninger. | Lederen bør ikke videregive oplysninger. | prohibition
Enhver skal gribe ind over for mobning. | Det forventes, at man griber ind over for mobning. | obligation
Hovedudvalget godkender planen, før den træder i kraft. | Hovedudvalget drøfter planen, før den træder i kraft. | influence
Ansøgninger afleveres mindst tre måneder før og besvares af fagchefen senest to uger efter. | Ansøgninger afleveres mindst tre måneder før. | obligation
Hvis medarbejderen er syg skal lederen ringe. | Hvis medarbejderen er syg kan lederen ringe. | obligation
"""

ENGLISH = """
The manager must as soon as possible, and no later than three days after, call the employee and agree on a plan. | The manager should as soon as possible, and no later than three days after, contact the employee and talk about a plan. | obligation
New employees always get a mentor, who follows them through the whole probation period. | New employees and trainees get a mentor, who follows them through the probation period. | right
All employees have the right to see their own file and to have errors corrected within five days. | All employees can ask to see their own file and to have errors corrected within ten days. | right
The annual plan is negotiated with the union representatives and published on the intranet. | The annual plan is presented to the union representatives and put on the intranet. | influence
The manager holds a talk, writes short minutes and sends them to the employee. | The manager holds a talk and writes short minutes. | obligation
Employees have at least 11 hours of rest between two shifts. | Employees have 11 hours of rest between two shifts. | obligation
The committee meets every month and reviews all accidents. | The committee meets four times a year and reviews selected accidents. | number
A warning must never be given without the employee having been heard. | A warning should not be given without the employee having been heard. | prohibition
It is the manager's duty to share out the tasks so that nobody works overtime regularly. | It is our shared wish to share out the tasks so that few work overtime regularly. | obligation
The council pays for vaccination of all employees. | The council may pay for vaccination of employees. | obligation
Refusals must be explained in writing, and the employee has the right to appeal to the director. | Refusals are explained, and the employee may talk to the director. | obligation
The guidelines apply to all workplaces and must be followed without exception. | The guidelines apply to all workplaces and are meant as inspiration. | obligation
Expenses are refunded within 30 days. | Expenses are refunded as soon as possible. | number
Cameras are not installed without prior discussion in the local committee. | Cameras are not normally installed without the local committee being informed. | influence
Employees working nights are offered a free health check every other year. | Employees working nights are informed about health checks every third year. | right
"""
