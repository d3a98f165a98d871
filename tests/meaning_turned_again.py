"""Pairs like those of `meaning_turned`, written after its misses were mended and before this run.

Rows are written and read as in `meaning_kept`. Whoever wrote them knew the rules by then.
"""

DANISH = """\
Forslag til ny mødestruktur forhandles i Område-MED og offentliggøres derefter. | Forslag til ny mødestruktur forhandles ikke i Område-MED, men offentliggøres straks. | negation; influence weaker?; number?
Ingen vikar ansættes, før afdelingen har hørt tillidsrepræsentanten. | Vikarer ansættes, uden at afdelingen har hørt tillidsrepræsentanten. | negation or influence weaker; influence?; obligation?; obligation stronger?; condition?
Kommunen stiller ikke arbejdstelefon til rådighed for elever. | Kommunen stiller arbejdstelefon til rådighed for elever. | negation; obligation stronger?
Lederen må aldrig alene træffe beslutning om bortvisning. | Lederen må træffe beslutning om bortvisning alene. | prohibition weaker; negation
Overarbejde kan ikke pålægges deltidsansatte mod deres vilje. | Overarbejde kan pålægges deltidsansatte mod deres vilje. | negation; prohibition weaker?; obligation?; prohibition?
En medarbejder, der ikke ønsker at flytte skema, bør høres først. | En medarbejder, der ønsker at flytte skema, bør høres først. | negation
Man kan godt holde ferie i ugen før jul. | Man kan ikke holde ferie i ugen før jul. | negation; prohibition stronger?; right weaker?
Forældreorlov behøver ikke varsles skriftligt. | Forældreorlov skal varsles skriftligt. | obligation stronger; negation?
Gravide medarbejdere skal ikke løfte over 12 kg. | Gravide medarbejdere må ikke løfte over 12 kg. | prohibition or prohibition stronger or obligation
Tilskuddet bortfalder ikke ved sygdom. | Tilskuddet bortfalder ved sygdom. | negation
Referatet må ikke sendes, før medarbejderen har læst det. | Referatet kan sendes, før medarbejderen har læst det. | prohibition weaker; negation
Det er ikke et krav, at ansøgeren har kørekort. | Det er et krav, at ansøgeren har kørekort. | obligation stronger; negation
Vi forventer ikke, at du svarer på beskeder om aftenen. | Vi forventer, at du svarer på beskeder om aftenen. | negation; obligation stronger?; obligation?
Jubilarer får fri på dagen uden løntræk. | Jubilarer får fri på dagen med løntræk. | negation
Ansatte uden børn kan også søge om omsorgsdage. | Ansatte kan også søge om omsorgsdage. | negation; scope?
Det står ikke lederen frit for at vælge ansættelsesudvalg. | Det står lederen frit for at vælge ansættelsesudvalg. | negation; obligation weaker?
Udvalget drøfter hverken enkeltsager eller lønforhold. | Udvalget drøfter både enkeltsager og lønforhold. | negation or list_logic; list_logic?; influence stronger?; negation?
Ansøgninger vil blive læst af mindst to personer. | Ansøgninger bør blive læst af mindst to personer. | obligation weaker
Nøglekort kan udlånes til kolleger. | Nøglekort må under ingen omstændigheder udlånes til kolleger. | prohibition stronger; negation
Kurset må tages i arbejdstiden. | Kurset bør tages i arbejdstiden. | obligation stronger
Lederen skal kunne træffes på telefon. | Lederen bør kunne træffes på telefon. | obligation weaker or right weaker
Feedback skal opleves som en hjælp. | Feedback bør opleves som en hjælp. | obligation weaker?; obligation?
– | Ansatte, der ikke har gennemført kurset, må ikke betjene liften. | prohibition stronger; negation?; scope?
– | Der tages ikke hensyn til private aftaler ved vagtlægning. | obligation?; negation?; prohibition?
Afdelingen kompenserer ikke for spildte rejseudgifter. | – | obligation?; negation?; right stronger?; right?
– | Samtalen kan undlades, hvis begge parter er enige. | obligation weaker or condition or influence stronger; influence?; number?
Ferieplanen fastlægges aldrig uden om de ansatte. | – | negation?; obligation?; influence?
– | Fravær på grund af barns sygdom tæller ikke med. | negation?; obligation?
Hjemmearbejde er ikke en ret, men en mulighed. | Hjemmearbejde er en mulighed, ikke en ret. | none
Det er ikke alle, der trives i storrum. | Nogle trives ikke i storrum. | negation?; scope?
Ingen skal føle sig alene. | Ingen bør føle sig alene. | obligation?; obligation weaker?; prohibition?; prohibition weaker?
Vi lægger ikke skjul på fejl. | Vi skjuler ikke fejl. | none
Lederen kan ikke nøjes med at sende en mail. | Lederen må ikke nøjes med at sende en mail. | prohibition?; prohibition stronger?; obligation?
Uden opbakning fra kolleger bliver opgaven svær. | Opgaven bliver svær uden opbakning fra kolleger. | none
"""

ENGLISH = """\
The grievance procedure is negotiated with the union each year. | The grievance procedure is no longer negotiated with the union. | negation; influence weaker?; number; number smaller?
Nobody may enter the server room alone. | Anyone may enter the server room alone. | prohibition weaker; negation
Managers do not record telephone conversations. | Managers record telephone conversations. | negation; obligation stronger?
Leave requests need not be made in writing. | Leave requests must be made in writing. | obligation stronger; negation?
The laptop may leave the building. | The laptop may on no account leave the building. | prohibition stronger; negation
Without a certificate, sick pay is withheld. | With a certificate, sick pay is withheld. | negation
Hot drinks can be carried on the stairs. | Hot drinks should never be carried on the stairs. | prohibition stronger; negation
The refusal will be explained. | The refusal should be explained. | obligation weaker
A second opinion may be sought. | A second opinion must be sought. | obligation stronger
Volunteers are not covered by the insurance. | Volunteers are covered by the insurance. | negation; obligation stronger?
Employees who do not wish to move are heard first. | Employees who wish to move are heard first. | negation
The committee neither approves nor rejects budgets. | The committee approves or rejects budgets. | negation; list_logic?; influence stronger?
Managers must refrain from calling on holidays. | Managers must call on holidays. | negation or prohibition weaker; obligation stronger?
It is not compulsory to attend the party. | It is compulsory to attend the party. | obligation stronger; negation
– | The fund does not reimburse parking fines. | obligation?; negation?; right weaker?
– | Trainees who have not passed the test may not drive the van. | prohibition stronger; negation?; scope?
The workplace provides no uniforms. | – | obligation?; negation?
Complaints are never discussed in open meetings. | – | influence?; negation?; obligation?; prohibition weaker?
There is nothing wrong in asking. | Asking is not wrong. | negation?
Nobody should feel alone. | No one should feel alone. | none
We do not hide mistakes. | We never hide mistakes. | obligation?; obligation stronger?
Not everyone thrives in open offices. | Open offices do not suit everyone. | negation?; scope?
Without support the task is hard. | The task is hard without support. | none
"""
