"""Maps as tables: ``long`` has one row for each step, lane and language, ``wide`` one row for each step."""

from typing import Any

from coursekit.documents.notices import notice
from coursekit.documents.places import Path, Source, parsed
from coursekit.mapping.formats.cells import Tree, column, flat, holder, is_text, typed
from coursekit.mapping.formats.spreadsheet import guarded, rows_of, table_of, unguarded
from coursekit.mapping.model import JourneyMap
from coursekit.messages import CourseError, did_you_mean, quoted

LONG = ("map_id", "stage", "step", "lane", "lang", "value", "evidence")
LAYOUTS = ("long", "wide")


def to_csv(journey: JourneyMap, layout: str = "long") -> str:
    """A map as a text of CSV.

    Parameters
    ----------
    journey : JourneyMap
    layout : {"long", "wide"}
        Long holds the whole map, and `from_csv` gives the same back. Wide holds the stages and steps, for a sheet or a
        whiteboard; a warning names what it leaves out.

    Raises
    ------
    CourseError
        Where two stages or two steps have the same id: rows could not be told apart.

    Notes
    -----
    A text that a spreadsheet would run as a formula has an apostrophe before it, which reading takes off again.

    Examples
    --------
    >>> print(to_csv(JourneyMap(id="m", languages=["en"], title="=Visit")).replace("\\r", ""))
    map_id,stage,step,lane,lang,value,evidence
    m,,,languages[0],,en,
    m,,,title,,'=Visit,
    m,,,kind,,as_is,
    <BLANKLINE>
    """
    if layout not in LAYOUTS:
        raise CourseError("mapping.formats.layout", value=quoted(layout), hint=did_you_mean(str(layout), LAYOUTS))
    _told_apart(journey)
    if layout == "wide":
        from coursekit.mapping.formats.wide import to_wide

        return table_of(to_wide(journey))
    return table_of(_long(journey))


def from_csv(said: str, name: str = "") -> JourneyMap:
    """A map from a text of CSV in either layout; a table of another tool is refused with the columns it has."""
    rows = rows_of(said, name)
    head = [cell.strip().casefold() for cell in rows[0][1]]
    missing = [one for one in ("map_id", "stage", "step") if one not in head]
    if missing:
        where, known = Source(name).where(), ", ".join(LONG)
        found = ", ".join(quoted(cell.strip(), 30) for cell in rows[0][1][:12])
        raise CourseError("mapping.formats.columns", where=where, found=found, known=known)
    for one in head:
        if one and head.count(one) > 1:
            raise CourseError("mapping.formats.column_twice", where=Source(name).where(line=1), value=quoted(one))
    if "lane" in head and "value" in head:
        return _from_long(rows, head, name)
    from coursekit.mapping.formats.wide import from_wide

    return from_wide(rows, [cell.strip() for cell in rows[0][1]], name)


def _told_apart(journey: JourneyMap) -> None:
    for ids in ([stage.id for stage in journey.stages], [step.id for _, step in journey.steps()]):
        for id in ids:
            if ids.count(id) > 1:
                raise CourseError("mapping.formats.id_twice", value=quoted(id))


def _long(journey: JourneyMap) -> list[list[str]]:
    rows = [list(LONG)]
    data = journey.to_data()
    stages = data.pop("stages", [])
    for unwritten in ("schema", "id"):
        data.pop(unwritten)

    def add(stage: str, step: str, part: dict, start: Path) -> None:
        for path, value in flat(part):
            whole = (*start, *path)
            at = holder(whole)
            if len(path) > 1 and path[-2] == "evidence" and start + path[:-2] == at:
                continue  # stands in the column of its part's other cells
            lane, lang = (path[:-1], path[-1]) if is_text(whole[:-1]) else (path, "")
            evidence = " ".join(_evidence(part, at[len(start) :])) if at is not None and len(at) >= len(start) else ""
            shown = guarded(value) if isinstance(value, str) else _shown(value)
            rows.append([journey.id, stage, step, column(lane), str(lang), shown, evidence])

    add("", "", data, ())
    for i, stage in enumerate(stages):
        steps = stage.pop("steps", [])
        add(stage["id"], "", stage, ("stages", i))
        for j, step in enumerate(steps):
            add(stage["id"], step["id"], step, ("stages", i, "steps", j))
    return rows


