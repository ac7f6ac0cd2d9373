"""The twelve packets, one module each: `told()` returns the packet."""
