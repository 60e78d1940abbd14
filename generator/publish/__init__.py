"""Pages and files become a site, through MkDocs: the only room that knows it."""

from generator.publish._publish import Published, known, publish
from generator.publish._serve import serve
from generator.publish._settings import mkdocs_yml

__all__ = ["Published", "known", "mkdocs_yml", "publish", "serve"]
