"""English pairs in which a negation or a modal turns what is told, labelled before the first run.

Rows are written and read as in `meaning_kept`, and were written and mended as those in `meaning_turned`.
"""

DENIED = """\
Shift patterns are agreed with the union representative. | Shift patterns are not agreed with the union representative. | negation; influence weaker?
Office moves are discussed in the works council. | Office moves are never discussed in the works council. | negation; influence weaker?
Staff are not consulted about the choice of supplier. | Staff are consulted about the choice of supplier. | negation; influence stronger?
The rota is changed after consultation with the team. | The rota is changed without consultation with the team. | negation or influence weaker
Employees are informed of every inspection. | Employees are not informed of every inspection. | negation or influence weaker; influence weaker?; scope?
The municipality pays for travel between sites. | The municipality does not pay for travel between sites. | negation; obligation weaker?; right weaker?
The manager discloses the name of the complainant. | The manager never discloses the name of the complainant. | negation; obligation weaker?; prohibition stronger?
Hourly-paid staff are entitled to a meal allowance. | Hourly-paid staff are not entitled to a meal allowance. | right weaker; negation
No employee shall work alone at night. | Every employee shall work alone at night. | negation; obligation?; obligation stronger?; prohibition weaker?; scope?
The workshop may be used without supervision. | The workshop may not be used without supervision. | prohibition stronger; negation
Trainees must not use the saw. | Trainees must not use the saw without supervision. | negation or condition or prohibition weaker
All posts must be advertised, except temporary cover. | All posts must be advertised. | condition or negation or obligation stronger; scope?
The manager is obliged to explain the choice. | The manager is not obliged to explain the choice. | obligation weaker; negation
Taking part in the fire drill is not voluntary. | Taking part in the fire drill is voluntary. | obligation weaker; negation
We recommend that phones are switched off. | We do not recommend that phones are switched off. | negation; obligation weaker?; prohibition stronger?
The council guarantees a fixed desk. | The council does not guarantee a fixed desk. | negation; obligation weaker?; right weaker?
The course is offered to part-time staff. | The course is not offered to part-time staff. | negation; right weaker?
Managers can order overtime. | Managers cannot order overtime. | negation; prohibition stronger?; obligation?
Employees have the right to decline evening shifts. | Employees have no right to decline evening shifts. | right weaker; negation
You need to report the first day of absence. | You need not report the first day of absence. | obligation weaker; negation?
You must bring a certificate. | You do not have to bring a certificate. | obligation weaker; negation?
Neither party may cancel the meeting. | Either party may cancel the meeting. | negation or prohibition weaker; list_logic?; right stronger?
"""

MODALS = """\
The budget can be revised in June. | The budget must be revised in June. | obligation stronger
The agreement shall be renewed every second year. | The agreement may be renewed every second year. | obligation weaker
Surplus funds may be used for social events. | Surplus funds must be used for social events. | obligation stronger
The form should be completed by both parties. | The form can be completed by both parties. | obligation weaker
Keys must be returned to the office. | Keys will be returned to the office. | obligation weaker
The cost will be covered by the municipality. | The cost may be covered by the municipality. | obligation weaker or right weaker
A refusal should be reasoned. | A refusal must be reasoned. | obligation stronger
The rules may be read as a supplement to the collective agreement. | The rules must be read as a supplement to the collective agreement. | obligation stronger or obligation
Extra leave days may be counted as working days. | Extra leave days must not be counted as working days. | prohibition stronger; negation
The waiting time must not exceed ten days. | The waiting time may exceed ten days. | prohibition weaker; negation
Notice must not be less than one month. | Notice must not be less than two months. | number larger
Vouchers must be submitted before the end of the month. | Vouchers should be submitted before the end of the month. | obligation weaker
The probation period cannot be extended. | The probation period can be extended. | negation; prohibition weaker?; obligation?
Messages may be given orally. | Messages should not be given orally. | prohibition stronger; negation
Gifts should not be accepted. | Gifts must not be accepted. | prohibition stronger
The manager may share the information. | The manager may only share the information with HR. | prohibition stronger; actor?; scope?
A newcomer will be given a mentor. | A newcomer may be given a mentor. | right weaker or obligation weaker
The director shall approve the plan. | The director is to approve the plan. | none
The leader ought to be present. | The leader has to be present. | obligation stronger
Staff are expected to read the weekly letter. | Staff are required to read the weekly letter. | obligation stronger
"""

WHOLE = """\
– | The area manager holds a well-being interview every six months. | obligation stronger; number; actor?
HR sends out a questionnaire before the summer. | – | obligation weaker; actor?
– | Holidays are not agreed with colleagues. | influence?; negation?; influence weaker?; prohibition stronger?
– | The council does not pay compensation for travel time. | obligation?; right weaker?; obligation weaker?; negation?; prohibition stronger?
The manager does not collect health information. | – | obligation?; negation?; prohibition weaker?; obligation stronger?; actor?
– | No employee may be exposed to harassment. | prohibition stronger; negation?; scope?
– | Temps are not entitled to leave on anniversaries. | right weaker?; negation?; scope?
Employees need not state the cause of their absence. | – | obligation stronger or right weaker; negation?; scope?
– | Dogs should not be brought to the office. | prohibition stronger; negation?
– | Leave may be split if the service allows it. | condition or obligation or right stronger
"""

CONDITIONS = """\
Overtime is paid out. | Overtime is paid out unless otherwise decided. | condition or obligation weaker; negation?; influence?
Staff may work from home provided that the chief has approved it. | Staff may work from home. | condition; right stronger?; influence weaker?; actor?; obligation?
Anniversaries are celebrated if the budget allows. | Anniversaries are celebrated. | condition or obligation stronger
The chief holds the interview in private. | The chief normally holds the interview in private. | obligation weaker; condition?
Parental leave is announced as far as possible three months ahead. | Parental leave is announced three months ahead. | obligation stronger; condition?
Trips are booked by HR except in urgent cases. | Trips are booked by HR, in urgent cases too. | condition or negation or obligation stronger
You may start later by agreement. | You may start later without agreement. | condition or negation or influence weaker
You receive an answer unless the case is closed. | You receive an answer when the case is closed. | condition; negation?
"""

SAME = """\
There is no doubt about who is responsible. | There is not any doubt about who is responsible. | negation?
Lunch may not be eaten in the meeting room. | Lunch must not be eaten in the meeting room. | none
Nobody may work on the scaffold without a helmet. | No one may work on the scaffold without a helmet. | none
Employees do not have to document the first day. | Employees need not document the first day. | none
Well-being does not come by itself. | Well-being does not arise by itself. | none
If you cannot come, call the duty manager. | Call the duty manager if you cannot come. | none
We talk not only about mistakes but also about successes. | We talk not just about mistakes but also about successes. | none
The archive is closed at night and must not be used. | The archive must not be used at night, since it is closed. | none
The municipality never accepts violence. | The municipality never tolerates violence. | none
There are no requirements for education. | There are not any requirements for education. | negation?
The questionnaire must be completed by the chief. | The chief must complete the questionnaire. | none
The leader should not refuse this. | This the leader should not refuse. | none
It may rain on sports day. | It might rain on sports day. | none
Disagreement need not be dangerous. | Disagreement does not need to be dangerous. | none
The meeting can be held online. | It is possible to hold the meeting online. | obligation?
"""

PAIRS = DENIED + MODALS + WHOLE + CONDITIONS + SAME
