"""The spaCy pipelines that ship with us, and the component that runs them."""
