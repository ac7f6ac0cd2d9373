"""Train the reader of zones: `python training/train.py`, on one processor, the same every time it is run.

Strips are made by a process beside this one while it learns; none is shown twice. At the end, and every few minutes
before, the weights are written as the package reads them.
"""

import argparse
import copy
import itertools
import sys
import time
from pathlib import Path

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.utils.data import DataLoader, Dataset

from network import Network
from packed import pack
from packetlint.reading.zone_strip import HEIGHT, squared
from strips import strip
from typefaces import PACKAGES, missing
from zone_text import ALPHABET

_BATCH, _TOGETHER = 48, 4
"""Strips in a batch, and batches made together, so that those of one width come into one."""
_STEP = 32
"""Widths of batches are multiples of this, pixels: PyTorch prepares itself anew for every width."""
_LENGTHS = (30, 36, 44, 44)
_STEEPEST = 2.5e-3
_WARM = 300
"""Batches until the steepest learning rate is reached."""
_KEPT = 0.998
"""How much of the averaged weights stays from one batch to the next."""
_PACKAGE = Path(__file__).parents[1] / "src/packetlint/reading/zone_letters.npz"

Batch = tuple[Tensor, Tensor, Tensor, Tensor]
"""Pictures, their widths, the letters of all strips one after another, and how many are in each."""


class Strips(Dataset[list[Batch]]):
    """Strips of one length at a time, in a few batches of nearly equal widths."""

    def __init__(self, fonts: Path, seed: int, groups: int) -> None:
        self._fonts, self._seed, self._groups = fonts, seed, groups

    def __len__(self) -> int:
        return self._groups

    def __getitem__(self, number: int) -> list[Batch]:
        cv2.setNumThreads(1)
        first, length = number * _BATCH * _TOGETHER, _LENGTHS[number % len(_LENGTHS)]
        made = [strip(self._fonts, self._seed, first + i, length) for i in range(_BATCH * _TOGETHER)]
        seen = sorted(
            ((squared(np.asarray(one.picture, np.uint8)), one.text) for one in made), key=lambda one: one[0].shape[1]
        )
        return [_batch(seen[i : i + _BATCH]) for i in range(0, len(seen), _BATCH)]


def _batch(strips: list[tuple[NDArray[np.float32], str]]) -> Batch:
    widths = [picture.shape[1] for picture, _ in strips]
    pictures = np.zeros((len(strips), 1, HEIGHT, -(-max(widths) // _STEP) * _STEP), np.float32)
    for place, (picture, _) in zip(pictures, strips, strict=True):
        place[0, :, : picture.shape[1]] = picture
    letters = [ALPHABET.index(letter) + 1 for _, text in strips for letter in text]
    lengths = torch.tensor([len(text) for _, text in strips])
    return torch.from_numpy(pictures), torch.tensor(widths), torch.tensor(letters), lengths


def main() -> None:
    """Train, and write the weights into the package."""
    wishes = _wishes()
    if lacking := missing(wishes.fonts):
        sys.exit(f"not in {wishes.fonts}: {', '.join(lacking)}\napt-get install {PACKAGES}")
    torch.set_num_threads(1)
    torch.manual_seed(wishes.seed)
    network = Network().to(memory_format=torch.channels_last)
    averaged = copy.deepcopy(network).eval()
    groups = wishes.strips // (_BATCH * _TOGETHER)
    batches = groups * _TOGETHER
    source = DataLoader(Strips(wishes.fonts, wishes.seed, groups), batch_size=None, num_workers=1, prefetch_factor=4)
    teacher = torch.optim.AdamW(network.parameters(), lr=_STEEPEST, weight_decay=0.01)
    slope = torch.optim.lr_scheduler.LambdaLR(teacher, lambda step: _steepness(step, batches))
    losses, began = 0.0, time.monotonic()
    for step, batch in enumerate(itertools.chain.from_iterable(source), 1):
        losses += _learn(network, batch, teacher)
        slope.step()
        _average(averaged, network, min(_KEPT, 1 - 1 / step))
        if step % 100 == 0:
            print(f"{step * _BATCH} strips, {time.monotonic() - began:.0f} s, loss {losses / 100:.4f}", flush=True)
            losses = 0.0
        if step % 1000 == 0:
            pack(averaged, wishes.out)
    pack(averaged, wishes.out)


def _wishes() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--fonts", type=Path, default=Path("/usr/share/fonts"), help="where the typefaces are")
    parser.add_argument("--strips", type=int, default=170_000, help="how many to learn from")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path, default=_PACKAGE, help="file for the weights")
    return parser.parse_args()


def _steepness(step: int, batches: int) -> float:
    """Return the learning rate as a share of the steepest: a short rise, then half a cosine down to nothing."""
    return min(1.0, (step + 1) / _WARM) * 0.5 * (1 + float(np.cos(np.pi * min(1.0, step / batches))))


def _learn(network: Network, batch: Batch, teacher: torch.optim.Optimizer) -> float:
    pictures, widths, letters, lengths = batch
    with torch.autocast("cpu", torch.bfloat16):
        said = network(pictures.contiguous(memory_format=torch.channels_last))
    loss = torch.nn.functional.ctc_loss(said.transpose(0, 1), letters, (widths + 1) // 2, lengths, zero_infinity=True)
    teacher.zero_grad(set_to_none=True)
    loss.backward()
    torch.nn.utils.clip_grad_norm_(network.parameters(), 2.0)
    teacher.step()
    return float(loss.detach())


@torch.no_grad()
def _average(averaged: Network, network: Network, kept: float) -> None:
    for mean, latest in zip(averaged.state_dict().values(), network.state_dict().values(), strict=True):
        if mean.dtype.is_floating_point:
            mean.lerp_(latest, 1 - kept)


if __name__ == "__main__":
    main()
