"""How severe it would be if what a service holds were misused, and what one could do.

SE = DPC x EI' + L, after ENISA 2013, adapted for one person. Constants: resources/risk_method.json.
"""
