"""The network that reads a strip: convolutions over the picture, then along the line, and letters by CTC."""

import torch
from torch import Tensor, nn

CLASSES = 38
"""The 37 letters of a zone and, first, the blank between them."""
ALONG = 160
"""Features of each place along the line."""
_REACH = (1, 2, 4, 8, 4)
"""How far apart the three places lie that each of the layers along the line looks at."""


class Network(nn.Module):
    """Pictures (batch, 1, 32, width) in, logarithms of probabilities (batch, width / 2, 38) out."""

    def __init__(self) -> None:
        super().__init__()
        self.look = nn.Sequential(
            *_layer(1, 24, (3, 3), (2, 1)),
            *_layer(24, 48, (3, 3), (2, 2)),
            *_layer(48, 72, (3, 3), (1, 1)),
            *_layer(72, 96, (3, 3), (2, 1)),
        )
        self.gather = nn.Sequential(*_layer(96 * 4, ALONG, (1, 3), (1, 1)))
        self.along = nn.ModuleList(_Along(reach) for reach in _REACH)
        self.say = nn.Conv2d(ALONG, CLASSES, 1)

    def forward(self, pictures: Tensor) -> Tensor:
        """Return what stands at each place."""
        seen = self.look(pictures)
        line = self.gather(seen.flatten(1, 2).unsqueeze(2))
        for layer in self.along:
            line = layer(line)
        return torch.log_softmax(self.say(line).squeeze(2).transpose(1, 2).float(), dim=2)


class _Along(nn.Module):
    """One look at the neighbours along the line, added to what was known."""

    def __init__(self, reach: int) -> None:
        super().__init__()
        self.layer = nn.Sequential(
            nn.Conv2d(ALONG, ALONG, (1, 3), padding=(0, reach), dilation=(1, reach), bias=False), nn.BatchNorm2d(ALONG)
        )

    def forward(self, line: Tensor) -> Tensor:
        return torch.relu(line + self.layer(line))


def _layer(given: int, features: int, kernel: tuple[int, int], stride: tuple[int, int]) -> list[nn.Module]:
    padding = (kernel[0] // 2, kernel[1] // 2)
    convolution = nn.Conv2d(given, features, kernel, stride, padding, bias=False)
    return [convolution, nn.BatchNorm2d(features), nn.ReLU()]
