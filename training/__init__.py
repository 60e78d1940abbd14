"""Makes the English pipeline that ships in `generator/pipelines/` from openly licensed corpora."""
