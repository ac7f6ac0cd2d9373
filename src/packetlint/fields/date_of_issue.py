"""The day a document was issued.

>>> clean("15MAR2015").value
'2015-03-15'
"""

from packetlint.fields import date

TITLE = "date of issue"

clean = date.clean
compare = date.compare
compare_sets = date.compare_sets
show = date.show
