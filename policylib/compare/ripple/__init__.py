"""What else should be read: unchanged passages that name what changed; loaded only where it may be.

`mentions` goes through the changes; `names` says what each is about, `places` finds numbers and
addresses, `naming` finds a name again in any of its forms.
"""
