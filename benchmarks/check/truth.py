"""What was planted in the two flawed policies, written down before `check` was run on them.

Each line: the codes any of which is right, and words of the source line (or of what the finding
names) by which a finding is recognised. Three lines were corrected after the first run, because
the program was right: `sagsnr` and `gældende` are known words, and the guide does list theme 6,
under another number. Other mistakes stand in their place.
"""

DA = """
dates-reversed | 1. november 2024
date-impossible | 2025-06-31
dates-order | consultation_deadline
dates-disagree | 26. november 2024
person-named | Birthe Sommer
frontmatter-key | telefon
date-contradicts | gælder fra den 1. januar 2025
contents-count | otte temaer
contents-differ | Tema 4: Ferie og orlov
contents-unknown contents-differ | Tema 5: Sygefravær
dashes-mixed | viden og erfaring —
section-empty | ### Fællesskab
link-vague | [her]
date-not-real | 31. april
link-dead | #introduktion-af-nye
person-named | Henrik Bach
person-named | hba@boegelund.example
date-weekday | tirsdag den 28. marts 2025
image-alt-missing | loentrappe.png
quotes-mixed | "lønbilaget"
footnote-missing | [^tr]
question-missing | Tema 3: Arbejdstid
character-invisible | imøde\N{ZERO WIDTH SPACE}kommes
html-block | <div class
dashes-mixed | i god tid - også
link-vague | [læs mere]
question-double | ### Hvad gør vi?
theme-sequence | Tema 6: Sygefravær
image-alt-name | IMG_2041
quotes-mixed | ”omsorgstrappen”
link-unsafe | javascript:
section-empty question-empty | Hvad kan du selv
theme-number-double | Tema 6: Kompetencer
question-empty | ### Hvad vil vi?
date-not-real | 30/2-2025
table-cells | Ny som leder
hidden-remark | Spørg økonomi
character-replacement | fæ�les
character-unprintable | 🎓
footnote-unused | [^gammel]
file-beside-missing | bilag/referencer.md
file-beside-missing | loentrappe.png
file-beside-missing | sygetrappe.jpg
file-beside-missing | omsorgssamtale.docx
"""

EN = """
status-unknown | final
dates-order | review_by
frontmatter-key | reviewer
date-contradicts | applies from 1 February 2025
contents-unknown contents-differ | Theme 3: Working hours
contents-differ | Theme 4: Leave
contents-differ | Theme 5: Sickness
theme-sequence | Theme 4: Working time
link-vague | [here]
link-dead | #annex-a
date-not-real | 31 September
date-weekday | Friday 16 November 2024
person-named | Peter Brown
person-named | peter.brown@
footnote-missing | [^1]
quotes-mixed | "pay annex"
dashes-mixed | annex" - the
image-alt-missing | pay.png
question-missing | Theme 4: Working time
heading-skipped | ##### Night work
link-vague | [click here]
question-empty | ### What do we want?
link-unsafe | file:///
character-bidirectional | five years
image-alt-name | image3.png
person-named | tho@
section-empty | ## Appendix
hidden-remark | ask Tom
footnote-unused | [^2]
file-beside-missing | forms/reference.md
file-beside-missing | pay.png
file-beside-missing | steps.png
"""

# Written after the first two were run: other ways to make the same mistakes.
VARIED_DA = """
contents-differ contents-missing | Stress
date-not-real | 30. februar
date-weekday | fredag d. 2/6-2025
date-not-real | 31.09.2025
date-not-real | 31. sept. 2025
date-not-real | 31. juni
date-not-real | 31/6
link-vague | Klik HER
link-vague | [dette]
link-vague | »her«
link-vague | »Her«
link-vague | [LÆS MERE…]
link-dead | #stress
link-dead | #n1
quotes-mixed | „nej“
quotes-mixed | ‘Stress’
quotes-mixed | ’ikke’
file-beside-missing | a.png
file-beside-missing | b.png
file-beside-missing | c.png
file-beside-missing | d.jpg
dashes-mixed | noget -- og
dashes-mixed | alle— også
person-named | Mikkel Nygaard
person-named | mnyg@
person-named | m.nygaard@
person-named | Aisha Yildirim
person-named | Jytte
person-named | Bo Frandsen
person-named | Kurt W. Sørensen
person-named | Merete
image-alt-name | : Billede
image-alt-name | skærmbillede 2024-01-02
image-alt-name | trappe.JPG
heading-skipped | ###### For dybt
"""

# Written after the rules had been mended for those, and before they were run on it.
LAST_DA = """
date-impossible | 2025-13-01
dates-order | recommended_by
person-named | Lærke Dam
frontmatter-key date-impossible | høringsfrist
contents-differ | Tema 2: Ansvar og roller
quotes-mixed | »hygge«
quotes-mixed | 'sociale
link-vague | Læs videre her
person-named | Holst
person-named | anne-mette@
person-named | ols@
question-missing | Tema 2: Ansvar
person-named | Søren Kvist
heading-inside | Overskrift i et citat
list-numbers | 3. HR
date-not-real | 31. februar
footnote-missing | [^9]
link-dead | #ansvar-og-roller
heading-empty | ##
footnote-double | [^a]
code-unclosed | ```
file-beside-missing | plan.pdf
"""

LAST_EN = """
date-impossible | 2025-02-30
person-named | Sarah Miller
frontmatter-key | aproved_by
contents-differ | Health & safety
dashes-mixed | allows it —
date-contradicts | takes effect on 1 May 2025
link-vague | [link]
link-vague | here to download
date-weekday | Tuesday, 29 April 2024
date-not-real | 31st April 2025
date-not-real | 30 February
person-named | jsmith@
person-named | j.brown@
person-named | Patel
image-alt-missing | home.png
link-dead | #theme-4-equipment
heading-skipped | ###### Screens
person-named | Emma Clarke
footnote-missing | [^kitchen]
question-empty | ### What do we want?
file-beside-missing | form.docx
file-beside-missing | guide.pdf
file-beside-missing | home.png
"""
