"""Ten more packets, of other families, offices and forms: a second yardstick that the first set has no part in.

Nothing here was changed after the checker had seen it.
"""
