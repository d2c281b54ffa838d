"""`python -m dangfeng`: the same as the command `dangfeng`."""

from dangfeng.cli import main

if __name__ == "__main__":
    main()
