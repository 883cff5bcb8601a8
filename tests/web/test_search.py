"""Search: the question, the answer of the server, and what the device is given."""

import gc
import json
import tracemalloc
from collections.abc import Iterator
from html.parser import HTMLParser
from xml.etree.ElementTree import Element

import pytest
from flask import Flask
from flask.testing import FlaskClient

from app.languages import LANGS
from app.library.model import Library
from app.search.answer import Searcher
from app.search.export import FORMAT
from app.web import search
from app.web.addresses import page_paths
from tests.hostile import TAG, hostile
from tests.strict import StrictReader, one, parse, text

pytestmark = pytest.mark.long

NEVER_FOUND = "xyzzy"
MEGABYTES = 1_000_000


def ask(client: FlaskClient, reader: StrictReader, words: str, lang: str = "en") -> Element:
    """Send the form and return the answer, after every check."""
    reply = client.post(f"/{lang}/search", data={"q": words})
    assert reply.status_code == 200
    return answer_in(reader.read(reply.get_data(as_text=True), f"/{lang}/search"))


def answer_in(page: Element) -> Element:
    return one(page, ".//main/div[@data-answer]")


def hits(tree: Element) -> list[Element]:
    return tree.findall(".//li[@data-result]")


def searcher(app: Flask) -> Searcher:
    found: Searcher = app.extensions["relais"].searcher
    return found


@pytest.mark.parametrize("lang", LANGS)
def test_no_question_no_answer(lang: str, reader: StrictReader) -> None:
    main = one(page := reader.page(f"/{lang}/search"), ".//main")
    assert text(answer_in(page)) == ""
    form = one(main, ".//form[@role='search']")
    assert (form.get("method"), form.get("action")) == ("post", f"/{lang}/search")
    box = one(form, ".//input[@name='q']").attrib
    assert box["value"] == ""
    assert (box["maxlength"], box["autocomplete"], box["spellcheck"]) == ("120", "off", "false")
    assert (box["type"], box["enterkeyhint"]) == ("search", "search")
    assert "autofocus" not in box
    assert text(one(form, "label[@for='q']"))


def test_the_list_is_that_of_the_engine(
    app: Flask, client: FlaskClient, reader: StrictReader
) -> None:
    found = searcher(app).search("bicycle", "en").hits
    shown = hits(ask(client, reader, "bicycle"))
    assert len(shown) == len(found) > 3
    for each, hit in zip(shown, found, strict=True):
        assert each[0].tag == "a", "the link comes first"
        assert each[0].get("href") == hit.address("en")
        assert text(each[0]) == f"{hit.page.title}: {hit.heading}".removesuffix(": ")
        assert each.get("lang") is None
        snippet = "".join(piece.text for piece in hit.snippet)
        assert text(each.find("p[@data-snippet]")) == " ".join(snippet.split())


def test_a_hit_says_where_it_stands(client: FlaskClient, reader: StrictReader) -> None:
    shown = hits(ask(client, reader, "fiets", "nl"))
    places = {
        each[0].get("href", "").split("/")[2].partition("#")[0]: text(each[1]) for each in shown
    }
    assert places["glossary"] == "Woordenlijst"
    assert places["steps"] == "Stappen"


def test_the_words_found_are_marked(client: FlaskClient, reader: StrictReader) -> None:
    (shown,) = hits(ask(client, reader, "helmet lent"))
    assert [text(mark) for mark in shown.iter("mark")] == ["helmet", "lent"]


@pytest.mark.parametrize(
    ("lang", "words", "said"),
    [
        ("en", "helmet lent", "1 result"),
        ("en", "bicycle", "results."),
        ("en", "vélo", "No result in English, 5 in French."),
        ("fr", "Fahrradreparaturwerkstatt", "Aucun résultat en français, 1 en allemand."),
    ],
)
def test_the_number_is_said(
    lang: str, words: str, said: str, client: FlaskClient, reader: StrictReader
) -> None:
    answer = ask(client, reader, words, lang)
    assert said in text(one(answer, "p[@data-summary]"))
    for group in answer.findall("section[@class='other']"):
        assert str(len(hits(group))) in text(one(answer, "p[@data-summary]"))


