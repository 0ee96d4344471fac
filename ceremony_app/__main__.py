"""`python -m ceremony_app` is the same as `ceremony`."""

from ceremony_app.terminal.entry import main

if __name__ == "__main__":
    main()
