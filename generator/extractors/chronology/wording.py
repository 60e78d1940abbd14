"""Nouns and verbs that name something that happens. Our own list."""

from __future__ import annotations

NOUNS = frozenset(
    "accord agreement airstrike ambush anniversary announcement arrest arrival assassination assault attack ballot "
    "battle blast blockade bombardment bombing boycott breakthrough campaign ceasefire ceremony clash collapse "
    "collision conference conflict congress coup crackdown crash crisis deal death debate declaration defeat deadline "
    "demonstration departure deployment detention disaster drill earthquake election embargo evacuation execution "
    "exercise exhibition expedition explosion fair famine festival fighting fire flight flood funeral game hearing "
    "hijacking hurricane inauguration incident incursion independence inquiry interview intervention invasion "
    "investigation killing kidnapping landing launch march marriage massacre match meeting merger mission murder "
    "negotiation offensive operation outbreak pact parade performance poll premiere probe protest quake "
    "purchase race raid rally rebellion referendum release resignation resolution return revolt revolution riot round "
    "ruling sale seizure session shelling shooting shutdown siege signing speech strike submission summit surgery "
    "surrender surge takeover talk tension test testimony transfer treaty trial tour tournament truce uprising "
    "verdict victory violence visit vote walkout war wedding withdrawal".split()
)
"""Nouns of events: "an *attack* in December", "the *agreement* of March 10"."""
ABOUT = frozenset(
    "accuse address analyse analyze blame cite claim comment commemorate condemn confirm criticise criticize defend "
    "deny deplore describe denounce discuss explain follow hail investigate justify link mark mention mourn praise "
    "precede recall refer reject remember report respond see show suspect welcome witness concern base cover "
    "cause".split()
)
"""Verbs whose object has a time of its own: "claimed responsibility for an attack *in December*"."""
STATES = frozenset(
    "be have seem appear remain believe know think want need like hope contain include consist mean own belong matter "
    "depend concern involve cost lack resemble deserve do exist stay stand lie sit feel fear doubt expect regard "
    "consider hold live understand prefer love hate keep become".split()
)
"""Verbs of states, that do not tell what happened next."""
THEN = frozenset("then afterwards afterward later thereafter subsequently next finally".split())
"""Words at the head of a sentence that goes on where the one before ended."""
MIND = frozenset("believe consider doubt feel hope know regard suppose think understand want wish".split())
"""Verbs of what somebody thinks: in the present tense they tell nothing that happens."""
REPORTS = frozenset(
    "say tell add note state assert stress emphasise emphasize claim argue insist explain warn reiterate acknowledge "
    "comment remark quote point reply respond write report describe call accuse praise hail underline declare affirm "
    "reaffirm maintain suggest believe think mention highlight express voice refer cite ask according read".split()
)
"""Verbs of saying, whose content stands among the statements."""
CLEAR = frozenset(
    "abduct agree ambush approve arrest arrive assassinate attack ban bomb capture collapse cross crash deploy depart "
    "detain die dismiss down elect evacuate execute expel explode fire flee free hit inaugurate injure invade jail "
    "join kidnap kill land launch leave meet merge murder occupy open overthrow pass postpone raid ratify recall "
    "reject release reopen resign restore resume return rescue sack seize sentence shell shoot sign sink storm strike "
    "suspend summon surrender travel vote win withdraw wound visit".split()
)
"""Verbs of clear occurrences, that are events also where the text gives no time."""
