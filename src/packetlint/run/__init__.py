"""How work is carried out: workers and progress. Knows nothing of documents."""
