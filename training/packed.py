"""Weights as the package keeps them: normalisation folded into the convolutions, half precision, no pickle."""

import itertools
from pathlib import Path

import numpy as np
import torch
from torch import nn

from network import Network


@torch.no_grad()
def pack(network: Network, file: Path) -> None:
    """Write the weights of `network` to `file`: for each layer, in order, `weightN` and `biasN`."""
    arrays = {}
    for number, (weight, bias) in enumerate(_layers(network)):
        arrays[f"weight{number}"] = weight.numpy().astype(np.float16)
        arrays[f"bias{number}"] = bias.numpy().astype(np.float32)
    part = file.with_suffix(".part.npz")
    np.savez_compressed(part, **arrays)
    part.replace(file)


def _layers(network: Network) -> list[tuple[torch.Tensor, torch.Tensor]]:
    modules = [module for module in network.modules() if isinstance(module, nn.Conv2d | nn.BatchNorm2d)]
    layers = []
    for convolution, norm in itertools.pairwise(modules):
        if isinstance(convolution, nn.Conv2d) and isinstance(norm, nn.BatchNorm2d):
            layers.append(_folded(convolution, norm))
    last = modules[-1]
    assert isinstance(last, nn.Conv2d) and last.bias is not None
    return [*layers, (last.weight, last.bias)]


def _folded(convolution: nn.Conv2d, norm: nn.BatchNorm2d) -> tuple[torch.Tensor, torch.Tensor]:
    assert norm.running_mean is not None and norm.running_var is not None
    scale = norm.weight / torch.sqrt(norm.running_var + norm.eps)
    return convolution.weight * scale[:, None, None, None], norm.bias - norm.running_mean * scale
