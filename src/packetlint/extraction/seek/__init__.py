"""Looking again for people who are known by now: where no caption and no sentence told whose a value is.

A value found here is one side of a story, never the better one: nothing but its likeness to what other papers say
tells what it is. So what is only nearly like must be so beyond doubt: a near name leaves no other explanation than a
slip of the pen, and it is no conflict at all where the print was hard to read.
"""
