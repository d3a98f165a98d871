"""Takes the pictures of the README from a published sample: what a reader sees, and nothing else.

    .venv/bin/python scripts/take_pictures.py DEMO BROWSER FOLDER

`scripts/pictures` makes the sample and calls this.
"""

import html
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image, ImageChops

STEP = "changes/3.0--3.1-udkast"
POLICY = "v/3.0/personalepolitik-3.0.pdf"
VIEW = (1280, 1180)
SHOWN_CHANGE = 4
COLOURS = 128


def take(demo: Path, browser: str, folder: Path) -> None:
    """Take every picture anew."""
    folder.mkdir(parents=True, exist_ok=True)
    public = demo / "public"
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        summary = (public / STEP / "summary.html").as_uri()
        addresses = (summary, f"{summary}#_change-{SHOWN_CHANGE}")
        views = [trimmed(photograph(address, browser, work)) for address in addresses]
        save(side_by_side(views), folder / "page.png")
        parallel = (public / STEP / "parallel.html").as_uri()
        save(trimmed(photograph(parallel, browser, work)), folder / "parallel.png")
        sheets = [
            *sheets_of(public / POLICY, work, (1, 9)),
            *sheets_of(public / STEP / "summary.pdf", work, (1,)),
        ]
        save(side_by_side(sheets), folder / "pdf.png")


def photograph(address: str, browser: str, work: Path) -> Image.Image:
    """A page as the browser shows it, scrolled to the place that its address names.

    In a frame: without one, a headless Chromium photographs nothing of a page that it scrolled.
    """
    target, frame = work / "view.png", work / "view.html"
    frame.write_text(
        f"<style>body{{margin:0}}iframe{{border:0;width:{VIEW[0]}px;height:{VIEW[1]}px}}</style>"
        f'<iframe src="{html.escape(address)}"></iframe>',
        "utf-8",
    )
    subprocess.run(
        [
            browser, "--headless", "--no-sandbox", "--hide-scrollbars", "--disable-gpu",
            f"--window-size={VIEW[0]},{VIEW[1]}", f"--screenshot={target}", frame.as_uri(),
        ],
        check=True,
        capture_output=True,
    )  # fmt: skip
    return Image.open(target).convert("RGB")


def sheets_of(document: Path, work: Path, numbers: tuple[int, ...]) -> list[Image.Image]:
    """Pages of a PDF as pictures."""
    sheets = []
    for number in numbers:
        stem = work / f"{document.stem.replace(chr(46), chr(45))}-{number}"
        subprocess.run(
            [
                "pdftoppm", "-r", "72", "-f", str(number), "-l", str(number), "-singlefile",
                "-png", str(document), str(stem),
            ],
            check=True,
        )  # fmt: skip
        sheets.append(Image.open(stem.with_suffix(".png")).convert("RGB"))
    return sheets


def side_by_side(sheets: list[Image.Image], gap: int = 16) -> Image.Image:
    """Sheets in a row on grey."""
    width = sum(sheet.width for sheet in sheets) + gap * (len(sheets) + 1)
    row = Image.new("RGB", (width, max(sheet.height for sheet in sheets) + 2 * gap), "#c9ced6")
    left = gap
    for sheet in sheets:
        row.paste(sheet, (left, gap))
        left += sheet.width + gap
    return row


def trimmed(picture: Image.Image, margin: int = 24) -> Image.Image:
    """A picture without the empty browser window to the left, to the right and below."""
    ground = Image.new("RGB", picture.size, picture.getpixel((2, 2)))
    box = ImageChops.difference(picture, ground).getbbox()
    if box is None:
        return picture
    left, right = max(0, box[0] - margin), min(picture.width, box[2] + margin)
    return picture.crop((left, 0, right, min(picture.height, box[3] + margin)))


def save(picture: Image.Image, target: Path) -> None:
    """Save with few colours: the pictures stand in everybody's clone."""
    picture.quantize(COLOURS, dither=Image.Dither.NONE).save(target, optimize=True)


if __name__ == "__main__":
    take(Path(sys.argv[1]).absolute(), sys.argv[2], Path(sys.argv[3]))
