"""Sieves: each ties mentions to actors by one kind of evidence, the surest first. None undoes what another has done."""
