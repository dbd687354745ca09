"""Maps in other people's formats: CSV in two layouts, Mermaid in, drawings out."""

READERS: dict = {}