def _evidence(part: Any, path: Path) -> list[str]:
    for piece in path:
        part = part[piece]
    return part.get("evidence", []) if isinstance(part, dict) else []


def _shown(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else repr(value)


def _from_long(rows: list, head: list[str], name: str) -> JourneyMap:
    tree = Tree()
    lines: dict[Path, int] = {(): 1}
    stages: dict[str, int] = {}
    steps: dict[str, tuple[int, int]] = {}
    ids = Ids(name)
    for line, row in rows[1:]:
        cell = dict(zip(head, row, strict=False))
        ids.add(cell.get("map_id", "").strip(), line)
        stage, step = cell.get("stage", "").strip(), cell.get("step", "").strip()
        start = place(stages, steps, stage, step, Source(name).where(line=line))
        lane = cell.get("lane", "").strip()
        try:
            path = (*start, *parsed(lane)) if lane else ()
        except CourseError:
            path = ()
        if not path:
            raise CourseError("mapping.formats.lane", where=Source(name).where(line=line), value=quoted(lane))
        said, lang = unguarded(cell.get("value", "")), cell.get("lang", "").strip()
        whole = (*path, lang) if lang else path
        lines.setdefault(whole, line)
        lines.setdefault(path, line)
        lines.setdefault(start, line)
        if not tree.put(whole, typed(path, said)):
            raise CourseError("mapping.formats.cell_twice", where=Source(name).where(line=line), value=quoted(lane))
        _cite(tree, path, cell.get("evidence", ""), line, name)
    data = tree.data()
    return JourneyMap.from_data({"id": ids.one(), **data}, Source(name, lines))


def _cite(tree: Tree, path: Path, said: str, line: int, name: str) -> None:
    cited = said.replace(",", " ").replace(";", " ").split()
    if not cited:
        return
    at = holder(path)
    if at is None:
        raise CourseError("mapping.formats.no_evidence", where=Source(name).where(line=line), value=quoted(said))
    known = tree.get((*at, "evidence"))
    if known is None:
        tree.put((*at, "evidence"), cited)
    elif known != cited:
        known.extend(id for id in cited if id not in known)


class Ids:
    """The ids of the maps that a table holds, of which there should be one."""

    def __init__(self, name: str):
        self.name, self.found = name, {}  # type: tuple[str, dict[str, int]]

    def add(self, id: str, line: int) -> None:
        """Notes the id of a row; a second one is refused."""
        if id:
            self.found.setdefault(id, line)
        if len(self.found) > 1:
            where = Source(self.name).where(line=line)
            raise CourseError("mapping.formats.maps", where=where, found=", ".join(map(quoted, self.found)))

    def one(self) -> str:
        """The id of the map."""
        if not self.found:
            raise CourseError("mapping.formats.no_map", where=Source(self.name).where())
        return next(iter(self.found))


def place(stages: dict[str, int], steps: dict[str, tuple[int, int]], stage: str, step: str, where: str) -> Path:
    """Where the cells of a row belong: the map, a stage or a step; new ones come after those before."""
    if not stage:
        if step:
            raise CourseError("mapping.formats.no_stage", where=where, value=quoted(step))
        return ()
    i = stages.setdefault(stage, len(stages))
    if not step:
        return ("stages", i)
    if step not in steps:
        steps[step] = (i, sum(1 for other, _ in steps.values() if other == i))
    if steps[step][0] != i:
        raise CourseError("mapping.formats.id_twice", value=quoted(step))
    return ("stages", i, "steps", steps[step][1])


def said_lost(lost: list[str]) -> None:
    """Warns of what a table leaves out."""
    if lost:
        notice("mapping.formats.lost", found=", ".join(dict.fromkeys(lost)))
