"""A program for a test: a server on a small disk of its own that fills up.

Run in a mount namespace of its own; says on standard output how each step went.
"""

import subprocess
import sys
from pathlib import Path

from tests.server.making import creating, document
from tests.server.running import CODES, Officer, RunningServer


def fill(disk: Path) -> None:
    """Take all the room there is."""
    with (disk / "holiday.mov").open("ab", buffering=0) as film:
        try:
            while film.write(bytes(4096)) == 4096:
                pass
        except OSError:
            return


def push(anna: Officer) -> str:
    """Send a long record; return what was answered."""
    doc = document(author=anna.officer_id, area_id=anna.enrolled["area_ids"][0], note="n" * 200_000)
    before = (anna.laptop.number, anna.laptop.link)
    answer = anna.client.post("/v1/push", json=anna.laptop.push_of(creating(doc)))
    if answer.status_code != 200:
        # What was not acknowledged is not on the line yet.
        anna.laptop.number, anna.laptop.link = before
        return f"{answer.status_code} {answer.json()['type']}"
    return str(answer.status_code)


def tell(step: str, found: object) -> None:
    sys.stdout.write(f"{step}: {found}\n")


def main(disk: Path) -> None:
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=16m", "none", str(disk)], check=True)
    folder = disk / "server"
    folder.mkdir()
    server = RunningServer(folder)
    server.add_area(CODES[0], "Area")
    server.add_user("anna")
    server.start()
    anna = Officer(server, "anna", "laptop-anna")
    tell("with room", push(anna))
    fill(disk)
    tell("without room", push(anna))
    tell("ready without room", anna.client.get("/readyz").status_code)
    (disk / "holiday.mov").unlink()
    tell("with room again", push(anna))
    tell("kept", sum(update["record_type"] == "activity" for update in anna.pull()))
    anna.client.close()
    server.stop()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
