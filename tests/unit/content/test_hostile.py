"""Whatever an author types, nothing that could run or load by itself comes out."""

from urllib.parse import urlsplit

import html5lib
import pytest

from app.content.rendering import Number, Renderer

SNIPPETS = """
<script>alert(1)</script>
<SCRIPT SRC=https://evil.example/x.js></SCRIPT>
<scr<script>ipt>alert(1)</scr</script>ipt>
<script/x>alert(1)</script>
<script\u00a0>alert(1)</script>
<svg onload=alert(1)>
<svg><script>alert(1)</script></svg>
<svg><style><img src=x onerror=alert(1)></style></svg>
<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>
<svg><animate attributeName=href values=javascript:alert(1) /></svg>
<svg><use href="data:image/svg+xml;base64,PHN2Zz4=#x"/></svg>
<math><mi xlink:href="javascript:alert(1)">x</mi></math>
<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>
<img src=x onerror=alert(1)>
<img src="https://evil.example/pixel.gif">
<img srcset="https://evil.example/a 1x">
<picture><source srcset="https://evil.example/a"><img></picture>
<IMG SRC="jav&#x09;ascript:alert(1);">
<image src=x onerror=alert(1)>
<input autofocus onfocus=alert(1)>
<input type=image src=https://evil.example/a>
<body onload=alert(1) background=https://evil.example/a>
<video src=https://evil.example/a autoplay><source onerror=alert(1)></video>
<audio src=https://evil.example/a onloadstart=alert(1)></audio>
<details open ontoggle=alert(1)><summary>x</summary></details>
<iframe src="javascript:alert(1)"></iframe>
<iframe srcdoc="<script>alert(1)</script>"></iframe>
<frameset onload=alert(1)><frame src=https://evil.example/a></frameset>
<object data="javascript:alert(1)"></object>
<embed src="https://evil.example/a.swf">
<applet code=x archive=https://evil.example/a.jar></applet>
<link rel=stylesheet href=https://evil.example/a.css>
<link rel=prefetch href=https://evil.example/a>
<style>@import 'https://evil.example/a.css';</style>
<style>*{background:url(https://evil.example/a)}</style>
<p style="background:url(https://evil.example/a)">x</p>
<p style="width:expression(alert(1))">x</p>
<meta http-equiv=refresh content="0;url=javascript:alert(1)">
<base href="https://evil.example/">
<form action="https://evil.example/"><button>x</button></form>
<button formaction=javascript:alert(1)>x</button>
<isindex type=image src=1 onerror=alert(1)>
<marquee onstart=alert(1)>x</marquee>
<a href="javascript:alert(1)">x</a>
<a href="JaVaScRiPt:alert(1)">x</a>
<a href=" javascript:alert(1)">x</a>
<a href="java\tscript:alert(1)">x</a>
<a href="&#106;avascript:alert(1)">x</a>
<a href="data:text/html,<script>alert(1)</script>">x</a>
<a href="vbscript:msgbox(1)">x</a>
<a href="blob:https://evil.example/1">x</a>
<a href="https://evil.example" onclick="alert(1)" ping="https://evil.example/p">x</a>
<a href="x" target="_blank" id="status" class="button" style="position:fixed">x</a>
<td style="text-align:left;background:url(https://evil.example/a)">x</td>
<table background="https://evil.example/a"><tr><td background="https://evil.example/b">x</td></tr></table>
<custom-element onclick=alert(1)>x</custom-element>
<template><script>alert(1)</script></template>
<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>
<textarea><script>alert(1)</script></textarea>
<title><script>alert(1)</script></title>
<xmp><script>alert(1)</script></xmp>
<plaintext><script>alert(1)</script>
<!--><script>alert(1)</script>-->
<!-- --!><img src=x onerror=alert(1)> -->
<![CDATA[<script>alert(1)</script>]]>
<?php echo 1 ?><?xml-stylesheet href="https://evil.example/a.xsl"?>
</p></main><script>alert(1)</script>
<h1 id=b-x>x</h1><h2 onclick=alert(1)>x</h2>
"><script>alert(1)</script>
[x](javascript:alert(1))
[x](JAVASCRIPT:alert(1))
[x]( javascript:alert(1))
[x](javascript&colon;alert(1))
[x](java&#10;script:alert(1))
[x](data:text/html;base64,PHNjcmlwdD4=)
[x](vbscript:x)
[x](file:///etc/passwd)
[x](http://evil.example)
[x](//evil.example "a\\" onmouseover=\\"alert(1)")
[x](https://evil.example/" onmouseover="alert(1))
[x](https://evil.example/><script>alert(1)</script>)
[x](https://evil.example/{{ number line }})
[x](https://evil.example/><{{ number line }})
![x](https://evil.example/pixel.gif)
![x](javascript:alert(1))
![x](https://evil.example/a"onerror="alert(1))
[![x](https://evil.example/a.gif)](https://evil.example)
<javascript:alert(1)>
<https://evil.example/"onmouseover="alert(1)>
`<script>alert(1)</script>`
    <script>alert(1)</script>
&lt;script&gt;alert(1)&lt;/script&gt;
\\<script>alert(1)</script>
{{ number line }}<script>alert(1)</script>
{{ <script>alert(1)</script> }}
{{ number "><script> }}
{{ config.__class__ }}{% import os %}{{ ''.__class__.__mro__ }}
| a |
**<img src=x onerror=alert(1)>**
*<svg/onload=alert(1)>*
> <iframe src=https://evil.example>
- <object data=https://evil.example>
x<p/onclick=alert(1)>y
<a href=`javascript:alert(1)`>x</a>
<a href="https://evil.example&quot; onclick=&quot;alert(1)">x</a>
+ADw-script+AD4-alert(1)+ADw-/script+AD4-
<\u0000script>alert(1)</script>
\u202e<script>alert(1)</script>
""".strip("\n").split("\n")
BLOCKS = (
    "[x][1]\n\n[1]: javascript:alert(1)",
    "![x][1]\n\n[1]: https://evil.example/pixel.gif",
    "<a\nhref\n=\n'java\nscript:alert(1)'>x</a>",
    "<div>\n\n<script>\n\nalert(1)\n\n</script>\n\n</div>",
    "| <script>alert(1)</script> | b |\n| --- | :-: |\n| <img src=x onerror=alert(1)> | c |",
    "| a | b |\n| :---: | ---: |\n| [x](javascript:alert(1)) | ![x](https://evil.example/a) |",
)
ALL = (*SNIPPETS, *BLOCKS)
TAGS = {
    *("p", "ul", "ol", "li", "strong", "em", "a", "h3", "h4", "blockquote", "code", "br"),
    *("table", "thead", "tbody", "tr", "th", "td"),
}
ATTRIBUTES = {
    "a": {"href", "rel", "class"},
    "th": {"class", "scope"},
    "td": {"class", "data-label"},
}
SCHEMES = {"", "https", "tel", "mailto"}


