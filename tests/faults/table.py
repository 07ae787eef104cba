"""One line of the result: which promise, what was done, what was measured, and whether it held."""

from dataclasses import dataclass


@dataclass
class Row:
    promise: str
    what: str
    figure: str
    ok: bool
    detail: object = ""
    skip: bool = False

    @classmethod
    def skipped(cls, promise, what, why):
        return cls(promise, what, f"skipped: {why}", True, skip=True)

    def verdict(self):
        if self.skip:
            return "skipped"
        return "ok" if self.ok else "BROKEN"

    def line(self):
        text = f"{self.promise:<4} {self.what:<72} {self.figure:<48} {self.verdict()}"
        return text if self.ok or not self.detail else f"{text}\n     {self.detail}"
