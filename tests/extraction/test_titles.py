"""Titles of papers in the languages that packets are written in: each tells its kind by itself."""

import pytest
from test_right_to_left import from_right

from packetlint.extraction import extract_documents
from page_from_text import page_from_text

TITLES = {
    "birth_certificate": [
        *("CERTIFICATE OF LIVE BIRTH", "Свідоцтво про народження", "СВИДЕТЕЛЬСТВО О РОЖДЕНИИ", "PARTIDA DE NACIMIENTO"),
        *("EXTRAIT D'ACTE DE NAISSANCE", "Certidão de Nascimento", "AK NESANS", "شهادة ميلاد", "شناسنامه"),
    ],
    "marriage_certificate": [
        *("CERTIFICATE OF MARRIAGE", "Свідоцтво про шлюб", "Свидетельство о заключении брака", "ACTA DE MATRIMONIO"),
        *("ACTE DE MARIAGE", "CERTIDÃO DE CASAMENTO", "AK MARYAJ", "نکاح نامه", "عقد زواج"),
    ],
    "divorce_decree": [
        *("JUDGMENT OF DIVORCE", "Свідоцтво про розірвання шлюбу", "СВИДЕТЕЛЬСТВО О РАСТОРЖЕНИИ БРАКА"),
        *(
            "SENTENCIA DE DIVORCIO",
            "JUGEMENT DE DIVORCE",
            "SENTENÇA DE DIVÓRCIO",
            "AK DIVÒS",
            "طلاق نامه",
            "وثيقة طلاق",
        ),
    ],
    "death_certificate": [
        *("CERTIFICATE OF DEATH", "Свідоцтво про смерть", "СВИДЕТЕЛЬСТВО О СМЕРТИ", "ACTA DE DEFUNCIÓN"),
        *("ACTE DE DÉCÈS", "CERTIDÃO DE ÓBITO", "AK LANMÒ", "گواهی فوت", "شهادة وفاة"),
    ],
    "name_change_order": [
        *("ORDER GRANTING CHANGE OF NAME", "DEED POLL", "Свідоцтво про зміну імені", "СВИДЕТЕЛЬСТВО О ПЕРЕМЕНЕ ИМЕНИ"),
        *("CAMBIO DE NOMBRE", "CHANGEMENT DE NOM", "MUDANÇA DE NOME", "CHANJMAN NON", "تغيير الاسم"),
    ],
    "adoption_decree": [
        *(
            "FINAL ORDER OF ADOPTION",
            "Рішення про усиновлення",
            "СВИДЕТЕЛЬСТВО ОБ УСЫНОВЛЕНИИ",
            "SENTENCIA DE ADOPCIÓN",
        ),
        *("JUGEMENT D'ADOPTION", "SENTENÇA DE ADOÇÃO"),
    ],
    "power_of_attorney": [
        *("DURABLE POWER OF ATTORNEY", "ДОВІРЕНІСТЬ", "ДОВЕРЕННОСТЬ", "PODER ESPECIAL", "PROCURATION", "PROCURAÇÃO"),
        *("وکالت نامه", "PARENTAL CONSENT TO TRAVEL"),
    ],
    "cedula": ["CÉDULA DE CIUDADANÍA", "DOCUMENTO ÚNICO DE IDENTIDAD", "TARJETA DE IDENTIDAD"],
    "carnet": ["CARNÉ DE IDENTIDAD", "CARNET DE IDENTIDAD"],
    "haitian_id": ["KAT IDANTIFIKASYON NASYONAL", "CARTE D'IDENTIFICATION NATIONALE UNIQUE"],
    "tazkira": ["TAZKIRA", "e-Tazkira", "تذکره تابعیت"],
    "internal_passport": [
        "ПАСПОРТ ГРОМАДЯНИНА УКРАЇНИ",
        "Паспорт гражданина Российской Федерации",
        "INTERNAL PASSPORT",
    ],
    "national_id": ["ПОСВІДЧЕННЯ ОСОБИ", "CARTE NATIONALE D'IDENTITÉ", "CARTEIRA DE IDENTIDADE", "بطاقة الهوية"],
    "school_record": ["CONSTANCIA DE ESTUDIOS", "CERTIFICAT DE SCOLARITÉ", "HISTÓRICO ESCOLAR", "Довідка про навчання"],
    "bank_statement": ["ESTADO DE CUENTA", "RELEVÉ DE COMPTE", "EXTRATO BANCÁRIO", "Виписка по рахунку"],
    "declaration": ["DECLARACIÓN JURADA", "DÉCLARATION SUR L'HONNEUR", "DECLARAÇÃO SOB JURAMENTO", "إقرار"],
    "translation_certificate": ["CERTIFICATE OF ACCURACY", "TRANSLATOR'S AFFIDAVIT", "CERTIFICADO DE TRADUCCIÓN"],
    "exhibit_index": ["TABLE OF EXHIBITS", "ÍNDICE DE ANEXOS", "LISTE DES PIÈCES"],
}


@pytest.mark.parametrize(("kind", "title"), [(kind, title) for kind, titles in TITLES.items() for title in titles])
def test_a_title_tells_the_kind(kind: str, title: str) -> None:
    page = from_right(title) if "\u0600" < title[0] < "\u06ff" else page_from_text(title, "UTOPIA")
    (document,) = extract_documents([page])
    assert document.kind == kind