def test_there_are_enough_of_them() -> None:
    assert len(ALL) >= 100


@pytest.fixture(scope="module")
def renderer() -> Renderer:
    line = Number('901"><script>', "9 01<b>", {})
    return Renderer("en", {"line": line}, frozenset())


@pytest.mark.parametrize("snippet", ALL, ids=range(len(ALL)))
@pytest.mark.parametrize("frame", ["{}", "Words before {} and after.", "- {}", "> {}", "**{}**"])
def test_nothing_runs_and_nothing_loads(frame: str, snippet: str, renderer: Renderer) -> None:
    html = renderer.html(frame.replace("{}", snippet))
    tree = html5lib.parse(f"<!doctype html><title>x</title><body><div>{html}</div>", "etree", False)
    [holder] = tree.find("body")
    for element in holder.iter():
        if element is holder:
            continue
        assert element.tag in TAGS, html
        assert set(element.attrib) <= ATTRIBUTES.get(str(element.tag), set()), html
        assert urlsplit(element.get("href", "")).scheme in SCHEMES, html


@pytest.mark.parametrize("frame", ["{}", "Call {}."])
@pytest.mark.parametrize("snippet", ALL, ids=range(len(ALL)))
def test_what_comes_out_is_well_formed(frame: str, snippet: str, renderer: Renderer) -> None:
    """Nothing breaks out of an attribute: what a strict reader sees is what was written."""
    html = renderer.html(frame.replace("{}", snippet))
    number = '<a class="number" href="tel:901&quot;&gt;&lt;script&gt;">9\u00a001&lt;b&gt;</a>'
    assert html.count("tel:") == html.count(number)
    assert "\ue000" not in html
