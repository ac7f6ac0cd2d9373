"""What may go wrong with Tesseract, whichever way it is called."""


class TesseractMissingError(Exception):
    """The program, or a language it needs, is not installed; the text says how to install it."""


class TesseractTimeoutError(Exception):
    """The program took longer than the page's time."""
