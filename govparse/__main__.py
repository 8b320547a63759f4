"""`python -m govparse`: the command, also from a checkout that is not installed."""

from govparse.cli import main

if __name__ == "__main__":
    main()
