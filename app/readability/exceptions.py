"""Words whose letters mislead the counter of syllables, by language and number of syllables.

Written by hand, in small letters. A plural in -s is looked up without it.
"""

_WORDS: dict[str, dict[int, str]] = {
    # An -ent that is heard, a -ment that is not, and vowels that fall silent or apart.
    "fr": {
        1: "aiment août arment calment cent dent dorment ferment forment fument lent nomment paon "
        "saoul vent",
        2: "absent accent affirment agent aiguë argent confirment content enferment facebook "
        "fréquent parent pays présent prudent récent réclament sergent souvent talent torrent "
        "urgent violent",
        3: "abbaye accident apparent différent évident excellent incident innocent insolent paysan "
        "permanent pertinent précédent président transparent",
        4: "adolescent équivalent indifférent intelligent",
    },
    # Loan words with an e or a pair of vowels of their own, and Latin -eum.
    "nl": {
        1: "beat coach cruise date deal game jean lease like live race scene site skate tape team",
        2: "airline coachen deadline facebook facetime fulltime hotline iphone jeans lifestyle "
        "nickname offline online parttime smartphone teamwork timeline update upgrade website "
        "workspace youtube",
        3: "freelancer interface lyceum museum overtime",
        4: "atheneum jubileum mausoleum petroleum",
    },
    # An -ie of two syllables, a prefix before a vowel, and loan words.
    "de": {
        1: "coach date deal game race site tape team",
        2: "bureau client deadline facebook geehrt geerbt geimpft geirrt iphone klient niveau "
        "offline online smartphone update website youtube",
        3: "aktie armeen beenden beendet beerdigt belgier beurlaubt beurteilt folie ideen klienten "
        "klientin lilie linie museum orient patient prämie serie spanier studie syrier",
        4: "albanier beerdigen beerdigung beinhalten beinhaltet belgierin beunruhigt beurteilen "
        "beurteilung bulgarier familie hygiene kastanie komödie materie patienten patientin "
        "rumänier spanierin syrierin ukraine ukrainer ukrainisch",
        5: "beunruhigen italiener italienisch ukrainerin",
    },
    # Vowels that part or stay together against the rule, and letters that nobody says.
    "en": {
        1: "ache isle priest",
        2: "argue billion brilliant business cafe carriage cruel duel evening every fluent fluid "
        "frontier fuel headache hundred marriage maybe million naked onion people persuade poem "
        "poet react ruin science soldier somehow someone union wednesday wicked",
        3: "anyone area companion element everything everywhere familiar idea influence italian "
        "museum opinion parliament reaction recipe suicide theatre",
        4: "european everybody reality",
    },
}
EXCEPTIONS = {
    lang: {word: count for count, words in table.items() for word in words.split()}
    for lang, table in _WORDS.items()
}
