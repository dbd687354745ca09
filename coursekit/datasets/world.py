"""The fixed facts of Café Lumbre: who comes, what is sold, where, and the effects that are truly there."""

import numpy as np

# ---------------------------------------------------------------- customers
TYPES = ("casual", "regular", "subscriber", "gifter", "prospect")
TYPE_WEIGHTS = (0.42, 0.20, 0.23, 0.08, 0.07)

PROVINCES = (
    "Madrid", "Barcelona", "Valencia", "Sevilla", "Bizkaia", "Zaragoza", "Málaga", "Asturias",
    "A Coruña", "Murcia", "Granada", "Alicante", "Valladolid", "Navarra", "Cantabria", "Illes Balears",
)  # fmt: skip
PROVINCE_WEIGHTS = (26, 14, 12, 9, 7, 5, 5, 4, 4, 3, 3, 3, 2, 1.5, 1, 1.5)
SHOPS = ("Madrid", "Valencia", "Sevilla", "Bilbao")
SHOP_PROVINCES = ("Madrid", "Valencia", "Sevilla", "Bizkaia")
SHOP_WEIGHTS = (40, 25, 20, 15)

# How a customer first heard of the company, by type; and how an online visit begins.
ACQUISITION = ("organic_search", "paid_search", "social", "email", "referral", "shop")
ACQUISITION_WEIGHTS = np.array([
    [28, 30, 22, 6, 12, 2],
    [6, 3, 6, 1, 12, 72],
    [26, 22, 16, 10, 20, 6],
    [24, 28, 24, 8, 10, 6],
    [18, 26, 40, 10, 5, 1],
], dtype=float)  # fmt: skip
VISIT_CHANNELS = ("organic_search", "paid_search", "social", "email", "referral", "direct", "shop")
LATER_VISIT_WEIGHTS = (20, 9, 12, 21, 4, 34)
ORDER_CHANNELS = ("web", "shop", "subscription")

# BG/NBD of the web shop's casual customers, per week: the published estimates for CDNOW.
BG_NBD = {"r": 0.243, "alpha": 4.414, "a": 0.793, "b": 2.426}

# ---------------------------------------------------------------- subscription
PLANS = ("monthly", "yearly")
PLAN_WEIGHTS = (0.86, 0.14)
BOX_SIZES = ("250 g", "500 g", "1 kg")
BOX_WEIGHTS = (0.42, 0.40, 0.18)
BOX_PRICES = np.array([[11.9, 19.9, 34.9], [10.9, 17.9, 31.4]])
# Weibull life of a monthly subscription as far as the service drives nobody away: the hazard falls with time.
MONTHLY_SHAPE, MONTHLY_S24 = 0.50, 0.79
YEARLY_RENEWAL_LOSS = 0.012

# ---------------------------------------------------------------- the club
CLUB_LAUNCH = "2024-10-01"
TIERS = ("bronze", "silver", "gold")
TIER_SPEND = (0.0, 150.0, 400.0)

# ---------------------------------------------------------------- service desk
REASONS = ("late_parcel", "damaged", "wrong_item", "grinder", "taste", "billing", "subscription", "question")
# Serious matters are answered first and cost more customers: the confounding that the lessons take apart.
SEVERITY = np.array([0.7, 1.4, 1.2, 1.8, 0.5, 1.5, 0.4, 0.0])
TRIAGE = np.array([1.6, 0.20, 0.28, 0.18, 2.2, 0.22, 2.1, 3.0])
EASE = np.array([1.3, 0.6, 0.9, 0.1, 1.4, 0.6, 1.9, 2.5])  # log-odds of first-contact resolution
TICKET_CHANNELS = ("email", "whatsapp", "phone", "chat")
TICKET_CHANNEL_WEIGHTS = (52, 22, 15, 11)
WAIT_MEDIAN_HOURS = np.array([4.2, 1.6, 0.10, 0.22])  # working hours
WAIT_LOG_SD = 1.15
WAIT_EFFECT = -0.75  # on the log-odds of first-contact resolution, for each unit of log(1 + hours / 3)

# ---------------------------------------------------------------- the effects that are truly there
MEMBER_EFFECT = 1.06  # a member visits 6 % more often
REENGAGEMENT = "2025-10-06"
REENGAGEMENT_CHANCE = 0.08  # further share of living dormant customers who come back because of the e-mail

