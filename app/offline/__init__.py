"""What a phone may keep: packs of pages, cut into parts that are named by their content.

Goals: a language is whole or absent, never half and never mixed; a small change costs a small
download; the same content gives the same bytes. Non-goals: keeping what a reader happened to visit
(that would be a diary), and keeping anything for somebody who only read the first page.
"""
