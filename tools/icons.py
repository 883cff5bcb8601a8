"""Draws the PNG icons of the installed app from static/favicon.svg, when the mark changes.

python tools/icons.py
"""

import re
from pathlib import Path

from playwright.sync_api import sync_playwright

STATIC = Path(__file__).parents[1] / "static"
SIZES = {"icon-192.png": 192, "icon-512.png": 512, "icon-maskable-512.png": 512}


def main() -> None:
    """Write each picture; a maskable one has no round corners, and its mark keeps to the middle."""
    mark = (STATIC / "favicon.svg").read_text(encoding="utf-8")
    full = re.sub(r' rx="\d+"', "", mark).replace(
        "translate(4 4)", "translate(16 16) scale(.72) translate(-12 -12)"
    )
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium")
        for name, size in SIZES.items():
            page = browser.new_page(viewport={"width": size, "height": size})
            drawn = full if "maskable" in name else mark
            page.set_content(
                f"<style>body{{margin:0}}svg{{display:block;width:{size}px}}</style>{drawn}"
            )
            page.screenshot(path=STATIC / name, omit_background=True)
        browser.close()


if __name__ == "__main__":
    main()
