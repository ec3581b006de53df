"""What holds for every change, however odd: judging never fails, and no value is lost unseen."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from fieldapp.base.ids import new_id
from fieldapp.domain.registry import RECORD_TYPES, record_type_named
from fieldapp.server.merge import judge
from fieldapp.wire.messages import Kind, Verdict
from tests.server.making import change, officer, sent, standing

ANNA, BO = officer("anna"), officer("bo")

json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**63 - 1)  # more is refused before it is judged
    | st.floats()
    | st.text(max_size=20)
    | st.sampled_from(
        ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "kept", "own", "\0", "-5"]
    ),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=6,
)


@st.composite
def odd_values(draw: st.DrawFn, record_type: str) -> dict[str, Any]:
    names = st.sampled_from(sorted(record_type_named(record_type).model_fields))
    return draw(st.dictionaries(names | st.text(max_size=8), json_values, max_size=4))


@given(st.data(), st.sampled_from(RECORD_TYPES), st.sampled_from(Kind), st.booleans())
def test_judging_never_fails(
    draw: st.DataObject, record_type: str, kind: Kind, exists: bool
) -> None:
    before = standing(record_type)
    values = draw.draw(odd_values(record_type))
    old = draw.draw(odd_values(record_type))
    whole = before.doc | values if kind is Kind.CREATE else values
    what = change(kind, record_type, before.record_id, base_rev=1, set=whole, old=old)

    ruling = judge(sent(ANNA, what), before if exists else None, new_id)

    assert (ruling.problem is not None) == (ruling.verdict is Verdict.REJECTED)
    assert ruling.standing is None or ruling.standing.text.startswith("{")


minutes = st.integers(min_value=1, max_value=4)
edits = st.lists(st.tuples(st.sampled_from([ANNA, BO]), minutes, st.booleans()), max_size=12)


@given(edits)
def test_a_value_goes_only_where_its_replacer_had_seen_it(steps: list[Any]) -> None:
    now = standing(minutes=1)
    seen = {ANNA.device_id: now, BO.device_id: now}
    for who, value, pulls_first in steps:
        if pulls_first:
            seen[who.device_id] = now
        saw = seen[who.device_id].doc["minutes"]
        what = change(
            Kind.PATCH,
            "activity",
            now.record_id,
            base_rev=seen[who.device_id].rev,
            set={"minutes": value},
            old={"minutes": saw},
        )

        after = judge(sent(who, what), now, new_id).standing

        assert after
        stays, waiting = after.doc["minutes"], [each.proposed for each in after.proposals]
        assert stays in (now.doc["minutes"], value)
        assert stays == now.doc["minutes"] or saw == now.doc["minutes"]
        assert value == stays or value in waiting
        seen[who.device_id] = now = after
