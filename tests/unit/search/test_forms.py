from app.search.forms import Form, Forms
from app.spelling import letters

FORMS = Forms({"opfer": ["opfer", "opfern"], "hau": ["häus"]})


def found(forms: list[Form]) -> list[tuple[str, str]]:
    return [(each.form, each.term) for each in forms]


def test_words_are_found_by_how_they_begin_and_how_they_end() -> None:
    assert found([*FORMS.near("opa")]) == [("opfer", "opfer"), ("opfern", "opfer")]
    assert found([*FORMS.alike("kampfern")]) == [("opfern", "opfer")]
    assert found([*FORMS.near("haus")]) == found([*FORMS.alike("haus")]) == [("haus", "hau")]
    assert [*FORMS.near("x")] == [*FORMS.near("")] == [*FORMS.alike("xxxx")] == []


def test_letters_tell_what_is_too_far() -> None:
    opfer, opfern = FORMS.near("o")
    assert opfer.lacks_few(letters("opfern"), 1)
    assert not opfer.lacks_few(letters("opfern"), 0)
    assert opfern.is_of(letters("opfer"), 1)
    assert not opfern.is_of(letters("opfer"), 0)
