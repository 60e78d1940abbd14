"""A few sentences annotated in both label schemes, as documents and as small trained pipelines."""

from __future__ import annotations

import random
from dataclasses import dataclass

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.training import Example
from spacy.vocab import Vocab

UD = "ud"
CLEARNLP = "clearnlp"
SCHEMES = (UD, CLEARNLP)


@dataclass(frozen=True)
class Annotated:
    """One sentence, a word a line: form, lemma, two tags, UD head and label, ClearNLP head and label, entity."""

    rows: str

    def doc(self, scheme: str, vocab: Vocab) -> Doc:
        table = [line.split() for line in self.rows.strip().splitlines()]
        at = 4 if scheme == UD else 6
        words = [row[0] for row in table]
        return Doc(
            vocab,
            words=words,
            spaces=[not (i + 1 < len(words) and words[i + 1] in {".", ",", "'s"}) for i in range(len(words))],
            lemmas=[row[1] for row in table],
            pos=[row[2] for row in table],
            tags=[row[3] for row in table],
            heads=[int(row[at]) for row in table],
            deps=[row[at + 1] for row in table],
            ents=[row[8] for row in table],
        )


SAID = Annotated("""
Iran       Iran      PROPN NNP 3  nmod:poss 3  poss      B-GPE
's         's        PART  POS 0  case      0  case      O
foreign    foreign   ADJ   JJ  3  amod      3  amod      O
minister   minister  NOUN  NN  6  nsubj     5  compound  O
Hossein    Hossein   PROPN NNP 3  flat      5  compound  B-PERSON
Salehi     Salehi    PROPN NNP 4  flat      6  nsubj     I-PERSON
said       say       VERB  VBD 6  root      6  ROOT      O
that       that      SCONJ IN  11 mark      11 mark      O
the        the       DET   DT  9  det       9  det       O
talks      talk      NOUN  NNS 11 nsubj:pass 11 nsubjpass O
were       be        AUX   VBD 11 aux:pass  11 auxpass   O
held       hold      VERB  VBN 6  ccomp     6  ccomp     O
in         in        ADP   IN  13 case      11 prep      O
Muscat     Muscat    PROPN NNP 11 obl       12 pobj      B-GPE
.          .         PUNCT .   6  punct     6  punct     O
""")

ATTACKED = Annotated("""
The        the       DET   DT  1  det       1  det       O
embassy    embassy   NOUN  NN  4  nsubj:pass 4 nsubjpass O
was        be        AUX   VBD 4  aux:pass  4  auxpass   O
not        not       PART  RB  4  advmod    4  neg       O
attacked   attack    VERB  VBN 4  root      4  ROOT      O
by         by        ADP   IN  6  case      4  agent     O
rebels     rebel     NOUN  NNS 4  obl:agent 5  pobj      O
on         on        ADP   IN  9  case      4  prep      O
16         16        NUM   CD  9  nummod    9  nummod    B-DATE
January    January   PROPN NNP 4  obl       7  pobj      I-DATE
.          .         PUNCT .   4  punct     4  punct     O
""")

DENIED = Annotated("""
Pakistan   Pakistan  PROPN NNP 1  nsubj     1  nsubj     B-GPE
denied     deny      VERB  VBD 1  root      1  ROOT      O
the        the       DET   DT  3  det       3  det       O
report     report    NOUN  NN  1  obj       1  dobj      O
and        and       CCONJ CC  5  cc        1  cc        O
recalled   recall    VERB  VBD 1  conj      1  conj      O
its        its       PRON  PRP$ 7 nmod:poss 7  poss      O
ambassador ambassador NOUN NN  5  obj       5  dobj      O
.          .         PUNCT .   1  punct     1  punct     O
""")

