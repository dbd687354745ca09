"""The wide table: one row for each step, a column for each lane that is used. Made for sheets and whiteboards."""

from coursekit.documents.places import Path, Source, parsed, written
from coursekit.mapping.formats.cells import Tree, flat, typed
from coursekit.mapping.formats.spreadsheet import guarded, unguarded
from coursekit.mapping.formats.tables import Ids, _shown, place, said_lost
from coursekit.mapping.model import JourneyMap
from coursekit.messages import CourseError, quoted

_OF_MAP = ("languages", "title", "kind")


def to_wide(journey: JourneyMap) -> list[list[str]]:
    """The rows of a wide table; a warning names what it has no column for."""
    data = journey.to_data()
    stages = data.pop("stages", [])
    lost = [name for name in data if name not in (*_OF_MAP, "schema", "id")]
    of_map = {f"map.{written(path)}": value for path, value in flat({name: data[name] for name in _OF_MAP})}
    records = []
    for stage in stages:
        steps = stage.pop("steps", []) or [{}]
        of_stage = {f"stage.{written(path)}": value for path, value in flat(stage) if path != ("id",)}
        for step in steps:
            cells = {written(path): value for path, value in flat(step) if path != ("id",)}
            records.append(({"map_id": journey.id, "stage": stage["id"], "step": step.get("id", "")}, of_stage, cells))
    if not records:
        records.append(({"map_id": journey.id, "stage": "", "step": ""}, {}, {}))
    for _, of_stage, cells in records:
        lost += [name for name, value in (of_stage | cells).items() if value == ""]
    lost += [name for name, value in of_map.items() if value == ""]
    used = ["map_id", "stage", "step", *of_map]
    used += dict.fromkeys(name for _, of_stage, _ in records for name in of_stage)
    used += sorted(dict.fromkeys(name for *_, cells in records for name in cells), key=_place)
    rows = [used]
    for head, of_stage, cells in records:
        row = {**head, **of_map, **of_stage, **cells}
        rows.append(
            [guarded(row[n]) if isinstance(row.get(n), str) else _shown(row[n]) if n in row else "" for n in used]
        )
    said_lost(lost)
    return rows


def _place(name: str) -> tuple[int, list[int]]:
    """The order of columns: that of the fields of a step, then of items; otherwise as they were met."""
    from coursekit.mapping.parts import Step

    path = parsed(name)
    return list(Step.model_fields).index(str(path[0])), [piece for piece in path[1:] if isinstance(piece, int)]


def from_wide(rows: list[tuple[int, list[str]]], head: list[str], name: str) -> JourneyMap:
    """A map from the rows of a wide table."""
    tree = Tree()
    lines: dict[Path, int] = {(): 1}
    stages: dict[str, int] = {}
    steps: dict[str, tuple[int, int]] = {}
    ids = Ids(name)
    low = [cell.casefold() for cell in head]
    for line, row in rows[1:]:
        cell = dict(zip(low, row, strict=False))
        ids.add(cell["map_id"].strip(), line)
        stage, step = cell["stage"].strip(), cell["step"].strip()
        start = place(stages, steps, stage, step, Source(name).where(line=line))
        lines.setdefault(start, line)
        if stage:
            tree.put((*start[:2], "id"), stage)
        if step:
            tree.put((*start, "id"), step)
        for title, said in zip(head, row, strict=False):
            if said == "" or title.casefold() in ("map_id", "stage", "step", ""):
                continue
            path = _path(title, start, name)
            lines.setdefault(path, line)
            value = typed(path, unguarded(said))
            # What belongs to the map or the stage stands in each of its rows.
            if not tree.put(path, value) and tree.get(path) != value:
                where = Source(name).where(line=line)
                raise CourseError("mapping.formats.cell_twice", where=where, value=quoted(title))
    return JourneyMap.from_data({"id": ids.one(), **tree.data()}, Source(name, lines))


def _path(title: str, start: Path, name: str) -> Path:
    try:
        path = parsed(title)
    except CourseError as problem:
        raise CourseError("mapping.formats.lane", where=Source(name).where(line=1), value=quoted(title)) from problem
    if path[0] == "map":
        return path[1:]
    if path[0] == "stage":
        return (*start[:2], *path[1:])
    return (*start, *path)
