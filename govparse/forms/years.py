"""The years that the editions of the official tables are for."""

from govparse.forms.form import Years

IN_FORCE = {
    "2019": Years(last=2020),  # 国办公开办函〔2019〕60号; no other form with these tables came before it
    "2021": Years(first=2021),  # 国办公开办函〔2021〕30号
}
"""By edition."""
