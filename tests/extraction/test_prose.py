"""People in running text: who is spoken of, what is said of them, and what is nobody's."""

import dataclasses

import pytest
from told import Told, told, told_of

from page_from_text import letter, page_from_text

OLENA = {"name": "Olena Kovalenko", "date_of_birth": "1990-03-12"}


def told_by(*paragraphs: str) -> list[Told]:
    return told(page_from_text(*letter(*paragraphs)))


@pytest.mark.parametrize(
    "sentence",
    [
        "I have treated my patient, Ms. Olena Kovalenko, born on March 12, 1990, since January 8, 2024.",
        "This letter is on behalf of my patient Olena Kovalenko, born March 12, 1990, who needs surgery in October.",
        "I am writing about my patient, Olena Kovalenko (DOB 03/12/1990), who was first seen on January 8, 2024.",
        "Olena Kovalenko, a national of Utopia born on 12 March 1990, is my patient and needs surgery by June 2026.",
        "My patient Olena Kovalenko has been under my care since 8 May 2021. She was born on March 12, 1990.",
        "My patient Olena Kovalenko, date of birth 12 March 1990, needs surgery before 1 August 2026.",
        "My patient Olena Kovalenko was bom on March 12, 1990, and needs surgery before 1 August 2026.",
    ],
)
def test_a_letter_gives_its_patient_and_the_birth_but_no_other_date(sentence: str) -> None:
    patient = told_of("Olena Kovalenko", page_from_text(*letter("Dear Officer,", sentence, "Sincerely,", "Clinic")))
    assert {key: patient.get(key) for key in OLENA} == OLENA
    assert patient["role"] == "beneficiary"


def test_a_sworn_statement_speaks_of_its_writer_in_the_first_person() -> None:
    people = told_by(
        "AFFIDAVIT",
        "I, Karen Louise Whitfield, holder of passport No. 551234098, born in Elmgate on April 11, 1968, being duly "
        "sworn, depose and say:",
        "I am a citizen of Utopia. My niece, Olena Kovalenko, born on March 12, 1990, lives in Northport.",
        "Sworn before me on June 2, 2026. Nora Field, Notary Public. My commission expires on August 1, 2029.",
    )
    writer, niece, notary = people
    assert writer == {
        "role": "",
        "name": "Karen Louise Whitfield",
        "passport_number": "551234098",
        "date_of_birth": "1968-04-11",
        "place_of_birth": "Elmgate",
        "nationality": "UTO",
    }
    assert {key: niece.get(key) for key in ("role", *OLENA)} == {"role": "relative", **OLENA}
    assert notary == {"role": "official", "name": "Nora Field"}


def test_i_was_born_is_said_of_the_writer_not_of_the_last_one_named() -> None:
    people = told_by(
        "PERSONAL STATEMENT",
        "I, Petro Kovalenko, am the husband of Olena Kovalenko (born 12 March 1990). I was born on 30 May 1988 in "
        "Northport. I hold passport No. UT5512340.",
    )
    assert people == [
        {
            "role": "",
            "name": "Petro Kovalenko",
            "date_of_birth": "1988-05-30",
            "place_of_birth": "Northport",
            "passport_number": "UT5512340",
        },
        {"role": "", **OLENA},
    ]


def test_a_name_at_the_end_of_a_sentence_has_no_part_in_the_next() -> None:
    page = page_from_text(
        *letter(
            "Dear Officer,",
            "I, Karen Whitfield, will support my niece Olena Kovalenko. I was born on April 11, 1968 in Elmgate.",
        )
    )
    assert told_of("Karen Whitfield", page)["date_of_birth"] == "1968-04-11"
    assert "date_of_birth" not in told_of("Olena Kovalenko", page)


@pytest.mark.parametrize(
    ("kinship", "role"), [("nephew", "relative"), ("son", "child"), ("brother", "sibling"), ("father", "parent")]
)
def test_kin_in_brackets_are_persons_of_their_own(kinship: str, role: str) -> None:
    page = page_from_text(
        *letter(
            "Dear Officer,",
            "I will support my niece, Olena Kovalenko, born on March 12, 1990, and also Danylo Kovalenko "
            f"({kinship}, born July 1, 2015), who lives with her.",
        )
    )
    assert told_of("Danylo Kovalenko", page)["date_of_birth"] == "2015-07-01"
    assert told_of("Danylo Kovalenko", page)["role"] == role
    assert told_of("Olena Kovalenko", page)["date_of_birth"] == "1990-03-12"


def test_a_surname_alone_is_the_person_already_named() -> None:
    people = told_by(
        "Dear Officer,",
        "I have treated my patient, Ms. Olena Kovalenko, since 2024. Ms. Kovalenko was born on March 12, 1990.",
    )
    assert people == [{"role": "beneficiary", **OLENA}]


