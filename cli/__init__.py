"""The command line of govparse."""


def main() -> None:
    """Run the command `govparse` with the arguments of the process; leaves by SystemExit."""
    import signal
    import sys

    from govparse.cli.app import run

    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # a reader that has seen enough ends us quietly
    run(sys.argv[1:])
