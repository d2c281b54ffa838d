"""`python -m dangfeng`: the same as the command `dangfeng`."""

from dangfeng.cli import program

if __name__ == "__main__":
    program()
