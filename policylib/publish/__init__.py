"""Pages, PDFs and releases, all from the same facts.

`policy_html` and `policy_pdf` set a policy, `comparison_page` what changed, `release` a whole
folder of them. `pdf` alone knows WeasyPrint, `markup` alone the templates.
"""