def test_a_corrected_word_is_told(client: FlaskClient, reader: StrictReader) -> None:
    summary = one(ask(client, reader, "bycicle"), ".//p[@data-summary]")
    assert text(summary).endswith("Searched for bicycle instead of “bycicle”.")
    assert text(summary.find(".//b[@data-meant]")) == "bicycle"
    assert one(ask(client, reader, "bicycle"), ".//p[@data-summary]").find(".//b") is None


def test_another_language_has_its_own_frame(client: FlaskClient, reader: StrictReader) -> None:
    answer = ask(client, reader, "fietsenreparatiewerkplaats", "de")
    (group,) = answer.findall("section")
    heading = one(group, "p[@role='heading']")
    assert (text(heading), heading.get("lang")) == ("Nederlands", "nl")
    (shown,) = hits(group)
    assert shown.get("lang") == "nl"
    assert text(shown[0]) == "fietsenreparatiewerkplaats"
    # It opens in the language of the reader, and is called there as follows.
    assert shown[0].get("href") == "/de/glossary#t-workshop"
    assert text(shown[1]) == "Glossar · Auf Deutsch: Fahrradreparaturwerkstatt"
    assert shown[1].get("lang") == "de"


def test_where_another_language_knows_more_it_comes_first(
    app: Flask, client: FlaskClient, reader: StrictReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine, real = searcher(app), searcher(app).search("gardiens", "en")
    own = engine.search("bicycle", "en").hits
    for first in (True, False):
        made = type(real)(
            **{name: getattr(real, name) for name in real.__slots__}
            | {"hits": own, "others_first": first}
        )
        monkeypatch.setattr(engine, "search", lambda *_, made=made: made)
        tags = [each.tag for each in ask(client, reader, "gardiens")]
        assert tags == (["p", "section", "ol"] if first else ["p", "ol", "section"])


@pytest.mark.parametrize(("lang", "words"), [("en", "gevaar"), ("nl", "Gefahr!"), ("fr", "danger")])
def test_danger_puts_the_numbers_first(
    lang: str, words: str, client: FlaskClient, reader: StrictReader
) -> None:
    answer = ask(client, reader, words, lang)
    calls = [a.get("href") for a in answer[0].iter("a")]
    assert calls == ["tel:901", "tel:902", "tel:+3220000000"]
    assert answer[1].get("data-summary") is not None


def test_without_danger_no_alarm(client: FlaskClient, reader: StrictReader) -> None:
    answer = ask(client, reader, "bicycle")
    assert not [a for a in answer.iter("a") if a.get("href", "").startswith("tel:")]


@pytest.mark.parametrize("lang", LANGS)
def test_nothing_found_still_helps(lang: str, client: FlaskClient, reader: StrictReader) -> None:
    answer = ask(client, reader, NEVER_FOUND, lang)
    found = one(answer, ".//div[@data-no-result]")
    ways = {a.get("href") for a in found.iter("a")}
    assert ways == {
        *(f"/{lang}/glossary", f"/{lang}/places", f"/{lang}/contacts/", "tel:+3220000000")
    }
    assert not hits(answer)


@pytest.mark.parametrize("body", [{}, {"q": ""}, {"q": " \x00\u202e "}, {"place": "9990"}])
def test_an_empty_question_is_asked_again(
    body: dict[str, str], client: FlaskClient, reader: StrictReader
) -> None:
    reply = client.post("/nl/search", data=body)
    assert reply.status_code == 200
    answer = answer_in(reader.read(reply.get_data(as_text=True), "/nl/search"))
    assert text(answer) == ""


def test_a_body_that_is_no_form(client: FlaskClient) -> None:
    kinds = ("text/plain", "multipart/form-data; boundary=", "application/json")
    for kind in kinds:
        assert client.post("/nl/search", data=b"\xff\xfe=%", content_type=kind).status_code == 200


def test_the_words_stay_out_of_head_and_address(client: FlaskClient) -> None:
    reply = client.post("/en/search", data={"q": "zanzibar"})
    head, _, body = reply.get_data(as_text=True).partition("</head>")
    assert "zanzibar" not in head
    assert body.count("zanzibar") == 1, "in the box, nowhere else"
    assert "Location" not in reply.headers
    assert client.get("/en/search?q=zanzibar").data == client.get("/en/search").data


@pytest.mark.parametrize(
    ("site", "status"),
    [("cross-site", 400), ("same-site", 400), ("same-origin", 200), ("none", 200), (None, 200)],
)
def test_another_site_cannot_ask(site: str | None, status: int, client: FlaskClient) -> None:
    headers = {"Origin": "https://elsewhere.example"} | ({"Sec-Fetch-Site": site} if site else {})
    reply = client.post("/nl/search", data={"q": "zanzibar"}, headers=headers)
    assert reply.status_code == status
    if status == 400:
        assert "zanzibar" not in reply.get_data(as_text=True)
        assert 'lang="nl"' in reply.get_data(as_text=True)


@pytest.fixture
def busy(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Four searches that do not end."""
    monkeypatch.setattr(search, "PATIENCE", 0.01)
    for _ in range(4):
        assert search.AT_ONCE.acquire(blocking=False)
    yield
    for _ in range(4):
        search.AT_ONCE.release()


@pytest.mark.usefixtures("busy")
def test_the_fifth_is_asked_to_wait(client: FlaskClient, reader: StrictReader) -> None:
    reply = client.post("/nl/search", data={"q": "fiets"})
    assert reply.status_code == 503
    assert int(reply.headers["Retry-After"]) > 0
    reader.read(reply.get_data(as_text=True), "/nl/search")
    # Reading goes on meanwhile.
    assert client.get("/nl/search").status_code == 200


def test_a_search_that_breaks_frees_its_place(
    app: Flask, client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise LookupError

    with monkeypatch.context() as patch:
        patch.setattr(searcher(app), "search", broken)
        for _ in range(5):
            with pytest.raises(LookupError):
                client.post("/nl/search", data={"q": "fiets"})
    assert client.post("/nl/search", data={"q": "fiets"}).status_code == 200


def test_the_pointer_leads_to_the_files_of_each_language(client: FlaskClient, app: Flask) -> None:
    pointer = json.loads(client.get("/o/search.json").data)
    assert pointer["format"] == FORMAT
    assert list(pointer["files"]) == list(LANGS)
    addresses = [address for files in pointer["files"].values() for address in files.values()]
    for lang, files in pointer["files"].items():
        for address in files.values():
            reply = client.get(address)
            assert (reply.status_code, reply.mimetype) == (200, "application/json")
            assert json.loads(reply.data)["lang"] == lang
    with app.test_request_context("/"):
        assert search.search_addresses() == (*addresses, "/o/search.json")


@pytest.mark.parametrize("kind", ["search", "texts"])
def test_an_address_names_its_content(kind: str, client: FlaskClient) -> None:
    address = json.loads(client.get("/o/search.json").data)["files"]["nl"][kind]
    false = address.replace(address[-17:-5], "0" * 12)
    assert client.get(address).status_code == 200
    assert client.get(false).status_code == 404
    assert client.get(address.replace(".nl.", ".fr.")).status_code == 404


@pytest.mark.parametrize("lang", LANGS)
def test_one_box_on_every_page_and_no_page_names_an_index(
    lang: str, library: Library, client: FlaskClient
) -> None:
    for path in page_paths(library):
        body = client.get(f"/{lang}{path}").get_data(as_text=True)
        # No box where somebody may look over the shoulder.
        boxes = 0 if path.startswith(("/young/", "/converter")) else 1
        assert body.count('role="search"') == body.count('id="q"') == boxes, path
        assert "/o/search" not in body, path


def test_no_box_where_something_went_wrong(client: FlaskClient) -> None:
    body = client.get("/nl/nowhere").get_data(as_text=True)
    assert 'role="search"' not in body
    assert "data-piece" not in body


def test_the_device_has_the_pieces_that_the_server_fills(
    client: FlaskClient, reader: StrictReader
) -> None:
    pieces = {
        each.get("data-piece", ""): each for each in reader.page("/en/guides/").iter("template")
    }
    answer = ask(client, reader, "bycicle")
    other = ask(client, reader, "Fahrradreparaturwerkstatt")
    danger = ask(client, reader, "gevaar")
    nothing = ask(client, reader, NEVER_FOUND)
    assert shape(pieces["summary"][0]) == shape(one(answer, "p[@data-summary]"))
    assert shape(pieces["hit"][0]) == shape(one(ask(client, reader, "helmet"), "ol/li"))
    assert bones(pieces["list"][0]) == bones(one(answer, "ol"))
    assert bones(pieces["group"][0]) == bones(one(other, "section"))
    assert shape(pieces["danger"][0]) == shape(danger[0])
    assert shape(pieces["nothing"][0]) == shape(nothing[0])
    assert text(pieces["nothing"]) == text(nothing)
    assert pieces["unavailable"].find(".//button[@data-send]") is not None


def shape(element: Element) -> tuple[object, ...]:
    """The elements, with the names of their attributes; what is only sometimes there left out."""
    names = sorted(name for name in element.attrib if name not in ("lang", "href"))
    return (element.tag, *names, *(shape(child) for child in element))


def bones(element: Element) -> tuple[object, ...]:
    """The shape without the hits."""
    return (element.tag, element.get("class"), *(bones(e) for e in element if e.tag != "li"))


@pytest.mark.parametrize("lang", LANGS)
def test_the_pages_of_the_frame_are_found(lang: str, app: Flask) -> None:
    titles = {"fr": "Qui appeler ici ?", "nl": "Wie hier bellen?"}
    found = searcher(app).search(titles.get(lang, "whom call here"), lang)
    if lang in ("fr", "nl", "en"):
        assert found.hits[0].address(lang) == f"/{lang}/places"
    indexes = {page.path for page in searcher(app).indexes[lang].book.pages}
    assert {"/places", "/steps/", "/contacts/"} <= indexes


def test_a_role_leads_to_the_steps(app: Flask) -> None:
    addresses = [hit.address("nl") for hit in searcher(app).search("sociaal inspecteur", "nl").hits]
    assert addresses[0] == "/nl/steps/"


class _Names(HTMLParser):
    """The names of the elements and of the attributes of a page."""

    def __init__(self, body: str) -> None:
        super().__init__()
        self.found: set[str] = set()
        self.feed(body)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found |= {tag, *(f"{tag} {name}" for name, _ in attrs)}


@pytest.mark.parametrize("lang", LANGS)
def test_hostile_words_are_only_words(lang: str, client: FlaskClient) -> None:
    harmless = [client.post(f"/{lang}/search", data={"q": q}) for q in ("vélo gevaar", NEVER_FOUND)]
    known = set().union(*(_Names(each.get_data(as_text=True)).found for each in harmless))
    known |= {"li lang", "ol class", "section class", "p lang"}
    for number, words in enumerate(hostile(lang)):
        reply = client.post(f"/{lang}/search", data={"q": words})
        body = reply.get_data(as_text=True)
        assert reply.status_code == 200, words[:80]
        assert _Names(body).found <= known, words[:80]
        assert f"<{TAG}" not in body
        if number % 50 == 0:
            parse(body)


def test_a_page_that_repeats_its_words_raw_would_be_noticed() -> None:
    raw = "".join(f'<input value="{words}"><p>{words}</p>' for words in hostile("en")[:12])
    assert {TAG, f"input {TAG}"} <= _Names(raw).found


def test_hostile_words_do_not_stay_in_memory(client: FlaskClient) -> None:
    asked = [(lang, words) for lang in LANGS for words in hostile(lang)[::10]]
    # What is made at the first use is no growth.
    for lang, words in (*((lang, "danger vélo bycicle") for lang in LANGS), *asked[::5]):
        client.post(f"/{lang}/search", data={"q": words})
    gc.collect()
    tracemalloc.start()
    for lang, words in asked:
        client.post(f"/{lang}/search", data={"q": words})
    gc.collect()
    growth, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    # A tenth of the strings, and of what all of them may leave.
    assert growth <= 5 * MEGABYTES / 10, growth
