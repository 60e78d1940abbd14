"""Briefbook: a folder of news articles in, a browsable briefing book out."""

__version__ = "0.1.0"