def test_the_text_says_sex_nationality_birthplace_and_passport() -> None:
    page = page_from_text(
        *letter(
            "Dear Officer,",
            "I will support my niece, Olena Kovalenko (female), born on March 12, 1990 in Northport and a citizen of "
            "Utopia, holder of passport number UT4471120.",
        )
    )
    assert told_of("Olena Kovalenko", page) == {
        "role": "relative",
        **OLENA,
        "sex": "F",
        "place_of_birth": "Northport",
        "nationality": "UTO",
        "passport_number": "UT4471120",
    }


def told_of_olena(sentence: str) -> Told:
    return told_of("Olena Kovalenko", page_from_text(*letter("Dear Officer,", sentence)))


@pytest.mark.parametrize(
    "behind",
    [
        "holder of passport No. UT4471120, and her son",
        "holder of passport Nr. UT4471120",
        "(passport núm. UT4471120)",
        "who lives at 3 Elm St. Apt. 4, Northport, and holds passport no. UT4471120",
        "her passport (No. UT4471120) being enclosed",
        "who works for Melnyk Inc. of Elmgate, holder of passport number UT 4471120",
        "and the passport of Olena Kovalenko, No. UT4471120",
    ],
)
def test_the_full_stop_of_an_abbreviation_ends_no_sentence(behind: str) -> None:
    assert told_of_olena(f"I will support my niece, Olena Kovalenko, {behind}.")["passport_number"] == "UT4471120"


@pytest.mark.parametrize(
    "behind", ["Maria came on 3 May 1990.", "No. Maria was born on 3 May 1990.", "I was born 3 May 1990."]
)
def test_a_short_name_ends_with_its_sentence_too(behind: str) -> None:
    assert told_by("Dear Officer,", f"I write for my niece, Ana Ruz. {behind}")[-1] == {
        "role": "relative",
        "name": "Ana Ruz",
    }


def test_a_place_of_birth_ends_before_the_citizenship() -> None:
    olena = told_of_olena("I support my niece, Olena Kovalenko, born in Northport, a citizen of Utopia, and her son.")
    assert olena["place_of_birth"] == "Northport"


@pytest.mark.parametrize("state", ["the Kingdom of Belgium", "Kingdom of Belgium", "Belgium"])
def test_the_article_before_a_state_is_no_part_of_it(state: str) -> None:
    assert told_of_olena(f"I support Ms. Olena Kovalenko, a citizen of {state}, and her son.")["nationality"] == "BEL"


@pytest.mark.parametrize(
    "sentence",
    [
        "I support Ms. Olena Kovalenko, her father Petro Bondar, and her child, born on July 1, 2015.",
        "I support Ms. Olena Kovalenko and my nephew, born on July 1, 2015.",
        "I support Ms. Olena Kovalenko, mother of two children, born in 2012 and on July 1, 2015.",
        "I support Ms. Olena Kovalenko. Her younger brother was born on July 1, 2015.",
        "I support Ms. Olena Kovalenko and Ms. Iryna Bondar. She was born on July 1, 2015.",
        "I support Ms. Olena Kovalenko. He was born on July 1, 2015.",
    ],
)
def test_a_birth_of_somebody_without_a_name_is_nobodys(sentence: str) -> None:
    assert not [one for one in told_by("Dear Officer,", sentence) if "date_of_birth" in one]


def test_dates_behind_the_names_of_relatives_are_their_births() -> None:
    people = told_by(
        "Dear Officer,",
        "I support Ms. Olena Kovalenko and her two children, Anya (July 1, 2015) and Petro (May 30, 2012). My brother "
        "Oleh, born May 3, 1979, will help, and so will my sister Vira.",
    )
    assert [(one["name"], one.get("date_of_birth")) for one in people] == [
        ("Olena Kovalenko", None),
        ("Anya", "2015-07-01"),
        ("Petro", "2012-05-30"),
        ("Oleh", "1979-05-03"),
    ]


