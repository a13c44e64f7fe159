"""The reward model by hand: what a night does, what is forgotten, what is kept for planning."""

from decimal import Decimal

import numpy as np
import pytest

from game.learning.reward_model import FAINT, FORGET, NOVELTY, RATE, RewardModel
from game.rules import tree
from game.rules.printer import print_rule

BRINGS = [tree.Brings(tree.Word(name), "owner") for name in ("paper", "printed", "rolled")]
CHEWS = tree.Chews(tree.Word("paper"))


def model_of(present, salience=None, events=BRINGS):
    cues = [tree.Rule(Decimal(1), tree.EachTime(), event) for event in events[: len(present[0])]]
    saliences = np.array(salience or [1] * len(cues), dtype=float)
    return RewardModel(cues, np.array(present, dtype=float), saliences)


def met(model, *pairs, times=1):
    percepts, felt = zip(*pairs, strict=True)
    for _ in range(times):
        model.experience(np.array(percepts), np.array(felt, dtype=float))
    return model


# ---- surprise --------------------------------------------------------------------------------
def test_a_naive_dog_expects_nothing_and_is_surprised_by_all_it_gets():
    model = model_of([[1]])
    assert model.expected(np.array([0])) == [0]
    assert model.experience(np.array([0]), np.array([10.0])) == [10]


def test_the_first_step_is_novelty_times_rate_of_the_surprise():
    model = met(model_of([[1]]), (0, 10))
    assert model.weights == pytest.approx([RATE * NOVELTY * 10])


def test_a_dog_that_expects_what_it_gets_learns_nothing():
    model = model_of([[1]])
    model.weights[:] = 10
    assert met(model, (0, 10)).weights == [10]


def test_surprise_shrinks_with_every_meeting():
    model = model_of([[1]])
    surprises = [float(model.experience(np.array([0]), np.array([10.0]))[0]) for _ in range(40)]
    assert surprises == sorted(surprises, reverse=True)
    assert surprises[-1] < 0.1


def test_a_cue_that_was_not_there_is_not_moved():
    model = met(model_of([[1, 0], [0, 1]]), (0, 10), times=20)
    assert model.weights[0] > 0 == model.weights[1]


def test_many_dogs_at_once_move_a_weight_as_one_does():
    alone, crowd = model_of([[1]]), model_of([[1]])
    met(alone, (0, 10))
    met(crowd, *[(0, 10)] * 32)
    assert crowd.weights == pytest.approx(alone.weights)


@pytest.mark.parametrize("amount", [-1000, -10, 0.001, 1, 1000])
def test_a_single_cue_ends_at_what_it_is_paid_for_any_amount(amount):
    model = met(model_of([[1]]), (0, amount), times=50)
    model.sleep()
    (belief,) = model.beliefs()
    assert belief.weight == pytest.approx(amount, rel=1e-3)


# ---- sleep -----------------------------------------------------------------------------------
def test_a_dog_that_met_nothing_sleeps_soundly():
    model = model_of([[1]])
    model.sleep()
    assert (model.weights.tolist(), model.beliefs()) == ([0], ())


def test_a_night_teaches_what_was_met_only_once():
    model = met(model_of([[1]]), (0, 10))
    model.sleep()
    assert model.weights == pytest.approx([10], abs=0.01)


def test_a_night_rehearses_what_is_rare_as_often_as_what_is_common():
    model = model_of([[1, 0], [1, 1]])
    met(model, (0, 10), times=300)
    met(model, (1, 0))
    model.sleep()
    assert model.expected(np.array([0, 1])) == pytest.approx([10, 0], abs=0.05)


def test_a_night_without_surprises_moves_nothing():
    model = met(model_of([[1]]), (0, 10))
    model.sleep(5000)
    before = model.weights.copy()
    model.sleep()
    assert model.weights == pytest.approx(before, abs=1e-4)


# ---- what is forgotten, what is kept ---------------------------------------------------------
@pytest.mark.parametrize("share", [FORGET * 0.9, FORGET * 0.5, 0.01])
def test_a_belief_weak_beside_one_about_the_same_event_is_forgotten_and_its_share_kept(share):
    model = met(model_of([[1, 1]]), (0, 10))
    model.weights[:] = np.array([1, share]) * 10 / (1 + share)
    assert model.kept() == pytest.approx([10, 0])


def test_two_beliefs_nearly_as_strong_are_both_kept():
    model = met(model_of([[1, 1]]), (0, 10))
    model.weights[:] = [6, 4]
    kept = model.kept()
    assert (kept > 0).all()
    assert kept.sum() == pytest.approx(10, abs=0.01)


def test_a_weak_belief_about_another_event_is_not_forgotten():
    model = met(model_of([[1, 0], [0, 1]], events=[BRINGS[0], CHEWS]), (0, 10), (1, 0.5))
    model.sleep()
    assert model.kept() == pytest.approx([10, 0.5], abs=0.01)


def test_what_is_faint_beside_the_smallest_reward_is_dropped():
    model = met(model_of([[1, 0], [0, 1]], events=[BRINGS[0], CHEWS]), (0, 10), (1, 0))
    model.weights[:] = [10, FAINT * 10 * 0.9]
    assert model.kept() == pytest.approx([10, 0])


def test_what_explains_two_rewards_best_survives_and_the_rest_is_forgotten():
    """Rolled paper pays, flat paper does not: "rolled" it is, as docs/learning.md tells."""
    model = met(model_of([[1, 0, 1], [1, 1, 0]]), (0, 10), (1, 0), times=30)
    model.sleep(3000)
    assert [print_rule(belief.rule) for belief in model.beliefs()] == [
        "+10 when the dog brings rolled to the owner"
    ]


def test_forgetting_is_for_planning_only_and_does_not_touch_the_weights():
    model = met(model_of([[1, 1, 0], [0, 1, 1]], [3, 1, 1]), (0, 10), (1, 2), times=9)
    before = model.weights.copy()
    model.kept(), model.beliefs(), model.impressions(2)
    assert model.weights.tolist() == before.tolist()


# ---- beliefs ---------------------------------------------------------------------------------
def test_beliefs_come_strongest_first_whatever_their_sign():
    model = met(model_of([[1, 0, 0], [0, 1, 0], [0, 0, 1]]), (0, 5), (1, -9), (2, 7))
    model.sleep(3000)
    assert [round(belief.weight) for belief in model.beliefs()] == [-9, 7, 5]


def test_a_belief_is_the_cue_with_its_weight_as_the_amount():
    model = met(model_of([[1, 0], [0, 1]]), (0, 5), (1, -0.125))
    model.sleep(3000)
    for belief in model.beliefs():
        assert float(belief.rule.amount) == belief.weight == round(belief.weight, 3)


def test_impressions_are_the_strongest_of_the_moment_and_not_more_than_asked_for():
    model = model_of([[1, 1, 1]])
    model.weights[:] = [0.5, -3, 0.01]
    shown = [belief.weight for belief in model.impressions(2)]
    assert shown == [-3, 0.5]
    assert len(model.impressions(9)) == 3