# ---------------------------------------------------------------- products, by rising price
# name, category, Spanish, English, price, cost
PRODUCTS = (
    ("espresso", "cup", "Café solo", "Espresso", 1.6, 0.35),
    ("cortado", "cup", "Cortado", "Cortado", 1.8, 0.45),
    ("tostada", "food", "Tostada con tomate", "Toast with tomato", 2.2, 0.7),
    ("croissant", "food", "Cruasán", "Croissant", 2.6, 1.0),
    ("flat_white", "cup", "Flat white", "Flat white", 3.1, 0.8),
    ("paper_filters", "pantry", "Filtros de papel (40)", "Paper filters (40)", 3.9, 1.5),
    ("cold_brew", "cup", "Café frío embotellado", "Bottled cold brew", 4.4, 1.4),
    ("cake_slice", "food", "Porción de tarta", "Slice of cake", 4.8, 1.7),
    ("cocoa", "pantry", "Cacao en polvo", "Cocoa powder", 6.2, 2.7),
    ("drip_bags", "coffee", "Bolsitas de goteo (8)", "Drip bags (8)", 7.4, 3.1),
    ("house_250", "coffee", "Mezcla de la casa, 250 g", "House blend, 250 g", 8.6, 3.9),
    ("decaf_250", "coffee", "Descafeinado, 250 g", "Decaf, 250 g", 9.4, 4.4),
    ("ethiopia_250", "coffee", "Etiopía, 250 g", "Ethiopia, 250 g", 10.9, 5.2),
    ("colombia_250", "coffee", "Colombia, 250 g", "Colombia, 250 g", 11.5, 5.4),
    ("mug", "accessory", "Taza de gres", "Stoneware mug", 13.9, 6.0),
    ("geisha_100", "coffee", "Geisha, 100 g", "Geisha, 100 g", 16.5, 8.3),
    ("house_500", "coffee", "Mezcla de la casa, 500 g", "House blend, 500 g", 16.9, 7.5),
    ("v60", "accessory", "Cono de goteo", "Pour-over cone", 19.5, 9.2),
    ("tasting_box", "gift", "Caja de degustación", "Tasting box", 24.0, 10.5),
    ("french_press", "accessory", "Prensa francesa", "French press", 27.5, 13.5),
    ("house_1kg", "coffee", "Mezcla de la casa, 1 kg", "House blend, 1 kg", 31.0, 14.2),
    ("moka", "accessory", "Cafetera italiana", "Moka pot", 34.0, 17.0),
    ("gift_basket", "gift", "Cesta de regalo", "Gift basket", 45.0, 20.0),
    ("scale", "accessory", "Báscula con cronómetro", "Scale with timer", 52.0, 28.0),
    ("course", "experience", "Curso de barista", "Barista course", 65.0, 24.0),
    ("hand_grinder", "accessory", "Molinillo manual", "Hand grinder", 84.0, 45.0),
    ("grinder", "accessory", "Molinillo eléctrico", "Electric grinder", 149.0, 88.0),
    ("machine", "accessory", "Cafetera espresso", "Espresso machine", 329.0, 205.0),
    ("box_250", "subscription", "Caja de suscripción, 250 g", "Subscription box, 250 g", 11.9, 4.6),
    ("box_500", "subscription", "Caja de suscripción, 500 g", "Subscription box, 500 g", 19.9, 8.2),
    ("box_1kg", "subscription", "Caja de suscripción, 1 kg", "Subscription box, 1 kg", 34.9, 15.4),
)
SOLD_LOOSE = len(PRODUCTS) - 3  # the boxes come last
PRICE = np.array([p[4] for p in PRODUCTS])
COST = np.array([p[5] for p in PRODUCTS])
NOT_BY_POST = ("cup", "food")  # sold over the counter only
PARCEL = 3.8  # what sending a parcel costs the company

# Price changes: product, first day, factor on the price before.
PRICE_CHANGES = (
    ("house_250", "2024-06-03", 1.06), ("ethiopia_250", "2024-06-03", 1.08), ("colombia_250", "2024-09-02", 0.92),
    ("drip_bags", "2024-11-04", 1.10), ("espresso", "2025-01-02", 1.125), ("cortado", "2025-01-02", 1.11),
    ("flat_white", "2025-01-02", 1.065), ("house_250", "2025-03-03", 1.07), ("house_1kg", "2025-03-03", 1.10),
    ("decaf_250", "2025-03-03", 1.05), ("geisha_100", "2025-05-05", 0.88), ("colombia_250", "2025-06-02", 1.12),
    ("hand_grinder", "2025-09-01", 0.90), ("ethiopia_250", "2025-10-06", 1.06),
)  # fmt: skip
