"""The zoo: invented reports, and what real extractors make of them."""