def test_what_is_said_behind_the_parents_is_the_childs_unless_the_child_has_it() -> None:
    people = told_by(
        "MARRIAGE CERTIFICATE",
        "Married were Petro Kovalenko, son of Ivan Kovalenko and Vira Kovalenko, born on 30 May 1988, and Olena "
        "Bondar, born 12.III.1990, daughter of Taras Bondar (born 2 April 1960) and of Nina Bondar, born 9 June 1962.",
    )
    assert {one["name"]: one.get("date_of_birth") for one in people} == {
        "Petro Kovalenko": "1988-05-30",
        "Ivan Kovalenko": None,
        "Vira Kovalenko": None,
        "Olena Bondar": "1990-03-12",
        "Taras Bondar": "1960-04-02",
        "Nina Bondar": "1962-06-09",
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "I support my niece, Olena Kovalenko. She lives in Northport. She was born on March 12, 1990.",
        "I support my niece, Olena Kovalenko. Her date of birth is March 12, 1990.",
        "I support my niece Olena Kovalenko and her son Ivan Kovalenko. She was born on March 12, 1990.",
        "I support my niece Olena Kovalenko, the daughter of Nina Bondar. As you know, she was born on March 12, 1990.",
        "I am the cousin of Olena Kovalenko. Olena was born on March 12, 1990.",
        "I support Mr. Petro Kovalenko and Mrs. Olena Kovalenko. Mrs. Kovalenko was born on March 12, 1990.",
    ],
)
def test_he_and_she_and_names_in_short_mean_the_one_who_can_be_meant(sentence: str) -> None:
    assert told_of_olena(sentence)["date_of_birth"] == "1990-03-12"
    assert len([one for one in told_by("Dear Officer,", sentence) if "date_of_birth" in one]) == 1


@pytest.mark.parametrize("old", ["old passport No. UT2200415 expired", "passport No. UT2200415 (now expired) is lost"])
def test_a_passport_that_is_called_old_is_a_former_one(old: str) -> None:
    olena = told_of_olena(f"I support Olena Kovalenko, my niece. Her {old}; her new passport is No. UT4471120.")
    assert (olena["passport_number"], olena["former"]) == ("UT4471120", "UT2200415")


@pytest.mark.parametrize("behind", ["(née Bondar)", "formerly known as Olena Bondar,", "née Bondar,"])
def test_what_somebody_was_called_once_is_a_former_name(behind: str) -> None:
    olena = told_of_olena(f"I support my niece, Olena Kovalenko {behind} born on March 12, 1990, and her son.")
    assert (olena["former"], olena["date_of_birth"]) == ("Olena Bondar", "1990-03-12")


def test_a_surname_that_looks_like_a_particle_is_a_surname() -> None:
    assert told_by("Dear Officer,", "I write for my niece, Mira Das.")[-1]["name"] == "Mira Das"


def test_the_name_below_the_closing_is_the_writers() -> None:
    people = told_by(
        "LETTER OF SUPPORT",
        "I am the aunt of Olena Kovalenko and will support her. I was born on April 11, 1968.",
        "Sincerely yours,",
        "Karen Whitfield",
    )
    assert people == [
        {"role": "supporter", "date_of_birth": "1968-04-11", "name": "Karen Whitfield"},
        {"role": "", "name": "Olena Kovalenko"},
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Elmgate, September 3, 2026",
        "Her next appointment is on October 3, 2026 at the Northport Institute of Hearing.",
        "Please call (555) 010-4477, or send a fax to (555) 010-4478, between 9:00 and 17:00.",
        "Chart No. 55-20931, MRN 4418820, invoice 55-20417, account 5510-4471-20.",
        "My license is FR-19077, my NPI is 1234567893 and my bar number 44711.",
        "My commission expires on August 1, 2029. Commission No. 120-44-7112.",
        "The fee of $ 4,000.00 was paid on June 5, 2026 by check 071222333.",
    ],
)
def test_dates_and_numbers_of_business_are_nobodys_facts(sentence: str) -> None:
    page = page_from_text(*letter("Dear Officer,", "I treat my patient, Ms. Olena Kovalenko, at our clinic.", sentence))
    assert told(page) == [{"role": "beneficiary", "name": "Olena Kovalenko"}]


def test_a_town_that_somebody_travels_to_is_no_parent() -> None:
    people = told_by("Dear Officer,", "I support Ms. Olena Kovalenko, born in Utopia, who will fly to New Elmgate.")
    assert [one["name"] for one in people] == ["Olena Kovalenko"]


def test_a_son_called_like_his_father_is_somebody_else() -> None:
    sentence = "I support Ms. Olena Kovalenko, her father Petro Bondar, and her son Petro, born on July 1, 2015."
    assert {one["name"]: one.get("date_of_birth") for one in told_by("Dear Officer,", sentence)} == {
        "Olena Kovalenko": None,
        "Petro Bondar": None,
        "Petro": "2015-07-01",
    }


def test_towns_months_and_offices_are_no_persons() -> None:
    assert not told_by(
        "On Monday, June 1, the United States Department of Homeland Security moved to Lake Street in New Elmgate.",
        "The Northport General Hospital and the First Utopian Bank are closed in August.",
    )


def test_a_signature_read_as_letters_is_no_signer() -> None:
    lines = letter(
        "Dear Officer,", "I employ Mr. Olen Kovalenko.", "Sincerely,", "AAR ARAL", "Winifred Hallam", "Owner"
    )
    page = page_from_text(*lines)
    scrawl = {"AAR", "ARAL"}
    words = [dataclasses.replace(one, confidence=0.1 if one.text in scrawl else 0.95) for one in page.words]
    names = {told["name"] for told in told(dataclasses.replace(page, words=tuple(words)))}
    assert "Winifred Hallam" in names and not any("Aral" in name.title() for name in names)


