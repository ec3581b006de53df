"""The ways in which the program could lose or leak something, each as a change of its text.

`tests/rules/test_mutants.py` checks that every text is still there; `make mutants` makes each
change in a copy of the project and demands that one of its tests fails.
"""

from dataclasses import dataclass

_EXCHANGE = "tests/sync/test_exchange.py::"
_HEALING = "tests/sync/test_healing.py::"
_PROTOCOL = "tests/sync/test_protocol.py::"
_PORTALS = "tests/sync/test_portals.py::"
_FAULTS = "tests/sync/test_faults.py::"
_SERVER = "tests/server/test_exchange.py::"
_MERGE = "tests/server/test_merge.py::"
_ERASING = "tests/storage/test_erasing.py::"
_POWER = "tests/storage/test_faults_power.py::"
_SEARCH = "tests/storage/test_search.py::"
_SHARING = "tests/server/test_sharing.py::"


@dataclass(frozen=True)
class Mutation:
    """A change of the program that its tests must notice."""

    name: str
    file: str
    was: str
    becomes: str
    harm: str
    """What would be lost or leak."""
    tests: tuple[str, ...]
    """Of which at least one must fail."""


MUTATIONS = (
    Mutation(
        "no-divergence-check-on-push",
        "fieldapp/server/push.py",
        "    check_heads(connection, ends, envelope.heads, {}, envelope.device_id)\n",
        "",
        "a newer change hides what a restored server lost",
        (_HEALING + "test_a_newer_change_that_is_pushed_first_does_not_hide_the_lost_ones",),
    ),
    Mutation(
        "no-divergence-check-on-pull",
        "fieldapp/server/pull.py",
        "        check_heads(connection, ends, request.heads, request.cursors,"
        " request.device_id)\n",
        "",
        "a laptop with nothing to send never sends again what a restored server lost",
        (_HEALING + "test_what_a_restored_server_lost_is_sent_again",),
    ),
    Mutation(
        "requeue-by-the-highest-number",
        "fieldapp/storage/healing.py",
        "WHERE number BETWEEN first AND last)",
        "WHERE number <= last)",
        "what a restored server lost before its newest change is never sent again",
        (_HEALING + "test_every_gap_in_what_the_server_holds_is_sent_again",),
    ),
    Mutation(
        "a-receipt-is-skipped",
        "fieldapp/sync/core.py",
        "for receipt in reply.receipts if receipt.change_id in sent]",
        "for receipt in reply.receipts[:-1] if receipt.change_id in sent]",
        "a change that the server has waits for ever",
        (_EXCHANGE + "test_the_sender_sees_that_it_is_on_the_server",),
    ),
    Mutation(
        "acknowledged-without-a-receipt",
        "fieldapp/sync/core.py",
        "        outcomes=tuple(map(_outcome, receipts)),\n",
        '        outcomes=tuple(Outcome(one.change_id, "acked") for one in push.changes),\n',
        "a change that the server never took counts as received",
        ("tests/sync/test_core.py::test_a_change_without_a_receipt_stays_in_the_line",),
    ),
    Mutation(
        "the-line-is-sent-in-another-order",
        "fieldapp/storage/outgoing.py",
        'where = f"WHERE {_IN_LINE} AND number > ? ORDER BY number LIMIT ?"',
        'where = f"WHERE {_IN_LINE} AND number > ? ORDER BY number DESC LIMIT ?"',
        "an older value overtakes a newer one",
        (_EXCHANGE + "test_the_last_of_several_changes_is_what_stands_in_the_end",),
    ),
    Mutation(
        "a-refused-change-blocks-all-others",
        "fieldapp/storage/outgoing.py",
        "record_id NOT IN (SELECT record_id FROM change WHERE {REJECTED})",
        "NOT EXISTS (SELECT 1 FROM change WHERE {REJECTED})",
        "one bad row keeps a field day from the server for good",
        (_EXCHANGE + "test_what_is_written_after_a_refusal_still_goes_up",),
    ),
    Mutation(
        "batches-are-never-halved",
        "fieldapp/sync/core.py",
        "return max(1, size // 2) if broken else min(MAX_CHANGES, size * 2)",
        "return size if broken else min(MAX_CHANGES, size * 2)",
        "on a bad line the same large batch fails for ever",
        ("tests/sync/test_core.py::test_batches_halve_after_a_broken_exchange_and_grow_back",),
    ),
    Mutation(
        "retry-after-is-not-heard",
        "fieldapp/sync/answers.py",
        "return min(LONGEST_PAUSE_SECONDS, int(stated[:6]))",
        "return USUAL_PAUSE_SECONDS",
        "laptops run down a server that asks for a pause",
        (_PORTALS + "test_a_server_that_asks_for_a_pause_is_heard",),
    ),
    Mutation(
        "an-older-copy-replaces-a-newer-one",
        "fieldapp/storage/copies.py",
        "    if copy.rev < standing.known_rev or content is None:\n",
        "    if content is None:\n",
        "a late answer takes a record back to what it was",
        (_EXCHANGE + "test_an_answer_that_comes_late_takes_no_record_back",),
    ),
    Mutation(
        "of-two-copies-the-last-counts",
        "fieldapp/sync/core.py",
        "if known is None or copy.rev >= known.rev:",
        "if known is None or copy is not known:",
        "a page that names a record twice takes it back to what it was",
        ("tests/sync/test_core.py::test_of_two_updates_of_a_record_the_newer_one_counts",),
    ),
    Mutation(
        "the-servers-copy-covers-what-waits",
        "fieldapp/storage/copies.py",
        "with_changes(content, standing.unsettled, deleted=copy.deleted)\n    state",
        "with_changes(content, (), deleted=copy.deleted)\n    state",
        "what an officer writes while a push is away disappears from the screen",
        (_EXCHANGE + "test_what_waits_here_stays_on_top_of_what_a_colleague_sent",),
    ),
    Mutation(
        "the-cursor-is-written-before-the-page",
        "fieldapp/storage/settling.py",
        "    with store.connections.write() as connection:\n        concerned",
        "    with store.connections.write() as connection:\n"
        "        _move_on(store, connection, settlement)\n"
        "    with store.connections.write() as connection:\n        concerned",
        "a page that could not be written is never fetched again",
        ("tests/sync/test_stopped.py::test_stopped_at_any_step_of_its_writing_it_goes_on",),
    ),
    Mutation(
        "open-questions-are-dropped-on-the-server",
        "fieldapp/server/records.py",
        "    _write_proposals(connection, accepted, before)\n    numbered",
        "    numbered",
        "of two values of a field one is gone and nobody was asked",
        (_EXCHANGE + "test_the_same_field_changed_by_two_loses_neither_value",),
    ),
    Mutation(
        "open-questions-are-dropped-on-the-laptop",
        "fieldapp/storage/copies.py",
        "        _consider_questions(plan, copy, standing, now)\n",
        "        standing.in_conflict = False\n",
        "nobody on a laptop is ever asked which of two values is right",
        (_EXCHANGE + "test_the_same_field_changed_by_two_loses_neither_value",),
    ),
    Mutation(
        "the-later-value-wins",
        "fieldapp/server/merge.py",
        "            draft.lost[name] = new\n",
        "            draft.take(name, new)\n",
        "the value of a colleague is overwritten unseen",
        (
            _MERGE + "test_each_field_is_judged_three_ways",
            _EXCHANGE + "test_the_same_field_changed_by_two_loses_neither_value",
        ),
    ),
    Mutation(
        "a-deletion-beats-a-newer-edit",
        "fieldapp/server/merge.py",
        "        return _Draft(standing.doc, lost={DELETED: True})\n",
        '        return _Draft(standing.doc, state="deleted", fields=[DELETED])\n',
        "what a colleague has just written is removed with the record",
        (_MERGE + "test_deleting_against_a_newer_edit_becomes_a_question",),
    ),
    Mutation(
        "half-of-a-save-is-kept",
        "fieldapp/server/batch.py",
        "        if all(ruling.standing is not None for ruling in rulings):\n",
        "        if any(ruling.standing is not None for ruling in rulings):\n",
        "of what was saved together a part stands alone",
        ("tests/server/test_batch.py::test_a_group_falls_with_any_of_its_changes",),
    ),
    Mutation(
        "what-came-too-early-is-not-kept",
        "fieldapp/server/taking.py",
        "    hold(connection, [r.sent for r in rulings if r.verdict is Verdict.HELD], now)\n",
        "",
        "an edit that overtook its record is gone",
        (_SERVER + "test_what_came_too_early_is_released_by_a_later_push",),
    ),
    Mutation(
        "refused-changes-are-not-set-aside",
        "fieldapp/server/taking.py",
        "    _keep_rejected(connection, rulings, now)\n",
        "",
        "of a refused change nothing is left where the laptop is lost",
        (_SERVER + "test_a_bad_change_is_rejected_alone_and_set_aside",),
    ),
    Mutation(
        "no-mark-where-a-record-left",
        "fieldapp/server/records.py",
        "    _write_left(connection, numbered, now)\n",
        "",
        "a record that is no longer shared stays on every laptop of the area",
        (_SERVER + "test_a_record_that_is_no_longer_shared_leaves_the_area",),
    ),
    Mutation(
        "records-of-a-lost-area-stay",
        "fieldapp/storage/settling.py",
        "        leaving.take_leave(store, connection, leaving.members_of(connection, name))\n",
        "",
        "an officer who was moved keeps the records of the old area",
        (_PROTOCOL + "test_an_officer_who_moves_to_another_area_needs_no_confirmation",),
    ),
    Mutation(
        "no-brake-before-a-mass-removal",
        "fieldapp/sync/core.py",
        "    return removed > MASS_REMOVAL_ROWS and removed > MASS_REMOVAL_SHARE * shown\n",
        "    return removed > shown * MASS_REMOVAL_ROWS\n",
        "a fault on the server empties every laptop",
        (_PROTOCOL + "test_nothing_is_taken_away_when_nearly_everything_would_go_at_once",),
    ),
    Mutation(
        "any-signature-will-do",
        "fieldapp/server/line.py",
        "    if push.end is None or not is_signed(\n",
        "    if push.end is None and not is_signed(\n",
        "whoever gets hold of a token writes in the name of a laptop",
        ("tests/server/test_forgery.py::test_a_push_without_the_laptop_s_signature_is_forged",),
    ),
    Mutation(
        "the-chain-is-not-checked",
        "fieldapp/server/line.py",
        "        if breaks_before or breaks_after:\n",
        "        if breaks_before and breaks_after:\n",
        "a change may be altered, or left out, on the way",
        ("tests/server/test_forgery.py",),
    ),
    Mutation(
        "hidden-fields-are-told-to-everyone",
        "fieldapp/server/access.py",
        "    return frozenset() if is_open or is_own else DETAILS\n",
        "    return frozenset()\n",
        "private persons are told to who need not know them",
        (_EXCHANGE + "test_a_response_officer_does_not_get_the_details_of_contacts",),
    ),
    Mutation(
        "other-areas-are-open",
        "fieldapp/server/access.py",
        "    if target.stream not in streams_of(caller):\n",
        "    if target.stream in ():\n",
        "whoever knows an id reads and writes in every area",
        ("tests/server/test_access.py::test_access_is_what_the_table_says",),
    ),
    Mutation(
        "erasing-leaves-the-history",
        "fieldapp/storage/chain.py",
        "\"UPDATE change SET new_values = '{}', old_values = '{}', reason = '', problem = NULL,\"",
        '"UPDATE change SET problem = NULL,"',
        "an erased person stands on in the history",
        (_ERASING + "test_an_erased_person_is_nowhere_in_the_store",),
    ),
    Mutation(
        "erased-before-the-backups-are",
        "fieldapp/storage/erasing.py",
        '    return _in_state(store, "gone")\n',
        '    return _in_state(store, "gone") + _in_state(store, "wiped")\n',
        "the server is told that a person is gone who stands in a backup",
        (_ERASING + "test_a_store_kept_aside_holds_the_word_back_until_it_is_dropped",),
    ),
    Mutation(
        "backups-keep-the-erased",
        "fieldapp/storage/erasing.py",
        "    renew_backups(places, store.connections.key)\n",
        "",
        "an erased person comes back with a backup",
        ("tests/storage/test_erasing.py::test_the_server_is_told_once_no_backup_holds_the_person",),
    ),
    Mutation(
        "an-erased-record-is-made-anew",
        "fieldapp/server/merge.py",
        '    if standing.state == "erased":\n',
        '    if standing.state == "erased" and sent.change.kind is Kind.CREATE:\n',
        "a laptop that was away brings an erased person back",
        (_MERGE + "test_an_erased_record_never_comes_back",),
    ),
    Mutation(
        "the-salt-is-left-out",
        "fieldapp/storage/journal.py",
        '        "salt": token_hex(_SALT_BYTES),\n',
        '        "salt": "",\n',
        "what an erased change said can be guessed from its hash",
        (_PROTOCOL + "test_each_change_has_a_salt_of_its_own",),
    ),
    Mutation(
        "commits-are-not-synced",
        "fieldapp/storage/connection.py",
        '        "synchronous = FULL",\n',
        '        "synchronous = NORMAL",\n',
        "a power cut takes the last saves with it",
        (_POWER + "test_a_power_cut_at_any_moment_loses_nothing_that_was_saved",),
    ),
    Mutation(
        "a-failed-save-is-not-told",
        "fieldapp/storage/connection.py",
        '            connection.execute("ROLLBACK")\n        raise\n',
        '            connection.execute("ROLLBACK")\n',
        "on a full disk the officer is told that it was saved",
        ("tests/storage/test_saving.py::test_a_save_that_does_not_fit_is_told_and_keeps_nothing",),
    ),
    Mutation(
        "an-empty-store-in-place-of-a-lost-one",
        "fieldapp/storage/connection.py",
        "        raise StoreMissing(profile=str(path.parent))\n",
        "        _make_file(path)\n",
        "the officer goes on in an empty store and never learns that the old one is lost",
        (
            "tests/storage/test_opening.py::test_a_file_that_is_gone_when_it_is_opened_is_not_made_anew",
        ),
    ),
    Mutation(
        "persons-are-searched-everywhere",
        "fieldapp/storage/search.py",
        '        return bool((self._store.fact("scope") or {}).get("search_persons"))\n',
        "        return True\n",
        "private persons are looked up where the law does not allow it",
        (_SEARCH + "test_names_of_private_persons_in_shared_records_are_not_searched",),
    ),
    Mutation(
        "redirects-are-followed",
        "fieldapp/sync/transport.py",
        "                follow_redirects=False,\n",
        "                follow_redirects=True,\n",
        "a portal sends a day's work to a stranger",
        (_PORTALS + "test_a_redirect_leads_nobody_to_a_stranger",),
    ),
    Mutation(
        "any-certificate-will-do",
        "fieldapp/sync/transport.py",
        "verify=trust(ca_certificates) if line is None else False,",
        "verify=False,",
        "whoever stands on the way reads everything",
        (_FAULTS + "test_a_certificate_of_somebody_else_stops_the_exchange_and_keeps_the_line",),
    ),
    Mutation(
        "any-page-is-an-answer",
        "fieldapp/sync/transport.py",
        '        if response.is_success and kind == "application/json":\n',
        "        if response.is_success:\n",
        "a portal's page acknowledges work that no server has",
        (_PORTALS + "test_a_page_that_reads_like_an_answer_acknowledges_nothing",),
    ),
    Mutation(
        "answers-unpack-without-end",
        "fieldapp/sync/answers.py",
        "decompress(packed, MAX_ANSWER_BYTES + 1)",
        "decompress(packed)",
        "an answer of a few bytes fills the memory",
        (_PORTALS + "test_an_answer_is_never_unpacked_beyond_its_cap",),
    ),
    Mutation(
        "requests-unpack-without-end",
        "fieldapp/server/bodies.py",
        "body = inflater.decompress(packed, MAX_BODY_BYTES + 1)",
        "body = inflater.decompress(packed)",
        "a request of a few bytes fills the server's memory",
        ("tests/server/test_faults.py::test_a_request_is_never_unpacked_beyond_its_cap",),
    ),
    Mutation(
        "the-log-names-who-asks",
        "fieldapp/server/logs.py",
        "                address,\n                status,\n",
        "                f\"{address} {dict(scope['headers'])}\",\n                status,\n",
        "tokens stand in the log",
        ("tests/server/test_faults.py::test_the_log_holds_nothing_personal",),
    ),
    Mutation(
        "answered-before-the-commit",
        "fieldapp/server/sharing.py",
        "        await asyncio.shield(asyncio.wrap_future(kept))\n        return done\n",
        "        return done\n",
        "a laptop is told that its work is kept, and the commit then fails",
        (_SHARING + "test_a_commit_that_fails_is_told_to_all_who_shared_it",),
    ),
    Mutation(
        "shared-commits-without-savepoints",
        "fieldapp/server/sharing.py",
        '        end = "ROLLBACK TO part"\n',
        '        end = "RELEASE part"\n',
        "half of a push that failed is kept with another's",
        (_SHARING + "test_what_one_fails_at_harms_nobody_else",),
    ),
)
