"""Word files: `parallel` sets before and now side by side, `writing` alone knows python-docx."""

from policylib.publish.word.parallel import parallel_word

__all__ = ["parallel_word"]