@pytest.mark.parametrize("text", ["Ana Mora, 41, sells bread.", "My sister, Ana Mora, who is 41, sells bread."])
def test_an_age_may_stand_in_apposition(text: str) -> None:
    page = page_from_text("September 1, 2026", "", *letter("To whom it may concern:", text))
    assert told_of("Ana Mora", page)["date_of_birth"] == "1985"


@pytest.mark.parametrize(
    "text",
    [
        "le sieur Luis Mora, maçon, né à Port-Salut le 3 mai 1990, fils de Jean Mora et de Rose Pons, d'une part.",
        "don Luis Mora, nacido en Port-Salut el 3 de mayo de 1990, hijo de Jean Mora y de Rose Pons, de la ciudad.",
    ],
)
def test_civil_acts_are_told_as_running_text(text: str) -> None:
    page = page_from_text("ACTE DE MARIAGE", "", *letter(text))
    luis = told_of("Luis Mora", page)
    assert (luis["date_of_birth"], luis["place_of_birth"]) == ("1990-05-03", "Port-Salut")
    assert [one["name"] for one in told(page) if one["role"] == "parent"] == ["Jean Mora", "Rose Pons"]


@pytest.mark.parametrize(
    "text",
    [
        "The register records the marriage of ANA RUIZ MORA and LUIS PONS SILVA, held on April 9, 2005.",
        "Se encuentra inscrito el matrimonio de ANA RUIZ MORA y LUIS PONS SILVA, celebrado el 9 de abril de 2005.",
    ],
)
def test_a_marriage_is_of_two(text: str) -> None:
    page = page_from_text("CERTIFICATE OF MARRIAGE", "", *letter(text))
    assert [one["name"] for one in told(page)] == ["Ana Ruiz Mora", "Luis Pons Silva"]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (
            "I know Ana Mora, born May 3, 1990. My cousin's identity card carries the number 161-030390-0004K.",
            "1610303900004K",
        ),
        ("My cousin, Ana Mora, identity card 161-030390-0004K, grows coffee.", "1610303900004K"),
        (
            "Comparece Ana Mora, nacida el 3 de mayo de 1990, cédula de identidad número V-31.408.226, maestra.",
            "V31408226",
        ),
    ],
)
def test_identity_numbers_stand_in_running_text(text: str, number: str) -> None:
    assert told_of("Ana Mora", page_from_text(*letter(text)))["national_id_number"] == number


@pytest.mark.parametrize(
    "text",
    [
        "Their host is Karl Whitfield, a cousin of their late father.",
        "His employer, Karl Whitfield, will keep his post.",
        "Karl Whitfield, my employer, has a guest house.",
        "She has kept house for Karl Whitfield since 2017. Mr. Whitfield signs for both.",
        "Re: advance parole for Karl Whitfield, A 219 604 087, who lives here.",
    ],
)
def test_people_are_introduced_in_many_ways(text: str) -> None:
    assert told_of("Karl Whitfield", page_from_text(*letter(text)))["name"] == "Karl Whitfield"


def test_a_doctor_may_be_a_daughter() -> None:
    page = page_from_text(*letter("I saw the images together with her daughter, Dr. Ana Mora, on Monday."))
    assert told_of("Ana Mora", page)["role"] == "child"


def test_he_may_be_the_father_or_the_one_whose_father_was_named() -> None:
    text = letter(
        "We write for Luis Mora Filho, born May 3, 1990. His father, Luis Mora, born April 8, 1964, is ill.",
        "He came with passport UT4471120 and is at work.",
    )
    assert all("passport_number" not in one for one in told(page_from_text(*text)))


def test_what_is_translated_is_not_said_by_the_translator() -> None:
    page = page_from_text(
        "CERTIFICATE OF TRANSLATION",
        "",
        *letter(
            "My name is Ana Mora; I was born on May 3, 1990 in Northport. My husband, Luis Mora, cannot walk.",
            "I, Karl Whitfield, certify that I know both languages and that this translation is complete and accurate.",
        ),
    )
    assert told_of("Ana Mora", page)["role"] == ""
    assert told_of("Luis Mora", page)["role"] == "spouse"
    assert told_of("Karl Whitfield", page)["role"] == "translator"


def test_a_citizen_may_be_called_so_before_the_country() -> None:
    page = page_from_text(*letter("His cousin, Ana Mora, a U.S. citizen who was born in Northport, will receive them."))
    assert told_of("Ana Mora", page) == {
        "role": "relative",
        "name": "Ana Mora",
        "nationality": "USA",
        "place_of_birth": "Northport",
    }
