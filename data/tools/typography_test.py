#!/usr/bin/python3
"""What the check of typography lets pass and what it reports: /usr/bin/python3 data/tools/typography_test.py"""

import unittest

from typography import faults

GOOD = [
    ("lv", "Fonds „Jūnijs” – „Rīgas „Rūpju bērns””"),
    ("ru", "Общество «Дом „Скалбес“» — 34\u00a0% больше"),
    ("en", "people’s “Cerība”, 34% more, a well-known day centre"),
    ("lv", "Par 34\u00a0% vairāk, 19\u00a0414,20\u00a0EUR, 2013.–2015. gadā"),
    (None, "European Patients’ Forum (EPF)"),
]
BAD = [
    ("lv", "biedrība “Aura”"),
    ("lv", "biedrība \"Aura\""),
    ("lv", "biedrība „Aura"),
    ("lv", "biedrība Aura” un „Ilgas"),
    ("lv", "par 34 % vairāk"),
    ("lv", "par 34% vairāk"),
    ("lv", "daļa 19 414,20\u00a0EUR"),
    ("lv", "daļa 500 EUR"),
    ("ru", "общество “Скалбес”"),
    ("ru", "34 % больше"),
    ("en", "people's"),
    ("en", "the „Cerība” community"),
    ("en", "34 % more"),
    ("en", "camps - and more"),
    ("en", "two  spaces"),
    ("en", " at the start"),
    (None, "European Patients' Forum"),
]


class Typography(unittest.TestCase):
    def test_of_each_language_passes(self):
        for language, text in GOOD:
            with self.subTest(text):
                self.assertEqual(faults(text, language), [])

    def test_of_another_language_or_of_a_typewriter_is_reported(self):
        for language, text in BAD:
            with self.subTest(text):
                self.assertEqual(len(faults(text, language)), 1)


if __name__ == "__main__":
    unittest.main()
