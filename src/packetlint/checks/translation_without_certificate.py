"""DOC002: a translation that nobody certifies."""

from collections.abc import Iterator

from packetlint.checks.rule import Rule
from packetlint.model import Document, Dossier, Finding, Severity

_CERTIFICATE = "translation_certificate"
_REMEDY = (
    "Add the translator's signed certificate: that the translation is complete and accurate, and that the translator "
    "is competent to translate from that language into English."
)


class TranslationWithoutCertificate(Rule):
    """A translation comes without the translator's certificate.

    What it does: looks for papers that say they are a translation, and for a certificate that says so of them: on the
    same paper, in the same file, or the only one of the packet that can mean it.

    Why it matters: a paper in a foreign language counts only with a full English translation that the translator has
    certified as complete and accurate, and by certifying that he or she is competent (8 CFR 103.2(b)(3)).

    What to do: have the translator sign a certificate; it needs no notary.

    When it may be wrong: a certificate in a stamp or handwriting that was not read, or in words that are not known.
    """

    code = "DOC002"
    slug = "translation-without-certificate"
    title = "A translation has no certificate"
    severity = Severity.WARNING

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        """Yield one finding for each translation that no paper certifies."""
        for document in dossier.documents:
            if _is_uncertified(document):
                message = f"The {document.title} in {document.file} is a translation, and no certificate speaks for it."
                yield self.finding(message, _REMEDY, documents=(document.file,), confidence=document.kind_confidence)


def _is_uncertified(document: Document) -> bool:
    told = document.translation
    return told is not None and document.kind != _CERTIFICATE and told.certified_by is None
