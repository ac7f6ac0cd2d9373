"""Every file is hostile: what intake makes of links, lies, damage and sheer size, without ever raising."""

import os
import zipfile
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from opened import LIMITS, inspected
from packetlint.errors import NoInputError
from packetlint.intake.folder import find_files
from packetlint.intake.inspect import inspect_file
from packetlint.model import FileStatus, SourceFile
from packetlint.reading import count_docx_pages

PDF_TYPE = "application/pdf"


def inspect(location: Path, **limits: int) -> SourceFile:
    return inspected(location, **limits)


def paths(packet: Path, max_files: int = 100) -> list[str]:
    return [path for path, _ in find_files(packet, max_files=max_files)]


def write_pdf(path: Path, pages: int = 1) -> Path:
    document = pypdfium2.PdfDocument.new()
    for _ in range(pages):
        document.new_page(612, 792)
    document.save(path)
    document.close()
    return path


def write_picture(path: Path, kind: str = "PNG", frames: int = 1) -> Path:
    first, *others = [Image.new("L", (40, 60), 60 * level) for level in range(frames)]
    first.save(path, kind, **({"save_all": True, "append_images": others} if others else {}))
    return path


def test_files_come_in_path_order_from_every_folder(tmp_path: Path) -> None:
    for path in ("b.pdf", "a/2.jpg", "a/10.jpg", "Ä.pdf", "a/deep/er/x.png"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(b"x")
    assert paths(tmp_path) == sorted(["a/10.jpg", "a/2.jpg", "a/deep/er/x.png", "b.pdf", "Ä.pdf"])


def test_hidden_files_and_the_settings_are_no_papers(tmp_path: Path) -> None:
    for path in (".DS_Store", "a/._passport.pdf", "__MACOSX/x.pdf", "a/Thumbs.db", "packetlint.toml", "a/passport.pdf"):
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_bytes(b"x")
    assert paths(tmp_path) == ["a/passport.pdf"]


def test_hidden_files_are_listed_and_hidden_folders_are_not_gone_through(tmp_path: Path) -> None:
    for path in (".git/config", "a/.passport.pdf"):
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_bytes(b"x")
    found = listing(tmp_path)
    assert [path for path, _ in found] == [".git", "a/.passport.pdf"]
    looked_at = [
        inspect_file(path, at, packet=tmp_path, limits=LIMITS, docx_pages=count_docx_pages) for path, at in found
    ]
    assert [file.status for file in looked_at] == [FileStatus.SKIPPED] * 2
    assert inspect(tmp_path / "a/.passport.pdf").status is FileStatus.SKIPPED


def test_a_hidden_file_that_is_named_is_looked_at(tmp_path: Path) -> None:
    path = write_pdf(tmp_path / ".passport.pdf")
    file = inspect_file(path.name, path, packet=path, limits=LIMITS, docx_pages=count_docx_pages)
    assert file.status is FileStatus.DOCUMENT


def test_a_packet_may_be_a_link(tmp_path: Path) -> None:
    folder = tmp_path / "here"
    folder.mkdir()
    inside = write_pdf(folder / "passport.pdf")
    (tmp_path / "folder").symlink_to(folder)
    (tmp_path / "file").symlink_to(inside)
    for packet in (tmp_path / "folder", tmp_path / "file"):
        ((path, at),) = listing(packet)
        file = inspect_file(path, at, packet=packet, limits=LIMITS, docx_pages=count_docx_pages)
        assert file.status is FileStatus.DOCUMENT


def test_a_packet_that_may_not_be_opened_is_no_input(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: object) -> object:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(os, "scandir", refuse)
    with pytest.raises(NoInputError, match=r"cannot be opened \(permission denied\)"):
        listing(tmp_path)
    monkeypatch.setattr(Path, "is_file", refuse)
    with pytest.raises(NoInputError, match=r"cannot be opened \(permission denied\)"):
        listing(tmp_path)


def test_a_folder_that_cannot_be_listed_is_a_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "closed").mkdir()
    write_pdf(tmp_path / "passport.pdf")
    scan = os.scandir

    def refuse(path: str) -> object:
        if str(path).endswith("closed"):
            raise PermissionError(13, "Permission denied", str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    found = listing(tmp_path)
    assert [path for path, _ in found] == ["closed", "passport.pdf"]
    assert inspect(found[0][1]).reason == "a folder that may not be looked into; check who may read it"


def test_a_single_file_is_a_packet(tmp_path: Path) -> None:
    assert paths(write_pdf(tmp_path / "passport.pdf")) == ["passport.pdf"]


def test_no_such_packet_an_empty_one_and_one_too_large(tmp_path: Path) -> None:
    with pytest.raises(NoInputError, match="no such file or folder"):
        paths(tmp_path / "nowhere")
    with pytest.raises(NoInputError, match="empty"):
        paths(tmp_path)
    for number in range(4):
        (tmp_path / f"{number}.pdf").touch()
    assert len(paths(tmp_path, max_files=4)) == 4
    with pytest.raises(NoInputError, match="more than 3 files"):
        paths(tmp_path, max_files=3)


def test_links_out_of_the_packet_and_loops_are_refused_not_followed(tmp_path: Path) -> None:
    outside = write_pdf(tmp_path / "outside.pdf")
    packet = tmp_path / "packet"
    packet.mkdir()
    inside = write_pdf(packet / "inside.pdf")
    (packet / "out.pdf").symlink_to(outside)
    (packet / "in.pdf").symlink_to(inside)
    (packet / "nothing.pdf").symlink_to(packet / "gone.pdf")
    (packet / "loop.pdf").symlink_to(packet / "loop.pdf")
    (packet / "folder").symlink_to(packet, target_is_directory=True)
    found = {
        path: inspect_file(path, at, packet=packet, limits=LIMITS, docx_pages=count_docx_pages)
        for path, at in listing(packet)
    }
    assert {path: file.status for path, file in found.items()} == {
        "folder": FileStatus.UNREADABLE,
        "in.pdf": FileStatus.DOCUMENT,
        "inside.pdf": FileStatus.DOCUMENT,
        "loop.pdf": FileStatus.UNREADABLE,
        "nothing.pdf": FileStatus.UNREADABLE,
        "out.pdf": FileStatus.UNREADABLE,
    }
    assert found["out.pdf"].sha256 is None
    assert "leads out of the packet" in (found["out.pdf"].reason or "")
    assert "link to a folder" in (found["folder"].reason or "")


def listing(packet: Path) -> list[tuple[str, Path]]:
    return find_files(packet, max_files=100)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes are a thing of POSIX")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "passport.pdf")
    assert inspect(tmp_path / "passport.pdf").reason == "a pipe or device; it was not read"


@pytest.mark.parametrize("name", ["passport.pdf", "passport.jpg", "scan.TIFF"])
def test_an_empty_file_says_so(tmp_path: Path, name: str) -> None:
    (tmp_path / name).touch()
    file = inspect(tmp_path / name)
    assert (file.status, file.pages) == (FileStatus.UNREADABLE, 0)
    assert "0 bytes" in (file.reason or "")


@pytest.mark.parametrize(
    ("kind", "media_type"),
    [
        ("JPEG", "image/jpeg"),
        ("PNG", "image/png"),
        ("TIFF", "image/tiff"),
        ("WEBP", "image/webp"),
        ("BMP", "image/bmp"),
    ],
)
def test_a_picture_is_known_by_its_bytes_not_by_its_name(tmp_path: Path, kind: str, media_type: str) -> None:
    file = inspect(write_picture(tmp_path / "letter.doc", kind))
    assert (file.status, file.media_type, file.pages) == (FileStatus.DOCUMENT, media_type, 1)
    assert file.sha256 is not None and len(file.sha256) == 64


def test_pages_are_those_of_a_pdf_and_the_frames_of_a_tiff(tmp_path: Path) -> None:
    assert inspect(write_pdf(tmp_path / "form.pdf", pages=3)).pages == 3
    assert inspect(write_picture(tmp_path / "fax.tif", "TIFF", frames=4)).pages == 4


def test_a_pdf_may_begin_late(tmp_path: Path) -> None:
    path = write_pdf(tmp_path / "form.pdf")
    path.write_bytes(b"mailbox noise\r\n" * 20 + path.read_bytes())
    assert inspect(path).media_type == PDF_TYPE


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("letter.pdf", b"Dear Sir or Madam", "named like a PDF, but its content is not one"),
        ("photo.JPG", b"<html>not found</html>", "named like a JPEG picture, but its content is not one"),
        ("scan.pdf", b"%PDF-1.7\nbut nothing follows", "damaged"),
        ("photo.jpg", b"\xff\xd8\xff\xe0 and then nothing", "damaged"),
        ("IMG_1.heic", b"\x00\x00\x00\x18ftypheic" + b"x" * 40, "the picture is damaged"),
        ("letter.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 40, "a Word document"),
        ("letter.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 40, "a Word document that needs a password"),
        ("papers.rar", b"Rar!\x1a\x07\x01\x00", "a RAR archive, which cannot be opened; unpack it"),
        ("papers.xlsx", b"", "the file is empty"),
        ("letter.rtf", b"{\\rtf1 hello}", "a rich text document"),
    ],
)
def test_what_cannot_be_read_says_why_in_one_line(tmp_path: Path, name: str, content: bytes, reason: str) -> None:
    (tmp_path / name).write_bytes(content)
    file = inspect(tmp_path / name)
    assert (file.status, file.pages) == (FileStatus.UNREADABLE, 0)
    assert reason in (file.reason or "") and "\n" not in (file.reason or "")
    assert file.sha256 is not None


@pytest.mark.parametrize(("name", "content"), [("notes.md", b"# to do"), ("Thumbs.db", b"x"), ("script.py", b"")])
def test_what_is_no_document_is_skipped(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    assert inspect(tmp_path / name).status is FileStatus.SKIPPED


def test_a_pdf_with_a_password_asks_for_a_copy_without(tmp_path: Path) -> None:
    pdfencrypt = pytest.importorskip("reportlab.lib.pdfencrypt", reason="pip install packetlint[fixtures]")
    canvas = pytest.importorskip("reportlab.pdfgen.canvas")
    path = tmp_path / "tax.pdf"
    drawing = canvas.Canvas(str(path), encrypt=pdfencrypt.StandardEncryption("secret", "owner"))
    drawing.drawString(72, 720, "Wage and Tax Statement")
    drawing.save()
    assert inspect(path).reason == "the PDF needs a password; save a copy without one"


def test_limits_refuse_what_is_too_large(tmp_path: Path) -> None:
    pdf = write_pdf(tmp_path / "form.pdf", pages=4)
    assert inspect(pdf, max_pages_per_file=4).status is FileStatus.DOCUMENT
    assert inspect(pdf, max_pages_per_file=3).reason == "more than 3 pages (limits.max_pages_per_file)"
    large = inspect(pdf, max_file_bytes=100)
    assert large.status is FileStatus.UNREADABLE and large.sha256 is None
    assert "limits.max_file_bytes" in (large.reason or "")


@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_says_so(tmp_path: Path) -> None:
    path = write_pdf(tmp_path / "form.pdf")
    path.chmod(0)
    file = inspect(path)
    assert file.status is FileStatus.UNREADABLE and "permission denied; check who" in (file.reason or "")


def test_what_a_phone_packs_behind_a_photo_is_no_page(tmp_path: Path) -> None:
    photo, preview = Image.new("RGB", (40, 60)), Image.new("RGB", (20, 30))
    photo.save(tmp_path / "IMG_1.jpg", "MPO", save_all=True, append_images=[preview])
    with Image.open(tmp_path / "IMG_1.jpg") as opened:
        assert getattr(opened, "n_frames", 1) == 2
    file = inspect(tmp_path / "IMG_1.jpg")
    assert (file.media_type, file.pages) == ("image/jpeg", 1)


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "PNG"])
def test_each_frame_of_a_moving_picture_is_a_page_up_to_a_limit(tmp_path: Path, kind: str) -> None:
    path = write_picture(tmp_path / "scan", kind, frames=3)
    assert inspect(path).pages == 3
    assert inspect(path, max_frames=2).reason == "a moving picture of more than 2 frames (limits.max_frames)"


def test_a_heic_photo_is_a_page(tmp_path: Path) -> None:
    photo = Path(__file__).parents[1] / "reading" / "photos" / "turned.heic"
    (tmp_path / "IMG_1.jpg").write_bytes(photo.read_bytes())
    file = inspect(tmp_path / "IMG_1.jpg")
    assert (file.status, file.media_type, file.pages) == (FileStatus.DOCUMENT, "image/heic", 1)


def test_a_pdf_padded_with_nothing_has_its_end(tmp_path: Path) -> None:
    path = write_pdf(tmp_path / "fax.pdf")
    path.write_bytes(path.read_bytes() + bytes(20_000))
    assert inspect(path).status is FileStatus.DOCUMENT


@pytest.mark.parametrize("name", ["content.xlsx", "content"])
def test_an_office_document_that_cannot_be_read_is_no_archive(tmp_path: Path, name: str) -> None:
    with zipfile.ZipFile(tmp_path / name, "w") as archive:
        archive.writestr("[Content_Types].xml", "")
        archive.writestr("xl/workbook.xml", "")
    assert "a kind of file that cannot be read yet; save it as PDF" in (inspect(tmp_path / name).reason or "")
