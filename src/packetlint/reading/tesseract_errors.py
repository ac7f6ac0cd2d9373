"""What may go wrong with Tesseract, whichever way it is called."""


class TesseractMissingError(Exception):
    """The program, or a language it needs, is not installed; the text says how to install it."""


class TesseractFailedError(Exception):
    """The program broke off over a picture; the text says so, and nothing of what it was about."""


class TesseractTimeoutError(TesseractFailedError):
    """The program took longer than the page's time."""