IS = Annotated("""
Salehi     Salehi    PROPN NNP 3  nsubj     1  nsubj     B-PERSON
is         be        AUX   VBZ 3  cop       1  ROOT      O
the        the       DET   DT  3  det       3  det       O
envoy      envoy     NOUN  NN  3  root      1  attr      O
.          .         PUNCT .   3  punct     1  punct     O
""")

WILL = Annotated("""
The        the       DET   DT  1  det       1  det       O
minister   minister  NOUN  NN  9  nsubj     9  nsubj     O
,          ,         PUNCT ,   1  punct     1  punct     O
who        who       PRON  WP  4  nsubj     4  nsubj     O
leads      lead      VERB  VBZ 1  acl:relcl 1  relcl     O
the        the       DET   DT  6  det       6  det       O
delegation delegation NOUN NN  4  obj       4  dobj      O
,          ,         PUNCT ,   1  punct     1  punct     O
will       will      AUX   MD  9  aux       9  aux       O
return     return    VERB  VB  9  root      9  ROOT      O
.          .         PUNCT .   9  punct     9  punct     O
""")

ALL = (SAID, ATTACKED, DENIED, IS, WILL)
TEXT = " ".join(s.doc(UD, Vocab()).text for s in ALL)
"""What the trained pipelines can read."""


def pipeline(scheme: str) -> Language:
    """A pipeline that has learnt the sentences above by heart, in one label scheme."""
    random.seed(0)
    spacy.util.fix_random_seed(0)
    nlp = spacy.blank("en")
    for name in ("tagger", "morphologizer", "parser", "trainable_lemmatizer", "ner"):
        nlp.add_pipe(name, config={"min_tree_freq": 1} if name == "trainable_lemmatizer" else {})
    references = [s.doc(scheme, nlp.vocab) for s in ALL]
    references.append(Doc.from_docs(references))
    examples = [
        Example(Doc(nlp.vocab, words=[t.text for t in ref], spaces=[bool(t.whitespace_) for t in ref]), ref)
        for ref in references
    ]
    optimizer = nlp.initialize(lambda: examples)
    for _ in range(30):
        nlp.update(examples, sgd=optimizer)
    return nlp


@Language.factory(
    "by_heart",
    assigns=["token.is_sent_start", "token.tag", "token.pos", "token.lemma", "token.dep", "token.head", "doc.ents"],
    default_config={"scheme": UD},
)
def make_by_heart(nlp: Language, name: str, scheme: str) -> ByHeart:
    return ByHeart(scheme)


class ByHeart:
    """Annotates the sentences above wherever they stand and nothing else; the same on every machine."""

    def __init__(self, scheme: str) -> None:
        self.scheme = scheme

    def __call__(self, doc: Doc) -> Doc:
        known = [s.doc(self.scheme, doc.vocab) for s in ALL]
        forms = [token.text for token in doc]
        found: list[tuple[int, Doc]] = []
        at = 0
        while at < len(forms):
            match = next((k for k in known if [t.text for t in k] == forms[at : at + len(k)]), None)
            doc[at].is_sent_start = True
            if match is not None:
                found.append((at, match))
            for inside in range(at + 1, at + len(match or " ")):
                doc[inside].is_sent_start = False
            at += len(match or " ")
        for at, match in found:
            for told in match:
                token = doc[at + told.i]
                token.tag_, token.pos_, token.lemma_ = told.tag_, told.pos_, told.lemma_
                token.head, token.dep_ = doc[at + told.head.i], told.dep_
        entities = [Span(doc, at + e.start, at + e.end, e.label_) for at, match in found for e in match.ents]
        doc.set_ents(entities)
        return doc

    def to_disk(self, path: object, **_: object) -> None:
        """Nothing to keep."""

    def from_disk(self, path: object, **_: object) -> ByHeart:
        return self


def by_heart(scheme: str = UD) -> Language:
    """A pipeline of that component alone."""
    nlp = spacy.blank("en")
    nlp.add_pipe("by_heart", config={"scheme": scheme})
    return nlp
