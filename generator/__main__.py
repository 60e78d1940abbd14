"""`python -m generator` is `briefbook`."""

from generator.cli import main

if __name__ == "__main__":
    main()
