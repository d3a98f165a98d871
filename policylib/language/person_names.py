"""Words by which a rule tells the name of a person from other words in capitals, Danish and English."""

from typing import Final

_FIRST_NAMES = """
Aage Adam Agnes Ahmed Albert Alexander Alfred Ali Allan Alma Amalie Anders Andreas Ane Anette Anita
Anja Ann Anna Anne Annette Annelise Anni Anton Arne Arthur Asger Astrid August Axel Bent Bente Benny
Berit Betina Bettina Birgit Birgitte Birgitta Birte Birthe Bjarne Bjørn Bo Bodil Brian Britta Bruno
Camilla Carina Carl Carla Carlo Carsten Caroline Cathrine Cecilie Charlotte Christian Christina
Christine Christoffer Claus Clara Connie Conny Dagmar Dan Daniel David Dennis Ditte Dorte Dorthe Ebbe
Edith Egon Einar Eigil Ejvind Elin Elisabeth Ellen Else Emil Emilie Emma Erik Erling Ester Esther Eva
Fatima Ferdinand Finn Flemming Frederik Freja Frida Frode Gerda Gert Gitte Grete Grethe Gunnar Gurli
Hanna Hannah Hanne Hans Harald Heidi Heine Helen Helena Helene Helga Helge Helle Henning Henriette
Henrik Henry Herman Hugo Ibrahim Ida Inga Inge Ingelise Inger Ingrid Irene Iris Ivan Jack Jacob Jakob
James Jan Jane Janne Janni Jannie Jens Jeppe Jesper Jette Jimmy Joachim Joan Johan Johanne Johannes
John Johnny Jon Jonas Josefine Julie Jytte Jørgen Jørn Kaj Karen Karin Karina Karl Karla Karsten
Kasper Kathrine Katja Katrine Keld Kenneth Kent Kim Kirsten Kirstine Kjeld Klaus Knud Kristian
Kristina Kristine Kurt Käte Lars Lasse Laura Laust Lauge Leif Lena Lene Leo Lillian Lilly Lily Lina
Linda Line Lis Lisa Lisbet Lisbeth Lise Lissi Liv Liva Lone Lotte Louise Lucas Lukas Mads Magnus Maj
Maja Malene Malthe Marcus Margit Margrethe Maria Marianne Marie Mark Markus Martin Mary Mathias
Mathilde Maya Merete Mette Mia Michael Michelle Mikael Mikkel Mogens Mohamed Mohammad Mona Monica
Morten Muhammad Muhammed Nadia Nanna Natasja Nicolai Niels Niklas Nikolaj Nina Noah Nora Ole Oliver
Olivia Orla Oscar Oskar Otto Ove Palle Patrick Paul Per Pernille Peter Philip Pia Poul Preben Rasmus
Rene René Richard Rikke Rita Robert Ronni Ronnie Rosa Ruth Sabrina Sanne Sara Sarah Sebastian Signe
Silas Simon Sofia Sofie Solveig Sonja Steen Steffen Stella Stephan Stig Stine Sune Susan Susanne Sus
Suzanne Svend Sven Søren Tage Tanja Teresa Therese Thea Theodor Theis Thomas Thor Thorkild Thyra Tim
Tina Tine Tobias Tom Tommy Tonny Tony Torben Tove Troels Trine Tue Ulla Ulrik Uffe Vagn Valdemar
Vera Verner Vibeke Victor Victoria Viggo Viktor Vilhelm Villads Villy Vivi William Winnie Yrsa
Yvonne Åge Åse Øjvind
"""
FIRST_NAMES: Final = frozenset(_FIRST_NAMES.split())
"""First names that many people in Denmark have."""

_NO_SURNAMES = """
Kommune Kommunes Region Regionen Skole Skolen Plads Vej Gade Allé Torv Have Haven Park Hus Huset
Center Centret Centeret Fond Fonden Legat Pris Prisen Prize Hospital Sygehus Kirke Kollegium
Universitet Akademi Akademiet Institut Instituttet Måned Minde Kvarter Arena Stadion Foundation
School Street Road Avenue Lane Square Station Park Gardens House Hall Terrace Trust Fund Programme
Centre Council Committee Panel Manager Aid Office Library Month
"""
NO_SURNAMES: Final = frozenset(_NO_SURNAMES.split())
"""What follows a first name where a thing, a place or a body is named after somebody."""

NO_SURNAME_ENDINGS: Final = (
    "vej", "gade", "plads", "skole", "skolen", "allé", "torv", "hus", "huset", "fond", "fonden",
    "centret", "centeret", "center", "kommune", "dag", "udvalget", "udvalg", "råd", "rådet",
    "hjem", "hjemmet", "børnehave", "vuggestue", "bibliotek", "hallen", "stipendiet", "prisen",
    "fonden", "legatet", "stiftelsen", "foreningen", "trivsel",
)  # fmt: skip
"""The same within one word: "Karens Minde Centret", "Jensgade"."""

TITLES: Final = (
    "borgmester", "viceborgmester", "kommunaldirektør", "direktør", "fagchef", "chef",
    "HR-chef", "personalechef", "HR-konsulent", "konsulent", "souschef", "afdelingsleder",
    "skoleleder", "institutionsleder", "teamleder", "leder", "formand", "næstformand", "forkvinde",
    "tillidsrepræsentant", "fællestillidsrepræsentant", "arbejdsmiljørepræsentant", "sagsbehandler",
    "sekretær", "psykolog", "advokat", "kontaktperson", "fru", "hr.", "Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.",
    "mayor", "director", "manager", "chair", "chairman", "chairwoman", "secretary",
)  # fmt: skip
"""Titles that stand right before the name of who holds them."""

TITLE_ENDINGS: Final = (
    "leder", "chef", "direktør", "konsulent", "repræsentant", "formand", "borgmester",
    "koordinator", "sekretær", "psykolog", "rådgiver", "inspektør",
)  # fmt: skip
"""How titles end that are one word of several: "arbejdsmiljøkonsulent"."""

FIRST_NAME_LEADS: Final = (
    "ansvarlig:",
    "kontakt:",
    "kontaktperson:",
    "contact:",
    "v/",
    "att.",
    "att:",
)
"""What stands before a first name alone; elsewhere a rule cannot tell it from another word."""

LEADS: Final = ("v/", "att.", "att:", "attn.", "attn:", "c/o")
"""What stands right before the name of a person to turn to."""

_NO_INITIALS = """
adm amr amu barn blad borg brev bud byg byr chat cpr cvr data dpo edb elev esdh faq fax ftr gdpr help
hjem hmu home hrm hus info job jobs jura kom komm kunst kurs køb lmu loen lon love løn mad mail med miljø
mus news natur omu pay plan pol post ppr råd raad rmu salg sfo skat sos spar ssp stab stat team tech
tek test tlf trio unge uuv vagt valg vand vej web work ældre
"""
NO_INITIALS: Final = frozenset(_NO_INITIALS.split())
"""Three or four letters before an @ that are a post's and nobody's initials: "post", "job", "hmu"."""

SURNAME_ENDINGS: Final = (
    "sen", "son", "holm", "gaard", "gård", "dahl", "lund", "berg", "bjerg", "bæk", "baek", "strup",
    "kjær", "kjaer", "toft", "skov", "dal", "borg", "mann", "smith", "brown",
)  # fmt: skip
"""How surnames end that stand behind one initial in an address: "k.holm"."""
